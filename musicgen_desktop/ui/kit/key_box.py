"""A box with the twenty-four keys, and a dash for none."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from musicgen_desktop.domain.analysis_texts import DASH
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import ChoiceBox

_WIDTH = 150


class KeyBox(ChoiceBox):
    """Args:
    tip: what the key is, and what the dash.
    """

    def __init__(self, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Key"))
        self.setToolTip(tip)
        self.setFixedWidth(_WIDTH)
        self.addItem(DASH, None)
        for key in (Key(tonic, mode) for mode in Mode for tonic in range(12)):
            self.addItem(key.name, key)

    @property
    def key(self) -> Key | None:
        """The chosen one; None for the dash."""
        return self.currentData()

    def set_key(self, key: Key | None) -> None:
        """Choose it; the dash for None."""
        self.setCurrentIndex(0 if key is None else self.findText(key.name))
