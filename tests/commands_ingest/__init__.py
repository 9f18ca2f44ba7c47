"""`dateline ingest` as a person or a script meets it."""
