"""A question inside the checkpoint manager: what it is about in words, and two answers. Never a dialog."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import dress, make_button, make_label
from musicgen_desktop.ui.kit.flow_layout import FlowLayout
from musicgen_desktop.ui.kit.fonts import Size, font


class CheckpointWish(StrEnum):
    """What a button of the manager asks for."""

    INSTALL = "install"
    UPDATE = "update"
    LOOK_UP = "look_up"
    PAUSE = "pause"
    CANCEL = "cancel"
    REPAIR = "repair"
    VERIFY = "verify"
    REMOVE = "remove"
    EXPORT = "export"
    REVEAL = "reveal"
    USE = "use"


@dataclass(frozen=True, slots=True)
class Question:
    """Something to agree to before a wish is granted.

    Attributes:
        wish, checkpoint_id: what for.
        parts: pairs of a head and its sentences.
        yes, no: the answers.
        destroys: whether "yes" deletes something; "no" has the focus then.
    """

    wish: CheckpointWish
    checkpoint_id: str
    parts: tuple[tuple[str, str], ...]
    yes: str
    no: str
    destroys: bool = False


class AskCard(QFrame):
    """Signals:
    answered: the ``Question`` and whether it was agreed to.
    """

    answered = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._question: Question | None = None
        self._texts = QVBoxLayout()
        self._texts.setSpacing(2)
        self.yes = make_button("", tr("Go on."), "primary", focus=Qt.FocusPolicy.StrongFocus)
        self.no = make_button("", tr("Leave everything as it is."), focus=Qt.FocusPolicy.StrongFocus)
        buttons = FlowLayout(gap=8)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(12)
        column.addLayout(self._texts)
        column.addLayout(buttons)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        self.hide()

    @property
    def question(self) -> Question | None:
        """What is asked now."""
        return self._question

    def ask(self, question: Question) -> None:
        """Show a question, read it out and wait with the focus on the safe answer."""
        self._question = question
        while (item := self._texts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for index, (head, text) in enumerate(question.parts):
            if index:
                self._texts.addSpacing(8)
            title = make_label(head)
            title.setFont(font(Size.BODY, QFont.Weight.Medium))
            title.setWordWrap(True)
            words = make_label(text, "secondary")
            words.setWordWrap(True)
            for label in (title, words):
                if label.text():
                    self._texts.addWidget(label)
        for button, text in ((self.yes, question.yes), (self.no, question.no)):
            button.setText(text)
            button.setAccessibleName(text)
        said = " ".join(f"{head} {text}" for head, text in question.parts)
        for button in (self.yes, self.no):
            button.setAccessibleDescription(said)
        dress(self.yes, "look", "danger" if question.destroys else "primary")
        self.show()
        (self.no if question.destroys else self.yes).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, said)

    def withdraw(self) -> None:
        """Take the question away, unanswered."""
        self._question = None
        self.hide()

    def _answer(self, agreed: bool) -> None:
        question = self._question
        self.withdraw()
        if question is not None:
            self.answered.emit(question, agreed)

    def _on_yes(self) -> None:
        self._answer(True)

    def _on_no(self) -> None:
        self._answer(False)
