"""The sheet of settings: pages at the left, rows at the right, and a search over all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.shortcuts_page import ShortcutsPage
from musicgen_desktop.ui.kit.controls import make_label, make_sheet_button
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.search_field import SearchField
from musicgen_desktop.ui.settings.setting_rows import SettingsPage

_SIZE = QSize(860, 620)
_SHARE_OF_WINDOW = 0.92
_LIST_WIDTH, _BESIDE_TITLE = 184, 56


class SettingsSheet(QDialog):
    """Stays beside the window until it is closed; whatever is changed in it acts at once.

    Args:
        pages: in the order of the list.
        look: gives the look in force.

    Signals:
        restart_requested: the program shall end and start again.
    """

    restart_requested = Signal()

    def __init__(
        self, pages: Sequence[SettingsPage | ShortcutsPage], look: Callable[[], Look], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages = tuple(pages)
        self._look = look
        self.search = SearchField(
            tr("Search settings"), tr("Shows the settings that have these words (Ctrl+F)."), look()
        )
        self.list = QListWidget()
        self.list.setObjectName("settingsList")
        self.list.setAccessibleName(tr("Pages"))
        self.list.setToolTip(tr("What can be set, by subject."))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTabKeyNavigation(False)
        self.stack = QStackedWidget()
        for page in self.pages:
            self.list.addItem(page.title)
            self.stack.addWidget(page)
        self._nothing = make_label(tr("No setting has these words."), "secondary")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self.stack.addWidget(self._nothing)
        close = make_sheet_button(tr("Close"), tr("Close the settings (Esc)."))
        close.clicked.connect(self.close)
        left = QFrame()
        left.setObjectName("settingsLeft")
        widest = max(self.list.fontMetrics().horizontalAdvance(page.title) for page in pages)
        left.setFixedWidth(max(_LIST_WIDTH, widest + _BESIDE_TITLE))
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(close)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        self._foot = self._make_foot()
        right.addWidget(self._foot)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(left)
        across.addLayout(right, 1)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.currentRowChanged.connect(self._show_page)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        self.resize(_SIZE.boundedTo(parent.window().size() * _SHARE_OF_WINDOW))
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @Slot()
    def apply_look(self) -> None:
        """Draw in the theme in force."""
        look = self._look()
        self.search.apply_look(look)
        for page in self.pages:
            if isinstance(page, ShortcutsPage):
                page.search.apply_look(look)

    def show_page(self, index: int) -> None:
        """Turn to a page; the first where there is none of that number."""
        self.list.setCurrentRow(index if 0 <= index < len(self.pages) else 0)

    @property
    def page(self) -> int:
        """Number of the page that is shown; −1 for none."""
        return self.list.currentRow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and none that has not: fields have Enter for themselves."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused := self.focusWidget(), QPushButton):
            focused.click()

    def show_restart(self, wanted: bool) -> None:
        """Say that something waits for the next start, and offer one."""
        self._foot.setVisible(wanted)

    @property
    def offers_restart(self) -> bool:
        """Whether it is offered."""
        return not self._foot.isHidden()

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("settingsFoot")
        words = make_label(tr("This holds when the program starts again."), "secondary")
        words.setWordWrap(True)
        self.restart = make_sheet_button(
            tr("Start again"), tr("End the program and start it again. What is being made is kept as far as it is.")
        )
        self.restart.clicked.connect(self.restart_requested)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 10, 24, 10)
        row.addWidget(words, 1)
        row.addWidget(self.restart)
        foot.hide()
        return foot

    @Slot(str)
    def _on_search(self, text: str) -> None:
        terms = text.casefold().split()
        found = [bool(page.show_matching(terms)) or not terms for page in self.pages]
        for row, has in enumerate(found):
            self.list.item(row).setHidden(not has)
        shown = self.list.currentRow()
        if not any(found):
            self.stack.setCurrentWidget(self._nothing)
        elif shown < 0 or not found[shown]:
            self.list.setCurrentRow(found.index(True))
            self._show_page(self.list.currentRow())
        else:
            self._show_page(shown)

    @Slot(int)
    def _show_page(self, row: int) -> None:
        if 0 <= row < len(self.pages):
            self.stack.setCurrentWidget(self.pages[row])
