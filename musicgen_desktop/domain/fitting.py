"""How a clip is brought to the tempo and the key that were asked: what is decided, from what was asked and measured."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import log

from musicgen_desktop.domain.asked import asked_of
from musicgen_desktop.domain.bar_loop import MAX_BARS, MIN_BEATS_IN_BAR, Bars, LoopCut, LoopFit
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.stretch import PLAIN, Stretch
from musicgen_desktop.domain.take_ranking import asked_bpm
from musicgen_desktop.domain.tempo import Tempo, tempo_out_of_range

SLOWEST, FASTEST = 0.7, 1.4
"""Speeds at which music still sounds like music; with the measured tempo's half and double nothing lies between."""

MOST_SEMITONES = 6
"""Up or down; every key is within them."""

_SAME_TEMPO = 0.005
"""Of a tempo: as near as that it is kept."""

_SURE_OF_TEMPO, _SURE_OF_KEY = 0.3, 0.5
"""Least confidences. That of a tempo is shared with its half and double, which make no difference here."""

_MULTIPLES = (1.0, 2.0, 0.5)
"""How the measured tempo may be counted."""


class Fit(StrEnum):
    """What becomes of a clip's tempo, or of its key.

    ``NOT_ASKED``: nothing was asked. ``KEPT``: it is as asked. ``BROUGHT``: it is brought there. ``UNKNOWN``: it could
    not be measured, or not surely enough. ``TOO_FAR``: the tempo is out of reach.
    """

    NOT_ASKED = "not asked"
    KEPT = "kept"
    BROUGHT = "brought"
    UNKNOWN = "unknown"
    TOO_FAR = "too far"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where a clip shall be brought.

    Attributes:
        bpm: beats a minute; None: its own.
        key: None: its own.
        out_of_range: a tempo that is asked for, but is none that is counted; ``bpm`` is None then.
    """

    bpm: float | None = None
    key: Key | None = None
    out_of_range: float | None = None

    @classmethod
    def by(cls, prompt: str, bars: Bars | None = None) -> Wanted:
        """What the prompt asks for; the tempo of bars that are asked for goes before the prompt's."""
        out_of_range = tempo_out_of_range(prompt) if bars is None else None
        return cls(asked_bpm(prompt, bars), asked_of(prompt).key, out_of_range)

    @classmethod
    def of(cls, recipe: Recipe | None) -> Wanted:
        """What was asked of a clip; nothing of what was brought."""
        return cls() if recipe is None else cls.by(recipe.prompt, recipe.params.bars)


@dataclass(frozen=True, slots=True)
class Heard:
    """What is known of a sound.

    Attributes:
        bpm: beats a minute; None for no steady tempo.
        sureness: 0 to 1, of the tempo.
        key: None where none can be told.
    """

    bpm: float | None = None
    sureness: float = 1.0
    key: Key | None = None

    @classmethod
    def of(cls, clip: Clip) -> Heard:
        """Of a clip; what the user says, and whole bars, are sure."""
        rhythm = clip.analysis.rhythm if clip.analysis is not None else None
        is_measured = clip.tempo is None and clip.bars is None
        return cls(clip.bpm, rhythm.confidence if is_measured and rhythm is not None else 1.0, clip.key)


@dataclass(frozen=True, slots=True)
class Fitting:
    """What is to be done with a sound.

    Attributes:
        wanted, heard: of which it was decided.
        tempo, key: what becomes of them.
        speed: how many times as fast it is to go.
        semitones: how much higher, from −6 to 6.
        multiple: what its tempo is counted as: 1, its double 2 or its half 0.5.
        before: what was done already to the sound that it is made of; ``speed`` and ``semitones`` come on top.
    """

    wanted: Wanted
    heard: Heard
    tempo: Fit
    key: Fit
    speed: float = 1.0
    semitones: int = 0
    multiple: float = 1.0
    before: Stretch = PLAIN

    @property
    def stretch(self) -> Stretch:
        """That of the sound, where nothing was done to it before."""
        return Stretch(self.speed, self.semitones)

    @property
    def is_plain(self) -> bool:
        """Whether nothing is to be done."""
        return self.speed == 1.0 and not self.semitones

    @property
    def is_met(self) -> bool:
        """Whether all that was asked is so afterwards."""
        return not {self.tempo, self.key} & {Fit.UNKNOWN, Fit.TOO_FAR}

    @property
    def new_key(self) -> Key | None:
        """In which it is afterwards."""
        return None if self.heard.key is None else self.heard.key.transposed(self.semitones)


