"""The top of the window: the prompt, and the one button that matters."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QWidget

from musicgen_desktop.domain.completion import completions
from musicgen_desktop.domain.request import clean_prompt
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.vocabulary import Kind, Vocabulary, with_only, without_phrase
from musicgen_desktop.ui.form.pause_button import PauseButton
from musicgen_desktop.ui.form.prompt_chips import PromptChips
from musicgen_desktop.ui.form.prompt_edit import HEIGHT, PromptEdit
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import dress, make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import format_position, format_takes

_LEAST_WIDTH, _BESIDE_WORDS = 255, 54
"""As wide as what stands in the parameter panel below it; in some languages the button's words need more."""
_EDGE = 14
"""From the field's side to what stands in its corner."""
_UNDER_HEIGHT = 24
"""Of the line beneath the button, so that nothing moves when Stop appears in it."""
_GAP = 6


@dataclass(frozen=True, slots=True)
class GenerateWish:
    """What was asked besides the form. ``takes``: another number for this once; ``same_seed``: as if locked."""

    takes: int | None = None
    same_seed: bool = False


@dataclass(frozen=True, slots=True)
class RunningView:
    """A job as the prompt bar shows it.

    Attributes:
        made: seconds of sound that could be kept now.
        info: the line beneath the button.
        ending: whether it was asked to stop already.
        shorter: the same in fewer and fewer words, where there is no room for them.
        paused: whether it waits midway.
        can_wait: whether it could be asked to.
    """

    made: float
    info: str
    ending: bool = False
    shorter: tuple[str, ...] = ()
    paused: bool = False
    can_wait: bool = False


