"""The found clips as rows: all ids, and of the clips themselves those that are looked at."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.clip_ids import ClipIds
from musicgen_desktop.domain.clip_query import SortBy
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_values import Edit
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn, ClipTexts
from musicgen_desktop.ui.kit.texts import one_line
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup

PAGE = 100
"""Rows that are read at a time."""

SORTED_BY = MappingProxyType(
    {
        ClipColumn.WAVEFORM: SortBy.COLOUR,
        ClipColumn.TITLE: SortBy.TITLE,
        ClipColumn.PROMPT: SortBy.PROMPT,
        ClipColumn.LENGTH: SortBy.LENGTH,
        ClipColumn.TEMPO: SortBy.TEMPO,
        ClipColumn.KEY: SortBy.KEY,
        ClipColumn.RATING: SortBy.RATING,
        ClipColumn.ORIGIN: SortBy.ORIGIN,
        ClipColumn.CREATED: SortBy.CREATED,
        ClipColumn.CHECKPOINT: SortBy.CHECKPOINT,
        ClipColumn.SEED: SortBy.SEED,
    }
)
"""What the order follows when a column's head is pressed."""

_UPWARD = (
    ClipColumn.TITLE,
    ClipColumn.PROMPT,
    ClipColumn.ORIGIN,
    ClipColumn.CHECKPOINT,
    ClipColumn.TEMPO,
    ClipColumn.KEY,
)

_TELLING = (ClipColumn.LENGTH, ClipColumn.TEMPO, ClipColumn.KEY)
"""What a clip's sound can be told by."""

TELLING_ORDERS = frozenset(SORTED_BY[column] for column in _TELLING)
"""Orders that tell it too."""

_COLUMNS = tuple(ClipColumn)
_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_TITLE_FLAGS = _FLAGS | Qt.ItemFlag.ItemIsEditable
"""Qt asks about each cell several times whenever it is painted: what it asks most is there already."""

_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ClipRole(IntEnum):
    """What a row gives besides its text."""

    ID = Qt.ItemDataRole.UserRole + 1
    CLIP = Qt.ItemDataRole.UserRole + 2
    WAVEFORM = Qt.ItemDataRole.UserRole + 3
    OPEN = Qt.ItemDataRole.UserRole + 4
    SECRET = Qt.ItemDataRole.UserRole + 5