def fitting(wanted: Wanted, heard: Heard, before: Stretch = PLAIN) -> Fitting:
    """The smallest stretch and the smallest transposition that bring what is heard to what is wanted.

    A tempo is counted as measured, twice or half as fast. A key of the other mode is right as the relative of the one
    that is wanted, which has the same notes.

    Args:
        before: what was done to the sound that is heard, where the one that it was made of is stretched anew: that one
            is what has to be within reach.
    """
    tempo, speed, multiple = _tempo(wanted.bpm, heard, before.speed)
    if wanted.out_of_range is not None:
        tempo = Fit.TOO_FAR
    key, semitones = _key(wanted.key, heard.key, before.semitones)
    return Fitting(wanted, heard, tempo, key, speed, semitones, multiple, before)


def relative(key: Key) -> Key:
    """The key of the other mode with the same notes."""
    if key.mode is Mode.MINOR:
        return replace(key.transposed(3), mode=Mode.MAJOR)
    return replace(key.transposed(-3), mode=Mode.MINOR)


def fitted_tempo(clip: Clip, how: Fitting) -> Tempo | None:
    """What is to be said of the new clip's tempo where no measure would say it: the user did, or it is counted
    otherwise than measured."""
    if clip.tempo is None and (how.multiple == 1.0 or clip.bars is not None):
        return None
    rhythm = clip.analysis.rhythm if clip.analysis is not None else None
    tempo = clip.tempo or (rhythm.tempo if rhythm is not None else None)
    if tempo is None:
        return None
    return replace(tempo.faster(how.speed), bpm=tempo.bpm * how.multiple * how.speed)


def fitted_key(clip: Clip, how: Fitting) -> Key | None:
    """What is to be said of the new clip's key where the user said one: the same, as much higher as the sound is."""
    return None if clip.said_key is None else clip.said_key.transposed(how.semitones)


def fitted_cut(cut: LoopCut, how: Fitting) -> LoopCut:
    """How a loop was cut, once it is brought to a tempo."""
    if cut.bars is None:
        return replace(cut, stretch=cut.stretch / how.speed)
    fit = LoopFit.EXACT if how.tempo in (Fit.BROUGHT, Fit.KEPT) else cut.fit
    return replace(cut, fit=fit, bars=_recounted(cut.bars, how), stretch=cut.stretch / how.speed)


def _tempo(wanted: float | None, heard: Heard, before: float) -> tuple[Fit, float, float]:
    if wanted is None:
        return Fit.NOT_ASKED, 1.0, 1.0
    if heard.bpm is None or heard.sureness < _SURE_OF_TEMPO:
        return Fit.UNKNOWN, 1.0, 1.0
    speeds = {multiple: wanted / (heard.bpm * multiple) for multiple in _MULTIPLES}
    multiple = min(speeds, key=lambda multiple: _farness(speeds[multiple], before))
    speed = speeds[multiple]
    if abs(speed - 1) <= _SAME_TEMPO:
        return Fit.KEPT, 1.0, multiple
    return (Fit.BROUGHT, speed, multiple) if is_within_reach(speed * before) else (Fit.TOO_FAR, 1.0, 1.0)


def _farness(speed: float, before: float) -> tuple[bool, bool, float]:
    """Of a way to count the tempo: what is there already is the nearest, whatever was done before."""
    return abs(speed - 1) > _SAME_TEMPO, not is_within_reach(speed * before), abs(log(speed * before))


def is_within_reach(speed: float, semitones: int = 0) -> bool:
    """Whether a sound that is stretched and transposed so still sounds well."""
    return SLOWEST <= speed <= FASTEST and abs(semitones) <= MOST_SEMITONES


def _key(wanted: Key | None, heard: Key | None, before: int) -> tuple[Fit, int]:
    if wanted is None:
        return Fit.NOT_ASKED, 0
    if heard is None or heard.confidence < _SURE_OF_KEY:
        return Fit.UNKNOWN, 0
    tonic = (heard if heard.mode is wanted.mode else relative(heard)).tonic
    semitones = wanted.tonic - tonic
    semitones = 0 if not semitones % 12 else (semitones + before + 6) % 12 - 6 - before
    return (Fit.BROUGHT, semitones) if semitones else (Fit.KEPT, 0)


def _recounted(bars: Bars, how: Fitting) -> Bars:
    """The same beats at the new tempo, counted as that asks, where they then still are whole bars of a loop."""
    beats = bars.beats * how.multiple
    for beats_in_bar in (bars.beats_in_bar, round(bars.beats_in_bar * how.multiple)):
        count, rest = divmod(beats, beats_in_bar)
        if 1 <= count <= MAX_BARS and not rest and beats_in_bar >= MIN_BEATS_IN_BAR:
            return Bars(int(count), round(bars.bpm * how.multiple * how.speed, 9), beats_in_bar)
    return replace(bars, bpm=bars.bpm * how.speed)
