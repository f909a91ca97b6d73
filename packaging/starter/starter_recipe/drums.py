"""The drums: swept sines and shaped noise. The noise is the same at every stroke."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, sosfilt

from starter_recipe.composition import SAMPLING_RATE

_VELOCITY_GAINS = (0.35, 0.7, 1.0)
_Wave = NDArray[np.float64]


def strike(kit: str, drum: str, velocity: int) -> NDArray[np.float32]:
    """One stroke on a drum of a kit: one of ``_DECAYS``."""
    sound = DRUMS[drum](_DECAYS[kit])
    gain = _GAINS[drum] * _VELOCITY_GAINS[velocity] * (0.7 if kit == "soft" else 1.0)
    sound[-64:] *= np.linspace(1.0, 0.0, 64)
    return (gain * sound).astype(np.float32)


def _times(seconds: float) -> _Wave:
    return np.arange(int(seconds * SAMPLING_RATE)) / SAMPLING_RATE


def _noise(seconds: float, low: float, high: float, seed: int) -> _Wave:
    white = np.random.default_rng(seed).standard_normal(int(seconds * SAMPLING_RATE))
    return np.asarray(sosfilt(butter(2, (low, high), "bandpass", fs=SAMPLING_RATE, output="sos"), white))


def _sweep(seconds: float, high: float, low: float, speed: float) -> _Wave:
    times = _times(seconds)
    return np.sin(2 * np.pi * (low * times + (high - low) / speed * (1 - np.exp(-speed * times))))


def _kick(decay: float) -> _Wave:
    times = _times(0.4)
    return _sweep(0.4, 160, 48, 35) * np.exp(-9 * decay * times) + 0.25 * np.exp(-300 * times) * _noise(
        0.4, 500, 4_000, 1
    )


def _snare(decay: float) -> _Wave:
    times = _times(0.34)
    body = np.sin(2 * np.pi * 190 * times) * np.exp(-25 * times)
    return 0.8 * body + 0.9 * _noise(0.34, 900, 7_000, 2) * np.exp(-18 * decay * times)


def _clap(decay: float) -> _Wave:
    times = _times(0.2)
    bursts = sum(np.where(times >= at, np.exp(-140 * (times - at)), 0.0) for at in (0.0, 0.010, 0.020))
    return _noise(0.2, 800, 5_000, 3) * (0.7 * bursts + 0.5 * np.exp(-20 * decay * times))


def _hat(decay: float) -> _Wave:
    times = _times(0.28)
    # The faint ring is what keeps slow drums from falling silent between strokes.
    return _noise(0.28, 5_000, 12_000, 4) * (np.exp(-60 * decay * times) + 0.18 * np.exp(-8 * times))


def _open_hat(decay: float) -> _Wave:
    return _noise(0.26, 5_000, 12_000, 4) * np.exp(-11 * decay * _times(0.26))


def _ride(decay: float) -> _Wave:
    times = _times(0.3)
    metal = sum(np.sin(2 * np.pi * f * times) for f in (3_110.0, 4_270.0, 5_330.0, 6_810.0))
    return (0.2 * metal + 0.3 * _noise(0.3, 4_000, 10_000, 5)) * np.exp(-10 * decay * times)


def _rim(decay: float) -> _Wave:
    times = _times(0.06)
    return (np.sin(2 * np.pi * 1_700 * times) + 0.6 * np.sin(2 * np.pi * 820 * times)) * np.exp(-70 * decay * times)


def _tom(decay: float) -> _Wave:
    return _sweep(0.28, 190, 105, 18) * np.exp(-10 * decay * _times(0.28))


def _shaker(decay: float) -> _Wave:
    times = _times(0.28)
    shape = np.exp(-35 * decay * times) + 0.18 * np.exp(-8 * times)
    return _noise(0.28, 4_000, 10_000, 6) * np.minimum(1.0, times / 0.015) * shape


def _low_tom(decay: float) -> _Wave:
    return _sweep(0.32, 130, 75, 18) * np.exp(-9 * decay * _times(0.32))


def _timpani(decay: float) -> _Wave:
    times = _times(0.6)
    skin = np.sin(2 * np.pi * 98 * times) + 0.5 * np.sin(2 * np.pi * 147 * times)
    return skin * np.exp(-6 * decay * times) + 0.2 * np.exp(-120 * times) * _noise(0.6, 200, 1_500, 7)


def _conga(decay: float) -> _Wave:
    times = _times(0.22)
    return _sweep(0.22, 330, 270, 40) * np.exp(-16 * decay * times) + 0.2 * np.exp(-150 * times) * _noise(
        0.22, 800, 4_000, 8
    )


def _low_conga(decay: float) -> _Wave:
    return _sweep(0.28, 230, 185, 30) * np.exp(-12 * decay * _times(0.28))


def _cowbell(decay: float) -> _Wave:
    times = _times(0.2)
    return (np.sin(2 * np.pi * 562 * times) + np.sin(2 * np.pi * 845 * times)) * np.exp(-20 * decay * times) * 0.6


def _tambourine(decay: float) -> _Wave:
    times = _times(0.16)
    return _noise(0.16, 6_000, 12_000, 9) * (np.exp(-90 * times) + 0.5 * np.exp(-22 * decay * times))


DRUMS: dict[str, Callable[[float], _Wave]] = {
    "kick": _kick,
    "snare": _snare,
    "clap": _clap,
    "hat": _hat,
    "open hat": _open_hat,
    "ride": _ride,
    "rim": _rim,
    "tom": _tom,
    "shaker": _shaker,
    "low tom": _low_tom,
    "timpani": _timpani,
    "conga": _conga,
    "low conga": _low_conga,
    "cowbell": _cowbell,
    "tambourine": _tambourine,
}
_GAINS = {
    "kick": 0.50, "snare": 0.34, "clap": 0.40, "hat": 0.16, "open hat": 0.16, "ride": 0.16, "rim": 0.24, "tom": 0.34,
    "shaker": 0.16, "low tom": 0.40, "timpani": 0.34, "conga": 0.34, "low conga": 0.36, "cowbell": 0.22,
    "tambourine": 0.14,
}  # fmt: skip
_DECAYS = {"electronic": 1.0, "acoustic": 0.8, "soft": 1.5, "trap": 0.8, "latin": 1.0, "orchestral": 0.8}
