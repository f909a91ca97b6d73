"""What a first start says, in two steps that nobody has to read: what there is, and what can be had later."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from musicgen_desktop.domain.licences import META_LICENCE
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.form.prompt_ideas import EXAMPLES
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size, font

_WIDTH = 460


class Welcome(QFrame):
    """Lies over the empty stage and takes no focus: whoever types at once is not held up.

    Args:
        stage: it covers that, and nothing else.
        keys: what runs Generate, in words.
        library: where the clips lie.

    Signals:
        ended: it is gone for good.
        example_requested: the prompt that was pressed.
        guide_requested, checkpoints_requested: these shall be shown.
    """

    ended = Signal()
    example_requested = Signal(str)
    guide_requested = Signal()
    checkpoints_requested = Signal()

    def __init__(self, stage: QWidget, keys: str, library: Path) -> None:
        super().__init__(stage)
        self._stage = stage
        self.setObjectName("welcome")
        self.setAccessibleName(tr("Welcome"))
        self.steps = QStackedWidget()
        self.steps.addWidget(self._make_first(keys))
        self.steps.addWidget(self._make_second(library))
        self.steps.setMaximumWidth(_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.addWidget(self.steps, 1)
        stage.installEventFilter(self)
        self._follow()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the stage."""
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    @Slot()
    def end(self) -> None:
        """Go away; once."""
        if self.isHidden():
            return
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def _make_first(self, keys: str) -> QWidget:
        said = tr(
            "The Starter is ready: a small checkpoint that came with the program, for short loops. Write what you want "
            "to hear in the field above and press {keys}, or try this:",
            keys=keys,
        )
        self.example = make_button(EXAMPLES[0], tr("Write this prompt and make it."), "example")
        self.example.clicked.connect(self._on_example)
        self.next = make_button(tr("Next"), tr("What else can be had."))
        self.next.clicked.connect(self._on_next)
        return self._page(tr("Welcome"), said, self.example, self.next)

    def _make_second(self, library: Path) -> QWidget:
        said = tr(
            "Meta's MusicGen checkpoints know far more sounds. They can be installed whenever you like, also from a "
            "stick; their licence, {licence}, allows no commercial use. What you make with the Starter is yours for "
            "any use.\n\nYour clips lie in {folder}.",
            licence=META_LICENCE,
            folder=library,
        )
        checkpoints = make_button(tr("Checkpoints…"), tr("See which there are, and what they need."))
        checkpoints.clicked.connect(self._on_checkpoints)
        self.guide = make_button(tr("Read the guide"), tr("A few pages with pictures."))
        self.guide.clicked.connect(self.guide_requested)
        return self._page(tr("More, when you want it"), said, None, checkpoints, self.guide)

    def _page(self, title: str, said: str, example: QPushButton | None, *buttons: QPushButton) -> QWidget:
        head = make_label(title)
        head.setFont(font(Size.TITLE, QFont.Weight.DemiBold))
        words = make_label(said, "secondary")
        words.setWordWrap(True)
        skip = make_button(tr("Skip") if example else tr("Done"), tr("Put this away (Esc)."))
        skip.clicked.connect(self.end)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(skip)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(make_label(tr("1 of 2") if example else tr("2 of 2"), "tertiary", Size.CHIP))
        column.addWidget(head)
        column.addWidget(words)
        if example is not None:
            column.addWidget(example)
        column.addSpacing(4)
        column.addLayout(foot)
        column.addStretch(1)
        return page

    def _follow(self) -> None:
        self.setGeometry(self._stage.rect())
        self.raise_()

    @Slot()
    def _on_example(self) -> None:
        self.example_requested.emit(self.example.text())
        self.end()

    @Slot()
    def _on_next(self) -> None:
        had_focus = self.next.hasFocus()
        self.steps.setCurrentIndex(1)
        if had_focus:
            self.guide.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_checkpoints(self) -> None:
        self.end()
        self.checkpoints_requested.emit()
