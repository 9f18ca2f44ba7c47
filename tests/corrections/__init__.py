"""Corrections: their page, their feed, and the claims that they name."""
