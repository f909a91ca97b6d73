"""A look at a sound file's outside before a decoder sees it.

libsndfile reads dozens of formats, some with known holes (IMA-ADPCM), and reads a WAV that was cut
short as if it were whole. Only the formats musicians exchange are let through, and only whole.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from types import MappingProxyType
from typing import BinaryIO

from musicgen_desktop.audio.tags import AudioTags, id3_size, read_id3_tag, read_info_chunk
from musicgen_desktop.audio.vorbis_comment import ogg_tags, parse_comments

_WAV_PCM, _WAV_FLOAT, _WAV_EXTENSIBLE = 1, 3, 0xFFFE
_WAV_CODECS = MappingProxyType(
    {
        0x0002: "Microsoft ADPCM",
        0x0006: "A-law",
        0x0007: "µ-law",
        0x0011: "IMA ADPCM",
        0x0031: "GSM 6.10",
        0x0055: "MP3 in WAV",
    }
)
_AIFC_PLAIN = frozenset({b"NONE", b"sowt", b"twos", b"raw ", b"in24", b"in32", b"fl32", b"FL32", b"fl64", b"FL64"})
_OGG_CODECS = (b"\x01vorbis", b"OpusHead", b"\x7fFLAC")

_FLAC_COMMENTS = 4
"""The kind of block that has a FLAC's tags."""

_UNKNOWN_LENGTH = 0xFFFFFFFF
_MAX_CHUNKS = 10_000
_MAX_TAG_BYTES = 4_000_000
_MAX_OGG_PAGE = 65_307
_SYNC_SEARCH = 65_536
_LENGTH_TOLERANCE = 0.99
"""Some encoders count a header or a trailing tag into the length they store."""


class UnreadableError(Exception):
    """The file is not let through: ``codec`` names a refused coding; without one it is no sound file."""

    def __init__(self, codec: str = "") -> None:
        super().__init__(codec)
        self.codec = codec


class CutShortError(Exception):
    """The file ends before the sound that its header promises."""


def inspect_container(file: BinaryIO, size: int) -> AudioTags | None:
    """Check the outside of a sound file of ``size`` bytes.

    Returns:
        The tags; None where libsndfile is to read them.

    Raises:
        UnreadableError, CutShortError
    """
    head = _read_at(file, 0, 12)
    if head[:4] in (b"RIFF", b"RF64") and head[8:] == b"WAVE":
        return _inspect_wav(file, size)
    if head[:4] == b"FORM" and head[8:] in (b"AIFF", b"AIFC"):
        return _inspect_aiff(file, size)
    if head[:4] == b"OggS":
        _inspect_ogg(file, size)
        return ogg_tags(_read_at(file, 0, _MAX_TAG_BYTES))
    tag_bytes = id3_size(head)
    if _read_at(file, tag_bytes, 4) == b"fLaC":
        return _flac_tags(file, tag_bytes + 4)
    return _inspect_mp3(file, size, tag_bytes)


def _inspect_wav(file: BinaryIO, size: int) -> AudioTags:
    tags = AudioTags()
    for name, start, length in _chunks(file, size, "<"):
        if name == b"fmt ":
            _check_wav_coding(_read_at(file, start, min(length, 40)))
        elif name == b"data" and length != _UNKNOWN_LENGTH and start + length > size:
            raise CutShortError
        elif name == b"LIST" and length <= _MAX_TAG_BYTES:
            tags = tags.filled(read_info_chunk(_read_at(file, start, length)))
        elif name == b"id3 " and length <= _MAX_TAG_BYTES:
            tags = tags.filled(read_id3_tag(_read_at(file, start, length)))
    return tags


def _flac_tags(file: BinaryIO, position: int) -> AudioTags | None:
    for _ in range(_MAX_CHUNKS):
        head = _read_at(file, position, 4)
        length = int.from_bytes(head[1:])
        if len(head) == 4 and head[0] & 0x7F == _FLAC_COMMENTS and length <= _MAX_TAG_BYTES:
            return parse_comments(_read_at(file, position + 4, length))
        if len(head) < 4 or head[0] & 0x80:  # the last one
            break
        position += 4 + length
    return None


