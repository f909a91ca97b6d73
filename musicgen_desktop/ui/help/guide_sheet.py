"""The guide: a few pages with pictures, inside the program and without a network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from string import Template
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.help.guide_pages import GuidePage, draw_picture
from musicgen_desktop.ui.kit.controls import make_sheet_button
from musicgen_desktop.ui.kit.look import Look

_SIZE = QSize(880, 680)
_SHARE_OF_SCREEN = 0.9
_LIST_WIDTH = 216
_MARGIN = 28
_LEAST_PICTURE = 200

_STYLE = Template("""
body { color: $text; }
h1 { color: $text; font-size: 20px; font-weight: 600; margin-top: 0; margin-bottom: 10px; }
p, li, td { font-size: 14px; line-height: 150%; }
p { margin-top: 8px; margin-bottom: 8px; }
li { margin-bottom: 6px; }
div { line-height: 100%; margin-top: 6px; margin-bottom: 10px; }
b { font-weight: 600; }
td { padding: 3px 16px 3px 0; }
.key { color: $text; background-color: $line; font-size: 12px; font-weight: 600; }
.good { color: $good; } .poor { color: $secondary; } .aside { color: $secondary; }
a { color: $accent; }
""")


class _Browser(QTextBrowser):
    """Draws the pictures of a folder in the colours of the theme; opens nothing else.

    Args:
        pictures: the folder.

    Signals:
        reload_page: its width is another, and pictures with it.
    """

    reload_page = Signal()

    def __init__(self, pictures: Path, look: Look) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pictures = pictures
        self._look = look
        self.setOpenLinks(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures fit."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.reload_page.emit()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """One of the pictures."""
        path = self._pictures / QUrl(name).fileName()
        if path.suffix == ".svg" and path.is_file():
            room = self.viewport().width() - 2 * _MARGIN
            return draw_picture(path, self._look.colors, max(_LEAST_PICTURE, room), self.devicePixelRatioF())
        return None


class GuideSheet(QDialog):
    """Stays open beside the window while its advice is tried.

    Args:
        pages: in order.
        pictures: the folder of their pictures.
        keys_of: the keys of a command in words.
    """

    def __init__(
        self, pages: Sequence[GuidePage], pictures: Path, keys_of: Callable[[str], str], look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pages = pages
        self._keys_of = keys_of
        self.list = QListWidget()
        self.list.setObjectName("works")
        self.list.setAccessibleName(tr("Pages"))
        self.list.setToolTip(tr("The pages of the guide."))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([page.title for page in pages])
        self.browser = _Browser(pictures, look)
        self.browser.setObjectName("guide")
        self.browser.setAccessibleName(tr("Page of the guide"))
        self.browser.setToolTip(tr("Arrows and the page keys scroll."))
        self.browser.document().setDocumentMargin(_MARGIN)
        colors = {name: getattr(look.colors, name).name() for name in ("text", "line", "good", "secondary", "accent")}
        self.browser.document().setDefaultStyleSheet(_STYLE.substitute(colors))
        self.back = make_sheet_button(tr("Back"), tr("The page before this one."))
        self.next = make_sheet_button(tr("Next"), tr("The page after this one."))
        close = make_sheet_button(tr("Close"), tr("Close the guide (Esc)."))
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        foot.addStretch(1)
        foot.addWidget(close)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addWidget(self.browser, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 20, 20, 16)
        outer.setSpacing(16)
        outer.addLayout(middle, 1)
        outer.addLayout(foot)
        self.resize(_SIZE.boundedTo(parent.screen().availableSize() * _SHARE_OF_SCREEN))
        self.list.currentRowChanged.connect(self._show)
        self.browser.reload_page.connect(self._on_width)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @Slot(int)
    def _show(self, row: int) -> None:
        self.browser.setHtml(self._pages[row].with_keys(self._keys_of))
        self.back.setEnabled(row > 0)
        self.next.setEnabled(row < len(self._pages) - 1)

    @Slot()
    def _on_width(self) -> None:
        bar = self.browser.verticalScrollBar()
        place = bar.value()
        self._show(self.list.currentRow())
        bar.setValue(place)

    @Slot()
    def _on_back(self) -> None:
        self.list.setCurrentRow(self.list.currentRow() - 1)

    @Slot()
    def _on_next(self) -> None:
        self.list.setCurrentRow(self.list.currentRow() + 1)
