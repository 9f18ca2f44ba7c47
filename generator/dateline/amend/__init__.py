"""Changes to an editor's files in place: only what must change does."""
