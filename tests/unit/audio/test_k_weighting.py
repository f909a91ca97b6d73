import math

import numpy as np
import pytest

from musicgen_desktop.audio.k_weighting import KWeighting, lufs
from musicgen_desktop.audio.loudness import measure_lufs


@pytest.mark.parametrize("sampling_rate", [32_000, 44_100, 48_000])
@pytest.mark.parametrize("hertz", [30, 60, 997, 5003, 0])
def test_a_steady_sound_is_as_loud_as_the_filters_say(sampling_rate, hertz):
    time = np.arange(2 * sampling_rate) / sampling_rate
    noise = np.random.default_rng(0).normal(0, 0.1, (2, time.size))
    sound = (np.stack([0.5 * np.sin(2 * np.pi * hertz * time)] * 2) if hertz else noise).astype(np.float32)
    moment = round(0.4 * sampling_rate)
    weighting = KWeighting(sampling_rate, moment)

    energies = [weighting.energy(sound[:, start : start + moment].T) for start in range(0, sampling_rate, moment // 4)]

    assert lufs(float(np.mean(energies))) == pytest.approx(measure_lufs(sound, sampling_rate), abs=0.1)


def test_silence_has_no_loudness():
    assert lufs(KWeighting(32_000, 12_800).energy(np.zeros((12_800, 1), np.float32))) == -math.inf
