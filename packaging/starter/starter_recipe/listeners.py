"""Tells style, key and drums of a clip; learnt from rendered music of which they are known."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from starter_recipe.measures import Sound, harmony, log_mel, onset_strength, percussive_share, pulse

_SHRINKAGE = 0.1


def features(sound: Sound) -> NDArray[np.float64]:
    """Mean, spread and change of each mel band, and what the onsets are like."""
    spectrum = log_mel(sound)
    bands = spectrum[: len(spectrum) // 2 * 2].reshape(-1, 2, spectrum.shape[1]).mean(1)
    change = np.abs(np.diff(bands, axis=1)).mean(1)
    tempo, strength = pulse(sound)
    onsets = onset_strength(sound)
    rhythm = [tempo / 20, 5 * strength, percussive_share(sound) / 5, float(onsets.std()), float(onsets.max())]
    return np.concatenate([bands.mean(1) / 10, bands.std(1) / 5, change, rhythm])


class StyleClassifier:
    """Learns from labelled clips."""

    def __init__(self, clips: Sequence[Sound], styles: Sequence[str]) -> None:
        values = np.stack([features(clip) for clip in clips])
        self._names = sorted(set(styles))
        labels = np.array([self._names.index(style) for style in styles])
        means = np.stack([values[labels == index].mean(0) for index in range(len(self._names))])
        spread = np.cov((values - means[labels]).T)
        # With one clip of a style there is no spread within it.
        level = np.trace(spread) / len(spread) + 1e-9
        spread = (1 - _SHRINKAGE) * spread + _SHRINKAGE * level * np.eye(len(spread))
        self._directions = np.linalg.solve(spread, means.T)
        self._offsets = -0.5 * (means.T * self._directions).sum(0)

    def style(self, clip: Sound) -> str:
        """The likeliest style."""
        return self._names[int((features(clip) @ self._directions + self._offsets).argmax())]


class KeyFinder:
    """Compares pitch classes with the mean ones of major and of minor music."""

    def __init__(self, clips: Sequence[Sound], keys: Sequence[tuple[int, bool]]) -> None:
        self._profiles = {}
        for minor in (False, True):
            known = [
                np.roll(harmony(clip), -root, 1)
                for clip, (root, is_minor) in zip(clips, keys, strict=True)
                if is_minor == minor
            ]
            self._profiles[minor] = np.mean(known, axis=0)

    def key(self, clip: Sound) -> tuple[int, bool]:
        """Root and minor of the likeliest of the 24 keys."""
        heard = harmony(clip)
        fits = {
            (root, minor): float((np.roll(profile, root, 1) * heard).sum() / np.linalg.norm(profile))
            for minor, profile in self._profiles.items()
            for root in range(12)
        }
        return max(fits, key=lambda candidate: fits[candidate])


class DrumDetector:
    """Parts clips with drums from those without at the percussive share that errs least."""

    def __init__(self, with_drums: Sequence[Sound], without: Sequence[Sound]) -> None:
        ours = np.array([percussive_share(clip) for clip in with_drums])
        others = np.array([percussive_share(clip) for clip in without])
        candidates = np.sort(np.concatenate([ours, others]))
        errors = [np.mean(ours < limit) + np.mean(others >= limit) for limit in candidates]
        self.threshold = float(candidates[int(np.argmin(errors))])

    def hears_drums(self, clip: Sound) -> bool:
        """Whether the clip is percussive."""
        return percussive_share(clip) >= self.threshold
