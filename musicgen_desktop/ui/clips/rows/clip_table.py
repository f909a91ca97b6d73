"""The library as rows."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from musicgen_desktop.ui.clips.rows.clip_delegate import ROW_HEIGHT, ClipDelegate
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipItemModel
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn
from musicgen_desktop.ui.clips.rows.clip_view import ClipView
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.look_delegate import outline_row

_WIDTHS = MappingProxyType(
    {
        ClipColumn.WAVEFORM: 172,
        ClipColumn.TITLE: 220,
        ClipColumn.LENGTH: 64,
        ClipColumn.TEMPO: 66,
        ClipColumn.KEY: 60,
        ClipColumn.RATING: 92,
        ClipColumn.TAGS: 112,
        ClipColumn.ORIGIN: 98,
        ClipColumn.CREATED: 94,
        ClipColumn.CHECKPOINT: 100,
        ClipColumn.SEED: 112,
    }
)


_COLUMN_NEEDS = MappingProxyType(
    {
        ClipColumn.SEED: 1500,
        ClipColumn.CHECKPOINT: 1240,
        ClipColumn.ORIGIN: 1120,
        ClipColumn.TAGS: 1000,
        ClipColumn.RATING: 860,
        ClipColumn.KEY: 760,
        ClipColumn.TEMPO: 720,
    }
)
"""Widths of the table below which these columns are left out."""

_Index = QModelIndex | QPersistentModelIndex


class ClipTable(QTableView):
    """A table of whole rows, whose letters and digits are left to the window's keys.

    Signals:
        engaged: as of ``ClipView``.
    """

    engaged = Signal(bool)

    def __init__(self, model: ClipItemModel, look: Look) -> None:
        super().__init__()
        self.look = look
        self._delegate = ClipDelegate(look, self)
        ClipView(self, model, self._delegate).engaged.connect(self.engaged)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        # With the rows' selection it would ask each of 100,000 rows whether its whole column is selected.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setFont(font(Size.HEAD))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setFixedHeight(28)
        header.setMinimumSectionSize(48)
        header.setStretchLastSection(False)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(ClipColumn.PROMPT, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(ClipColumn.CREATED, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.look = look
        self._delegate.apply_look(look)
        self.viewport().update()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out that matter least, so that titles and prompts can be read in a narrow window."""
        super().resizeEvent(event)
        for column, width in _COLUMN_NEEDS.items():
            self.setColumnHidden(column, self.width() < width)

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: K keeps, 1 to 8 choose takes; searching has its own field."""

    def _row_rect(self, index: _Index) -> QRect:
        row = self.visualRect(index)
        return QRect(0, row.top(), min(self.viewport().width(), self.horizontalHeader().length()), row.height())
