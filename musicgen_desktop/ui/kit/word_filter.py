"""Searching a list: what its rows say about themselves must hold every word."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel


class WordFilter(QSortFilterProxyModel):
    """Keeps the rows in which every searched word occurs, in any case and any order.

    Args:
        source: the whole list.
        search_role: of the first column; gives the text that is searched.
    """

    def __init__(self, source: QAbstractItemModel, search_role: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms: tuple[str, ...] = ()
        self.setFilterRole(search_role)
        self.setSourceModel(source)

    def set_search(self, text: str) -> None:
        """Show only rows that hold every word of ``text``."""
        self.beginFilterChange()
        self._terms = tuple(text.casefold().split())
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether every word occurs."""
        if not self._terms:
            return True
        text = self.sourceModel().index(source_row, 0, source_parent).data(self.filterRole()).casefold()
        return all(term in text for term in self._terms)
