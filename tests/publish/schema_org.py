"""The part of schema.org that Dateline uses: which property belongs to which type.

Each type is described at `https://schema.org/TYPE`, under "Properties from …"; a type has the
properties of the type that it is a kind of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

# Each type: what it is a kind of, and its own properties.
TYPES: dict[str, tuple[str | None, str]] = {
    "Thing": (None, "name alternateName description url sameAs"),
    "CreativeWork": (
        "Thing",
        "archivedAt citation creativeWorkStatus creditText dateModified datePublished headline "
        "inLanguage isAccessibleForFree isPartOf keywords license mainEntity mentions publisher",
    ),
    "WebSite": ("CreativeWork", ""),
    "WebPage": ("CreativeWork", "breadcrumb"),
    "Article": ("CreativeWork", ""),
    "NewsArticle": ("Article", "dateline"),
    "Dataset": ("CreativeWork", "distribution"),
    "MediaObject": ("CreativeWork", "contentUrl encodingFormat"),
    "DataDownload": ("MediaObject", ""),
    "Event": ("Thing", "startDate endDate eventStatus location"),
    "Person": ("Thing", "jobTitle memberOf"),
    "Organization": ("Thing", "parentOrganization"),
    "NewsMediaOrganization": ("Organization", ""),
    "Place": ("Thing", "address containedInPlace geo"),
    "Country": ("Place", ""),
    "StructuredValue": ("Thing", ""),
    "GeoCoordinates": ("StructuredValue", "latitude longitude"),
    "PostalAddress": ("StructuredValue", "addressCountry"),
    "ItemList": ("Thing", "itemListElement"),
    "BreadcrumbList": ("ItemList", ""),
    "ListItem": ("Thing", "item position"),
}
# What a property takes, where that is a thing: `https://schema.org/PROPERTY`.
RANGES = {
    "publisher": {"Organization", "Person"},
    "parentOrganization": {"Organization"},
    "memberOf": {"Organization"},
    "location": {"Place", "PostalAddress"},
    "containedInPlace": {"Place"},
    "address": {"PostalAddress"},
    "geo": {"GeoCoordinates"},
    "isPartOf": {"CreativeWork"},
    "citation": {"CreativeWork"},
    "license": {"CreativeWork"},
    "distribution": {"DataDownload"},
    "itemListElement": {"ListItem"},
    "mentions": {"Thing"},
}
DATES = {"datePublished", "dateModified", "startDate", "endDate"}
ADDRESSES = {"url", "sameAs", "contentUrl", "archivedAt", "item", "@id", "eventStatus"}
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z))?")


def kinds(name: str) -> set[str]:
    """A type and all that it is a kind of."""
    parent = TYPES[name][0]
    return {name} | (kinds(parent) if parent else set())


def mistakes(data: Any) -> list[str]:
    """What schema.org does not know in a document of JSON-LD."""
    if data.get("@context") != "https://schema.org" or set(data) != {"@context", "@graph"}:
        return ["not a graph of schema.org"]
    return [mistake for node in data["@graph"] for mistake in _node(node, "")]


def nodes(data: Any, kind: str) -> list[dict[str, Any]]:
    """The nodes of a document that are of exactly that type, in order."""
    return [node for node in data["@graph"] if node["@type"] == kind]


def _node(node: dict[str, Any], where: str) -> Iterator[str]:
    kind = node.get("@type")
    if kind is None and set(node) == {"@id"}:
        return
    if kind not in TYPES:
        yield f"{where}: no such type: {kind}"
        return
    known = {one for name in kinds(kind) for one in TYPES[name][1].split()}
    for name, value in node.items():
        here = f"{where}/{kind}.{name}"
        if name == "@type":
            continue
        if name not in known | {"@id"}:
            yield f"{here}: no such property"
        for one in value if isinstance(value, list) else [value]:
            yield from _value(name, one, here)


def _value(name: str, value: Any, where: str) -> Iterator[str]:
    if isinstance(value, dict):
        if "@type" in value and name in RANGES and not RANGES[name] & kinds(value["@type"]):
            yield f"{where}: cannot be a {value['@type']}"
        yield from _node(value, where)
    elif value is None or value == "":
        yield f"{where}: empty"
    elif name in DATES and not _DATE.fullmatch(value):
        yield f"{where}: no ISO 8601 date: {value}"
    elif name in ADDRESSES and not (urlsplit(value).scheme and value.isascii()):
        yield f"{where}: no absolute address: {value}"
