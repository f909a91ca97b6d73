"""The left side of the checkpoint manager: one row for each checkpoint, with its state at a glance."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointItemModel, CheckpointRow, RowTone
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.look_delegate import LookDelegate
from musicgen_desktop.ui.kit.rows_item_model import RowRole
from musicgen_desktop.ui.kit.rows_list import RowsList

ROW_HEIGHT = 46
_SIDE = 16
_ICON = 14
_GAP = 12
_Index = QModelIndex | QPersistentModelIndex

_ICONS: Mapping[RowTone, tuple[str, str]] = MappingProxyType(
    {
        RowTone.ABSENT: ("download", "tertiary"),
        RowTone.BUSY: ("download", "text"),
        RowTone.PAUSED: ("pause", "secondary"),
        RowTone.READY: ("check", "good"),
        RowTone.TROUBLE: ("warning", "warning"),
    }
)
"""What stands before a row, and the role of its colour."""


class CheckpointDelegate(LookDelegate):
    """An icon for the state, the title, the state in words, and a thin bar for what is under way."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(240, ROW_HEIGHT)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One checkpoint."""
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        row: CheckpointRow = index.data(RowRole.ROW)
        c = self._look.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        if state & QStyle.StateFlag.State_Selected:
            self._paint_edge(painter, option)
        name, role = _ICONS[row.tone]
        x = rect.right() - _SIDE - _ICON if mirrored else rect.left() + _SIDE
        scale = painter.device().devicePixelRatioF()
        mark = self._look.icons.pixmap(name, getattr(c, role), _ICON, scale)
        painter.drawPixmap(QPointF(x, rect.center().y() - _ICON / 2 + 1), mark)
        lead = _SIDE + _ICON + _GAP
        inner = rect.adjusted(_SIDE, 6, -lead, -7) if mirrored else rect.adjusted(lead, 6, -_SIDE, -7)
        half = inner.height() / 2
        painter.setFont(font(Size.BODY, QFont.Weight.Medium))
        painter.setPen(c.secondary if row.tone is RowTone.ABSENT else c.text)
        self._write(painter, option, QRectF(inner.left(), inner.top(), inner.width(), half), row.title)
        painter.setFont(font(Size.HEAD, tabular=True))
        painter.setPen(c.warning if row.tone is RowTone.TROUBLE else c.tertiary)
        words = tr("{state} · chosen", state=row.words) if row.chosen else row.words
        self._write(painter, option, QRectF(inner.left(), inner.top() + half, inner.width(), half), words)
        if row.progress is not None:
            bar = QRectF(inner.left(), rect.bottom() - 4, inner.width(), 2)
            painter.fillRect(bar, c.line)
            done = bar.width() * row.progress
            ink = c.text if row.activity is not None else c.tertiary
            painter.fillRect(QRectF(bar.right() - done if mirrored else bar.left(), bar.top(), done, 2), ink)
        self._paint_focus(painter, option)


class CheckpointList(RowsList):
    """All checkpoints."""

    def __init__(self, model: CheckpointItemModel, look: Look) -> None:
        super().__init__()
        self._delegate = CheckpointDelegate(look, self)
        self.setObjectName("checkpointList")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Checkpoints"))
        self.setToolTip(tr("All checkpoints: yours, and those that can be installed."))

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._delegate.apply_look(look)
        self.viewport().update()
