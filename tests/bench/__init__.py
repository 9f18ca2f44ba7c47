"""How long things take; see `make bench`."""
