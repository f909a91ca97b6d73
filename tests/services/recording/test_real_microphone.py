"""What is really recorded of a sound server's microphone, compared with what was played into it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.audio.read import read_audio
from tests.support.sound.driven import Recorder, qt_has_given_up
from tests.support.sound.pipewire import PipeWireServer
from tests.support.sound.playback_driver import RATE, a_clip
from tests.support.sound.pulse import find_clip
from tests.support.sound.servers import on_each_server
from tests.support.sound.stream_rendering import tone

listens = pytest.mark.alone  # a busy machine plays with gaps


@pytest.fixture
def microphone(pulse):
    """One that hears what the sink plays."""
    pulse.add_microphone("mic", "probe")


@pytest.fixture
def recorder(microphone, pulse, tmp_path):
    with Recorder(pulse.environ, tmp_path / "recordings") as started:
        yield started


def begin(recorder: Recorder, seconds: float = 0.3) -> None:
    """Record until there is so much."""
    recorder.do("listen", "")
    recorder.wait_until(lambda told: "peak" in told)  # a device may take two seconds to begin
    recorder.do("begin", "hum")
    recorder.wait_for_state("recording")
    take(recorder, seconds)


def take(recorder: Recorder, seconds: float) -> None:
    """Wait until so much more is recorded."""
    taken = 0.0
    while taken < seconds:
        taken += recorder.wait_until(lambda told: "taken" in told)["taken"]


def record_a_tone(pulse, recorder: Recorder) -> None:
    """What is recorded of a tone that is played has its length, pitch and level."""
    begin(recorder)
    pulse.play(tone(RATE, 1000.0, 0.5), RATE)
    take(recorder, 0.5)
    recorder.do("end")
    told = recorder.wait_until(lambda told: "file" in told)
    assert not told["problem"]
    recorded = read_audio(Path(told["file"]))
    sound, rate = recorded.audio_values[0], recorded.sampling_rate
    loud = np.flatnonzero(np.abs(sound) > 0.25)
    assert (loud[-1] - loud[0]) / rate == pytest.approx(1.0, abs=0.06)  # a stream's beginning may be missing
    heard = sound[loud[0] + rate // 10 :][: rate // 2]
    assert np.argmax(np.abs(np.fft.rfft(heard))) * rate / len(heard) == pytest.approx(1000.0, abs=2.0)
    assert np.sqrt(np.mean(np.square(heard))) == pytest.approx(0.5 / np.sqrt(2), rel=0.01)


@listens
def test_what_is_recorded_is_as_long_high_and_loud_as_what_was_played(pulse, recorder):
    record_a_tone(pulse, recorder)


@listens
@on_each_server
def test_a_server_that_is_started_anew_is_recorded_from(pulse, recorder):
    begin(recorder)
    pulse.kill()
    assert recorder.wait_until(lambda told: "file" in told)["problem"]
    if isinstance(pulse, PipeWireServer):  # whose name Qt may not say
        recorder.wait_until(lambda told: told.get("inputs") == 0)
    else:
        recorder.wait_until(qt_has_given_up)
    pulse.start()
    pulse.add_microphone("mic", "probe")
    recorder.wait_until(lambda told: told.get("inputs") == 1)
    record_a_tone(pulse, recorder)


@listens
def test_a_server_that_is_started_after_the_program_is_recorded_from(pulse, tmp_path):
    pulse.kill()
    with Recorder(pulse.environ, tmp_path / "recordings") as recorder:
        recorder.do("listen", "")
        recorder.wait_until(lambda told: "failed" in told)
        pulse.start()
        pulse.add_microphone("mic", "probe")
        recorder.wait_until(lambda told: told.get("inputs") == 1)
        record_a_tone(pulse, recorder)
        pulse.remove_microphone("mic")
        recorder.wait_until(lambda told: told.get("state") == "off")
    assert recorder.exit_code == 0


@listens
def test_what_is_played_into_the_microphone_is_in_the_file(pulse, recorder):
    clip = a_clip(1, 1.5)
    begin(recorder)
    pulse.play(clip, RATE)
    take(recorder, 1.0)
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
