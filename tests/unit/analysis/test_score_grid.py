import numpy as np
import pytest

from musicgen_desktop.analysis.score_grid import even_rhythm, score_grid
from musicgen_desktop.domain.analysis import Rhythm
from musicgen_desktop.domain.tempo import Tempo


def _rhythm(first: float, beats: int = 16, downbeat: int = 0, period: float = 0.5) -> Rhythm:
    times = tuple((first + period * np.arange(beats)).tolist())
    return Rhythm(60 / period, 1.0, times, times[downbeat::4], 4)


def test_a_grid_begins_with_the_sound_and_reaches_behind_its_end() -> None:
    grid = score_grid(_rhythm(0.0), 8.2)

    assert grid.seconds[0] == 0.0
    assert grid.seconds[-2] <= 8.2 <= grid.seconds[-1]
    assert grid.tempos == ((0, pytest.approx(120)),)


@pytest.mark.parametrize(("first", "before"), [(0.04, 0), (0.23, 1), (0.5, 1), (1.2, 3)])
def test_whole_beats_fill_the_time_before_the_first_one(first: float, before: int) -> None:
    grid = score_grid(_rhythm(first), 8.0)

    assert grid.seconds[0] == 0.0
    assert grid.seconds[before + 1] == pytest.approx(first + 0.5)
    assert grid.pickup == before % 4


def test_bars_begin_at_the_downbeats() -> None:
    assert score_grid(_rhythm(0.25, downbeat=2), 8.0).pickup == 3


def test_uneven_beats_are_kept_one_by_one() -> None:
    times = (0.0, 0.5, 1.1, 1.5, 2.1)

    grid = score_grid(Rhythm(110, 0.6, times, is_even=False), 2.1)

    assert grid.seconds == times


def test_without_a_tempo_there_are_120_beats_a_minute() -> None:
    grid = score_grid(None, 1.7)

    assert not grid.is_measured
    assert grid.seconds == (0.0, 0.5, 1.0, 1.5, 2.0)


def test_a_tempo_that_is_known_has_even_beats_from_its_first_bar_on() -> None:
    rhythm = even_rhythm(Tempo(120, offset=1.25, beats_in_bar=3), 4.0)

    assert rhythm is not None
    assert rhythm.beats == pytest.approx((0.25, 0.75, 1.25, 1.75, 2.25, 2.75, 3.25, 3.75))
    assert rhythm.downbeats == pytest.approx((1.25, 2.75))
    assert even_rhythm(Tempo(60), 0.9) is None
