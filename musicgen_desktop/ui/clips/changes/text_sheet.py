"""Small sheets in which something is written: a name, or notes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import make_button, make_label

_WIDTH = 420
_NOTES_SIZE = QSize(460, 260)


class TextSheet(QDialog):
    """Asks for one line; Enter agrees, Esc leaves everything as it is.

    Signals:
        written: the line.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget, title: str, name: str, text: str, hint: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.field = QLineEdit(text)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.selectAll()
        column = _column(self)
        column.addWidget(self.field)
        column.addWidget(make_label(hint, "tertiary"))
        self.save = make_button(tr("Save"), tr("Save it (Enter)."), "primary", focus=Qt.FocusPolicy.StrongFocus)
        self.save.setDefault(True)
        self.save.clicked.connect(self._agree)
        leave = make_button(tr("Cancel"), tr("Leave everything as it is (Esc)."), focus=Qt.FocusPolicy.StrongFocus)
        leave.clicked.connect(self.reject)
        _add_foot(column, leave, self.save)

    @Slot()
    def _agree(self) -> None:
        self.written.emit(self.field.text())
        self.accept()


class NotesSheet(QDialog):
    """Notes about clips. Closing it in any way keeps what was written: undo brings the old ones back.

    Signals:
        written: the notes, where they are others now.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget, title: str, notes: str, hint: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(_NOTES_SIZE)
        self._before = notes
        self.edit = QPlainTextEdit(notes)
        self.edit.setAccessibleName(tr("Notes"))
        self.edit.setPlaceholderText(hint)
        self.edit.setTabChangesFocus(True)
        column = _column(self)
        column.addWidget(self.edit, 1)
        done = make_button(tr("Done"), tr("Keep what is written (Esc)."), "primary", focus=Qt.FocusPolicy.StrongFocus)
        done.clicked.connect(self.accept)
        _add_foot(column, done)
        self.finished.connect(self._on_finished)
        above: QWidget | None = parent
        while above is not None:
            above.window().installEventFilter(self)
            above = above.window().parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that this sheet goes down with, as at the end of the session, closes it first."""
        if event.type() == QEvent.Type.Close and watched is not self:
            self.accept()
        return super().eventFilter(watched, event)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        notes = self.edit.toPlainText().strip()
        if notes != self._before.strip():
            self.written.emit(notes)


def _column(sheet: QDialog) -> QVBoxLayout:
    column = QVBoxLayout(sheet)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(12)
    return column


def _add_foot(column: QVBoxLayout, *buttons: QWidget) -> None:
    foot = QHBoxLayout()
    foot.addStretch()
    for button in buttons:
        foot.addWidget(button)
    column.addLayout(foot)
