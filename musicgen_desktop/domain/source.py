"""What a job begins with besides words: music that is heard before the new one, or a tune that it follows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.params import format_number
from musicgen_desktop.domain.text import tr

MIN_REGION = 0.1
"""Seconds of a region that is made anew: some frames of every codec."""


class Relation(StrEnum):
    """What new music is to that which it has grown from."""

    CONTINUATION = "continuation"
    REDO = "redo"
    MELODY = "melody"
    LOOP = "loop"
    FITTED = "fitted"


@dataclass(frozen=True, slots=True)
class Origin:
    """What new music has grown from, for its recipe.

    Attributes:
        name: of the clip, file, recording or tune, for people.
        clip_id: of the library's clip; empty where it was none.
        start, stop: seconds in it. Continuation: from where it was taken over, and where the new music begins; redo:
            the region that is made anew; melody: the part that is followed; loop:
            what it consists of; fitted: all of it.
        relation: what the new music is to it.
        source_id: of what the library keeps of a file, a recording or a tune; empty for a clip.
    """

    name: str
    clip_id: str
    start: float
    stop: float
    relation: Relation = Relation.CONTINUATION
    source_id: str = ""

    @property
    def duration(self) -> float:
        """Seconds between start and stop."""
        return self.stop - self.start


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """A sound that is there already, up to where the new music begins.

    Attributes:
        audio_values: float32 (channels, samples), read-only, one or two channels.
        sampling_rate: samples per second.
        codes: int64 (codebooks, frames), read-only, of the whole sound as the checkpoint made it; None where there are
            none, then the sound is encoded.
        gain: what its file's samples are multiplied by; the files of what grows from it then hold the same samples.
    """

    audio_values: NDArray[np.float32]
    sampling_rate: int
    codes: NDArray[np.int64] | None = None
    gain: float = 1.0

    @property
    def duration(self) -> float:
        """Seconds."""
        return self.audio_values.shape[-1] / self.sampling_rate


@dataclass(frozen=True, slots=True, eq=False)
class Continuation:
    """New music that goes on where given music ends."""

    origin: Origin
    heard: Heard


@dataclass(frozen=True, slots=True, eq=False)
class Redo:
    """A region that is made anew; what stands around it stays.

    Attributes:
        origin: its start and stop are the region's.
        heard: the whole sound, the region and what stands after it among it.
    """

    origin: Origin
    heard: Heard

    def validate(self) -> None:
        """Raise ``InvalidRequestError`` where there is no such region in the sound."""
        start, stop, length = self.origin.start, self.origin.stop, self.heard.duration
        shown = {"start": format_number(round(start, 3)), "stop": format_number(round(stop, 3))}
        if not 0 <= start < stop <= length + 0.01:  # false for nan too
            raise InvalidRequestError(
                "source",
                tr("{name} is {length} s long; there is no region from {start} s to {stop} s in it.", **shown,
                   name=self.origin.name, length=format_number(round(length, 2))),
                tr("Choose a beginning and an end within it."),
            )  # fmt: skip
        if stop - start < MIN_REGION:
            raise InvalidRequestError(
                "source",
                tr("The region from {start} s to {stop} s is too short to be made anew.", **shown),
                tr("Choose at least {least} s, better a bar.", least=format_number(MIN_REGION)),
            )


@dataclass(frozen=True, slots=True, eq=False)
class Melody:
    """A tune that the new music follows; for melody checkpoints.

    Attributes:
        chroma: float32 (frames, pitch classes from C on), read-only: what the checkpoint hears; zeros are a rest.
        frame_rate: frames per second.
    """

    origin: Origin
    chroma: NDArray[np.float32]
    frame_rate: float

    def validate(self) -> None:
        """Raise ``InvalidRequestError``, in words, if there is no tone in it."""
        if not self.chroma.any():
            raise InvalidRequestError(
                "source",
                tr("There is no tone in {name} that could be followed.", name=self.origin.name),
                tr("Choose a place where music sounds."),
            )


Source = Continuation | Redo | Melody
"""Everything a job may begin with."""

_PROMISED_RATE = 100


def no_going_on() -> InvalidRequestError:
    """Why a melody checkpoint cannot begin with a sound."""
    return InvalidRequestError(
        "source",
        tr("Melody checkpoints cannot go on from a sound."),
        tr("Choose a checkpoint without melody, or use the sound as a melody."),
    )


def promised_source(origin: Origin, unknown: float) -> Source:
    """A silent source as long as the one that ``origin`` names, which is not read yet: what a job with it would take.

    Args:
        origin: what the music shall grow from; a stop of 0 is the end of a file whose length nobody knows.
        unknown: seconds that such a file is taken for.
    """
    if origin.relation is Relation.MELODY:
        return Melody(origin, np.ones((1, 1), np.float32), 1.0)
    redone = origin.relation is Relation.REDO
    # Codes are known of a clip that is heard from its beginning.
    codes = np.empty((0, 0), np.int64) if origin.clip_id and (redone or not origin.start) else None
    seconds = origin.stop if redone else origin.duration if origin.duration > 0 else unknown
    silence = np.broadcast_to(np.float32(0), (1, round(seconds * _PROMISED_RATE)))
    return (Redo if redone else Continuation)(origin, Heard(silence, _PROMISED_RATE, codes))
