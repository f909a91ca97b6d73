"""Where frames and pitch classes lie on the piano roll."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from musicgen_desktop.domain.tune import FRAME_RATE, PITCH_CLASSES, Span

GUTTER, RULER = 40, 26
"""Pixels for the names of the notes and for the seconds."""


_LEAST_SHOWN = 16.0


@dataclass(frozen=True, slots=True)
class Extent:
    """What is seen of a tune: ``shown`` frames from the frame ``first`` on, neither a whole number always."""

    first: float
    shown: float

    def zoomed(self, factor: float, at: float, frames: int) -> Extent:
        """So many times larger, with the frame ``at`` in its place; never more than all ``frames``."""
        shown = min(max(self.shown / factor, _LEAST_SHOWN), float(frames))
        return Extent(at - (at - self.first) * shown / self.shown, shown).within(frames)

    def within(self, frames: int) -> Extent:
        """Moved and made smaller as far as there are only so many frames."""
        shown = min(self.shown, float(frames))
        return Extent(min(max(0.0, self.first), frames - shown), shown)

    def showing(self, frame: float) -> Extent:
        """Moved as far as it takes to see a frame."""
        return Extent(max(min(self.first, frame), frame + 1 - self.shown), self.shown)


@dataclass(frozen=True, slots=True)
class RollGrid:
    """C lies at the bottom, time runs to the right.

    Attributes:
        size: of the whole widget, pixels.
        extent: what is seen of the tune.
        frames: how many there are.
    """

    size: QSizeF
    extent: Extent
    frames: int

    @property
    def area(self) -> QRectF:
        """Where the cells are."""
        return QRectF(GUTTER, RULER, max(1.0, self.size.width() - GUTTER - 1), max(1.0, self.size.height() - RULER - 1))

    @property
    def row_height(self) -> float:
        """Pixels."""
        return self.area.height() / PITCH_CLASSES

    def x(self, frame: float) -> float:
        """The left edge of a frame."""
        return self.area.left() + self.area.width() * (frame - self.extent.first) / self.extent.shown

    def x_at(self, seconds: float) -> float:
        """Where a time lies."""
        return self.x(seconds * FRAME_RATE + 0.5)

    def y(self, pitch: int) -> float:
        """The upper edge of a row."""
        return self.area.top() + self.row_height * (PITCH_CLASSES - 1 - pitch)

    def cells(self, span: Span, pitch: int) -> QRectF:
        """Neighbouring cells of one row."""
        left = self.x(span[0])
        return QRectF(left, self.y(pitch), self.x(span[1]) - left, self.row_height)

    def columns(self, span: Span) -> QRectF:
        """All rows of some frames."""
        left = self.x(span[0])
        return QRectF(left, self.area.top(), self.x(span[1]) - left, self.area.height())

    def frame(self, place: QPointF) -> int:
        """The frame there, or the nearest."""
        return min(max(0, int(self.frame_place(place))), self.frames - 1)

    def frame_place(self, place: QPointF) -> float:
        """The frame there with its fraction, wherever it is."""
        return self.extent.first + (place.x() - self.area.left()) / self.area.width() * self.extent.shown

    def pitch(self, place: QPointF) -> int:
        """The pitch class there, or the nearest."""
        row = int((place.y() - self.area.top()) / self.row_height)
        return PITCH_CLASSES - 1 - min(max(0, row), PITCH_CLASSES - 1)
