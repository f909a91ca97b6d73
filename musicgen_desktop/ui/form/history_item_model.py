"""The prompt history as rows: pinned first, then the latest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from musicgen_desktop.domain.clip import PromptEntry
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.texts import format_asked_length, format_takes, format_when, one_line, prompt_title

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TOOLTIP_LIMIT = 600
_MOST_RECALLED = 500
"""Prompts that are completed from: what was used before them is found by the search."""


class HistoryRole(IntEnum):
    """What a row gives besides its prompt."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    FACTS = Qt.ItemDataRole.UserRole + 2
    SEARCH = Qt.ItemDataRole.UserRole + 3


class HistoryItemModel(QAbstractListModel):
    """One row for each prompt with its parameters."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._entries: list[PromptEntry] = []
        self._prompts: tuple[str, ...] = ()
        self._lengths_hidden = False

    def set_entries(self, entries: tuple[PromptEntry, ...]) -> None:
        """Show these entries instead."""
        self.beginResetModel()
        latest_first = sorted(entries, key=lambda entry: entry.used_at, reverse=True)[:_MOST_RECALLED]
        self._prompts = tuple(dict.fromkeys(entry.prompt for entry in latest_first if entry.prompt))
        self._entries = sorted(entries, key=lambda entry: (entry.pinned, entry.used_at), reverse=True)
        self.endResetModel()

    def set_lengths_hidden(self, hidden: bool) -> None:
        """Leave out length and sections of each, by which a sound whose name is hidden could be told."""
        if hidden != self._lengths_hidden:
            self._lengths_hidden = hidden
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    @property
    def prompts(self) -> tuple[str, ...]:
        """The latest prompts, the last one first, each once."""
        return self._prompts

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """One row for each entry."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The prompt, and the roles of ``HistoryRole``."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return prompt_title(entry.prompt)
            case Qt.ItemDataRole.ToolTipRole:
                return one_line(entry.prompt, _TOOLTIP_LIMIT)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{prompt_title(entry.prompt)}. {self._facts(entry)}"
            case HistoryRole.SEARCH:
                return entry.prompt
            case HistoryRole.ENTRY:
                return entry
            case HistoryRole.FACTS:
                return self._facts(entry)
        return None

    def _facts(self, entry: PromptEntry) -> str:
        params = entry.params
        facts = [format_takes(params.takes)]
        if not self._lengths_hidden:
            facts.append(format_asked_length(params))
        if entry.sections and not self._lengths_hidden:
            facts.append(tr("{count} section", "{count} sections", len(entry.sections)))
        facts.append(format_when(entry.used_at, self._now()))
        if entry.pinned:
            facts.insert(0, tr("pinned"))
        return " · ".join(facts)
