"""A sound that the user brings or cuts out of a clip, between its file being read and its row being written."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.foreign_sound import RewrittenSound
from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.names import clean_title
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.files.atomic import PART_SUFFIX, make_folder, write_bytes
from musicgen_desktop.library.database.rows import time_to_text
from musicgen_desktop.library.sounds.take_files import AUDIO_SUFFIX, encode_made


@dataclass(frozen=True, slots=True)
class SoundPlace:
    """Where a sound will lie.

    Attributes:
        clip_id: of the clip that it will be.
        origin: how it came.
        created_at: UTC, when.
        part: the file that is written; a start removes what a crash left of it.
        audio_path: what it will be called.
    """

    clip_id: str
    origin: ClipOrigin
    created_at: datetime
    part: Path
    audio_path: Path

    @property
    def facts(self) -> dict[str, str]:
        """What its file says of it beside the gain, so that a lost row can be made again."""
        return {"job_id": self.clip_id, "created_at": time_to_text(self.created_at), "origin": self.origin.value}


@dataclass(frozen=True, slots=True)
class BroughtSound:
    """A sound that was read, and has neither its name nor its row yet.

    Attributes:
        clip: what it will be in the library.
        part: where it is.
        digest: of its samples.
    """

    clip: Clip
    part: Path
    digest: str


def place_sound(folder: Path, origin: ClipOrigin, now: datetime) -> SoundPlace:
    """A place for a sound below the folder of clips, which is made. Raises ``FileError``."""
    clip_id = uuid.uuid4().hex
    place = folder / f"{now:%Y}" / f"{now:%m}"
    audio_path = place / f"{clip_id}{AUDIO_SUFFIX}"
    make_folder(place, audio_path)
    return SoundPlace(clip_id, origin, now, place / f".{secrets.token_hex(8)}{PART_SUFFIX}", audio_path)


def brought_sound(place: SoundPlace, sound: RewrittenSound) -> BroughtSound:
    """The sound that was written to ``place.part``."""
    clip = Clip(
        id=place.clip_id,
        job_id=place.clip_id,
        title=sound.title,
        recipe=None,
        created_at=place.created_at,
        duration=sound.samples / sound.sampling_rate,
        sampling_rate=sound.sampling_rate,
        channels=sound.channels,
        gain=sound.gain,
        audio_path=place.audio_path,
        codes_path=None,
        origin=place.origin,
    )
    return BroughtSound(clip, place.part, sound.digest)


def write_derived(
    place: SoundPlace,
    recipe: Recipe,
    title: str,
    audio_values: NDArray[np.float32],
    sampling_rate: int,
    most_gain: float,
) -> BroughtSound:
    """Write what was made of another clip's sound, float32 (channels, samples), to the place. Raises ``FileError``."""
    channels, samples = audio_values.shape
    clip = Clip(
        id=place.clip_id,
        job_id=place.clip_id,
        title=clean_title(title),
        recipe=recipe,
        created_at=place.created_at,
        duration=samples / sampling_rate,
        sampling_rate=sampling_rate,
        channels=channels,
        gain=1.0,
        audio_path=place.audio_path,
        codes_path=None,
    )
    clip, data = encode_made(clip, recipe, audio_values, most_gain)
    write_bytes(place.part, data, overwrite=False)
    return BroughtSound(clip, place.part, sha256(audio_values.tobytes()).hexdigest())
