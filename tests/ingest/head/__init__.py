"""Layout and publication dates."""
