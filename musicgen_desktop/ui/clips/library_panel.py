"""The library: rows or cards to click, open, hear, rename in place, drop to the trash; and what is looked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QByteArray,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.find.empty_library import EmptyLibrary
from musicgen_desktop.ui.clips.find.search_bar import SearchBar
from musicgen_desktop.ui.clips.rows.clip_grid import ClipGrid
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipItemModel, ClipRole
from musicgen_desktop.ui.clips.rows.clip_table import ClipTable
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn
from musicgen_desktop.ui.clips.rows.kept_place import KeptPlace, ids_in, selected_rows
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import make_label
from musicgen_desktop.ui.kit.fonts import Size
from musicgen_desktop.ui.kit.look import Look

_TABLE, _GRID, _EMPTY = 0, 1, 2


class LibraryPanel(QWidget):
    """Emits wishes; rows come from its model.

    Attributes:
        table, grid: the same rows and the same selection, one of them shown.
        search: what is looked for; its place is beside the library's tab.
        gap: says that some clips cannot be found yet, while that is so.

    Signals:
        open_requested: id of the clip that was clicked.
        play_requested: id of the clip to open and hear.
        selection_changed: commands are about other clips now; ask ``selected_ids`` and ``is_engaged``.
    """

    open_requested = Signal(str)
    play_requested = Signal(str)
    selection_changed = Signal()

    def __init__(self, model: ClipItemModel, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.model = model
        self.look = look
        self._actions: list[QAction] = []
        self._open_id = self._awaited = ""
        self._engaged = False
        self.search = SearchBar(look, now)
        self.table = ClipTable(model, look)
        self.grid = ClipGrid(model, look)
        self._selection = self.table.selectionModel()
        self.grid.setSelectionModel(self._selection)
        self._place = KeptPlace(model, self._selection, (self.table, self.grid), self)
        self.empty = EmptyLibrary()
        self.gap = _hidden_note(
            tr("The search words of older clips are still being made: not all of them are found yet.")
        )
        self._pages = QStackedWidget()
        for page in (self.table, self.grid, self.empty):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.kept = _hidden_note(
            tr("What you listen to blind stays here, whatever length, tempo or key is looked for.")
        )
        column.addWidget(self.search.chips)
        column.addWidget(self.kept)
        column.addWidget(self.gap)
        column.addWidget(self._pages, 1)
        for view in (self.table, self.grid):
            view.clicked.connect(self._on_clicked)
            view.engaged.connect(self._on_engaged)
            view.activated.connect(self._on_activated)
            view.customContextMenuRequested.connect(self._on_menu)
        self._selection.selectionChanged.connect(self._on_selection)
        self.search.grid_requested.connect(self.set_grid)
        self.search.left.connect(self.enter_rows)
        self.empty.clear_requested.connect(self.search.clear)
        model.changed.connect(self._on_changed)
        model.lookup.titles_told.connect(self._on_titles)
        self._show_page()

    @property
    def view(self) -> QAbstractItemView:
        """The rows or the cards, whichever are shown."""
        return self.grid if self.shows_grid else self.table

    @property
    def shows_grid(self) -> bool:
        """Whether the library is shown as cards."""
        return self.search.grid.isChecked()

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """Ids of the selected clips, from top to bottom."""
        return ids_in(self.model.ids, selected_rows(self._selection))

    def ids_at(self, place: QPoint) -> tuple[str, ...]:
        """Ids of what lies at a place of the view's viewport: a clip, or all selected ones where it is one of them."""
        index = self.view.indexAt(place)
        if not index.isValid():
            return ()
        return self.selected_ids if self._selection.isSelected(index) else (index.data(ClipRole.ID),)

    @property
    def is_engaged(self) -> bool:
        """Whether the user is in the library, so that commands are about its selection."""
        return self._engaged

    def set_context_actions(self, actions: list[QAction]) -> None:
        """What the context menu offers; None is a line."""
        self._actions = actions

    def set_opening(self, opening: bool) -> None:
        """Whether the library is still to tell what is in it."""
        self.empty.set_opening(opening)

    def show_query(self, query: ClipQuery) -> None:
        """Show what is looked for now."""
        self.search.show_query(query)
        self.model.set_order(query.sort_by, query.descending)
        self._show_page()

    def say_kept(self, kept: bool) -> None:
        """Whether some rows stand here whatever is asked about their sound."""
        if kept and self.kept.isHidden():
            announce(self, self.kept.text())
        self.kept.setVisible(kept)

    def set_lacks_words(self, lacks_words: bool) -> None:
        """Whether what is shown may lack clips that have no search words yet."""
        self.gap.setVisible(lacks_words)
        self.empty.set_lacks_words(lacks_words)

    @Slot(float)
    def show_preparing(self, share: float) -> None:
        """Say how far the library is that is opened, from 0 to 1."""
        self.empty.show_preparing(share)
        self._pages.setCurrentIndex(_EMPTY)

    @Slot(bool)
    def set_grid(self, cards: bool) -> None:
        """Show cards, or rows; the same ones are selected, and the same one is in sight."""
        had_focus = self.table.hasFocus() or self.grid.hasFocus()
        self.search.grid.setChecked(cards)
        self._show_page()
        current = self._selection.currentIndex()
        if current.isValid():
            self.view.scrollTo(current.siblingAtColumn(ClipColumn.TITLE))
        if had_focus:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_open(self, clip_id: str) -> None:
        """Mark the clip that is on the stage; empty for none.

        The selection goes along unless the user is about to do something with other rows.
        """
        previous, self._open_id = self._open_id, clip_id
        self.model.set_open(clip_id)
        if not self._engaged or (clip_id and self.selected_ids in ((), (previous,))):
            self.select_clip(clip_id)

    def select_clip(self, clip_id: str) -> None:
        """Select the clip, and nothing else; one whose row is still to come, once it is there."""
        row = self.model.row_of(clip_id) if clip_id else -1
        self._awaited = clip_id if row < 0 else ""
        if row < 0:
            self._selection.clear()
            return
        index = self.model.index(row, ClipColumn.TITLE)
        flags = QItemSelectionModel.SelectionFlag
        self._selection.setCurrentIndex(index, flags.NoUpdate)
        self._selection.select(index, flags.ClearAndSelect | flags.Rows)
        self.view.scrollTo(index)

    @Slot()
    def enter_rows(self) -> None:
        """Go to what is shown with the keyboard: to what is selected of it, or else to the first."""
        if self.model.ids:
            if not self.selected_ids:
                self.select_clip(self.model.ids[0])
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_title(self) -> None:
        """Open the current row's title for editing, in place; the open clip's while the user is elsewhere."""
        if not self._engaged and self._open_id:
            self.select_clip(self._open_id)
        index = self._selection.currentIndex()
        if index.isValid():
            self.view.edit(index.siblingAtColumn(ClipColumn.TITLE))

    def header_state(self) -> QByteArray:
        """Column widths and order of sorting, for ``restore_header``."""
        return self.table.horizontalHeader().saveState()

    def restore_header(self, state: QByteArray) -> None:
        """Take over an earlier ``header_state``, whose order is wished for; anything else is passed over."""
        self.table.horizontalHeader().restoreState(state)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.look = look
        for part in (self.search, self.table, self.grid):
            part.apply_look(look)

    @Slot()
    def _show_page(self) -> None:
        self.empty.show_query(self.search.query)
        rows = _GRID if self.shows_grid else _TABLE
        self._pages.setCurrentIndex(rows if self.model.rowCount() else _EMPTY)

    @Slot()
    def _on_changed(self) -> None:
        """Where nothing is selected any more, what is open is."""
        self._show_page()
        awaited = self._awaited or ("" if self._engaged else self._open_id)
        if awaited and not self._selection.hasSelection() and self.model.row_of(awaited) >= 0:
            self.select_clip(awaited)

    @Slot()
    def _on_titles(self) -> None:
        self.search.set_checkpoint_titles(self.model.lookup.checkpoint_titles)

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click on one row opens it; with Ctrl or Shift it gathers rows."""
        clip_id = index.data(ClipRole.ID)
        if self.selected_ids == (clip_id,):
            self.open_requested.emit(clip_id)

    def _on_engaged(self, engaged: bool) -> None:
        self._engaged = engaged
        self.selection_changed.emit()

    def _on_selection(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self.selection_changed.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        self.play_requested.emit(index.data(ClipRole.ID))

    def _on_menu(self, where: QPoint) -> None:
        if self.view.indexAt(where).isValid() and self._actions:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(self._actions)
            menu.popup(self.view.viewport().mapToGlobal(where))


def _hidden_note(text: str) -> QLabel:
    """What is said under the search field when it is so."""
    note = make_label(text, "secondary", Size.CHIP)
    note.setContentsMargins(16, 2, 16, 8)
    note.setWordWrap(True)
    note.hide()
    return note
