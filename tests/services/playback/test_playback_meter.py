import math

import numpy as np
import pytest

from musicgen_desktop.audio.loudness import measure_lufs
from musicgen_desktop.services.playback.playback_meter import PlaybackMeter

RATE = 32_000
BLOCK = 1067


def sine(seconds, level, channels=2):
    values = level * np.sin(2 * np.pi * 997 * np.arange(round(seconds * RATE)) / RATE)
    return np.repeat(values.astype(np.float32)[:, None], channels, axis=1)


def after(meter, frames):
    """The level when all of it was heard, in blocks of a tick."""
    *_, last = (meter.feed(frames[start : start + BLOCK]) for start in range(0, len(frames), BLOCK))
    return last


@pytest.mark.parametrize("channels", [1, 2])
def test_momentary_and_short_term_loudness_of_a_tone_are_those_of_the_whole(channels):
    tone = sine(5, 0.25, channels)

    level = after(PlaybackMeter(RATE, channels), tone)

    whole = measure_lufs(tone.T, RATE)
    assert level.momentary == pytest.approx(whole, abs=0.1)
    assert level.short_term == pytest.approx(whole, abs=0.1)
    assert level.peak.hold == pytest.approx(20 * math.log10(0.25), abs=0.1)


def test_the_moment_forgets_after_400_ms_and_the_short_term_after_3_s():
    meter = PlaybackMeter(RATE, 2)
    loud = after(meter, sine(4, 0.5))

    half_a_second = after(meter, sine(0.6, 0.05))
    assert half_a_second.momentary == pytest.approx(loud.momentary - 20, abs=0.2)
    assert loud.short_term - 2 < half_a_second.short_term < loud.short_term - 0.5

    later = after(meter, sine(3.2, 0.05))
    assert later.short_term == pytest.approx(loud.short_term - 20, abs=0.2)


def test_the_highest_peak_is_held_while_the_bar_sinks():
    meter = PlaybackMeter(RATE, 1)
    after(meter, sine(0.1, 0.9, 1))

    level = after(meter, sine(0.7, 0.01, 1))

    assert level.peak.hold == pytest.approx(20 * math.log10(0.9), abs=0.1)
    assert level.peak.peak < level.peak.hold - 10


def test_before_there_is_a_moment_there_is_no_loudness():
    level = after(PlaybackMeter(RATE, 1), sine(0.3, 0.5, 1))

    assert level.momentary == level.short_term == -math.inf
    assert level.peak.peak > -7
