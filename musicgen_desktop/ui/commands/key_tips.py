"""Tooltips and some labels name keys as the program comes with them; here they get those that are in force."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import isValid

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.key_bindings import KeyBindings
from musicgen_desktop.ui.commands.registry import Command, CommandRegistry, key_words, written_words

HINT = "keyHint"
"""The property in which a button keeps the key that it shows."""

IN_WORDS = "keysInWords"
"""The property in which a label that names keys keeps its words as they were written."""


class KeyTips(QObject):
    """Does nothing as long as nobody has changed keys, and the system calls them as the texts do.

    Sheets have keys of their own and are left alone.

    Args:
        window: whose tooltips, and those of all in it.
    """

    def __init__(self, window: QWidget, registry: CommandRegistry, bindings: KeyBindings) -> None:
        super().__init__(window)
        self._window = window
        self._registry = registry
        self._others: Mapping[str, str] = {}
        self._tips: dict[QWidget, str] = {}
        self._hints: dict[QWidget, str] = {}
        bindings.changed.connect(self._refresh)
        if sys.platform == "darwin":  # where keys have signs
            self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A tooltip that is set meanwhile names the keys that it comes with too."""
        if event.type() == QEvent.Type.ToolTipChange and isinstance(watched, QWidget):
            tip = watched.toolTip()
            if tip != other_keys(self._tips.get(watched, ""), self._others):
                self._tips[watched] = tip
                self._dress(watched)
        return False

    @Slot()
    def _refresh(self) -> None:
        self._others = {old: new for command in self._registry for old, new in _changes(command)}
        if self._others or self._tips:
            usual = [key for command in self._registry for key in written_words(command.default_keys)]
            for widget in self._window.findChildren(QWidget):
                tip = widget.toolTip()
                if widget.window() is self._window and widget not in self._tips and any(key in tip for key in usual):
                    self._tips[widget] = tip
                    self._hints[widget] = widget.property(HINT) or ""
                    widget.installEventFilter(self)
            for widget in list(self._tips):
                if isValid(widget):
                    self._dress(widget)
                else:
                    del self._tips[widget]
            for label in self._window.findChildren(QLabel):
                if words := label.property(IN_WORDS):
                    label.setText(other_keys(words, self._others))

    def _dress(self, widget: QWidget) -> None:
        tip = other_keys(self._tips[widget], self._others)
        if tip != widget.toolTip():
            widget.setToolTip(tip)
        hint = self._hints.get(widget, "")
        if hint:
            widget.setProperty(HINT, self._others.get(hint, hint))
            widget.update()


def other_keys(text: str, others: Mapping[str, str]) -> str:
    """``text`` with other keys where it names some: single ones in brackets, combinations anywhere."""
    if not others:
        return text

    def other(found: re.Match[str]) -> str:
        in_brackets = found[1]
        new = others[in_brackets or found[2]]
        return (f" ({new})" if new else "") if in_brackets else new or tr("no keys")

    every = "|".join(map(re.escape, others))
    combined = "|".join(re.escape(keys) for keys in others if "+" in keys[:-1]) or "(?!)"
    return re.sub(rf" ?\(({every})\)|(?<![\w+])({combined})(?![\w+])", other, text)


def _changes(command: Command) -> list[tuple[str, str]]:
    """Keys that texts name and that are others now, or called otherwise by the system, and what stands for each."""
    now = key_words(command.action.shortcuts())
    called = zip(written_words(command.default_keys), key_words(command.default_keys), strict=True)
    meant = [(written, native if native in now else now[0] if now else "") for written, native in called]
    return [(written, keys) for written, keys in meant if written != keys]
