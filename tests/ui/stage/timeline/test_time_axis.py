"""One axis: zoom keeps what is under the pointer, and never leaves the take."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis

RATE = 32_000


def axis_of(total: float = 60.0, width: int = 1000) -> TimeAxis:
    axis = TimeAxis()
    axis.set_width(width)
    axis.set_extent(total, RATE, same=False)
    return axis


def test_the_whole_fits_at_first() -> None:
    axis = axis_of()
    assert axis.is_whole
    assert (axis.start, axis.end, axis.x(30.0)) == (0.0, 60.0, 500.0)


@pytest.mark.parametrize("factor", [1.1, 2.0, 7.0, 1000.0])
def test_zoom_keeps_the_moment_under_the_pointer(factor: float) -> None:
    axis = axis_of()
    axis.zoom(factor, 20.0)
    assert axis.magnification == pytest.approx(factor)
    assert axis.x(20.0) == pytest.approx(1000 / 3, abs=1)
    assert axis.time(axis.x(20.0)) == pytest.approx(20.0)


def test_zoom_ends_at_samples_and_at_the_whole() -> None:
    axis = axis_of()
    axis.zoom(1e9, 20.0)
    assert 8 <= axis.x(20.0 + 1 / RATE) - axis.x(20.0) <= 40
    axis.zoom(1e-9, 20.0)
    assert axis.is_whole
    assert axis.start == 0.0


def test_a_pan_stays_within_the_take() -> None:
    axis = axis_of()
    axis.show(10.0, 20.0)
    axis.pan(-1e9)
    assert axis.start == 0.0
    axis.pan(1e9)
    assert axis.end == pytest.approx(60.0)
    assert axis.start == pytest.approx(60.0 - axis.visible, abs=axis.seconds_per_pixel)


def test_the_start_lies_on_a_whole_pixel() -> None:
    axis = axis_of()
    axis.show(10.0, 20.0)
    before = axis.x(15.0)
    axis.pan(7)
    assert before - axis.x(15.0) == pytest.approx(7)


def test_a_take_of_the_same_request_is_seen_at_the_same_place() -> None:
    axis = axis_of()
    axis.show(10.0, 20.0)
    seen = (axis.start, axis.seconds_per_pixel)
    axis.set_extent(60.5, RATE, same=True)
    assert (axis.start, axis.seconds_per_pixel) == pytest.approx(seen)
    axis.set_extent(60.0, RATE, same=False)
    assert axis.is_whole


def test_the_whole_stays_whole_in_another_width(qtbot: QtBot) -> None:
    axis = axis_of()
    with qtbot.waitSignal(axis.changed):
        axis.set_width(500)
    assert axis.is_whole
    assert axis.x(60.0) == pytest.approx(500)
    axis.show(10.0, 20.0)
    size = axis.seconds_per_pixel
    axis.set_width(800)
    assert axis.seconds_per_pixel == pytest.approx(size)


def test_the_page_turns_only_for_what_is_not_seen() -> None:
    axis = axis_of()
    axis.show(10.0, 20.0)
    start = axis.start
    axis.reveal(19.0)
    assert axis.start == start
    axis.reveal(30.0)
    assert axis.start < 30.0 < axis.end
