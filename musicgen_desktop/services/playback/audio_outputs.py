"""Names of the sound outputs, without opening one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from musicgen_desktop.domain.errors import DeviceError
from musicgen_desktop.domain.text import tr


def audio_outputs() -> list[str]:
    """Descriptions of all sound outputs, the default one first.

    Raises:
        DeviceError: this system's audio libraries are missing.
    """
    try:
        from PySide6.QtMultimedia import QMediaDevices  # fails on Linux without libpulse
    except ImportError as error:
        raise DeviceError(
            tr("Sound output is not available: {reason}.", reason=error), tr("On Debian or Ubuntu install libpulse0.")
        ) from error
    # The list stays empty without an application object.
    application = QCoreApplication.instance() or QCoreApplication([])
    default = QMediaDevices.defaultAudioOutput()
    devices = sorted(QMediaDevices.audioOutputs(), key=lambda device: device != default)
    del application
    return [device.description() for device in devices]
