"""Bars and lines cover as much of each pixel as they lie over."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.ui.stage.timeline.bars import add_dots, bar_opacities, line_opacities, spread

NAN = np.nan


def covered(high: float, low: float, height: int = 20, rms: float = NAN) -> np.ndarray:
    column = bar_opacities(np.array([[low], [high], [rms]], np.float32), height, 1.0)
    assert column.shape == (height, 1)
    return column[:, 0] / 255


@pytest.mark.parametrize(
    ("high", "low"), [(1.0, -1.0), (0.5, -0.25), (0.33, -0.71), (0.97, 0.61), (-0.2, -0.9), (0.05, 0.0)]
)
def test_a_bar_covers_its_length_and_lies_where_it_should(high: float, low: float) -> None:
    column = covered(high, low)
    assert column.sum() == pytest.approx(max(1.0, (high - low) * 10), abs=0.03)
    middle = (column * (np.arange(20) + 0.5)).sum() / column.sum()
    assert middle == pytest.approx(10 - (high + low) / 2 * 10, abs=0.06)


def test_silence_is_a_thin_line_and_no_sound_is_nothing() -> None:
    assert covered(0.0, 0.0).sum() == pytest.approx(1.0, abs=0.02)
    assert covered(NAN, NAN).sum() == 0


def test_the_rms_stands_out_of_the_peaks() -> None:
    column = covered(0.8, -0.8, rms=0.4)
    assert column[10] == 1.0
    assert column[4] == pytest.approx(0.5, abs=0.01)
    assert column[1] == 0.0


def test_bars_leave_a_gap() -> None:
    bars = np.full((3, 2), 255, np.uint8)
    assert spread(bars, 2)[0].tolist() == [255, 127, 255, 127]
    assert spread(bars, 4)[0].tolist() == [255, 255, 255, 0] * 2
    assert spread(bars, 1) is bars


def test_a_line_goes_through_its_samples() -> None:
    samples = np.array([0.0, 1.0, -1.0, 0.0], np.float32)
    lines = line_opacities(samples, np.linspace(0, 3, 301), 200, 1.5) / 255
    assert lines.shape == (200, 300)
    heights = (lines * (np.arange(200) + 0.5)[:, None]).sum(axis=0) / lines.sum(axis=0)
    assert heights[[1, 99, 199, 298]] == pytest.approx([100, 2, 198, 100], abs=5)


def test_dots_are_round_where_they_should_be_and_cut_off_at_the_edge() -> None:
    lane = np.zeros((40, 60), np.uint8)
    lane[20, :] = 90  # a line that is there stays
    add_dots(lane, np.array([0.0, 15.25, 40.5]), np.array([5.0, 20.5, 39.5]), 4.5)
    dots = np.maximum(lane.astype(float) - 90, 0) / 255
    dot = lane[10:31, 9:22].astype(float) / 255
    dot[10] = np.where(dot[10] > 90 / 255, dot[10], 0)
    area = np.pi * (4.5 / 2) ** 2
    assert dot.sum() == pytest.approx(area, rel=0.06)
    rows, columns = np.indices(dot.shape) + 0.5
    assert (dot * columns).sum() / dot.sum() + 9 == pytest.approx(15.25, abs=0.05)
    assert (dot * rows).sum() / dot.sum() + 10 == pytest.approx(20.5, abs=0.05)
    assert lane[3:8, :4].sum() / 255 == pytest.approx(area / 2, rel=0.1)
    assert lane[20, 55] == 90
    assert dots[39, 40] > 0.6
