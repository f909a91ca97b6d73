"""The piano roll: a tune that is drawn, erased, chosen and moved with the mouse or by keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.tune import FRAME_RATE, PITCH_CLASSES, REST, Span, Tune
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.melody.roll_grid import RULER, Extent, RollGrid
from musicgen_desktop.ui.melody.roll_keys import RollKeys
from musicgen_desktop.ui.melody.roll_painter import RollState, paint_roll
from musicgen_desktop.ui.melody.roll_words import describe_tune

_WHEEL_STEP = 120
"""What a wheel with notches turns at once, in Qt's measure."""

_ZOOM = 1.25
_SCROLLS = 8
"""Steps of the wheel along all that is seen."""


class Tool(Enum):
    """What the mouse does."""

    DRAW = auto()
    ERASE = auto()
    SELECT = auto()


class _Gesture(Enum):
    DRAW = auto()
    ERASE = auto()
    SELECT = auto()
    MOVE = auto()


@dataclass(slots=True)
class _Drag:
    """From the press of a button on.

    Attributes:
        before: the tune then.
        chosen: the selection then.
        start: the cell that was pressed.
        last: the frame that was passed last.
    """

    gesture: _Gesture
    before: Tune
    chosen: Span | None
    start: tuple[int, int]
    last: int


