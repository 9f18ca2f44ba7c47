"""Views with sane defaults, made by hand: what templates see, without a site behind it."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from dateline import views as v

BASE = "/sub/"


def site(*, drafts: bool = False) -> v.SiteInfo:
    """The frame that all sample pages share."""
    return v.SiteInfo(
        title="The January 2022 unrest in Kazakhstan",
        description="What five articles said about the protests, the violence and what followed, "
        "each statement with its words and its source.",
        language="en",
        home=BASE,
        nav=tuple(
            v.NavLink(text, f"{BASE}{path}", current=text == "Timeline")
            for text, path in (
                ("Timeline", ""),
                ("Entries", "events/"),
                ("Actors", "actors/"),
                ("Places", "places/"),
                ("Sources", "sources/"),
                ("Figures", "figures/"),
                ("Tags", "tags/"),
            )
        ),
        about=(v.Link("About this timeline", f"{BASE}about/"),),
        feed=v.Link("Feed (RSS)", f"{BASE}feed.xml"),
        data=v.Link("Data (JSON)", f"{BASE}data/timeline.json"),
        author="The Dateline authors",
        licence=v.Link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        generator="Dateline 0.1.0",
        drafts=drafts,
    )


def head(path: str = "", title: str = "", *crumbs: str) -> v.Head:
    """The head of the page at `path`."""
    return v.Head(
        title=title,
        description="Security committee says that it broke up two cells.",
        canonical=f"https://example.org{BASE}{path}",
        og_type="website" if not path else "article",
        jsonld=Markup('{"@context":"https://schema.org","@type":"WebPage"}'),
        feeds=(v.Feed("application/rss+xml", "All entries", f"{BASE}feed.xml"),),
        crumbs=tuple(v.Link(text, f"{BASE}{text.lower()}/") for text in crumbs),
    )


def date(day: str, detail: str = "", weekday: str = "", note: str = "") -> v.DateView:
    """A day of January 2022 in words: `date("4", "night")`."""
    words = f"{day} January 2022"
    machine = f"2022-01-{int(day):02}"
    full = f"{words}, {detail}" if detail else words
    return v.DateView(full, machine, machine, detail, weekday, note)


def event_link(key: str) -> str:
    """The address of an entry."""
    return f"{BASE}events/{key}/"


TASS = v.SourceRef(
    f"{BASE}sources/tass-2022-01-10/",
    "Kazakhstan’s security committee neutralizes two extremist cells",
    "TASS",
    "10 January 2022",
    publisher_stated=True,
    published_stated=True,
    original="https://tass.example/world/1385783",
)
UNNAMED = v.SourceRef(
    f"{BASE}sources/two-extremist-cells/",
    "Kazakhstan neutralizes ‘two extremist cells’ in Almaty",
    "not stated",
    "not stated",
    publisher_stated=False,
    published_stated=False,
)
DATED = v.SourceRef(
    f"{BASE}sources/detained-2022-01-09/",
    "Более пяти тысяч человек задержаны",
    "not stated",
    "9 January 2022",
    publisher_stated=False,
    published_stated=True,
    language="ru",
)
ALMATY = v.Link("Almaty", f"{BASE}places/almaty/")
COMMITTEE = v.ActorRole(
    "National Security Committee", f"{BASE}actors/national-security-committee/", "announces"
)
TOKAYEV = v.ActorRole("Kassym-Jomart Tokayev", f"{BASE}actors/tokayev/")
PROTESTERS = v.ActorRole("protesters in Almaty", f"{BASE}actors/almaty-protesters/")


def card(
    key: str = "2022-01-10-two-cells",
    title: str = "Security committee says it broke up two extremist cells",
    **changes: object,
) -> v.EntryCard:
    """An entry; `changes` replace fields."""
    made = v.EntryCard(
        key,
        event_link(key),
        title,
        date("10", weekday="Monday", note="The article says “Monday” and is dated 10 January."),
        "reported",
        "Reported",
        "The National Security Committee announces that two cells, whose members it says took "
        "part in the Almaty riots, have been neutralised.",
        (COMMITTEE, PROTESTERS),
        (ALMATY,),
        (TASS, UNNAMED),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def claim(number: int = 1, **changes: object) -> v.ClaimView:
    """A claim; `changes` replace fields."""
    made = v.ClaimView(
        number,
        f"claim-c{number}",
        "two extremist cells whose adherents actively took part in the Almaty riots between "
        "January 4 and 8, 2022, have been neutralized",
        v.Link("National Security Committee", COMMITTEE.url),
        (),
        TASS,
        None,
        "",
        v.Link(
            "Security committee says it broke up two extremist cells",
            event_link("2022-01-10-two-cells") + f"#claim-c{number}",
        ),
        date("10"),
        (f"cite-c{number}-1",),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def figure(words: str = "2", measure: str = "Extremist cells broken up") -> v.FigureView:
    """A figure that holds for 10 January."""
    return v.FigureView(
        v.Link(measure, f"{BASE}figures/cells/"), words, ALMATY, "10 January 2022", "2022-01-10"
    )


FIGURES = (
    claim(figure=figure()),
    claim(
        2,
        figure=figure("about 5,800", "People brought to the police"),
        source=DATED,
        via=(v.Link("Sputnik Kazakhstan", f"{BASE}actors/sputnik/"), v.Link("Khabar 24", "")),
    ),
    claim(
        3,
        figure=replace(
            figure("more than 5,100", "People arrested"), place=None, as_of="", as_of_machine=""
        ),
        by=None,
        source=UNNAMED,
    ),
)
CORRECTIONS = (
    v.CorrectionView(
        v.DateView("23 November 2026", "2026-11-23", "2026-11-23"),
        "three cells",
        "two cells",
        "The article says two.",
        v.Link("quote 1", event_link("2022-01-10-two-cells") + "#claim-c1"),
    ),
)
PUBLISHED = v.DateView("22 November 2026", "2026-11-22", "2026-11-22")


def event() -> v.EventView:
    """An entry's page with everything that such a page can show."""
    return v.EventView(
        site(),
        head("events/2022-01-10-two-cells/", card().title, "Timeline", "Entries"),
        card(),
        Markup(
            "<p>The National Security Committee announced that two cells, whose members it says "
            'took part in the riots in Almaty, have been neutralised.<sup class="cite">'
            '<a id="cite-c1-1" href="#claim-c1" aria-label="Quote 1">1</a></sup> According to the committee, the '
            "leader of one of them, a foreign citizen, had connections to foreign terrorist "
            'groups.<sup class="cite"><a id="cite-c2-1" href="#claim-c2" aria-label="Quote 2">2</a></sup></p>'
            '<p>Another article speaks of more than 5,100 arrests.<sup class="cite">'
            '<a id="cite-c3-1" href="#claim-c3" aria-label="Quote 3">3</a></sup> It repeats the first statement.'
            '<sup class="cite"><a id="cite-c1-2" href="#claim-c1" aria-label="Quote 1">1</a></sup></p>'
        ),
        (
            replace(FIGURES[0], backrefs=("cite-c1-1", "cite-c1-2")),
            replace(FIGURES[1], quote="Более пяти тысяч человек задержаны, 125 уголовных дел"),
            replace(FIGURES[2], note="The article does not say until when this holds."),
        ),
        FIGURES,
        (v.Link("security operation", f"{BASE}tags/security-operation/"),),
        PUBLISHED,
        replace(PUBLISHED, words="23 November 2026", machine="2026-11-23"),
        v.Neighbour("Day of national mourning", event_link("mourning"), "10 January 2022"),
        v.Neighbour(
            "Tokayev says that measures will be announced",
            event_link("2022-01-11-measures"),
            "planned for 11 January 2022",
        ),
        (
            v.Related(
                "Committee denies that weapons were stolen from its Almaty branch",
                event_link("2022-01-10-denial"),
                "10 January 2022",
                ("National Security Committee",),
            ),
        ),
        CORRECTIONS,
        reported=v.ReportedView(
            by=date("10"),
            exact=False,
            vague=True,
            articles=(TASS,),
            earlier=(UNNAMED, DATED),
            not_before=None,
            url=f"{BASE}as-known-on/2022-01-10/",
            against=(DATED,),
        ),
        questions=questions(),
        others=(others(),),
        origins=origins(),
        matrix=matrix(),
        conflicts=(conflict(),),
    )


