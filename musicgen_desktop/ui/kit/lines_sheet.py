"""A sheet with lines to read, to mark and to copy, where a message would be too short for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import make_button, make_label, make_sheet_button

_SIZE = QSize(640, 420)
_SHARE_OF_WINDOW = 0.9


class LinesSheet(QDialog):
    """Stays beside the window until it is closed.

    Args:
        title: of the sheet.
        sentence: what the lines are.
        lines: of text.
    """

    def __init__(self, title: str, sentence: str, lines: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = make_label(sentence)
        head.setWordWrap(True)
        self.lines = QPlainTextEdit("\n".join(lines))
        self.lines.setReadOnly(True)
        self.lines.setAccessibleName(sentence)
        self.copy = make_sheet_button(tr("Copy all"), tr("Put all lines on the clipboard."))
        self.copy.clicked.connect(self._on_copy)
        close = make_button(tr("Close"), tr("Close this sheet (Esc)."), focus=Qt.FocusPolicy.StrongFocus)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(self.lines, 1)
        column.addLayout(foot)
        self.resize(_SIZE.boundedTo(parent.window().size() * _SHARE_OF_WINDOW))

    @Slot()
    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.lines.toPlainText())
        announce(self, tr("Copied."))
