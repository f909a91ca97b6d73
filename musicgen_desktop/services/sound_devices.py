"""Names of the sound devices, without opening one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from musicgen_desktop.domain.errors import DeviceError
from musicgen_desktop.domain.text import tr


@dataclass(frozen=True, slots=True)
class SoundDevices:
    """Descriptions of all sound outputs and inputs, the default ones first."""

    outputs: tuple[str, ...]
    inputs: tuple[str, ...]


def find_sound_devices() -> SoundDevices:
    """What this machine has.

    Raises:
        DeviceError: this system's audio libraries are missing.
    """
    try:
        from PySide6.QtMultimedia import QMediaDevices  # fails on Linux without libpulse
    except ImportError as error:
        raise DeviceError(
            tr("Sound is not available: {reason}.", reason=error), tr("On Debian or Ubuntu install libpulse0.")
        ) from error
    # The lists stay empty without an application object.
    application = QCoreApplication.instance() or QCoreApplication([])
    names = [
        tuple(device.description() for device in sorted(devices, key=lambda device: device != default))
        for devices, default in (
            (QMediaDevices.audioOutputs(), QMediaDevices.defaultAudioOutput()),
            (QMediaDevices.audioInputs(), QMediaDevices.defaultAudioInput()),
        )
    ]
    del application
    return SoundDevices(*names)
