"""Temporal expressions of a text: found, resolved against its publication date, and named.

Values follow TIMEX3 (TimeML 1.2.1, 2006; ISO 24617-1) and are given as EDTF beside it.
"""

from dateline.temporal.published import Basis, Published, find_published
from dateline.temporal.tagger import tag
from dateline.temporal.timex import Modifier, Timex, TimexType

__all__ = ["Basis", "Modifier", "Published", "Timex", "TimexType", "find_published", "tag"]
