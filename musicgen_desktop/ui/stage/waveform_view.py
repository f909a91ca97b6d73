"""The big waveform: grows while sound is made, shows and takes the playhead and the loop."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import format_length, format_position
from musicgen_desktop.ui.kit.theme import with_alpha
from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform
from musicgen_desktop.ui.kit.waveform_painter import PlayedBars
from musicgen_desktop.ui.stage.shape_facts import Mark

Region = tuple[float, float]
"""Start and end in seconds, start before end."""

SHORTEST_LOOP = 0.1
"""Seconds; a shorter drag is a click."""

_RULER = 28
_GRIP = 6
_STEP = 0.25
_PAGE = 2.0
_TICK_STEPS = ((0.5, 5), (1, 4), (2, 4), (5, 5), (10, 5), (30, 6), (60, 6), (120, 4), (300, 5))
_TICK_ROOM = 90
_NAME_ROOM = 24


class _Drag(Enum):
    NONE = auto()
    PRESSED = auto()
    NEW_LOOP = auto()
    LOOP_START = auto()
    LOOP_END = auto()


class WaveformView(QAbstractSlider):
    """A slider over time (in milliseconds) that looks like the sound: so it has keys and a spoken value.

    Click seeks; drag marks the loop, its edges can be dragged; arrows, Page keys, Home and End move
    the playhead; ``[`` and ``]`` set the loop's start and end there.
    """

    seek_requested = Signal(float)
    loop_region_requested = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._waveform = EMPTY
        self._bars = PlayedBars(pitch=2.0, width=1.5)
        self._position = 0.0
        self._region: Region | None = None
        self._loop_on = False
        self._drag = _Drag.NONE
        self._drag_from = 0.0
        self._spoken_second = -1
        self._hint = ""
        self._marks: tuple[Mark, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setSingleStep(round(_STEP * 1000))
        self.setPageStep(round(_PAGE * 1000))
        self.setAccessibleName(tr("Waveform"))
        self.setToolTip(
            tr("Click to hear it from there. Drag to mark a loop. Arrow keys move the playhead, [ and ] set the loop.")
        )
        self.actionTriggered.connect(self._on_slider_action)
        self._describe()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.update()

    def set_waveform(self, waveform: Waveform) -> None:
        """Show ``waveform``; the position stays."""
        old, self._waveform = self._waveform, waveform
        if waveform is old:
            return
        self.setRange(0, round(waveform.made * 1000))
        self._describe()
        if waveform.continues(old) and old.total == waveform.total:
            left = int(self._x(old.made)) - 8
            self.update(left, 0, self.width() - left, self.height())
        else:
            self.update()

    def set_hint(self, words: str) -> None:
        """Say in the middle why there is no sound yet; empty says nothing."""
        if words != self._hint:
            self._hint = words
            self._describe()
            self.update()

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show where sections begin, and what they are called, in order."""
        if marks != self._marks:
            self._marks = marks
            self._describe()
            self.update()

    def set_position(self, seconds: float) -> None:
        """Move the playhead; repaints only between its old and new place."""
        old = self._x(self._position)
        self._position = seconds
        self.setValue(round(seconds * 1000))
        new = self._x(seconds)
        left, right = min(old, new), max(old, new)
        self.update(QRectF(left - 3, 0, right - left + 6, self.height()).toAlignedRect())
        if int(seconds) != self._spoken_second:
            self._spoken_second = int(seconds)
            self._describe()

    def set_loop(self, region: Region | None, on: bool) -> None:
        """Show the loop region; it is tinted only while looping is on."""
        self._region = region
        self._loop_on = on
        self._describe()
        self.update()

    @property
    def region(self) -> Region | None:
        """The marked loop."""
        return self._region

    def sizeHint(self) -> QSize:
        """Tall where there is room."""
        return QSize(600, 280)

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(200, 96)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """The base class repaints everything at each change; the setters here repaint what changed."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, grid, sound, what is not made yet, loop, playhead."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._look.colors
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(c.accent if self.hasFocus() else c.line, 1))
        painter.setBrush(c.field)
        painter.drawRoundedRect(frame, 8, 8)
        if self._waveform.total <= 0:
            self._paint_hint(painter)
            return
        self._paint_grid(painter)
        split = self._x(min(self._position, self._waveform.made))
        self._bars.draw(painter, self._sound_area(), self._waveform, (c.waveform_rest, c.waveform_played), split)
        self._paint_rest(painter)
        self._paint_marks(painter)
        self._paint_loop(painter)
        if self._hint:
            self._paint_hint(painter)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(round(split) - 1, 1, 2, self.height() - 2), c.text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab a loop handle, or begin a click or a new loop."""
        if event.button() != Qt.MouseButton.LeftButton or self._waveform.made <= 0:
            return
        self._drag = self._grip_at(event.position().x()) or _Drag.PRESSED
        self._drag_from = self._time(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show what a press would grab."""
        here = self._time(event.position().x())
        if self._drag == _Drag.NONE:
            grip = self._grip_at(event.position().x())
            self.setCursor(Qt.CursorShape.SizeHorCursor if grip else Qt.CursorShape.ArrowCursor)
            return
        if self._drag == _Drag.PRESSED and abs(self._x(here) - self._x(self._drag_from)) >= _GRIP:
            self._drag = _Drag.NEW_LOOP
        region = self._dragged_region(here)
        if region is not None:
            self.set_loop(region, True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag with its wish: a seek or a loop."""
        drag, self._drag = self._drag, _Drag.NONE
        if drag == _Drag.PRESSED:
            self.seek_requested.emit(self._drag_from)
        elif drag != _Drag.NONE and self._region is not None:
            self.loop_region_requested.emit(self._region)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left alone: a wheel that turns by accident must not move the playhead."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``[`` and ``]`` mark the loop; the rest are a slider's keys, mirrored in no layout (time runs right)."""
        made = self._waveform.made
        start, end = self._region or (0.0, made)
        if event.text() == "[" and self._position < end - SHORTEST_LOOP:
            self.loop_region_requested.emit((self._position, end))
        elif event.text() == "]" and self._position > start + SHORTEST_LOOP:
            self.loop_region_requested.emit((start, min(self._position, made)))
        else:
            super().keyPressEvent(event)

    def _on_slider_action(self, _action: int) -> None:
        self.seek_requested.emit(self.sliderPosition() / 1000)

    def _paint_grid(self, painter: QPainter) -> None:
        c = self._look.colors
        total = self._waveform.total
        pixels_per_second = self._sound_area().width() / total
        step, parts = next(
            ((step, parts) for step, parts in _TICK_STEPS if step * pixels_per_second >= _TICK_ROOM), _TICK_STEPS[-1]
        )
        painter.setFont(font(Size.HEAD, tabular=True))
        index = 0
        while index * step / parts < total:
            x = round(self._x(index * step / parts)) + 0.5
            if index % parts:
                painter.setPen(c.line)
                painter.drawLine(QPointF(x, 20), QPointF(x, 24))
            else:
                if index:
                    painter.setPen(c.line)
                    painter.drawLine(QPointF(x, 1), QPointF(x, self.height() - 1))
                painter.setPen(c.tertiary)
                time = index * step / parts
                label = format_length(time) if step >= 1 else format_position(time)
                painter.drawText(QPointF(x + 5, 15), label)
            index += 1

    def _paint_rest(self, painter: QPainter) -> None:
        if self._waveform.total - self._waveform.made <= self._waveform.seconds_per_bin:
            return
        pen = QPen(self._look.colors.tertiary, 1)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        y = round(self._sound_area().center().y()) + 0.5
        painter.drawLine(QPointF(self._x(self._waveform.made) + 4, y), QPointF(self.width() - 2, y))

    def _paint_marks(self, painter: QPainter) -> None:
        c = self._look.colors
        painter.setFont(font(Size.HEAD))
        ends = (*(start for start, _ in self._marks[1:]), self._waveform.total)
        for (start, name), end in zip(self._marks, ends, strict=False):
            x = round(self._x(start)) + 0.5
            if start > 0:
                painter.setPen(QPen(c.secondary, 1, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(x, _RULER), QPointF(x, self.height() - 1))
            room = round(self._x(min(end, self._waveform.total)) - x) - 8
            if room >= _NAME_ROOM:
                painter.setPen(c.secondary)
                shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
                band = QRectF(x + 4, self.height() - 17, painter.fontMetrics().horizontalAdvance(shown) + 4, 16)
                painter.fillRect(band, c.field)  # no line of the grid goes through it
                painter.drawText(QPointF(x + 5, self.height() - 5), shown)

    def _paint_loop(self, painter: QPainter) -> None:
        if self._region is None:
            return
        c = self._look.colors
        left, right = (self._x(time) for time in self._region)
        painter.fillRect(
            QRectF(left, 1, right - left, self.height() - 2),
            c.loop_region if self._loop_on else with_alpha(c.tertiary, 0.06),
        )
        handle = c.accent if self._loop_on else c.tertiary
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(handle)
        for x, inward in ((left, 1), (right, -1)):
            painter.drawRect(QRectF(x - 1, 1, 2, self.height() - 2))
            painter.drawRoundedRect(QRectF(min(x, x + inward * 6), self.height() / 2 - 12, 6, 24), 2, 2)

    def _paint_hint(self, painter: QPainter) -> None:
        c = self._look.colors
        painter.setFont(font(Size.BODY))
        box = QRectF(painter.fontMetrics().boundingRect(self._hint)).adjusted(-12, -6, 12, 6)
        box.moveCenter(self._sound_area().center())
        painter.fillRect(box, c.field)
        painter.setPen(c.secondary)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._hint)

    def _sound_area(self) -> QRectF:
        return QRectF(1, _RULER, max(1, self.width() - 2), max(1, self.height() - _RULER - 12))

    def _x(self, seconds: float) -> float:
        area = self._sound_area()
        return area.left() + area.width() * (seconds / self._waveform.total if self._waveform.total else 0.0)

    def _time(self, x: float) -> float:
        area = self._sound_area()
        time = (x - area.left()) / area.width() * self._waveform.total
        return min(max(0.0, time), self._waveform.made)

    def _grip_at(self, x: float) -> _Drag | None:
        if self._region is None:
            return None
        start, end = (abs(self._x(time) - x) for time in self._region)
        if min(start, end) > _GRIP:
            return None
        return _Drag.LOOP_START if start < end else _Drag.LOOP_END

    def _dragged_region(self, here: float) -> Region | None:
        if self._drag == _Drag.NEW_LOOP:
            start, end = sorted((self._drag_from, here))
        elif self._drag == _Drag.LOOP_START and self._region is not None:
            start, end = min(here, self._region[1] - SHORTEST_LOOP), self._region[1]
        elif self._drag == _Drag.LOOP_END and self._region is not None:
            start, end = self._region[0], max(here, self._region[0] + SHORTEST_LOOP)
        else:
            return None
        return (start, end) if end - start >= SHORTEST_LOOP else None

    def _describe(self) -> None:
        """The waveform in words, for those who hear it only."""
        if self._waveform.total <= 0:
            self.setAccessibleDescription(tr("No sound yet."))
            return
        words = [self._hint] if self._hint else []
        words += [
            tr(
                "Playhead at {position} of {length}.",
                position=format_position(self._position),
                length=format_position(self._waveform.total),
            )
        ]
        if self._waveform.made < self._waveform.total:
            words.append(tr("{made} made so far.", made=format_position(self._waveform.made)))
        words += [tr("{name} from {time}.", name=name, time=format_position(time)) for time, name in self._marks]
        if self._region is not None:
            words.append(
                tr(
                    "Loop from {start} to {end}, {state}.",
                    start=format_position(self._region[0]),
                    end=format_position(self._region[1]),
                    state=tr("on") if self._loop_on else tr("off"),
                )
            )
        self.setAccessibleDescription(" ".join(words))
