"""What is raised where a file's layout does not allow a change in place."""

from __future__ import annotations

from dateline.errors import UsageError


class LayoutError(UsageError):
    """The front matter is laid out in a way in which it cannot be changed in place."""
