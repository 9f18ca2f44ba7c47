"""What was published at each release: content/.published.json."""
