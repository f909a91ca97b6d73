"""The machine's audio devices through QtMultimedia.

QtMultimedia is imported when the backend is built, in the audio thread: without libpulse the import
raises on Linux, and then everything but the sound shall work.
"""

from __future__ import annotations

import contextlib
import logging
import math
import os
import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, Qt, QThread, Slot

from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.playback.audio_output import (
    AudioBackend,
    AudioOutput,
    NoOutputError,
    OutputDevice,
)
from musicgen_desktop.services.playback.output_converter import AudioFormat, OutputConverter, Render, SampleType
from musicgen_desktop.services.playback.play_ahead import PlayAhead
from musicgen_desktop.services.sound_server import SoundServerWatch

if TYPE_CHECKING:
    from PySide6 import QtMultimedia

log = logging.getLogger(__name__)

_RING_SECONDS = 0.03
"""What the sink holds at first. It is refilled without Python: with this and 30 ms on the server a seek is heard after
some 55 ms, and beside a generation no more is lost than with 150 and 60 ms that Python had to refill (measured)."""

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

_MARGIN_SECONDS = 0.004
"""So much of what the device has not yet taken is left alone when sound is taken back: it may take it meanwhile."""

_LEAD_IN_SECONDS = 0.05
"""Silence sent ahead: the first 8 ms of a stream were missing in recordings of a sound server's sink, and on a busy
machine up to 40."""

_AT_ONCE_SECONDS = 0.01
"""What is heard next is rendered and handed over before the rest of what lies ahead."""


class QtBackend(AudioBackend):
    """Plays on the default device, from a thread in which no Python runs meanwhile.

    Raises ``ImportError`` where QtMultimedia cannot be loaded.
    """

    def __init__(self) -> None:
        super().__init__()
        os.environ.setdefault("PULSE_LATENCY_MSEC", _SERVER_BUFFER_MS)  # libpulse reads it when a stream opens
        from PySide6 import QtMultimedia

        self._qt = QtMultimedia
        self._devices = QtMultimedia.QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._on_outputs_changed)
        self._server = SoundServerWatch()
        self._ring_seconds = _RING_SECONDS
        self._thread = QThread()
        self._thread.setObjectName("device")
        self._thread.start(QThread.Priority.TimeCriticalPriority)

    def outputs(self) -> tuple[OutputDevice, ...]:
        """See ``AudioBackend``."""
        return tuple(OutputDevice(_id(device), device.description()) for device in self._listed())

    def open(self, source: AudioFormat, render: Render) -> AudioOutput:
        """See ``AudioBackend``."""
        wanted = self.next_output()
        device = next((device for device in self._listed() if wanted is not None and _id(device) == wanted.id), None)
        if device is None:
            raise NoOutputError
        qt_format, audio_format = choose_format(self._qt, device, source)
        ahead = PlayAhead(audio_format)
        sink = _Sink(self._qt, device, qt_format, ahead, self._ring_seconds)
        for pushed in (sink, ahead.device):
            pushed.moveToThread(self._thread)
        converter = OutputConverter(render, source, audio_format)
        output = QtOutput(sink, ahead, source, audio_format, converter, self._on_lost)
        if output.failed:
            output.close()
            raise NoOutputError
        return output

    def close(self) -> None:
        """See ``AudioBackend``."""
        self._thread.quit()
        self._thread.wait()

    def _listed(self) -> list[QtMultimedia.QAudioDevice]:
        if not self._server.may_open():
            return []
        default = self._qt.QMediaDevices.defaultAudioOutput()
        return sorted(self._qt.QMediaDevices.audioOutputs(), key=lambda device: device != default)

    def _on_lost(self) -> None:
        """The device was without sound for a moment: whoever plays next gets a longer buffer."""
        self._ring_seconds = min(1.5 * self._ring_seconds, _LONGEST_RING_SECONDS)
        log.info(
            "sound came too late to the device; it buffers %.0f ms from the next time on", 1e3 * self._ring_seconds
        )

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
        sink: _Sink,
        ahead: PlayAhead,
        source: AudioFormat,
        audio_format: AudioFormat,
        converter: OutputConverter,
        lost: Callable[[], None],
    ) -> None:
        self.name = sink.device.description() or tr("Audio output")
        self.device_id = _id(sink.device)
        self._sink = sink
        self._ahead = ahead
        self._converter = converter
        self._lost = lost
        self._behind = math.inf
        self._rate = audio_format.sampling_rate
        self._ratio = source.sampling_rate / audio_format.sampling_rate
        self._source_rate = source.sampling_rate
        # A frame of the device's, and the stream's frame that is heard there.
        self._known = (round(_LEAD_IN_SECONDS * self._rate), 0)
        self._ahead.go_to(self._known[0])
        self.fill(5 * _RING_SECONDS)
        self._do("start")

    @property
    def played(self) -> float:
        """See ``AudioOutput``."""
        return max(0.0, self._stream_frame((self._sink.played - _DEVICE_SECONDS) * self._rate) / self._source_rate)

    @property
    def failed(self) -> bool:
        """See ``AudioOutput``."""
        return self._sink.stopped

    @property
    def present(self) -> bool:
        """See ``AudioOutput``."""
        return self._sink.present

    def fill(self, seconds: float) -> None:
        """See ``AudioOutput``."""
        self._look_for_losses()
        taken = self._ahead.taken
        if taken > self._ahead.written:
            log.info("sound was rendered too late")
            self._known = (self._known[0] + taken - self._ahead.written, self._known[1])
            self._ahead.go_to(taken)
        missing = taken + round(seconds * self._rate) - self._ahead.written
        if missing > self._ahead.room:
            self._do("turn")
        at_once = round(_AT_ONCE_SECONDS * self._rate)
        while missing > 0:
            block = min(missing, at_once)
            self._ahead.write(self._converter.read(block))
            missing -= block
            at_once *= 4
        self._ahead.silence_rest()

    def take_back(self) -> int:
        """See ``AudioOutput``."""
        keep = self._ahead.taken + round(_MARGIN_SECONDS * self._rate)
        if keep < self._ahead.written:
            self._known = (keep, math.floor(self._stream_frame(keep)))
            self._ahead.go_to(keep)
            self._converter.go_back(self._known[1])
        return math.floor(self._stream_frame(self._ahead.written))

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

    def _stream_frame(self, device_frame: float) -> float:
        known, stream_frame = self._known
        return stream_frame + (device_frame - known) * self._ratio

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

    @property
    def present(self) -> bool:
        """Whether the machine still lists the device."""
        return any(device.id() == self.device.id() for device in self._qt.QMediaDevices.audioOutputs())

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


def load_multimedia() -> None:
    """Import QtMultimedia now, in this thread, while no other thread imports anything.

    Its library runs Python code while the system's loader is locked. A thread that imports another
    native module at that moment waits for the loader and holds Python's lock, for which QtMultimedia
    waits: nothing would ever go on (seen with torch). Once imported it is harmless. Where it cannot
    be loaded ``open_backend`` says so later.
    """
    with contextlib.suppress(ImportError):
        from PySide6 import QtMultimedia  # noqa: F401 - for its effect


def open_backend() -> AudioBackend:
    """The machine's devices, or the backend without any where QtMultimedia cannot be loaded."""
    try:
        return QtBackend()
    except ImportError as error:
        log.warning("no audio output: %s", error)
        return AudioBackend()
