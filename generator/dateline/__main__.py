"""`python -m dateline` and the command `dateline`."""

from __future__ import annotations

from dateline.commands import main

if __name__ == "__main__":
    main()
