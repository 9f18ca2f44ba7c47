"""The site's files as they are: ids in use, stored texts, and new files that overwrite nothing."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.content.files import DRAFTED, is_ignored
from dateline.content.records import Kind
from dateline.errors import UsageError
from dateline.nearest import did_you_mean


@dataclass(frozen=True, slots=True)
class StoredText:
    """An article's text as it is, or will be, stored below `seeds/`.

    Attributes:
        path: From the site's root.
        data: Its bytes, as received.
        stored: Whether it is there already.
    """

    path: str
    data: bytes
    stored: bool

    @property
    def sha256(self) -> str:
        """The checksum that the source records."""
        return hashlib.sha256(self.data).hexdigest()


def require_site(root: Path) -> None:
    """Raise UsageError where there is no site."""
    if not (root / "site.yaml").is_file():
        raise UsageError(
            f"{root} is not a site: it has no site.yaml",
            "change to the site's folder or name it with -C; `dateline init DIR` makes a site",
        )


def ids_in_use(root: Path, kind: Kind) -> dict[str, str]:
    """The ids of a kind with the path of each, drafts among them; measures have no files."""
    drafted = "drafts" if kind is Kind.EVENT else f"drafts/{kind.value}"
    elsewhere = tuple(f"content/drafts/{one}/" for one in DRAFTED) if kind is Kind.EVENT else ()
    return {
        path.rpartition("/")[2].removesuffix(".md"): path
        for top in (kind.value, drafted)
        for path in sorted(_records(root, f"content/{top}"))
        if not path.startswith(elsewhere)
    }


def _records(root: Path, top: str) -> Iterator[str]:
    met: set[str] = set()
    for folder, folders, names in os.walk(root / top, followlinks=True):
        folders[:] = [name for name in folders if not is_ignored(name)]
        if (real := os.path.realpath(folder)) in met:
            folders.clear()  # a link to a folder that holds it
            continue
        met.add(real)
        for name in names:
            if name.endswith(".md") and not is_ignored(name):
                yield (Path(folder) / name).relative_to(root).as_posix()


def require_known(root: Path, kind: Kind, wanted: tuple[str, ...]) -> None:
    """Raise UsageError for an id that no record of the kind has."""
    known = ids_in_use(root, kind) if wanted else {}
    for one in wanted:
        if one not in known:
            otherwise = f"`dateline new {kind.singular}` makes one in content/{kind}/"
            raise UsageError(
                f"there is no {kind.singular} {one!r}",
                did_you_mean(one, known, otherwise),
            )


def read_article(root: Path, file: Path, record_id: str) -> StoredText:
    """Read an article's text, and say where below `seeds/` it is or will be stored.

    A file that lies in the site's `seeds/` stays where it is; any other goes to `seeds/ID` with
    the ending that it has.

    Raises:
        UsageError: It cannot be read, is empty, or is not UTF-8, which quotes are checked in.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}") from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{file} is not UTF-8 (byte {error.start})",
            "store it as UTF-8: `iconv -f windows-1251 -t utf-8 FILE > NEW`, with the encoding it has",
        ) from error
    if not text.strip():
        raise UsageError(f"{file} is empty", "store the article's text as received")
    seeds = (root / "seeds").resolve()
    if file.resolve().is_relative_to(seeds):
        inside = file.resolve().relative_to(seeds)
        if not any(is_ignored(part) for part in inside.parts):
            return StoredText(f"seeds/{inside.as_posix()}", data, stored=True)
    target = f"seeds/{record_id}{file.suffix.lower() or '.txt'}"
    if (root / target).exists():
        if (root / target).read_bytes() != data:
            raise UsageError(
                f"{target} exists and is another text", "choose another id for the source with --id"
            )
        return StoredText(target, data, stored=True)
    return StoredText(target, data, stored=False)


def write_files(root: Path, contents: Mapping[str, bytes]) -> None:
    """Write new files; if one cannot be written, none of them stays.

    Raises:
        UsageError: One exists already or cannot be written.
    """
    written: list[Path] = []
    try:
        for path, data in contents.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                written.append(target)
                file.write(data)
    except OSError as error:
        for target in written:
            target.unlink()
        what = "exists already" if isinstance(error, FileExistsError) else error.strerror
        raise UsageError(f"{path} cannot be written: {what}") from error
