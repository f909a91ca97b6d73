"""Which keys run which command, as the user changed them: at once, without two commands on the same keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.registry import Command, CommandRegistry

_MOST_KEYS = 4
"""Of one command; Qt looks at each."""

_NEEDED_BY_ALL = frozenset(
    {
        *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    }
)
"""Alone or with Shift they move within fields, lists and the waveform."""

_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class KeyBindings(QObject):
    """Keeps what differs from the defaults, and works out from that what each command has.

    What the user chose goes before a default: a command whose default keys were given to another one has them again
    when that one gives them back.

    Args:
        bar: its letters are not to be had.

    Signals:
        changed: some command has other keys.
    """

    changed = Signal()

    def __init__(self, registry: CommandRegistry, bar: QMenuBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._registry = registry
        self._bar = bar
        self._chosen: dict[str, tuple[QKeySequence, ...]] = {}
        self._foreign: dict[str, Any] = {}

    def restore(self, stored: Mapping[str, Any]) -> None:
        """Take over what was kept: by id a list of keys. What is none is passed over, what is unknown is kept."""
        before = self._chosen
        self._foreign = {name: keys for name, keys in stored.items() if self._registry.find(name) is None}
        self._chosen = {
            name: keys
            for name, value in stored.items()
            if name not in self._foreign and (keys := _read(value)) is not None
        }
        if self._chosen or before:
            self._apply()

    @property
    def stored(self) -> dict[str, Any]:
        """What differs from the defaults, for ``restore``."""
        chosen = {name: [key.toString() for key in keys] for name, keys in self._chosen.items()}
        return self._foreign | chosen

    def is_changed(self, command: Command) -> bool:
        """Whether its keys are not the default ones."""
        return tuple(command.action.shortcuts()) != command.default_keys

    def refusal(self, key: QKeySequence) -> str:
        """Why these keys cannot be a command's; empty if they can."""
        combination = _combination(key)
        alone = not combination.keyboardModifiers() & _COMMANDING
        if combination.key() in _NEEDED_BY_ALL and alone:
            return tr("{keys} is needed to move about, everywhere.", keys=_words(key))
        for menu in self._bar.actions():
            if QKeySequence.mnemonic(menu.text()) == key:
                return tr("{keys} opens the menu {menu}.", keys=_words(key), menu=menu.text().replace("&", ""))
        return ""

    def rivals(self, command: Command, keys: Iterable[QKeySequence]) -> tuple[Command, ...]:
        """The other commands that have some of ``keys`` now."""
        wanted = list(keys)
        others = (other for other in self._registry if other is not command)
        return tuple(other for other in others if any(key in wanted for key in other.action.shortcuts()))

    def set_keys(self, command: Command, keys: Sequence[QKeySequence]) -> None:
        """Give it exactly these keys; none for none. Other commands lose them."""
        self._take_away(command, keys)
        if tuple(keys) == command.default_keys:
            self._chosen.pop(command.id, None)
        else:
            self._chosen[command.id] = tuple(keys)[:_MOST_KEYS]
        self._apply()

    def reset_all(self) -> None:
        """Give every command its default keys."""
        self._chosen.clear()
        self._apply()

    def _take_away(self, command: Command, keys: Iterable[QKeySequence]) -> None:
        lost = list(keys)
        for name, chosen in list(self._chosen.items()):
            if name != command.id and any(key in lost for key in chosen):
                self._chosen[name] = tuple(key for key in chosen if key not in lost)

    def _apply(self) -> None:
        taken: set[str] = set()
        commands = sorted(self._registry, key=lambda command: command.id not in self._chosen)
        for command in commands:
            wanted = self._chosen.get(command.id, command.default_keys)
            keys = [key for key in wanted if key.toString() not in taken]
            taken.update(key.toString() for key in keys)
            if keys != command.action.shortcuts():
                command.action.setShortcuts(keys)
        self.changed.emit()


def with_twin(key: QKeySequence) -> tuple[QKeySequence, ...]:
    """``key``, and where it has Enter in it the same with the number pad's."""
    combination = _combination(key)
    if combination.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return (key,)
    modifiers = combination.keyboardModifiers()
    return tuple(QKeySequence(modifiers.value | twin.value) for twin in (Qt.Key.Key_Return, Qt.Key.Key_Enter))


def _read(value: object) -> tuple[QKeySequence, ...] | None:
    """The keys in what a settings file says; None if it says no such thing."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return None
    if not all(isinstance(text, str) for text in value):
        return None
    keys = [QKeySequence.fromString(text) for text in value[:_MOST_KEYS]]
    if any(key.count() != 1 or _combination(key).key() == Qt.Key.Key_unknown for key in keys):
        return None
    return tuple(keys)


def _combination(key: QKeySequence) -> QKeyCombination:
    return key[0]  # type: ignore[index] - not in PySide's stubs


def _words(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
