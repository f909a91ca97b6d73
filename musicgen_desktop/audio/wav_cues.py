"""Named places in a WAV file, as samplers and editors read them: RIFF's ``cue `` chunk with labels beside it."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from musicgen_desktop.audio.riff_chunk import riff_chunk

Cue = tuple[int, str]
"""A frame of the file, and what is called so."""


def cue_chunks(cues: Sequence[Cue]) -> bytes:
    """The chunks to be put behind the samples; nothing without cues."""
    if not cues:
        return b""
    points = b"".join(
        struct.pack("<II4sIII", number, frame, b"data", 0, 0, frame) for number, (frame, _) in enumerate(cues, 1)
    )
    labels = b"".join(
        riff_chunk(b"labl", struct.pack("<I", number) + name.encode("utf-8", "replace") + b"\0")
        for number, (_, name) in enumerate(cues, 1)
        if name
    )
    return riff_chunk(b"cue ", struct.pack("<I", len(cues)) + points) + (
        riff_chunk(b"LIST", b"adtl" + labels) if labels else b""
    )
