"""Whether every kind of sound file is written and read, here and in a process of its own, and sounds are stretched."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.app.self_test.check import CheckFailedError
from musicgen_desktop.audio.encode import SUFFIXES, encode_audio
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.resample import resample
from musicgen_desktop.audio.stretching import missing_stretch
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.services.library.sound_decoder import decode_sound
from musicgen_desktop.services.stretcher import stretch_apart
from musicgen_desktop.system.paths import Paths

_RATE = 32_000
_LEAST_LIKENESS = 0.99
"""Correlation; what is kept without loss has 1."""


def check_sound_files(paths: Paths) -> str:
    """Write half a second of two tones in every format and read it. Raises ``CheckFailedError``, ``UserError``."""
    time = np.arange(_RATE // 2, dtype=np.float32) / _RATE
    sound = np.stack([0.5 * np.sin(2 * np.pi * pitch * time) for pitch in (220, 330)]).astype(np.float32)
    title = "Prüfung 音楽"
    for suffix in SUFFIXES:
        path = paths.data / f"{title}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, encode_audio(sound, _RATE, suffix, AudioTags(title=title)).data, overwrite=True)
        read = read_audio(path)
        heard = resample(read.audio_values, read.sampling_rate, _RATE)  # not every format has every rate
        length = min(sound.shape[1], heard.shape[1])
        likeness = np.corrcoef(sound[:, :length].ravel(), heard[:, :length].ravel())[0, 1]
        if read.tags.title != title or length < _RATE // 4 or likeness < _LEAST_LIKENESS:
            raise CheckFailedError(tr("{name} does not hold what was written.", name=path.name))
        _decode(path, paths)
    _stretch(sound)
    return " ".join(SUFFIXES)


def _stretch(sound: NDArray[np.float32]) -> None:
    """As the transport and exports do, in a process of its own; not every machine can."""
    if missing_stretch() is None:
        made = stretch_apart(sound, _RATE, Stretch(0.5), CancelToken())
        if made.shape != (len(sound), 2 * sound.shape[1]):
            raise CheckFailedError(tr("A sound at half its speed is not twice as long."))


def _decode(path: Path, paths: Paths) -> None:
    """As an import does, in a process of its own."""
    target = paths.data / "decoded.flac"
    decode_sound(path, target, {}, CancelToken(), lambda _share: None)
    target.unlink()
