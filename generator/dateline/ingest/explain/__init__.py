"""What was found in an article, and by which rule: for the terminal and as a page."""

from dateline.ingest.explain.page import explain_page
from dateline.ingest.explain.terminal import explain_terminal
from dateline.ingest.explain.view import Explained, explained

__all__ = ["Explained", "explain_page", "explain_terminal", "explained"]
