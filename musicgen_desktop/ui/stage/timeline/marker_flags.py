"""The user's markers over the big waveform: small flags on the ruler, dragged, and named by a double click."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from musicgen_desktop.domain.marker import Marker, Markers
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.name_edit import NameEdit
from musicgen_desktop.ui.kit.texts import format_position
from musicgen_desktop.ui.kit.theme import with_alpha
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis

_TOP, _HEIGHT = 2, 17
"""Pixels of a flag, within the ruler."""

_NAMELESS = 9
_WIDEST = 150
_CLICK = 3
"""Pixels; a shorter way is a click."""

_FIELD_WIDTH = 150
_LINE_ALPHA = 0.55


class MarkerFlags(QWidget):
    """Lies over the waveform and takes the mouse where a flag or its line is, and nowhere else.

    Args:
        axis: what is shown where.
        snap: draws a moment that a flag is dragged to.

    Signals:
        gone_to: seconds of a flag that was clicked.
        moved: a ``Marker``, and the seconds that it was dragged to.
        named: a ``Marker``, and the name that was written for it.
        covered_changed: ``covered`` is another now.
    """

    gone_to = Signal(float)
    moved = Signal(object, float)
    named = Signal(object, str)
    covered_changed = Signal(object)

    def __init__(self, axis: TimeAxis, look: Look, snap: Callable[[float], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._axis = axis
        self._look = look
        self._snap = snap
        self._markers: Markers = ()
        self._flags: list[tuple[Marker, QRect]] = []
        self._held: Marker | None = None
        self._from = 0
        self._dragged: float | None = None
        self._field: NameEdit | None = None
        self.setFont(font(Size.HEAD))
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setToolTip(tr("Click to hear it from there. Drag to move the marker, double-click to name it."))
        self.hide()
        axis.changed.connect(self._place)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.update()

    def set_markers(self, markers: Markers) -> None:
        """Show these."""
        if markers != self._markers:
            self._markers = markers
            self._place()

    @property
    def covered(self) -> tuple[tuple[int, int], ...]:
        """From where to where the flags stand, in pixels."""
        return tuple((flag.left(), flag.right()) for _, flag in self._flags)

    def edit(self, marker: Marker) -> None:
        """Have the name of a marker written, beside its flag. ``named`` tells it, unless Escape is pressed."""
        self._end_edit()
        field = self._field = NameEdit(marker.name, self._ground)
        field.setPlaceholderText(tr("Name of the marker"))
        field.setAccessibleName(tr("Name of the marker at {time}", time=format_position(marker.seconds)))
        field.selectAll()
        field.resize(_FIELD_WIDTH, field.sizeHint().height())
        left = min(round(self._axis.x(marker.seconds)), self.width() - _FIELD_WIDTH)
        field.move(self.pos() + QPoint(max(0, left), _TOP))
        field.editingFinished.connect(lambda: self._finish(field, marker))
        field.given_up.connect(self._end_edit)
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: object) -> None:
        """The flags stand elsewhere."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each flag with its line, the held one in the accent's colour."""
        painter = QPainter(self)
        painter.setFont(self.font())
        c = self._look.colors
        for marker, flag in self._flags:
            held = marker == self._held
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(c.accent if held else with_alpha(c.secondary, _LINE_ALPHA), 1))
            painter.drawLine(flag.left(), _TOP, flag.left(), self.height())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(c.accent if held else c.secondary)
            if not marker.name:
                box = QRectF(flag)
                painter.drawPolygon([box.topLeft(), QPointF(box.right(), box.center().y()), box.bottomLeft()])
                continue
            painter.drawRoundedRect(QRectF(flag), 3, 3)
            painter.setPen(c.text_on_accent if held else c.field)
            shown = painter.fontMetrics().elidedText(marker.name, Qt.TextElideMode.ElideRight, flag.width() - 8)
            painter.drawText(
                flag.adjusted(5, 0, -3, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a flag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from, self._dragged = round(event.position().x()), None
            self._held = self._at(event.position().toPoint())
            self.update()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it."""
        x = round(event.position().x())
        if self._held is not None and (self._dragged is not None or abs(x - self._from) >= _CLICK):
            self._dragged = self._snap(self._axis.time(self._axis.x(self._held.seconds) + x - self._from))
            self._place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Where it is let go it stays; one that was not moved is gone to."""
        held, dragged = self._held, self._dragged
        self._held = self._dragged = None
        self._place()
        if held is not None and dragged is not None:
            self.moved.emit(held, dragged)
        elif held is not None:
            self.gone_to.emit(held.seconds)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Name it."""
        marker = self._at(event.position().toPoint())
        if marker is not None:
            self.edit(marker)

    def _seen_flags(self) -> list[tuple[Marker, QRect]]:
        """Those that are seen; a name ends where the next flag begins."""
        metrics, axis = QFontMetrics(self.font()), self._axis
        moved = sorted(
            (self._dragged if marker == self._held and self._dragged is not None else marker.seconds, marker)
            for marker in self._markers
        )
        found = []
        ends = [*(axis.x(seconds) for seconds, _ in moved[1:]), float(self.width() + _WIDEST)]
        for (seconds, marker), end in zip(moved, ends, strict=False):
            x = round(axis.x(seconds))
            wide = min(metrics.horizontalAdvance(marker.name) + 10, _WIDEST) if marker.name else _NAMELESS
            width = max(_NAMELESS, min(wide, round(end) - x - 2))
            if -_WIDEST < x <= self.width():
                found.append((marker, QRect(x, _TOP, width, _HEIGHT)))
        return found

    def _at(self, place: QPoint) -> Marker | None:
        flags = self._flags[::-1]  # the one in front
        found = next((marker for marker, flag in flags if flag.contains(place)), None)
        return found or next((marker for marker, flag in flags if abs(flag.left() - place.x()) <= 1), None)

    @Slot()
    def _place(self) -> None:
        region, covered = QRegion(), self.covered
        self._flags = self._seen_flags()
        for _, flag in self._flags:
            region += QRegion(flag)
            region += QRegion(flag.left(), _TOP, 1, max(1, self.height() - _TOP))
        self.setVisible(not region.isEmpty())
        self.setMask(region)
        self.update()
        if self.covered != covered:
            self.covered_changed.emit(self.covered)

    def _finish(self, field: NameEdit, marker: Marker) -> None:
        if field is self._field:
            self._end_edit()
            self.named.emit(marker, field.text())

    @Slot()
    def _end_edit(self) -> None:
        field, self._field = self._field, None
        if field is not None:
            if field.hasFocus():
                self._ground.setFocus(Qt.FocusReason.OtherFocusReason)
            field.hide()
            field.deleteLater()
