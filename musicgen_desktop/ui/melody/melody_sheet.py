"""The sheet on which a tune is edited: piano roll, tools, what is done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollBar, QVBoxLayout, QWidget

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.tune import MAX_SECONDS, Tune, frames_in
from musicgen_desktop.domain.tune_history import TuneHistory
from musicgen_desktop.ui.kit.controls import ElidedLabel, Segments, dress, make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.number_box import NumberBox
from musicgen_desktop.ui.kit.texts import format_length, format_position
from musicgen_desktop.ui.melody.roll_grid import Extent
from musicgen_desktop.ui.melody.roll_view import RollView, Tool

_SIZE = QSize(1040, 620)
_SHARE_OF_WINDOW = 0.94
_SCROLL_UNITS = 16
"""Of the scroll bar, in a frame."""

_ROUNDING = 0.05
"""Seconds by which a sound may be longer than what is heard of it before this is said."""


class MelodySheet(QDialog):
    """Stands over the window until the tune is used or put away.

    Signals:
        listen_requested: the tune, or what is chosen of it, shall be heard.
        silence_requested: it shall not be heard any more.
        export_requested: it shall be written as MIDI.
        use_requested: music shall follow it.
        part_requested: from how many seconds on the sound that it was read from shall be heard.
    """

    listen_requested = Signal()
    silence_requested = Signal()
    export_requested = Signal()
    use_requested = Signal()
    part_requested = Signal(float)

    def __init__(self, parent: QWidget, look: Callable[[], Look]) -> None:
        super().__init__(parent.window())
        self._look = look
        self._history = TuneHistory(Tune.rests(1))
        self._playing = False
        self._words = ""
        self.setWindowTitle(tr("Tune"))
        self.roll = RollView(look)
        self._make_controls()
        self._lay_out()
        self._connect()
        self.roll.set_hint(_how_to_begin())
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter draws
        self.resize(_SIZE.boundedTo(parent.window().size() * _SHARE_OF_WINDOW))
        self.set_playing(False)
        self.roll.setFocus()

    @property
    def tune(self) -> Tune:
        """As it is now."""
        return self._history.tune

    @property
    def is_changed(self) -> bool:
        """Whether something can be taken back."""
        return self._history.can_undo

    def set_name(self, name: str) -> None:
        """Say what the tune is of."""
        self.name.set_text(name)

    def begin(self, tune: Tune) -> None:
        """Show a tune of which nothing can be taken back yet."""
        self._history = TuneHistory(tune)
        self._show()

    def begin_reading(self) -> None:
        """Say that the tune is being read; nothing can be done with it until then."""
        self.roll.set_hint(tr("Listening for the tune…"))
        self._set_reading(True)

    def end_reading(self, tune: Tune | None) -> None:
        """Show what was read; undo brings back what was drawn before. None: it could not be read."""
        self.roll.set_hint(_how_to_begin())
        self._set_reading(False)
        if tune is not None and self._history.can_undo:
            self.change(tune)
        elif tune is not None:
            self.begin(tune)
        self.roll.setFocus()

    def set_part(self, start: float, length: float) -> None:
        """Offer to hear another part of a sound of so many seconds, where that is more than is heard at once."""
        self.part_row.setVisible(length > MAX_SECONDS + _ROUNDING)
        self.part_words.setText(tr("{length} long; 30 s of it are heard, from", length=format_length(length)))
        self.part.set_silently(start, max(0.0, length - 1.0))

    @Slot(object)
    def change(self, tune: Tune) -> None:
        """Show another state of it."""
        if self._history.push(tune):
            self.say("")
        self._show()

    def say(self, words: str, tone: str = "tertiary") -> None:
        """Say something below the roll; empty: how tunes are heard."""
        self.words.setText(words or _how_tunes_are_heard())
        dress(self.words, "tone", tone if words else "tertiary")

    def say_problem(self, error: UserError) -> None:
        """Say what went wrong, and what helps."""
        self.say(f"{error.message} {error.advice}", "error")

    def set_playing(self, playing: bool) -> None:
        """Whether it is heard."""
        self._playing = playing
        self.listen.setIcon(self._look().icon("stop" if playing else "play", "text"))
        self.listen.setText(" " + (tr("Stop") if playing else tr("Listen")))
        if not playing:
            self.roll.set_playhead(None)
            self._show_time(None)

    def set_position(self, seconds: float) -> None:
        """What is heard now."""
        if self._playing:
            self.roll.set_playhead(seconds)
            self._show_time(seconds)

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._history.undo()
        self._show()

    @Slot()
    def redo(self) -> None:
        """Do it again."""
        self._history.redo()
        self._show()

    def _make_controls(self) -> None:
        tip = tr("What the mouse does: draw over the roll, erase (also with the right button), or choose and move.")
        self.name = ElidedLabel()
        self.name.setFont(font(Size.TITLE, QFont.Weight.DemiBold))
        self.tools = Segments(
            ((tr("Draw"), Tool.DRAW), (tr("Erase"), Tool.ERASE), (tr("Select"), Tool.SELECT)), tr("Tool"), tip
        )
        self.tools.set_value(Tool.DRAW)
        self.lower_button = make_button(
            "♭", tr("A semitone lower: all, or what is chosen (Ctrl+Down)."), "icon", tr("Lower")
        )
        self.higher_button = make_button(
            "♯", tr("A semitone higher: all, or what is chosen (Ctrl+Up)."), "icon", tr("Higher")
        )
        self.undo_button = make_button("", tr("Take the last change back (Ctrl+Z)."), "icon", tr("Undo"))
        self.redo_button = make_button("", tr("Do it again (Ctrl+Shift+Z)."), "icon", tr("Redo"))
        for button, icon in ((self.undo_button, "undo"), (self.redo_button, "redo")):
            button.setIcon(self._look().icon(icon))
        for button in (self.lower_button, self.higher_button):
            button.setFont(font(Size.TITLE))
        self.clear_button = make_button(tr("Clear"), tr("Erase all notes; undo brings them back."))
        tip = tr("Seconds of the tune, 30 at most. A shorter one is heard again and again.")
        self.length = NumberBox(tr("Length"), tip, tr(" s"), decimals=1, step=0.5)
        self.length.setMinimum(Tune.rests(1).duration)
        tip = tr("Where in the sound the 30 s begin that are heard of it.")
        self.part = NumberBox(tr("Hear it from"), tip, tr(" s"), decimals=1, step=5.0)
        self.part_words = make_label("", "secondary")
        self.listen = make_button("", tr("Hear it, or what is chosen, as a plain tone (Ctrl+P)."), "", tr("Listen"))
        self.time = make_label("", "secondary", tabular=True)
        self.scroll_bar = QScrollBar(Qt.Orientation.Horizontal)
        self.scroll_bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep = self.scroll_bar.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.scroll_bar.setSizePolicy(keep)
        self.words = make_label("", "tertiary", Size.HEAD)
        self.words.setWordWrap(True)
        self.export = make_button(tr("Save as MIDI…"), tr("Write the tune into a file for other programs (Ctrl+S)."))
        self.cancel = make_button(tr("Cancel"), tr("Leave the source as it was (Esc). The tune can be opened again."))
        self.use = make_button(
            tr("Use this tune"), tr("Keep it with the library; the next music follows it (Ctrl+Enter)."), "primary"
        )
        self.say("")

    def _lay_out(self) -> None:
        self.part_row = QWidget()
        part = _row(self.part_words, self.part)
        part.setContentsMargins(0, 0, 0, 0)
        self.part_row.setLayout(part)
        self.part.setFixedWidth(80)
        self.length.setFixedWidth(80)
        top = _row(
            self.tools,
            self.lower_button,
            self.higher_button,
            self.undo_button,
            self.redo_button,
            self.clear_button,
            None,
        )
        top.addWidget(make_label(tr("Length"), "secondary"))
        top.addWidget(self.length)
        self.tools.setFixedWidth(216)
        head = _row(self.name, None, self.part_row)
        foot = _row(self.listen, self.time, None, self.export, self.cancel, self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.part.problem)
        column.addLayout(top)
        column.addWidget(self.length.problem)
        column.addWidget(self.roll, 1)
        column.addWidget(self.scroll_bar)
        column.addWidget(self.words)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.roll.tune_drawn.connect(self.change)
        self.roll.extent_changed.connect(self._show_extent)
        self.scroll_bar.valueChanged.connect(self._on_scroll)
        self.tools.value_changed.connect(self._on_tool)
        self.lower_button.clicked.connect(self._lower)
        self.higher_button.clicked.connect(self._higher)
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.clear_button.clicked.connect(self._clear)
        self.length.valueChanged.connect(self._on_length)
        self.part.valueChanged.connect(self.part_requested)
        self.listen.clicked.connect(self._on_listen)
        self.export.clicked.connect(self.export_requested)
        self.cancel.clicked.connect(self.reject)
        self.use.clicked.connect(self.use_requested)
        for keys, button in (
            ("Ctrl+Z", self.undo_button), ("Ctrl+Shift+Z", self.redo_button), ("Ctrl+Y", self.redo_button),
            ("Ctrl+Down", self.lower_button), ("Ctrl+Up", self.higher_button), ("Ctrl+P", self.listen),
            ("Ctrl+S", self.export), ("Ctrl+Return", self.use), ("Ctrl+Enter", self.use),
        ):  # fmt: skip
            QShortcut(QKeySequence.fromString(keys), self, button.click)
        for keys, tool in (("D", Tool.DRAW), ("E", Tool.ERASE), ("S", Tool.SELECT)):
            button = self.tools.button(tool)
            QShortcut(QKeySequence.fromString(keys), self.roll, button.click, context=Qt.ShortcutContext.WidgetShortcut)

    def _show(self) -> None:
        tune = self._history.tune
        self.roll.set_tune(tune)
        self.length.set_silently(tune.duration, MAX_SECONDS)
        sounds = bool(tune.notes)
        self.undo_button.setEnabled(self._history.can_undo)
        self.redo_button.setEnabled(self._history.can_redo)
        for button in (self.lower_button, self.higher_button, self.clear_button, self.export, self.use):
            button.setEnabled(sounds)
        self.listen.setEnabled(sounds or self._playing)
        if not self._playing:
            self._show_time(None)

    @Slot()
    def _show_extent(self) -> None:
        extent, frames = self.roll.extent, len(self.tune.pitches)
        self.scroll_bar.blockSignals(True)
        self.scroll_bar.setRange(0, round((frames - extent.shown) * _SCROLL_UNITS))
        self.scroll_bar.setPageStep(round(extent.shown * _SCROLL_UNITS))
        self.scroll_bar.setValue(round(extent.first * _SCROLL_UNITS))
        self.scroll_bar.setVisible(extent.shown < frames)
        self.scroll_bar.blockSignals(False)

    @Slot(int)
    def _on_scroll(self, value: int) -> None:
        self.roll.set_extent(Extent(value / _SCROLL_UNITS, self.roll.extent.shown))

    def _set_reading(self, reading: bool) -> None:
        for part in (self.roll, self.part_row, self.tools, self.length):
            part.setEnabled(not reading)

    def _show_time(self, seconds: float | None) -> None:
        length = format_position(round(self.tune.duration, 1))
        self.time.setText(length if seconds is None else f"{format_position(seconds)} / {length}")

    @Slot(object)
    def _on_tool(self, tool: Tool) -> None:
        self.roll.tool = tool

    @Slot()
    def _lower(self) -> None:
        self.change(self.tune.transposed(-1, self.roll.selection))

    @Slot()
    def _higher(self) -> None:
        self.change(self.tune.transposed(1, self.roll.selection))

    @Slot()
    def _clear(self) -> None:
        self.change(Tune.rests(len(self.tune.pitches)))

    @Slot(float)
    def _on_length(self, seconds: float) -> None:
        self.change(self.tune.resized(frames_in(seconds)))

    @Slot()
    def _on_listen(self) -> None:
        (self.silence_requested if self._playing else self.listen_requested).emit()


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Side by side; None takes the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row


def _how_to_begin() -> str:
    return tr("Draw over the rows with the mouse, or go with the arrow keys and press Space.")


def _how_tunes_are_heard() -> str:
    return tr(
        "A melody checkpoint hears one of twelve notes at each moment and knows no octaves; a tune shorter than 30 s "
        "is heard again and again."
    )
