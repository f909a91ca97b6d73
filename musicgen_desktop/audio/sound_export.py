"""Sound as the user wants it in a file: how loud, how fine, with or without its recipe."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.encode import EncodedAudio, encode_audio
from musicgen_desktop.audio.loudness import normalise_loudness, normalise_peak
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.export_format import ExportFormat, ExportLevel


def export_audio(
    audio_values: NDArray[np.float32], sampling_rate: int, form: ExportFormat, tags: AudioTags
) -> EncodedAudio:
    """The file's bytes; what is given to ``encode_audio``, at the wished level.

    Args:
        audio_values: float32, shape (channels, samples), one or two channels, at least one sample.
        sampling_rate: samples per second.
        form: what kind of file.
        tags: texts to store, the comment only where the recipe is wanted.
    """
    values = _at_level(audio_values, sampling_rate, form.level)
    texts = tags if form.recipe else replace(tags, comment="")
    return encode_audio(values, sampling_rate, form.suffix, texts, bits=form.bits, new_sampling_rate=form.sampling_rate)


def _at_level(values: NDArray[np.float32], sampling_rate: int, level: ExportLevel) -> NDArray[np.float32]:
    if level == "made":
        return values
    if level == "peak":
        return normalise_peak(values, sampling_rate)
    return normalise_loudness(values, sampling_rate, float(level))
