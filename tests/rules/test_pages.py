"""The pages in docs/rules/ are true: their examples are made, checked and accepted as they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from dateline.schema import RuleName
from tests.rules.checking import check
from tests.setup.found import ROOT
from tests.sites import SITE, SiteFolder, make_site

_FILE = re.compile(r"^`([^`]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class _Page:
    """A page, taken apart at its headings."""

    def __init__(self, rule: RuleName) -> None:
        page = (ROOT / "docs" / "rules" / f"{rule}.md").read_text("utf-8")
        parts = re.split(r"^## (.+)\n", page, flags=re.MULTILINE)[1:]
        self.sections = dict(zip(parts[::2], parts[1::2], strict=True))
        self.files = dict(_FILE.findall(self.sections["Example"]))
        self.said = _BLOCK.findall(self.sections["Example"])[-1]

    def make(self, root: Path) -> SiteFolder:
        """The small site with the files of the example."""
        site = make_site(root)
        for path, text in self.files.items():
            site.write(path, SITE + text if path == "site.yaml" else text)
        return site

    def accept(self, site: SiteFolder) -> None:
        """Accept the finding as the page says."""
        section = self.sections["How to accept it"]
        for path, text in _FILE.findall(section):
            assert path == "site.yaml"
            site.write(path, SITE + text)
            return
        [text] = _BLOCK.findall(section)
        assert yaml.safe_load(text)["accept"][0]["why"]
        target = site.root / self.said.split(":")[0]
        before = target.read_text("utf-8")
        if "accept:" in before:
            text = text.partition("\n")[2]
            target.write_text(before.replace("accept:\n", f"accept:\n{text}", 1), "utf-8")
        else:
            target.write_text(before.replace("---\n", f"---\n{text}", 1), "utf-8")


@pytest.mark.parametrize("rule", RuleName)
def test_the_example_of_a_page_is_found_as_it_says(rule: RuleName, tmp_path: Path) -> None:
    """Word for word, in the site that the tests use, with the files of the page."""
    page = _Page(rule)
    site = page.make(tmp_path)
    said = check(site.root, "--rule", rule, "--notes").err
    assert page.said in said


@pytest.mark.parametrize("rule", RuleName)
def test_the_acceptance_of_a_page_accepts_its_example(rule: RuleName, tmp_path: Path) -> None:
    """What is shown can be copied: it takes out the finding, and is used."""
    page = _Page(rule)
    site = page.make(tmp_path)
    page.accept(site)
    data = check(site.root, "--rule", rule, "--rule", "unused-acceptance", "--json").json()
    place = page.said.split(":")[0]
    left = [one["message"] for one in data["problems"] if one["path"] in {place, "site.yaml"}]
    assert (data["accepted"], left) == (1, [])


def test_links_of_the_pages_lead_somewhere() -> None:
    """To other pages of the docs."""
    for page in (ROOT / "docs" / "check.md", *(ROOT / "docs" / "rules").iterdir()):
        for target in re.findall(r"\]\(([^)#:]+\.md)(?:#[^)]*)?\)", page.read_text("utf-8")):
            if not target.startswith("2021-"):  # in an example
                assert (page.parent / target).is_file(), f"{page.name} links to {target}"
