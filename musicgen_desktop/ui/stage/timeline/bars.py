"""Bars and lines as opacities of pixels, many at once: QPainter needs ten times as long for the same picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

_GAP = 0.25
"""Share of a bar's room that is left free."""

_POINTS_IN_A_PIXEL = 4
"""Where a line is looked at."""


def bar_opacities(columns: NDArray[np.float32], height: int, thinnest: float) -> NDArray[np.uint8]:
    """One lane's bars, each a pixel wide.

    Args:
        columns: lows, highs and RMS, shape (3, bars); NaN where there is no sound, or no RMS is known.
        height: pixels.
        thinnest: pixels that a bar has at least.

    Returns:
        Shape (height, bars), 0 to 255. Where an RMS is known, what lies outside of it has half the opacity.
    """
    lows, highs, rms = columns.clip(-1, 1)
    outer = _covered(highs, lows, height, thinnest)
    if np.isnan(rms).all():
        return outer
    inner = _covered(np.minimum(rms, highs), np.maximum(-rms, lows), height, thinnest)
    outer >>= 1
    outer += inner >> 1
    outer += inner & 1
    return outer


def line_opacities(
    samples: NDArray[np.float32], at: NDArray[np.floating], height: int, width: float
) -> NDArray[np.uint8]:
    """One lane's samples as a line.

    Args:
        samples: shape (frames,).
        at: the frames at the edges of the pixels, rising; shape (pixels + 1,).
        width: of the line, in pixels.

    Returns:
        Shape (height, pixels), 0 to 255.
    """
    pixels = len(at) - 1
    fine = np.interp(np.arange(pixels * _POINTS_IN_A_PIXEL + 1) / _POINTS_IN_A_PIXEL, np.arange(pixels + 1), at)
    values = np.interp(fine, np.arange(len(samples)), samples, left=np.nan, right=np.nan).clip(-1, 1)
    groups = np.stack([values[first : first + pixels * _POINTS_IN_A_PIXEL : _POINTS_IN_A_PIXEL] for first in range(5)])
    return _covered(groups.max(axis=0), groups.min(axis=0), height, width)


def add_dots(opacities: NDArray[np.uint8], xs: NDArray[np.floating], ys: NDArray[np.floating], side: float) -> None:
    """Draw round dots over a lane; what lies outside of it is left out.

    QPainter needs a hundredth of a second for as many as a large window shows, which is half a frame.

    Args:
        opacities: of the lane, shape (height, pixels); is changed.
        xs, ys: the middles, in pixels, further apart than ``side``.
        side: pixels from edge to edge.
    """
    reach = int(side / 2) + 1
    columns, rows = np.floor(xs).astype(np.intp), np.floor(ys).astype(np.intp)
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            row, column = rows + down, columns + right
            seen = (row >= 0) & (row < opacities.shape[0]) & (column >= 0) & (column < opacities.shape[1])
            row, column = row[seen], column[seen]
            away = np.hypot(row + 0.5 - ys[seen], column + 0.5 - xs[seen])
            covered = (255 * (side / 2 + 0.5 - away).clip(0, 1)).astype(np.uint8)
            opacities[row, column] = np.maximum(opacities[row, column], covered)


def spread(bars: NDArray[np.uint8], pitch: int) -> NDArray[np.uint8]:
    """Give each bar ``pitch`` pixels of which the last part is left free.

    Args:
        bars: opacities, shape (height, bars).

    Returns:
        Shape (height, bars * pitch).
    """
    if pitch == 1:
        return bars
    spread = np.zeros((*bars.shape, pitch), np.uint8)
    for column in range(pitch):
        share = min(1.0, pitch * (1 - _GAP) - column)
        if share == 1:
            spread[:, :, column] = bars
        elif share > 0:
            spread[:, :, column] = (bars.astype(np.uint16) * np.uint16(256 * share)) >> 8
    return spread.reshape(len(bars), -1)


def shades(color: QColor) -> list[int]:
    """The colour at the opacities 0 to 255, as an image's colour table."""
    faded = QColor(color)
    table = []
    for opacity in range(256):
        faded.setAlpha(round(color.alphaF() * opacity))
        table.append(faded.rgba())
    return table


def _covered(
    highs: NDArray[np.floating], lows: NDArray[np.floating], height: int, thinnest: float
) -> NDArray[np.uint8]:
    """How much of each pixel lies between two values of a full scale of ``height``, 0 to 255.

    The pixels that lie inside are found by comparing whole numbers, which is several times as fast as computing
    how much of every pixel is covered; then come the two at the ends.
    """
    half = height / 2
    tops, bottoms = half - highs * half, half - lows * half
    missing = np.maximum(thinnest - (bottoms - tops), 0) / 2
    there = ~np.isnan(missing)
    tops = np.where(there, tops - missing, 0).clip(0, height)
    bottoms = np.where(there, bottoms + missing, 0).clip(0, height)
    first, last = np.floor(tops).astype(np.int16), np.floor(bottoms).astype(np.int16)
    rows = np.arange(height, dtype=np.int16)[:, None]
    covered = ((rows > first) & (rows < last)).view(np.uint8)
    covered *= 255
    columns = np.arange(len(tops))
    upper, lower = np.minimum(first, height - 1), np.minimum(last, height - 1)
    covered[lower, columns] = np.maximum(255 * (bottoms - last), covered[lower, columns])
    covered[upper, columns] = 255 * (np.minimum(bottoms, first + 1) - tops)
    return covered
