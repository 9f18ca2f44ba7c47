"""Tests of explain: what was found in an article, and why."""
