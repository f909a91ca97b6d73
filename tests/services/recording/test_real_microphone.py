"""What is really recorded of a sound server's microphone, compared with what was played into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicgen_desktop.audio.read import read_audio
from tests.support.sound.driven import Recorder
from tests.support.sound.playback_driver import RATE, a_clip
from tests.support.sound.pulse import find_clip, pulse_server

listens = pytest.mark.alone  # a busy machine plays with gaps


@pytest.fixture
def pulse(tmp_path_factory):
    with pulse_server(tmp_path_factory.mktemp("p")) as server:
        server.add_microphone("mic", "probe")
        yield server


@pytest.fixture
def recorder(pulse, tmp_path):
    with Recorder(pulse.environ, tmp_path / "recordings") as started:
        yield started


def begin(recorder: Recorder, seconds: float = 0.3) -> None:
    """Record until there is so much."""
    recorder.do("listen", "")
    recorder.wait_until(lambda told: "peak" in told)  # a device may take two seconds to begin
    recorder.do("begin", "hum")
    recorder.wait_for_state("recording")
    taken = 0.0
    while taken < seconds:
        taken += recorder.wait_until(lambda told: "taken" in told)["taken"]


@listens
def test_what_is_played_into_the_microphone_is_in_the_file(pulse, recorder):
    clip = a_clip(1, 1.5)
    begin(recorder)
    pulse.play(clip, RATE)
    taken = 0.0
    while taken < 1.0:
        taken += recorder.wait_until(lambda told: "taken" in told)["taken"]
    recorder.do("end")
    told = recorder.wait_until(lambda told: "file" in told)
    assert not told["problem"]
    sound = read_audio(Path(told["file"]))
    assert sound.sampling_rate == RATE
    _, likeness = find_clip(sound.audio_values, clip)
    assert likeness > 0.99


def test_when_the_microphone_goes_what_was_recorded_is_kept(pulse, recorder):
    pulse.add_microphone("spare", "probe")  # Qt does not notice that the last one goes
    begin(recorder)
    pulse.remove_microphone("mic")
    told = recorder.wait_until(lambda told: "file" in told)
    assert told["problem"]
    assert read_audio(Path(told["file"])).audio_values.shape[1] >= 0.2 * RATE
    assert {"state": "off"} in recorder.told


def test_without_a_server_that_is_said(tmp_path):
    environ = {"PULSE_SERVER": f"unix:{tmp_path}/none", "XDG_RUNTIME_DIR": str(tmp_path)}
    with Recorder(environ, tmp_path / "recordings") as recorder:
        recorder.do("listen", "")
        recorder.wait_until(lambda told: "failed" in told)
    assert recorder.exit_code == 0
