"""Clips that are heard against each other: in which order, how loud, and whether anybody knows which is which."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from musicgen_desktop.domain.params import MAX_TAKES

FEWEST = 2
MOST = MAX_TAKES
"""As many as there are keys for takes."""

CEILING_DB = -1.0
"""A sound that is made louder may reach this peak: between samples it may be higher than at them."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Some clips, each with a key of its own.

    Attributes:
        ids: of the clips, as they were chosen; ``FEWEST`` to ``MOST``, each once.
        shuffle: while nobody shall know which is which: the place in ``ids`` of the clip at each key; else empty.
    """

    ids: tuple[str, ...]
    shuffle: tuple[int, ...] = ()

    @classmethod
    def of(cls, ids: Sequence[str]) -> Comparison | None:
        """Those clips; None where they are too few or too many."""
        unique = tuple(dict.fromkeys(ids))
        return cls(unique) if FEWEST <= len(unique) <= MOST else None

    @property
    def is_blind(self) -> bool:
        """Whether names and pictures are hidden."""
        return bool(self.shuffle)

    @property
    def order(self) -> tuple[str, ...]:
        """Ids by key."""
        return tuple(self.ids[place] for place in self.shuffle) or self.ids

    def blinded(self, random: Random) -> Comparison:
        """The same clips in an order that nobody knows."""
        return replace(self, shuffle=tuple(random.sample(range(len(self.ids)), len(self.ids))))

    def revealed(self) -> Comparison:
        """The same clips as they were chosen."""
        return replace(self, shuffle=())

    def without(self, gone: Collection[str]) -> Comparison | None:
        """The others, in the same order; None where too few are left to compare."""
        left = tuple(clip_id for clip_id in self.ids if clip_id not in gone)
        order = [clip_id for clip_id in self.order if clip_id not in gone]
        shuffle = tuple(left.index(clip_id) for clip_id in order) if self.is_blind else ()
        return Comparison(left, shuffle) if len(left) >= FEWEST else None


def next_of(order: Sequence[str], clip_id: str, gone: Collection[str]) -> str:
    """What is heard in the place of a clip that goes: the next one, or else the one before; empty for none."""
    place = order.index(clip_id) if clip_id in order else 0
    around = (*order[place:], *reversed(order[:place]))
    return next((other for other in around if other not in gone), "")


def letter(place: int) -> str:
    """What a clip is called while its name is hidden: A, B, C by its key, from 0."""
    return chr(ord("A") + place)


@dataclass(frozen=True, slots=True)
class SoundForm:
    """In what a device takes sound: samples per second, and one channel or two."""

    sampling_rate: int
    channels: int


def common_form(forms: Collection[SoundForm]) -> SoundForm:
    """The one into which all can be brought and none loses anything."""
    return SoundForm(max(form.sampling_rate for form in forms), max(form.channels for form in forms))


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a sound is.

    Attributes:
        lufs: integrated loudness; minus infinity for silence and for what is too short to have one.
        peak_db: its highest sample, in dBFS; minus infinity for silence.
    """

    lufs: float
    peak_db: float

    @property
    def headroom(self) -> float:
        """Decibels by which it can be made louder."""
        return max(0.0, CEILING_DB - self.peak_db)


def matched_gains(sounds: Mapping[str, Loudness]) -> dict[str, float]:
    """The gains in decibels with which sounds are as loud as each other, and none goes over ``CEILING_DB``.

    All come to the loudest one, or where a softer one has no room for that, to what it can reach. A sound without a
    loudness has no gain.
    """
    heard = {name: sound for name, sound in sounds.items() if math.isfinite(sound.lufs)}
    if not heard:
        return {}
    loudest = max(sound.lufs for sound in heard.values())
    reached = min(loudest, *(sound.lufs + sound.headroom for sound in heard.values()))
    return {name: reached - sound.lufs for name, sound in heard.items()}