def origins() -> v.OriginsView:
    """Two articles that have it from one body, by way of a part of it, and one from itself."""
    committee = v.Link("National Security Committee", COMMITTEE.url)
    office = v.Link("Its press office", f"{BASE}actors/press-office/")
    return v.OriginsView(
        "3 articles, 2 origins",
        (
            v.OriginView(
                committee,
                "",
                "2 articles have it from here.",
                (
                    v.RouteView((v.QuoteRef(1, "claim-c1"),), TASS, "speaker", office, False, ()),
                    v.RouteView(
                        (v.QuoteRef(2, "claim-c2"),), DATED, "speaker", None, False, (office,)
                    ),
                ),
            ),
            v.OriginView(
                v.Link(UNNAMED.title, UNNAMED.url),
                "ru",
                "",
                (v.RouteView((v.QuoteRef(3, "claim-c3"),), UNNAMED, "article", None, False, ()),),
            ),
        ),
        opposed=(
            v.OpposedView(
                v.Link("Articles differ on where", "#differ-place"),
                (v.SideView(committee, "", (v.QuoteRef(1, "claim-c1"),)),),
                (v.SideView(committee, "", (v.QuoteRef(2, "claim-c2"),)),),
            ),
        ),
        doubted=(
            v.DoubtView(
                v.SideView(committee, "", (v.QuoteRef(1, "claim-c1"),)),
                "denied",
                "Denied",
                "It denies it.",
            ),
        ),
    )


