"""One section of a piece in the form: its prompt, its place in time, its length and where it may go."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.params import MAX_DURATION, MIN_DURATION, check_range
from musicgen_desktop.domain.request import Section, clean_prompt
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.form.param_specs import ParamKind, ParamSpec
from musicgen_desktop.ui.form.words_edit import WordsEdit
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.number_edit import NumberEdit
from musicgen_desktop.ui.kit.texts import format_length

_NUMBER_WIDTH = 16
_SECONDS_WIDTH = 58


class SectionRow(QWidget):
    """Says what was wished; the editor does it.

    Signals:
        changed: another prompt or another length.
        move_requested: itself, and by how many places.
        removal_requested: itself.
    """

    changed = Signal()
    move_requested = Signal(object, int)
    removal_requested = Signal(object)

    def __init__(self, section: Section, look: Look) -> None:
        super().__init__()
        self._duration = section.duration
        self._spec = ParamSpec(
            "sections", tr("Length"), ParamKind.SLIDER, tr("How long this prompt is heard."), section.duration,
            MIN_DURATION, MAX_DURATION, decimals=1, unit=tr(" s"),
        )  # fmt: skip
        self.prompt = WordsEdit(section.prompt)
        self.prompt.setCursorPosition(0)
        self.prompt.setPlaceholderText(tr("What is heard here"))
        self.place = make_label("", "tertiary", Size.HEAD, tabular=True)
        self.number = make_label("", "secondary", tabular=True)
        self.seconds = NumberEdit()
        self.seconds.setFixedWidth(_SECONDS_WIDTH)
        self.problem = make_label("", "warning", Size.HEAD)
        self.problem.setWordWrap(True)
        self.up = make_button("", tr("Earlier (Alt+Up)."), "bare")
        self.down = make_button("", tr("Later (Alt+Down)."), "bare")
        self.remove = make_button("", tr("Take this section out."), "bare")
        self._lay_out()
        self.prompt.textEdited.connect(self._on_text)
        self.seconds.editingFinished.connect(self._on_seconds)
        self.seconds.given_up.connect(self._show_seconds)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)
        self._show_seconds()
        self.apply_look(look)

    @property
    def section(self) -> Section:
        """As written."""
        return Section(clean_prompt(self.prompt.text()), self._duration)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in order."""
        return self.prompt, self.seconds, self.up, self.down, self.remove

    def show_place(self, index: int, count: int, start: float) -> None:
        """Say where it stands: place among ``count``, from 0, and the seconds at which it begins."""
        number = index + 1
        self.number.setText(str(number))
        end = start + self._duration
        self.place.setText(tr("{start} – {end}", start=format_length(start), end=format_length(end)))
        self.prompt.setAccessibleName(tr("Prompt of section {number} of {count}", number=number, count=count))
        self.prompt.setToolTip(self.section.prompt or tr("Empty: anything."))
        self.seconds.setAccessibleName(tr("Length of section {number}", number=number))
        self.seconds.setToolTip(self._spec.effect)
        for button, name in (
            (self.up, tr("Section {number} earlier", number=number)),
            (self.down, tr("Section {number} later", number=number)),
            (self.remove, tr("Take section {number} out", number=number)),
        ):
            button.setAccessibleName(name)
        self.up.setEnabled(index > 0)
        self.down.setEnabled(number < count)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        for button, icon in ((self.up, "up"), (self.down, "down"), (self.remove, "close")):
            button.setIcon(look.icon(icon, "tertiary"))
            button.setIconSize(QSize(12, 12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves it."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_requested.emit(self, step)
        else:
            super().keyPressEvent(event)

    def _show_seconds(self) -> None:
        self.seconds.setText(self._spec.show(self._duration))
        try:
            check_range("sections", tr("length"), self._duration, MIN_DURATION, MAX_DURATION, tr(" s"))
        except InvalidRequestError as error:  # as a file has it
            self._say(error.message)
        else:
            self._say("")

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.seconds.setAccessibleDescription(words)

    @Slot()
    def _on_text(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_seconds(self) -> None:
        if not self.seconds.isModified():
            return
        try:
            self._duration = self._spec.parse(self.seconds.text())
        except InvalidRequestError as error:
            self._show_seconds()
            self._say(error.message)
            announce(self, error.message)
            self.seconds.selectAll()
            return
        self._show_seconds()
        self.changed.emit()

    @Slot()
    def _on_up(self) -> None:
        self.move_requested.emit(self, -1)

    @Slot()
    def _on_down(self) -> None:
        self.move_requested.emit(self, 1)

    @Slot()
    def _on_remove(self) -> None:
        self.removal_requested.emit(self)

    def _lay_out(self) -> None:
        self.number.setFixedWidth(_NUMBER_WIDTH)
        tools = QHBoxLayout()
        tools.setSpacing(2)
        tools.addWidget(self.place, 1)
        tools.addWidget(self.seconds)
        for button in (self.up, self.down, self.remove):
            tools.addWidget(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.number, 0, 0)
        grid.addWidget(self.prompt, 0, 1)
        grid.addLayout(tools, 1, 1)
        grid.addWidget(self.problem, 2, 1)
        grid.setColumnStretch(1, 1)
