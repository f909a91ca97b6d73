"""The page of shortcuts as a sheet of its own, beside the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.shortcuts_page import ShortcutsPage
from musicgen_desktop.ui.kit.controls import make_button

_SIZE = QSize(720, 640)
_SHARE_OF_WINDOW = 0.92


class KeysSheet(QDialog):
    """Stays open while the keys are tried out."""

    def __init__(self, page: ShortcutsPage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Change shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.page = page
        close = make_button(tr("Close"), tr("Close this sheet (Esc)."), focus=Qt.FocusPolicy.StrongFocus)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 16)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addLayout(foot)
        self.resize(_SIZE.boundedTo(parent.window().size() * _SHARE_OF_WINDOW))
        page.search.setFocus()
