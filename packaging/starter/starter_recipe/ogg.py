"""Ogg files that are the same bytes whenever the same sound is written."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_SERIAL, _CHECKSUM, _SEGMENTS = 14, 22, 26
"""Where a page's header holds them."""

_POLYNOMIAL = 0x04C11DB7


def with_serial_number(ogg: bytes, serial: int) -> bytes:
    """The file with ``serial`` on every page in place of the random number that encoders choose.

    Raises ``ValueError`` for what is no Ogg file.
    """
    table = tuple(_table())
    data = bytearray(ogg)
    start = 0
    while start < len(data):
        count = data[start + _SEGMENTS] if data[start : start + 4] == b"OggS" else 0
        end = start + 27 + count + sum(data[start + 27 : start + 27 + count])
        if not count or end > len(data):
            raise ValueError(f"no page of Ogg at byte {start}")
        struct.pack_into("<I", data, start + _SERIAL, serial)
        struct.pack_into("<I", data, start + _CHECKSUM, 0)
        checksum = 0
        for byte in data[start:end]:
            checksum = (checksum << 8 & 0xFFFFFFFF) ^ table[checksum >> 24 ^ byte]
        struct.pack_into("<I", data, start + _CHECKSUM, checksum)
        start = end
    return bytes(data)


def _table() -> Iterator[int]:
    for value in range(256):
        checksum = value << 24
        for _ in range(8):
            checksum = (checksum << 1) ^ (_POLYNOMIAL if checksum >> 31 else 0)
            checksum &= 0xFFFFFFFF
        yield checksum
