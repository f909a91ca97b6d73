"""A look at a sound file's outside before a decoder sees it.

libsndfile reads dozens of formats, some with known holes (IMA-ADPCM), and reads a WAV that was cut
short as if it were whole. Only the formats musicians exchange are let through, and only whole.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO

from musicgen_desktop.audio.tags import AudioTags, id3_size, read_id3_tag, read_info_chunk
from musicgen_desktop.audio.vorbis_comment import ogg_tags, parse_comments
from musicgen_desktop.domain.text import tr

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
_WAV_BITS = MappingProxyType({_WAV_PCM: (8, 16, 20, 24, 32), _WAV_FLOAT: (32, 64)})
_AIFF_BITS = (8, 12, 16, 20, 24, 32, 64)
_OGG_SERIAL = slice(14, 18)
_OGG_CODECS = (b"\x01vorbis", b"OpusHead", b"\x7fFLAC")

_FLAC_STREAM_INFO, _FLAC_COMMENTS = 0, 4
"""The kinds of block that say what a FLAC holds, and that have its tags."""

_MP3_RATES = (44_100, 48_000, 32_000)
"""Of MPEG 1; those of MPEG 2 and 2.5 are the half and the quarter."""

_MP3_FRAME = 1_152
"""Samples in a frame of MPEG 1; half of it in the others."""

_OPUS_RATE = 48_000

_UNKNOWN_LENGTH = 0xFFFFFFFF
_MAX_CHUNKS = 10_000
_MAX_TAG_BYTES = 4_000_000
_MAX_ID3_BYTES = 64_000_000
"""With its pictures; of a longer one than other tags only the beginning is read."""

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


@dataclass(frozen=True, slots=True)
class SoundHeader:
    """What a sound file says of itself, true or not.

    Attributes:
        channels: how many.
        sampling_rate: samples per second.
        frames: samples of each channel; None where only a decoder can count them.
        tags: the texts; None where libsndfile is to read them.
    """

    channels: int
    sampling_rate: int
    frames: int | None = None
    tags: AudioTags | None = None


def inspect_container(file: BinaryIO, size: int) -> SoundHeader:
    """Check the outside of a sound file of ``size`` bytes, and read what it says of itself.

    Raises:
        UnreadableError, CutShortError
    """
    head = _read_at(file, 0, 12)
    if head[:4] in (b"RIFF", b"RF64") and head[8:] == b"WAVE":
        return _inspect_wav(file, size)
    if head[:4] == b"FORM" and head[8:] in (b"AIFF", b"AIFC"):
        return _inspect_aiff(file, size)
    if head[:4] == b"OggS":
        return _inspect_ogg(file, size)
    tag_bytes = id3_size(head)
    if _read_at(file, tag_bytes, 4) == b"fLaC":
        return _inspect_flac(file, tag_bytes + 4)
    return _inspect_mp3(file, size, tag_bytes)


def _inspect_wav(file: BinaryIO, size: int) -> SoundHeader:
    tags = AudioTags()
    channels = sampling_rate = frame_bytes = 0
    data_bytes = None
    for name, start, length in _chunks(file, size, "<"):
        if name == b"fmt ":
            fmt = _read_at(file, start, min(length, 40))
            _check_wav_coding(fmt)
            channels, sampling_rate, _, frame_bytes = struct.unpack_from("<HIIH", fmt, 2)
        elif name == b"data" and length != _UNKNOWN_LENGTH:
            if start + length > size:
                raise CutShortError
            data_bytes = length
        elif name == b"LIST" and length <= _MAX_TAG_BYTES:
            tags = tags.filled(read_info_chunk(_read_at(file, start, length)))
        elif name == b"id3 " and length <= _MAX_TAG_BYTES:
            tags = tags.filled(read_id3_tag(_read_at(file, start, length)))
    if not frame_bytes:
        raise CutShortError
    return SoundHeader(channels, sampling_rate, None if data_bytes is None else data_bytes // frame_bytes, tags)


def _inspect_flac(file: BinaryIO, position: int) -> SoundHeader:
    header = _stream_info(_read_at(file, position, 38))
    return SoundHeader(header.channels, header.sampling_rate, header.frames, _flac_tags(file, position))


def _stream_info(block: bytes) -> SoundHeader:
    """What the first block of a FLAC says, whose four bytes of kind and length come first."""
    if len(block) < 38:
        raise CutShortError
    if block[0] & 0x7F != _FLAC_STREAM_INFO:
        raise UnreadableError
    fields = int.from_bytes(block[14:22])  # 20 bits of rate, 3 of channels, 5 of sample size, 36 of length
    return SoundHeader((fields >> 41 & 7) + 1, fields >> 44, fields & (1 << 36) - 1 or None)


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
    coding, channels, _, _, frame_bytes, bits = struct.unpack_from("<HHIIHH", fmt)
    if coding == _WAV_EXTENSIBLE and len(fmt) >= 26:
        coding = struct.unpack_from("<H", fmt, 24)[0]
    if coding not in _WAV_BITS:
        raise UnreadableError(_WAV_CODECS.get(coding, f"WAV {coding:#06x}"))
    if bits not in _WAV_BITS[coding] or frame_bytes != channels * -(-bits // 8):
        raise CutShortError


def _inspect_aiff(file: BinaryIO, size: int) -> SoundHeader:
    compressed = _read_at(file, 8, 4) == b"AIFC"
    header = None
    for name, start, length in _chunks(file, size, ">"):
        if name == b"COMM":
            common = _read_at(file, start, min(length, 22))
            coding = common[18:]
            if compressed and coding not in _AIFC_PLAIN:
                raise UnreadableError(f"AIFC {coding.decode('ascii', 'replace').strip()}")
            if len(common) < 18:
                raise CutShortError
            channels, frames, bits = struct.unpack_from(">HIH", common)
            if bits not in _AIFF_BITS:
                raise CutShortError
            header = SoundHeader(channels, _from_extended(common[8:18]), frames)
        elif name == b"SSND" and start + length > size:
            raise CutShortError
    if header is None:
        raise CutShortError
    return header


def _from_extended(number: bytes) -> int:
    """An 80-bit floating-point number, without what is behind the point; 0 for what no sampling rate can be."""
    exponent = int.from_bytes(number[:2]) - 16_383
    return int.from_bytes(number[2:]) >> (63 - exponent) if 0 <= exponent < 32 else 0


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


def _inspect_ogg(file: BinaryIO, size: int) -> SoundHeader:
    first = _read_at(file, 0, 27 + 255 + 64)
    if len(first) < 28:
        raise CutShortError
    packet = first[27 + first[26] :]
    if not packet.startswith(_OGG_CODECS):
        raise UnreadableError("Ogg")
    tail_start = max(0, size - 2 * _MAX_OGG_PAGE)
    tail = _read_at(file, tail_start, 2 * _MAX_OGG_PAGE)
    page = tail[tail.rfind(b"OggS\0") :]
    segments = page[26] if len(page) > 26 else 0
    if len(page) < 27 + segments or len(page) < 27 + segments + sum(page[27 : 27 + segments]):
        raise CutShortError
    if page[_OGG_SERIAL] != first[_OGG_SERIAL]:
        # Of a chain only the first sound would be read, without a word.
        raise UnreadableError(tr("several Ogg streams in one file"))
    channels, sampling_rate = _ogg_extent(packet)
    position = max(0, struct.unpack_from("<q", page, 6)[0])  # where the last page ends says how long it is
    return SoundHeader(channels, sampling_rate, position or None, ogg_tags(_read_at(file, 0, _MAX_TAG_BYTES)))


def _ogg_extent(packet: bytes) -> tuple[int, int]:
    """Channels and samples per second in the first packet of a stream."""
    if len(packet) < 19:
        raise CutShortError
    if packet.startswith(b"\x7fFLAC"):
        header = _stream_info(packet[13:])
        return header.channels, header.sampling_rate
    if packet.startswith(b"OpusHead"):
        return packet[9], _OPUS_RATE
    channels, sampling_rate = struct.unpack_from("<BI", packet, 11)
    return channels, sampling_rate


def _inspect_mp3(file: BinaryIO, size: int, tag_bytes: int) -> SoundHeader:
    if tag_bytes > _MAX_ID3_BYTES:
        raise UnreadableError
    head = _read_at(file, tag_bytes, _SYNC_SEARCH)
    # Behind a tag there may be padding; without one the file must start like an MP3.
    starts = range(len(head) - 3) if tag_bytes else range(1)
    start = next((at for at in starts if _is_mp3_frame(head[at : at + 4])), None)
    if start is None:
        raise CutShortError if tag_bytes and tag_bytes >= size else UnreadableError
    frames, promised = _xing_numbers(head[start : start + 64])
    if size - tag_bytes - start < promised * _LENGTH_TOLERANCE:
        raise CutShortError
    halvings = (2, 0, 1, 0)[head[start + 1] >> 3 & 3]  # MPEG 2.5, -, 2, 1
    return SoundHeader(
        channels=1 if head[start + 3] >> 6 == 3 else 2,
        sampling_rate=_MP3_RATES[head[start + 2] >> 2 & 3] >> halvings,
        frames=frames * (_MP3_FRAME >> min(halvings, 1)) or None,
        tags=read_id3_tag(_read_at(file, 0, min(tag_bytes, _MAX_TAG_BYTES))),
    )


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


def _xing_numbers(frame: bytes) -> tuple[int, int]:
    """Number and bytes of all frames as stored in the first one by LAME and others; 0 when not stored."""
    at = max(frame.find(b"Xing"), frame.find(b"Info"))
    if at < 0 or len(frame) < at + 16:
        return 0, 0
    flags, first, second = struct.unpack_from(">III", frame, at + 4)
    if not flags & 1:
        return 0, first if flags & 2 else 0
    return first, second if flags & 2 else 0


def _read_at(file: BinaryIO, position: int, count: int) -> bytes:
    file.seek(position)
    return file.read(count)
