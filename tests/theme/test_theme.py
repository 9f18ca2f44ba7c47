"""Themes as folders: what overrides what, hashed names, and messages for what is wrong."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from dateline.errors import Problems
from dateline.theme import Theme, load_theme


class Folder:
    """A site's folder with nothing in it but themes."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, path: str, content: str | bytes) -> None:
        """Write a file below `themes/`."""
        target = self.root / "themes" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = dedent(content).encode() if isinstance(content, str) else content
        target.write_bytes(data)

    def load(self, name: str = "default") -> Theme:
        """A theme that has no problems."""
        problems = Problems()
        theme = load_theme(self.root, name, problems)
        assert [str(problem) for problem in problems] == []
        return theme

    def complaints(self, name: str = "default") -> str:
        """What is wrong, as a person reads it."""
        problems = Problems()
        load_theme(self.root, name, problems)
        return "\n".join(str(problem) for problem in problems)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty site."""
    return Folder(tmp_path)


def static(theme: Theme, name: str) -> tuple[str, str]:
    """The path and text of a static file."""
    return next((file.path, file.data.decode()) for file in theme.statics if file.name == name)


def test_a_site_without_themes_uses_the_packaged_one(folder: Folder) -> None:
    """The default theme comes with Dateline and has a template for every kind of page."""
    theme = folder.load()
    assert "event.html" in theme.templates
    assert static(theme, "style.css")[0].startswith("static/style.")


def test_a_site_overrides_one_template(folder: Folder) -> None:
    """A template in themes/default/templates is used; all others stay, and no theme.yaml is needed."""
    before = folder.load()
    folder.write("default/templates/404.html", "Nothing here.")
    after = folder.load()
    assert after.templates["404.html"].source == "Nothing here."
    assert after.templates["404.html"].path == "themes/default/templates/404.html"
    assert after.templates["event.html"] == before.templates["event.html"]
    assert after.digest != before.digest


def test_a_site_overrides_one_static_file(folder: Folder) -> None:
    """A file in themes/default/static replaces the one of that name, under a name of its own."""
    before = folder.load()
    folder.write("default/static/style.css", "body { color: red }")
    after = folder.load()
    assert static(after, "style.css")[1] == "body { color: red }"
    assert static(after, "style.css")[0] != static(before, "style.css")[0]
    assert static(after, "favicon.svg") == static(before, "favicon.svg")


def test_an_overriding_template_can_build_on_the_one_below(folder: Folder) -> None:
    """`!404.html` is the template that 404.html overrides, through as many layers as there are."""
    folder.write("mine/theme.yaml", "name: Mine\nextends: default\n")
    folder.write("mine/templates/404.html", '{% extends "!404.html" %}')
    folder.write("default/templates/404.html", '{% extends "!404.html" %}')
    theme = folder.load("mine")
    assert theme.templates["!404.html"].path == "themes/default/templates/404.html"
    assert "{% block main %}" in theme.templates["!!404.html"].source


def test_a_theme_extends_another(folder: Folder) -> None:
    """What a theme leaves out comes from the theme that it extends, and from what that extends."""
    folder.write("old/theme.yaml", "name: Old\nextends: plain\n")
    folder.write("old/static/style.css", "/* old */")
    folder.write("plain/theme.yaml", "name: Plain\nextends: default\n")
    folder.write("plain/templates/404.html", "plain")
    theme = folder.load("old")
    assert static(theme, "style.css")[1] == "/* old */"
    assert theme.templates["404.html"].source == "plain"
    assert theme.templates["base.html"] == Folder(folder.root / "no").load().templates["base.html"]


def test_backup_files_of_editors_are_no_part_of_a_theme(folder: Folder) -> None:
    """Backups, lock files and hidden files are left out of templates and static files."""
    before = folder.load()
    for name in ("404.html~", ".404.html.swp", "#404.html#", "404.html.bak", ".DS_Store"):
        folder.write(f"default/templates/{name}", "{% broken")
        folder.write(f"default/static/{name}", "x")
    assert folder.load().digest == before.digest


def test_the_name_of_a_static_file_changes_with_its_content_alone(folder: Folder) -> None:
    """Equal bytes have equal names, wherever the site lies; other bytes have another name."""
    folder.write("default/static/a.txt", "one")
    first = folder.load()
    assert first == folder.load()
    folder.write("default/static/a.txt", "two")
    assert static(folder.load(), "a.txt")[0] != static(first, "a.txt")[0]


def test_references_between_static_files_follow_their_names(folder: Folder) -> None:
    """url() and @import lead to the hashed names, so a new image gives the style sheet a new name."""
    folder.write(
        "default/static/css/look.css",
        """\
        @import "more.css";
        a { background: url( "../img/a.png" ) }
        b { background: url(../img/a.png#part) url(data:image/png;base64,xx) url(#id) }
        /* url(missing.png) */
        """,
    )
    folder.write("default/static/css/more.css", "p { background: url('/elsewhere.png') }")
    folder.write("default/static/img/a.png", b"1")
    theme = folder.load()
    path, text = static(theme, "css/look.css")
    image = static(theme, "img/a.png")[0].rpartition("/")[2]
    assert f'url( "../img/{image}" )' in text
    assert f"url(../img/{image}#part)" in text
    assert f'@import "../{static(theme, "css/more.css")[0].removeprefix("static/")}"' in text
    assert "url(data:image/png;base64,xx) url(#id)" in text
    assert "/* url(missing.png) */" in text
    folder.write("default/static/img/a.png", b"2")
    assert static(folder.load(), "css/look.css")[0] != path


PROBLEMS: dict[str, tuple[str, dict[str, str | bytes], str]] = {
    "an unknown theme": (
        "defalt",
        {},
        "site.yaml: there is no theme 'defalt'\n"
        "  hint: did you mean default? There is default; a theme of your own is a folder "
        "themes/defalt/ with a theme.yaml",
    ),
    "a theme without theme.yaml": (
        "mine",
        {"mine/templates/404.html": "x"},
        "themes/mine: this theme has no theme.yaml\n"
        "  hint: add one with a line `name: mine`, and `extends: default` to build on "
        "the default theme",
    ),
    "an unknown key in theme.yaml": (
        "mine",
        {"mine/theme.yaml": "name: Mine\nextend: default\n"},
        "themes/mine/theme.yaml:2:1: unknown key `extend`\n"
        "  2 | extend: default\n"
        "    | ^\n"
        "  hint: did you mean `extends`?",
    ),
    "themes that extend each other": (
        "one",
        {
            "one/theme.yaml": "name: One\nextends: two\n",
            "two/theme.yaml": "name: Two\nextends: one\n",
        },
        "themes/two/theme.yaml: the theme 'one' extends itself: one → two → one\n"
        "  hint: remove `extends` from one of them; to change single files of a theme, "
        "place just those files in themes/NAME/ without a theme.yaml",
    ),
    "a theme that lacks a template": (
        "mine",
        {"mine/theme.yaml": "name: Mine\n"},
        "themes/mine/templates/event.html: the theme lacks this template\n"
        "  hint: write it, or add `extends: default` to theme.yaml",
    ),
    "a block without its end": (
        "default",
        {"default/templates/404.html": "one\n{% if page %}\nthree\n"},
        "themes/default/templates/404.html:3:1: Unexpected end of template. Jinja was looking for "
        "the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be "
        "closed is 'if'\n"
        "  3 | three\n"
        "  hint: templates are written in Jinja; each {% … %} that opens a block needs its end",
    ),
    "an unknown tag": (
        "default",
        {"default/templates/404.html": "{% fro x in y %}"},
        "themes/default/templates/404.html:1:1: Encountered unknown tag 'fro'\n"
        "  1 | {% fro x in y %}\n"
        "  hint: a tag is one of Jinja's: if, for, block, extends, include, macro, set, trans …",
    ),
    "an unknown filter": (
        "default",
        {"default/templates/404.html": "{{ page.title|uper }}"},
        "themes/default/templates/404.html:1:1: No filter named 'uper'\n"
        "  1 | {{ page.title|uper }}\n"
        "  hint: did you mean `upper`?",
    ),
    "a template that is not there": (
        "default",
        {"default/templates/404.html": '\n{% include "parts/dat.html" %}'},
        "themes/default/templates/404.html:2:1: there is no template `parts/dat.html`\n"
        '  2 | {% include "parts/dat.html" %}\n'
        "  hint: did you mean `parts/date.html`?",
    ),
    "a template that extends itself": (
        "default",
        {"default/templates/404.html": '{% extends "404.html" %}'},
        "themes/default/templates/404.html:1:1: the template `404.html` uses itself\n"
        '  1 | {% extends "404.html" %}\n'
        "  hint: write `!404.html` for the one that this file overrides",
    ),
    "nothing below": (
        "default",
        {"default/templates/mine.html": '{% extends "!mine.html" %}'},
        "themes/default/templates/mine.html:1:1: there is no template `!mine.html`\n"
        '  1 | {% extends "!mine.html" %}\n'
        "  hint: no theme below this one has a mine.html",
    ),
    "a misspelt override": (
        "default",
        {"default/templates/evnt.html": "x"},
        "themes/default/templates/evnt.html: no page and no template uses this template\n"
        "  hint: did you mean to override `event.html`? Then give it that name",
    ),
    "a static file that is not there": (
        "default",
        {"default/templates/404.html": "{{ static('stile.css') }}"},
        "themes/default/templates/404.html:1:1: there is no static file `stile.css`\n"
        "  1 | {{ static('stile.css') }}\n"
        "  hint: did you mean `style.css`?",
    ),
    "a style sheet that refers to nothing": (
        "default",
        {"default/static/style.css": "a {}\nb { background: url(no.png) }"},
        "themes/default/static/style.css:2:1: there is no static file `no.png`\n"
        "  hint: references in a style sheet start from the folder that it lies in",
    ),
    "a reference out of the theme": (
        "default",
        {"default/static/style.css": "b { background: url(../../secret) }"},
        "themes/default/static/style.css:1:1: there is no static file `../../secret`\n"
        "  hint: references in a style sheet start from the folder that it lies in",
    ),
    "style sheets in a circle": (
        "default",
        {
            "default/static/a.css": '@import "b.css";',
            "default/static/b.css": '@import "a.css";',
        },
        "themes/default/static/b.css:1:1: `a.css` refers back to this style sheet\n"
        "  hint: style sheets may not import each other in a circle",
    ),
    "a template in another encoding": (
        "default",
        {"default/templates/404.html": "one\nGr\xfc\xdfe".encode("latin-1")},
        "themes/default/templates/404.html:2:1: this is not UTF-8 text: "
        "the byte 0xfc cannot stand here\n"
        "  hint: save the file as UTF-8",
    ),
    "a file where a folder should be": (
        "default",
        {"default/templates": "x"},
        "themes/default/templates: this is a file; a folder is expected here",
    ),
}


@pytest.mark.parametrize("case", PROBLEMS)
def test_what_is_wrong_is_said_with_its_place(folder: Folder, case: str) -> None:
    """Every fault of a theme names the site's file and line, and what to do."""
    name, files, message = PROBLEMS[case]
    for path, content in files.items():
        folder.write(path, content)
    assert message in folder.complaints(name)


def test_all_problems_are_found_in_one_run(folder: Folder) -> None:
    """One fault does not hide another in a different file."""
    folder.write("default/templates/404.html", "{% if %}")
    folder.write("default/templates/event.html", "{{ static('no') }}")
    folder.write("default/static/style.css", "a { b: url(no) }")
    complaints = folder.complaints()
    assert complaints.count("hint:") == 3


def test_a_preview_can_watch_folders_that_do_not_exist_yet(folder: Folder) -> None:
    """The theme names the site's folder for overrides, so that the first one is noticed."""
    assert folder.root / "themes" / "default" in folder.load().folders
