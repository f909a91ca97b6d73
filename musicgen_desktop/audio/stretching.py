"""Sounds made slower, faster, higher or lower (Signalsmith Stretch), exact in length and pitch."""

from __future__ import annotations

from importlib.util import find_spec

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.sample_peak import sample_peak
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.text import tr

_LIBRARY = "python_stretch"
_SEED = 1
"""The same sound comes of the same sound."""

_CLEAN = 2.0
"""The library blurs what it makes more than twice as long: 5 cents off, onsets over 25 ms; two times less is exact."""

_MARGIN_SECONDS = 0.25
"""The library fades a sound in and out, over up to 60 ms: with so much silence around it, it does not."""

_MOST_BYTES = 640_000_000
"""Of the longest form that a sound takes on the way: ten minutes of stereo at half the speed, an octave higher."""


class StretchError(UserError):
    """A sound cannot be stretched on this machine, or is too long for it."""


def missing_stretch() -> StretchError | None:
    """Why nothing can be stretched here; None where it can. Imports nothing."""
    if find_spec(_LIBRARY) is not None:
        return None
    return StretchError(
        tr("Speed and pitch cannot be changed here: the library for it is not made for this kind of machine."),
        tr("Everything else works. In a DAW the exported sound can be stretched as well."),
    )


def check_stretch(numbers: int, how: Stretch) -> None:
    """Raise ``StretchError`` where so many samples, all channels together, cannot be stretched so."""
    if missing := missing_stretch():
        raise missing
    if numbers * 4 * max(1.0, 1 / how.speed, how.ratio / how.speed) > _MOST_BYTES:
        raise StretchError(
            tr("This sound is too long to be heard at another speed or pitch."),
            tr("Choose a part of it, or a speed nearer to its own."),
        )


def stretched_samples(samples: int, speed: float) -> int:
    """How long a sound is at another speed, in samples."""
    return max(1, round(samples / speed)) if samples else 0


def stretch(audio_values: NDArray[np.float32], sampling_rate: int, how: Stretch) -> NDArray[np.float32]:
    """The whole sound at another speed and pitch; it holds Python's lock: see ``stretch_child``.

    A sound is transposed by stretching and then resampling it: both are exact, while the library's own transposing
    is up to 7 cents off an octave lower. What would go over full scale by it is made softer as a whole.

    Args:
        audio_values: float32, shape (channels, samples).
        sampling_rate: samples per second.
        how: speed and semitones.

    Returns:
        float32, shape (channels, ``stretched_samples``). The input itself where it is heard as it is.

    Raises ``StretchError``.
    """
    if how.is_plain or audio_values.size == 0:
        return audio_values
    check_stretch(audio_values.size, how)
    margin = round(_MARGIN_SECONDS * sampling_rate)
    padded = np.pad(audio_values, ((0, 0), (margin, margin)))
    out = _resampled(_stretched(padded, sampling_rate, how.speed / how.ratio), how.ratio)
    start, samples = round(margin / how.speed), stretched_samples(audio_values.shape[1], how.speed)
    out = out[:, start : start + samples]
    loudest, most = sample_peak(out), max(1.0, sample_peak(audio_values))
    return out if loudest <= most else out * np.float32(most / loudest)


def _stretched(values: NDArray[np.float32], sampling_rate: int, speed: float) -> NDArray[np.float32]:
    if speed == 1.0:
        return values
    from python_stretch import Signalsmith  # no wheel for every machine

    passes = 1 if 1 / _CLEAN <= speed <= _CLEAN else 2
    for _ in range(passes):
        stretcher = Signalsmith.Stretch(_SEED)
        stretcher.preset(len(values), sampling_rate)
        stretcher.setTimeFactor(speed ** (1 / passes))
        # It takes none that is read-only.
        values = np.asarray(stretcher.process(np.array(values, np.float32, order="C")), dtype=np.float32)
    return values


def _resampled(values: NDArray[np.float32], ratio: float) -> NDArray[np.float32]:
    if ratio == 1.0:
        return values
    import soxr

    return soxr.resample(np.ascontiguousarray(values.T), ratio, 1.0, quality="VHQ").T
