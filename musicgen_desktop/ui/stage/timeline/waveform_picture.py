"""The shown part of a waveform, at rest and played; it is kept, so that more sound or a pan draws what is new only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform
from musicgen_desktop.ui.stage.timeline.bars import bar_opacities, line_opacities, painted
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
    """Two images of one size, in the screen's own pixels. Bars stand at whole ones, counted from the beginning."""

    def __init__(self) -> None:
        self._pixels = np.zeros((2, 1, 1), np.uint32)
        self._images = (QImage(), QImage())
        self._key: tuple[object, ...] = ()
        self._start = 0
        self._waveform = EMPTY

    def draw(self, painter: QPainter, area: QRectF, axis: TimeAxis, shown: Shown, split: float) -> None:
        """Draw over ``area``: left of ``split`` (an x) as played, else at rest."""
        scale = painter.device().devicePixelRatioF()
        self._bring_up(round(area.width() * scale), round(area.height() * scale), scale, axis, shown)
        split = min(max(area.left(), split), area.right())
        rest, played = self._images
        for image, color, left, right in (
            (played, shown.played, area.left(), split),
            (rest, shown.rest, split, area.right()),
        ):
            if right > left:
                painter.save()
                part = QRectF(left, area.top(), right - left, area.height())
                painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
                painter.drawImage(area.topLeft(), image)
                if shown.sound is not None and _frames_in_a_pixel(axis, shown.sound) * _DOT_ROOM <= 1:
                    _draw_dots(painter, area, part, axis, shown.sound, color)
                painter.restore()

    def _bring_up(self, width: int, height: int, scale: float, axis: TimeAxis, shown: Shown) -> None:
        """Draw what is not drawn yet. All is counted in the screen's pixels."""
        key = (width, height, scale, axis.seconds_per_pixel, shown.sound, shown.rest.rgba(), shown.played.rgba())
        start = round(axis.start_pixel * scale)
        shift = start - self._start
        continued = key == self._key and shown.waveform.continues(self._waveform) and abs(shift) < width
        if not continued:
            self._pixels = np.zeros((2, max(1, height), max(1, width)), np.uint32)
            self._images = tuple(_image_of(pixels, scale) for pixels in self._pixels)
        strips = [] if continued else [(0, width)]
        if continued and shift:
            self._scroll(shift)
            strips.append((width - shift, width) if shift > 0 else (0, -shift))
        if continued and shown.waveform is not self._waveform:
            old, new = (axis.x(made) * scale for made in (self._waveform.made, shown.waveform.made))
            strips.append((int(old - PITCH * scale), int(new + PITCH * scale)))
        self._key, self._start, self._waveform = key, start, shown.waveform
        for left, right in strips:
            self._draw_strip(max(0, left), min(right, width), scale, axis, shown)

    def _scroll(self, shift: int) -> None:
        if shift > 0:
            self._pixels[:, :, :-shift] = self._pixels[:, :, shift:]
        else:
            self._pixels[:, :, -shift:] = self._pixels[:, :, :shift]

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
            for pixels, color in zip(self._pixels, (shown.rest, shown.played), strict=True):
                into = pixels[number * stride : number * stride + len(lane), left:right]
                into[:] = painted(lane, color, pitch)[: len(into), cut : cut + right - left]

    def _line_lanes(
        self, left: int, right: int, scale: float, axis: TimeAxis, sound: StageSound
    ) -> list[NDArray[np.float32]]:
        edges = (self._start + np.arange(left, right + 1)) * _frames_in_a_pixel(axis, sound) / scale
        first = max(0, int(edges[0]) - 1)
        samples = sound.source.read(first, int(edges[-1]) + 3 - first)
        height = self._lane_height(len(samples), scale)
        return [line_opacities(lane, edges - first, height, _LINE_WIDTH * scale) for lane in samples]

    def _lane_height(self, lanes: int, scale: float) -> int:
        return max(1, (self._pixels.shape[1] - round(_LANE_GAP * scale) * (lanes - 1)) // lanes)


def _columns(shown: Shown, first: int, count: int, seconds: float) -> NDArray[np.float32]:
    if shown.sound is not None:
        return shown.sound.columns(first, count, seconds)
    return outline_columns(shown.waveform, first, count, seconds)


def _draw_dots(painter: QPainter, area: QRectF, part: QRectF, axis: TimeAxis, sound: StageSound, color: QColor) -> None:
    frames = _frames_in_a_pixel(axis, sound)
    first = max(0, int((axis.start_pixel + part.left() - area.left() - _DOT) * frames))
    samples = sound.source.read(first, int((part.width() + 2 * _DOT) * frames) + 2).clip(-1, 1)
    pen = QPen(color, _DOT)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = (area.height() - _LANE_GAP * (len(samples) - 1)) / len(samples) / 2
    for number, lane in enumerate(samples):
        middle = area.top() + half + number * (2 * half + _LANE_GAP)
        painter.drawPoints(
            [
                QPointF(area.left() + (first + frame) / frames - axis.start_pixel, middle - value * half)
                for frame, value in enumerate(lane.tolist())
            ]
        )


def _frames_in_a_pixel(axis: TimeAxis, sound: StageSound) -> float:
    return axis.seconds_per_pixel * sound.source.sampling_rate


def _image_of(pixels: NDArray[np.uint32], scale: float) -> QImage:
    """An image that shows the very array."""
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    return image
