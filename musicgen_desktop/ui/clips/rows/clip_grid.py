"""The library as cards."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QCursor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from musicgen_desktop.ui.clips.rows.clip_delegate import CardDelegate
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipItemModel
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn
from musicgen_desktop.ui.clips.rows.clip_view import ClipView
from musicgen_desktop.ui.kit.look import Look

_STEP = 36
_Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction


class ClipGrid(QListView):
    """Cards side by side, as many as fit; the same keys as in the table, and arrows in all four directions.

    Where a card is follows from its row alone: Qt's own layout would ask the model for each of 100,000 rows after
    every change.

    Signals:
        engaged: as of ``ClipView``.
    """

    engaged = Signal(bool)

    def __init__(self, model: ClipItemModel, look: Look) -> None:
        super().__init__()
        self._clips = model
        self._delegate = CardDelegate(look, self)
        self._anchor = self._target = -1
        ClipView(self, model, self._delegate).engaged.connect(self.engaged)
        self.setModelColumn(ClipColumn.TITLE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewportMargins(8, 4, 0, 0)
        model.changed.connect(self.updateGeometries)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._delegate.apply_look(look)
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead, as in the table."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Shift all cards from the last one to this are gathered, as one reads."""
        self._aim(self._row_at(event.position().toPoint()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag over cards gathers them."""
        row = self._row_at(event.position().toPoint())
        if event.buttons() & Qt.MouseButton.LeftButton and row >= 0:
            self._aim(row, True)
        super().mouseMoveEvent(event)
        self.viewport().update()

    def selectAll(self) -> None:
        """All at once: Qt's own would ask for every row."""
        last = len(self._clips.ids) - 1
        if last >= 0:
            selection = QItemSelection()
            selection.select(self._clips.index(0, 0), self._clips.index(last, len(ClipColumn) - 1))
            self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def doItemsLayout(self) -> None:
        """Nothing has to be laid out."""
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        """How far can be scrolled."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        lines = -(-len(self._clips.ids) // self._across)
        bar.setRange(0, max(0, lines * self._card.height() - room))
        bar.setPageStep(room)
        bar.setSingleStep(_STEP)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw what is in sight now; a title that is being written goes along."""
        self.updateEditorGeometries()
        self.viewport().update()

    def horizontalOffset(self) -> int:
        """Never scrolled sideways."""
        return 0

    def verticalOffset(self) -> int:
        """How far it is scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: _Index) -> bool:
        """Only titles stand for cards."""
        return index.column() != ClipColumn.TITLE

    def visualRect(self, index: _Index) -> QRect:
        """Where a card is."""
        if not index.isValid():
            return QRect()
        size = self._card
        line, place = divmod(index.row(), self._across)
        left = place * size.width()
        if self.isRightToLeft():
            left = self.viewport().width() - left - size.width()
        return QRect(QPoint(left, line * size.height() - self.verticalOffset()), size)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The card there."""
        row = self._row_at(point)
        return self._clips.index(row, ClipColumn.TITLE) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a card into sight."""
        card, bar = self.visualRect(index), self.verticalScrollBar()
        self.updateGeometries()
        if card.top() < 0:
            bar.setValue(bar.value() + card.top())
        elif card.bottom() > self.viewport().height():
            bar.setValue(bar.value() + card.bottom() - self.viewport().height())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Arrows go to the neighbour, over the end of a line to the next; up and down stay in their column."""
        count, across = len(self._clips.ids), self._across
        row = max(0, self.currentIndex().row())
        ahead = -1 if self.isRightToLeft() else 1
        page = max(1, self.viewport().height() // self._card.height()) * across
        steps = {
            _Move.MoveLeft: -ahead,
            _Move.MoveRight: ahead,
            _Move.MovePrevious: -1,
            _Move.MoveNext: 1,
            _Move.MoveUp: -across if row >= across else 0,
            _Move.MoveDown: across if row + across < count else 0,
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
            _Move.MoveHome: -row,
            _Move.MoveEnd: count,
        }
        if not count:
            return QModelIndex()
        target = min(max(row + steps.get(action, 0), 0), count - 1)
        self._aim(target, bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        return self._clips.index(target, ClipColumn.TITLE)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what was aimed at, whichever rectangle it fills."""
        selection = QItemSelection()
        if self._target >= 0:
            first, last = sorted((self._anchor if self._anchor >= 0 else self._target, self._target))
            selection.select(self._clips.index(first, 0), self._clips.index(last, len(ClipColumn) - 1))
        self.selectionModel().select(selection, command)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards that are in sight."""
        painter = QPainter(self.viewport())
        height = self._card.height()
        first = (self.verticalOffset() + event.rect().top()) // height * self._across
        last = ((self.verticalOffset() + event.rect().bottom()) // height + 1) * self._across
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, states = option.state, QStyle.StateFlag  # type: ignore[attr-defined]
        under = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())) if self.underMouse() else QModelIndex()
        for row in range(max(0, first), min(last, len(self._clips.ids))):
            index = self._clips.index(row, ClipColumn.TITLE)
            state = plain & ~(states.State_HasFocus | states.State_MouseOver | states.State_Selected)
            if self.selectionModel().isSelected(index):
                state |= states.State_Selected
            if index == self.currentIndex() and self.hasFocus():
                state |= states.State_HasFocus
            if index == under:
                state |= states.State_MouseOver
            option.state, option.rect = state, self.visualRect(index)  # type: ignore[attr-defined]
            self._delegate.paint(painter, option, index)

    @property
    def _across(self) -> int:
        return max(1, self.viewport().width() // CardDelegate.SIZE.width())

    @property
    def _card(self) -> QSize:
        """As wide as fills the lines."""
        return QSize(max(1, self.viewport().width() // self._across), CardDelegate.SIZE.height())

    def _row_at(self, point: QPoint) -> int:
        size = self._card
        x = self.viewport().width() - 1 - point.x() if self.isRightToLeft() else point.x()
        place, line = x // size.width(), (point.y() + self.verticalOffset()) // size.height()
        row = line * self._across + place
        return row if 0 <= place < self._across and 0 <= row < len(self._clips.ids) else -1

    def _aim(self, row: int, gathering: bool) -> None:
        """The next selection is of this card; gathering goes on from where it began."""
        self._target = row
        if not gathering:
            self._anchor = row
