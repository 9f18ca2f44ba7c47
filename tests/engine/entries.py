"""Entries for inline sites."""

from __future__ import annotations

from tests.sites import SiteFolder


def entry(title: str, date: str = "2021-05-03", body: str = "", **keys: str) -> str:
    """An entry's file: published, with one source; further keys as YAML."""
    fields = {"title": title, "date": date, "published": "2021-06-01", "sources": "[gazette]"}
    if date == "null":
        fields["date_note"] = "The article names no day."
    fields.update(keys)
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items() if value)
    return f"---\n{lines}---\n{body or title + '.'}\n"


def add(site: SiteFolder, name: str, title: str, date: str = "2021-05-03", **keys: str) -> None:
    """Write an entry."""
    site.write(f"content/events/{name}.md", entry(title, date, **keys))


def only(site: SiteFolder, *entries: tuple[str, dict[str, str]]) -> None:
    """Put entries in the place of the small site's own; each is a date and its further keys."""
    site.remove("content/events/2021-05-03-closed.md")
    for number, (date, keys) in enumerate(entries):
        name = keys.get("id", f"e{number}")
        others = {key: value for key, value in keys.items() if key != "id"}
        title = others.pop("title", name)
        add(site, name, title, date, **others)
