"""Actors and places that a text names: those of the site's records, and new ones.

folding     texts and names with typographic variants folded away
gazetteer   countries, cities and nationalities from CLDR
spelling    whether two spellings can be of one name
patterns    the names under which a record is looked for
fitting     whether words are such a name where they stand
records     the names of the site's records, found in a text
tokens      words with a capital that stand together
pieces      those cut into names and roles
nonames     words with a capital that name nobody
cues        what tells which kind of thing a name names
owners      whose ministry it is
choosing    which record is meant where several have the name
meant       mentions of records, and acronyms
people      whose surname it is
respelled   records under another spelling
settle      which of several overlapping names stands
groups      the spellings of one new name in a document
titles      new names in headlines
definite    `the committee`
find        all of it, for one document
proposals   new names across documents, for drafts of records
"""

from dateline.ingest.names.find import find_names
from dateline.ingest.names.proposals import ENOUGH, Proposal, propose

__all__ = ["ENOUGH", "Proposal", "find_names", "propose"]
