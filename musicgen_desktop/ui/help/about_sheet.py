"""What this program is: its version and those of its parts, and the licences of what it plays with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from musicgen_desktop import __version__
from musicgen_desktop.domain.licences import META_LICENCE, STARTER_LICENCE
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import ElidedLabel, make_label, make_sheet_button
from musicgen_desktop.ui.kit.fonts import Size, font

_ICON = 64
_WIDTH = 560
_SHORT = 16
"""Letters of a version that share a line with another part's."""


class AboutSheet(QDialog):
    """Over the window.

    Args:
        versions: what a part is called, and its version.
        icon: the program's own, an SVG.

    Signals:
        licences_requested: all licences shall be shown.
    """

    licences_requested = Signal()

    def __init__(self, versions: Sequence[tuple[str, str]], icon: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About MusicGen Desktop"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._versions = versions
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 16)
        column.setSpacing(14)
        column.addLayout(self._make_head(icon))
        for words in (
            tr("The program is under the MIT licence. It is made of other works, each under its own: see Licences."),
            tr(
                "The Starter's weights are under {starter}: what you make with it is yours, for any use. Meta's "
                "MusicGen weights, which you can install, are under {meta}: not for commercial use.",
                starter=STARTER_LICENCE,
                meta=META_LICENCE,
            ),
        ):
            label = make_label(words, "secondary")
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self._make_versions())
        column.addStretch(1)
        column.addLayout(self._make_foot())
        width = min(_WIDTH, parent.screen().availableSize().width())
        self.resize(width, max(column.heightForWidth(width), self.sizeHint().height()))

    @property
    def report(self) -> str:
        """The versions, a line for each."""
        return "\n".join(f"{name} {version}" for name, version in self._versions)

    def _make_head(self, icon: Path) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(QIcon(str(icon)).pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        name = make_label("MusicGen Desktop")
        name.setFont(font(Size.TITLE, QFont.Weight.DemiBold))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch(1)
        texts.addWidget(name)
        texts.addWidget(make_label(tr("Version {version}", version=__version__), "secondary"))
        texts.addWidget(make_label(tr("Everything runs on this machine."), "tertiary", Size.CHIP))
        texts.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(picture)
        head.addLayout(texts, 1)
        return head

    def _make_versions(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        grid = QGridLayout(card)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        short = [pair for pair in self._versions if len(pair[1]) <= _SHORT]
        half = (len(short) + 1) // 2
        for place, (name, version) in enumerate(short):
            self._add_version(grid, place % half, 2 * (place // half), name, version, 1)
        for row, (name, version) in enumerate((pair for pair in self._versions if pair not in short), start=half):
            self._add_version(grid, row, 0, name, version, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return card

    def _add_version(self, grid: QGridLayout, row: int, column: int, name: str, version: str, span: int) -> None:
        value = ElidedLabel(version)
        value.setFont(font(Size.CHIP, tabular=True))
        value.setProperty("tone", "secondary")
        grid.addWidget(make_label(name, "tertiary", Size.CHIP), row, column)
        grid.addWidget(value, row, column + 1, 1, span)

    def _make_foot(self) -> QHBoxLayout:
        self.copy = make_sheet_button(tr("Copy"), tr("Copy these versions, to send them along."))
        self.licences = make_sheet_button(tr("Licences…"), tr("Show the licences of all parts."))
        close = make_sheet_button(tr("Close"), tr("Close this sheet (Esc)."))
        self.copy.clicked.connect(self._on_copy)
        self.licences.clicked.connect(self.licences_requested)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.copy, self.licences, close):
            foot.addWidget(button)
        foot.insertStretch(2, 1)
        return foot

    @Slot()
    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.report)
        announce(self, tr("Copied."))
