"""Windows of a long piece: nothing twice, nothing left out, each behind the end of the last."""

from __future__ import annotations

import itertools

import pytest

from musicgen_desktop.domain.windows import Window, plan_windows


def test_what_fits_into_one_window_is_heard_as_a_whole():
    assert plan_windows(0, 1500, 1500, 600) == (Window(0, 0, 1500),)
    assert plan_windows(1000, 500, 1500, 600) == (Window(0, 1000, 1500),)


def test_the_authors_scheme():
    """Of 60 s: 30 s, then 18 s behind 12 s, then the rest behind 12 s (audiocraft, extend_stride 18)."""
    assert plan_windows(0, 3000, 1500, 600) == (Window(0, 0, 1500), Window(900, 1500, 2400), Window(1800, 2400, 3000))


def test_of_a_long_sound_the_end_is_heard():
    assert plan_windows(9000, 100, 1500, 600) == (Window(8400, 9000, 9100),)


@pytest.mark.parametrize("kept", [50, 600, 1450])
def test_windows_follow_one_another(kept):
    for given, new in itertools.product((0, 1, 599, 600, 601, 1499, 1500, 5000), (1, 50, 1500, 1501, 30_000)):
        windows = plan_windows(given, new, 1500, kept)
        assert windows[0].given == given
        assert windows[-1].stop == given + new
        assert all(one.stop == next_one.given for one, next_one in itertools.pairwise(windows))
        assert all(0 <= w.start <= w.given < w.stop and w.frames <= 1500 for w in windows)
        assert all(w.given - w.start == min(w.given, kept) for w in windows[1:])
