"""The table of clips: click to open, press Enter to play, rename in place, drop to the trash."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import (
    QByteArray,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.clip_delegate import ROW_HEIGHT, ClipDelegate
from musicgen_desktop.ui.clips.clip_item_model import ClipColumn, ClipItemModel, ClipRole, ClipSortProxy
from musicgen_desktop.ui.kit.controls import make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.look_delegate import outline_row

_WIDTHS = MappingProxyType(
    {
        ClipColumn.WAVEFORM: 172,
        ClipColumn.TITLE: 220,
        ClipColumn.LENGTH: 72,
        ClipColumn.CREATED: 104,
        ClipColumn.CHECKPOINT: 128,
        ClipColumn.SEED: 128,
    }
)


_COLUMN_NEEDS = MappingProxyType({ClipColumn.SEED: 1000, ClipColumn.CHECKPOINT: 860})
"""Widths of the panel below which these columns are left out."""

_Index = QModelIndex | QPersistentModelIndex
_SHORT_ABSENCES = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class ClipTable(QTableView):
    """A table of whole rows, whose letters and digits are left to the window's keys.

    Signals:
        engaged: whether it has the focus now. A menu takes none of it away, so that it can be about the rows.
    """

    engaged = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell."""
        super().focusInEvent(event)
        self.engaged.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell, but for menus and other windows, after which the focus comes back."""
        super().focusOutEvent(event)
        if event.reason() not in _SHORT_ABSENCES:
            self.engaged.emit(False)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """The outline goes round the whole row, and is drawn anew where it was and is."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            self.viewport().update(self._row_rect(index))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and an outline round the one that the keys are about."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            outline_row(QPainter(self.viewport()), QRectF(self._row_rect(self.currentIndex())), self.look)

    def _row_rect(self, index: _Index) -> QRect:
        row = self.visualRect(index)
        return QRect(0, row.top(), min(self.viewport().width(), self.horizontalHeader().length()), row.height())

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: K keeps, 1 to 8 choose takes; searching has its own field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab leaves the table, which is one stop on the way through the window."""
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        else:
            super().keyPressEvent(event)


class LibraryPanel(QWidget):
    """Emits wishes; rows come from its model.

    Signals:
        open_requested: id of the clip that was clicked.
        play_requested: id of the clip to open and hear.
        selection_changed: commands are about other clips now; ask ``selected_ids`` and ``is_engaged``.
        shown_changed: other clips are shown, or another number of them.
    """

    open_requested = Signal(str)
    play_requested = Signal(str)
    selection_changed = Signal()
    shown_changed = Signal()

    def __init__(self, model: ClipItemModel, look: Look) -> None:
        super().__init__()
        self.model = model
        self.look = look
        self._actions: list[QAction] = []
        self._search = ""
        self._open_id = ""
        self._engaged = False
        self.proxy = ClipSortProxy(model, self)
        self._delegate = ClipDelegate(look, self)
        self.table = ClipTable(look)
        self._set_up_table()
        self._empty = make_label("", "tertiary", Size.BODY)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.table.clicked.connect(self._on_clicked)
        self.table.engaged.connect(self._on_engaged)
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.table.activated.connect(self._on_activated)
        self.table.customContextMenuRequested.connect(self._on_menu)
        for signal in (self.proxy.modelReset, self.proxy.rowsInserted, self.proxy.rowsRemoved):
            signal.connect(self._show_page)
        self._show_page()

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """Ids of the selected clips, from top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.proxy.index(row, 0).data(ClipRole.CLIP).id for row in rows)

    def ids_at(self, place: QPoint) -> tuple[str, ...]:
        """Ids of what lies at a place of the table's viewport: a clip, or all selected ones where it is one of them."""
        index = self.table.indexAt(place)
        if not index.isValid():
            return ()
        clip_id = index.data(ClipRole.CLIP).id
        selected = self.selected_ids
        return selected if clip_id in selected else (clip_id,)

    @property
    def is_engaged(self) -> bool:
        """Whether the user is in the table, so that commands are about its selection."""
        return self._engaged

    def set_context_actions(self, actions: list[QAction]) -> None:
        """What the context menu offers; None is a line."""
        self._actions = actions

    def set_search(self, text: str) -> None:
        """Show only clips that hold every word of ``text``."""
        self._search = text.strip()
        self.proxy.set_search(text)
        self._show_page()
        self.select_clip(self._open_id)

    def show_open(self, clip_id: str) -> None:
        """Mark the clip that is on the stage; empty for none.

        The selection goes along unless the user is about to do something with other rows.
        """
        previous, self._open_id = self._open_id, clip_id
        self.model.set_open(clip_id)
        if not self._engaged or (clip_id and self.selected_ids in ((), (previous,))):
            self.select_clip(clip_id)

    def select_clip(self, clip_id: str) -> None:
        """Select the clip where it is shown, and nothing else."""
        row = self.model.row_of(clip_id)
        index = self.proxy.mapFromSource(self.model.index(row, ClipColumn.TITLE)) if row >= 0 else QModelIndex()
        selection = self.table.selectionModel()
        if not index.isValid():
            selection.clear()
            return
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(index, flags.NoUpdate)
        selection.select(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)

    def edit_title(self) -> None:
        """Open the current row's title for editing, in place; the open clip's while the user is elsewhere."""
        if not self._engaged and self._open_id:
            self.select_clip(self._open_id)
        index = self.table.currentIndex()
        if index.isValid():
            self.table.edit(index.siblingAtColumn(ClipColumn.TITLE))

    def header_state(self) -> QByteArray:
        """Column widths and order of sorting, for ``restore_header``."""
        return self.table.horizontalHeader().saveState()

    def restore_header(self, state: QByteArray) -> None:
        """Take over an earlier ``header_state``; anything else is passed over."""
        self.table.horizontalHeader().restoreState(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out that matter least, so that titles and prompts can be read in a narrow window."""
        super().resizeEvent(event)
        for column, width in _COLUMN_NEEDS.items():
            self.table.setColumnHidden(column, self.width() < width)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.look = look
        self._delegate.apply_look(look)
        self.table.look = look
        self.table.viewport().update()

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.proxy)
        table.setItemDelegate(self._delegate)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setMouseTracking(True)
        table.setSortingEnabled(True)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        table.setAccessibleName(tr("Library"))
        table.setToolTip(tr("A click opens, Enter plays, F2 renames, Del drops to the trash; Ctrl+Z brings back."))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setFont(font(Size.HEAD))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setFixedHeight(28)
        header.setMinimumSectionSize(48)
        header.setStretchLastSection(False)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(ClipColumn.PROMPT, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(ClipColumn.CREATED, Qt.SortOrder.DescendingOrder)

    def _show_page(self) -> None:
        self.shown_changed.emit()
        if self.proxy.rowCount():
            self._pages.setCurrentIndex(0)
            return
        self._empty.setText(
            tr("No clip holds “{words}”.", words=self._search)
            if self._search
            else tr("Every take you make is kept here, with all it takes to make it again.")
        )
        self._pages.setCurrentIndex(1)

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click on one row opens it; with Ctrl or Shift it gathers rows."""
        clip_id = index.data(ClipRole.CLIP).id
        if self.selected_ids == (clip_id,):
            self.open_requested.emit(clip_id)

    def _on_engaged(self, engaged: bool) -> None:
        self._engaged = engaged
        self.selection_changed.emit()

    def _on_selection(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self.selection_changed.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        self.play_requested.emit(index.data(ClipRole.CLIP).id)

    def _on_menu(self, where: QPoint) -> None:
        if self.table.indexAt(where).isValid() and self._actions:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(self._actions)
            menu.popup(self.table.viewport().mapToGlobal(where))
