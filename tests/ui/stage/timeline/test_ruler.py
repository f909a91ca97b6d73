"""Names of moments never crowd, and have as many places as they need."""

from __future__ import annotations

import pytest

from musicgen_desktop.ui.stage.timeline.ruler import format_moment, time_ticks


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
