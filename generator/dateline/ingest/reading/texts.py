"""Plain text: bytes to text as they are, or a clear word on what they are instead."""

from __future__ import annotations

import codecs
import re

from dateline.errors import DatelineError

# A long news article is 50 kB, a book 1 MB; what is larger is a data file or a mistake.
LARGEST_TEXT = 5_000_000

_SAVE = "save its text as a .txt file"
# The first bytes of files that are often taken for texts.
_KINDS = (
    (b"%PDF-", "a PDF", "save its text as a .txt file, for example with pdftotext"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", _SAVE),
    (b"{\\rtf", "a rich text file (RTF)", _SAVE),
    (b"\x1f\x8b", "a gzip file", "unpack it with gunzip"),
    (b"BZh", "a bzip2 file", "unpack it with bunzip2"),
    (b"\xfd7zXZ\0", "an xz file", "unpack it with unxz"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it, and name the files in it"),
    (b"Rar!", "a RAR archive", "unpack it, and name the files in it"),
    (b"\x89PNG", "a picture (PNG)", _SAVE),
    (b"\xff\xd8\xff", "a picture (JPEG)", _SAVE),
    (b"GIF8", "a picture (GIF)", _SAVE),
    (b"\x7fELF", "a program", ""),
)
_ZIP = b"PK\x03\x04"
# What is packed in a ZIP archive shows in the names of its first members.
_IN_ZIP = (
    (b"word/", "a Word document (DOCX)"),
    (b"xl/", "a spreadsheet (XLSX)"),
    (b"ppt/", "a slide show (PPTX)"),
    (b"application/epub", "an e-book (EPUB)"),
    (b"application/vnd.oasis", "an OpenDocument file"),
)
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# The quotation marks, dashes and ellipsis that word processors put into English text, and the
# letters of Western European names, all as Windows-1252 has them.
_WESTERN = re.compile(rb"[\x80\x85\x91-\x97\xa0\xa3\xa9\xab\xb0\xbb\xc0-\xff]*")
# The encodings that news archives are in; guessing among all of them finds rare ones by chance.
_LIKELY = ("cp1252", "cp1251", "koi8_r", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256")
_LIKELY_EASTERN = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")
_SHOWN = {"koi8_r": "KOI8-R", "shift_jis": "Shift_JIS", "euc_jp": "EUC-JP", "euc_kr": "EUC-KR"}
_SAMPLE = 20_000
# A text of white space, byte order marks and zero-width spaces is empty.
_INK = re.compile(r"[^\s\ufeff\u200b]")
# What no name and no heading holds: control characters, those that turn the direction of writing,
# and half characters, which JSON can hold and UTF-8 cannot.
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class UnusableError(DatelineError):
    """An input that is no article: `message` says what is wrong, `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = message
        self.hint = hint
        super().__init__(message)


def decode(data: bytes) -> str:
    """The text of an article, line ends, byte order mark and all.

    It is decoded as `timeline` decodes stored texts, so that offsets and quotes hold there, too.

    Raises:
        UnusableError: If the bytes are empty, too many, binary, or in another encoding than UTF-8.
    """
    if len(data) > LARGEST_TEXT:
        raise too_large(LARGEST_TEXT)
    if not data.strip():
        raise UnusableError("is empty")
    refuse_binary(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _other_encoding(data, error.start) from error
    if not _INK.search(text):
        raise UnusableError("is empty")
    return text


def too_large(limit: int) -> UnusableError:
    """What is said of an input with more than `limit` bytes."""
    return UnusableError(
        f"is larger than {limit // 1_000_000} MB",
        "an article is one text; split what holds many, and leave out what is none",
    )


def refuse_binary(data: bytes) -> None:
    """Raise `UnusableError` for what is no text, with the name of what it is."""
    if data.startswith(_ZIP):
        kind = next((kind for mark, kind in _IN_ZIP if mark in data[:20_000]), "a ZIP archive")
        hint = "unpack it, and name the files in it" if "ZIP" in kind else _SAVE
        raise UnusableError(f"is not text but {kind}", hint)
    for mark, kind, hint in _KINDS:
        if data.startswith(mark):
            raise UnusableError(f"is not text but {kind}", hint)
    wide = next((name for mark, name in _WIDE_MARKS if data.startswith(mark)), "")
    if wide or _looks_like_utf16(data[:_SAMPLE]):
        wide = wide or ("UTF-16LE" if data[1] == 0 else "UTF-16BE")
        raise UnusableError(f"is {wide}, not UTF-8", _convert(wide))
    if b"\0" in data:
        raise UnusableError("is not text (it holds zero bytes)", _SAVE)


def _looks_like_utf16(sample: bytes) -> bool:
    """Whether nearly every second byte is zero, as in Western text without a byte order mark."""
    half = len(sample) // 2
    return half > 1 and max(sample[0::2].count(0), sample[1::2].count(0)) > 0.8 * half


def _other_encoding(data: bytes, position: int) -> UnusableError:
    encoding = guess_encoding(data)
    name = _SHOWN.get(encoding) or encoding.replace("cp125", "Windows-125").replace("_", "-")
    likely = f"; most likely it is {name}" if name else ""
    hint = _convert(name.upper()) if name else "save it as UTF-8"
    return UnusableError(f"is not UTF-8 (byte {position}){likely}", hint)


def _convert(encoding: str) -> str:
    return f"iconv -f {encoding} -t UTF-8 OLD > NEW"


def guess_encoding(data: bytes) -> str:
    """The Python name of the encoding that bytes are most likely in; empty where none fits."""
    bare = b"".join(byte for byte in re.findall(rb"[\x80-\xff]+", data[: 50 * _SAMPLE]))
    few = len(bare) < 0.1 * min(len(data), 50 * _SAMPLE)
    if few and _WESTERN.fullmatch(bare):
        return "cp1252"
    from charset_normalizer import from_bytes

    first = max(0, re.search(rb"[\x80-\xff]", data).start() - 200) if bare else 0  # type: ignore[union-attr]
    for candidates in (_LIKELY, _LIKELY_EASTERN):
        best = from_bytes(data[first : first + _SAMPLE], cp_isolation=list(candidates)).best()
        if best:
            return str(best.encoding)
    return ""
