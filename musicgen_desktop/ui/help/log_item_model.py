"""The entries of the log that are looked for, the newest first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.log_reader import LogEntry
from musicgen_desktop.ui.kit.rows_item_model import RowRole

_NOWHERE = QModelIndex()


class LogItemModel(QAbstractListModel):
    """Holds all of them and shows those that are serious enough and have the words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[tuple[LogEntry, str]] = []
        self._severity = 0
        self._terms: tuple[str, ...] = ()
        self.shown: list[LogEntry] = []

    def set_entries(self, entries: tuple[LogEntry, ...]) -> None:
        """Take them, the oldest first."""
        self._entries = [(entry, entry.whole.casefold()) for entry in reversed(entries)]
        self._show()

    def set_filter(self, severity: int, text: str) -> None:
        """Show entries of this severity and above that have every word of ``text``."""
        self._severity, self._terms = severity, tuple(text.casefold().split())
        self._show()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """One for each."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The entry, and what is said of it."""
        if not index.isValid():
            return None
        entry = self.shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.headline
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{level_words(entry.level)}, {entry.headline}, {entry.day} {entry.time}"
            case RowRole.ROW:
                return entry
        return None

    def _show(self) -> None:
        self.beginResetModel()
        self.shown = [
            entry
            for entry, said in self._entries
            if entry.severity >= self._severity and all(term in said for term in self._terms)
        ]
        self.endResetModel()


def level_words(level: str) -> str:
    """How serious an entry is."""
    match level:
        case "DEBUG" | "INFO":
            return tr("note")
        case "WARNING":
            return tr("warning")
    return tr("error")
