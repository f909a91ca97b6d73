"""Sounds without a steady tempo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from scipy.signal import lfilter

RATE = 32_000

_Make = Callable[[np.random.Generator, int], NDArray[np.float64]]


def unsteady_sound(kind: str, seed: int = 0, seconds: float = 20.0) -> NDArray[np.float32]:
    """One of ``UNSTEADY_KINDS``: float32 (1, samples) at ``RATE``."""
    return UNSTEADY_KINDS[kind](np.random.default_rng(seed), round(seconds * RATE))[None].astype(np.float32)


def _noise(random: np.random.Generator, samples: int) -> NDArray[np.float64]:
    return random.normal(0, 0.1, samples)


def _rain(random: np.random.Generator, samples: int) -> NDArray[np.float64]:
    """Drops at random moments."""
    return _hits(random, samples, np.cumsum(random.exponential(0.12, samples // 2000)))


def _one_hit(random: np.random.Generator, samples: int) -> NDArray[np.float64]:
    return _hits(random, samples, np.array([1.0]))


def _two_hits(random: np.random.Generator, samples: int) -> NDArray[np.float64]:
    return _hits(random, samples, np.array([1.0, 4.3]))


def _steps(random: np.random.Generator, samples: int) -> NDArray[np.float64]:
    """Hits whose distance wanders from 0.25 to 1 s, each another than the one before."""
    return _hits(random, samples, np.cumsum(random.uniform(0.25, 1.0, samples // 8000)))


def _drone(random: np.random.Generator, samples: int) -> NDArray[np.float64]:
    """Tones that come and go slowly, each at its own pace."""
    time = np.arange(samples)[None] / RATE
    hertz = 110 * 2 ** (random.integers(0, 36, (4, 1)) / 12)
    levels = 1 + np.sin(2 * np.pi * random.uniform(0.05, 0.3, (4, 1)) * time)
    return 0.1 * (levels * np.sin(2 * np.pi * hertz * time)).sum(axis=0)


def _wind(random: np.random.Generator, samples: int) -> NDArray[np.float64]:
    """Noise whose level wanders."""
    level = np.interp(
        np.arange(samples), np.arange(0, samples, RATE // 2), random.uniform(0, 1, -(-samples // (RATE // 2)))
    )
    return 0.2 * level * lfilter([0.05], [1, -0.95], random.normal(0, 1, samples))


def _hits(random: np.random.Generator, samples: int, moments: NDArray[np.float64]) -> NDArray[np.float64]:
    sound = random.normal(0, 1e-4, samples)
    time = np.arange(round(0.3 * RATE)) / RATE
    for moment in moments[moments < samples / RATE - 0.3]:
        hit = np.sin(2 * np.pi * random.uniform(150, 3000) * time) * np.exp(-time / random.uniform(0.01, 0.06))
        sound[round(moment * RATE) :][: len(hit)] += random.uniform(0.2, 0.6) * hit
    return sound


UNSTEADY_KINDS: Mapping[str, _Make] = MappingProxyType(
    {
        "noise": _noise,
        "rain": _rain,
        "one hit": _one_hit,
        "two hits": _two_hits,
        "uneven steps": _steps,
        "drone": _drone,
        "wind": _wind,
    }
)
"""By name, how it is made of random numbers for so many samples."""
