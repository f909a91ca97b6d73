"""A list of frozen rows that change often while somebody looks at them."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowRole(IntEnum):
    """What a row gives besides its texts."""

    ROW = Qt.ItemDataRole.UserRole + 1


class Row(Protocol):
    """What a row must tell."""

    @property
    def id(self) -> str:
        """Stays the same while its contents change."""
        ...

    @property
    def title(self) -> str:
        """What is read first."""
        ...

    @property
    def tip(self) -> str:
        """The tooltip."""
        ...

    @property
    def said(self) -> str:
        """All of it, for a screen reader."""
        ...


R = TypeVar("R", bound=Row)


class RowsItemModel(QAbstractListModel, Generic[R]):
    """Rows in order; a row that is still there keeps its place and selection while it changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[R, ...] = ()

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows as shown."""
        return self._rows

    def set_rows(self, rows: tuple[R, ...]) -> None:
        """Show these rows; when only their contents changed, nothing is reset."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            changed = [index for index, pair in enumerate(zip(rows, self._rows, strict=True)) if pair[0] != pair[1]]
            self._rows = rows
            for index in changed:
                self.dataChanged.emit(self.index(index), self.index(index))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, id: str) -> int:
        """Place of the row with that id; -1 when it is not there."""
        return next((index for index, row in enumerate(self._rows) if row.id == id), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """One for each row."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The texts of a row, and the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return row.tip
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.said
            case RowRole.ROW:
                return row
        return None
