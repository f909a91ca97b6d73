"""All tags of the library: called otherwise, made one, taken away, in every clip at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.changes.tag_list import TagDelegate, TagItemModel, TagList, TagRow
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import make_label, make_sheet_button
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.rows_item_model import RowRole
from musicgen_desktop.ui.kit.search_field import SearchField
from musicgen_desktop.ui.kit.word_filter import WordFilter

_SIZE = QSize(560, 480)
_SHARE_OF_WINDOW = 0.9


class AllTagsSheet(QDialog):
    """Stays open beside the window. Everything happens at once, and undo takes it back here too.

    Args:
        steps: the commands of undo and redo.

    Signals:
        moved: a tag, and what it shall be called; the name of another tag makes both one, an empty one takes it away.
        shown: a tag whose clips shall be shown.
    """

    moved = Signal(str, str)
    shown = Signal(str)

    def __init__(self, look: Look, steps: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Tags of the library"))
        self._renamed = ""
        self.addActions(list(steps))
        self.search = SearchField(tr("Find a tag"), tr("Shows the tags whose names hold these words."), look)
        self.model = TagItemModel(self)
        self.filter = WordFilter(self.model, Qt.ItemDataRole.DisplayRole, self)
        self.list = TagList()
        self.list.setModel(self.filter)
        self.list.setItemDelegate(TagDelegate(look, self.list))
        self.list.setToolTip(tr("Enter shows the clips of a tag, F2 changes its name, Del takes it away."))
        nothing = make_label(tr("No clip has a tag like that. T gives tags to the chosen clips."), "tertiary")
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(nothing)
        self._hint = make_label("", "tertiary")
        self._hint.setWordWrap(True)
        self.rename = make_sheet_button(tr("Rename"), tr("Write another name, for every clip that has the tag (F2)."))
        self.join = make_sheet_button(tr("Merge"), tr("All chosen tags become the one that was chosen last."))
        self.remove = make_sheet_button(tr("Remove"), tr("From every clip that has it (Del). The clips stay."))
        done = make_sheet_button(tr("Close"), tr("Close this sheet (Esc)."))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.rename, self.join, self.remove):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for part in (self.search, self._pages, self._hint):
            column.addWidget(part, 1 if part is self._pages else 0)
        column.addLayout(foot)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.list.setFocus)
        self.model.rename_requested.connect(self._on_rename)
        self.list.removal_requested.connect(self._on_remove)
        self.list.shown.connect(self.shown)
        self.list.selectionModel().selectionChanged.connect(self._show)
        self.rename.clicked.connect(self._on_edit)
        self.join.clicked.connect(self._on_join)
        self.remove.clicked.connect(self._on_remove)
        done.clicked.connect(self.close)
        self.resize(_SIZE.boundedTo(parent.window().size() * _SHARE_OF_WINDOW))
        self.list.setFocus()
        self._show()

    @Slot(object)
    def set_tags(self, tags: tuple[tuple[str, int], ...]) -> None:
        """Show these, each with how many clips have it; what was chosen stays, under its new name too."""
        current, row = self._renamed or self.list.current, max(0, self.list.currentIndex().row())
        self._renamed = ""
        self.model.set_rows(tuple(TagRow(tag, count) for tag, count in tags))
        rows = range(self.filter.rowCount())
        place = next((at for at in rows if self.filter.index(at, 0).data() == current), min(row, len(rows) - 1))
        if place >= 0:
            self.list.selectionModel().setCurrentIndex(
                self.filter.index(place, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self._show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A name that is being written is kept."""
        self.list.setFocus()
        super().closeEvent(event)

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self.filter.set_search(text)
        self._show()

    @Slot()
    def _on_edit(self) -> None:
        self.list.setFocus()
        self.list.edit(self.list.currentIndex())

    @Slot(str, str)
    def _on_rename(self, tag: str, name: str) -> None:
        self._move((tag,), name)

    @Slot()
    def _on_join(self) -> None:
        into = self.list.current
        self._move([tag for tag in self.list.chosen if tag != into], into)

    @Slot()
    def _on_remove(self) -> None:
        self._move(self.list.chosen, "")

    def _move(self, tags: Sequence[str], name: str) -> None:
        self._renamed = name
        for tag in tags:
            self.moved.emit(tag, name)
        if tags:
            announce(self, tr("Done. Undo takes it back."))

    @Slot()
    def _show(self) -> None:
        chosen = len(self.list.chosen)
        self._pages.setCurrentIndex(0 if self.filter.rowCount() else 1)
        self.rename.setEnabled(chosen == 1)
        self.join.setEnabled(chosen > 1)
        self.remove.setEnabled(chosen > 0)
        clips = sum(index.data(RowRole.ROW).count for index in self.list.selectedIndexes())
        if chosen > 1:
            self._hint.setText(tr("“Merge” makes these {count} tags “{tag}”.", count=chosen, tag=self.list.current))
        elif clips:
            text = tr("If you give it the name of another tag, the two become one. Undo takes everything back.")
            self._hint.setText(text)
        else:
            self._hint.setText("")
