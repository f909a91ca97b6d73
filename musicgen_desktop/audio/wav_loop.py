"""What samplers and DAWs read of a loop in a WAV file: where it goes round, its tempo, its beats and its root."""

from __future__ import annotations

import struct

from musicgen_desktop.audio.riff_chunk import riff_chunk
from musicgen_desktop.domain.bar_loop import KnownLoop

_MIDDLE_C = 60
_HAS_ROOT, _STRETCHES = 0x02, 0x04
_ALWAYS = 0x8000
"""In every file that ACID writes."""

_QUARTER = 4
"""A beat is taken for a quarter."""


def loop_chunks(loop: KnownLoop, frames: int, sampling_rate: int) -> bytes:
    """RIFF's ``smpl`` chunk, and ACID's ``acid`` chunk where the loop has bars, to be put behind the samples.

    Args:
        loop: what the whole file is.
        frames: of the file.
        sampling_rate: samples per second.
    """
    root = _MIDDLE_C + (loop.tonic or 0)
    # One loop: forward, from the first sample to the last one, for ever.
    points = struct.pack("<6I", 0, 0, 0, frames - 1, 0, 0)
    sampler = struct.pack("<9I", 0, 0, round(1e9 / sampling_rate), root, 0, 0, 0, 1, 0) + points
    return riff_chunk(b"smpl", sampler) + (b"" if loop.bars is None else riff_chunk(b"acid", _acid(loop, root)))


def _acid(loop: KnownLoop, root: int) -> bytes:
    assert loop.bars is not None
    flags = _STRETCHES | (0 if loop.tonic is None else _HAS_ROOT)
    bars = loop.bars
    return struct.pack("<IHHfIHHf", flags, root, _ALWAYS, 0.0, bars.beats, _QUARTER, bars.beats_in_bar, bars.bpm)
