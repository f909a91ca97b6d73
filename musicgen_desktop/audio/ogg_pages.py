"""The pages of an Ogg stream: taken apart into its header packets, and put together again.

Numbers and checksums are made anew, so that the same sound is the same file: libsndfile gives each stream a number
by chance.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

_PAGE = struct.Struct("<4sBBqIIIB")
"""Magic, version, flags, granule position, stream, number, checksum, segments; then the segments' lengths."""

_CONTINUED = 1
_NO_POSITION = -1
_SEGMENT, _MOST_SEGMENTS = 255, 255
_MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


def header_packets(data: bytes, count: int) -> tuple[list[bytes], int]:
    """The first ``count`` packets of a stream, and where the page begins that follows them.

    Raises:
        ValueError: the data end before, or are no Ogg.
    """
    packets: list[bytes] = []
    packet = bytearray()
    for start, body, stop in _pages(data):
        for length in data[start + _PAGE.size : body]:
            packet += data[body : body + length]
            body += length
            if length < _SEGMENT:
                packets.append(bytes(packet))
                packet.clear()
        if len(packets) >= count:
            return packets[:count], stop
    raise ValueError("the headers are not whole")


def join_pages(headers: list[bytes], audio_pages: bytes) -> bytes:
    """A stream that begins with these header packets, the first one on a page of its own."""
    serial = 0
    for _, body, stop in _pages(audio_pages):
        serial = zlib.crc32(audio_pages[body:stop], serial)
    first = _page(2, 0, serial, 0, _lacing([headers[0]]), headers[0])
    pages = [first, *_header_pages(headers[1:], serial)]
    for number, (start, body, stop) in enumerate(_pages(audio_pages), len(pages)):
        flags, position = struct.unpack_from("<Bq", audio_pages, start + 5)
        lacing = audio_pages[start + _PAGE.size : body]
        pages.append(_page(flags, position, serial, number, lacing, audio_pages[body:stop]))
    return b"".join(pages)


def _header_pages(packets: list[bytes], serial: int) -> Iterator[bytes]:
    lacing, body = _lacing(packets), b"".join(packets)
    begun = False
    for number, start in enumerate(range(0, len(lacing), _MOST_SEGMENTS), 1):
        part = lacing[start : start + _MOST_SEGMENTS]
        ends_one = any(length < _SEGMENT for length in part)
        size = sum(part)
        position = 0 if ends_one else _NO_POSITION
        yield _page(_CONTINUED if begun else 0, position, serial, number, part, body[:size])
        body, begun = body[size:], part[-1] == _SEGMENT


def _lacing(packets: list[bytes]) -> bytes:
    return b"".join(bytes([_SEGMENT]) * (len(packet) // _SEGMENT) + bytes([len(packet) % _SEGMENT])
                    for packet in packets)  # fmt: skip


def _page(flags: int, position: int, serial: int, number: int, lacing: bytes, body: bytes) -> bytes:
    head = [b"OggS", 0, flags, position, serial, number, 0, len(lacing)]
    head[6] = _checksum(_PAGE.pack(*head) + lacing + body)
    return _PAGE.pack(*head) + lacing + body


def _checksum(page: bytes) -> int:
    """Ogg's CRC is zlib's with all bits mirrored, and without its complements."""
    mirrored = zlib.crc32(page.translate(_MIRRORED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)


def _pages(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Where each page, its body and the next page begin."""
    start = 0
    while start < len(data):
        if data[start : start + 4] != b"OggS" or len(data) < start + _PAGE.size:
            raise ValueError("no page")
        body = start + _PAGE.size + data[start + _PAGE.size - 1]
        stop = body + sum(data[start + _PAGE.size : body])
        if stop > len(data):
            raise ValueError("half a page")
        yield start, body, stop
        start = stop
