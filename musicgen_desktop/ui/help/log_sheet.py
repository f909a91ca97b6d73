"""The log: what the program noted about itself, to be searched and copied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelection, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QListView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.log_service import LogService
from musicgen_desktop.system.log_reader import LEVELS, LogRead
from musicgen_desktop.ui.help.log_delegate import LogDelegate
from musicgen_desktop.ui.help.log_item_model import LogItemModel
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import ElidedLabel, Segments, make_label, make_sheet_button, make_text_view
from musicgen_desktop.ui.kit.fonts import Size
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.search_field import SearchField

_SIZE = QSize(920, 620)
_SHARE_OF_SCREEN = 0.9


class LogSheet(QDialog):
    """Stays open beside the window.

    Args:
        log: reads it.
        reveal: shows a file in the file manager; False when it cannot.
    """

    def __init__(self, log: LogService, reveal: Callable[[Path], bool], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Log"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._log = log
        self._reveal = reveal
        self.search = SearchField(tr("Search the log"), tr("Shows the entries that have all of these words."), look)
        self.levels = Segments(
            ((tr("All"), "DEBUG"), (tr("Warnings"), "WARNING"), (tr("Errors"), "ERROR")),
            tr("How serious"),
            tr("Show entries of this kind, and more serious ones."),
        )
        self.levels.set_value("DEBUG")
        self.levels.setFixedWidth(260)
        self.model = LogItemModel(self)
        self.list = self._make_list(look)
        self.text = make_text_view("", tr("The chosen entries"), tr("The chosen entries, whole."))
        self._said = make_label(tr("Reading…"), "tertiary", Size.CHIP)
        self._path = ElidedLabel(tr("Nothing of this is sent. It lies in {folder}.", folder=log.log_file.parent))
        self._path.setProperty("tone", "secondary")
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.levels.value_changed.connect(self._filter)
        self.list.selectionModel().selectionChanged.connect(self._on_chosen)
        log.was_read.connect(self._on_read)
        self.resize(_SIZE.boundedTo(parent.screen().availableSize() * _SHARE_OF_SCREEN))
        self.search.setFocus()
        log.read()

    def show_errors(self) -> None:
        """Begin with what went wrong."""
        self.levels.set_value("WARNING")
        self._filter()

    def _make_list(self, look: Look) -> QListView:
        view = QListView()
        view.setObjectName("logList")
        view.setAccessibleName(tr("Entries of the log, the newest first"))
        view.setToolTip(tr("Arrows choose; with Shift several."))
        view.setModel(self.model)
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setItemDelegate(LogDelegate(look, view))
        view.setMouseTracking(True)
        return view

    def _lay_out(self) -> None:
        copy_tip = tr("Copy the chosen entries, or all that are shown where none is chosen.")
        self.copy = make_sheet_button(tr("Copy"), copy_tip)
        show = make_sheet_button(tr("Show the files"), tr("Show the log in the file manager."))
        again = make_sheet_button(tr("Read again"), tr("Bring what was noted meanwhile."))
        close = make_sheet_button(tr("Close"), tr("Close this sheet (Esc)."))
        for button, act in ((self.copy, self._on_copy), (show, self._on_show), (again, self._log.read)):
            button.clicked.connect(act)
        close.clicked.connect(self.close)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.search, 1)
        head.addWidget(self.levels)
        foot.setSpacing(8)
        foot.addStretch(1)
        for button in (self.copy, show, again, close):
            foot.addWidget(button)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(self.text)
        parts.setSizes([340, 140])
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self._said)
        below.addStretch(1)
        below.addWidget(self._path)
        column.addLayout(below)
        column.addWidget(parts, 1)
        column.addLayout(foot)

    @Slot(object)
    def _on_read(self, read: LogRead) -> None:
        self.model.set_entries(read.entries)
        self._say()

    @Slot()
    def _filter(self) -> None:
        self.model.set_filter(LEVELS.index(str(self.levels.value)), self.search.text())
        self._say()

    def _say(self) -> None:
        count = self.model.rowCount()
        self._said.setText(tr("{count} entry", "{count} entries", count) if count else tr("There is no such entry."))
        self.text.clear()
        self.copy.setEnabled(bool(count))

    @property
    def chosen(self) -> str:
        """The chosen entries, the oldest first; all that are shown where none is chosen."""
        rows = sorted((index.row() for index in self.list.selectedIndexes()), reverse=True)
        entries = [self.model.shown[row] for row in rows] or list(reversed(self.model.shown))
        return "\n".join(entry.whole for entry in entries)

    @Slot(QItemSelection, QItemSelection)
    def _on_chosen(self) -> None:
        self.text.setPlainText(self.chosen if self.list.selectedIndexes() else "")

    @Slot()
    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.chosen)
        announce(self, tr("Copied."))

    @Slot()
    def _on_show(self) -> None:
        if not self._reveal(self._log.log_file):
            announce(self, tr("The file manager could not be opened."))
