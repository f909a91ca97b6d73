"""Keeps what is selected, where the keys are and what is seen while other rows come and go around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QPoint, Slot
from PySide6.QtWidgets import QAbstractItemView

from musicgen_desktop.ui.clips.rows.clip_item_model import ClipItemModel
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn

_INTO = 40
"""Pixels from the edge of a view where its first row or card is."""


def selected_rows(selection: QItemSelectionModel) -> list[range]:
    """The selected rows from top to bottom. Of 100,000 selected ones no index is made."""
    chosen = selection.selection()
    spans = sorted((chosen.at(place).top(), chosen.at(place).bottom()) for place in range(chosen.count()))
    rows: list[range] = []
    for top, bottom in spans:
        top = max(top, rows[-1].stop) if rows else top
        if top <= bottom:
            rows.append(range(top, bottom + 1))
    return rows


def ids_in(ids: Sequence[str], rows: Iterable[range]) -> tuple[str, ...]:
    """The ids of those rows."""
    return tuple(clip_id for some in rows for clip_id in ids[some.start : some.stop])


class KeptPlace(QObject):
    """Watches a model's changes for the views that show it, which share one selection."""

    def __init__(
        self, model: ClipItemModel, selection: QItemSelectionModel, views: Sequence[QAbstractItemView], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._selection = selection
        self._views = views
        self._selected: tuple[str, ...] = ()
        self._current = ""
        self._tops: list[tuple[str, int]] = []
        model.changing.connect(self._remember)
        model.changed.connect(self._restore)

    @Slot()
    def _remember(self) -> None:
        ids = self._model.ids
        self._selected = ids_in(ids, selected_rows(self._selection))
        current = self._selection.currentIndex()
        self._current = ids[current.row()] if current.isValid() else ""
        self._tops = [self._top_of(view) for view in self._views]

    @Slot()
    def _restore(self) -> None:
        kept = sorted(row for row in self._model.rows_of(self._selected) if row >= 0)
        if len(kept) != sum(map(len, selected_rows(self._selection))):
            flags = QItemSelectionModel.SelectionFlag
            self._selection.select(self._spans(kept), flags.ClearAndSelect | flags.Rows)
        row = self._model.row_of(self._current) if self._current else -1
        if row >= 0 and row != self._selection.currentIndex().row():
            index = self._model.index(row, ClipColumn.TITLE)
            self._selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        for view, (top, offset) in zip(self._views, self._tops, strict=True):
            self._scroll(view, top, offset)

    def _top_of(self, view: QAbstractItemView) -> tuple[str, int]:
        """The first row that is seen and how far it is scrolled; nothing at the very top, where new clips come."""
        if not view.isVisible() or view.verticalScrollBar().value() == 0:
            return "", 0
        index = view.indexAt(QPoint(_INTO, 1))
        if not index.isValid():
            return "", 0
        return self._model.ids[index.row()], view.visualRect(index).top()

    def _scroll(self, view: QAbstractItemView, top: str, offset: int) -> None:
        row = self._model.row_of(top) if top else -1
        if row >= 0:
            bar = view.verticalScrollBar()
            now = view.visualRect(self._model.index(row, ClipColumn.TITLE)).top()
            bar.setValue(bar.value() + now - offset)

    def _spans(self, rows: list[int]) -> QItemSelection:
        last_column = len(ClipColumn) - 1
        selection = QItemSelection()
        start = 0
        for place in range(1, len(rows) + 1):
            if place == len(rows) or rows[place] != rows[place - 1] + 1:
                top, bottom = self._model.index(rows[start], 0), self._model.index(rows[place - 1], last_column)
                selection.select(top, bottom)
                start = place
        return selection