class RollView(QWidget):
    """Shows a tune and changes it; who hears of a change decides what is shown next.

    Signals:
        tune_drawn: the ``Tune`` that a gesture or a key has made of the one that is shown.
        selection_changed: other frames are chosen, or none.
        extent_changed: another part of the tune is seen.
    """

    tune_drawn = Signal(object)
    selection_changed = Signal()
    extent_changed = Signal()

    def __init__(self, look: Callable[[], Look]) -> None:
        super().__init__()
        self._look = look
        self._tune = Tune.rests(1)
        self._extent = Extent(0.0, 1.0)
        self._cursor = (0, 0)
        self._selection: Span | None = None
        self._playhead: float | None = None
        self._hint = ""
        self._drag: _Drag | None = None
        self._pointed: int | None = None
        self._keys = RollKeys(self)
        self.tool = Tool.DRAW
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Piano roll"))
        self.setToolTip(
            tr("Drag to draw; press a note to erase it. By keys: arrows and Space; F1 in the window lists all.")
        )
        self.set_tune(self._tune)

    @property
    def tune(self) -> Tune:
        """As shown, with what a drag has done to it so far."""
        return self._tune

    @property
    def cursor_cell(self) -> tuple[int, int]:
        """The frame and the pitch class that keys are about."""
        return self._cursor

    @property
    def extent(self) -> Extent:
        """What is seen."""
        return self._extent

    @property
    def selection(self) -> Span | None:
        """The chosen frames."""
        return self._selection

    def set_tune(self, tune: Tune) -> None:
        """Show a tune; cursor and selection stay within it."""
        whole = self._extent.shown == len(self._tune.pitches)
        self._tune = tune
        frames = len(tune.pitches)
        self.set_extent(Extent(0.0, float(frames)) if whole else self._extent)
        self._cursor = (min(self._cursor[0], frames - 1), self._cursor[1])
        if self._selection is not None and self._selection[1] > frames:
            self.select(None)
        self.setAccessibleDescription(describe_tune(tune))
        self.update()

    def set_cursor_cell(self, frame: int, pitch: int) -> None:
        """Go to a cell, or the nearest."""
        self._cursor = (min(max(0, frame), len(self._tune.pitches) - 1), pitch % PITCH_CLASSES)
        self.set_extent(self._extent.showing(self._cursor[0]))
        self.update()

    def select(self, span: Span | None) -> None:
        """Choose some frames, as far as there are such, or none."""
        if span is not None:
            first, stop = max(0, span[0]), min(span[1], len(self._tune.pitches))
            span = (first, stop) if first < stop else None
        if span != self._selection:
            self._selection = span
            self.selection_changed.emit()
            self.update()

    def set_playhead(self, seconds: float | None) -> None:
        """Show what is heard; None: nothing."""
        self._playhead = seconds
        if seconds is not None and self._drag is None:
            at = seconds * FRAME_RATE
            if not self._extent.first <= at < self._extent.first + self._extent.shown:
                self.set_extent(Extent(at, self._extent.shown))
        self.update()

    def set_extent(self, extent: Extent) -> None:
        """See another part of the tune."""
        extent = extent.within(len(self._tune.pitches))
        if extent != self._extent:
            self._extent = extent
            self.extent_changed.emit()
            self.update()

    def zoom(self, factor: float, at: float | None = None) -> None:
        """See it larger, with the frame ``at``, or that of the cursor, in its place."""
        at = self._cursor[0] if at is None else at
        self.set_extent(self._extent.zoomed(factor, at, len(self._tune.pitches)))

    def set_hint(self, words: str) -> None:
        """Say something in the middle while there are no notes; empty: nothing."""
        self._hint = words
        self.update()

    def cancel_drag(self) -> bool:
        """All as before the button was pressed; False where none is held."""
        drag, self._drag = self._drag, None
        if drag is not None:
            self.set_tune(drag.before)
            self.select(drag.chosen)
        return drag is not None

    def sizeHint(self) -> QSize:
        """Wide."""
        return QSize(900, 380)

    def minimumSizeHint(self) -> QSize:
        """Rows that a mouse can hit."""
        return QSize(320, 12 * 14 + RULER)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See ``roll_painter``."""
        state = RollState(
            self._tune, self._cursor, self._selection, self._playhead, self.hasFocus(), self._pointed, self._hint
        )
        paint_roll(QPainter(self), self._look(), self.grid, state)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw, erase, choose or move."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton) or self._drag is not None:
            return
        cell = frame, pitch = self._cell(event.position())
        gesture = self._gesture(event, frame, pitch)
        self._drag = _Drag(gesture, self._tune, self._selection, cell, frame)
        if gesture is not _Gesture.MOVE:
            self.set_cursor_cell(*cell)
        if gesture in (_Gesture.DRAW, _Gesture.ERASE):
            self._go_on(self._drag, frame, pitch)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it; else show in which row, and whether something would be moved."""
        frame, pitch = self._cell(event.position())
        self._point_at(pitch)
        if self._drag is not None:
            self._go_on(self._drag, frame, pitch)
        else:
            moves = self._gesture(event, frame, pitch) is _Gesture.MOVE
            self.setCursor(Qt.CursorShape.SizeAllCursor if moves else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """No row any more."""
        super().leaveEvent(event)
        self._point_at(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it with a new tune or a selection."""
        if self._drag is None:
            return
        drag, self._drag = self._drag, None
        frame, _ = self._cell(event.position())
        if drag.gesture is _Gesture.SELECT and frame == drag.start[0]:
            note = self._tune.note_at(frame)
            self.select((note.first, note.stop) if note is not None else None)
        elif self._tune != drag.before:
            self.tune_drawn.emit(self._tune)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Along the tune; with Ctrl larger and smaller."""
        steps = (event.angleDelta().y() or event.angleDelta().x()) / _WHEEL_STEP
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM**steps, self.grid.frame_place(event.position()))
        else:
            first = self._extent.first - steps * self._extent.shown / _SCROLLS
            self.set_extent(Extent(first, self._extent.shown))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``roll_keys``."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    @property
    def grid(self) -> RollGrid:
        """Where everything lies."""
        return RollGrid(QSizeF(self.size()), self._extent, len(self._tune.pitches))

    def _point_at(self, pitch: int | None) -> None:
        if pitch != self._pointed:
            self._pointed = pitch
            self.update()

    def _cell(self, place: QPointF) -> tuple[int, int]:
        return self.grid.frame(place), self.grid.pitch(place)

    def _gesture(self, event: QMouseEvent, frame: int, pitch: int) -> _Gesture:
        selecting = self.tool is Tool.SELECT or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() == Qt.MouseButton.RightButton:
            return _Gesture.ERASE
        if event.position().y() < RULER:
            return _Gesture.SELECT
        if selecting:
            inside = self._selection is not None and self._selection[0] <= frame < self._selection[1]
            return _Gesture.MOVE if inside else _Gesture.SELECT
        if self.tool is Tool.ERASE or self._tune.pitches[frame] == pitch:
            return _Gesture.ERASE
        return _Gesture.DRAW

    def _go_on(self, drag: _Drag, frame: int, pitch: int) -> None:
        first, stop = min(drag.last, frame), max(drag.last, frame) + 1
        drag.last = frame
        match drag.gesture:
            case _Gesture.DRAW:
                self.set_tune(self._tune.drawn(first, stop, pitch))
            case _Gesture.ERASE:
                self.set_tune(self._tune.drawn(first, stop, REST))
            case _Gesture.SELECT:
                start = drag.start[0]
                self.select((min(start, frame), max(start, frame) + 1))
            case _Gesture.MOVE if drag.chosen is not None:
                frames = frame - drag.start[0]
                self.set_tune(drag.before.moved(drag.chosen, frames, pitch - drag.start[1]))
                self.select((drag.chosen[0] + frames, drag.chosen[1] + frames))
