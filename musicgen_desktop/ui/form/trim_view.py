"""The waveform of a source with the part that is used: two handles, by mouse and by keys."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import format_position
from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform
from musicgen_desktop.ui.kit.waveform_painter import BarPixmap

SHORTEST = 0.1
"""Seconds that a part has at least."""

BINS = 4096
"""Enough for the view's few hundred columns."""

_HEIGHT = 64
_GRAB = 8
_DRAG = 4
_HANDLE = 14
_PARTS = 200
"""An arrow key moves a handle by a part of the whole, 0.1 s at least; Shift by a tenth of that, a page key by ten."""


class _Drag(Enum):
    NONE = auto()
    PRESSED = auto()
    NEW = auto()
    START = auto()
    STOP = auto()


class TrimHandle(QAbstractSlider):
    """One end of the part, a slider in hundredths of a second. Drawn here, moved by keys; the view has the mouse.

    Signals:
        wished: seconds.
        heard_wished: the part shall be heard.
    """

    wished = Signal(float)
    heard_wished = Signal()

    def __init__(self, name: str, inward: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._inward = inward
        self._setting = False
        self.look: Look | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(name)

    def set_seconds(self, seconds: float, length: float) -> None:
        """Stand there in a sound of that length."""
        self._setting = True
        self.setRange(0, round(length * 100))
        self.setSingleStep(round(max(0.1, length / _PARTS) * 100))
        self.setPageStep(10 * self.singleStep())
        self.setValue(round(seconds * 100))
        self._setting = False
        self.setAccessibleDescription(format_position(seconds))

    def event(self, event: QEvent) -> bool:
        """Space is about the part, not about the stage, while a handle has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_space(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Time runs right in every language."""
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = max(1, self.singleStep() // 10) if fine else self.singleStep()
        moves = {
            Qt.Key.Key_Left: -step,
            Qt.Key.Key_Down: -step,
            Qt.Key.Key_Right: step,
            Qt.Key.Key_Up: step,
            Qt.Key.Key_PageDown: -self.pageStep(),
            Qt.Key.Key_PageUp: self.pageStep(),
            Qt.Key.Key_Home: -self.maximum(),
            Qt.Key.Key_End: self.maximum(),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is not None:
            self.wished.emit(min(max(0, self.value() + move), self.maximum()) / 100)
        elif _is_space(event):
            self.heard_wished.emit()
        else:
            event.ignore()

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Assistive technology sets the value itself."""
        super().sliderChange(change)
        if change == QAbstractSlider.SliderChange.SliderValueChange and not self._setting:
            self.wished.emit(self.value() / 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line and a grip on its inner side, like those of the stage's loop."""
        if self.look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colors.text if self.hasFocus() else self.look.colors.accent)
        x = self.width() / 2
        painter.drawRect(QRectF(x - 1, 1, 2, self.height() - 2))
        painter.drawRoundedRect(QRectF(min(x, x + self._inward * 6), self.height() / 2 - 10, 6, 20), 2, 2)


class TrimView(QWidget):
    """Shows a sound, the part of it that is used, and where it is being heard.

    Drag marks another part or moves an end; a click has it heard from there.

    Signals:
        part_wished: start and stop in seconds.
        heard_wished: seconds from which the part shall be heard, or fall silent.
    """

    part_wished = Signal(float, float)
    heard_wished = Signal(float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._waveform = EMPTY
        self._part: tuple[float, float] | None = None
        self._position: float | None = None
        self._hint = ""
        self._drag = _Drag.NONE
        self._drag_from = 0.0
        self._whole = BarPixmap(pitch=2.0, width=1.5)
        self._used = BarPixmap(pitch=2.0, width=1.5)
        self.start = TrimHandle(tr("Beginning of the part"), 1, self)
        self.stop = TrimHandle(tr("End of the part"), -1, self)
        tip = tr("Drag over it to use another part, or drag an end. Click to hear it from there. "
                 "An end that has the focus moves by arrow keys, finer with Shift; Space plays the part.")  # fmt: skip
        for part in (self, self.start, self.stop):
            part.setToolTip(tip)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(tr("Waveform of the source"))
        self.start.wished.connect(self._on_start)
        self.stop.wished.connect(self._on_stop)
        for handle in (self.start, self.stop):
            handle.heard_wished.connect(self._on_heard)
        self.apply_look(look)
        self._place()

    @property
    def length(self) -> float:
        """Seconds of the whole sound; 0 while that is not known."""
        return self._waveform.total

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = self.start.look = self.stop.look = look
        self.update()

    def set_waveform(self, waveform: Waveform) -> None:
        """Show another sound."""
        self._waveform = waveform
        self._place()

    def set_part(self, part: tuple[float, float] | None) -> None:
        """Show which part is used; None: all of it, and there is no choice."""
        if part != self._part:
            self._part = part
            self._place()

    def set_position(self, seconds: float | None) -> None:
        """Show where it is being heard; None for nowhere."""
        if seconds != self._position:
            self._position = seconds
            self.update()

    @property
    def hint(self) -> str:
        """Why there is no waveform; empty for no reason."""
        return self._hint

    @property
    def position(self) -> float | None:
        """Where it is being heard."""
        return self._position

    def set_hint(self, words: str) -> None:
        """Say in the middle why there is no waveform yet."""
        self._hint = words
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(200, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The handles move along."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, the whole sound, the used part brighter, the playhead."""
        c = self._look.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(c.line, 1))
        painter.setBrush(c.field)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        area = self._area()
        if self._waveform.total <= 0:
            painter.setFont(font(Size.HEAD))
            painter.setPen(c.tertiary)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._hint)
            return
        self._whole.draw(painter, area, self._waveform, c.waveform_rest)
        left, right = (self._x(time) for time in self._part or (0.0, self._waveform.made))
        used = QRectF(left, 1, right - left, self.height() - 2)
        painter.save()
        painter.setClipRect(used)
        painter.fillRect(used, c.field)
        if self._part is not None:
            painter.fillRect(used, c.loop_region)
        self._used.draw(painter, area, self._waveform, c.waveform_played)
        painter.restore()
        if self._position is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillRect(QRectF(round(self._x(self._position)) - 1, 1, 2, self.height() - 2), c.text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab an end, or begin a click or another part."""
        if event.button() != Qt.MouseButton.LeftButton or self.length <= 0:
            event.ignore()
            return
        self._drag_from = self._time(event.position().x())
        self._drag = self._end_at(event.position().x()) or _Drag.PRESSED
        if self._drag in (_Drag.START, _Drag.STOP):
            (self.start if self._drag is _Drag.START else self.stop).setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show what a press would grab."""
        x = event.position().x()
        if self._drag is _Drag.NONE:
            self.setCursor(Qt.CursorShape.SizeHorCursor if self._end_at(x) else Qt.CursorShape.ArrowCursor)
            return
        far = abs(x - self._x(self._drag_from)) >= _DRAG
        if self._drag is _Drag.PRESSED and far and self._part is not None:
            self._drag = _Drag.NEW
        here = self._time(x)
        match self._drag:
            case _Drag.START:
                self._on_start(here)
            case _Drag.STOP:
                self._on_stop(here)
            case _Drag.NEW:
                start, stop = sorted((self._drag_from, here))
                if stop - start >= SHORTEST:
                    self.part_wished.emit(start, stop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press that did not move is a click."""
        if self._drag is _Drag.PRESSED:
            self.heard_wished.emit(self._drag_from)
        self._drag = _Drag.NONE

    def _on_start(self, seconds: float) -> None:
        if self._part is not None:
            self.part_wished.emit(max(0.0, min(seconds, self._part[1] - SHORTEST)), self._part[1])

    def _on_stop(self, seconds: float) -> None:
        if self._part is not None:
            self.part_wished.emit(self._part[0], min(self.length, max(seconds, self._part[0] + SHORTEST)))

    def _on_heard(self) -> None:
        self.heard_wished.emit(self._part[0] if self._part is not None else 0.0)

    def _end_at(self, x: float) -> _Drag | None:
        if self._part is None or self.length <= 0:
            return None
        start, stop = (abs(self._x(time) - x) for time in self._part)
        if min(start, stop) > _GRAB:
            return None
        return _Drag.START if start < stop or (start == stop and x < self._x(self._part[0])) else _Drag.STOP

    def _place(self) -> None:
        """Put the handles on the ends of the part."""
        for handle, end in ((self.start, 0), (self.stop, 1)):
            shown = self._part is not None and self.length > 0
            handle.setVisible(shown)
            if self._part is not None and shown:
                handle.set_seconds(self._part[end], self.length)
                handle.setGeometry(round(self._x(self._part[end])) - _HANDLE // 2, 0, _HANDLE, self.height())
        self.update()

    def _area(self) -> QRectF:
        return QRectF(_HANDLE // 2, 6, max(1, self.width() - _HANDLE), self.height() - 12)

    def _x(self, seconds: float) -> float:
        area = self._area()
        return area.left() + area.width() * (seconds / self.length if self.length else 0.0)

    def _time(self, x: float) -> float:
        area = self._area()
        return min(max(0.0, (x - area.left()) / area.width()), 1.0) * self.length


def _is_space(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Space and not event.modifiers()
