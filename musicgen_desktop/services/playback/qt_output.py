"""The machine's audio devices through QtMultimedia; where a sound server is spoken to directly, only their list.

QtMultimedia is imported when the backend is built: without libpulse the import raises on Linux, and then everything
but the sound shall work.

Whoever asks it for a device, even for the list alone, has Qt look for a media backend first (6.11): a plugin for films
and cameras, which nobody here needs. The installed program has none on purpose (``packaging/freeze/rules.py``), so that
Qt says once at each start *No QtMultimedia backends found. Only QMediaDevices, QAudioDevice, QSoundEffect, QAudioSink,
and QAudioSource are available*. No more than those is used, and no setting of Qt's keeps it from looking.
"""

from __future__ import annotations

import contextlib
import functools
import logging
import math
import os
import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, Qt, QThread, QTimer, Signal, Slot

from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.playback.audio_output import (
    AudioBackend,
    AudioOutput,
    NoOutputError,
    OutputDevice,
)
from musicgen_desktop.services.playback.output_converter import AudioFormat, Render, SampleType
from musicgen_desktop.services.playback.play_ahead import PlayAhead
from musicgen_desktop.services.playback.pulse_output import PulseOutput
from musicgen_desktop.services.playback.rendered_ahead import RenderedAhead
from musicgen_desktop.services.pulse.pulse_devices import PulseDevices, PulseKind
from musicgen_desktop.services.sound_server import SoundServerWatch

if TYPE_CHECKING:
    from PySide6 import QtMultimedia

log = logging.getLogger(__name__)

_RING_SECONDS = 0.03
"""What the sink holds at first. It is refilled without Python: with this and 30 ms on the server a seek is heard after
some 55 ms, and beside a generation no more is lost than with 150 and 60 ms that Python had to refill (measured)."""

_PIPEWIRE_RING_SECONDS = 0.06
"""The least where Qt speaks to PipeWire itself, which takes 21 ms at a time, or 32: with a sink of 30 only every second
piece was sound (Qt 6.11, PipeWire 1.4)."""

_LONGEST_RING_SECONDS = 0.12
"""What it may grow to on a machine that lets the thread which refills it wait."""

_SERVER_BUFFER_MS = "30"
"""What a PulseAudio server holds beside that. Qt asks for 24 ms, which broke off five times in 15 s on a
machine with six busy programs per core."""

_DEVICE_SECONDS = 0.0165 if sys.platform == "linux" else 0.01
"""From where the sink has given a frame away until it is heard, where a server holds no more than that (measured)."""

_LOST_SECONDS = 0.02
"""A device that fell behind the clock by so much was without sound for that time."""

_CLOCKS_DIFFER = 1e-5
"""Seconds from one look to the next by which the device's clock may be slower than the machine's."""

_TAKEN_MEANWHILE_SECONDS = 1.0
"""What the device may take while what lies ahead of it is rendered."""

_LEAD_IN_SECONDS = 0.05
"""Silence sent ahead: the first 8 ms of a stream were missing in recordings of a sound server's sink, and on a busy
machine up to 40."""

_LOOK_MS = 2_000
"""Qt does not tell that a sound server has gone, and looks for it once: three seconds later."""


