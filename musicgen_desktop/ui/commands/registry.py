"""Every command once: what it is called, where it belongs, what its keys are. Menus, palette and sheet all ask here."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from musicgen_desktop.domain.text import tr

_ID = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(slots=True)
class Command:
    """One of them.

    Attributes:
        id: never changes: settings name commands by it.
        text: what it is called, whatever its action says now: a menu's “Undo markers” is the command “Undo”.
        action: what the menu says, its keys as they are now, and whether it can be used.
        default_keys: what the keys are as long as nobody changes them.
        group: the menu in which it is; empty before ``CommandRegistry.read_menus``.
        head: the submenu in it, empty for none.
    """

    id: str
    text: str
    action: QAction
    default_keys: tuple[QKeySequence, ...]
    group: str = ""
    head: str = ""

    @property
    def place(self) -> str:
        """Where it is: View › Theme."""
        return f"{self.group} › {self.head}" if self.head else self.group

    @property
    def keys(self) -> str:
        """All its keys in words."""
        return keys_in_words(self.action.shortcuts())


def keys_in_words(keys: Iterable[QKeySequence]) -> str:
    """All of them, as ``key_words`` calls each."""
    return tr(" or ").join(key_words(keys))


def key_words(keys: Iterable[QKeySequence]) -> list[str]:
    """Each in words. Return and the number pad's Enter are one, called as on most keyboards of the system."""
    own, twin = ("Return", "Enter") if sys.platform == "darwin" else ("Enter", "Return")
    return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in _without_twins(keys, own, twin)]


def written_words(keys: Iterable[QKeySequence]) -> list[str]:
    """Each as the program's texts name it, in the user's language: by name too where the system has signs for keys."""
    parts = [re.split(r"\+(?=.)", key.toString()) for key in _without_twins(keys, "Enter", "Return")]
    return ["+".join(QCoreApplication.translate("QShortcut", part) for part in each) for each in parts]


def _without_twins(keys: Iterable[QKeySequence], own: str, twin: str) -> list[QKeySequence]:
    known = list(keys)
    portable = {key.toString() for key in known}
    return [key for key in known if key.toString().removesuffix(twin) + own not in portable
            or not key.toString().endswith(twin)]  # fmt: skip


class MakeCommand(Protocol):
    """How the lists of commands get theirs: ``CommandRegistry.add``."""

    def __call__(self, command_id: str, text: str, *keys: str) -> QAction:
        """See ``CommandRegistry.add``."""
        ...


class CommandRegistry:
    """The commands of one window, in the order of its menus.

    Args:
        window: owns the actions, so that their keys work anywhere in it.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._commands: dict[str, Command] = {}

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def find(self, command_id: str) -> Command | None:
        """The one of that id, if there is one."""
        return self._commands.get(command_id)

    def keys_of(self, command_id: str) -> str:
        """The keys of a command in words; empty where it has none, or is none."""
        command = self.find(command_id)
        return command.keys if command is not None else ""

    def way_to(self, command_id: str) -> str:
        """The first of its keys, or where it is in the menus; empty for no command."""
        command = self.find(command_id)
        if command is None:
            return ""
        return next(iter(key_words(command.action.shortcuts())), f"{command.place} › {command.text}")

    def action_of(self, keys: str) -> QAction | None:
        """What these keys run now, if anything."""
        wanted = QKeySequence.fromString(keys)
        return next((command.action for command in self if wanted in command.action.shortcuts()), None)

    def add(self, command_id: str, text: str, *keys: str) -> QAction:
        """Make a command.

        Args:
            command_id: small letters, digits and _; no other command's.
            text: what stands in the menu.
            keys: what runs it, in Qt's portable words: Ctrl+Shift+E.

        Raises:
            ValueError: the id is none, or another's.
        """
        if not _ID.fullmatch(command_id) or command_id in self._commands:
            raise ValueError(f"not an id of its own: {command_id}")
        action = QAction(text, self._window)
        action.setObjectName(command_id)
        sequences = tuple(QKeySequence.fromString(key) for key in keys)  # as they stand, in every language
        action.setShortcuts(sequences)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._window.addAction(action)
        self._commands[command_id] = Command(command_id, text, action, sequences)
        return action

    def read_menus(self, bar: QMenuBar) -> None:
        """Take from the menus to which group each command belongs, and the order: that is said nowhere else."""
        for top in bar.actions():
            self._read(top, top.text().replace("&", ""), "")

    @property
    def groups(self) -> dict[str, list[Command]]:
        """The commands by group, in the order of the menus."""
        found: dict[str, list[Command]] = {}
        for command in self:
            found.setdefault(command.group, []).append(command)
        return found

    def _read(self, action: QAction, group: str, head: str) -> None:
        menu = action.menu()
        for inner in menu.actions() if isinstance(menu, QMenu) else ():
            if inner.menu() is not None:
                self._read(inner, group, inner.text())
            elif (command := self.find(inner.objectName())) is not None:
                command.group, command.head = group, head
                self._commands[command.id] = self._commands.pop(command.id)