def matrix() -> v.MatrixView:
    """An article that says what another contradicts."""
    first, second = (v.QuoteRef(1, "claim-c1"),), (v.QuoteRef(2, "claim-c2"),)
    return v.MatrixView(
        (
            v.ColumnView(v.Link("TASS", TASS.url), TASS.published, ""),
            v.ColumnView(v.Link(DATED.title, DATED.url), DATED.published, "ru"),
        ),
        (
            v.StatementView(
                "The committee says so", False, "", (v.CellView(first, ()), v.CellView((), second))
            ),
            v.StatementView(
                "Более пяти тысяч", True, "ru", (v.CellView((), ()), v.CellView(second, ()))
            ),
        ),
    )


def conflict() -> v.ConflictView:
    """Two quotes that give different places."""
    url = event_link("2022-01-10-two-cells")
    first, second = (
        v.AgainstView(number, f"{url}#claim-c{number}", "on where") for number in (1, 2)
    )
    denied = {"status": "denied", "status_words": "Denied", "status_note": "It denies it."}
    return v.ConflictView(
        "place",
        "Articles differ on where",
        ((claim(1, against=(second,), **denied), claim(2, against=(first,))),),
    )


def home(groups: tuple[v.EntryGroup, ...] | None = None) -> v.HomeView:
    """The home page."""
    return v.HomeView(
        site(),
        head(),
        "",
        "2–19 January 2022",
        (
            v.Count(47, "entries", f"{BASE}events/"),
            v.Count(5, "sources", f"{BASE}sources/"),
            v.Count(21, "actors", f"{BASE}actors/"),
        ),
        PUBLISHED,
        (
            v.Link("2 Jan", "#d-2022-01-02"),
            v.Link("4 Jan", "#d-2022-01-04"),
            v.Link("10 Jan", "#d-2022-01-10"),
            v.Link("Planned", "#planned"),
            v.Link("Undated", "#undated"),
        ),
        (),
        groups if groups is not None else timeline(),
        overview=(
            v.Fact("What we know", "45 entries", f"{BASE}events/"),
            v.Fact("What is disputed", "nothing noted"),
        ),
    )


