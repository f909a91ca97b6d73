"""A press and a drag over the waveform: a click seeks, a way is a loop, an edge is moved."""

from __future__ import annotations

import pytest

from musicgen_desktop.ui.stage.timeline.loop_drag import LoopDrag
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis


@pytest.fixture
def drag() -> LoopDrag:
    axis = TimeAxis()
    axis.set_width(1000)
    axis.set_extent(10.0, 32_000, same=False)
    return LoopDrag(axis)


def test_a_click_seeks_and_not_beyond_what_exists(drag: LoopDrag) -> None:
    drag.press(400, 10.0, None)
    assert drag.move(403, 10.0, None) is None
    assert drag.release(None) == pytest.approx(4.0)
    drag.press(900, 5.0, None)
    assert drag.release(None) == 5.0


def test_a_way_is_a_loop_in_either_direction(drag: LoopDrag) -> None:
    drag.press(600, 10.0, None)
    region = drag.move(200, 10.0, None)
    assert region == pytest.approx((2.0, 6.0))
    assert drag.release(region) == region


def test_an_edge_stops_before_the_other(drag: LoopDrag) -> None:
    drag.press(201, 10.0, (2.0, 6.0))
    region = drag.move(800, 10.0, (2.0, 6.0))
    assert region is not None
    assert 2.0 < region[0] < region[1] == 6.0
