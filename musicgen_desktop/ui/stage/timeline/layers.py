"""What lies along the axis besides the sound: the ruler, the names of sections, the loop, the playhead."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from musicgen_desktop.domain.beat_grid import BeatGrid
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.theme import with_alpha
from musicgen_desktop.ui.stage.shape_facts import Mark
from musicgen_desktop.ui.stage.timeline.ruler import beat_ticks, time_ticks
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis
from musicgen_desktop.ui.stage.timeline.values import Region

_NAME_ROOM = 24


class Layer(GraphicsObject):
    """One layer over the whole canvas, in its pixels.

    Args:
        draw: given a painter, the whole size, and the part that has to be drawn.
    """

    def __init__(self, draw: Callable[[QPainter, QRectF, QRectF], None]) -> None:
        super().__init__()
        self._draw = draw
        self._area = QRectF()
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def set_area(self, area: QRectF) -> None:
        """The canvas has another size."""
        self.prepareGeometryChange()
        self._area = area

    def boundingRect(self) -> QRectF:
        """The whole canvas."""
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw it."""
        self._draw(painter, self._area, option.exposedRect)


def draw_grid(
    painter: QPainter,
    area: QRectF,
    exposed: QRectF,
    axis: TimeAxis,
    look: Look,
    tempo: BeatGrid | None,
    covered: Sequence[tuple[int, int]] = (),
) -> None:
    """The ruler, of bars where a tempo is given, along the upper edge, and lines below its names.

    A name that would be ``covered`` in part, from one pixel to another, is left out.
    """
    if axis.seconds_per_pixel <= 0:
        return
    c = look.colors
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setFont(font(Size.HEAD, tabular=True))
    start, end, size = axis.time(exposed.left()), axis.time(exposed.right() + 1), axis.seconds_per_pixel
    for tick in time_ticks(start, end, size) if tempo is None else beat_ticks(tempo, start, end, size):
        x = round(axis.x(tick.seconds)) + 0.5
        painter.setPen(c.line)
        if not tick.name:
            painter.drawLine(QPointF(x, 19), QPointF(x, 23))
            continue
        if tick.seconds > 0:
            painter.drawLine(QPointF(x, 0), QPointF(x, area.height()))
        end_x = x + 5 + painter.fontMetrics().horizontalAdvance(tick.name)
        is_covered = any(first <= end_x and last >= x + 5 for first, last in covered)
        if x >= 0 and not is_covered:  # no name is cut at the left edge
            painter.setPen(c.tertiary)
            painter.drawText(QPointF(x + 5, 14), tick.name)


def draw_marks(painter: QPainter, area: QRectF, axis: TimeAxis, look: Look, marks: tuple[Mark, ...]) -> None:
    """Where sections begin, and their names along the lower edge."""
    c = look.colors
    painter.setFont(font(Size.HEAD))
    ends = (*(start for start, _ in marks[1:]), axis.total)
    for (start, name), end in zip(marks, ends, strict=False):
        x = round(axis.x(start)) + 0.5
        if start > 0:
            painter.setPen(QPen(c.secondary, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, 0), QPointF(x, area.height()))
        left = max(x, 0.0)
        room = round(min(axis.x(end), area.right()) - left) - 8
        if room >= _NAME_ROOM:
            painter.setPen(c.secondary)
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
            band = QRectF(left + 4, area.height() - 16, painter.fontMetrics().horizontalAdvance(shown) + 4, 16)
            painter.fillRect(band, c.field)  # no line of the grid goes through it
            painter.drawText(QPointF(left + 5, area.height() - 4), shown)


def draw_loop(painter: QPainter, area: QRectF, axis: TimeAxis, look: Look, region: Region | None, on: bool) -> None:
    """The marked region and its two handles; tinted only while looping is on."""
    if region is None:
        return
    c = look.colors
    left, right = (axis.x(time) for time in region)
    inner = QRectF(QPointF(max(left, -8), 0), QPointF(min(right, area.right() + 8), area.height()))
    painter.fillRect(inner, c.loop_region if on else with_alpha(c.tertiary, 0.06))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(c.accent if on else c.tertiary)
    for x, inward in ((left, 1), (right, -1)):
        painter.drawRect(QRectF(x - 1, 0, 2, area.height()))
        painter.drawRoundedRect(QRectF(min(x, x + inward * 6), area.height() / 2 - 12, 6, 24), 2, 2)


class Playhead(QGraphicsRectItem):
    """A line over the whole height that moves alone: what lies under it is not drawn anew, but for its own width."""

    def __init__(self) -> None:
        super().__init__()
        self.setPen(Qt.PenStyle.NoPen)

    def set_height(self, height: float) -> None:
        """The canvas has another height."""
        self.setRect(-1, 0, 2, height)

    def move_to(self, x: float) -> None:
        """Stand at ``x`` pixels."""
        self.setPos(round(x), 0)