def timeline() -> tuple[v.EntryGroup, ...]:
    """Groups of all kinds, with entries of all statuses."""
    night = card(
        "2022-01-04-tear-gas",
        "Police use tear gas and stun grenades on a protest of thousands in Almaty",
        date=date("4", "night"),
        actors=(PROTESTERS,),
        sources=(UNNAMED,),
    )
    span = v.DateView("between 4 and 8 January 2022", "", "2022-01-04/2022-01-08")
    loose = v.DateView("January 2022, day not stated", "2022-01", "2022-01")
    unknown = v.DateView("date not stated", "", "")
    planned = replace(date("11"), words="planned for 11 January 2022")

    def group(
        anchor: str, heading: str, kind: str, *entries: v.EntryCard, note: str = ""
    ) -> v.EntryGroup:
        machine = entries[0].date.machine if kind == "day" else ""
        return v.EntryGroup(
            anchor,
            heading,
            heading,
            "Tuesday" if kind == "day" else "",
            machine,
            kind,
            note,
            entries,
        )

    return (
        group(
            "d-2022-01-04",
            "4 January 2022",
            "day",
            card("gas-prices", "Protests against the price of liquefied gas", date=date("4")),
            night,
            card("draft", "Fire at the city administration", date=date("4", "21:00"), draft=True),
        ),
        group(
            "s-1",
            "between 4 and 8 January 2022",
            "span",
            card("riots", "Riots in Almaty", date=span, status="disputed", status_words="Disputed"),
            note="Somewhere between these days; the articles say no more.",
        ),
        group(
            "d-2022-01-10",
            "10 January 2022",
            "day",
            card(),
            card(
                "retracted", "Three cells", status="retracted", status_words="Retracted", summary=""
            ),
        ),
        group(
            "planned",
            "11 January 2022",
            "day",
            card(
                "2022-01-11-measures",
                "Measures on social and economic questions to be announced",
                date=planned,
                status="planned",
                status_words="Planned",
                actors=(TOKAYEV,),
                places=(),
                sources=(DATED,),
            ),
        ),
        group(
            "l-1",
            "January 2022",
            "loose",
            card("loose", "Two servicemen die", date=loose),
            note="The articles state the month alone.",
        ),
        group(
            "undated",
            "Undated",
            "undated",
            card("none", "No source", date=unknown, sources=(), actors=(), places=()),
            note="The articles do not say when.",
        ),
    )


UNDATED = "undated; may have been known by then"
LISTED = v.ListedEntry(
    "Security committee says it broke up two extremist cells",
    event_link("2022-01-10-two-cells"),
    date("10", weekday="Monday"),
    "disputed",
    "Disputed",
)


def questions() -> tuple[v.QuestionView, ...]:
    """A question that is open, and one that was answered by the first quote."""
    return (
        v.QuestionView(
            "question-1",
            "Where were the cells?",
            "One article names Almaty, the other names no place.",
            "A statement of the committee that names the place.",
            None,
        ),
        v.QuestionView(
            "question-2", "How many cells were there?", "No number was given.", "One.", claim()
        ),
    )


def known_day() -> v.KnownView:
    """The timeline as it was known on a day, with everything that such a page can show."""
    quotes = tuple(
        v.KnownClaim(replace(one, backrefs=()), doubt)
        for one, doubt in ((FIGURES[0], ""), (FIGURES[2], UNDATED))
    )
    return v.KnownView(
        site(),
        head("as-known-on/2022-01-10/", "As known on 10 January 2022", "As known on"),
        date("10", weekday="Monday"),
        (v.KnownSource(TASS, ""), v.KnownSource(UNNAMED, UNDATED)),
        (
            v.KnownEntry(LISTED, whole=True, summary="Two cells.", quotes=(), sources=()),
            v.KnownEntry(
                replace(LISTED, doubt=UNDATED, draft=True),
                whole=False,
                summary="",
                quotes=quotes,
                sources=(v.KnownSource(UNNAMED, UNDATED),),
            ),
        ),
        (
            v.KnownEntry(
                LISTED,
                whole=True,
                summary="",
                quotes=(),
                sources=(v.KnownSource(DATED, "may have been known by then"),),
            ),
        ),
        (replace(LISTED, doubt=UNDATED), LISTED),
        2,
        (),
        (
            v.KnownSeries(
                v.Link("Extremist cells broken up", f"{BASE}figures/cells/"),
                ALMATY,
                figures=(replace(quotes[0], differs=True), quotes[1]),
            ),
        ),
        (
            v.KnownQuestion(v.Link("Where?", f"{BASE}open-questions/#question-x-1"), "Two cells"),
            v.KnownQuestion(v.Link("Why?", f"{BASE}open-questions/#question-1"), ""),
        ),
        (v.KnownQuestion(v.Link("When?", f"{BASE}open-questions/#question-x-2"), "Two cells"),),
        v.Neighbour("9 January 2022", f"{BASE}as-known-on/2022-01-09/", "1 entry new"),
        v.Neighbour("11 January 2022", f"{BASE}as-known-on/2022-01-11/", "more on 1 entry"),
    )


