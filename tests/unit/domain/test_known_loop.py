"""What is known of a part that goes round."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.bar_loop import Bars, KnownLoop


@pytest.mark.parametrize(
    ("seconds", "bpm", "beats_in_bar", "bars"),
    [
        (8.0, 120.0, 4, Bars(4, 120.0)),
        (8.06, 120.0, 4, Bars(4, 60 * 16 / 8.06)),
        (8.1, 120.0, 4, None),  # a little beside its bars
        (3.0, 120.0, 4, None),  # six beats
        (3.0, 120.0, 3, Bars(2, 120.0, 3)),
        (0.1, 120.0, 4, None),
        (8.0, None, 4, None),
    ],
)
def test_a_part_has_bars_where_whole_ones_last_as_long(
    seconds: float, bpm: float | None, beats_in_bar: int, bars: Bars | None
) -> None:
    loop = KnownLoop.of_part(seconds, bpm, beats_in_bar, 9)
    assert loop == KnownLoop(bars, 9)
    if bars is not None:
        assert bars.seconds == pytest.approx(seconds)
