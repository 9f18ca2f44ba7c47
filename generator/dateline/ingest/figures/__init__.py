"""Numbers, what they count, and who says so.

numerals, amounts, qualifiers, scan      numbers with their qualifiers, ranges, money and shares
exclusions                               numbers that count nothing
lexicon, phrases, ellipsis               what is counted
context, stems, measures                 what happened to it, and the measure that this is
holds                                    when and where a number holds
find                                     the figures of an article
speech, quotes, cues, speakers           words of saying, and whom they name
carried                                  speech without a cue of its own, headlines
attribution, holding                     who says what
"""

from dateline.ingest.figures.attribution import find_attributions
from dateline.ingest.figures.find import find_figures
from dateline.ingest.figures.holding import speaker_of

__all__ = ["find_attributions", "find_figures", "speaker_of"]
