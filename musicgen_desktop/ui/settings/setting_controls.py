"""Controls of settings, kept in step with the commands of the menus where there is one."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QAbstractButton

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import ChoiceBox
from musicgen_desktop.ui.kit.switch import Switch


class SettingChoice(ChoiceBox):
    """One of several values.

    Signals:
        value_chosen: the value that the user chose.
    """

    value_chosen = Signal(object)

    def __init__(self, choices: tuple[tuple[str, object], ...], value: object, width: int = 180) -> None:
        super().__init__()
        self.setFixedWidth(width)
        self.setPlaceholderText(tr("another"))  # which somebody wrote into the file by hand
        self.set_choices(choices, value)
        self.activated.connect(self._on_activated)

    @property
    def value(self) -> object:
        """What is chosen."""
        return self.currentData()

    def set_choices(self, choices: tuple[tuple[str, object], ...], value: object) -> None:
        """Offer other values, and choose one of them, without a signal."""
        with QSignalBlocker(self):
            self.clear()
            for words, choice in choices:
                self.addItem(words, choice)
        self.set_value(value)

    def set_value(self, value: object) -> None:
        """Choose ``value``, without a signal; nothing where it is no choice."""
        with QSignalBlocker(self):
            self.setCurrentIndex(next((n for n in range(self.count()) if self.itemData(n) == value), -1))

    def offer(self, value: object, offered: bool, reason: str) -> None:
        """Whether ``value`` can be chosen; its tooltip says why not."""
        index = next(n for n in range(self.count()) if self.itemData(n) == value)
        item = self.model().item(index)  # type: ignore[attr-defined]
        item.setEnabled(offered)
        self.setItemData(index, "" if offered else reason, Qt.ItemDataRole.ToolTipRole)

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self.value_chosen.emit(self.currentData())


class MenuChoice(SettingChoice):
    """The choices of a menu: whatever is chosen here is chosen there, and the other way round."""

    def __init__(self, group: QActionGroup, width: int = 180) -> None:
        super().__init__(tuple((action.text(), action.data()) for action in group.actions()), None, width)
        self._group = group
        self.value_chosen.connect(self._on_chosen)
        group.triggered.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        chosen = self._group.checkedAction()
        self.set_value(chosen.data() if chosen is not None else None)

    @Slot(object)
    def _on_chosen(self, value: object) -> None:
        next(action for action in self._group.actions() if action.data() == value).trigger()


def switch_of(action: QAction | QAbstractButton) -> Switch:
    """A switch that is on while ``action`` is checked; switched, it presses that."""
    press = action.trigger if isinstance(action, QAction) else action.click
    switch = Switch()
    switch.setChecked(action.isChecked())
    switch.setToolTip(action.toolTip())
    switch.toggled.connect(lambda on: press() if action.isChecked() != on else None)
    action.toggled.connect(switch.setChecked)
    return switch