class QtBackend(AudioBackend):
    """Plays on a sound server that holds what is heard next, else from a thread in which no Python runs meanwhile.

    While Qt knows of no device, because the server was not there when the program began or has been started anew, the
    server is asked itself.

    Raises ``ImportError`` where QtMultimedia cannot be loaded.

    Args:
        asks_server: whether a sound server is spoken to directly where there is one.
    """

    _noticed = Signal()

    def __init__(self, asks_server: bool = sys.platform == "linux") -> None:
        super().__init__()
        os.environ.setdefault("PULSE_LATENCY_MSEC", _SERVER_BUFFER_MS)  # libpulse reads it when a stream opens
        from PySide6 import QtMultimedia

        self._qt = QtMultimedia
        self._devices = QtMultimedia.QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._on_outputs_changed)
        self._server = SoundServerWatch()
        self._sinks = PulseDevices(PulseKind.SINK) if asks_server else None
        self._known: tuple[OutputDevice, ...] = ()
        self._noticed.connect(self.outputs_changed, Qt.ConnectionType.QueuedConnection)
        self._looking = QTimer(self)
        self._looking.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._looking.timeout.connect(self._on_looked)
        if asks_server:
            self._looking.start(_LOOK_MS)
        self._ring_seconds = _RING_SECONDS
        self._thread = QThread()
        self._thread.setObjectName("device")
        self._thread.start(QThread.Priority.TimeCriticalPriority)

    def outputs(self) -> tuple[OutputDevice, ...]:
        """See ``AudioBackend``."""
        told = [(_id(device), device.description()) for device in self._listed()]
        if self._sinks is not None and told:
            self._sinks.close()
        elif self._sinks is not None:
            told = [(device.id, device.name) for device in self._sinks.listed()]
        outputs = tuple(OutputDevice(device_id, name or tr("Audio output")) for device_id, name in told)
        if outputs != self._known:
            self._known = outputs
            self._noticed.emit()
        return outputs

    def open(self, source: AudioFormat, render: Render) -> AudioOutput:
        """See ``AudioBackend``."""
        wanted = self.next_output()
        if wanted is None:
            raise NoOutputError
        if self._sinks is not None:
            try:
                return PulseOutput(wanted, source, render, functools.partial(self._lists, wanted))
            except NoOutputError:
                log.info("the sound server cannot be asked directly")
        return self._open_sink(wanted, source, render)

    def close(self) -> None:
        """See ``AudioBackend``."""
        self._looking.stop()
        if self._sinks is not None:
            self._sinks.close()
        self._thread.quit()
        self._thread.wait()

    def _listed(self) -> list[QtMultimedia.QAudioDevice]:
        if not self._server.may_open():
            return []
        default = self._qt.QMediaDevices.defaultAudioOutput()
        return sorted(self._qt.QMediaDevices.audioOutputs(), key=lambda device: device != default)

    def _lists(self, device: OutputDevice) -> bool:
        return any(listed.id == device.id for listed in self.outputs())

    def _open_sink(self, wanted: OutputDevice, source: AudioFormat, render: Render) -> QtOutput:
        device = next((device for device in self._listed() if _id(device) == wanted.id), None)
        if device is None:
            raise NoOutputError
        qt_format, audio_format = choose_format(self._qt, device, source)
        ahead = PlayAhead(audio_format)
        ahead.go_to(round(_LEAD_IN_SECONDS * audio_format.sampling_rate))
        least = _PIPEWIRE_RING_SECONDS if self._server.is_pipewire() else 0.0
        sink = _Sink(self._qt, device, qt_format, ahead, max(least, self._ring_seconds))
        for pushed in (sink, ahead.device):
            pushed.moveToThread(self._thread)
        rendered = RenderedAhead(ahead, render, source, audio_format)
        output = QtOutput(wanted, sink, ahead, rendered, functools.partial(self._lists, wanted), self._on_lost)
        if output.failed:
            output.close()
            raise NoOutputError
        return output

    def _on_lost(self) -> None:
        """The device was without sound for a moment: whoever plays next gets a longer buffer."""
        self._ring_seconds = min(1.5 * self._ring_seconds, _LONGEST_RING_SECONDS)
        log.info(
            "sound came too late to the device; it buffers %.0f ms from the next time on", 1e3 * self._ring_seconds
        )

    @Slot()
    def _on_looked(self) -> None:
        self.outputs()

    @Slot()
    def _on_outputs_changed(self) -> None:
        self.outputs_changed.emit()


def choose_format(
    qt: ModuleType, device: QtMultimedia.QAudioDevice, source: AudioFormat
) -> tuple[QtMultimedia.QAudioFormat, AudioFormat]:
    """The take's own format if the device knows it, else the device's favourite; in Qt's words and in ours."""
    wanted = qt.QAudioFormat()
    wanted.setSampleRate(source.sampling_rate)
    wanted.setChannelCount(source.channels)
    wanted.setSampleFormat(qt.QAudioFormat.SampleFormat.Float)
    if device.isFormatSupported(wanted):
        return wanted, source
    formats = qt.QAudioFormat.SampleFormat
    known = {formats.Float: SampleType.FLOAT32, formats.Int16: SampleType.INT16, formats.Int32: SampleType.INT32}
    favourite = device.preferredFormat()
    if favourite.sampleFormat() not in known:
        favourite.setSampleFormat(formats.Int16)
    sample_type = known[favourite.sampleFormat()]
    return favourite, AudioFormat(favourite.sampleRate(), favourite.channelCount(), sample_type)


