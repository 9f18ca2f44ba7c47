"""Tests of Dateline: they show what it does, on whole sites where they can."""
