"""Tests of review: a person decides on drafts."""
