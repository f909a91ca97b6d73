"""What went wrong or was done, in words, with a button for what to do about it. Never a dialog, and nothing moves."""

from __future__ import annotations

from collections.abc import Hashable
from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.message import Message, Tone
from musicgen_desktop.ui.kit.texts import one_line

_MOST = 3
"""Older messages make room for newer ones."""

_TEXT_LIMIT = 400
_WIDEST = 640
_MARGIN = 12
_GAP = 8
_PASSES_AFTER_MS = 10_000
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class _MessageLine(QFrame):
    def __init__(self, message: Message, look: Look) -> None:
        super().__init__()
        self.setObjectName("message")
        self.message = message
        self.icon = QLabel()
        self.words = make_label()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.action: QPushButton | None = None
        self.close_button = make_button("", tr("Put this message away."), "bare", tr("Dismiss message"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 8, 8, 8)
        self._grid.setHorizontalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.icon, 0, 0)
        self._grid.addWidget(self.words, 0, 1)
        if message.action is not None:
            self.action = make_button(message.action.words, message.action.words)
        self._grid.addWidget(self.close_button, 0, 3)
        self.set_narrow(False)
        self.apply_look(look)

    @property
    def is_wanted(self) -> bool:
        """Whether the pointer or the focus is on it, or nobody has been there to see it."""
        return self.underMouse() or self.isAncestorOf(QApplication.focusWidget() or self) or not self.isActiveWindow()

    def set_narrow(self, narrow: bool) -> None:
        """Whether the button stands below the words, which else would have too little room beside it."""
        if self.action is not None:
            row, column = (1, 1) if narrow else (0, 2)
            self._grid.addWidget(self.action, row, column, Qt.AlignmentFlag.AlignLeading)

    def say(self, message: Message, look: Look) -> None:
        """Other words for the same button."""
        self.message = message
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        text, advice = (escape(one_line(part, _TEXT_LIMIT)) for part in (self.message.text, self.message.advice))
        quiet = look.colors.secondary.name()
        self.words.setText(
            f'<span style="font-weight:500">{text}</span>'
            + (f' <span style="color:{quiet}">{advice}</span>' if advice else "")
        )
        role = {Tone.INFO: "secondary", Tone.WARNING: "warning", Tone.ERROR: "error"}[self.message.tone]
        icon = look.icon(self.message.tone.value, role)
        self.icon.setPixmap(icon.pixmap(QSize(16, 16), self.devicePixelRatioF()))
        self.close_button.setIcon(look.icon("close", "tertiary"))
        self.close_button.setIconSize(QSize(12, 12))


class MessageBar(QFrame):
    """A few messages, newest on top, that float over what is shown: nothing moves when one comes or goes.

    Args:
        passes_after_ms: how long a passing message stays while nobody looks at it.

    Signals:
        action_requested: the ``MessageAction`` of the message whose button was pressed.
    """

    action_requested = Signal(object)

    def __init__(self, look: Look, passes_after_ms: int = _PASSES_AFTER_MS) -> None:
        super().__init__()
        self._look = look
        self._passes_after_ms = passes_after_ms
        self._grounds: tuple[QWidget, ...] = ()
        self._home: QWidget | None = None
        self.lines: list[_MessageLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self.setAccessibleName(tr("Messages"))
        self.hide()

    def float_over(self, *grounds: QWidget) -> None:
        """Stay at the lower edge of the first of these widgets that is shown; the bar's parent holds them all."""
        self._grounds = grounds
        self._home = self.parentWidget()
        for ground in grounds:
            ground.installEventFilter(self)
        self._place()

    def come_home(self) -> None:
        """Float again, after it was laid out among other widgets; there it shows the newest message alone."""
        self.setParent(self._home)
        for line in self.lines:
            line.set_narrow(False)
        self.setVisible(bool(self.lines))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move along with the ground."""
        if event.type() in _MOVES:
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Grow with the words, whose height is known once they have their style."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        for line in self.lines:
            line.apply_look(look)

    @property
    def messages(self) -> tuple[Message, ...]:
        """What is shown, newest first."""
        return tuple(line.message for line in self.lines)

    def show_message(self, message: Message) -> None:
        """Add ``message`` on top, and have it read out."""
        self.remove(message.key)
        line = _MessageLine(message, self._look)
        line.close_button.clicked.connect(self._on_close)
        if line.action is not None:
            line.action.clicked.connect(self._on_action)
        self.lines.insert(0, line)
        self._column.insertWidget(0, line)
        for old in self.lines[_MOST:]:
            self._drop(old)
        self.show()
        self._place()
        if message.passing:
            timer = QTimer(line)
            timer.timeout.connect(self._on_timeout)
            timer.start(self._passes_after_ms)
        announce(self, f"{message.text} {message.advice}".strip())

    def change_message(self, message: Message) -> None:
        """Say in the message of that key how far it is; one that was put away stays away, and nothing is read out."""
        for line in self.lines:
            if line.message.key == message.key:
                line.say(message, self._look)

    def remove(self, key: Hashable) -> None:
        """Take the message of that key away, where there is one."""
        for line in [line for line in self.lines if line.message.key == key]:
            self._drop(line)

    def _drop(self, line: _MessageLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.setVisible(bool(self.lines))
        self._place()

    def _place(self) -> None:
        host = self.parentWidget()
        if host is not self._home:
            for line in self.lines:
                line.set_narrow(True)
                line.setVisible(line is self.lines[0])
            return
        areas = [
            QRect(ground.mapTo(host, QPoint(0, 0)), ground.size())
            for ground in self._grounds
            if host is not None and ground.isVisible()
        ]
        if not areas or not self.lines:
            return
        area = areas[0]
        width = min(_WIDEST, area.width() - 2 * _MARGIN)
        bottom = area.bottom() - _MARGIN
        height = self._show_as_many_as_fit(width, bottom - min(other.top() for other in areas) - _MARGIN)
        self.setGeometry(area.center().x() - width // 2, bottom - height, width, height)
        self.raise_()

    def _show_as_many_as_fit(self, width: int, room: int) -> int:
        """Older messages wait where there is no room for all; gives the height of those that are shown."""
        height = -_GAP
        for line in self.lines:
            height += line.heightForWidth(width) + _GAP
            line.setVisible(height <= room or line is self.lines[0])
        return sum(line.heightForWidth(width) + _GAP for line in self.lines if not line.isHidden()) - _GAP

    def _on_close(self) -> None:
        for line in list(self.lines):
            if line.close_button is self.sender():
                self._drop(line)

    def _on_action(self) -> None:
        for line in list(self.lines):
            if line.action is self.sender():
                self._drop(line)
                self.action_requested.emit(line.message.action)

    def _on_timeout(self) -> None:
        timer = self.sender()
        for line in list(self.lines):
            if timer is not None and timer.parent() is line and not line.is_wanted:
                self._drop(line)