def report_view(words: str, anchor: str, as_of: str = "9 January 2022") -> v.ReportView:
    """A number among those it is set against, in the article's own voice."""
    return v.ReportView(words, f"#{anchor}", "", UNNAMED, as_of)


def others() -> v.OthersView:
    """What others report, beside the second quote of the entry."""
    sure = report_view("more than 5,100", "claim-c3")
    maybe = replace(report_view("2", "claim-c1"), by="National Security Committee")
    compare = v.Link("all numbers side by side", f"{BASE}figures/detained/#no-place")
    return v.OthersView("claim-c2", (sure,), "Both can be right as said.", (maybe,), 3, compare)


def chart() -> v.ChartView:
    """A chart with every sign that there is."""
    marks = tuple(
        v.ChartMark(v.MarkView(shape, f"A{number}"), f"{number * 10}%", "40", dx="10", dy="4")
        for number, shape in enumerate(
            ("circle", "square", "triangle", "diamond", "wedge", "cross", "plus", "star"), 1
        )
    )
    first, second, third, *rest = (replace(mark, anchor="start") for mark in marks)
    return v.ChartView(
        anchor="place-almaty-chart",
        title="People detained: Almaty",
        description="8 numbers from 1 article.",
        height=252,
        top="34",
        base="224",
        values=(v.ChartTick("224", "0"), v.ChartTick("34", "8,000")),
        days=(v.ChartTick("30%", "9 Jan"),),
        edges=("50%",),
        lane=("70%", "97%"),
        lane_words="no day stated",
        marks=(
            replace(first, up=True, doubtful=True),
            replace(second, down=True, about=True, span=("10%", "40%")),
            replace(third, top="30", dashes=("10%", "40%")),
            *rest,
        ),
        legend=(
            v.LegendItem(v.MarkView("circle", "A"), TASS, (v.Link("A1", "#figure-cells--c1"),)),
        ),
        signs=("Arrow up: more than this, or at least this.", "Tilde: said as “about”."),
    )


def figure_pages() -> dict[str, tuple[str, v.PageView]]:
    """The pages of figures: a measure with two places, one without numbers, and the index."""
    difference = v.DifferenceView(
        "9 January 2022",
        (
            report_view("2", "figure-cells--c1", ""),
            replace(report_view("about 5,800", "figure-cells--c2"), by="Police"),
        ),
        "Both can be right as said.",
    )
    row = v.FigureRow("figure-cells--c1", FIGURES[0], v.MarkView("circle", "A1"))
    retracted = replace(
        FIGURES[1], status="retracted", status_words="Retracted", status_note="A slip of the pen."
    )
    almaty = v.ScopeView(
        "place-almaty",
        "Almaty",
        ALMATY,
        (
            row,
            v.FigureRow("figure-cells--c2", retracted, v.MarkView("square", "B1"), retracted=True),
        ),
        (difference,),
        (replace(difference, lead="Perhaps the same day"),),
        (
            v.ApartView("No day is stated.", reports=(report_view("2", "figure-cells--c1"),)),
            v.ApartView("Numbers for different days need not agree."),
        ),
        chart(),
    )
    nowhere = v.ScopeView(
        "no-place",
        "Place not stated",
        None,
        (replace(row, anchor="figure-cells--c3", claim=FIGURES[2], mark=None),),
        (),
        (),
        (),
        None,
    )
    measure = v.MeasureView(
        site(),
        head("figures/detained/", "People detained", "Timeline", "Figures"),
        label="People detained",
        unit="people",
        counts="People whom the police took into custody.",
        cumulative=True,
        count="3 numbers",
        scopes=(almaty, nowhere),
        apart=(v.ApartView("It is not said.", v.Link("Place not stated", "#no-place")),),
        corrections=CORRECTIONS,
    )
    link = v.Link("People detained", f"{BASE}figures/detained/")
    place = v.Link("Almaty", f"{BASE}figures/detained/#place-almaty")
    line = v.MeasureLine(link, "People in custody.", "3 numbers", (place,), (place,))
    index = v.FiguresView(
        site(),
        head("figures/", "Figures", "Timeline"),
        "What was counted.",
        (
            line,
            replace(line, differ=(), perhaps=(place,)),
            replace(line, differ=()),
            replace(line, numbers="", places=(), differ=(), comparable=False),
        ),
    )
    return {
        "measure": ("measure.html", measure),
        "unmeasured": ("measure.html", replace(measure, count="", scopes=(), apart=())),
        "figures": ("figures.html", index),
    }


