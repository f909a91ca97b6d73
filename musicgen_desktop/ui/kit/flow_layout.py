"""Widgets side by side, going on in the next row where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Keeps the order; hidden widgets take no room; mirrored with the reading direction.

    Args:
        gap: between neighbours and between rows.
    """

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """See ``QLayout``."""
        self._items.append(item)

    def count(self) -> int:
        """See ``QLayout``."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """See ``QLayout``."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """See ``QLayout``."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """In none."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Rows depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows."""
        return self._places(width)[1]

    def setGeometry(self, rect: QRect) -> None:
        """Lay the widgets out."""
        super().setGeometry(rect)
        widget = self.parentWidget()
        direction = widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
        for item, place in self._places(rect.width())[0]:
            item.setGeometry(QStyle.visualRect(direction, rect, place.translated(rect.topLeft())))

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() + self._gap for size in shown) - self._gap
        return QSize(max(0, width), max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest alone."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _places(self, width: int) -> tuple[list[tuple[QLayoutItem, QRect]], int]:
        """Where each item is in rows of ``width``, from left to right, and their height."""
        rows: list[list[QRect]] = []
        shown = [item for item in self._items if not item.isEmpty()]
        x = y = 0
        for item in shown:
            size = item.sizeHint()
            if not rows or x + size.width() > width:
                y += _height(rows[-1]) + self._gap if rows else 0
                rows.append([])
                x = 0
            rows[-1].append(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
        for row in rows:
            for place in row:
                place.translate(0, (_height(row) - place.height()) // 2)
        places = [place for row in rows for place in row]
        return list(zip(shown, places, strict=True)), y + (_height(rows[-1]) if rows else 0)


def _height(row: list[QRect]) -> int:
    return max(place.height() for place in row)
