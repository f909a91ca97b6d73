"""The tune of a MIDI file: the highest note at each moment, as chroma."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mido
import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.source import Melody, Origin, Relation
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.tune import FRAME_RATE, MAX_SECONDS, PITCH_CLASSES
from musicgen_desktop.files.file_errors import read_error
from musicgen_desktop.files.regular import read_regular

_MAX_BYTES = 2_000_000
_DRUM_CHANNEL = 9
"""Channel 10 of General MIDI, counted from 0."""

_SHORTEST = 0.001
"""Seconds. What sounds shorter in a frame is a rounding of times."""

_Lead = tuple[float, float, int | None]
"""From one second to another, the highest pitch; None where nothing sounds."""


def read_midi_melody(path: Path, start: float = 0.0, stop: float | None = None) -> Melody:
    """The tune of a MIDI file from ``start`` to ``stop`` seconds, by default to its end, of which the first 30 count.

    A frame has the pitch class that leads in it for the longest time. Tempo changes count, drums do not. The file's end
    is that of its tracks, so that a rest there is one.

    Raises:
        FileError: it cannot be read, is no MIDI file, or has no notes there.
    """
    leads = _read_leads(path, start + MAX_SECONDS)
    end = min((leads[-1][1] if leads else 0.0) if stop is None else stop, start + MAX_SECONDS)
    chroma = _chroma(leads, start, end) if 0 <= start < end else np.zeros((0, PITCH_CLASSES), np.float32)
    if not chroma.any():
        raise FileError(
            tr("{name} has no notes there that could be followed.", name=path.name),
            tr("Choose a part with notes in it; the drum channel does not count."),
        )
    return Melody(Origin(path.name, "", start, end, Relation.MELODY), chroma, FRAME_RATE)


def midi_length(path: Path) -> float:
    """Seconds of a MIDI file. Raises ``FileError`` where it cannot be read or is no MIDI file."""
    leads = _read_leads(path, math.inf)
    return leads[-1][1] if leads else 0.0


def _read_leads(path: Path, end: float) -> list[_Lead]:
    try:
        data = read_regular(path, _MAX_BYTES)
    except OSError as error:
        raise read_error(error, path) from error
    try:
        return list(_leads(_messages(data), end))
    except Exception as error:  # whatever the parser raises is the file's fault
        raise FileError(
            tr("{name} is no MIDI file, or a damaged one.", name=path.name),
            tr("Export it again as a standard MIDI file of type 0 or 1."),
        ) from error


def _messages(data: bytes) -> Iterator[Any]:
    """The messages of all tracks in order, their times in seconds since the last one."""
    # Notes beyond 127 are pressed into the range rather than refused, as players do.
    yield from mido.MidiFile(file=io.BytesIO(data), clip=True)


def _leads(messages: Iterator[Any], end: float) -> Iterator[_Lead]:
    """The stretches up to ``end`` seconds, each with the highest note that sounds in it."""
    sounding: dict[tuple[int, int], None] = {}
    now = 0.0
    for message in messages:
        then = min(end, now + message.time)
        if then > now:
            yield now, then, max((note for note, _ in sounding), default=None)
        now = then
        if now >= end:
            return
        if message.type not in ("note_on", "note_off") or message.channel == _DRUM_CHANNEL:
            continue
        if message.type == "note_on" and message.velocity:
            sounding[message.note, message.channel] = None
        else:
            sounding.pop((message.note, message.channel), None)


def _chroma(leads: list[_Lead], start: float, end: float) -> NDArray[np.float32]:
    """Float32 (frames, 12), from C on, read-only; a rest is all zeros.

    As in a sound's chroma, frame *i* has its middle at *i* / ``FRAME_RATE`` seconds.
    """
    frames = 1 + math.floor((end - start) * FRAME_RATE)
    edges = start + (np.arange(frames + 1) - 0.5) / FRAME_RATE
    seconds = np.zeros((frames, PITCH_CLASSES))
    for begin, stop, pitch in leads:
        if pitch is None:
            continue
        overlap = np.minimum(edges[1:], min(stop, end)) - np.maximum(edges[:-1], max(begin, start))
        seconds[:, pitch % PITCH_CLASSES] += np.maximum(overlap, 0.0)
    chroma = np.zeros((frames, PITCH_CLASSES), np.float32)
    sounding = np.flatnonzero(seconds.max(axis=1) > _SHORTEST)
    chroma[sounding, seconds[sounding].argmax(axis=1)] = 1
    chroma.setflags(write=False)
    return chroma
