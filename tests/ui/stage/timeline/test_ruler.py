"""Names of moments never crowd, and have as many places as they need."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.beat_grid import BeatTrack
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.ui.stage.timeline.ruler import beat_ticks, format_moment, time_ticks


@pytest.mark.parametrize("seconds_per_pixel", [1.0, 0.05, 0.003, 1e-4, 2e-6])
def test_names_stand_apart_and_differ(seconds_per_pixel: float) -> None:
    start = 83.2
    names = [tick for tick in time_ticks(start, start + 1000 * seconds_per_pixel, seconds_per_pixel) if tick.name]
    assert 1 <= len(names) <= 13
    assert len({tick.name for tick in names}) == len(names)
    assert names[0].seconds <= start


@pytest.mark.parametrize(
    ("seconds", "step", "name"),
    [
        (65.0, 1, "1:05"),
        (65.5, 0.5, "1:05.5"),
        (5.25, 0.05, "0:05.25"),
        (5.001, 0.001, "0:05.001"),
        (60.0, 0.1, "1:00.0"),
    ],
)
def test_moments_have_the_places_of_their_step(seconds: float, step: float, name: str) -> None:
    assert format_moment(seconds, step) == name


def test_bars_are_numbered_from_the_first_downbeat_and_beats_before_it_are_there_without_names() -> None:
    ticks = list(beat_ticks(Tempo(120.0, offset=1.0), 0.0, 5.0, 0.02))
    assert [(tick.seconds, tick.name) for tick in ticks if tick.name] == [(1.0, "1"), (3.0, "2"), (5.0, "3")]
    assert [tick.seconds for tick in ticks[:3]] == [0.0, 0.5, 1.0]


def test_uneven_beats_stand_where_they_were_heard() -> None:
    track = BeatTrack((0.4, 1.0, 1.5, 2.2, 2.8), first_bar=1, beats_in_bar=3)
    ticks = list(beat_ticks(track, 0.0, 3.0, 0.02))
    assert [(round(tick.seconds, 3), tick.name) for tick in ticks] == [
        (0.4, ""),
        (1.0, "1"),
        (1.5, ""),
        (2.2, ""),
        (2.8, "2"),
    ]
