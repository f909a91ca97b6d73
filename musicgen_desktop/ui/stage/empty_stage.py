"""What stands on the stage before there is any music: three prompts to try."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.key_tips import IN_WORDS
from musicgen_desktop.ui.form.prompt_ideas import EXAMPLES
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size, font

_SHOWN = 3


class EmptyStage(QWidget):
    """Pressing a prompt writes it and makes it."""

    example_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        title = make_label(tr("What do you want to hear?"))
        title.setFont(font(Size.TITLE, QFont.Weight.DemiBold))
        below = make_label(
            tr("Describe it in the prompt and press Ctrl+Enter, or try one of these."), "secondary", Size.BODY
        )
        below.setProperty(IN_WORDS, below.text())
        self._column = column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch()
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(below, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        self.examples = [
            make_button(example, tr("Write this prompt and make it."), "example") for example in EXAMPLES[:_SHOWN]
        ]
        for button in self.examples:
            button.setMinimumWidth(440)
            button.clicked.connect(self._on_example)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        promise = make_label(tr("You hear it while it is made. Nothing leaves this machine."), "tertiary", Size.CHIP)
        column.addWidget(promise, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self._words = [title, self.examples[0], below, *self.examples[1:], promise]
        """The dearest first."""
        self._opening = False

    def set_opening(self, opening: bool) -> None:
        """Say nothing as long as nobody knows whether there is music already."""
        self._opening = opening
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as has room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for widget in self._words:
            widget.setVisible(not self._opening)
        for widget in reversed(self._words[1:]):
            if self._column.minimumSize().height() <= self.height():
                break
            widget.hide()

    def _on_example(self) -> None:
        for button in self.examples:
            if button is self.sender():
                self.example_requested.emit(button.text())
