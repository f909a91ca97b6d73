"""From opening the recorder to a sound that the form goes on from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from math import ceil, log2
from pathlib import Path
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.audio.count_in import BEATS, RATE, count_in
from musicgen_desktop.audio.level import FLOOR, Level
from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.services.recording.audio_input import Microphone
from musicgen_desktop.services.recording.recording_service import RecordingService
from musicgen_desktop.services.recording.recording_values import Recorded, RecordingState
from musicgen_desktop.ui.form.recorder_panel import FASTEST, SLOWEST
from musicgen_desktop.ui.form.source_section import SourceSection
from musicgen_desktop.ui.form.trim_view import BINS
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.message import Message, MessageAction
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.waveform_data import Waveform

_RECORDER = "recorder"
"""What messages about recording are about."""

_DRAWN_EVERY = 0.2
"""Seconds of sound between two drawings of a recording that grows."""

_FIRST_ROOM = 10.0
"""Seconds that are drawn at first."""

_TEMPO = re.compile(r"(\d{2,3}) ?bpm", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UseRecording(MessageAction):
    """Go on from a recording that was cut off."""

    in_big_window: ClassVar[bool] = True

    file: Path

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Go on from it")


class RecorderPresenter(QObject):
    """One button: opens the recorder, records (after a count-in), stops.

    Args:
        section: what the recording becomes the source of.
        recording: the microphone.
        playback: plays the clicks.
        prompt: gives the prompt as written, whose tempo the clicks have.
        now: the present time, aware, which names recordings.
        microphone: id of the one that was chosen last; empty for the system's own.

    Signals:
        opened: the recorder is shown.
        source_made: a recording is the form's source now.
        recording_used: its file, where something is to be heard in it.
    """

    opened = Signal()
    source_made = Signal()
    recording_used = Signal(object)

    def __init__(
        self,
        section: SourceSection,
        recording: RecordingService,
        playback: PlaybackService,
        messages: MessageBar,
        prompt: Callable[[], str],
        now: Callable[[], datetime],
        microphone: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._section = section
        self._panel = section.recorder
        self._recording = recording
        self._playback = playback
        self._messages = messages
        self._prompt = prompt
        self._now = now
        self._microphone = microphone
        self._clicks: TakeSource | None = None
        self._without = False
        self._peaks = PeaksPyramid()
        self._drawn = 0

    @property
    def microphone(self) -> str:
        """Id of the one that was chosen last; empty for the system's own."""
        return self._microphone

    @Slot()
    def open(self) -> None:
        """Show the recorder, with the microphone's level."""
        if self._section.recorder_open:
            return
        tempo = _TEMPO.search(self._prompt())
        if tempo is not None and SLOWEST <= int(tempo[1]) <= FASTEST:
            self._panel.tempo.setValue(int(tempo[1]))
        self._section.show_recorder(True)
        self._panel.say(tr("Opening the microphone…"))
        self._listen()
        self.opened.emit()

    @Slot()
    def give_up(self) -> None:
        """Put the recorder away; what it is recording is thrown away."""
        self._recording.release()
        self._section.show_recorder(False)

    @Slot()
    def on_closed(self) -> None:
        """The recorder is not seen any more; a recording that another source takes the place of is kept."""
        self._stop_counting()
        if self._recording.state is RecordingState.RECORDING:
            self._recording.end()
        else:
            self._recording.release()

    @Slot()
    def toggle(self) -> None:
        """The one next step: open, record, give up the count-in, or stop."""
        if not self._section.recorder_open:
            self.open()
        elif self._clicks is not None:
            self._stop_counting()
        elif self._recording.state is RecordingState.RECORDING:
            self._recording.end()
        elif self._recording.state is RecordingState.LISTENING:
            self._start()
        elif self._without:
            self._listen()

    @Slot(str)
    def choose(self, microphone_id: str) -> None:
        """Listen to another microphone."""
        self._microphone = microphone_id
        self._listen()

    @Slot(object)
    def on_inputs(self, inputs: tuple[Microphone, ...]) -> None:
        """Microphones came or went; one that comes while there was none is taken."""
        self._panel.set_inputs(inputs, self._microphone)
        if self._without and inputs and self._section.recorder_open:
            self._listen()

    @Slot(object)
    def on_state(self, state: RecordingState) -> None:
        """The microphone opened or closed, or the recording began."""
        self._peaks, self._drawn = PeaksPyramid(), 0
        self._section.set_recording(state)
        if state is RecordingState.RECORDING:
            announce(self._panel, tr("Recording"))
        if state is not RecordingState.OFF:
            self._panel.say("")
            self._messages.remove(_RECORDER)
        else:
            self._stop_counting()

    @Slot(object)
    def on_level(self, level: Level) -> None:
        """How loud it is."""
        self._panel.level.set_level(level)

    @Slot(object, int)
    def on_sound(self, sound: np.ndarray, sampling_rate: int) -> None:
        """The recording has grown."""
        self._peaks.append(sound)
        seconds = self._peaks.frames / sampling_rate
        self._panel.set_time(seconds)
        if self._peaks.frames - self._drawn >= _DRAWN_EVERY * sampling_rate:
            self._drawn = self._peaks.frames
            # Room for twice as much, so that what is drawn does not move all the time.
            total = _FIRST_ROOM * 2 ** max(0, ceil(log2(seconds / _FIRST_ROOM)))
            self._panel.wave.set_waveform(Waveform.of(self._peaks, sampling_rate, total, most=BINS))

    @Slot(object)
    def on_recorded(self, recorded: Recorded) -> None:
        """There is a recording: go on from it."""
        self._recording.release()
        if not self._section.recorder_open:
            text = tr("What was recorded until then is kept: {name}.", name=recorded.file.stem)
            self._messages.show_message(Message(text, action=UseRecording(recorded.file)))
            return
        self._section.set_file(recorded.file)
        if recorded.problem is not None:
            self._messages.show_message(Message.of_error(recorded.problem, about=_RECORDER))
        elif recorded.loudest <= FLOOR:
            text = tr("Nothing was heard: the recording is silent.")
            advice = tr("See whether the microphone is muted, or choose another one.")
            self._messages.show_message(Message.of_error(UserError(text, advice), about=_RECORDER))
        else:
            self.recording_used.emit(recorded.file)
        self.source_made.emit()

    @Slot(object)
    def on_recovered(self, files: tuple[Path, ...]) -> None:
        """An earlier run was cut off while it recorded: offer what it has."""
        text = tr("A recording that was cut off has been kept: {name}.", name=files[-1].stem)
        self._messages.show_message(Message(text, action=UseRecording(files[-1])))

    @Slot(object)
    def on_failed(self, error: UserError) -> None:
        """There is no microphone, or it has gone, or nothing can be written."""
        self._stop_counting()
        self._without = self._recording.state is RecordingState.OFF
        if self._section.recorder_open:
            self._panel.say(f"{error.message} {error.advice}".strip(), "error")
        else:
            self._messages.show_message(Message.of_error(error, about=_RECORDER))

    @Slot(float)
    def on_position(self, seconds: float) -> None:
        """The count-in goes on."""
        if self._clicks is None:
            return
        if self._playback.guest is self._clicks:
            self._panel.set_beat(min(BEATS, 1 + int(BEATS * seconds / self._clicks.duration)))
        else:
            self._stop_counting()  # something else is heard now

    @Slot()
    def on_silent(self) -> None:
        """The count-in is over: record."""
        if self._clicks is not None and self._playback.guest is None:
            self._stop_counting()
            self._begin()

    def use(self, action: UseRecording) -> None:
        """Go on from a recording of an earlier run."""
        self._section.set_file(action.file)
        self.recording_used.emit(action.file)
        self.source_made.emit()

    def _listen(self) -> None:
        self._without = False
        self._recording.listen(self._microphone)

    def _start(self) -> None:
        self._playback.pause()  # nobody wants to record the loudspeaker
        tempo = self._panel.beats_per_minute
        if not tempo:
            self._begin()
            return
        self._clicks = TakeSource.of(count_in(tempo), RATE)
        self._panel.set_beat(1)
        self._playback.play_guest(self._clicks)

    def _begin(self) -> None:
        self._recording.begin(tr("Recording {time}", time=f"{self._now():%Y-%m-%d %H.%M.%S}"))

    def _stop_counting(self) -> None:
        clicks, self._clicks = self._clicks, None
        if clicks is not None:
            self._panel.set_beat(0)
            if self._playback.guest is clicks:
                self._playback.stop_guest()