def state_pages() -> dict[str, tuple[str, v.PageView]]:
    """The pages of what was known when, of disputes, and of questions."""
    open_one, answered = questions()
    crowded = replace(
        known_day(),
        before=(),
        number_before=1200,
        days=(v.Count(3, "9 January 2022", f"{BASE}as-known-on/2022-01-09/"),),
        more=(),
        questions=(),
        answered=(),
        figures=(),
        later=None,
    )
    disputed = v.DisputedView(
        site(),
        head("disputed/", "What is disputed"),
        (
            v.DisputedEntry(
                LISTED,
                (
                    v.DisputeReason(v.Link("Articles differ on where", LISTED.url)),
                    v.DisputeReason(v.Link("A statement is denied", LISTED.url), "It denies it."),
                ),
            ),
        ),
    )
    questions_view = v.QuestionsView(
        site(),
        head("open-questions/", "Open questions"),
        (
            v.QuestionGroup(None, (open_one,)),
            v.QuestionGroup(LISTED, (replace(open_one, anchor="question-cells-1"),)),
        ),
        (v.QuestionGroup(LISTED, (replace(answered, anchor="question-cells-2"),)),),
    )
    return {
        "known": ("known.html", known_day()),
        "crowded": ("known.html", crowded),
        "disputed": ("disputed.html", disputed),
        "questions": ("questions.html", questions_view),
        "settled": ("questions.html", replace(questions_view, groups=())),
    }


def correction_pages() -> dict[str, tuple[str, v.PageView]]:
    """The page of all corrections, and that of a site without any."""
    here = v.Link(card().title, event_link("2022-01-10-two-cells") + "#corrections")
    source = v.Link(TASS.title, f"{TASS.url}#corrections")
    view = v.CorrectionsView(
        site(),
        head("corrections/", "Corrections"),
        (
            v.CorrectionDay(
                CORRECTIONS[0].date,
                (
                    v.LoggedCorrection("Entry", here, CORRECTIONS[0]),
                    v.LoggedCorrection("Source", source, replace(CORRECTIONS[0], claim=None)),
                ),
            ),
        ),
        v.Link("RSS feed of corrections", f"{BASE}corrections/feed.xml"),
    )
    return {
        "corrections": ("corrections.html", view),
        "no corrections": ("corrections.html", replace(view, days=())),
    }


