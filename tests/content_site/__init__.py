"""The content of the project's own site: what its editors hold themselves to."""
