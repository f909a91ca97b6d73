"""A number with its unit in a box of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDoubleSpinBox


class NumberBox(QDoubleSpinBox):
    """A spin box without buttons. A style sheet gives the field of such a box no room; here it has all of it.

    Args:
        name: what a screen reader says.
        tip: what it is for.
        suffix: the unit.
        decimals: digits after the point.
        step: what an arrow key adds.
    """

    def __init__(self, name: str, tip: str, suffix: str, decimals: int, step: float) -> None:
        super().__init__()
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setDecimals(decimals)
        self.setSingleStep(step)
        self.setSuffix(suffix)
        for part in (self, self.lineEdit()):
            part.setAccessibleName(name)
            part.setToolTip(tip)
        self.setKeyboardTracking(False)

    def set_silently(self, value: float, most: float) -> None:
        """Another value and the highest one, without a signal."""
        self.blockSignals(True)
        self.setMaximum(max(most, value))
        self.setValue(value)
        self.blockSignals(False)

    def event(self, event: QEvent) -> bool:
        """Whatever lays it out, the field fills the box."""
        done = super().event(event)
        room = self.rect().adjusted(6, 1, -6, -1)
        if self.lineEdit().geometry() != room:
            self.lineEdit().setGeometry(room)
        return done
