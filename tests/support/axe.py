"""axe-core: the accessibility rules that a machine can judge, run inside a page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.setup import found

# What WCAG 2.2 AA asks for, and what axe-core's authors recommend beside it.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe_violations(page: Page, only: Sequence[str] = ()) -> list[str]:
    """What axe-core holds against the page as it is now, a line for each rule and element.

    Works on a page in a context with JavaScript switched on; styles are judged as shown, so the
    colours of the dark scheme are checked by a page that emulates it.

    Args:
        page: The page.
        only: Rules to ask by their names, such as those of colours where nothing else has changed;
            all of them where left out.
    """
    page.evaluate(_script())
    asked = {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": RULES}
    outcome: dict[str, Any] = page.evaluate(
        "asked => axe.run(document, {runOnly: asked, resultTypes: ['violations']})", asked
    )
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: "
        f"{' '.join(str(step) for step in node['target'])}: {_reason(node)}"
        for violation in outcome["violations"]
        for node in violation["nodes"]
    ]


def _reason(node: dict[str, Any]) -> str:
    checks = [*node["any"], *node["all"], *node["none"]]
    return "; ".join(check["message"] for check in checks) or node["html"]


@cache
def _script() -> str:
    return found.axe_script().read_text("utf-8")
