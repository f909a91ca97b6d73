"""What clicks and edges are drawn to: beats where they are counted, else places without a click."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.ui.stage.timeline.ruler import beat_ticks
from musicgen_desktop.ui.stage.timeline.snap import Snap, nearest_crossing
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound

RATE = 32_000
SINE = np.sin(2 * np.pi * 100 * np.arange(4 * RATE) / RATE + 0.3).astype(np.float32)
SOUND = StageSound.of(np.stack([SINE, SINE]), RATE)


def test_beats_draw_where_they_are_counted() -> None:
    snap = Snap(Tempo(120), beats_shown=True, on=True)
    assert snap.moment(1.2, 4.0, SOUND) == 1.0
    assert snap.moment(1.3, 4.0, SOUND) == 1.5
    assert snap.moment(3.9, 3.95, SOUND) == 3.9  # the next beat lies beyond the end
    assert snap.loop((0.6, 2.4), 4.0, SOUND) == (0.5, 2.5)
    assert snap.loop((0.9, 1.1), 4.0, SOUND) == (0.9, 1.1)  # nothing would be left of it


def test_else_zero_crossings_draw() -> None:
    moment = Snap(Tempo(120), on=True).moment(1.0013, 4.0, SOUND)
    frame = round(moment * RATE)
    assert moment == pytest.approx(1.0013, abs=0.005)
    assert SINE[frame - 1] * SINE[frame] <= 0


def test_nothing_draws_when_it_is_off_or_where_nothing_is() -> None:
    assert Snap(Tempo(120), beats_shown=True).moment(1.2, 4.0, SOUND) == 1.2
    assert Snap(on=True).moment(1.2, 4.0, None) == 1.2
    assert nearest_crossing(1.0, StageSound.of(np.ones((1, 2 * RATE), np.float32), RATE)) == 1.0


@pytest.mark.parametrize("seconds_per_pixel", [0.5, 0.05, 0.01, 0.004, 0.002])
def test_bars_are_numbered_without_crowding(seconds_per_pixel: float) -> None:
    tempo = Tempo(84)
    ticks = list(beat_ticks(tempo, 20.0, 20.0 + 800 * seconds_per_pixel, seconds_per_pixel))
    names = [tick for tick in ticks if tick.name]
    assert all((right.seconds - left.seconds) / seconds_per_pixel >= 40 for left, right in pairwise(names))
    assert all(float(tick.name) >= 1 for tick in names)
    for tick in names:
        bar, _, beat = tick.name.partition(".")
        assert tempo.time_of((int(bar) - 1) * 4 + int(beat or 1) - 1) == pytest.approx(tick.seconds)


def test_where_one_beat_is_wider_than_the_view_seconds_are_named() -> None:
    ticks = list(beat_ticks(Tempo(84), 20.0, 20.3, 0.0003))
    assert [tick.name for tick in ticks if tick.name][:2] == ["0:20.00", "0:20.05"]
