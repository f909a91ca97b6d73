"""The tags of the library as a list: each with how many clips have it; a name is changed where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QStyleOptionViewItem, QWidget

from musicgen_desktop.domain.clip_change import MAX_TAG, clean_tag
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.fonts import font
from musicgen_desktop.ui.kit.look_delegate import LookDelegate
from musicgen_desktop.ui.kit.rows_item_model import RowRole, RowsItemModel
from musicgen_desktop.ui.kit.rows_list import RowsList

_ROW_HEIGHT = 32
_SIDE = 12
_COUNT_WIDTH = 120
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TagRow:
    """One tag, and how many clips have it."""

    tag: str
    count: int

    @property
    def id(self) -> str:
        """The tag."""
        return self.tag

    @property
    def title(self) -> str:
        """The tag."""
        return self.tag

    @property
    def clips(self) -> str:
        """How many clips, in words."""
        return tr("{count} clip", "{count} clips", self.count)

    @property
    def tip(self) -> str:
        """All of it."""
        return f"{self.tag} · {self.clips}"

    @property
    def said(self) -> str:
        """All of it."""
        return f"{self.tag}, {self.clips}"


class TagItemModel(RowsItemModel[TagRow]):
    """Rows whose name can be written anew; nothing is changed here.

    Signals:
        rename_requested: a tag, and what it shall be called.
    """

    rename_requested = Signal(str, str)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """All can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As of all rows; what is edited is the name."""
        return super().data(index, Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.EditRole else role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Wish for another name. False: the library answers."""
        name = clean_tag(str(value))
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            tag = self.rows[index.row()].tag
            if name and name != tag:
                self.rename_requested.emit(tag, name)
        return False


class TagDelegate(LookDelegate):
    """The name, and at the far end how many clips."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(200, _ROW_HEIGHT)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One tag."""
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        row: TagRow = index.data(RowRole.ROW)
        self._paint_ground(painter, option)
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        name, far = inner.adjusted(0, 0, -_COUNT_WIDTH, 0), inner.adjusted(inner.width() - _COUNT_WIDTH, 0, 0, 0)
        if mirrored:
            name, far = inner.adjusted(_COUNT_WIDTH, 0, 0, 0), inner.adjusted(0, 0, _COUNT_WIDTH - inner.width(), 0)
        painter.setFont(font())
        painter.setPen(self._look.colors.text)
        self._write(painter, option, name, row.tag, side_of=row.tag)
        painter.setFont(font(tabular=True))
        painter.setPen(self._look.colors.secondary)
        end = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        painter.drawText(far, end | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, row.clips)
        self._paint_focus(painter, option)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A field that offers the other tags: with the name of one both become one."""
        field = QLineEdit(parent)
        field.setMaxLength(MAX_TAG)
        field.setAccessibleName(tr("Name of the tag"))
        model = index.model()
        names = [model.index(row, 0).data() for row in range(model.rowCount())]
        completer = QCompleter([name for name in names if name != index.data()], field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(completer)
        field.returnPressed.connect(lambda: self._end(field, completer))
        return field

    def _end(self, field: QLineEdit, completer: QCompleter) -> None:
        """An open list of offers gives Enter to the field past this delegate, which else ends the writing by it."""
        offers = completer.popup()
        if offers is not None and offers.isVisible():
            self.commitData.emit(field)
            self.closeEditor.emit(field)


class TagList(RowsList):
    """Several tags can be chosen.

    Signals:
        shown: Enter was pressed on a tag.
    """

    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logList")
        self.setAccessibleName(tr("Tags of the library"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)

    @property
    def current(self) -> str:
        """The tag that the keys are about; empty where there is none."""
        return str(self.currentIndex().data() or "")

    @property
    def chosen(self) -> Sequence[str]:
        """From top to bottom."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [str(self.model().index(row, 0).data()) for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is about the tag, and F2 writes it on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.shown.emit(self.current)
        elif event.key() == Qt.Key.Key_F2 and self.current:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)
