"""Tests of ingest: from articles to drafts."""
