"""Every rule of `dateline check`, in the order in which docs/check.md lists them.

A new rule is a name in `schema.check.RuleName`, a `Rule` in a module of this package, that
module's line here, and a page in docs/rules/.
"""

from __future__ import annotations

from collections.abc import Mapping

from dateline.rules import (
    citations,
    dates,
    duplicates,
    figures,
    linked,
    plans,
    quotes,
    sources,
    spellings,
    words,
)
from dateline.rules.model import Rule
from dateline.schema import RuleName

RULES: tuple[Rule, ...] = (
    # One line a module, what matters most first.
    *citations.RULES,
    *figures.RULES,
    *words.RULES,
    *dates.RULES,
    *plans.RULES,
    *duplicates.RULES,
    *quotes.RULES,
    *spellings.RULES,
    *sources.RULES,
    *linked.RULES,
)

BY_NAME: Mapping[RuleName, Rule] = {rule.name: rule for rule in RULES}
