"""What went wrong or was done, in words, with a button for what to do about it. Never a dialog."""

from __future__ import annotations

from collections.abc import Hashable
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.message import Message, Tone
from musicgen_desktop.ui.kit.texts import one_line

_MOST = 3
"""Older messages make room for newer ones."""

_TEXT_LIMIT = 400


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
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(self.icon)
        row.addWidget(self.words, 1)
        if message.action is not None:
            self.action = make_button(message.action.words, message.action.words)
            row.addWidget(self.action)
        row.addWidget(self.close_button)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        text, advice = (escape(one_line(part, _TEXT_LIMIT)) for part in (self.message.text, self.message.advice))
        quiet = look.colors.secondary.name()
        self.words.setText(
            f'<span style="font-weight:500">{text}</span>&nbsp; <span style="color:{quiet}">{advice}</span>'
        )
        role = {Tone.INFO: "secondary", Tone.WARNING: "warning", Tone.ERROR: "error"}[self.message.tone]
        icon = look.icon(self.message.tone.value, role)
        self.icon.setPixmap(icon.pixmap(QSize(16, 16), self.devicePixelRatioF()))
        self.close_button.setIcon(look.icon("close", "tertiary"))
        self.close_button.setIconSize(QSize(12, 12))


class MessageBar(QFrame):
    """A few messages, newest on top.

    Signals:
        action_requested: the ``MessageAction`` of the message whose button was pressed.
    """

    action_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.lines: list[_MessageLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setAccessibleName(tr("Messages"))
        self.hide()

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
        announce(self, f"{message.text} {message.advice}".strip())

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

    def _on_close(self) -> None:
        for line in list(self.lines):
            if line.close_button is self.sender():
                self._drop(line)

    def _on_action(self) -> None:
        for line in list(self.lines):
            if line.action is self.sender():
                self._drop(line)
                self.action_requested.emit(line.message.action)
