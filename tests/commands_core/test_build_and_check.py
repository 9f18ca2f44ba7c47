"""`dateline build` and `dateline check` as a person or a script meets them."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from dateline.commands import cli
from tests.sites import SiteFolder, make_site

_ESCAPE = "\x1b["


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder; its output goes into pipes."""
    plain = {k: v for k, v in os.environ.items() if k not in {"FORCE_COLOR", "NO_COLOR"}}
    return subprocess.run(
        [sys.executable, "-m", "dateline", *arguments],
        cwd=cwd,
        env={**plain, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """The small site without a fault; its article is archived, as a rule demands."""
    made = make_site(tmp_path)
    archived = "url: https://gazette.example/1\narchive_url: https://archive.example/1\n"
    made.edit("content/sources/gazette.md", "language: en\n", f"language: en\n{archived}")
    return made


@pytest.fixture
def faulty(site: SiteFolder) -> SiteFolder:
    """One error in a line, and one of a file as a whole."""
    site.edit("content/events/2021-05-03-closed.md", "[council]", "[councl]")
    site.write("content/pages/about.md", "")
    return site


@pytest.fixture
def doubtful(site: SiteFolder) -> SiteFolder:
    """A warning and no error."""
    site.edit("content/events/2021-05-03-closed.md", "published: 2021-06-01\n", "")
    return site


def test_a_good_site_checks(site: SiteFolder) -> None:
    """Exit code 0, a line that says what was found, and nothing is written."""
    done = run("check", cwd=site.root)

    assert (done.returncode, done.stderr) == (0, "")
    assert "No errors: 1 event" in done.stdout
    assert not (site.root / "public").exists()


def test_a_good_site_builds(site: SiteFolder) -> None:
    """Exit code 0 and a line that says how much was done."""
    done = run("build", cwd=site.root)

    assert (done.returncode, done.stderr.strip()) == (0, "")
    assert re.search(r"Built \d+ pages into public: \d+ files written, 0 unchanged", done.stdout)
    assert (site.root / "public/index.html").is_file()


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_faulty_site_ends_with_1_and_every_problem(command: str, faulty: SiteFolder) -> None:
    """Problems go to standard error with their line and hint; the last line counts them."""
    done = run(command, cwd=faulty.root)

    assert (done.returncode, done.stdout) == (1, "")
    assert "content/events/2021-05-03-closed.md:5:10: there is no actor 'councl'" in done.stderr
    assert "  5 | actors: [councl]\n    |          ^\n" in done.stderr
    assert "  hint: did you mean council?" in done.stderr
    assert "content/pages/about.md: the file is empty" in done.stderr
    assert done.stderr.rstrip().endswith("2 errors")
    assert not (faulty.root / "public").exists()


@pytest.mark.parametrize("command", ["check", "build"])
def test_json_carries_every_problem_with_its_place(command: str, faulty: SiteFolder) -> None:
    """A machine reads path, line, column, severity, message and hint."""
    done = run(command, "--json", cwd=faulty.root)
    data = json.loads(done.stdout)

    assert (done.returncode, done.stderr) == (1, "")
    assert data["ok"] is False
    assert [(p["path"], p["line"], p["column"], p["severity"]) for p in data["problems"]] == [
        ("content/events/2021-05-03-closed.md", 5, 10, "error"),
        ("content/pages/about.md", 0, 0, "error"),
    ]
    assert data["problems"][0]["message"] == "there is no actor 'councl'"
    assert data["problems"][0]["hint"] == "did you mean council?"


def test_json_of_a_good_site(site: SiteFolder) -> None:
    """What was counted, and what was written."""
    checked = json.loads(run("check", "--json", cwd=site.root).stdout)
    built = json.loads(run("build", "--json", cwd=site.root).stdout)
    again = json.loads(run("build", "--json", cwd=site.root).stdout)

    assert checked["ok"] is built["ok"] is True
    assert checked["counts"]["events"] == checked["counts"]["claims"] == 1
    assert "index.html" in built["written"]
    assert (again["written"], again["unchanged"]) == ([], len(built["written"]))


@pytest.mark.parametrize("arguments", [("build", "--json"), ("check", "--json")])
def test_json_is_json_also_where_the_command_is_used_wrongly(
    arguments: tuple[str, ...], site: SiteFolder
) -> None:
    """Standard output holds nothing that is not JSON; what is wrong is a part of it."""
    (site.root / "public").mkdir()
    (site.root / "public/thesis.odt").write_text("x")
    done = run(*arguments, cwd=site.root)

    if done.returncode:
        said = json.loads(done.stdout)
        assert (done.returncode, done.stderr, said["ok"]) == (2, "", False)
        assert "holds files that Dateline did not write" in said["error"]
    else:
        json.loads(done.stdout)


def test_warnings_stop_nothing_unless_strict(doubtful: SiteFolder) -> None:
    """They are printed; with --strict they are errors."""
    lenient = run("build", cwd=doubtful.root)
    strict = run("build", "--strict", cwd=doubtful.root)

    assert lenient.returncode == 0
    assert "warning: the entry has no `published` day" in lenient.stderr
    assert lenient.stderr.rstrip().endswith("1 warning")
    assert strict.returncode == 1
    assert run("check", "--strict", cwd=doubtful.root).returncode == 1


def test_quiet_prints_problems_only(doubtful: SiteFolder) -> None:
    """No line about success; warnings stay."""
    for command in ("check", "build"):
        done = run(command, "--quiet", cwd=doubtful.root)
        assert (done.returncode, done.stdout) == (0, "")
        assert "warning" in done.stderr


def test_a_pipe_gets_no_colour(faulty: SiteFolder) -> None:
    """A log file is not filled with escape codes."""
    done = run("check", cwd=faulty.root, TERM="xterm-256color", COLORTERM="truecolor")

    assert _ESCAPE not in done.stdout + done.stderr


def _in_a_terminal(*arguments: str, cwd: Path, **environment: str) -> str:
    main, side = pty.openpty()
    plain = {k: v for k, v in os.environ.items() if k not in {"FORCE_COLOR", "NO_COLOR"}}
    command = [sys.executable, "-m", "dateline", *arguments]
    settings: dict[str, Any] = {"cwd": cwd, "env": {**plain, "TERM": "xterm", **environment}}
    with subprocess.Popen(command, stdout=side, stderr=side, stdin=side, **settings) as process:
        os.close(side)
        shown = b""
        try:
            while data := os.read(main, 4096):
                shown += data
        except OSError:  # the other end is closed
            pass
        process.wait()
    os.close(main)
    return shown.decode()


def test_a_terminal_gets_colour_unless_refused(faulty: SiteFolder) -> None:
    """NO_COLOR is heeded."""
    assert "\x1b[31m" in _in_a_terminal("check", cwd=faulty.root)
    assert "\x1b[31m" not in _in_a_terminal("check", cwd=faulty.root, NO_COLOR="1")


def test_a_long_line_is_not_broken(site: SiteFolder) -> None:
    """A path can be clicked and a message searched for, however narrow the terminal."""
    name = "content/pages/" + "long-" * 20 + "name.md"
    site.write(name, "")
    done = run("check", cwd=site.root, COLUMNS="40")

    assert f"{name}: the file is empty\n" in done.stderr


def test_brackets_in_a_problem_are_shown_as_they_are(site: SiteFolder) -> None:
    """The source line is the editor's text, not markup."""
    site.edit("content/events/2021-05-03-closed.md", "actors: [council]", "actors: ['[bold]x[/]']")
    done = run("check", cwd=site.root)

    assert "there is no actor '[bold]x[/]'" in done.stderr
    assert "actors: ['[bold]x[/]']" in done.stderr


def test_an_unknown_command_gets_a_did_you_mean(site: SiteFolder) -> None:
    """Exit code 2 and the nearest command."""
    done = run("biuld", cwd=site.root)

    assert done.returncode == 2
    assert "There is no command 'biuld'. Did you mean build?" in done.stderr
    assert "See dateline --help" in run("xyzzy", cwd=site.root).stderr


def test_an_unknown_option_gets_exit_code_2(site: SiteFolder) -> None:
    """With the nearest option."""
    done = run("build", "--strickt", cwd=site.root)

    assert done.returncode == 2
    assert "--strict" in done.stderr


@pytest.mark.parametrize(
    "base_url", ["example.org", "ftp://example.org/", "https://", "https://[x/", "https://x.org/?a=b", "",
     "https://me@x.org/", "https://x.org/a/../b/", "https://x.org/%2e%2e/", "https://x.org/a b/",
     "https://x.org/\"a\"/", "https://x.org/it's/", "https://x.org/<a>/"]
)  # fmt: skip
def test_a_base_url_that_is_none_is_refused(base_url: str, site: SiteFolder) -> None:
    """Exit code 2; nothing is written."""
    done = CliRunner().invoke(cli, ["-C", str(site.root), "build", "--base-url", base_url])

    assert done.exit_code == 2
    assert "--base-url" in done.stderr
    assert not (site.root / "public").exists()


@pytest.mark.parametrize(
    "out", [".", "..", "content", "content/public", "seeds", "themes/mine", "elsewhere", "link"]
)
def test_what_the_site_is_made_of_is_not_built_over(out: str, site: SiteFolder) -> None:
    """Nothing is written at, above or below what is read, also where links lead there."""
    (site.root / "link").symlink_to("content/events")
    (site.root / "outside").mkdir()
    (site.root / "content/pages").symlink_to("../outside")
    shutil.move(site.root / "seeds", site.root / "elsewhere")
    (site.root / "seeds").symlink_to("elsewhere")
    before = sorted(path for path in site.root.rglob("*"))
    done = run("build", "--out", out, cwd=site.root)

    assert done.returncode == 2
    assert "name a folder of its own with --out" in done.stderr
    assert sorted(path for path in site.root.rglob("*")) == before


def test_a_base_url_replaces_that_of_the_site(site: SiteFolder) -> None:
    """The links are below it."""
    assert run("build", "--base-url", "https://example.net/x", cwd=site.root).returncode == 0
    home = (site.root / "public/index.html").read_text("utf-8")

    assert 'href="/x/actors/"' in home
    assert "https://example.net/x/" in home
    assert "example.org" not in home


@pytest.mark.parametrize("command", ["check", "build"])
def test_an_empty_folder_says_what_a_site_is(command: str, tmp_path: Path) -> None:
    """Exit code 1, the missing parts, and how to make a site."""
    done = run(command, cwd=tmp_path)

    assert done.returncode == 1
    assert "site.yaml: the file is missing" in done.stderr
    assert "content: the folder is missing" in done.stderr
    assert "dateline init DIR" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_another_root_may_be_named(site: SiteFolder, tmp_path: Path) -> None:
    """The site is built into its own public/, wherever the command is started."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    assert run("-C", str(site.root), "build", cwd=elsewhere).returncode == 0
    assert (site.root / "public/index.html").is_file()
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("root", ["nowhere", "site.yaml"])
def test_a_root_that_is_no_folder_is_refused(root: str, site: SiteFolder) -> None:
    """Exit code 2."""
    done = run("--root", root, "check", cwd=site.root)

    assert done.returncode == 2
    assert root in done.stderr


def test_a_reader_that_goes_away_is_no_traceback(site: SiteFolder) -> None:
    """`dateline build --json | head -1`: whatever is not read is dropped in silence."""
    shell = f'"{sys.executable}" -m dateline build --json | head -c 1'
    done = subprocess.run(
        ["sh", "-c", shell], cwd=site.root, capture_output=True, text=True, check=False
    )
    read, write = os.pipe()
    os.close(read)
    closed = subprocess.run(
        [sys.executable, "-m", "dateline", "check", "--json"],
        cwd=site.root, stdout=write, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(write)

    assert (done.stdout, done.stderr) == ("{", "")
    assert closed.stderr == ""
    assert closed.returncode in {0, 1}


def test_help_names_every_command(tmp_path: Path) -> None:
    """`-h` and `--help` are the same, and each command explains itself."""
    done = run("--help", cwd=tmp_path)

    assert done.returncode == 0
    assert run("-h", cwd=tmp_path).stdout == done.stdout
    for command in ("check", "build"):
        assert command in done.stdout
        assert "--strict" in run(command, "--help", cwd=tmp_path).stdout
