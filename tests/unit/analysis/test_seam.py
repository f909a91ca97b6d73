"""A seam is told by what a loop changes by itself: none where the music goes on, and one where it does not."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from musicgen_desktop.analysis.seam import seam_of
from tests.support.sound.groove import LEAD, RATE, groove

_BEAT = RATE // 2
_LOOP = 16 * _BEAT


@pytest.fixture(scope="module")
def loop() -> NDArray[np.float32]:
    """Four bars at 120 beats a minute."""
    start = round((LEAD - 0.002) * RATE)
    return groove(120.0, 10.0)[:, start : start + _LOOP]


@pytest.fixture(scope="module")
def tone() -> NDArray[np.float32]:
    """1760 whole waves."""
    return 0.3 * np.sin(2 * np.pi * 220 * np.arange(_LOOP) / RATE).astype(np.float32)[None]


def seam(loop: NDArray[np.float32]) -> float:
    return seam_of(loop, RATE, range(_BEAT, _LOOP, _BEAT))


def test_whole_bars_have_none(loop: NDArray[np.float32]) -> None:
    assert seam(loop) <= 1


def test_a_click_is_one(loop: NDArray[np.float32], tone: NDArray[np.float32]) -> None:
    for sound, far in ((loop, 1.0), (tone, 5.0)):
        clicking = sound.copy()
        clicking[:, -1] += 1.0
        assert seam(clicking) > far


def test_music_that_breaks_off_has_one(tone: NDArray[np.float32]) -> None:
    assert seam(tone) <= 1
    assert seam(tone * np.linspace(0, 1, _LOOP, dtype=np.float32)) > 1.5
    other = tone.copy()
    other[:, _LOOP // 2 :] = 0.3 * np.sin(2 * np.pi * 1760 * np.arange(_LOOP // 2) / RATE)
    assert seam(other) > 1.5
