"""Sound as the user wants it in a file: how fast, high, loud and fine, faded, with or without its recipe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.encode import EncodedAudio, encode_audio, written_rate
from musicgen_desktop.audio.loop_join import joined
from musicgen_desktop.audio.loudness import normalise_loudness, normalise_peak
from musicgen_desktop.audio.resample import resample
from musicgen_desktop.audio.stretching import stretch
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.bar_loop import KnownLoop
from musicgen_desktop.domain.export_format import ExportChannels, ExportFormat, ExportLevel
from musicgen_desktop.domain.marker import Markers
from musicgen_desktop.domain.stretch import Stretch

StretchSound = Callable[[NDArray[np.float32], int, Stretch], NDArray[np.float32]]
"""``stretch``, or who has another process do it."""


def export_audio(
    audio_values: NDArray[np.float32],
    sampling_rate: int,
    form: ExportFormat,
    tags: AudioTags,
    markers: Markers = (),
    stretch_sound: StretchSound = stretch,
    loop: KnownLoop | None = None,
) -> EncodedAudio:
    """The file's bytes; what is given to ``encode_audio``, as it was wished. The level is that of the finished file.

    Args:
        audio_values: float32, shape (channels, samples), one or two channels, at least one sample.
        sampling_rate: samples per second.
        form: what kind of file.
        tags: texts to store, the recipe only where it is wanted.
        markers: places in the sound as it is given, in seconds.
        stretch_sound: makes it slower, faster, higher or lower.
        loop: what the sound is, where it is one, as it is given; its file goes round as well, unless it is faded.

    Raises ``StretchError``.
    """
    rate = written_rate(form.suffix, form.sampling_rate or sampling_rate)
    loop = None if loop is None or form.fade_in or form.fade_out else loop.stretched(form.stretch)
    given = _in_channels(audio_values, form.channels)
    around = sampling_rate if loop is not None and (rate != sampling_rate or not form.stretch.is_plain) else 0
    # Before a loop its end is heard, and behind it its beginning.
    given = np.pad(given, ((0, 0), (around, around)), mode="wrap") if around else given
    values = resample(stretch_sound(given, sampling_rate, form.stretch), sampling_rate, rate)
    if loop is not None and around:
        samples = loop.samples(audio_values.shape[-1], sampling_rate, rate, form.stretch.speed)
        values = joined(values, rate, round(rate / form.stretch.speed), samples)
    there = tuple(replace(marker, seconds=marker.seconds / form.stretch.speed) for marker in markers)
    values = _at_level(_faded(values, rate, form.fade_in, form.fade_out), rate, form.level)
    texts = tags if form.recipe else replace(tags, recipe_text="")
    return encode_audio(
        values, rate, form.suffix, texts, bits=form.bits, quality=form.quality, markers=there, loop=loop
    )


def _in_channels(values: NDArray[np.float32], channels: ExportChannels) -> NDArray[np.float32]:
    if channels in (0, len(values)):
        return values
    return values.mean(axis=0, keepdims=True, dtype=np.float32) if channels == 1 else np.repeat(values, 2, axis=0)


def _faded(values: NDArray[np.float32], rate: int, fade_in: float, fade_out: float) -> NDArray[np.float32]:
    """Risen from silence and fallen into it, by half a cosine; shorter, in their ratio, where both do not fit."""
    lengths = np.clip(np.round(np.array([fade_in, fade_out]) * rate), 0, None)
    if not lengths.any():
        return values
    rise, fall = (lengths * min(1.0, values.shape[1] / lengths.sum())).astype(int)
    values = values.copy()
    values[:, :rise] *= _ramp(rise)
    values[:, values.shape[1] - fall :] *= _ramp(fall)[::-1]
    return values


def _ramp(samples: int) -> NDArray[np.float32]:
    return (0.5 - 0.5 * np.cos(np.pi * np.arange(samples) / max(1, samples))).astype(np.float32)


def _at_level(values: NDArray[np.float32], sampling_rate: int, level: ExportLevel) -> NDArray[np.float32]:
    if level == "made":
        return values
    if level == "peak":
        return normalise_peak(values, sampling_rate)
    return normalise_loudness(values, sampling_rate, float(level))
