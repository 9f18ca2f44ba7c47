"""Dates that clauses take from each other once all of them have been read."""

from __future__ import annotations

from dateline.ingest.events.chains import mentions_of, stem
from dateline.ingest.events.clauses import Kind
from dateline.ingest.events.dated import AHEAD, Dated
from dateline.ingest.events.lexicon import words
from dateline.ingest.events.modality import announces, says
from dateline.ingest.events.story import Story
from dateline.ingest.events.told import Sentences, Told
from dateline.ingest.events.verbs import Tense

_PAST = frozenset({Tense.PAST, Tense.PERFECT, Tense.NONE})
_TOLD = frozenset({Tense.PAST, Tense.PERFECT, Tense.PAST_PERFECT})
# How many sentences after the lead may name its day.
_NEXT = 2


def date_lead(sentences: Sentences, story: Story) -> None:
    """Give a lead that tells of something without a day the day that the next sentences name."""
    text = [told for told in sentences if not told[0].title]
    if not text or any(one.own for one in text[0]):
        return
    first = text[0][0].clause
    if says(first) or first.tense not in _PAST:
        return
    for told in text[1 : 1 + _NEXT]:
        main = told[0]
        fits = main.own and main.own.basis == "clause" and main.clause.tense is Tense.PAST
        if main.own and fits and not says(main.clause) and story.recent(main.own):
            for one in text[0]:
                one.dated = main.own.by("lead")
            return


def link_repeated(sentences: Sentences) -> None:
    """Date what "had been signed", or what "the launch" was, where that is told with its day."""
    everything = [one for told in sentences for one in told]
    dated: dict[str, Dated] = {}
    for one in everything:
        head = one.clause.head
        if one.own and one.own.basis == "clause" and head and one.clause.tense in _TOLD:
            dated.setdefault(stem(head.low), one.own)
    for one in everything:
        same = None if one.own else _repeated(one, dated)
        if same:
            one.dated = same.by("same-event")


def _repeated(one: Told, dated: dict[str, Dated]) -> Dated | None:
    clause = one.clause
    if clause.kind is Kind.PHRASE:
        nouns = [mention.stem for mention in mentions_of(clause.tokens)]
        return next((dated[noun] for noun in nouns if noun in dated), None)
    if clause.head and clause.tense is Tense.PAST_PERFECT:
        return dated.get(stem(clause.head.low))
    if clause.head and clause.tense is Tense.PAST and clause.head.low in _OF_ITS_SUBJECT:
        first = next(iter(mentions_of(clause.tokens)), None)
        if first and first.definite and first.start == clause.start:
            return dated.get(first.stem)
    return None


# "The blast killed twelve": what these verbs tell took place with what their subject names.
_OF_ITS_SUBJECT = words(
    "killed injured wounded left cost brought lasted took caused destroyed damaged ended was were"
)


def link_since(sentences: Sentences) -> None:
    """Date what has been so "since it opened in 2003" from then on."""
    for one in (one for told in sentences for one in told):
        above = one.above
        if above is None or above.own or one.clause.opener != "since":
            continue
        dated = one.own or one.dated.basis == "same-event"
        said = above.clause.kind is Kind.CONTENT and above.clause.tense is Tense.PAST_PERFECT
        if dated and (said or above.clause.tense is Tense.PERFECT):
            above.dated = one.dated.by("since")


def date_headline(sentences: Sentences, story: Story) -> None:
    """Give a headline the day of the lead, of which it tells; else that of publication."""
    for one in (one for told in sentences for one in told):
        if one.title and one.dated.basis == "publication-now":
            one.dated = one.dated.by("publication")
    lead = next((told for told in sentences if not told[0].title), None)
    if not lead:
        return
    main = lead[0]
    if says(main.clause) and len(lead) > 1 and lead[1].clause.kind is Kind.CONTENT:
        main = lead[1]
    known = main.own or main.dated.basis in {"same-event", "lead"}
    known = known or (main.dated.basis == "sentence" and main.above is None)
    if not known or main.dated.date is None:
        return
    ahead = main.clause.tense in AHEAD
    for one in (one for told in sentences for one in told):
        if not one.title or one.own:
            continue
        if (ahead and announces(one.clause)) or story.recent(main.dated):
            one.dated = main.dated.by("headline")
