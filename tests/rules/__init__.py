"""What `dateline check` asks beyond what a build needs, and how its findings are taken."""
