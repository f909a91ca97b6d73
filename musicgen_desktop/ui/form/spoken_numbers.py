"""What a screen reader is told of a slider: the number it stands at, where Qt tells the notch."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from musicgen_desktop.ui.form.notch_slider import NotchSlider


def speak_numbers() -> None:
    """Have sliders of notches tell their numbers. To be called once, before a screen reader looks at them."""
    QAccessible.installFactory(_interface_of)


class _Number(QAccessibleValueInterface):
    """The value of a slider, kept for as long as the interface that owns it."""

    def __init__(self, owner: QAccessibleInterface) -> None:
        super().__init__()
        self._owner = owner

    @property
    def _slider(self) -> NotchSlider:
        slider = self._owner.object()
        assert isinstance(slider, NotchSlider)
        return slider

    def currentValue(self) -> float:
        return self._slider.number

    def setCurrentValue(self, value: object) -> None:
        slider, number = self._slider, float(value)  # type: ignore[arg-type]
        notch = slider.scale.notch(number)
        if notch == slider.value() and number != slider.number:
            # A reader goes on by the smallest step, which is less than a notch where the scale is coarser.
            notch += 1 if number > slider.number else -1
        slider.setValue(notch)

    def minimumValue(self) -> float:
        return self._slider.scale.low

    def maximumValue(self) -> float:
        return self._slider.scale.stretches[-1][0]

    def minimumStepSize(self) -> float:
        """Readers tell as many digits as this has."""
        return min(step for _, step in self._slider.scale.stretches)


class _SpokenSlider(QAccessibleWidget):
    """As Qt's own but for the value."""

    def __init__(self, slider: NotchSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider)
        # Qt casts what it is given to a value: an object that is a widget's interface too would lie at another address.
        self._number = _Number(self)
        self._address = Shiboken.VoidPtr(Shiboken.getCppPointer(self._number)[0])

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """An address for Qt; None would be taken for one, and the program would end."""
        if kind == QAccessible.InterfaceType.ValueInterface:
            return self._address
        address = super().interface_cast(kind)
        return Shiboken.VoidPtr(0) if address is None else address  # it has no length, so that it counts as false


def _interface_of(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    return _SpokenSlider(thing) if isinstance(thing, NotchSlider) else None
