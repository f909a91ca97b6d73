"""A fade from one sound into another whose waves differ in phase, without the dip of tones that cancel each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BAND = 1.0
"""Width of a band in equivalent rectangular bandwidths of the ear (Glasberg and Moore, 1990)."""

_HIGHEST_HERTZ = 8000.0
"""All that is higher is one band: no ear follows a wave so fast."""

_TIED = 0.5
"""Neighbouring bands whose waves are more alike hold the same tone; those of noise are alike by a sixth."""

_NO_POWER = 1e-20


def matched_fade(
    old: NDArray[np.float32], new: NDArray[np.float32], around: int, sampling_rate: int
) -> NDArray[np.float32]:
    """``old`` faded into ``new`` but for ``around`` samples at both ends, which only help to tell the bands apart.

    A tone that both sounds have in other phases would cancel itself, whatever the law of the fade. So each band's phase
    is turned on the way from the one to the other, and its level then follows how alike both are: gains a and b with
    a² + b² + 2·r·a·b = 1, evenly for the same wave and with equal power for what has nothing in common (Fink, Holters
    and Zölzer, *Signal-matched power-complementary cross-fading and dry-wet mixing*, DAFx-16). Nothing moves in time.

    Args:
        old, new: float32 (channels, samples), of the same shape.
        around: samples, less than half of theirs.
        sampling_rate: samples per second.

    Returns:
        float32 (channels, samples − 2 · ``around``), which begins as the one and ends as the other.
    """
    samples = old.shape[-1]
    length = samples - 2 * around
    # Half a cosine: a fade that began at once would bend a low tone's wave.
    share = (0.5 - 0.5 * np.cos(np.pi * (np.arange(length) + 1) / (length + 1))).astype(np.float32)
    heard = share * (1 - share)
    one, other = _split(np.stack([old, new]), _bands(samples, sampling_rate, sampling_rate / length), around)
    power = np.sqrt(_power(one, heard) * _power(other, heard))
    common = (one.conj() * other * heard).sum(axis=-1)
    alike = np.divide(np.abs(common), power, out=np.zeros_like(power), where=power > 0)[..., None]
    both = np.concatenate([one, other], axis=-1)
    shared = np.abs((both[:-1].conj() * both[1:]).sum(axis=-1)).sum(axis=-1)
    loud = np.square(np.abs(both)).sum(axis=(1, 2))
    together = _same_way(np.angle(common.sum(axis=-1)), loud, shared)[:, None]
    # Left and right never go the opposite way round, or their sum would dip.
    phase = (together + np.angle(common * np.exp(-1j * together)))[..., None]
    level = np.sqrt(np.square(share) + np.square(1 - share) + 2 * alike * heard)
    turned = one * np.exp(1j * phase * share) * (1 - share) + other * np.exp(1j * phase * (share - 1)) * share
    return (turned / level).real.sum(axis=0, dtype=np.float32)


def _split(sides: NDArray[np.float32], bands: NDArray[np.float32], around: int) -> NDArray[np.complex64]:
    """Their bands, (sides, bands, channels, samples), of positive frequencies alone, so that a wave can be turned."""
    samples = sides.shape[-1]
    positive = np.fft.rfft(sides)
    positive[..., 1 : (samples + 1) // 2] *= 2
    spectrum = np.zeros((*sides.shape[:-1], samples), np.complex64)
    split = np.empty((len(sides), len(bands), sides.shape[1], samples - 2 * around), np.complex64)
    for number, window in enumerate(bands):
        spectrum[..., : len(window)] = positive * window
        split[:, number] = np.fft.ifft(spectrum)[..., around : samples - around]
    return split


def _power(split: NDArray[np.complex64], heard: NDArray[np.float32]) -> NDArray[np.float32]:
    return (np.square(np.abs(split)) * heard).sum(axis=-1)


def _same_way(
    phase: NDArray[np.floating], power: NDArray[np.floating], shared: NDArray[np.floating]
) -> NDArray[np.floating]:
    """Turns by ``phase`` that go the same way round in neighbouring bands which hold one tone, half a turn too.

    A band follows the louder neighbour with which it shares the most.
    """
    alike = np.concatenate([[0.0], shared / np.maximum(np.sqrt(power[:-1] * power[1:]), _NO_POWER), [0.0]])
    turn, settled = phase.copy(), np.zeros(len(phase) + 2, bool)
    for band in np.argsort(-power, kind="stable"):
        below, above = alike[band] * settled[band], alike[band + 1] * settled[band + 2]
        if max(below, above) > _TIED:
            other = turn[band - 1] if below > above else turn[band + 1]
            turn[band] -= 2 * np.pi * np.round((turn[band] - other) / (2 * np.pi))
        settled[band + 1] = True
    return turn


def _bands(samples: int, sampling_rate: int, narrowest: float) -> NDArray[np.float32]:
    """Windows over the frequencies of so many samples, (bands, frequencies), that overlap and add up to 1.

    They are as wide as those of the ear, and ``narrowest`` hertz at least, as narrow as can be told in so short a time.
    """
    hertz = np.arange(samples // 2 + 1) * sampling_rate / samples
    width = np.maximum(narrowest, _BAND * 24.7 * (1 + 4.37 * hertz / 1000))
    place = np.concatenate([[0.0], np.cumsum(sampling_rate / samples / width)[:-1]])
    highest = max(1, round(float(np.interp(_HIGHEST_HERTZ, hertz, place))))
    distance = np.abs(np.minimum(place, highest) - np.arange(highest + 1)[:, None])
    return np.where(distance < 1, 0.5 + 0.5 * np.cos(np.pi * distance), 0.0).astype(np.float32)
