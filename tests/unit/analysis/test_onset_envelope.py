"""Onsets lie where they are heard, in the bands in which they sound."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.analysis.onset_envelope import ENVELOPE_RATE, onset_envelope

RATE = 22_050


def hits(seconds: list[float], hertz: float) -> np.ndarray:
    time = np.arange(RATE // 5) / RATE
    sound = np.zeros(4 * RATE, np.float32)
    for start in seconds:
        place = round(start * RATE)
        sound[place : place + len(time)] += 0.5 * np.sin(2 * np.pi * hertz * time) * np.exp(-time / 0.05)
    return sound


def test_each_hit_is_a_peak_at_its_moment() -> None:
    strength = onset_envelope(hits([0.5, 1.25, 2.6], 400), RATE).sum(axis=0)
    for moment in (0.5, 1.25, 2.6):
        around = strength[round((moment - 0.1) * ENVELOPE_RATE) : round((moment + 0.1) * ENVELOPE_RATE)]
        assert around.argmax() == pytest.approx(0.1 * ENVELOPE_RATE, abs=2)


def test_a_sound_that_begins_at_once_begins_with_an_onset_that_outdoes_no_other() -> None:
    strength = onset_envelope(hits([0.0, 1.0, 2.0], 400), RATE).sum(axis=0)
    assert 0.3 < strength[:5].max() / strength[95:105].max() < 1.5


@pytest.mark.parametrize(("hertz", "band"), [(60, 0), (300, 1), (1500, 2), (6000, 3)])
def test_a_hit_is_the_strongest_in_its_band(hertz: float, band: int) -> None:
    other = hits([0.5, 2.5], 60 if band else 6000)
    envelope = onset_envelope(hits([1.5], hertz) + np.float32(0.2) * other, RATE)
    around = envelope[:4, 145:155].max(axis=1)
    assert around[band] == pytest.approx(envelope[band].max())


def test_silence_has_no_onsets() -> None:
    assert not onset_envelope(np.zeros(RATE, np.float32), RATE).any()
