import time

import numpy as np

from musicgen_desktop.services.playback.audio_output import OutputDevice
from musicgen_desktop.services.playback.output_converter import AudioFormat
from musicgen_desktop.services.playback.pulse_output import PulseOutput

_PATIENCE = 30.0


def test_whoever_only_looks_at_it_sees_it_play(pulse):
    device = OutputDevice("probe", "Probe")
    output = PulseOutput(device, AudioFormat(32_000, 1), lambda frames: np.zeros((frames, 1), np.float32), lambda: True)

    deadline = time.monotonic() + _PATIENCE
    while output.played < 0.2:
        assert time.monotonic() < deadline

    assert (output.name, output.device_id, output.present, output.failed) == ("Probe", "probe", True, False)
    output.close()
    pulse.wait_until_idle()
