"""A number with its unit in a box of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QDoubleSpinBox

from musicgen_desktop.domain.refused_number import out_of_range, with_what_stays
from musicgen_desktop.domain.text import number
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import make_label
from musicgen_desktop.ui.kit.fonts import Size


class NumberBox(QDoubleSpinBox):
    """A spin box without buttons. A style sheet gives the field of such a box no room; here it has all of it.

    A number out of range can be typed, and is refused in words when it is entered: what was there stays.

    Args:
        name: what a screen reader says.
        tip: what it is for.
        suffix: the unit.
        decimals: digits after the point.
        step: what an arrow key adds.

    Attributes:
        problem: a label with those words, for whoever lays the box out; hidden while there are none.

    Signals:
        problem_changed: other words, or none any more.
    """

    problem_changed = Signal()

    def __init__(self, name: str, tip: str, suffix: str, decimals: int, step: float) -> None:
        super().__init__()
        self._least: float | None = None
        self._before: float | None = None
        self._typed = ""
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setDecimals(decimals)
        self.setSingleStep(step)
        self.setSuffix(suffix)
        for part in (self, self.lineEdit()):
            part.setAccessibleName(name)
            part.setToolTip(tip)
        self.setKeyboardTracking(False)
        self.problem = make_label("", "warning", Size.HEAD)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.lineEdit().textEdited.connect(self._on_edited)
        self.valueChanged.connect(self._forget_problem)

    def set_range_with_none(self, none: str, least: float, most: float) -> None:
        """From ``least`` to ``most``, or none at all: a step below the least, written as ``none``."""
        self._least = least
        self.setRange(least - self.singleStep(), most)
        self.setSpecialValueText(none)

    def set_silently(self, value: float, most: float) -> None:
        """Another value and the highest one, without a signal."""
        self.blockSignals(True)
        self.setMaximum(max(most, value))
        self.setValue(value)
        self.blockSignals(False)
        self._before, self._typed = None, ""
        self._say("")

    def settle(self) -> bool:
        """Take the number that was typed; where it is out of range go back, say so, and give False."""
        # Qt puts the old number back whenever somebody asks for the value meanwhile, without a word.
        typed, self._typed = self._typed.strip(), ""
        before, self._before = self._before, None
        if before is None or not self._is_beyond(typed):
            self.interpretText()
            return True
        self.setValue(before)
        words = out_of_range(typed, self._written(self._lowest), self._written(self.maximum()))
        self._say(with_what_stays(words, self.text()))
        announce(self, self.problem.text())
        return False

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """What is beyond the range can be typed, but does not count."""
        if self._plain(text) == "-" or self._is_beyond(text):
            return QValidator.State.Intermediate, text, place
        return super().validate(text, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses no button while what was typed is refused."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.settle():
            self.selectAll()
            event.accept()
            return
        super().keyPressEvent(event)

    def stepBy(self, steps: int) -> None:
        """From the number that is there, where what was typed is none."""
        if self.settle():
            super().stepBy(steps)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever leaves has entered it."""
        self.settle()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Whatever lays it out, the field fills the box."""
        done = super().event(event)
        room = self.rect().adjusted(6, 1, -6, -1)
        if self.lineEdit().geometry() != room:
            self.lineEdit().setGeometry(room)
        return done

    @property
    def _lowest(self) -> float:
        """The least number; below it there may be none."""
        return self.minimum() if self._least is None else self._least

    def _is_beyond(self, text: str) -> bool:
        """Whether it is a number, and none that the box takes."""
        if text == self.specialValueText():
            return False
        value, is_number = self.locale().toDouble(self._plain(text))
        return is_number and not self._lowest <= value <= self.maximum()

    def _plain(self, text: str) -> str:
        return text.strip().removesuffix(self.suffix().strip()).strip()

    def _written(self, value: float) -> str:
        return number(round(value, self.decimals()), "g") + self.suffix()

    def _say(self, words: str) -> None:
        if words != self.problem.text():
            self.problem.setText(words)
            self.problem.setVisible(bool(words))
            self.lineEdit().setAccessibleDescription(words)
            self.problem_changed.emit()

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self._typed = text
        if self._before is None:
            self._before = self.value()
        self._say("")

    @Slot()
    def _forget_problem(self) -> None:
        self._say("")
