"""What was measured of a sound. What cannot be told is None: no number is ever made up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from musicgen_desktop.domain.musical_key import Key
from musicgen_desktop.domain.tempo import Tempo


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The beats of a sound that has a steady pulse.

    Attributes:
        bpm: beats a minute, of most of the sound.
        confidence: 0 to 1, how sure the tempo is.
        beats: seconds of each beat, ascending.
        downbeats: those of them with which a bar begins; empty where that cannot be told.
        beats_in_bar: 0 where that cannot be told.
        bar_confidence: 0 to 1, how sure the downbeats are.
        is_even: whether one tempo holds from the first beat to the last, so that ``tempo`` meets all beats.
    """

    bpm: float
    confidence: float
    beats: tuple[float, ...]
    downbeats: tuple[float, ...] = ()
    beats_in_bar: int = 0
    bar_confidence: float = 0.0
    is_even: bool = True

    @property
    def tempo(self) -> Tempo:
        """The even beats that are nearest to these, from the first downbeat on, or the first beat."""
        first = self.downbeats[0] if self.downbeats else self.beats[0]
        return Tempo(self.bpm, first, self.beats_in_bar or 4)


@dataclass(frozen=True, slots=True)
class LoudnessReading:
    """Loudness by EBU R 128.

    Attributes:
        true_peak: dBTP, between the samples too.
        integrated: LUFS of the whole; None for what is too short or too soft to have one.
        short_term: LUFS of its loudest three seconds; None for what is shorter.
        range: LU between its soft and its loud parts; None likewise.
    """

    true_peak: float
    integrated: float | None = None
    short_term: float | None = None
    range: float | None = None


@dataclass(frozen=True, slots=True)
class SpectralBalance:
    """Which part of the power lies in which band; the parts add up to 1.

    Attributes:
        sub: below 60 Hz.
        bass: 60 to 250 Hz.
        low_mids: 250 Hz to 1 kHz.
        high_mids: 1 to 4 kHz.
        treble: above 4 kHz.
    """

    sub: float
    bass: float
    low_mids: float
    high_mids: float
    treble: float


class FlawKind(StrEnum):
    """What may be wrong with a sound, and what ``Flaw.amount`` says of it."""

    SILENT = "silent"
    """Share of the sound in which nothing is heard, 0 to 1."""
    ENDS_EARLY = "ends early"
    """Seconds of silence behind the last sound."""
    FROZEN = "frozen"
    """Seconds up to the end in which one sound stands still."""
    CLIPPED = "clipped"
    """How many times the wave is cut off."""
    HUM_50 = "50 Hz hum"
    """Its level in dBFS."""
    HUM_60 = "60 Hz hum"
    """Its level in dBFS."""
    OFF_CENTRE = "off centre"
    """How far the wave's mean (DC) is from the middle, 0 to 1 of full scale."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that may be wrong.

    Attributes:
        kind: what.
        amount: as ``FlawKind`` says.
        place: seconds at which it begins; 0 for what is everywhere.
    """

    kind: FlawKind
    amount: float
    place: float = 0.0


@dataclass(frozen=True, slots=True)
class Drums:
    """Whether drums are played.

    Attributes:
        are_heard: whether there are some.
        confidence: 0.5 to 1, how sure that is.
    """

    are_heard: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was measured of one sound; each attribute is one kind of measure.

    Attributes:
        rhythm: None: no steady tempo.
        key: None: no key can be told.
        loudness: None: silence.
        balance: None: silence.
        flaws: empty where nothing seems wrong.
        drums: None: it cannot be told whether there are some.
    """

    rhythm: Rhythm | None = None
    key: Key | None = None
    loudness: LoudnessReading | None = None
    balance: SpectralBalance | None = None
    flaws: tuple[Flaw, ...] = ()
    drums: Drums | None = None


VERSIONS: Mapping[str, int] = MappingProxyType(
    {"rhythm": 1, "key": 1, "loudness": 1, "balance": 1, "flaws": 1, "drums": 1}
)
"""By attribute of ``Analysis``: raised whenever it is measured otherwise, so that what was stored is measured again."""
