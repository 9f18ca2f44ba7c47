"""Source records as files, and the texts and originals that are stored with them."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from dateline.ingest.drafts.text import comment
from dateline.ingest.merge.model import SourceFound
from dateline.ingest.merge.sources import publisher_of, title_of
from dateline.ingest.merge.state import SiteState, digest
from dateline.ingest.merge.titles import heading
from dateline.ingest.model import Extraction, Mention, PublishedBasis
from dateline.scaffold.text import one_line, yaml_list, yaml_text
from dateline.timeline.names import fold_name

_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/json": ".json",
    "text/plain": ".txt",
    "text/markdown": ".md",
}


def source_files(
    source: SourceFound, state: SiteState, stored: Mapping[str, str]
) -> dict[str, bytes]:
    """The files of a source that the site has no record of: its record, its text, its original.

    What lies below `seeds/` already stays where it is, and a text goes beside its original there.

    Args:
        source: The source.
        state: What the site has.
        stored: The paths of stored files by their sha256.
    """
    if source.recorded:
        return {}
    article = source.extraction.article
    ending = _text_ending(article.origin)
    page = article.original if article.original != article.data else None
    there = stored.get(digest(page)) if page is not None else None
    path = stored.get(source.sha256) or _free_path(source, ending, there, state)
    found = {f"content/sources/{source.id}.md": _record(source, path, state)}
    if source.sha256 not in stored:
        found[path] = article.data
    if page is not None and there is None:
        found[_beside(path, article.media, state)] = page
    return found


def _free_path(source: SourceFound, ending: str, page: str | None, state: SiteState) -> str:
    """Where the text is stored: beside its page, or a place that no other stored file has."""
    wanted = [f"{page.rpartition('.')[0]}{ending}"] if page else []
    wanted += [f"seeds/{source.id}{ending}", f"seeds/{source.id}-{source.sha256[:8]}{ending}"]
    return next((path for path in wanted if path not in state.seeds), wanted[-1])


def _beside(path: str, media: str, state: SiteState) -> str:
    """Where the page that a text was extracted from is stored: under the text's name."""
    ending = _ENDINGS.get(media) or mimetypes.guess_extension(media) or ".bin"
    stem = path.rpartition(".")[0]
    beside = f"{stem}{ending}"
    return f"{stem}.original{ending}" if beside == path or beside in state.seeds else beside


def _text_ending(origin: str) -> str:
    return ".md" if PurePosixPath(origin).suffix.lower() in {".md", ".markdown"} else ".txt"


def _record(source: SourceFound, path: str, state: SiteState) -> bytes:
    lines = ["---", comment("Made by `dateline ingest` from the article as received.")]
    lines += _fields(source, path, state)
    return ("\n".join([*lines, "---"]) + "\n").encode()


def _fields(source: SourceFound, path: str, state: SiteState) -> Iterator[str]:
    one = source.extraction
    title = title_of(one)
    yield f"title: {yaml_text(title or _made_title(one))}"
    if not title:
        yield f"title_note: {yaml_text('The text has no headline; this is a cut of its words.')}"
    yield from _publisher(one)
    yield from _published(one)
    byline = one_line(one.article.byline) or one_line(one.head.byline)
    if byline:
        yield f"byline: {yaml_text(byline)}"
    yield f"language: {one.article.language}" if _is_tag(one.article.language) else "# language: en"
    if one.article.url:
        yield f"url: {yaml_text(one.article.url)}"
    yield f"text: {yaml_text(path)}"
    yield f"sha256: {source.sha256}"
    cites, others = _cites(one, state)
    yield f"cites: {yaml_list(cites)}"
    if others:
        yield comment(f"cites, once they have records of their own: {', '.join(others)}")
    if one.article.note:
        yield comment(one.article.note)
    for note in one.notes:
        yield comment(note)


def _made_title(one: Extraction) -> str:
    for candidate in one.candidates:
        if title := heading(candidate.title or candidate.quote):
            return title
    return heading(one.article.text[:400]) or one_line(one.article.id) or "Untitled"


def _publisher(one: Extraction) -> Iterator[str]:
    if publisher := one_line(one.article.publisher):
        yield f"publisher: {yaml_text(publisher)}"
    elif agency := one_line(one.head.agency):
        yield f"publisher: {yaml_text(agency)}"
        yield f"publisher_note: {yaml_text('Named in the dateline of the article.')}"
    else:
        yield "publisher: null"
        yield f"publisher_note: {yaml_text('The article does not state who published it.')}"


def _published(one: Extraction) -> Iterator[str]:
    when, why = one.publication.when, one_line(one.publication.why)
    yield f"published: {when.edtf if when else 'null'}"
    basis = one.publication.basis
    if when is None:
        yield f"published_note: {yaml_text(why or 'The article does not state when.')}"
    elif why:
        yield f"published_note: {yaml_text(why)}"
    elif basis and basis is not PublishedBasis.STATED:
        yield comment(f"published: basis {basis.value}")


def _is_tag(language: str) -> bool:
    return language.replace("-", "").isalnum() and language.partition("-")[0].islower()


def _cites(one: Extraction, state: SiteState) -> tuple[tuple[str, ...], list[str]]:
    """The agencies and outlets that the article relies on: ids of records, and other names."""
    by_name = _published_media(state)
    ids: dict[str, None] = {}
    others: dict[str, None] = {}
    publisher = publisher_of(one)
    if one.article.publisher and one.head.agency:
        _sort(by_name.get(fold_name(one.head.agency)), one.head.agency, ids, others)
    for mention in _relied_on(one):
        if fold_name(mention.name) != fold_name(publisher):
            known = mention.id if mention.id in state.actors else None
            _sort(known, mention.name, ids, others)
    return tuple(found for found in ids if found != by_name.get(fold_name(publisher))), list(others)


def _sort(known: str | None, name: str, ids: dict[str, None], others: dict[str, None]) -> None:
    if known:
        ids.setdefault(known)
    else:
        others.setdefault(name)


def _published_media(state: SiteState) -> Mapping[str, str]:
    return {
        fold_name(name): one.id
        for one in state.known.actors
        for name in one.names
        if one.kind == "media" and one.id in state.actors
    }


def _relied_on(one: Extraction) -> Iterator[Mention]:
    for candidate in one.candidates:
        said = candidate.attribution
        if said:
            for mention in (*((said.by,) if said.by else ()), *said.via):
                if mention.kind == "media" and not mention.others:
                    yield mention
