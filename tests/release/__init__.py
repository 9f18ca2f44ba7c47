"""What was published, and what changed since without a word."""
