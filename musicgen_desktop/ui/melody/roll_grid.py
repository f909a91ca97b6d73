"""Where frames and pitch classes lie on the piano roll."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from musicgen_desktop.domain.tune import FRAME_RATE, PITCH_CLASSES, Span

GUTTER, RULER = 40, 26
"""Pixels for the names of the notes and for the seconds."""


@dataclass(frozen=True, slots=True)
class RollGrid:
    """C lies at the bottom, time runs to the right.

    Attributes:
        size: of the whole widget, pixels.
        frames: how many there are.
    """

    size: QSizeF
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
        return self.area.left() + self.area.width() * frame / self.frames

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
        share = (place.x() - self.area.left()) / self.area.width()
        return min(max(0, int(share * self.frames)), self.frames - 1)

    def pitch(self, place: QPointF) -> int:
        """The pitch class there, or the nearest."""
        row = int((place.y() - self.area.top()) / self.row_height)
        return PITCH_CLASSES - 1 - min(max(0, row), PITCH_CLASSES - 1)
