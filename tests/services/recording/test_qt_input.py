"""What Qt does not tell about microphones."""

import pytest

from musicgen_desktop.services.recording.qt_input import is_unplugged

_SPEAKER = "00-00: ALC257 Analog : ALC257 Analog : playback 1\n"
_MICROPHONE = "01-00: USB Audio : USB Audio : capture 1\n"


@pytest.mark.parametrize(
    ("device", "devices", "unplugged"),
    [
        ("alsa_input.usb-mic", _SPEAKER + _MICROPHONE, False),
        ("alsa_input.usb-mic", _SPEAKER, True),
        ("alsa_input.usb-mic", "", True),
        ("alsa_input.usb-mic", None, False),  # a system that hides them
        ("bluez_input.headset", "", False),
        ("default", "", False),
    ],
)
def test_the_last_microphone_is_missed_where_the_kernel_has_none(tmp_path, device, devices, unplugged):
    listed = tmp_path / "pcm"
    if devices is not None:
        listed.write_text(devices)
    assert is_unplugged(device, listed) is unplugged
