"""Run: ask every rule of a site, and keep what can be relied on."""

from __future__ import annotations

from collections.abc import Collection

from dateline.content import Parsed
from dateline.errors import Problems
from dateline.release import Published
from dateline.rules.catalogue import RULES
from dateline.rules.changes import changes
from dateline.rules.doubt import doubtful_files, is_faulty
from dateline.schema import RuleName, RuleSeverity
from dateline.timeline import Timeline


def find_all(
    parsed: Parsed,
    timeline: Timeline,
    problems: Problems,
    asked: Collection[RuleName],
    published: Published | None = None,
) -> None:
    """Add the breaches of the rules that are asked, unless they are off.

    Where the site has errors, a finding counts only if the errors can have no part in it: rules
    that need the whole site are not asked, and nothing is said of a file that has errors or names
    a record that has.

    Args:
        parsed: The records; where site.yaml has errors, no rule is asked, as it may set them.
        timeline: What could be linked of them.
        problems: What was found so far; what the rules find is added.
        asked: The rules to ask.
        published: What the last release published, for `unexplained-change`.
    """
    if parsed.site is None or not asked:
        return
    faulty = is_faulty(problems)
    off = {
        name
        for name, options in parsed.site.check.rules.items()
        if options.severity is RuleSeverity.OFF
    }
    found = Problems()
    for rule in RULES:
        if rule.name in asked and rule.name not in off and not (faulty and rule.whole):
            rule.find(parsed, timeline, found)
    if published and RuleName.UNEXPLAINED_CHANGE in {*asked} - off:
        changes(published, parsed, timeline, found)
    doubtful = doubtful_files(parsed, problems)
    problems.items.extend(one for one in found.items if one.location.path not in doubtful)
