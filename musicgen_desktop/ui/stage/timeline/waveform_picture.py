"""The shown part of a waveform, at rest and played; it is kept, so that more sound or a pan draws what is new only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform
from musicgen_desktop.ui.stage.timeline.bars import add_dots, bar_opacities, line_opacities, shades, spread
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound, outline_columns
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis

PITCH = 2
"""Pixels from bar to bar."""

_LINE_WIDTH = 1.5
_THINNEST = 1.0
_LANE_GAP = 6
_FRAMES_OF_A_LINE = 1.0
"""Frames in a pixel from which on samples are a line."""

_DOT = 4.5
_DOT_ROOM = 8.0
"""Pixels between samples from which on each has a dot."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is drawn.

    Attributes:
        waveform: the outline; a new object whenever there is more sound.
        sound: the sound itself, where it is here.
        rest, played: the colours.
    """

    waveform: Waveform
    sound: StageSound | None
    rest: QColor
    played: QColor


class WaveformPicture:
    """An image in the screen's own pixels, and the opacities of which it is made.

    Bars stand at whole pixels, counted from the beginning of the sound.
    """

    def __init__(self) -> None:
        self._opacities, self._levels = _blank(1, 1, 1.0, QImage.Format.Format_Indexed8)
        self._image, self._pixels = _blank(1, 1, 1.0, QImage.Format.Format_ARGB32_Premultiplied)
        self._key: tuple[object, ...] = ()
        self._start = 0
        self._split = 0
        self._waveform = EMPTY

    def draw(self, painter: QPainter, area: QRectF, axis: TimeAxis, shown: Shown, split: float) -> None:
        """Draw over ``area``: left of ``split`` (pixels from its left edge) as played, else at rest."""
        scale = painter.device().devicePixelRatioF()
        size = max(1, round(area.width() * scale)), max(1, round(area.height() * scale))
        self._bring_up(*size, scale, axis, shown, split)
        painter.drawImage(area.topLeft(), self._image)

    def _bring_up(self, width: int, height: int, scale: float, axis: TimeAxis, shown: Shown, split: float) -> None:
        """Draw what is not drawn yet. All is counted in the screen's pixels."""
        key = (width, height, scale, axis.seconds_per_pixel, shown.sound, shown.rest.rgba(), shown.played.rgba())
        start = round(axis.start_pixel * scale)
        shift = start - self._start
        continued = key == self._key and shown.waveform.continues(self._waveform) and abs(shift) < width
        if not continued:
            self._opacities, self._levels = _blank(width, height, scale, QImage.Format.Format_Indexed8)
            self._image, self._pixels = _blank(width, height, scale, QImage.Format.Format_ARGB32_Premultiplied)
            shift = 0
        strips = [] if continued else [(0, width)]
        if shift:
            self._scroll(shift)
            strips.append((width - shift, width) if shift > 0 else (0, -shift))
        if continued and shown.waveform is not self._waveform:
            old, new = (axis.x(made) * scale for made in (self._waveform.made, shown.waveform.made))
            strips.append((int(old - PITCH * scale), int(new + PITCH * scale)))
        self._key, self._start, self._waveform = key, start, shown.waveform
        for left, right in strips:
            self._draw_strip(max(0, left), min(right, width), scale, axis, shown)
        before, self._split = self._split - shift, min(max(0, round(split * scale)), width)
        strips.append((min(before, self._split), max(before, self._split)))
        for left, right in strips:
            left, right = max(0, left), min(right, width)
            border = min(max(left, self._split), max(left, right))
            self._colour(left, border, shown.played)
            self._colour(border, right, shown.rest)

    def _scroll(self, shift: int) -> None:
        for pixels in (self._levels, self._pixels):
            if shift > 0:
                pixels[:, :-shift] = pixels[:, shift:]
            else:
                pixels[:, -shift:] = pixels[:, :shift]

    def _colour(self, left: int, right: int, color: QColor) -> None:
        """Give the pixels from ``left`` to ``right`` their colour. Qt does it five times as fast as numpy."""
        if right <= left:
            return
        part = self._opacities.copy(left, 0, right - left, self._opacities.height())
        part.setColorTable(shades(color))
        part = part.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        self._pixels[:, left:right] = _pixels_of(part)

    def _draw_strip(self, left: int, right: int, scale: float, axis: TimeAxis, shown: Shown) -> None:
        """Draw the pixels from ``left`` to ``right`` anew."""
        if right <= left:
            return
        pitch, cut = 1, 0
        if shown.sound is not None and _frames_in_a_pixel(axis, shown.sound) <= _FRAMES_OF_A_LINE:
            lanes = self._line_lanes(left, right, scale, axis, shown.sound)
        else:
            pitch = max(2, round(PITCH * scale))
            first, last = (self._start + left) // pitch, -(-(self._start + right) // pitch)
            cut = self._start + left - first * pitch
            columns = _columns(shown, first, last - first, pitch * axis.seconds_per_pixel / scale)
            height = self._lane_height(len(columns), scale)
            lanes = [bar_opacities(lane, height, _THINNEST * scale) for lane in columns]
        stride = len(lanes[0]) + round(_LANE_GAP * scale)
        for number, lane in enumerate(lanes):
            into = self._levels[number * stride : number * stride + len(lane), left:right]
            into[:] = spread(lane, pitch)[: len(into), cut : cut + right - left]

    def _line_lanes(
        self, left: int, right: int, scale: float, axis: TimeAxis, sound: StageSound
    ) -> list[NDArray[np.uint8]]:
        in_a_pixel = _frames_in_a_pixel(axis, sound) / scale
        edges = (self._start + np.arange(left, right + 1)) * in_a_pixel
        first = max(0, int(edges[0]) - 1)
        samples = sound.source.read(first, int(edges[-1]) + 3 - first)
        height = self._lane_height(len(samples), scale)
        lanes = [line_opacities(lane, edges - first, height, _LINE_WIDTH * scale) for lane in samples]
        if in_a_pixel * _DOT_ROOM * scale <= 1:
            xs = (first + np.arange(samples.shape[1])) / in_a_pixel - self._start - left
            for lane, values in zip(lanes, samples.clip(-1, 1), strict=True):
                add_dots(lane, xs, height / 2 * (1 - values), _DOT * scale)
        return lanes

    def _lane_height(self, lanes: int, scale: float) -> int:
        return max(1, (self._levels.shape[0] - round(_LANE_GAP * scale) * (lanes - 1)) // lanes)


def _columns(shown: Shown, first: int, count: int, seconds: float) -> NDArray[np.float32]:
    if shown.sound is not None:
        return shown.sound.columns(first, count, seconds)
    return outline_columns(shown.waveform, first, count, seconds)


def _frames_in_a_pixel(axis: TimeAxis, sound: StageSound) -> float:
    return axis.seconds_per_pixel * sound.source.sampling_rate


def _blank(width: int, height: int, scale: float, form: QImage.Format) -> tuple[QImage, NDArray[Any]]:
    """An image, and its own pixels."""
    image = QImage(width, height, form)
    image.setDevicePixelRatio(scale)
    image.fill(0)
    return image, _pixels_of(image)


def _pixels_of(image: QImage) -> NDArray[Any]:
    kind = np.uint8 if image.depth() == 8 else np.uint32
    return np.frombuffer(image.bits(), kind).reshape(image.height(), -1)[:, : image.width()]
