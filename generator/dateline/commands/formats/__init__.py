"""What `dateline check` prints for machines: each format in a module of its own."""
