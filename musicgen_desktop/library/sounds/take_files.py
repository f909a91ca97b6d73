"""The two files of a clip: FLAC with its recipe inside, and the EnCodec codes beside it."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.encode import encode_audio, fitting_gain
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.recipe_text import recipe_to_text
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.names import clean_title, first_title
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.files.regular import read_regular
from musicgen_desktop.library.database.rows import Gain, time_from_text, time_to_text

AUDIO_SUFFIX = ".flac"
CODES_SUFFIX = ".codes.npz"

_MOST_CODES = 64_000_000
"""Bytes of a clip's codes, packed or not; an hour of stereo has 12 million."""


@dataclass(frozen=True, slots=True, eq=False)
class TakeFiles:
    """A clip that exists in memory only, ready to be written.

    Attributes:
        audio, codes: the bytes of its files.
        digest: of its codes.
    """

    clip: Clip
    audio: bytes
    codes: bytes
    digest: str

    @property
    def size(self) -> int:
        """Bytes of both files."""
        return len(self.audio) + len(self.codes)


@dataclass(frozen=True, slots=True)
class TakeFacts:
    """What a clip's file knows of it beyond the recipe, so that a lost row can be made again."""

    job_id: str
    gain: float
    created_at: datetime
    origin: ClipOrigin = ClipOrigin.MADE

    def comment(self, recipe: Recipe) -> str:
        """The comment of the clip's file."""
        facts = {"job_id": self.job_id, "gain": self.gain, "created_at": time_to_text(self.created_at)}
        return json.dumps({**json.loads(recipe_to_text(recipe)), "clip": facts}, sort_keys=True, ensure_ascii=False)


class _Facts(msgspec.Struct, frozen=True):
    job_id: str
    gain: Gain
    created_at: str
    origin: ClipOrigin = ClipOrigin.MADE

    def __post_init__(self) -> None:
        time_from_text(self.created_at)


class _Comment(msgspec.Struct, frozen=True):
    clip: _Facts


_COMMENT = RecordFormat(_Comment)


def encode_take(
    clip_id: str,
    job_id: str,
    recipe: Recipe,
    audio_values: NDArray[np.float32],
    codes: NDArray[np.int64],
    sampling_rate: int,
    created_at: datetime,
    folder: Path,
    most_gain: float = 1.0,
) -> TakeFiles:
    """Make the files of one take, in memory.

    Args:
        audio_values: shape (channels, samples), as made.
        codes: shape (codebooks, frames).
        folder: the clips folder; the files belong below year and month in it.
        most_gain: see ``encode_audio``.
    """
    place = folder / f"{created_at:%Y}" / f"{created_at:%m}"
    channels, samples = audio_values.shape
    buffer = io.BytesIO()
    np.savez_compressed(buffer, codes=codes)
    clip = Clip(
        id=clip_id,
        job_id=job_id,
        title=first_title(recipe.prompt, recipe.checkpoint_id, created_at),
        recipe=recipe,
        created_at=created_at,
        duration=samples / sampling_rate,
        sampling_rate=sampling_rate,
        channels=channels,
        gain=1.0,
        audio_path=place / f"{clip_id}{AUDIO_SUFFIX}",
        codes_path=place / f"{clip_id}{CODES_SUFFIX}",
    )
    clip, audio = encode_made(clip, recipe, audio_values, most_gain)
    return TakeFiles(clip, audio, buffer.getvalue(), codes_digest(codes))


def encode_made(clip: Clip, recipe: Recipe, audio_values: NDArray[np.float32], most_gain: float) -> tuple[Clip, bytes]:
    """The clip with the gain of its file, and that file, in memory.

    Args:
        clip: all else that is known of it.
        recipe: how it was made.
        audio_values: shape (channels, samples), as made.
        most_gain: see ``encode_audio``.
    """
    # The gain is known only after encoding, and it must stand inside what is encoded.
    gain = fitting_gain(audio_values, most_gain)
    comment = TakeFacts(clip.job_id, gain, clip.created_at).comment(recipe)
    tags = AudioTags(clip.title, comment, AudioTags.of_recipe(recipe).software)
    encoded = encode_audio(audio_values, clip.sampling_rate, AUDIO_SUFFIX, tags, most_gain)
    return replace(clip, gain=encoded.gain), encoded.data


