"""Views of what was known when, and of what is disputed and open."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.views.claims import ClaimView
from dateline.views.frame import Head, SiteInfo
from dateline.views.parts import Count, DateView, Link, Neighbour, SourceRef


@dataclass(frozen=True, slots=True)
class ReportedView:
    """When an entry was first reported.

    Attributes:
        by: The day by which it surely had been; None where no article is sure of its date.
        exact: Whether it was on that very day.
        articles: Those that make it sure.
        vague: Whether they do not name that very day themselves.
        earlier: Those that may have been earlier; all of them, where none is sure.
        not_before: Where none is sure: the first day on which it could be; None where that is open.
        url: The timeline as it was known on the day shown; may be empty.
        against: Articles that are quoted only to deny it and could be known before it was.
    """

    by: DateView | None
    exact: bool
    vague: bool
    articles: tuple[SourceRef, ...]
    earlier: tuple[SourceRef, ...]
    not_before: DateView | None
    url: str
    against: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question that the articles leave open, or left open once.

    Attributes:
        anchor: Its id on the page.
        why: Why it is open.
        settled_by: What would settle it.
        answer: The quote that answered it; None while it is open.
    """

    anchor: str
    question: str
    why: str
    settled_by: str
    answer: ClaimView | None


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry by its title and date.

    Attributes:
        status: `reported`, `planned`, `disputed` or `retracted`.
        status_words: The status in the site's language.
        draft: Whether the entry comes from `content/drafts/`.
        doubt: Of a page about a day: why it may not have been known by then; may be empty.
    """

    title: str
    url: str
    date: DateView
    status: str
    status_words: str
    draft: bool = False
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """The questions of one entry; of the whole site where `entry` is None."""

    entry: ListedEntry | None
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """`/open-questions/`.

    Attributes:
        groups: The questions that are open: those of the whole site, then by entry.
        answered: Those that were open once.
    """

    site: SiteInfo
    head: Head
    groups: tuple[QuestionGroup, ...]
    answered: tuple[QuestionGroup, ...]


@dataclass(frozen=True, slots=True)
class DisputeReason:
    """What makes an entry disputed, in words, linked to where it is shown.

    Attributes:
        note: Who or what is against it; may be empty.
    """

    reason: Link
    note: str = ""


@dataclass(frozen=True, slots=True)
class DisputedEntry:
    """An entry with what makes it disputed."""

    entry: ListedEntry
    reasons: tuple[DisputeReason, ...]


@dataclass(frozen=True, slots=True)
class DisputedView:
    """`/disputed/`: every entry that something contradicts, in the order of the timeline."""

    site: SiteInfo
    head: Head
    entries: tuple[DisputedEntry, ...]


@dataclass(frozen=True, slots=True)
class KnownSource:
    """An article; `doubt` says why it may not have been known on the day, or is empty."""

    source: SourceRef
    doubt: str


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A claim as it was known on a day; `doubt` is that of its article.

    Attributes:
        differs: Whether its number differs from another that was known by then.
    """

    claim: ClaimView
    doubt: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """An entry as it could be known on a day.

    Attributes:
        whole: Whether nothing of it was reported later; else it has no summary.
        quotes: What was new on the day, where a summary does not say it.
        sources: The articles known by then.
    """

    entry: ListedEntry
    whole: bool
    summary: str
    quotes: tuple[KnownClaim, ...]
    sources: tuple[KnownSource, ...]


@dataclass(frozen=True, slots=True)
class KnownSeries:
    """The numbers known of one measure for one place."""

    measure: Link
    place: Link | None
    figures: tuple[KnownClaim, ...]


@dataclass(frozen=True, slots=True)
class KnownQuestion:
    """A question that was open; `entry` is a title, empty where it is one of the whole site."""

    question: Link
    entry: str


@dataclass(frozen=True, slots=True)
class KnownView:
    """`/as-known-on/YYYY-MM-DD/`: the timeline as its articles could tell it on that day.

    Attributes:
        day: With its weekday.
        articles: Those that could first be known on the day.
        new: Entries that could first be known on the day.
        more: Entries known before of which more could be known from the day on.
        before: Entries known before; empty where they are too many for one page.
        number_before: How many they are.
        days: Where they are too many: the latest days before this one, with how much was new.
        figures: The numbers known; where entries known before are left out, those new on the day.
        questions: What was open; likewise.
        answered: Questions of before that were answered on the day.
    """

    site: SiteInfo
    head: Head
    day: DateView
    articles: tuple[KnownSource, ...]
    new: tuple[KnownEntry, ...]
    more: tuple[KnownEntry, ...]
    before: tuple[ListedEntry, ...]
    number_before: int
    days: tuple[Count, ...]
    figures: tuple[KnownSeries, ...]
    questions: tuple[KnownQuestion, ...]
    answered: tuple[KnownQuestion, ...]
    earlier: Neighbour | None
    later: Neighbour | None
