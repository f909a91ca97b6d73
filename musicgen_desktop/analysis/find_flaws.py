"""What may be wrong with a sound."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.frozen_end import frozen_from
from musicgen_desktop.analysis.mains_hum import hum_levels
from musicgen_desktop.domain.analysis import Flaw, FlawKind

_SILENCE = 1e-3
"""Below this level (−60 dBFS) nothing is heard."""

_FRAME_SECONDS = 0.05
_MOST_SILENT_SHARE = 0.25
_LONGEST_END_SECONDS = 1.0

_FLAT_SAMPLES = 4
_FLAT, _STEEP = 1e-4, 0.01
"""Of the peak: what differs less lies at one level; what differs more has got there at once."""

_MOST_DC = 0.01

_HUMS: Mapping[FlawKind, float] = MappingProxyType({FlawKind.HUM_50: 50.0, FlawKind.HUM_60: 60.0})
"""The mains in hertz."""


def find_flaws(audio_values: NDArray[np.float32], sampling_rate: int) -> tuple[Flaw, ...]:
    """The flaws of a sound of shape (channels, samples)."""
    return tuple(_flaws(audio_values, sampling_rate)) if audio_values.size else ()


def _flaws(audio_values: NDArray[np.float32], sampling_rate: int) -> Iterator[Flaw]:
    frame = max(1, round(_FRAME_SECONDS * sampling_rate))
    samples = audio_values.shape[1]
    extent = np.maximum(audio_values.max(axis=0), -audio_values.min(axis=0))
    peaks = np.maximum.reduceat(extent, np.arange(0, samples, frame))
    is_silent = peaks < _SILENCE
    if (share := float(is_silent.mean())) > _MOST_SILENT_SHARE:
        yield Flaw(FlawKind.SILENT, share, float(is_silent.argmax()) * frame / sampling_rate)
    if is_silent.all():
        return
    end = min(samples, (len(is_silent) - int((~is_silent)[::-1].argmax())) * frame)
    if (missing := (samples - end) / sampling_rate) > _LONGEST_END_SECONDS:
        yield Flaw(FlawKind.ENDS_EARLY, missing, end / sampling_rate)
    mono = audio_values.mean(axis=0)
    if (place := frozen_from(mono[:end], sampling_rate)) is not None:
        yield Flaw(FlawKind.FROZEN, end / sampling_rate - place, place)
    if len(cuts := _cut_off(audio_values)):
        yield Flaw(FlawKind.CLIPPED, len(cuts), float(cuts.min()) / sampling_rate)
    for kind, level in zip(_HUMS, hum_levels(mono, sampling_rate, tuple(_HUMS.values())), strict=True):
        if level is not None:
            yield Flaw(kind, level)
    if (dc := float(np.abs(audio_values.mean(axis=1, dtype=np.float64)).max())) > _MOST_DC:
        yield Flaw(FlawKind.OFF_CENTRE, dc)


def _cut_off(audio_values: NDArray[np.float32]) -> NDArray[np.intp]:
    """Samples at which the wave reaches its highest level steeply and stays there: a slow wave's top is no cut."""
    found = []
    for channel in audio_values:
        peak = float(np.abs(channel).max())
        is_top = np.abs(channel) > peak * (1 - _FLAT)
        edges = np.flatnonzero(np.diff(np.concatenate([[False], is_top, [False]])))
        starts, stops = edges[::2], edges[1::2]
        starts = starts[(stops - starts >= _FLAT_SAMPLES) & (starts > 0)]
        found.append(starts[np.abs(channel[starts] - channel[starts - 1]) > _STEEP * peak])
    return np.concatenate(found)
