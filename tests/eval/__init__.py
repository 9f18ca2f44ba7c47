"""Scores what Dateline reads from articles against annotated sets, and holds the figures reached."""
