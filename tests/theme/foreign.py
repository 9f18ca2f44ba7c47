"""A small site with everything that a page can show, its own words in Cyrillic only."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.sites import SiteFolder, make_site

ARTICLE = """\
Мост закрыт после бури

Мост закрыли в понедельник, сообщил совет. Переселили около сорока человек.
«Мы откроем его в пятницу», — сказала мэр.
"""
_SHA = hashlib.sha256(ARTICLE.encode()).hexdigest()

_CORRECTIONS = "corrections: [{date: 2021-06-02, was: один, now: два, why: опечатка}]"
_OF_A_CLAIM = _CORRECTIONS.replace("опечатка", "опечатка, claim: closed")

FILES = {
    "seeds/bridge.txt": ARTICLE,
    "content/measures.yaml": """\
        moved: {label: переселены, unit: человек, counts: все переселённые}
        empty: {label: погибли, unit: человек, counts: все погибшие}
        """,
    "content/sources/bridge.md": f"""\
        ---
        title: Мост закрыт после бури
        title_note: заголовок первой строки
        publisher: Вестник
        published: 2021-05-04
        byline: Редакция
        language: en
        url: https://example.org/1
        archive_url: https://example.org/2
        accessed: 2021-06-01
        text: seeds/bridge.txt
        sha256: {_SHA}
        cites: [agency]
        {_CORRECTIONS}
        ---
        Заметка.
        """,
    "content/sources/undated.md": """\
        ---
        title: Очень длинная заметка без издателя и без даты о том, как закрыли мост
        publisher: null
        publisher_note: неизвестен
        published: null
        published_note: неизвестна
        ---
        """,
    "content/sources/dated.md": """\
        ---
        title: Заметка
        publisher: null
        publisher_note: неизвестен
        published: 2021-05
        ---
        """,
    "content/sources/named.md": """\
        ---
        title: Ещё заметка
        publisher: Газета
        published: null
        published_note: неизвестна
        ---
        """,
    "content/actors/agency.md": "---\nname: Агентство\nkind: media\n---\n",
    "content/actors/council.md": """\
        ---
        name: Совет
        kind: organisation
        part_of: state
        aliases: [Горсовет]
        ---
        """,
    "content/actors/mayor.md": """\
        ---
        name: Ада Брук
        kind: person
        roles: [{title: мэр, of: council, date: 2021-05}]
        ---
        """,
    "content/actors/state.md": "---\nname: Держава\nkind: state\n---\n",
    "content/actors/people.md": "---\nname: Жители\nkind: group\n---\n",
    "content/places/town.md": """\
        ---
        name: Город
        lat: 43.24
        lon: -76.9
        country: KZ
        aliases: [Городок]
        ---
        """,
    "content/places/bridge.md": "---\nname: Мост\nwithin: town\nlat: -1.5\nlon: 2\n---\n",
    "content/pages/about.md": f"---\ntitle: Об этом\n{_CORRECTIONS}\n---\nТекст.\n",
    "content/events/closed.md": f"""\
        ---
        title: Мост закрыт
        date: 2021-05-03
        date_note: названо в статье
        part_of_day: night
        published: 2021-06-01
        updated: 2021-06-02
        actors: [council, {{id: mayor, role: сообщает}}, people]
        places: [bridge, town]
        tags: [буря]
        claims:
          - id: closed
            by: council
            via: [agency, state]
            source: bridge
            quote: "Мост закрыли в понедельник"
          - id: moved
            source: bridge
            quote: "Переселили около сорока человек"
            note: без числа
            figure: {{measure: moved, value: 40, qualifier: about, as_of: 2021-05-03, place: town}}
          - id: more
            by: mayor
            source: bridge
            quote: "сказала мэр"
            figure: {{measure: moved, min: 30, max: 50}}
        {_OF_A_CLAIM}
        ---
        Совет закрыл мост [@closed]. Переселили людей [@moved] и ещё людей [@moved].
        """,
    "content/events/opening.md": """\
        ---
        title: Мост откроют
        date: 2021-05-07
        status: planned
        actors: [council]
        sources: [undated, dated, named]
        published: 2021-06-01
        ---
        Мост откроют.
        """,
    "content/events/span.md": """\
        ---
        title: Буря
        date: 2021-05-01/2021-05-03
        status: disputed
        published: 2021-06-01
        ---
        Буря.
        """,
    "content/events/within.md": """\
        ---
        title: Ветер
        date: 2021-05-01/2021-05-06
        extent: within
        status: retracted
        published: 2021-06-01
        ---
        Ветер.
        """,
    "content/events/month.md": "---\ntitle: Дождь\ndate: 2021-05\n---\nДождь.\n",
    "content/events/open.md": "---\ntitle: Снег\ndate: 2021-05-02/..\n---\nСнег.\n",
    "content/events/unknown.md": "---\ntitle: Град\ndate: null\ndate_note: нет\n---\nГрад.\n",
}


def foreign_site(root: Path, language: str, *, page_size: int = 100) -> SiteFolder:
    """The site with Dateline's words in `language`; with a draft, for builders that show it."""
    site = f"""\
        title: Закрытый мост
        base_url: https://example.org/
        description: Что известно о закрытии.
        language: {language}
        timezone: Asia/Almaty
        author: Редакция
        licence: CC BY 4.0
        timeline: {{page_size: {page_size}}}
        """
    draft = "---\ntitle: Набросок\ndate: 2021-05-03\n---\nНабросок.\n"
    files = {"site.yaml": site, "content/drafts/draft.md": draft, **FILES}
    return make_site(root, files, base=False)
