"""Read and parse: the site's files to frozen records, all problems collected."""

from dateline.content.body import Body, BodyLink
from dateline.content.files import RawFile, RawSite, read_site
from dateline.content.parse import Parsed, parse_site
from dateline.content.records import Kind, Record

__all__ = [
    "Body",
    "BodyLink",
    "Kind",
    "Parsed",
    "RawFile",
    "RawSite",
    "Record",
    "parse_site",
    "read_site",
]