def _check_wav_coding(fmt: bytes) -> None:
    if len(fmt) < 16:
        raise CutShortError
    coding = struct.unpack_from("<H", fmt)[0]
    if coding == _WAV_EXTENSIBLE and len(fmt) >= 26:
        coding = struct.unpack_from("<H", fmt, 24)[0]
    if coding not in (_WAV_PCM, _WAV_FLOAT):
        raise UnreadableError(_WAV_CODECS.get(coding, f"WAV {coding:#06x}"))


def _inspect_aiff(file: BinaryIO, size: int) -> None:
    compressed = _read_at(file, 8, 4) == b"AIFC"
    for name, start, length in _chunks(file, size, ">"):
        if name == b"COMM" and compressed:
            coding = _read_at(file, start + 18, 4)
            if coding not in _AIFC_PLAIN:
                raise UnreadableError(f"AIFC {coding.decode('ascii', 'replace').strip()}")
        elif name == b"SSND" and start + length > size:
            raise CutShortError


def _chunks(file: BinaryIO, size: int, order: str) -> Iterator[tuple[bytes, int, int]]:
    """Name, start of the body and length of each chunk of a RIFF or AIFF file."""
    position = 12
    for _ in range(_MAX_CHUNKS):
        header = _read_at(file, position, 8)
        if len(header) < 8 or position >= size:
            return
        name, length = struct.unpack(f"{order}4sI", header)
        yield name, position + 8, length
        position += 8 + length + length % 2


def _inspect_ogg(file: BinaryIO, size: int) -> None:
    first = _read_at(file, 0, 27 + 255 + 8)
    if len(first) < 28:
        raise CutShortError
    if not first[27 + first[26] :].startswith(_OGG_CODECS):
        raise UnreadableError("Ogg")
    tail_start = max(0, size - 2 * _MAX_OGG_PAGE)
    tail = _read_at(file, tail_start, 2 * _MAX_OGG_PAGE)
    page = tail[tail.rfind(b"OggS\0") :]
    segments = page[26] if len(page) > 26 else 0
    if len(page) < 27 + segments or len(page) < 27 + segments + sum(page[27 : 27 + segments]):
        raise CutShortError


def _inspect_mp3(file: BinaryIO, size: int, tag_bytes: int) -> AudioTags:
    if tag_bytes > _MAX_TAG_BYTES:
        raise UnreadableError
    head = _read_at(file, tag_bytes, _SYNC_SEARCH)
    # Behind a tag there may be padding; without one the file must start like an MP3.
    starts = range(len(head) - 3) if tag_bytes else range(1)
    start = next((at for at in starts if _is_mp3_frame(head[at : at + 4])), None)
    if start is None:
        raise CutShortError if tag_bytes and tag_bytes >= size else UnreadableError
    promised = _xing_bytes(head[start : start + 64])
    if size - tag_bytes - start < promised * _LENGTH_TOLERANCE:
        raise CutShortError
    return read_id3_tag(_read_at(file, 0, tag_bytes))


def _is_mp3_frame(header: bytes) -> bool:
    """Whether four bytes are a frame header with possible version, layer, bit rate and sampling rate."""
    return (
        len(header) == 4
        and header[0] == 0xFF
        and header[1] & 0xE0 == 0xE0
        and header[1] >> 3 & 3 != 1
        and header[1] >> 1 & 3 == 1
        and header[2] >> 4 not in (0, 15)
        and header[2] >> 2 & 3 != 3
    )


def _xing_bytes(frame: bytes) -> int:
    """Bytes of all frames as stored in the first one by LAME and others; 0 when not stored."""
    at = max(frame.find(b"Xing"), frame.find(b"Info"))
    if at < 0 or len(frame) < at + 16:
        return 0
    flags = struct.unpack_from(">I", frame, at + 4)[0]
    if not flags & 2:
        return 0
    return struct.unpack_from(">I", frame, at + (12 if flags & 1 else 8))[0]


def _read_at(file: BinaryIO, position: int, count: int) -> bytes:
    file.seek(position)
    return file.read(count)
