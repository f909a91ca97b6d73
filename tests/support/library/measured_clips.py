"""Measures that a test chooses, as if a sound had been measured."""

from __future__ import annotations

from musicgen_desktop.domain.analysis import Analysis, Flaw, FlawKind, LoudnessReading, Rhythm, SpectralBalance
from musicgen_desktop.domain.musical_key import parse_key


def measures(
    bpm: float | None = 120.0, key: str = "am", flaws: tuple[Flaw, ...] = (), offset: float = 0.0, beats: int = 24
) -> Analysis:
    """A sound in a key with even beats, four to the bar, from ``offset`` seconds on."""
    rhythm = None
    if bpm is not None:
        times = tuple(round(offset + beat * 60 / bpm, 4) for beat in range(beats))
        rhythm = Rhythm(bpm, 0.9, times, times[::4], 4, 0.9)
    return Analysis(
        rhythm,
        parse_key(key) if key else None,
        LoudnessReading(-1.2, -14.2, -12.0),
        SpectralBalance(0.1, 0.3, 0.3, 0.2, 0.1),
        flaws,
    )


FALLS_SILENT = Flaw(FlawKind.ENDS_EARLY, 3.5, 12.0)
