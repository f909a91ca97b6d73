"""What opens under the badges of tempo and key: the tempo, where bars begin, the key, and the metronome."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSlider, QWidget

from musicgen_desktop.domain.analysis_texts import DASH
from musicgen_desktop.domain.musical_key import Key
from musicgen_desktop.domain.tempo import FASTEST, SLOWEST
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.beat_actions import BeatActions
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size
from musicgen_desktop.ui.kit.key_box import KeyBox
from musicgen_desktop.ui.kit.number_box import NumberBox
from musicgen_desktop.ui.kit.popup_sheet import PopupSheet
from musicgen_desktop.ui.kit.switch import Switch

_SIDE = 16


class BeatsSheet(PopupSheet):
    """The music goes on meanwhile. Its buttons are those of the commands.

    Signals:
        tempo_typed: beats a minute.
        key_chosen: a ``Key``; None for the one that was measured.
        level_chosen: of the metronome, 0 to 1.
    """

    tempo_typed = Signal(float)
    key_chosen = Signal(object)
    level_chosen = Signal(float)

    def __init__(self, commands: BeatActions, parent: QWidget) -> None:
        super().__init__(tr("Tempo, key and metronome"), parent)
        self.tempo = NumberBox(tr("Tempo"), tr("Beats a minute of this clip."), tr(" bpm"), decimals=1, step=1)
        self.tempo.set_range_with_none(DASH, SLOWEST, FASTEST)
        self.tempo.setFixedWidth(92)
        self.half = _button("½", tr("Half the tempo (H)."), commands.half_tempo)
        self.double = _button("×2", tr("Double the tempo (Shift+H)."), commands.double_tempo)
        self.tap = _button(tr("Tap"), tr("Tap it four times or more in time with the music (D)."), commands.tap_tempo)
        self.bar = _button(tr("Bar starts here"), tr("A bar begins at the playhead (Shift+D)."), commands.bar_here)
        self.measured = _button(
            tr("As measured"), tr("Forget what was said of its tempo and bars."), commands.measured_tempo
        )
        self.key = KeyBox(tr("The key of this clip; a dash is as measured."))
        self.measured_key = _button(tr("As measured"), tr("Forget what was said of its key."), commands.measured_key)
        self.key_source = make_label("", "tertiary", Size.CHIP)
        self.source = make_label("", "tertiary", Size.CHIP)
        self.metronome = _switch(commands.metronome)
        self.count_in = _switch(commands.bar_before)
        self.level = QSlider(Qt.Orientation.Horizontal)
        self.level.setRange(0, 100)
        self.level.setAccessibleName(tr("Level of the metronome"))
        self.level.setToolTip(tr("How loud the clicks are."))
        self.addActions(commands.all)  # their keys reach no other window while this one is open
        self._lay_out()
        self.tempo.valueChanged.connect(self.tempo_typed)
        self.tempo.problem_changed.connect(self.adjustSize)
        self.key.activated.connect(self._on_key)
        self.level.valueChanged.connect(self._on_level)

    def set_tempo(self, bpm: float | None, source: str, can_correct: bool, is_corrected: bool) -> None:
        """Show the tempo, a dash for None, and where it is from, without a signal."""
        self.tempo.set_silently(self.tempo.minimum() if bpm is None else bpm, FASTEST)
        self.source.setText(source)
        self.source.setVisible(bool(source))
        for part in (self.tempo, self.tap):
            part.setEnabled(can_correct)
        for part in (self.half, self.double, self.bar):
            part.setEnabled(can_correct and bpm is not None)
        self.measured.setEnabled(is_corrected)

    def set_key(self, key: Key | None, source: str, can_correct: bool, is_corrected: bool) -> None:
        """Show the key, a dash for None, and where it is from, without a signal."""
        self.key.set_key(key)
        self.key.setEnabled(can_correct)
        self.measured_key.setEnabled(is_corrected)
        self.key_source.setText(source)
        self.key_source.setVisible(bool(source))

    def set_level(self, level: float) -> None:
        """Show how loud the metronome is, without a signal."""
        self.level.blockSignals(True)
        self.level.setValue(round(100 * level))
        self.level.blockSignals(False)

    def open_below(self, widget: QWidget, first: QWidget) -> None:
        """Under ``widget``, within its window; ``first`` has the focus."""
        self.show_beside(widget, above=False)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(_SIDE, _SIDE - 2, _SIDE, _SIDE - 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        rows = (
            (tr("Tempo"), (self.tempo, self.half, self.double, self.tap)),
            (tr("Bars"), (self.bar, self.measured)),
            (tr("Key"), (self.key, self.measured_key)),
            (tr("Metronome"), (self.metronome, self.level)),
            (tr("Count in"), (self.count_in, make_label(tr("one bar, whenever it plays"), "tertiary", Size.CHIP))),
        )
        grid.addWidget(self.source, 0, 0, 1, 2)
        grid.addWidget(self.tempo.problem, 2, 1)
        grid.addWidget(self.key_source, 5, 1)
        for number, (words, parts) in zip((1, 3, 4, 6, 7), rows, strict=True):
            grid.addWidget(make_label(words, "secondary"), number, 0)
            row = QHBoxLayout()
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part)
            if self.level not in parts:
                row.addStretch()
            grid.addLayout(row, number, 1)
        grid.setColumnStretch(1, 1)

    @Slot()
    def _on_key(self) -> None:
        self.key_chosen.emit(self.key.key)

    @Slot(int)
    def _on_level(self, percent: int) -> None:
        self.level_chosen.emit(percent / 100)


def _button(words: str, tip: str, command: QAction) -> QPushButton:
    button = make_button(words, tip, name=command.text())
    button.clicked.connect(command.trigger)
    return button


def _switch(command: QAction) -> Switch:
    switch = Switch()
    switch.setAccessibleName(command.text())
    switch.setToolTip(command.text())
    switch.setChecked(command.isChecked())
    switch.toggled.connect(command.setChecked)
    command.toggled.connect(switch.setChecked)
    return switch
