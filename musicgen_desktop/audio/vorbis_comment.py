"""The tags of FLAC, Vorbis and Opus files. libsndfile writes too few fields of them, and spoils Opus with long ones."""

from __future__ import annotations

import re
import struct
from types import MappingProxyType

from musicgen_desktop.audio.ogg_pages import header_packets, join_pages
from musicgen_desktop.audio.tags import AudioTags

_FIELDS = MappingProxyType(
    {
        "TITLE": "title",
        "COMMENT": "comment",
        "ENCODER": "software",
        "BPM": "tempo",
        "INITIALKEY": "key",
        "LICENSE": "licence",
        "MUSICGEN_RECIPE": "recipe_text",
    }
)
_LIBRARY_NAME = re.compile(r" \(libsndfile-[^)]*\)$")
"""What libsndfile puts behind the name of the program."""

_FLAC, _FLAC_COMMENT, _LAST_BLOCK = b"fLaC", 4, 0x80
_OGG_HEADERS = MappingProxyType({b"\x03vorbis": 3, b"OpusTags": 2})
"""Packets before the sound, by how the second one begins: that of the comments."""

_FRAMING = b"\x01"
"""Behind the comments of Vorbis."""


def with_comments(data: bytes, tags: AudioTags) -> bytes:
    """A whole FLAC, Vorbis or Opus file with these tags and no others."""
    if data.startswith(_FLAC):
        return _flac_with(data, tags)
    packets, _ = header_packets(data, 2)
    magic = next(magic for magic in _OGG_HEADERS if packets[1].startswith(magic))
    packets, sound = header_packets(data, _OGG_HEADERS[magic])
    vendor = _vendor(packets[1][len(magic) :])
    packets[1] = magic + _comments(vendor, tags) + (_FRAMING if magic != b"OpusTags" else b"")
    return join_pages(packets, data[sound:])


def ogg_tags(data: bytes) -> AudioTags | None:
    """The tags at the beginning of a Vorbis or Opus file; None where there are none that can be read."""
    try:
        comments = header_packets(data, 2)[0][1]
        magic = next(magic for magic in _OGG_HEADERS if comments.startswith(magic))
        return parse_comments(comments[len(magic) :])
    except (ValueError, StopIteration):
        return None


def parse_comments(data: bytes) -> AudioTags | None:
    """The tags in a block of comments; None where it is damaged."""
    try:
        position = 4 + struct.unpack_from("<I", data)[0]
        (count,) = struct.unpack_from("<I", data, position)
        position += 4
        found: dict[str, str] = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<I", data, position)
            entry = data[position + 4 : position + 4 + length]
            position += 4 + length
            name, _, text = entry.decode("utf-8", "replace").partition("=")
            if field := _FIELDS.get(name.upper()):
                found.setdefault(field, text)
    except struct.error:
        return None
    tags = AudioTags(**found)
    return AudioTags(**{**found, "software": _LIBRARY_NAME.sub("", tags.software)})


def _flac_with(data: bytes, tags: AudioTags) -> bytes:
    blocks: list[bytes] = []
    vendor, position, last = b"", len(_FLAC), False
    while not last:
        kind, length = data[position], int.from_bytes(data[position + 1 : position + 4])
        body = data[position + 4 : position + 4 + length]
        last = bool(kind & _LAST_BLOCK)
        position += 4 + length
        if kind & ~_LAST_BLOCK == _FLAC_COMMENT:
            vendor = _vendor(body)
        else:
            blocks.append(bytes([kind & ~_LAST_BLOCK]) + length.to_bytes(3) + body)
    comments = _comments(vendor, tags)
    blocks.append(bytes([_LAST_BLOCK | _FLAC_COMMENT]) + len(comments).to_bytes(3) + comments)
    return _FLAC + b"".join(blocks) + data[position:]


def _vendor(comments: bytes) -> bytes:
    return comments[: 4 + struct.unpack_from("<I", comments)[0]]


def _comments(vendor: bytes, tags: AudioTags) -> bytes:
    entries = [f"{name}={text}".encode() for name, field in _FIELDS.items() if (text := getattr(tags, field))]
    body = b"".join(struct.pack("<I", len(entry)) + entry for entry in entries)
    return (vendor or struct.pack("<I", 0)) + struct.pack("<I", len(entries)) + body