def write_take(files: TakeFiles) -> None:
    """Write codes, then audio: where the audio exists, the codes do. Raises ``FileError``."""
    for path, data in ((files.clip.codes_path, files.codes), (files.clip.audio_path, files.audio)):
        assert path is not None
        write_bytes(path, data, overwrite=False)


def read_take(path: Path) -> Clip | None:
    """The clip that a FLAC file of this program describes; None when it holds neither a recipe nor facts of ours.

    What a newer version of this program wrote is a clip in any case, for want of facts one of a job of its own.
    Raises ``FileError`` when the file is damaged or gone.
    """
    audio = read_audio(path)
    recipe = audio.tags.recipe
    channels, samples = audio.audio_values.shape
    if not samples:
        return None
    clip_id = path.name.removesuffix(AUDIO_SUFFIX)
    try:
        facts = read_facts(audio.tags.comment)
    except RecordError:
        if recipe is None or not recipe.made_by_newer:
            return None
        facts = TakeFacts(clip_id, 1.0, datetime.fromtimestamp(max(path.stat().st_mtime, 0.0), UTC))
    if recipe is None and facts.origin not in (ClipOrigin.IMPORTED, ClipOrigin.RECORDED):
        return None
    own_title = clean_title(audio.tags.title) if recipe is None else ""
    prompt, checkpoint_id = (recipe.prompt, recipe.checkpoint_id) if recipe is not None else ("", "")
    codes_path = path.with_name(clip_id + CODES_SUFFIX)
    return Clip(
        id=clip_id,
        job_id=facts.job_id,
        title=own_title or first_title(prompt, checkpoint_id, facts.created_at),
        recipe=recipe,
        created_at=facts.created_at,
        duration=samples / audio.sampling_rate,
        sampling_rate=audio.sampling_rate,
        channels=channels,
        gain=facts.gain,
        audio_path=path,
        codes_path=codes_path if codes_path.exists() else None,
        origin=facts.origin,
    )


def read_codes(clip: Clip) -> NDArray[np.int64] | None:
    """The clip's codes, (codebooks, frames), read-only; None where they are gone or damaged."""
    if clip.codes_path is None:
        return None
    try:
        data = io.BytesIO(read_regular(clip.codes_path, _MOST_CODES))
        with zipfile.ZipFile(data) as parts:
            if sum(part.file_size for part in parts.infolist()) > _MOST_CODES:
                return None
        with np.load(data, allow_pickle=False) as arrays:
            codes = arrays["codes"].astype(np.int64)
    except Exception:  # noqa: BLE001 - whatever another program has put there: the sound is there to be encoded
        return None
    if codes.ndim != 2:
        return None
    codes.setflags(write=False)
    return codes


def codes_of_sound(clip: Clip) -> NDArray[np.int64] | None:
    """As ``read_codes``, of what is heard in the clip: None for a loop, which was cut out of what its codes say."""
    return None if clip.recipe is not None and clip.recipe.loop is not None else read_codes(clip)


def codes_digest(codes: NDArray[np.int64]) -> str:
    """A hash of (codebooks, frames): that of two clips is the same where the same sound was made."""
    return sha256(f"codes {codes.shape}".encode() + codes.astype("<i8").tobytes()).hexdigest()


def is_whole(clip: Clip) -> bool:
    """Whether the clip's audio can be read and is as long as it was."""
    try:
        audio = read_audio(clip.audio_path)
    except FileError:
        return False
    return audio.audio_values.shape == (clip.channels, round(clip.duration * clip.sampling_rate))


def read_facts(comment: str) -> TakeFacts:
    """What a file's comment says beyond the recipe. Raises ``RecordError`` where it does not."""
    facts = _COMMENT.decode(comment, tr("The comment")).clip
    return TakeFacts(facts.job_id, facts.gain, time_from_text(facts.created_at), facts.origin)
