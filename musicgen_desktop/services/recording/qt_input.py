"""The machine's microphones through QtMultimedia, which is imported in the recording thread (see ``qt_output``).

While Qt knows of none, because the sound server was not there when the program began or has been started anew, the
server is asked itself.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QMicrophonePermission, QObject, Qt, QTimer, Slot

from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.pulse.pulse_devices import PulseDevice, PulseDevices, PulseKind
from musicgen_desktop.services.recording.audio_input import AudioInput, InputBackend, Microphone, NoInputError
from musicgen_desktop.services.recording.pulse_input import PulseInput
from musicgen_desktop.services.sound_server import SoundServerWatch

if TYPE_CHECKING:
    from PySide6 import QtMultimedia

log = logging.getLogger(__name__)

_BUFFER_SECONDS = 2.0
"""So long may the disk or another thread hold the recording up before sound is lost."""


_LOOK_MS = 2_000
"""Qt does not tell that a sound server has gone, and looks for it once: three seconds later."""


class QtInputBackend(InputBackend):
    """Records from the devices Qt knows, else from the sound server's. Raises ``ImportError`` without QtMultimedia.

    Args:
        asks_server: whether a sound server is asked while Qt knows of no device.
    """

    def __init__(self, asks_server: bool = sys.platform == "linux") -> None:
        super().__init__()
        from PySide6 import QtMultimedia

        self._qt = QtMultimedia
        self._devices = QtMultimedia.QMediaDevices(self)
        self._devices.audioInputsChanged.connect(self._on_inputs_changed)
        self._server = SoundServerWatch()
        self._sources = PulseDevices(PulseKind.SOURCE) if asks_server else None
        self._told: tuple[Microphone, ...] = ()
        self._looking = QTimer(self)
        self._looking.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._looking.timeout.connect(self._on_looked)
        if asks_server:
            self._looking.start(_LOOK_MS)

    def inputs(self) -> tuple[Microphone, ...]:
        """See ``InputBackend``."""
        told = [(_id(device), device.description()) for device in self._known()]
        if not told:
            told = [(device.id, device.name) for device in self._servers()]
        elif self._sources is not None:
            self._sources.close()
        self._told = tuple(Microphone(device_id, name or tr("Microphone")) for device_id, name in told)
        return self._told

    def open(self, microphone_id: str) -> AudioInput:
        """See ``InputBackend``."""
        if devices := self._known():
            opened = QtInput(self._qt, next((one for one in devices if _id(one) == microphone_id), devices[0]))
            if opened.failed:
                opened.close()
                raise NoInputError
            return opened
        if not (sources := self._servers()):
            raise NoInputError
        return PulseInput(next((one for one in sources if one.id == microphone_id), sources[0]))

    def close(self) -> None:
        """See ``InputBackend``."""
        self._looking.stop()
        if self._sources is not None:
            self._sources.close()

    def _known(self) -> list[QtMultimedia.QAudioDevice]:
        if not self._server.may_open():
            return []
        default = self._qt.QMediaDevices.defaultAudioInput()
        return sorted(self._qt.QMediaDevices.audioInputs(), key=lambda device: device != default)

    def _servers(self) -> tuple[PulseDevice, ...]:
        return self._sources.listed() if self._sources is not None else ()

    @Slot()
    def _on_looked(self) -> None:
        before = self._told
        if self.inputs() != before:
            self.inputs_changed.emit()

    @Slot()
    def _on_inputs_changed(self) -> None:
        self.inputs_changed.emit()


class QtInput:
    """A running QAudioSource, read when asked."""

    def __init__(self, qt: ModuleType, device: QtMultimedia.QAudioDevice) -> None:
        self._qt = qt
        self._device_id = _id(device)
        qt_format = device.preferredFormat()
        qt_format.setChannelCount(min(2, max(1, qt_format.channelCount())))
        formats = qt.QAudioFormat.SampleFormat
        qt_format.setSampleFormat(formats.Float)
        if not device.isFormatSupported(qt_format):
            qt_format.setSampleFormat(formats.Int16)
        self.sampling_rate: int = qt_format.sampleRate()
        self.channels: int = qt_format.channelCount()
        self._type = np.dtype("<f4" if qt_format.sampleFormat() == formats.Float else "<i2")
        self._source: QtMultimedia.QAudioSource = qt.QAudioSource(device, qt_format)
        self._source.setBufferSize(round(_BUFFER_SECONDS * self.sampling_rate) * qt_format.bytesPerFrame())
        self._bytes = b""
        self._stream = self._source.start()

    @property
    def failed(self) -> bool:
        """See ``AudioInput``.

        Qt 6.11 does not notice that a sound server's last microphone goes; the server then records what its
        loudspeaker plays. The kernel knows better.
        """
        if self._source.state() == self._qt.QtAudio.State.StoppedState or is_unplugged(self._device_id):
            return True
        return not any(_id(device) == self._device_id for device in self._qt.QMediaDevices.audioInputs())

    def read(self) -> NDArray[np.float32]:
        """See ``AudioInput``."""
        data = self._bytes + bytes(self._stream.readAll().data())
        whole = len(data) - len(data) % (self.channels * self._type.itemsize)
        self._bytes = data[whole:]
        values = np.frombuffer(data[:whole], self._type).reshape(-1, self.channels).T
        scaled = values.astype(np.float32) / (1.0 if self._type.kind == "f" else 32768.0)
        return np.ascontiguousarray(np.nan_to_num(scaled), dtype=np.float32)

    def close(self) -> None:
        """See ``AudioInput``."""
        self._source.stop()


def is_unplugged(device_id: str, known_to_kernel: Path = Path("/proc/asound/pcm")) -> bool:
    """Whether a sound server's microphone was one of Linux's own devices, and there is none left.

    Args:
        device_id: as PulseAudio and PipeWire name it.
        known_to_kernel: the list of them.
    """
    if not device_id.startswith("alsa_input."):
        return False
    try:
        return "capture" not in known_to_kernel.read_text("ascii", "replace")
    except OSError:  # another system, or one that hides it
        return False


def open_inputs() -> InputBackend:
    """The machine's microphones, or none where QtMultimedia cannot be loaded."""
    try:
        return QtInputBackend()
    except ImportError as error:
        log.warning("no audio input: %s", error)
        return InputBackend()


def ask_for_microphone(context: QObject, told: Callable[[bool], None]) -> None:
    """Ask the system whether this program may listen; ``told`` gets the answer, perhaps only when the user gave it."""
    app = QCoreApplication.instance()
    permission = QMicrophonePermission()
    status = Qt.PermissionStatus.Granted if app is None else app.checkPermission(permission)
    if app is None or status != Qt.PermissionStatus.Undetermined:
        told(status == Qt.PermissionStatus.Granted)
    else:
        app.requestPermission(
            permission, context, lambda answered: told(answered.status() == Qt.PermissionStatus.Granted)
        )


def _id(device: QtMultimedia.QAudioDevice) -> str:
    return bytes(device.id().data()).decode("utf-8", "replace")
