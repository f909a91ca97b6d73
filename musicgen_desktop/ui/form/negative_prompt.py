"""What the music shall not be like, folded away until it is used."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from musicgen_desktop.domain.request import clean_prompt
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.form.words_edit import WordsEdit
from musicgen_desktop.ui.kit.controls import FoldButton

_LONGEST = 1000


class NegativePrompt(QWidget):
    """A line of words that guidance leads away from.

    Signals:
        changed: other words.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        tip = tr("Words for what the music shall not be like: “drums, noise”. Empty: nothing is left out.")
        self.fold = FoldButton(tr("Leave out"), tip)
        self.edit = WordsEdit()
        self.edit.setMaxLength(_LONGEST)
        self.edit.setPlaceholderText(tr("drums, noise…"))
        self.edit.setAccessibleName(tr("What to leave out"))
        self.edit.setToolTip(tip)
        self.edit.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.edit)
        self.fold.toggled.connect(self.edit.setVisible)
        self.edit.textChanged.connect(self._on_text)

    @property
    def text(self) -> str:
        """The words; empty for none."""
        return clean_prompt(self.edit.text())

    def set_text(self, text: str) -> None:
        """Write other words; some are shown."""
        self.edit.setText(text)
        if text:
            self.fold.setChecked(True)

    def _on_text(self, _text: str) -> None:
        self.changed.emit()
