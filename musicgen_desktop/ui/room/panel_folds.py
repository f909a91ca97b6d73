"""The sides around the stage: which are seen, and which lie over it like drawers since there is no room beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from musicgen_desktop.ui.room.panel_side import PanelSide
from musicgen_desktop.ui.room.room_panel import BOTTOM, LEFT, RIGHT

_STAGE_NEEDS = 704
"""Width that the stage keeps beside the sides: in a narrower window the left one folds first, then the right one."""

_BOTTOM_NEEDS = 600
"""Height of the window below which it folds."""


class PanelFolds(QObject):
    """A side that was opened by hand in a small window stays until the window is large again.

    Args:
        middle: holds ``row``, whose first and last widgets are the sides left and right.
        sides: by name. One without panels is never seen.

    Signals:
        changed: sides are seen, or not seen any more.
    """

    changed = Signal()

    def __init__(self, middle: QWidget, row: QSplitter, sides: Mapping[str, PanelSide]) -> None:
        super().__init__(middle)
        self._middle = middle
        self._row = row
        self._sides = sides
        self._wanted = dict.fromkeys(sides, True)
        self._forced: set[str] = set()
        self._fits = dict.fromkeys(sides, True)
        self._size = QSize(9_999, 9_999)
        middle.installEventFilter(self)

    @property
    def wanted(self) -> Mapping[str, bool]:
        """By name: whether a side is seen where there is room."""
        return dict(self._wanted)

    def set_wanted(self, wanted: Mapping[str, bool]) -> None:
        """Take over an earlier ``wanted``."""
        self._wanted |= wanted
        self._show()

    def is_shown(self, name: str) -> bool:
        """Whether a side is seen, as far as it is up to the folds."""
        seen = self._wanted[name] and (self._fits[name] or name in self._forced)
        return seen and not self._sides[name].is_empty

    def toggle(self, name: str) -> None:
        """Open or fold a side by hand."""
        shown = self.is_shown(name)
        self._wanted[name] = not shown
        self._forced -= {name}
        if not shown:
            if not self._fits[name] and name != BOTTOM:
                self._forced -= {LEFT, RIGHT}  # one drawer at a time, so that the stage is seen beside it
            self._forced |= {name}
        self._show()

    def open(self, name: str) -> None:
        """See to it that a side is seen."""
        if not self.is_shown(name):
            self.toggle(name)

    def close_drawers(self) -> None:
        """Fold what lies over the stage."""
        self._forced -= {LEFT, RIGHT}
        self._show()

    def fit(self, size: QSize | None = None) -> None:
        """The window has that size now, or other panels lie at its sides."""
        self._size = size or self._size
        left, right = (self._sides[name].minimumWidth() for name in (LEFT, RIGHT))
        self._fits = {
            LEFT: self._size.width() >= _STAGE_NEEDS + left + right,
            RIGHT: self._size.width() >= _STAGE_NEEDS + right,
            BOTTOM: self._size.height() >= _BOTTOM_NEEDS,
        }
        self._forced -= {name for name, enough in self._fits.items() if enough}
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drawers are as high as what they lie on."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._place_drawers()
        return False

    def _show(self) -> None:
        for name, side in self._sides.items():
            if name != BOTTOM:
                self._dock(name, side)
            side.setVisible(self.is_shown(name))
        self.changed.emit()
        self._place_drawers()

    def _dock(self, name: str, side: PanelSide) -> None:
        """Into the row, or out of it."""
        docked = self._row.indexOf(side) >= 0
        if self._fits[name] and not docked:
            self._row.insertWidget(0 if name == LEFT else self._row.count(), side)
        elif not self._fits[name] and docked:
            side.setParent(self._middle)

    def _place_drawers(self) -> None:
        mirrored = self._middle.isRightToLeft()
        for name, side in self._sides.items():
            if name != BOTTOM and not self._fits[name]:
                at_left = (name == LEFT) != mirrored
                width = min(side.sizeHint().width(), self._middle.width())
                x = 0 if at_left else self._middle.width() - width
                side.setGeometry(x, 0, width, self._middle.height())
                side.raise_()
