"""What is compressed for the way, unpacked by the piece: bounded, and known to be whole.

urllib3 unpacks, too, but takes a stream that breaks off for its end; half an article is worse than
none.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from itertools import chain

_PIECE = 65_536
_GZIP = 16 + zlib.MAX_WBITS
# "deflate" is the zlib format by the standard (RFC 9110, 8.4.1.2), and bare deflate as many send it.
_FORMATS = {"gzip": _GZIP, "x-gzip": _GZIP, "deflate": zlib.MAX_WBITS}

CODINGS = frozenset({"", "identity", *_FORMATS})


class PackedError(Exception):
    """The bytes are no whole compressed stream."""


def unpacked(pieces: Iterator[bytes], coding: str) -> Iterator[bytes]:
    """The content in pieces of at most 64 kB.

    Args:
        pieces: What came over the wire; none of them is empty.
        coding: The `Content-Encoding`: one of `CODINGS`.

    Raises:
        PackedError: If it is not in that coding, or breaks off.
    """
    if coding not in _FORMATS:
        yield from pieces
        return
    start = b""
    while len(start) < 2 and (piece := next(pieces, b"")):
        start += piece
    if not start:
        return
    bare = coding == "deflate" and not _is_zlib(start)
    yield from _inflated(chain([start], pieces), -zlib.MAX_WBITS if bare else _FORMATS[coding])


def _inflated(pieces: Iterator[bytes], wbits: int) -> Iterator[bytes]:
    state = zlib.decompressobj(wbits)
    for rest in pieces:
        while rest:
            if state.eof:
                if wbits != _GZIP or not rest.startswith(b"\x1f\x8b"):
                    return  # padding behind the end, which every browser puts up with
                state = zlib.decompressobj(wbits)  # gzip may be several streams on end
            try:
                data = state.decompress(rest, _PIECE)
            except zlib.error as error:
                raise PackedError from error
            if data:
                yield data
            rest = state.unconsumed_tail or state.unused_data
    if not state.eof:
        yield from _last(state)


def _last(state: zlib._Decompress) -> Iterator[bytes]:
    """What is still held back; a stream that does not end then has broken off."""
    while data := state.decompress(state.unconsumed_tail, _PIECE):
        yield data
    if not state.eof:
        raise PackedError


def _is_zlib(piece: bytes) -> bool:
    """Whether bytes begin as the zlib format does (RFC 1950): its method, and a check sum of it."""
    return len(piece) > 1 and piece[0] & 15 == 8 and (piece[0] * 256 + piece[1]) % 31 == 0
