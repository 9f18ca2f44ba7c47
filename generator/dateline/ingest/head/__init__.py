"""The layout of an article's text, and when it was published."""

from dateline.ingest.head.layout import read_head
from dateline.ingest.head.publication import publication
from dateline.ingest.head.siblings import KnownArticle, Reading, infer_from_siblings

__all__ = ["KnownArticle", "Reading", "infer_from_siblings", "publication", "read_head"]
