"""What was measured of the clip on the stage, for its badges and its ruler."""

from __future__ import annotations

from dataclasses import dataclass

from musicgen_desktop.domain.analysis_texts import (
    flaw_lines,
    flaw_words,
    key_text,
    key_tip,
    loudness_text,
    loudness_tip,
    tempo_text,
    tempo_tip,
)
from musicgen_desktop.domain.beat_grid import BeatGrid, beat_grid
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.text import tr

Fact = tuple[str, str]
"""A few words, and whole sentences."""


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """Nothing where nothing was measured.

    Attributes:
        tempo, key, loudness: each a fact; a dash for a tempo that is not steady, nothing for a key that cannot be told.
        flaws: what may be wrong with it.
        grid: where its beats are.
    """

    tempo: Fact = ("", "")
    key: Fact = ("", "")
    loudness: Fact = ("", "")
    flaws: Fact = ("", "")
    grid: BeatGrid | None = None

    @classmethod
    def of(cls, clip: Clip) -> MeasureFacts:
        """Those of a clip."""
        tempo = tempo_text(clip)
        flaws = clip.analysis.flaws if clip.analysis is not None else ()
        return cls(
            (tr("{bpm} bpm", bpm=tempo) if tempo else "", tempo_tip(clip)),
            (key_text(clip) if clip.key is not None else "", key_tip(clip)),
            (loudness_text(clip), loudness_tip(clip)),
            (", ".join(map(flaw_words, flaws)), "\n".join(flaw_lines(clip))),
            beat_grid(clip),
        )
