"""What is tapped becomes a tempo."""

import pytest

from musicgen_desktop.domain.tapping import Tapping
from musicgen_desktop.domain.tempo import with_tempo


def test_the_line_nearest_to_all_taps_counts_and_a_pause_begins_anew():
    taps = Tapping()
    assert taps.tap(1.0) is None
    found = [taps.tap(1.0 + 0.5 * number + wrong) for number, wrong in enumerate((0.02, -0.02, 0.01, 0.0, -0.01), 1)]
    assert found[-1] == pytest.approx(120, abs=1.5)
    assert taps.tap(20.0) is None
    assert (taps.tap(21.0), taps.count) == (60.0, 2)


def test_what_is_too_quick_is_no_tempo():
    taps = Tapping()
    assert [taps.tap(0.05 * number) for number in range(4)] == [None] * 4


@pytest.mark.parametrize(
    ("prompt", "asking"),
    [
        ("warm piano", "warm piano, 118 bpm"),
        ("warm piano, 84 bpm, drums", "warm piano, 118 bpm, drums"),
        ("bpm: 90 techno", "118 bpm techno"),
        ("", "118 bpm"),
    ],
)
def test_a_prompt_asks_for_the_tempo_that_was_tapped(prompt, asking):
    assert with_tempo(prompt, 118.2) == asking
