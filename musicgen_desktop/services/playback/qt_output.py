"""The machine's audio devices through QtMultimedia.

QtMultimedia is imported when the backend is built, in the audio thread: without libpulse the import
raises on Linux, and then everything but the sound shall work.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, Slot

from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.playback.audio_output import AudioBackend, AudioOutput, NoOutputError
from musicgen_desktop.services.playback.output_converter import AudioFormat, OutputConverter, Render, SampleType
from musicgen_desktop.services.sound_server import SoundServerWatch

if TYPE_CHECKING:
    from PySide6 import QtMultimedia

log = logging.getLogger(__name__)

BUFFER_SECONDS = 0.15
"""Survives 600 ms of a busy interpreter in other threads with a few milliseconds lost (measured)."""

_SERVER_BUFFER_MS = "60"
"""What a PulseAudio server holds beside that. Qt asks for 24 ms, which broke off five times in 15 s on a
machine with six busy programs per core; 60 ms never did (measured)."""

_LEAD_IN_SECONDS = 0.03
"""Silence sent ahead: the first 8 ms of a stream were missing in recordings of a sound server's sink."""


class QtBackend(AudioBackend):
    """Plays on the default device. Raises ``ImportError`` where QtMultimedia cannot be loaded."""

    def __init__(self) -> None:
        super().__init__()
        os.environ.setdefault("PULSE_LATENCY_MSEC", _SERVER_BUFFER_MS)  # libpulse reads it when a stream opens
        from PySide6 import QtMultimedia

        self._qt = QtMultimedia
        self._devices = QtMultimedia.QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._on_outputs_changed)
        self._server = SoundServerWatch()

    def default_output(self) -> str:
        """See ``AudioBackend``."""
        device = self._qt.QMediaDevices.defaultAudioOutput()
        return device.description() if self._server.may_open() else ""

    def open(self, source: AudioFormat, render: Render) -> AudioOutput:
        """See ``AudioBackend``."""
        device = self._qt.QMediaDevices.defaultAudioOutput()
        if device.isNull() or not self._server.may_open():
            raise NoOutputError
        qt_format, audio_format = choose_format(self._qt, device, source)
        output = QtOutput(self._qt, device, qt_format, audio_format, OutputConverter(render, source, audio_format))
        if output.failed:
            output.close()
            raise NoOutputError
        return output

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
    """A running QAudioSink with the device it reads from."""

    def __init__(
        self,
        qt: ModuleType,
        device: QtMultimedia.QAudioDevice,
        qt_format: QtMultimedia.QAudioFormat,
        audio_format: AudioFormat,
        converter: OutputConverter,
    ) -> None:
        self.name = device.description() or tr("Audio output")
        self._qt = qt
        self._device_id = device.id()
        self._feed = _Feed(converter, audio_format)
        self._sink: QtMultimedia.QAudioSink = qt.QAudioSink(device, qt_format)
        frames = round(BUFFER_SECONDS * audio_format.sampling_rate)
        self._sink.setBufferSize(frames * audio_format.bytes_per_frame)
        self._sink.start(self._feed)

    @property
    def played(self) -> float:
        """See ``AudioOutput``."""
        return max(0.0, self._sink.processedUSecs() / 1e6 - _LEAD_IN_SECONDS)

    @property
    def failed(self) -> bool:
        """See ``AudioOutput``. Asked, not told: slots of ``stateChanged`` with its argument are never called."""
        return self._sink.state() == self._qt.QtAudio.State.StoppedState

    @property
    def present(self) -> bool:
        """See ``AudioOutput``."""
        return any(device.id() == self._device_id for device in self._qt.QMediaDevices.audioOutputs())

    def close(self) -> None:
        """See ``AudioOutput``."""
        self._sink.stop()
        self._feed.close()


class _Feed(QIODevice):
    """The device that the sink pulls from: never empty, never at its end."""

    def __init__(self, converter: OutputConverter, audio_format: AudioFormat) -> None:
        super().__init__()
        self._converter = converter
        self._bytes_per_frame = audio_format.bytes_per_frame
        self._lead_in = round(_LEAD_IN_SECONDS * audio_format.sampling_rate)
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def isSequential(self) -> bool:
        return True

    def bytesAvailable(self) -> int:
        return sys.maxsize

    def readData(self, maxlen: int) -> bytes:
        frames = maxlen // self._bytes_per_frame
        silent = min(frames, self._lead_in)
        self._lead_in -= silent
        return bytes(silent * self._bytes_per_frame) + self._converter.read(frames - silent)

    def writeData(self, data: bytes | bytearray | memoryview, length: int) -> int:
        return -1


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