class QtOutput:
    """A running QAudioSink in a thread of its own, where no Python runs, and what lies ahead of it."""

    def __init__(
        self,
        device: OutputDevice,
        sink: _Sink,
        ahead: PlayAhead,
        rendered: RenderedAhead,
        listed: Callable[[], bool],
        lost: Callable[[], None],
    ) -> None:
        self.name, self.device_id = device.name, device.id
        self._listed = listed
        self._sink = sink
        self._ahead = ahead
        self._rendered = rendered
        self._lost = lost
        self._behind = math.inf
        self.fill(5 * _RING_SECONDS)
        self._do("start")

    @property
    def played(self) -> float:
        """See ``AudioOutput``."""
        return self._rendered.seconds_at((self._sink.played - _DEVICE_SECONDS) * self._ahead.rate)

    @property
    def failed(self) -> bool:
        """See ``AudioOutput``."""
        return self._sink.stopped

    @property
    def present(self) -> bool:
        """See ``AudioOutput``."""
        return self._listed()

    def fill(self, seconds: float) -> None:
        """See ``AudioOutput``."""
        self._look_for_losses()
        if self._ahead.room(seconds + _TAKEN_MEANWHILE_SECONDS) < 0:
            self._do("turn")
        self._rendered.fill(seconds)

    def take_back(self) -> int:
        """See ``AudioOutput``."""
        return self._rendered.take_back()

    def close(self) -> None:
        """See ``AudioOutput``."""
        self._do("stop")

    def _look_for_losses(self) -> None:
        """A sink that is without sound does not count on."""
        played = self._sink.played
        if played > 1.0:
            behind = time.monotonic() - played
            if behind > self._behind + _LOST_SECONDS:
                self._lost()
                self._behind = behind
            self._behind = min(self._behind + _CLOCKS_DIFFER, behind)

    def _do(self, name: str) -> None:
        QMetaObject.invokeMethod(self._sink, name, Qt.ConnectionType.BlockingQueuedConnection)


class _Sink(QObject):
    """The QAudioSink, in the device's thread. Only its counters are read in another one."""

    def __init__(
        self,
        qt: ModuleType,
        device: QtMultimedia.QAudioDevice,
        qt_format: QtMultimedia.QAudioFormat,
        ahead: PlayAhead,
        ring_seconds: float,
    ) -> None:
        super().__init__()
        self.device = device
        self._ahead = ahead
        self._ring_seconds = ring_seconds
        self._qt = qt
        self._format = qt_format
        self._sink: QtMultimedia.QAudioSink | None = None

    @property
    def played(self) -> float:
        """Seconds."""
        return self._sink.processedUSecs() / 1e6 if self._sink is not None else 0.0

    @property
    def stopped(self) -> bool:
        """Asked, not told: slots of ``stateChanged`` with its argument are never called."""
        return self._sink is None or self._sink.state() == self._qt.QtAudio.State.StoppedState

    @Slot()
    def start(self) -> None:
        _wait_for_nobody()
        sink: QtMultimedia.QAudioSink = self._qt.QAudioSink(self.device, self._format)
        sink.setBufferSize(self._format.bytesForDuration(round(1e6 * self._ring_seconds)))
        sink.start(self._ahead.device)
        self._sink = sink

    @Slot()
    def turn(self) -> None:
        self._ahead.turn()

    @Slot()
    def stop(self) -> None:
        if self._sink is not None:
            self._sink.reset()
            self._sink = None  # in the thread that built it


def _wait_for_nobody() -> None:
    """Have this thread, and those that a device starts from it, run as soon as they can.

    Linux ignores the priorities of a QThread. Systems that are set up for music allow this one, others refuse it.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))


def _id(device: QtMultimedia.QAudioDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")


def open_backend() -> AudioBackend:
    """The machine's devices, or the backend without any where QtMultimedia cannot be loaded."""
    try:
        return QtBackend()
    except ImportError as error:
        log.warning("no audio output: %s", error)
        return AudioBackend()
