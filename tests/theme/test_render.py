"""Rendering: what templates may use, what a failing one says, and which pages are made anew."""

from __future__ import annotations

from dataclasses import replace
from gettext import NullTranslations
from pathlib import Path

import pytest
from markupsafe import Markup

from dateline.errors import ContentError, Problems
from dateline.render import Renderer
from dateline.theme import Theme, load_theme
from dateline.views import TextView
from tests.theme import samples

NO_HTML = Markup("")


def text_view(html: Markup = NO_HTML, title: str = "About") -> TextView:
    """A small page."""
    return TextView(samples.site(), samples.head("about/", title), title, html, ())


def theme_with(root: Path, template: str, name: str = "page.html") -> Theme:
    """The default theme with one template overridden."""
    path = root / "themes" / "default" / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(template, encoding="utf-8")
    problems = Problems()
    theme = load_theme(root, "default", problems)
    assert not problems.errors()
    return theme


def render(root: Path, template: str, view: TextView | None = None) -> str:
    """A page made with a template of its own."""
    renderer = Renderer(theme_with(root, template), "/sub/")
    return renderer.render("page.html", view or text_view()).decode()


def failure(root: Path, template: str) -> str:
    """What is said about a template that fails."""
    with pytest.raises(ContentError) as caught:
        render(root, template)
    return str(caught.value)


def test_a_template_sees_the_view_the_site_and_the_head(tmp_path: Path) -> None:
    """`page`, `site` and `head` are there, and nothing of Jinja's that could vary."""
    template = "{{ page.title }}|{{ site.title }}|{{ head.og_type }}|{{ lipsum is defined }}"
    assert render(tmp_path, template) == f"About|{samples.site().title}|article|False\n"


def test_texts_are_escaped_and_html_is_not(tmp_path: Path) -> None:
    """A title with markup shows as text; a sanitised body stays markup."""
    view = text_view(Markup("<p>a</p>"), title='<b onclick="x">')
    text = render(tmp_path, "{{ page.title }}{{ page.html }}", view)
    assert text == "&lt;b onclick=&#34;x&#34;&gt;<p>a</p>\n"


def test_static_files_are_linked_below_the_base_path(tmp_path: Path) -> None:
    """`static()` gives the hashed name below the path of the base URL."""
    text = render(tmp_path, "{{ static('style.css') }}")
    assert text.startswith("/sub/static/style.")
    assert text.endswith(".css\n")


FAILURES = {
    "a field that the view lacks": (
        "one\n{{ page.titel }}",
        "themes/default/templates/page.html:2:1: TextView has no `titel` "
        "(while rendering https://example.org/sub/about/)\n"
        "  2 | {{ page.titel }}\n"
        "  hint: did you mean `title`?",
    ),
    "a field unlike any other": (
        "{{ page.zzz }}",
        "themes/default/templates/page.html:1:1: TextView has no `zzz` "
        "(while rendering https://example.org/sub/about/)\n"
        "  1 | {{ page.zzz }}\n"
        "  hint: there is site, head, title, html, corrections",
    ),
    "a field of a part": (
        "{% if site.drfts %}x{% endif %}",
        "themes/default/templates/page.html:1:1: SiteInfo has no `drfts` "
        "(while rendering https://example.org/sub/about/)\n"
        "  1 | {% if site.drfts %}x{% endif %}\n"
        "  hint: did you mean `drafts`?",
    ),
    "an unknown name": (
        "{{ pge }}",
        "themes/default/templates/page.html:1:1: there is no `pge` here "
        "(while rendering https://example.org/sub/about/)\n"
        "  1 | {{ pge }}\n"
        "  hint: did you mean `page`?",
    ),
    "a loop over an unknown name": (
        "{% for x in entries %}{% endfor %}",
        "themes/default/templates/page.html:1:1: there is no `entries` here",
    ),
    "a failing expression": (
        "\n\n{{ 1 // 0 }}",
        "themes/default/templates/page.html:3:1: the template failed: ZeroDivisionError: "
        "integer division or modulo by zero (while rendering https://example.org/sub/about/)\n"
        "  3 | {{ 1 // 0 }}\n"
        "  hint: docs/themes.md lists what each template sees",
    ),
    "a static file whose name is computed": (
        "{% set n = 'stile.css' %}{{ static(n) }}",
        "themes/default/templates/page.html:1:1: there is no static file `stile.css` "
        "(while rendering https://example.org/sub/about/)\n"
        "  1 | {% set n = 'stile.css' %}{{ static(n) }}\n"
        "  hint: did you mean `style.css`?",
    ),
    "a template whose name is computed": (
        "{% set n = 'no.html' %}{% include n %}",
        "themes/default/templates/page.html:1:1: there is no template `no.html`",
    ),
    "a macro that is not there": (
        '{% from "parts/date.html" import tyme %}{{ tyme(page) }}',
        "themes/default/templates/page.html:1:1: the template 'parts/date.html' "
        "(imported on line 1 in 'page.html') does not export the requested name 'tyme'",
    ),
}


@pytest.mark.parametrize("case", FAILURES)
def test_a_failing_template_says_where_and_why(tmp_path: Path, case: str) -> None:
    """The message names the template's file and line, the page, and what would be right."""
    template, message = FAILURES[case]
    assert message in failure(tmp_path, template)


def test_the_innermost_template_is_named(tmp_path: Path) -> None:
    """A fault in a macro is reported where it stands, not where the macro is called."""
    theme_with(tmp_path, "\n{% macro m(p) %}{{ p.no }}{% endmacro %}", "parts/mine.html")
    text = failure(tmp_path, '{% from "parts/mine.html" import m %}{{ m(page) }}')
    assert text.startswith("themes/default/templates/parts/mine.html:2:1: TextView has no `no`")


def test_an_equal_view_is_not_rendered_again(tmp_path: Path) -> None:
    """The next build renders what changed and takes the rest from memory, byte for byte."""
    renderer = Renderer(theme_with(tmp_path, "{{ page.title }}"), "/")
    views = [text_view(title=title) for title in ("one", "two", "three")]
    renderer.start_build()
    first = [renderer.render("page.html", view) for view in views]
    renderer.finish_build()
    assert (renderer.rendered, renderer.reused) == (3, 0)

    again = [replace(views[0]), replace(views[1], title="new"), replace(views[2])]
    renderer.start_build()
    second = [renderer.render("page.html", view) for view in again]
    renderer.finish_build()
    assert (renderer.rendered, renderer.reused) == (1, 2)
    assert second == [first[0], b"new\n", first[2]]


def test_pages_that_a_build_left_out_are_forgotten(tmp_path: Path) -> None:
    """Memory holds the pages of the last build, so that a long preview does not grow."""
    renderer = Renderer(theme_with(tmp_path, "{{ page.title }}"), "/")
    for title in ("one", "two", "one"):
        renderer.start_build()
        renderer.render("page.html", text_view(title=title))
        renderer.finish_build()
    assert (renderer.rendered, renderer.reused) == (1, 0)


def test_the_templates_words_are_translated(tmp_path: Path) -> None:
    """`_()` and `trans` go through the catalogue, plurals included."""

    class Shouting(NullTranslations):
        def gettext(self, message: str) -> str:
            return message.upper()

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            return (msgid1 if n == 1 else msgid2).replace("entr", "ENTR")

    template = (
        '{{ _("draft") }} {% trans count=2 %}{{ count }} entry{% pluralize %}'
        "{{ count }} entries{% endtrans %}"
    )
    renderer = Renderer(theme_with(tmp_path, template), "/", Shouting())
    assert renderer.render("page.html", text_view()) == b"DRAFT 2 ENTRies\n"
