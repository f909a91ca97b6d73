"""All measures of a sound at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.chromagram import chromagram
from musicgen_desktop.analysis.drum_network import DRUM_RATE, DrumNetwork
from musicgen_desktop.analysis.find_drums import find_drums
from musicgen_desktop.analysis.find_flaws import find_flaws
from musicgen_desktop.analysis.find_key import find_key
from musicgen_desktop.analysis.find_rhythm import find_rhythm
from musicgen_desktop.analysis.read_loudness import read_loudness
from musicgen_desktop.analysis.spectral_balance import spectral_balance
from musicgen_desktop.audio.resample import resample
from musicgen_desktop.domain.analysis import Analysis, Rhythm

ANALYSIS_RATE = DRUM_RATE
"""Samples per second at which rhythm, key and drums are heard."""

_LEAST_RATE = 8000
"""A telephone's: no band of what is measured is missing in it altogether."""

_HIGHEST = 1e4
"""Of full scale: higher numbers, which a damaged file may have, would overflow when they are squared."""


def analyse(audio_values: NDArray[np.float32], sampling_rate: int, drum_network: DrumNetwork | None = None) -> Analysis:
    """Measure a sound. It runs in any thread and takes about 1 s of one core for 30 s.

    Args:
        audio_values: float32, shape (channels, samples), any number of either; what is no number counts as silence.
        sampling_rate: samples per second.
        drum_network: what hears drums; without it nothing is told of them.
    """
    values = np.nan_to_num(audio_values, copy=True, nan=0.0, posinf=0.0, neginf=0.0).astype(np.float32, copy=False)
    np.clip(values, -_HIGHEST, _HIGHEST, out=values)
    if sampling_rate < _LEAST_RATE:
        values, sampling_rate = resample(values, sampling_rate, _LEAST_RATE), _LEAST_RATE
    if not values.any():
        return Analysis(flaws=find_flaws(values, sampling_rate))
    mono = as_mono(values, sampling_rate)
    chroma = chromagram(mono, ANALYSIS_RATE)
    return Analysis(
        rhythm=find_rhythm(mono, ANALYSIS_RATE, chroma),
        key=find_key(chroma),
        loudness=read_loudness(values, sampling_rate),
        balance=spectral_balance(values, sampling_rate),
        flaws=find_flaws(values, sampling_rate),
        drums=None if drum_network is None else find_drums(mono, drum_network),
    )


def analyse_rhythm(audio_values: NDArray[np.float32], sampling_rate: int) -> Rhythm | None:
    """The rhythm alone, as in ``analyse``; the sound has numbers only."""
    mono = as_mono(audio_values, sampling_rate)
    return find_rhythm(mono, ANALYSIS_RATE, chromagram(mono, ANALYSIS_RATE))


def as_mono(audio_values: NDArray[np.float32], sampling_rate: int) -> NDArray[np.float32]:
    """The sound's channels mixed, (samples,) at ``ANALYSIS_RATE``."""
    return resample(audio_values.mean(axis=0, keepdims=True), sampling_rate, ANALYSIS_RATE)[0]
