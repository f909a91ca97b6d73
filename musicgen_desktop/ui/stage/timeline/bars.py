"""Bars and lines as opacities of pixels, many at once: QPainter needs ten times as long for the same picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

_PEAK_OPACITY = 0.5
"""Of the bar from the lowest to the highest sample, where the RMS is drawn over it."""

_GAP = 0.25
"""Share of a bar's room that is left free."""

_POINTS_IN_A_PIXEL = 4
"""Where a line is looked at."""


def bar_opacities(columns: NDArray[np.float32], height: int, thinnest: float) -> NDArray[np.float32]:
    """One lane's bars, each a pixel wide.

    Args:
        columns: lows, highs and RMS, shape (3, bars); NaN where there is no sound, or no RMS is known.
        height: pixels.
        thinnest: pixels that a bar has at least.

    Returns:
        Shape (height, bars), 0 to 1.
    """
    lows, highs, rms = columns.clip(-1, 1)
    outer = _covered(highs, lows, height, thinnest)
    if np.isnan(rms).all():
        return outer
    inner = _covered(np.minimum(rms, highs), np.maximum(-rms, lows), height, thinnest)
    outer *= _PEAK_OPACITY
    inner *= 1 - outer
    outer += inner
    return outer


def line_opacities(
    samples: NDArray[np.float32], at: NDArray[np.floating], height: int, width: float
) -> NDArray[np.float32]:
    """One lane's samples as a line.

    Args:
        samples: shape (frames,).
        at: the frames at the edges of the pixels, rising; shape (pixels + 1,).
        width: of the line, in pixels.

    Returns:
        Shape (height, pixels), 0 to 1.
    """
    pixels = len(at) - 1
    fine = np.interp(np.arange(pixels * _POINTS_IN_A_PIXEL + 1) / _POINTS_IN_A_PIXEL, np.arange(pixels + 1), at)
    values = np.interp(fine, np.arange(len(samples)), samples, left=np.nan, right=np.nan).clip(-1, 1)
    groups = np.stack([values[first : first + pixels * _POINTS_IN_A_PIXEL : _POINTS_IN_A_PIXEL] for first in range(5)])
    return _covered(groups.max(axis=0), groups.min(axis=0), height, width)


def spread(bars: NDArray[np.float32], pitch: int) -> NDArray[np.uint8]:
    """Give each bar ``pitch`` pixels of which the last part is left free.

    Args:
        bars: opacities, shape (height, bars).

    Returns:
        0 to 255, shape (height, bars * pitch).
    """
    if pitch == 1:
        return (bars * 255).astype(np.uint8)
    spread = np.empty((*bars.shape, pitch), np.uint8)
    for column in range(pitch):
        spread[:, :, column] = bars * (255 * min(1.0, max(0.0, pitch * (1 - _GAP) - column)))
    return spread.reshape(len(bars), -1)


def shades(color: QColor) -> NDArray[np.uint32]:
    """The pixels of an image for the opacities 0 to 255: ARGB, premultiplied."""
    alphas = np.arange(256) * color.alphaF()
    parts = [np.rint(alphas * part / 255).astype(np.uint32) for part in (color.red(), color.green(), color.blue())]
    return ((np.rint(alphas).astype(np.uint32) << 24) | (parts[0] << 16) | (parts[1] << 8) | parts[2]).astype(np.uint32)


def _covered(
    highs: NDArray[np.floating], lows: NDArray[np.floating], height: int, thinnest: float
) -> NDArray[np.float32]:
    """How much of each pixel lies between two values of a full scale of ``height``."""
    half = height / 2
    tops, bottoms = (half - highs * half).astype(np.float32), (half - lows * half).astype(np.float32)
    missing = np.maximum(thinnest - (bottoms - tops), 0) / 2
    tops, bottoms = tops - missing, bottoms + missing
    rows = np.arange(height, dtype=np.float32)[:, None]
    there = ~np.isnan(tops)
    tops, bottoms = np.where(there, tops, 0), np.where(there, bottoms, 0)
    covered = np.minimum(bottoms, rows + 1)
    covered -= np.maximum(tops, rows)
    return covered.clip(0, 1, out=covered)
