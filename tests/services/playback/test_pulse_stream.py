import os
import subprocess
import sys
import time

import numpy as np
import pytest

from musicgen_desktop.services.playback.audio_output import NoOutputError
from musicgen_desktop.services.playback.output_converter import AudioFormat, SampleType
from musicgen_desktop.services.playback.pulse_stream import PulseStream
from tests.support.source_tree import ROOT

RATE = 32_000
MONO = AudioFormat(RATE, 1)
_PATIENCE = 30.0


def talk_until(stream, condition):
    deadline = time.monotonic() + _PATIENCE
    while not condition():
        assert not stream.failed
        assert time.monotonic() < deadline
        time.sleep(0.01)


def level(value, seconds):
    return np.full(round(seconds * RATE), value, dtype="<f4").tobytes()


def test_without_a_server_there_is_no_stream(tmp_path, monkeypatch):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")

    with pytest.raises(NoOutputError):
        PulseStream("probe", MONO)


def test_a_device_that_the_server_does_not_know_is_refused(pulse):
    with pytest.raises(NoOutputError):
        PulseStream("nothing of that name", MONO)

    pulse.wait_until_idle()


@pytest.mark.skipif(sys.platform == "win32", reason="limits are asked as on POSIX")
def test_where_no_more_files_can_be_opened_there_is_no_stream():
    code = (
        "import contextlib, ctypes, resource\n"
        "from musicgen_desktop.services.playback.audio_output import NoOutputError\n"
        "from musicgen_desktop.services.playback.output_converter import AudioFormat\n"
        "from musicgen_desktop.services.playback.pulse_stream import PulseStream\n"
        "with contextlib.suppress(OSError):\n"
        "    ctypes.PyDLL('libpulse.so.0')\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))\n"
        "try:\n"
        "    PulseStream('probe', AudioFormat(32_000, 1))\n"
        "except NoOutputError:\n"
        "    print('none')\n"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert run.stdout == "none\n", run.stderr


def test_only_floats_are_taken():
    with pytest.raises(ValueError, match="INT16"):
        PulseStream("probe", AudioFormat(RATE, 1, SampleType.INT16))


@pytest.mark.alone
def test_nothing_is_heard_before_it_starts_and_what_was_replaced_never(pulse):
    with pulse.recording() as recording:
        stream = PulseStream("probe", MONO)
        stream.write(level(0.1, 30.0))
        for _ in range(10):
            assert not stream.failed
        assert stream.heard == 0.0
        stream.start()
        talk_until(stream, lambda: stream.heard > 0.3 * RATE)

        stream.go_to(stream.taken + RATE)
        replaced = stream.written
        stream.write(level(0.2, 0.5))
        stream.silence_rest()
        talk_until(stream, lambda: stream.heard > replaced + 0.7 * RATE)
        sound = recording.wait_for_sound_and_silence()[0]
        stream.close()

    assert np.count_nonzero(sound == np.float32(0.2)) == RATE // 2
    old = np.flatnonzero(sound == np.float32(0.1))
    assert old[-1] == np.flatnonzero(sound == np.float32(0.2))[0] - 1
    assert len(old) <= replaced
    pulse.wait_until_idle()


def test_a_server_that_dies_is_noticed(pulse):
    stream = PulseStream("probe", MONO)
    stream.write(level(0.1, 1.0))
    stream.start()
    talk_until(stream, lambda: stream.heard > 0)

    pulse.kill()
    deadline = time.monotonic() + _PATIENCE
    while not stream.failed:
        assert time.monotonic() < deadline

    assert stream.heard > 0, "what is known is still told"
    stream.close()


def test_time_goes_on_without_sound_whatever_latency_is_wished_for_other_streams(pulse, monkeypatch):
    monkeypatch.setenv("PULSE_LATENCY_MSEC", "30")
    stream = PulseStream("probe", MONO)

    stream.start()

    talk_until(stream, lambda: stream.heard > 0.1 * RATE)
    assert os.environ["PULSE_LATENCY_MSEC"] == "30"
    stream.close()


def test_a_device_that_stands_still_is_not_believed_to_go_on(pulse):
    stream = PulseStream("probe", MONO)
    stream.write(level(0.1, 30.0))
    stream.start()
    talk_until(stream, lambda: stream.heard > 0)
    heard = []

    def stands_still():
        heard.append(stream.heard)
        return len(heard) > 20 and len(set(heard[-20:])) == 1

    pulse.suspend_sink("probe")

    talk_until(stream, stands_still)
    stream.close()
