"""Recording from a microphone, in place of the drop zone while it is open."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.recording.audio_input import Microphone
from musicgen_desktop.services.recording.recording_values import RecordingState
from musicgen_desktop.ui.form.level_view import LevelView
from musicgen_desktop.ui.form.trim_view import TrimView
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import ChoiceBox, Segments, dress, make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.number_box import NumberBox
from musicgen_desktop.ui.kit.texts import format_position
from musicgen_desktop.ui.kit.waveform_data import EMPTY

SLOWEST, FASTEST, USUAL = 40.0, 240.0, 90.0
"""Beats per minute of the count-in."""

_NAME_ROOM = 208
"""Pixels for a microphone's name."""


class RecorderPanel(QWidget):
    """Which microphone, how loud it is, how it is counted in, and the button.

    Signals:
        microphone_chosen: the id of another one.
        record_requested: begin, or stop what was begun.
    """

    microphone_chosen = Signal(str)
    record_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state = RecordingState.OFF
        self._beat = 0
        self.devices = ChoiceBox()
        self.devices.setAccessibleName(tr("Microphone"))
        self.devices.setToolTip(tr("Which microphone or input is recorded."))
        self.level = LevelView(look)
        self.wave = TrimView(look)
        self.count_in = Segments(
            ((tr("Off"), False), (tr("1 bar"), True)),
            tr("Count-in"),
            tr("Begin at once, or after one bar of clicks. Use headphones if the clicks are heard in the recording."),
        )
        self.count_in.set_value(True)
        self.tempo = NumberBox(
            tr("Tempo of the count-in"), tr("Beats per minute of the clicks."), tr(" bpm"), decimals=0, step=1
        )
        self.tempo.setRange(SLOWEST, FASTEST)
        self.tempo.setValue(USUAL)
        self.record = make_button("", "", "record")
        self.record.setIconSize(QSize(12, 12))
        self.time = make_label("", "", Size.BODY, tabular=True)
        self.hint = make_label("", "tertiary", Size.HEAD)
        self.hint.setWordWrap(True)
        self._lay_out()
        self.devices.activated.connect(self._on_device)
        self.record.clicked.connect(self.record_requested)
        self.count_in.value_changed.connect(self._on_count_in)
        self._show()

    @property
    def beats_per_minute(self) -> float:
        """The tempo of the count-in; 0 for none."""
        return self.tempo.value() if self.count_in.value else 0.0

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.level.apply_look(look)
        self.wave.apply_look(look)
        self._show()

    def set_count_in(self, on: bool) -> None:
        """Count a bar in, or begin at once."""
        self.count_in.set_value(on)
        self._show()

    def set_inputs(self, inputs: tuple[Microphone, ...], chosen_id: str) -> None:
        """List the microphones, and the one that is used; without it the first."""
        with QSignalBlocker(self.devices):
            self.devices.clear()
            for microphone in inputs:
                shown = self.devices.fontMetrics().elidedText(microphone.name, Qt.TextElideMode.ElideRight, _NAME_ROOM)
                self.devices.addItem(shown, microphone.id)
                self.devices.setItemData(self.devices.count() - 1, microphone.name, Qt.ItemDataRole.ToolTipRole)
            if not inputs:
                self.devices.addItem(tr("No microphone"), "")
            self.devices.setCurrentIndex(max(0, self.devices.findData(chosen_id)))
        self._show()

    @property
    def state(self) -> RecordingState:
        """Whether it listens or records."""
        return self._state

    def set_state(self, state: RecordingState) -> None:
        """Whether it listens or records."""
        self._state = state
        if state is not RecordingState.RECORDING:
            self.set_time(0.0)
            self.wave.set_waveform(EMPTY)
        self._show()

    def set_beat(self, beat: int) -> None:
        """Which beat is being counted, from 1 on; 0 for none."""
        if beat != self._beat:
            self._beat = beat
            self._show()

    def set_time(self, seconds: float) -> None:
        """How long the recording is."""
        self.time.setText(format_position(seconds))

    def say(self, words: str, tone: str = "tertiary") -> None:
        """A hint below the button; empty for none."""
        if words != self.hint.text():
            self.hint.setText(words)
            self.hint.setVisible(bool(words))
            dress(self.hint, "tone", tone)
            if words:
                announce(self, words)

    def _on_device(self, _index: int) -> None:
        self.microphone_chosen.emit(self.devices.currentData())

    def _on_count_in(self, _on: object) -> None:
        self._show()

    def _show(self) -> None:
        recording, counting = self._state is RecordingState.RECORDING, self._beat > 0
        busy = recording or counting
        self.devices.setEnabled(not busy and bool(self.devices.currentData()))
        self.level.setEnabled(self._state is not RecordingState.OFF)
        self.wave.setVisible(recording)
        self._counting.setVisible(not recording)
        self.count_in.setEnabled(not busy)
        self.tempo.setEnabled(not busy and bool(self.count_in.value))
        if counting:
            words, tip = tr("Counting in: {beat}", beat=self._beat), tr("Give up before it begins (Shift+R).")
        elif recording:
            words, tip = tr("Stop"), tr("End the recording and use it (Shift+R).")
        else:
            words, tip = tr("Record"), tr("Record from the microphone (Shift+R).")
        self.record.setText(f" {words}")
        self.record.setAccessibleName(words)
        self.record.setToolTip(tip)
        self.record.setIcon(self._look.icon("stop" if recording else "record", "error", 12))
        self.time.setVisible(recording)

    def _lay_out(self) -> None:
        self._counting = QWidget()
        counting = QHBoxLayout(self._counting)
        counting.setContentsMargins(0, 0, 0, 0)
        counting.setSpacing(8)
        counting.addWidget(make_label(tr("count-in"), "secondary"))
        counting.addWidget(self.count_in, 1)
        counting.addWidget(self.tempo)
        self.tempo.setFixedWidth(78)
        button = QHBoxLayout()
        button.setSpacing(10)
        button.addWidget(self.record, 1)
        button.addWidget(self.time, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.devices)
        column.addWidget(self.level)
        column.addWidget(self._counting)
        column.addWidget(self.tempo.problem)
        column.addWidget(self.wave)
        column.addLayout(button)
        column.addWidget(self.hint)
