"""What a bare machine needs before the tests can run, and how it gets it."""
