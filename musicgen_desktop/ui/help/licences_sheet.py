"""Whose work is inside the program: a list, and beside it the licences of the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.works import Work, read_texts
from musicgen_desktop.ui.kit.controls import make_button, make_label, make_text_view
from musicgen_desktop.ui.kit.fonts import Size, fixed_font

_HEIGHT = 560
_LIST_WIDTH = 250
_BESIDE = 112  # margins, borders, the bar for scrolling
_COLUMNS = 80
"""Licences are written in lines of at most so many letters, which are not to be cut once more."""


class LicencesSheet(QDialog):
    """Stays open beside the window.

    Args:
        works: the program itself first.
    """

    def __init__(self, works: Sequence[Work], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._works = works
        said = make_label(
            tr("MusicGen Desktop is under the MIT licence. It is made of these works, each under its own licence."),
            "secondary",
        )
        said.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("works")
        self.list.setAccessibleName(tr("Works"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.addItems([work.name for work in works])
        self.text = make_text_view("", tr("Licences of the chosen work"))
        self.text.setFont(fixed_font(Size.CHIP))
        self.list.currentRowChanged.connect(self._show)
        close = make_button(tr("Close"), tr("Close this sheet (Esc)."), focus=Qt.FocusPolicy.StrongFocus)
        close.clicked.connect(self.close)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(16)
        outer.addWidget(said)
        outer.addLayout(middle, 1)
        outer.addLayout(foot)
        lines = QFontMetrics(self.text.font()).horizontalAdvance("m" * _COLUMNS)
        self.resize(_LIST_WIDTH + lines + _BESIDE, _HEIGHT)
        self.list.setCurrentRow(0)

    @Slot(int)
    def _show(self, row: int) -> None:
        work = self._works[row]
        head = tr("{name} {version}, licence: {licence}", name=work.name, version=work.version, licence=work.licence)
        self.text.setPlainText("\n\n\n".join([head, *read_texts(work)]))
