"""The sheet with the family tree of a clip; it stays beside the window while one walks through the tree."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.family.family_tree import FamilyTree
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.look import Look

_SIZE = QSize(720, 420)
_SHARE_OF_WINDOW = 0.9


class FamilySheet(QDialog):
    """Holds the tree.

    Args:
        listen: what is on the stage is heard by its keys here too.
    """

    def __init__(self, window: QWidget, look: Look, listen: QAction) -> None:
        super().__init__(window)
        self.addAction(listen)
        self.setWindowTitle(tr("Family tree"))
        self.tree = FamilyTree(look)
        words = make_label(tr("Arrow keys walk, Enter or a click opens a clip, Space plays it."), "secondary")
        words.setWordWrap(True)
        close = make_button(tr("Close"), tr("Close this sheet (Esc)."), focus=Qt.FocusPolicy.StrongFocus)
        close.setAutoDefault(False)  # Enter opens a clip
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(words, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.tree, 1)
        column.addLayout(foot)
        self.resize(_SIZE.boundedTo(window.size() * _SHARE_OF_WINDOW))
        self.tree.setFocus()
