"""The panels around the stage: which are seen, and which lie over it like drawers since there is no room beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

LEFT, RIGHT, BOTTOM = "panel_left", "panel_right", "panel_bottom"

_LEFT_NEEDS = 1240
_RIGHT_NEEDS = 992
"""Widths of the window below which these panels fold by themselves: the stage between them keeps 704."""

_BOTTOM_NEEDS = 600
"""Height of the window below which it folds."""


class PanelFolds(QObject):
    """A panel that was opened by hand in a small window stays until the window is large again.

    Args:
        middle: holds ``row``, whose first and last widgets are the panels left and right.
        bottom: the panel beneath.

    Signals:
        shown_changed: a panel's name, and whether it is seen now.
    """

    shown_changed = Signal(str, bool)

    def __init__(self, middle: QWidget, row: QHBoxLayout, left: QWidget, right: QWidget, bottom: QWidget) -> None:
        super().__init__(middle)
        self._middle = middle
        self._row = row
        self._panels = {LEFT: left, RIGHT: right, BOTTOM: bottom}
        self._wanted = dict.fromkeys(self._panels, True)
        self._forced: set[str] = set()
        self._fits = dict.fromkeys(self._panels, True)
        middle.installEventFilter(self)

    @property
    def wanted(self) -> Mapping[str, bool]:
        """By name: whether a panel is seen where there is room."""
        return dict(self._wanted)

    def set_wanted(self, wanted: Mapping[str, bool]) -> None:
        """Take over an earlier ``wanted``."""
        self._wanted |= wanted
        self._show()

    def is_shown(self, name: str) -> bool:
        """Whether a panel is seen, as far as it is up to the folds."""
        return self._wanted[name] and (self._fits[name] or name in self._forced)

    def toggle(self, name: str) -> None:
        """Open or fold a panel by hand."""
        shown = self.is_shown(name)
        self._wanted[name] = not shown
        self._forced -= {name}
        if not shown:
            if not self._fits[name] and name != BOTTOM:
                self._forced -= {LEFT, RIGHT}  # one drawer at a time, so that the stage is seen beside it
            self._forced |= {name}
        self._show()

    def open(self, name: str) -> None:
        """See to it that a panel is seen."""
        if not self.is_shown(name):
            self.toggle(name)

    def close_drawers(self) -> None:
        """Fold what lies over the stage."""
        self._forced -= {LEFT, RIGHT}
        self._show()

    def fit(self, size: QSize) -> None:
        """The window has that size now: the history folds first, then the parameters; the library in a low one."""
        self._fits = {
            LEFT: size.width() >= _LEFT_NEEDS,
            RIGHT: size.width() >= _RIGHT_NEEDS,
            BOTTOM: size.height() >= _BOTTOM_NEEDS,
        }
        self._forced -= {name for name, enough in self._fits.items() if enough}
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drawers are as high as what they lie on."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._place_drawers()
        return False

    def _show(self) -> None:
        for name, panel in self._panels.items():
            if name != BOTTOM:
                self._dock(name, panel)
            shown = self.is_shown(name)
            panel.setVisible(shown)
            self.shown_changed.emit(name, shown)
        self._place_drawers()

    def _dock(self, name: str, panel: QWidget) -> None:
        """Into the row, or out of it."""
        docked = self._row.indexOf(panel) >= 0
        if self._fits[name] and not docked:
            self._row.insertWidget(0 if name == LEFT else -1, panel)
        elif not self._fits[name] and docked:
            self._row.removeWidget(panel)

    def _place_drawers(self) -> None:
        mirrored = self._middle.isRightToLeft()
        for name, panel in self._panels.items():
            if name != BOTTOM and not self._fits[name]:
                at_left = (name == LEFT) != mirrored
                x = 0 if at_left else self._middle.width() - panel.width()
                panel.setGeometry(x, 0, panel.minimumWidth(), self._middle.height())
                panel.raise_()
