"""The controls of the parameter panel, one for each kind of parameter."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.form.param_row import LABEL_WIDTH, ParamRow
from musicgen_desktop.ui.form.param_specs import ParamKind, ParamSpec
from musicgen_desktop.ui.form.slider_rows import GlideRow, SliderRow
from musicgen_desktop.ui.kit.controls import ChoiceBox, Segments, make_button
from musicgen_desktop.ui.kit.fonts import font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import format_seed, parse_seed


class SegmentsRow(ParamRow):
    """A choice among a few numbers."""

    def __init__(self, spec: ParamSpec) -> None:
        super().__init__(spec)
        self._value: object = spec.default
        self.segments = Segments(spec.choices, spec.label, spec.tooltip)
        self.grid.addWidget(self.segments, 0, 1)
        self.grid.setColumnStretch(1, 1)
        self.reset_button.hide()
        self.segments.value_changed.connect(self._on_segment)
        self.set_value(spec.default)

    @property
    def value(self) -> object:
        """The chosen value."""
        return self._value

    def show_value(self, value: object) -> None:
        """Check the button of ``value``."""
        self._value = value
        self.segments.set_value(value)

    def _on_segment(self, value: object) -> None:
        self._value = value
        self._changed_by_hand()

    def _after_change(self) -> None:
        """One press on a segment is a reset; it needs no button."""


class ChoiceRow(ParamRow):
    """A choice among words."""

    def __init__(self, spec: ParamSpec) -> None:
        super().__init__(spec)
        self.box = ChoiceBox()
        self.box.setAccessibleName(spec.label)
        self.box.setToolTip(spec.tooltip)
        self.label.setBuddy(self.box)
        for text, value in spec.choices:
            self.box.addItem(text, value)
        self.grid.addWidget(self.box, 0, 1)
        self.grid.setColumnStretch(1, 1)
        self.reset_button.hide()
        self.box.activated.connect(self._on_activated)
        self.set_value(spec.default)

    @property
    def value(self) -> object:
        """The chosen value."""
        return self.box.currentData()

    def show_value(self, value: object) -> None:
        """Choose ``value``; an unknown one leaves the default."""
        index = self.box.findData(value)
        self.box.setCurrentIndex(index if index >= 0 else self.box.findData(self.spec.default))

    def set_offered(self, offered: frozenset[object], reason: str) -> None:
        """Grey out all but ``offered``, and say why. What is chosen stays chosen."""
        for index, (text, value) in enumerate(self.spec.choices):
            there = value in offered
            self.box.setItemText(index, text if there else tr("{choice} · not here", choice=text))
            self.box.setItemData(index, None if there else reason, Qt.ItemDataRole.ToolTipRole)
            # The standard model reads its flags from here: 0 greys a line out, nothing leaves it as it was.
            self.box.setItemData(index, None if there else 0, Qt.ItemDataRole.UserRole - 1)
        view = self.box.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth() + 16)

    def offers(self, value: object) -> bool:
        """Whether it can be chosen."""
        index = self.box.findData(value)
        return index >= 0 and self.box.itemData(index, Qt.ItemDataRole.UserRole - 1) is None

    def _on_activated(self, _index: int) -> None:
        self._changed_by_hand()

    def _after_change(self) -> None:
        """Its default is the first line of the list; it needs no button."""


class _SeedEdit(QLineEdit):
    """Digits in groups while it is read, plain while it is typed."""

    editing_begun = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark all, ready to be pasted over."""
        super().focusInEvent(event)
        self.editing_begun.emit()
        self.selectAll()


class SeedRow(ParamRow):
    """A seed with dice (a new one now) and a lock (the same one again and again)."""

    roll_requested = Signal()
    lock_changed = Signal(bool)

    def __init__(self, spec: ParamSpec) -> None:
        super().__init__(spec)
        self._value = 0
        self.edit = _SeedEdit()
        self.edit.setObjectName("seed")
        self.edit.setFont(font(tabular=True))
        self.edit.setAccessibleName(spec.label)
        self.edit.setToolTip(spec.tooltip)
        self.edit.setMaxLength(22)
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.setTextMargins(0, 0, 52, 0)
        self.dice = make_button("", tr("Throw the dice: another seed, now."), "bare", tr("New seed"))
        self.lock = make_button(
            "",
            tr("Locked: the next one uses this seed again. Open: each one gets a new seed."),
            "bare",
            tr("Lock seed"),
        )
        self.lock.setCheckable(True)
        inner = QHBoxLayout(self.edit)
        inner.setContentsMargins(0, 0, 4, 0)
        inner.setSpacing(2)
        inner.addStretch()
        inner.addWidget(self.dice)
        inner.addWidget(self.lock)
        for button in (self.dice, self.lock):
            button.setCursor(Qt.CursorShape.ArrowCursor)
        self.label.setMinimumWidth(0)  # sixteen digits need the room
        self.label.setMaximumWidth(LABEL_WIDTH)
        self.grid.addWidget(self.edit, 0, 1)
        self.grid.setColumnStretch(1, 1)
        self.reset_button.hide()
        self._look: Look | None = None
        self.dice.clicked.connect(self.roll_requested)
        self.lock.toggled.connect(self._on_lock)
        self.edit.editingFinished.connect(self._on_typed)
        self.edit.editing_begun.connect(self._show_plain)
        self.set_value(spec.default)

    @property
    def value(self) -> int:
        """The seed."""
        return self._value

    @property
    def locked(self) -> bool:
        """Whether the next job keeps this seed."""
        return self.lock.isChecked()

    def set_locked(self, locked: bool) -> None:
        """Close or open the lock."""
        self.lock.setChecked(locked)

    def show_value(self, value: object) -> None:
        """Write the seed in groups."""
        self._value = int(value)  # type: ignore[call-overload]
        self.edit.setText(format_seed(self._value))
        self.edit.setCursorPosition(0)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        super().apply_look(look)
        self._look = look
        self.dice.setIcon(look.icon("dice", "text"))
        self._draw_lock()

    def _on_lock(self, locked: bool) -> None:
        self._draw_lock()
        self.lock_changed.emit(locked)

    def _draw_lock(self) -> None:
        if self._look is not None:
            name, role = ("lock", "accent") if self.locked else ("unlock", "tertiary")
            self.lock.setIcon(self._look.icon(name, role))

    def _show_plain(self) -> None:
        self.edit.setText(str(self._value))

    def _on_typed(self) -> None:
        seed = parse_seed(self.edit.text())
        typed = seed is not None and 0 <= seed <= self.spec.high and seed != self._value
        self.show_value(seed if typed else self._value)
        if typed:
            # A seed that was typed is meant: without the lock the next job would throw it away.
            self.lock.setChecked(True)
            self._changed_by_hand()

    def _after_change(self) -> None:
        """The dice stand for a reset."""


_ROWS: Mapping[ParamKind, type[ParamRow]] = MappingProxyType(
    {
        ParamKind.SLIDER: SliderRow,
        ParamKind.GLIDE: GlideRow,
        ParamKind.SEGMENTS: SegmentsRow,
        ParamKind.CHOICE: ChoiceRow,
        ParamKind.SEED: SeedRow,
    }
)


def make_row(spec: ParamSpec) -> ParamRow:
    """The control for ``spec``."""
    return _ROWS[spec.kind](spec)
