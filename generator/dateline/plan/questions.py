"""What is known, disputed and not known: on the home page, on entries, on pages of their own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from dateline import urls
from dateline.contest.overview import Dispute, Question
from dateline.plan.cards import claim_views, source_ref
from dateline.plan.contested import conflict_views
from dateline.plan.context import Context
from dateline.plan.differences import figures_link
from dateline.plan.frame import Frame
from dateline.plan.reported import listed_entry
from dateline.schema import ClaimStatus
from dateline.timeline import Claim, Event
from dateline.views import (
    DisputedEntry,
    DisputedView,
    DisputeReason,
    Fact,
    Link,
    QuestionGroup,
    QuestionsView,
    QuestionView,
)


def question_anchor(number: int, event_id: str = "") -> str:
    """The id of a question on `/open-questions/`; without an entry it is one of the whole site."""
    return "-".join(("question", *filter(None, (event_id, str(number)))))


def entry_questions(event: Event, context: Context) -> tuple[QuestionView, ...]:
    """The questions of an entry for its own page, those that are open first."""
    found = [
        _question_view(Question(unknown, event.id, number), f"question-{number}", context)
        for number, unknown in enumerate(event.unknowns, 1)
    ]
    return tuple(sorted(found, key=lambda one: one.answer is not None))


def _question_view(question: Question, anchor: str, context: Context) -> QuestionView:
    unknown, answer = question.unknown, None
    if question.event and unknown.answered:
        event = context.timeline.events[context.position[question.event]]
        claims = [(event, claim) for claim in event.claims if claim.id == unknown.answered]
        answer = next(iter(claim_views(claims, context)), None)
    return QuestionView(anchor, unknown.question, unknown.why, unknown.settled_by, answer)


def questions_page(context: Context, frame: Frame) -> QuestionsView:
    """`/open-questions/`."""
    _, path = context.gettext, urls.OPEN_QUESTIONS
    description = _("What the articles leave open, why, and what would settle it.")
    return QuestionsView(
        site=frame.site(path),
        head=frame.simple_head(path, _("Open questions"), description),
        groups=_groups(context.overview.unknown, context),
        answered=_groups(context.overview.answered, context),
    )


def _groups(questions: Iterable[Question], context: Context) -> tuple[QuestionGroup, ...]:
    """By entry: those of one follow each other."""
    events = context.timeline.events
    return tuple(
        QuestionGroup(
            listed_entry(events[context.position[event]], context) if event else None,
            tuple(
                _question_view(one, question_anchor(one.number, event or ""), context)
                for one in same
            ),
        )
        for event, same in groupby(questions, key=lambda one: one.event)
    )


def disputed_page(context: Context, frame: Frame) -> DisputedView:
    """`/disputed/`."""
    _, path = context.gettext, urls.DISPUTED
    description = _("Entries that an article, a quote or a number contradicts, and in what.")
    return DisputedView(
        site=frame.site(path),
        head=frame.simple_head(path, _("What is disputed"), description),
        entries=tuple(
            DisputedEntry(listed_entry(dispute.event, context), tuple(_reasons(dispute, context)))
            for dispute in context.overview.disputes.values()
        ),
    )


def _reasons(dispute: Dispute, context: Context) -> Iterable[DisputeReason]:
    """What makes an entry disputed, in words."""
    _, event = context.gettext, dispute.event
    page = context.urls.path(urls.event(event.id))
    if dispute.status:
        yield DisputeReason(Link(_("The entry as a whole is disputed"), page))
    for conflict in conflict_views(event, context):
        yield DisputeReason(Link(conflict.heading, f"{page}#differ-{conflict.about}"))
    for claim in dispute.claims:
        words = Link(_claim_words(claim, context), f"{page}#claim-{claim.id}")
        yield DisputeReason(words, claim.status_note)
    links = dict.fromkeys(figures_link(one, context) for one in dispute.differences)
    yield from map(DisputeReason, links)


def _claim_words(claim: Claim, context: Context) -> str:
    """Whose claim is denied or disputed; an article that speaks for itself is named."""
    _, denied = context.gettext, claim.status is ClaimStatus.DENIED
    if claim.by:
        pattern = (
            _("A statement by {speaker} is denied")
            if denied
            else _("A statement by {speaker} is disputed")
        )
        return pattern.format(speaker=context.timeline.actors[claim.by].name)
    pattern = (
        _("What an article says in its own voice is denied: {article}")
        if denied
        else _("What an article says in its own voice is disputed: {article}")
    )
    ref = source_ref(context.timeline.sources[claim.source], context)
    article = _("“{title}”, {publisher}, {day}").format(
        title=ref.title, publisher=ref.publisher, day=ref.published
    )
    return pattern.format(article=article)


def overview_facts(context: Context) -> tuple[Fact, ...]:
    """The state of the story in a few numbers, each linked to what it counts."""
    if not context.timeline.events and not context.has_questions:
        return ()
    _, _n, found = context.gettext, context.ngettext, context.overview
    known, disputed, unknown = len(found.known), len(found.disputed), len(found.unknown)
    days = len(context.clocks.report_days)
    counted = (
        (_("What we know"), known, _n("{number} entry", "{number} entries", known), urls.KNOWN),
        (
            _("What is disputed"),
            disputed,
            _n("{number} entry", "{number} entries", disputed),
            urls.DISPUTED,
        ),
        (
            _("What is not known"),
            unknown,
            _n("{number} open question", "{number} open questions", unknown),
            urls.OPEN_QUESTIONS,
        ),
        (
            _("What was known when"),
            days,
            _n("{number} day", "{number} days", days),
            urls.KNOWN_DAYS,
        ),
    )
    return tuple(
        Fact(label, words.format(number=context.number(number)), context.urls.path(path))
        if number
        else Fact(label, _("nothing noted"))
        for label, number, words, path in counted
    )
