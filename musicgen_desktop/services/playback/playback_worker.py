"""What runs in the audio thread: the stream, the device it is heard on, and what to do when that is lost."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.playback.audio_output import (
    AudioBackend,
    AudioOutput,
    NoOutputError,
    NullOutput,
    OutputDevice,
)
from musicgen_desktop.services.playback.metronome import Clicks
from musicgen_desktop.services.playback.output_converter import AudioFormat
from musicgen_desktop.services.playback.playback_meter import PlaybackMeter, PlayedLevel
from musicgen_desktop.services.playback.playback_stream import LoopRegion, PlaybackStream
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.services.stall_guard import START_LIMIT, StallGuard

log = logging.getLogger(__name__)

_TICK_MS = 33
"""The playhead moves 30 times a second."""

_DRAIN_SECONDS = 0.25
"""Silence sent after the last sound before the device is closed, which drops what it still holds."""

_AHEAD_SECONDS = 0.6
"""So much is rendered ahead, for a moment in which other threads keep Python busy."""

_AHEAD_OF_WAITING_SECONDS = 0.15
"""Where a growing take ends nothing is rendered long before it is heard: the next piece may come meanwhile."""

_REOPEN_LIMIT = 2.5
"""Seconds that an output opened in place of a lost one may take to get going."""

_LEVEL_SECONDS = 0.06

_LOOK_SECONDS = 1.0


class PlaybackWorker(QObject):
    """Obeys the transport. Lives in the audio thread with everything it builds.

    Signals:
        source_moved: the ``TakeSource`` that what is told from now on is about, and whether it is a guest.
        position_moved: seconds, about 30 times a second while it changes.
        state_moved: the ``PlaybackState``.
        output_moved: the name of the device in use or to be used next; empty for none.
        output_lost: a ``UserError``; playback has paused.
        outputs_listed: the ``OutputDevice`` values that can be chosen, the system's default first.
        level_moved: the ``PlayedLevel`` of what is heard, 15 times a second; silence once when nothing is.
        choice_missing: a ``UserError``: the chosen device is not there, another one is taken until it is.
    """

    source_moved = Signal(object, bool)
    position_moved = Signal(float)
    state_moved = Signal(object)
    output_moved = Signal(str)
    output_lost = Signal(object)
    outputs_listed = Signal(object)
    level_moved = Signal(object)
    choice_missing = Signal(object)

    def __init__(
        self, backend_factory: Callable[[], AudioBackend], clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._backend_factory = backend_factory
        self._clock = clock
        self._backend: AudioBackend | None = None
        self._stream = PlaybackStream()
        self._output: AudioOutput | None = None
        self._guard = StallGuard(clock())
        self._opened_at_frame = 0
        self._meter: PlaybackMeter | None = None
        self._metered = 0
        self._is_metered = True
        self._looked_at = clock()
        self._reopened = False
        self._closing = False
        self._told: tuple[PlaybackState, float] = (PlaybackState.STOPPED, 0.0)
        self._told_output: str | None = None
        self._chosen = ""
        self._missed = False
        self._clicks, self._is_guest = Clicks(), False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    @Slot()
    def warm_up(self) -> None:
        """Look for the devices, and say which one will be used."""
        self._on_outputs_changed()

    @Slot(str)
    def choose_output(self, output_id: str) -> None:
        """Play on another device from now on, whatever plays; empty for the system's default."""
        self._chosen, self._missed = output_id, False
        if self._backend is None:
            return  # it is loaded when the window is there
        self._backend.chosen = output_id
        self._go_to_chosen()
        self._on_outputs_changed()

    @Slot()
    def play(self) -> None:
        """Go on from the position."""
        with self._from_now_on():
            self._stream.play()
            if self._output is not None and not self._output.name:
                self._release()  # nobody hears it; a device may have come
            if self._output is None:
                self._open(START_LIMIT)
        self._tell()

    @Slot()
    def pause(self) -> None:
        """Fall silent, keep the position."""
        with self._from_now_on():
            self._stream.pause()
        self._tell()

    @Slot()
    def toggle(self) -> None:
        """Play when silent, pause when playing."""
        self._take_back()  # its end may be rendered and not yet heard
        self.pause() if self._stream.active else self.play()

    @Slot(float)
    def seek(self, seconds: float) -> None:
        """Go to a position in the take."""
        with self._from_now_on():
            self._stream.seek(round(seconds * self._stream.source.sampling_rate))
        self._tell()

    @Slot(object, bool, bool, float)
    def set_source(self, source: TakeSource, keep_position: bool, guest: bool = False, gain_db: float = 0.0) -> None:
        """Play another take, or a guest between takes."""
        same_format = _format_of(source) == _format_of(self._stream.source)
        with self._from_now_on():
            if not same_format:
                self._release()
            self._stream.set_source(source, keep_position, gain_db)
            self._is_guest = guest
            self._stream.set_clicks(Clicks() if guest else self._clicks)
            if not same_format and self._stream.active:
                self._open(START_LIMIT)
        self.source_moved.emit(source, guest)
        self._tell()

    @Slot(object)
    def set_loop(self, loop: LoopRegion | None) -> None:
        """Repeat a region, or nothing."""
        with self._from_now_on():
            self._stream.set_loop(loop)
        self._tell()

    @Slot(object)
    def set_clicks(self, clicks: Clicks) -> None:
        """Click on the beats of takes, not of guests."""
        self._clicks = clicks
        if not self._is_guest:
            with self._from_now_on():
                self._stream.set_clicks(clicks)

    @Slot(float)
    def set_volume(self, volume: float) -> None:
        """Linear amplitude, 0 to 1."""
        with self._from_now_on():
            self._stream.set_volume(volume)

    @Slot(float)
    def set_gain(self, gain_db: float) -> None:
        """Decibels, for the take that plays."""
        with self._from_now_on():
            self._stream.set_gain(gain_db)

    @Slot(bool)
    def set_metered(self, metered: bool) -> None:
        """Measure the level of what is heard from now on, or do not."""
        if metered and not self._is_metered:
            self._begin_metering()
        self._is_metered = metered

    @Slot()
    def close(self) -> None:
        """Fade out, then end the thread."""
        self._closing = True
        with self._from_now_on():
            self._stream.pause()
        if self._output is None:
            self._end()

    @Slot()
    def _on_tick(self) -> None:
        output = self._output
        if output is None:
            return
        if output.failed or self._guard.stalled(output.played, self._clock()):
            self._recover()
        elif not self._stream.active and self._heard() >= self._stream.last_sound + self._frames(_DRAIN_SECONDS):
            self._release()
        elif not output.name:
            self._look_for_a_device()
        elif output.played > _REOPEN_LIMIT:
            self._reopened = False
        self._fill()
        self._tell()
        self._tell_level()
        if self._closing and self._output is None:
            self._end()

    @Slot()
    def _on_outputs_changed(self) -> None:
        if self._closing:
            return  # no output is opened any more, and the one that there is ends the thread when it has fallen silent
        devices = self._devices()
        self.outputs_listed.emit(devices.outputs())
        output = devices.next_output()
        if self._output is None:
            self._tell_output(_name(output))
        elif not self._output.present or (not self._output.name and output is not None):
            self._recover()
        else:
            self._go_to_chosen()
        self._tell_missing(output)

    def _go_to_chosen(self) -> None:
        """What plays goes on where it is heard, on the device that it should be heard on: the chosen one, or what the
        system has as its default now, since an open device follows nobody there."""
        output = self._devices().next_output()
        if self._output is None or output is None or not self._output.name or output.id == self._output.device_id:
            return
        self._leave()
        if self._stream.active:
            self._open(START_LIMIT)
            self._fill()
        self._tell()

    def _tell_missing(self, output: OutputDevice | None) -> None:
        """Say once that the chosen device is not there."""
        missing = bool(self._chosen) and output is not None and output.id != self._chosen
        if missing and not self._missed:
            advice = tr("It plays on {device} until it is connected again.", device=_name(output))
            self.choice_missing.emit(UserError(tr("The chosen sound output is not there."), advice))
        self._missed = missing

    def _devices(self) -> AudioBackend:
        if self._backend is None:
            self._backend = self._backend_factory()
            self._backend.chosen = self._chosen
            self._backend.outputs_changed.connect(self._on_outputs_changed)
        return self._backend

    def _open(self, start_limit: float) -> None:
        """Open the device to be heard on, or the silent output where there is none."""
        source = _format_of(self._stream.source)
        self._opened_at_frame = self._stream.rendered
        self._begin_metering()
        self._guard = StallGuard(self._clock(), start_limit)
        try:
            self._output = self._devices().open(source, self._stream.render)
        except NoOutputError:
            self._output = NullOutput(source, self._stream.render)
        self._tell_output(self._output.name)
        self._timer.start()

    def _leave(self) -> None:
        """Give the output back; what nobody has heard on it is still to be heard, unless it was told to fall silent."""
        if not self._stream.paused:
            self._stream.rewind(self._heard(), heard=False)
        self._release()

    def _release(self) -> None:
        self._timer.stop()
        if self._output is not None:
            self._output.close()
            self._output = None
            self.level_moved.emit(PlayedLevel())

    def _look_for_a_device(self) -> None:
        """While nobody hears it: a sound server that comes back is not always announced."""
        now = self._clock()
        if now - self._looked_at > _LOOK_SECONDS:
            self._looked_at = now
            if self._devices().next_output() is not None:
                self._recover()

    def _recover(self) -> None:
        """The output is gone: go on where it was last heard, on what is the default device now."""
        self._leave()
        if self._closing or not self._stream.active:
            self._tell()
            return
        log.info("the audio output stopped taking sound")
        if not self._reopened:
            self._reopened = True
            self._open(_REOPEN_LIMIT)
        if self._output is None or not self._output.name:
            self._give_up()

    def _give_up(self) -> None:
        self._release()
        self._reopened = False
        self._stream.pause()
        self._tell()
        self._tell_output("")
        advice = tr("Connect it again or choose another one, then press play.")
        self.output_lost.emit(UserError(tr("The audio output is gone."), advice))

    @contextmanager
    def _from_now_on(self) -> Iterator[None]:
        """A wish is heard as soon as the device can: what is only rendered is rendered anew."""
        self._take_back()
        yield
        self._fill()

    def _take_back(self) -> None:
        if self._output is not None:
            frame = self._opened_at_frame + self._output.take_back()
            if frame < self._stream.rendered:
                self._stream.rewind(frame)

    def _fill(self) -> None:
        if self._output is not None:
            there = self._stream.ready >= self._frames(_AHEAD_SECONDS)
            self._output.fill(_AHEAD_SECONDS if there else _AHEAD_OF_WAITING_SECONDS)

    def _heard(self) -> int:
        """The rendered frame that is heard now, but for the few milliseconds inside the device."""
        if self._output is None:
            return self._stream.rendered
        return min(self._stream.rendered, self._opened_at_frame + self._frames(self._output.played))

    def _frames(self, seconds: float) -> int:
        return round(seconds * self._stream.source.sampling_rate)

    def _tell(self) -> None:
        state, position = self._stream.timeline.at(self._heard())
        seconds = position / self._stream.source.sampling_rate
        told_state, told_seconds = self._told
        self._told = (state, seconds)
        if seconds != told_seconds:
            self.position_moved.emit(seconds)
        if state != told_state:
            self.state_moved.emit(state)

    def _begin_metering(self) -> None:
        source = _format_of(self._stream.source)
        self._metered = self._stream.rendered if self._output is None else self._heard()
        self._meter = PlaybackMeter(source.sampling_rate, source.channels)

    def _tell_level(self) -> None:
        if not self._is_metered or self._meter is None or self._output is None:
            return
        heard = self._heard()
        if heard - self._metered < self._frames(_LEVEL_SECONDS):
            return
        frames = self._stream.recent(self._metered, heard)
        self._metered = heard
        # Where there is no device, nothing is heard.
        self.level_moved.emit(self._meter.feed(frames) if self._output.name else PlayedLevel())

    def _tell_output(self, name: str) -> None:
        if name != self._told_output:
            self._told_output = name
            self.output_moved.emit(name)

    def _end(self) -> None:
        # Built in this thread, so it has to die in this thread.
        if self._backend is not None:
            self._backend.close()
        self._backend = None
        self.thread().quit()


def _name(output: OutputDevice | None) -> str:
    return output.name if output is not None else ""


def _format_of(source: TakeSource) -> AudioFormat:
    return AudioFormat(source.sampling_rate, source.channels)
