"""Keeps "just now" and "5 min ago" in lists true while nothing else has them drawn."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView

EVERY = 60_000
"""Milliseconds; ages are told in minutes."""


class AgeTicker(QTimer):
    """Has the rows of a view drawn again once a minute, which asks the model for their words again.

    Args:
        view: whose rows tell ages; it owns this.
        every: milliseconds.
    """

    def __init__(self, view: QAbstractItemView, every: int = EVERY) -> None:
        super().__init__(view)
        self._view = view
        self.timeout.connect(self._on_timeout)
        self.start(every)

    def _on_timeout(self) -> None:
        self._view.viewport().update()