def pages() -> dict[str, tuple[str, v.PageView]]:
    """A page of every kind: name to template and view."""
    cards = tuple(entry for group in timeline() for entry in group.entries)
    index = v.IndexView(
        site(),
        head("actors/", "Actors", "Timeline"),
        "Actors",
        "Everyone who acts or speaks in the articles.",
        (
            v.IndexGroup(
                "People",
                (
                    v.IndexItem("Kassym-Jomart Tokayev", TOKAYEV.url, "President", "12 entries"),
                    v.IndexItem("Yerlan Turgumbayev", f"{BASE}actors/t/", "", "1 entry"),
                ),
            ),
            v.IndexGroup("Groups", (v.IndexItem("protesters", PROTESTERS.url, "", ""),)),
        ),
    )
    actor = v.ActorView(
        site(),
        replace(
            head("actors/tokayev/", "Kassym-Jomart Tokayev", "Timeline", "Actors"),
            feeds=(
                *head().feeds,
                v.Feed("application/rss+xml", "Tokayev", f"{BASE}actors/tokayev/feed.xml"),
            ),
        ),
        "Kassym-Jomart Tokayev",
        "Person",
        (v.Link("Presidential administration", f"{BASE}actors/presidency/"),),
        (v.Link("Press service", f"{BASE}actors/press/"),),
        (v.RoleView("President", v.Link("Kazakhstan", f"{BASE}actors/kazakhstan/"), "2019–"),),
        ("Kassym-Zhomart Tokayev", "Kassym – Zhomart Tokayev"),
        Markup("<p>Named in all five articles.</p>"),
        cards,
        FIGURES,
        FIGURES,
        FIGURES[1:2],
        (v.Count(3, "CSTO", f"{BASE}actors/csto/"), v.Count(1, "Pashinyan", f"{BASE}actors/p/")),
        v.Link("Feed for this actor", f"{BASE}actors/tokayev/feed.xml"),
        CORRECTIONS,
    )
    place = v.PlaceView(
        site(),
        head("places/almaty/", "Almaty", "Timeline", "Places"),
        "Almaty",
        ("Alma-Ata",),
        (v.Link("Kazakhstan", f"{BASE}places/kazakhstan/"),),
        (v.Link("Almaty airport", f"{BASE}places/almaty-airport/"),),
        "Kazakhstan",
        "43.24° N, 76.91° E",
        Markup(""),
        cards,
        FIGURES,
        (),
    )
    source = v.SourceView(
        site(),
        head("sources/detained-2022-01-09/", DATED.title, "Timeline", "Sources"),
        DATED.title,
        "The article has no headline; this is its first sentence.",
        (
            v.Fact("Publisher", "not stated", note="The text names none."),
            v.Fact("Published", "9 January 2022"),
            v.Fact(
                "Address",
                "https://example.net/articles/2022/01/09/a-long-path-to-an-article",
                "https://example.net/articles/2022/01/09/a-long-path-to-an-article",
            ),
            v.Fact(
                "Stored text", "seeds/002_cd0475b9a63e25ad.txt", note="SHA-256 cd0475b9a63e25ad"
            ),
        ),
        (v.Link("Sputnik Kazakhstan", f"{BASE}actors/sputnik/"),),
        Markup("<p>A translated report.</p>"),
        (v.SourceEntry(card(), FIGURES), v.SourceEntry(cards[1], ())),
        (),
        language="ru",
        reliance=v.RelianceView(
            "Of 3 quotes, 1 starts with this article itself.",
            (v.Count(2, "National Security Committee", COMMITTEE.url),),
        ),
    )
    text = v.TextView(
        site(),
        head("about/", "About this timeline", "Timeline"),
        "About this timeline",
        Markup(
            "<p>Five articles, <a href='https://example.org/method'>one method</a>.</p>"
            "<h2>How to read it</h2><ul><li>Quotes are verbatim.</li><li>Dates keep their "
            "precision.</li></ul><blockquote><p>A quote in a text.</p></blockquote>"
        ),
        (),
    )
    return {
        "home": ("home.html", home()),
        "year": (
            "home.html",
            replace(
                home(),
                heading="2022",
                head=head("2022/", "2022"),
                periods=(v.Count(40, "January 2022", f"{BASE}2022/01/"),),
            ),
        ),
        "empty": ("home.html", replace(home(()), counts=(), jumps=(), updated=None, covers="")),
        "event": ("event.html", event()),
        "planned": (
            "event.html",
            replace(
                event(),
                entry=card(
                    status="planned",
                    status_words="Planned",
                    draft=True,
                    sources=(),
                    actors=(),
                    places=(),
                    date=replace(date("11"), words="planned for 11 January 2022"),
                ),
                site=site(drafts=True),
                head=replace(head("events/planned/", "Planned"), index=False),
                html=Markup("<p>Measures are to be announced.</p>"),
                claims=(),
                origins=None,
                matrix=None,
                conflicts=(),
                figures=(),
                tags=(),
                published=None,
                updated=None,
                earlier=None,
                later=None,
                related=(),
                corrections=(),
                reported=None,
                questions=(),
            ),
        ),
        "actor": ("actor.html", actor),
        "place": ("place.html", place),
        "source": ("source.html", source),
        "tag": ("tag.html", v.TagView(site(), head("tags/csto/", "CSTO"), "CSTO", cards)),
        **figure_pages(),
        "index": ("index.html", index),
        "page": ("page.html", text),
        **state_pages(),
        **correction_pages(),
        "404": (
            "404.html",
            v.NotFoundView(site(), replace(head("404.html", "Not found"), index=False)),
        ),
    }
