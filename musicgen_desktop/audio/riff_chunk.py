"""A chunk of a RIFF file, which is what a WAV file is made of."""

from __future__ import annotations

import struct


def riff_chunk(name: bytes, body: bytes) -> bytes:
    """Its name of four bytes, its length, and the body, filled up to an even length."""
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
