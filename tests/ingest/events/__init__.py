"""Events of an article: clauses, modality, dates."""