class ClipItemModel(QAbstractTableModel):
    """Knows rows and nothing of files; wishes go out as signals.

    A row whose clip is not known yet is empty, and asks for the rows around it.

    Signals:
        rename_requested: clip id and new title; the row changes when the library says so.
        clips_wanted: ids of clips that shall be read; ``on_read`` is told them.
        sort_requested: a ``SortBy`` and whether the largest shall come first.
        changing, changed: around ``set_found``, for whoever keeps a place in the rows.
        secrecy_changed: ``secret`` is another now.
    """

    rename_requested = Signal(str, str)
    clips_wanted = Signal(object)
    sort_requested = Signal(object, bool)
    changing = Signal()
    changed = Signal()
    secrecy_changed = Signal()

    def __init__(self, lookup: ClipLookup, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lookup = lookup
        self._texts = ClipTexts(lookup, now)
        self._ids = ClipIds()
        self._order = (SortBy.CREATED, True)
        self._open_id = ""
        self._secret: frozenset[str] = frozenset()
        self._looked_at: deque[int] = deque(maxlen=4 * PAGE)
        self._reading = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read)
        lookup.clips_told.connect(self._on_told)
        lookup.waveform_told.connect(self._on_waveform)
        lookup.titles_told.connect(self._on_titles)

    @property
    def ids(self) -> ClipIds:
        """Of all rows, in their order; nobody changes them."""
        return self._ids

    def row_of(self, clip_id: str) -> int:
        """Row of that clip; -1 when it is not there."""
        return self.rows_of((clip_id,))[0]

    def rows_of(self, ids: Sequence[str]) -> list[int]:
        """Rows of those clips; -1 for each that is not there."""
        return self._ids.rows_of(ids)

    def set_found(self, ids: Sequence[str], edits: tuple[Edit, ...] | None) -> None:
        """Show these clips.

        Args:
            ids: of all rows.
            edits: how they come of those before, from first to last; None for all anew.
        """
        ids = ids if isinstance(ids, ClipIds) else ClipIds(ids)
        self.changing.emit()
        if edits is None:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
        else:
            shift = 0
            for start, removed, inserted in edits:
                self._splice(start + shift, removed, ids[start + shift : start + shift + inserted])
                shift += inserted - removed
        self.changed.emit()

    def set_order(self, sort_by: SortBy, descending: bool) -> None:
        """Which order the rows have, for the arrow in a column's head."""
        if self._order != (sort_by, descending):
            self._order = (sort_by, descending)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ClipColumn) - 1)

    def set_open(self, clip_id: str) -> None:
        """Mark the clip that is on the stage; empty for none."""
        rows = self.rows_of((self._open_id, clip_id))
        self._open_id = clip_id
        for row in rows:
            self._tell_row(row)

    def set_secret(self, ids: frozenset[str]) -> None:
        """Show nothing by which the sound of these clips could be told from the others'."""
        changed, self._secret = self._secret ^ ids, ids
        for row in self.rows_of(tuple(changed)):
            self._tell_row(row)
        if changed:
            self.secrecy_changed.emit()

    @property
    def secret(self) -> frozenset[str]:
        """See ``set_secret``."""
        return self._secret

    @property
    def has_secrets(self) -> bool:
        """Whether there are clips whose sound shall not be told by anything here."""
        return bool(self._secret)

    @Slot(object)
    def on_read(self, clips: tuple[Clip, ...]) -> None:
        """What was asked for is there, but for what is gone from the library."""
        self._reading = False
        self.lookup.tell(clips)
        if self._looked_at:
            self._soon.start(0)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """One row for each clip."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """The columns of ``ClipColumn``."""
        return 0 if parent.isValid() else len(ClipColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Column names; the one that the rows follow carries an arrow."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(ClipColumn):
            return None
        column = ClipColumn(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._texts.head_tip(column, hidden=self.has_secrets and column in _TELLING)
        if role == Qt.ItemDataRole.InitialSortOrderRole:  # what is large, new or good comes first, words from A
            return Qt.SortOrder.AscendingOrder if column in _UPWARD else Qt.SortOrder.DescendingOrder
        if role == Qt.ItemDataRole.AccessibleTextRole and column is ClipColumn.WAVEFORM:
            return tr("Waveform")  # it shows no name
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        text = self._texts.head(column)
        sort_by, descending = self._order
        return f"{text} {'↓' if descending else '↑'}".strip() if SORTED_BY.get(column) is sort_by else text

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Titles can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _TITLE_FLAGS if index.column() == ClipColumn.TITLE else _FLAGS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, tooltips, and the roles of ``ClipRole``."""
        if not index.isValid():
            return None
        clip_id = self._ids[index.row()]
        if role == ClipRole.ID:
            return clip_id
        if role == ClipRole.OPEN:
            return clip_id == self._open_id
        clip = self.lookup.clip(clip_id)
        if clip is None:
            self._want(index.row())
            return tr("Being read") if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == ClipRole.CLIP:
            return clip
        secret = clip_id in self._secret
        if role == ClipRole.SECRET:
            return secret
        if role == ClipRole.WAVEFORM:
            return None if secret else self.lookup.waveform(clip_id)
        column = _COLUMNS[index.column()]
        if secret and column in _TELLING and role in _WORDS:
            return ""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts.text(clip, column, secret)
            case Qt.ItemDataRole.EditRole:
                return clip.title if column == ClipColumn.TITLE else self._texts.text(clip, column, secret)
            case Qt.ItemDataRole.ToolTipRole:
                return self._texts.tip(clip, column, secret)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._texts.said(clip, column, clip_id == self._open_id, secret)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Wish for another title. False: nothing is changed here, the library answers."""
        if role == Qt.ItemDataRole.EditRole and index.isValid() and index.column() == ClipColumn.TITLE:
            clip = self.lookup.clip(self._ids[index.row()])
            title = one_line(str(value))
            if clip is not None and title and title != clip.title:
                self.rename_requested.emit(clip.id, title)
        return False

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Wish for another order, which the library makes."""
        sort_by = SORTED_BY.get(ClipColumn(column)) if 0 <= column < len(ClipColumn) else None
        if sort_by is not None:
            self.sort_requested.emit(sort_by, order == Qt.SortOrder.DescendingOrder)

    def _splice(self, at: int, removed: int, came: ClipIds) -> None:
        if removed:
            self.beginRemoveRows(QModelIndex(), at, at + removed - 1)
            self._ids = self._ids.replaced(at, removed, ClipIds())
            self.endRemoveRows()
        if came:
            self.beginInsertRows(QModelIndex(), at, at + len(came) - 1)
            self._ids = self._ids.replaced(at, 0, came)
            self.endInsertRows()

    def _want(self, row: int) -> None:
        if not self._looked_at or self._looked_at[-1] != row:
            self._looked_at.append(row)
        if not self._reading and not self._soon.isActive():
            self._soon.start(0)  # once all that is painted now has asked

    @Slot()
    def _read(self) -> None:
        """Ask for the rows around those that were looked at last: what was scrolled past is not read."""
        if not self._looked_at or self._reading:
            return
        last = self._looked_at[-1]
        near = [row for row in self._looked_at if abs(row - last) < PAGE]
        self._looked_at.clear()
        middle = (min(near) + max(near)) // 2
        around = self._ids[max(0, middle - PAGE // 2) : middle + PAGE // 2 + 1]
        wanted = tuple(clip_id for clip_id in around if self.lookup.clip(clip_id) is None)
        if wanted:
            self._reading = True
            self.clips_wanted.emit(wanted)

    def _tell_row(self, row: int) -> None:
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(ClipColumn) - 1))

    @Slot(object)
    def _on_told(self, ids: tuple[str, ...]) -> None:
        rows = [row for row in self.rows_of(ids) if row >= 0]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(ClipColumn) - 1))

    @Slot(str)
    def _on_waveform(self, clip_id: str) -> None:
        row = self.row_of(clip_id)
        if row >= 0:  # the title's cell stands for the whole card in the grid
            self.dataChanged.emit(self.index(row, ClipColumn.WAVEFORM), self.index(row, ClipColumn.TITLE))

    @Slot()
    def _on_titles(self) -> None:
        if self._ids:
            last = len(self._ids) - 1
            self.dataChanged.emit(self.index(0, ClipColumn.CHECKPOINT), self.index(last, ClipColumn.CHECKPOINT))
