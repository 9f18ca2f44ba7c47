"""Tests of changes in place: the edits themselves, `dateline retract` and `dateline correct`."""
