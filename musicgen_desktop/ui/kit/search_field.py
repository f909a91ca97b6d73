"""A field in which one searches a list."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.search_sign import add_search_sign


class SearchField(QLineEdit):
    """With a magnifying glass where it begins, and a button that empties it.

    Args:
        words: what is searched; to be read while it is empty, and its spoken name.
        tip: what is found.
    """

    def __init__(self, words: str, tip: str, look: Look) -> None:
        super().__init__()
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setToolTip(tip)
        self.setClearButtonEnabled(True)
        self._sign = add_search_sign(self, look)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._sign.setIcon(look.icon("search"))