class PromptBar(QFrame):
    """Emits wishes. While a job is made, Generate adds to the queue, and Stop stands beneath it.

    Signals:
        generate_requested: ``GenerateWish``.
        stop_requested: the job that is being made shall end, its sound be kept.
        pause_requested: it shall wait midway, or go on.
        surprise_requested: a whole prompt shall be written.
        each_line_changed: each line is a prompt of its own now, or all lines are one.
        leave_requested: the job that the form shows shall stay as it was.
        running_changed: the ``RunningView`` that is shown; None while nothing is made.
    """

    generate_requested = Signal(object)
    stop_requested = Signal()
    pause_requested = Signal()
    surprise_requested = Signal()
    leave_requested = Signal()
    each_line_changed = Signal()
    running_changed = Signal(object)

    def __init__(self, look: Look, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.setObjectName("promptBar")
        self._takes = 1
        self._running: RunningView | None = None
        self._idle_info = ""
        self._memory = ""
        self._twin = ""
        self._fits = True
        self._edited = ""
        self._names_piece = False
        self.each_line = QAction(tr("One prompt a line"), self)
        self.each_line.setCheckable(True)
        self.each_line.setToolTip(
            tr("Each line is a prompt of its own; Generate makes all of them, one after another.")
        )
        self.each_line.toggled.connect(self._on_each_line)
        self.vocabulary = vocabulary
        self._phrases = tuple(phrase for kind in Kind for phrase in vocabulary.phrases(kind))
        self.edit = PromptEdit(look)
        self.edit.complete = self.complete
        self.set_names_piece(False)
        self.chips = PromptChips(look, vocabulary)
        self.button = make_button("", "")
        self.button.setObjectName("generate")
        self.button.setFont(font(Size.GENERATE, QFont.Weight.DemiBold))
        self.button.setFixedHeight(HEIGHT)
        self.more = make_button(
            "",
            tr("Another number of takes, or the same seed, for this once; several prompts at once."),
            name=tr("More ways to generate"),
        )
        self.more.setObjectName("generateMore")
        self.more.setFixedHeight(HEIGHT)
        self.stop = make_button("", tr("Stop now and keep the sound that exists (Ctrl+.)."), "pill")
        self.stop.setFont(font(Size.CHIP, QFont.Weight.Medium, tabular=True))
        self.pause = PauseButton(look)
        self.leave = make_button(tr("Leave as it was"), tr("Change nothing in this job; it keeps its place."), "pill")
        self.leave.setFont(font(Size.CHIP, QFont.Weight.Medium))
        self.length = make_label("", "tertiary", Size.HEAD, tabular=True)
        self.length.setObjectName("promptLength")
        self.length.setParent(self)
        self.length.hide()
        self.edit.installEventFilter(self)
        self.info = make_label("", "secondary", Size.CHIP, tabular=True)
        self._menu = self._make_menu()
        self._lay_out()
        self.button.clicked.connect(self._on_button)
        self.more.clicked.connect(self._on_more)
        self.stop.clicked.connect(self.stop_requested)
        self.pause.clicked.connect(self.pause_requested)
        self.leave.clicked.connect(self.leave_requested)
        self.edit.textChanged.connect(self._on_text)
        self.edit.cursorPositionChanged.connect(self._on_cursor)
        self.chips.phrase_toggled.connect(self._on_phrase)
        self.chips.surprise_requested.connect(self.surprise_requested)
        self.apply_look(look)
        self._show()

    @property
    def prompt(self) -> str:
        """The prompt on one line; of several the first one."""
        return self.prompts[0]

    @property
    def prompts(self) -> tuple[str, ...]:
        """All prompts, each on one line; several only where each line is one. One that is empty where there is none."""
        text = self.text
        if self.each_line.isChecked() and not self._names_piece and not self._edited:
            return tuple(filter(None, map(clean_prompt, text.splitlines()))) or ("",)
        return (clean_prompt(text),)

    @property
    def text(self) -> str:
        """What is written, line by line."""
        return self.edit.toPlainText()

    def set_prompt(self, prompt: str) -> None:
        """Replace what is written; undo brings the old back."""
        self.edit.replace_text(prompt)

    @property
    def current(self) -> str:
        """The prompt that is being written, of several the one with the cursor."""
        return clean_prompt(self.edit.line) if self.each_line.isChecked() else self.prompt

    def put(self, prompt: str) -> None:
        """Put another prompt in the place of the current one; undo brings the old back."""
        (self.edit.replace_line if self.each_line.isChecked() else self.edit.replace_text)(prompt)

    def set_names_piece(self, names: bool) -> None:
        """Whether the words only name the piece, since its sections say what is heard."""
        self._names_piece = names
        piece = tr("What the piece is called: its sections say what is heard")
        one = tr("Describe the music: style, instruments, mood, tempo")
        several = tr("Describe music, one prompt a line: all of them are made, one after another")
        self.edit.setPlaceholderText(piece if names else several if self.each_line.isChecked() else one)
        self.edit.set_several(self.each_line.isChecked())
        self.edit.setAccessibleName(tr("Name of the piece") if names else tr("Prompt"))

    def set_takes(self, takes: int) -> None:
        """How many takes the button promises."""
        self._takes = takes
        self._show()

    def set_idle_info(self, info: str) -> None:
        """The line beneath the button while nothing runs, such as an estimate."""
        self._idle_info = info
        self._show()

    def set_twin(self, title: str) -> None:
        """The clip that would only be made once more, with nothing new in it; empty for none."""
        self._twin = title
        self._show()

    def set_memory(self, words: str, fits: bool) -> None:
        """Memory that the form's job needs and what is free, beside the estimate; empty while nobody knows."""
        self._memory, self._fits = words, fits
        self._show()

    def set_editing(self, title: str) -> None:
        """The waiting job that the form shows, to be changed; empty for none."""
        self._edited = title
        self.more.setEnabled(not title)
        self._show()

    def set_length(self, words: str, too_long: bool = False) -> None:
        """How long the prompt is, beneath its last line; empty while that need not be known."""
        if too_long and self.length.property("tone") != "warning":
            announce(self.edit, words)
        dress(self.length, "tone", "warning" if too_long else "tertiary")
        self.length.setText(words)
        self.length.setVisible(bool(words))
        self._place_length()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What stands in the field's corner goes along with it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_length()
        return super().eventFilter(watched, event)

    def show_running(self, running: RunningView) -> None:
        """A job is being made."""
        self._running = running
        self._show()
        self.running_changed.emit(running)

    def show_idle(self) -> None:
        """Nothing is being made."""
        self._running = None
        self._show()
        self.running_changed.emit(None)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.edit.apply_look(look)
        self.chips.apply_look(look)
        self.more.setIcon(look.icon("chevron_down", "text_on_accent", 14))
        self.more.setIconSize(QSize(14, 14))
        self.pause.apply_look(look)
        self.stop.setIcon(look.icon("stop", "text", 12))
        self.stop.setIconSize(QSize(12, 12))

    def _place_length(self) -> None:
        self.length.adjustSize()
        edit, size = self.edit.geometry(), self.length.size()
        x = edit.left() + _EDGE if self.isRightToLeft() else edit.right() - size.width() - _EDGE
        self.length.move(x, edit.bottom() - size.height() - 2)
        self.length.raise_()

    def _lay_out(self) -> None:
        words = (tr("Add to the queue"), tr("Add {takes} to the queue", takes=format_takes(8)), tr("Save the change"))
        needed = max(map(self.button.fontMetrics().horizontalAdvance, words)) + _BESIDE_WORDS
        self._width = max(_LEAST_WIDTH, needed)
        split = QHBoxLayout()
        split.setSpacing(0)
        split.addWidget(self.button, 1)
        split.addWidget(self.more)
        split.setContentsMargins(0, 0, 0, 0)
        box = QWidget()
        box.setFixedWidth(self._width)
        box.setLayout(split)
        box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(_GAP)
        below.addWidget(self.leave)
        below.addWidget(self.pause)
        below.addWidget(self.stop)
        below.addWidget(self.info, 1)
        under = QWidget()
        under.setFixedSize(self._width, _UNDER_HEIGHT)
        under.setLayout(below)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.addWidget(self.edit, 0, 0)
        grid.addWidget(self.chips, 1, 0)
        grid.addWidget(box, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(under, 1, 1)
        grid.setColumnStretch(0, 1)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for takes in (1, 2, 4, 8):
            self._add_way(menu, tr("Generate {takes}", takes=format_takes(takes)), GenerateWish(takes=takes))
        menu.addSeparator()
        menu.addAction(self.each_line)
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        self._add_way(menu, tr("Generate with the same seed"), GenerateWish(same_seed=True))
        menu.triggered.connect(self._on_way)
        return menu

    def _add_way(self, menu: QMenu, text: str, wish: GenerateWish) -> None:
        action = QAction(text, menu)
        action.setData(wish)
        menu.addAction(action)

    def _show(self) -> None:
        running = self._running
        takes, count = format_takes(self._takes), len(self.prompts)
        if self._edited:
            words = tr("Save the change")
            tip = tr("Let “{title}” ask for this, in its place in the queue (Ctrl+Enter).", title=self._edited)
        elif count > 1:
            what = tr("{count} prompts", count=count) if self._takes == 1 else f"{count} × {takes}"
            words = tr("Generate {what}", what=what) if running is None else tr("Add {what}", what=what)
            tip = tr("Make the music of all {count} prompts, one after another (Ctrl+Enter).", count=count)
        elif running is None:
            words = tr("Generate") if self._takes == 1 else tr("Generate {takes}", takes=takes)
            tip = tr("Make the music that the prompt describes (Ctrl+Enter).")
        else:
            words = tr("Add to the queue") if self._takes == 1 else tr("Add {takes} to the queue", takes=takes)
            tip = tr("Make this as well, when what is being made is done (Ctrl+Enter).")
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.setToolTip(tip)
        self.leave.setVisible(bool(self._edited))
        self.stop.setVisible(running is not None and not self._edited)
        self.pause.setVisible(running is not None and running.can_wait and not self._edited)
        self.pause.set_paused(running is not None and running.paused)
        align = Qt.AlignmentFlag.AlignVCenter
        if self._edited:
            self.info.setAlignment(align | Qt.AlignmentFlag.AlignTrailing)
            self.info.setText(tr("changing a job"))
            self.info.setToolTip(self._edited)
            dress(self.info, "tone", "secondary")
        elif running is None:
            self.info.setAlignment(align | Qt.AlignmentFlag.AlignHCenter)
            self._show_idle_info()
        else:
            stop = tr("Stop, keep {made}", made=format_position(running.made)) if running.made else tr("Stop")
            self.stop.setText(f" {stop}")
            self.stop.setAccessibleName(stop)
            self.stop.setEnabled(not running.ending)
            self.info.setAlignment(align | Qt.AlignmentFlag.AlignTrailing)
            room = self._width - self.stop.sizeHint().width() - 2 * _GAP
            room -= self.pause.sizeHint().width() if self.pause.isVisibleTo(self) else 0
            metrics = self.info.fontMetrics()
            ways = filter(lambda words: metrics.horizontalAdvance(words) <= room, (running.info, *running.shorter))
            self.info.setText(metrics.elidedText(next(ways, running.info), Qt.TextElideMode.ElideRight, room))
            self.info.setToolTip(running.info)
            dress(self.info, "tone", "secondary")

    def _show_idle_info(self) -> None:
        """What fits of estimate, memory and a clip that is the same; else what matters most. The tooltip has it all."""
        both = " · ".join(part for part in (self._idle_info, self._memory) if part)
        metrics = self.info.fontMetrics()
        if not self._fits:
            short = self._memory
        elif self._twin:
            words = tr("Made already: {title}", title=self._twin)
            short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self._width)
        else:
            short = self._idle_info
        fitting = not self._twin and metrics.horizontalAdvance(both) <= self._width
        self.info.setText(both if fitting else short)
        same = tr(
            "Prompt, parameters and seed are those of “{title}”: it would be the same sound. For another one change "
            "something, or open the lock of the seed.",
            title=self._twin,
        )
        self.info.setToolTip("\n".join(part for part in (same if self._twin else "", both) if part))
        dress(self.info, "tone", "secondary" if self._fits else "warning")

    def _on_button(self) -> None:
        self.generate_requested.emit(GenerateWish())

    def _on_more(self) -> None:
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _on_way(self, action: QAction) -> None:
        if isinstance(action.data(), GenerateWish):
            self.generate_requested.emit(action.data())

    def _on_each_line(self) -> None:
        self.set_names_piece(self._names_piece)
        self._show()
        self.each_line_changed.emit()

    def _on_cursor(self) -> None:
        if self.each_line.isChecked():
            self.chips.show_prompt(self.current)

    def _on_text(self) -> None:
        self.chips.show_prompt(self.current if self.each_line.isChecked() else self.text)
        if self.each_line.isChecked():
            self._show()

    def _on_phrase(self, phrase: str, wanted: bool) -> None:
        prompt = self.current
        self.put(with_only(prompt, phrase, self.vocabulary) if wanted else without_phrase(prompt, phrase))

    def complete(self, written: str, following: str) -> tuple[str, ...]:
        """What could stand between two texts of a prompt, the likeliest first."""
        return completions(written, following, self._phrases, self.edit.earlier())
