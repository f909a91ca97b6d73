"""Ctrl-C in every phase, as a real signal to a real process."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.audio.read import read_audio
from tests.support.run_program import GATED_PROGRAM, Ended, RunningProgram

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles only")


def _arguments(tmp_path: Path, *more: str) -> tuple[str, ...]:
    files = ("-o", str(tmp_path / "out.wav"), "--save-codes", str(tmp_path / "out.npz"))
    return ("generate", *files, "--json", "--seed", "1", *more, "piano")


def _sounds(tmp_path: Path) -> list[Path]:
    """Every file in the output folder, half-written ones included."""
    return sorted(path for path in tmp_path.iterdir() if path.is_file())


def _assert_cancelled(ended: Ended, tmp_path: Path) -> None:
    assert ended.code == 130, ended
    assert "Cancelled. Nothing was written." in ended.err
    assert "Traceback" not in ended.err
    assert _sounds(tmp_path) == []


@pytest.mark.parametrize("phase", ["importing", "verifying", "loading", "reading_prompt"])
def test_before_there_is_sound_it_leaves_at_once(phase, tmp_path):
    with RunningProgram(phase, *_arguments(tmp_path), program=GATED_PROGRAM) as running:
        running.wait_for_words("waiting")
        running.interrupt()
        ended = running.ended()
    _assert_cancelled(ended, tmp_path)
    assert [event["phase"] for event in ended.events if event["event"] == "phase_changed"][-1] == phase
    assert [event["event"] for event in ended.events][-1] == "job_cancelled"


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_once_while_generating_keeps_what_exists(tmp_path, number):
    with RunningProgram("generating", *_arguments(tmp_path, "drums"), program=GATED_PROGRAM) as running:
        running.wait_for_words("waiting")
        running.send(signal.Signals[number])
        running.wait_for_words("Stopping, keeping what exists.")
        running.go_on()
        ended = running.ended()
    assert ended.code == 0, ended
    # The second prompt is not begun.
    assert [path.name for path in _sounds(tmp_path)] == ["out_1.npz", "out_1.wav"]
    sound = read_audio(tmp_path / "out_1.wav")
    assert sound.audio_values.shape[1] / sound.sampling_rate == pytest.approx(0.5)
    assert sound.tags.recipe
    assert sound.tags.recipe.stopped
    assert [event["stopped"] for event in ended.events if event["event"] == "job_finished"] == [True]


def test_twice_while_generating_discards_it(tmp_path):
    with RunningProgram("generating", *_arguments(tmp_path), program=GATED_PROGRAM) as running:
        running.wait_for_words("waiting")
        running.interrupt()
        running.wait_for_words("Stopping, keeping what exists.")
        running.interrupt()
        running.go_on()
        ended = running.ended()
    _assert_cancelled(ended, tmp_path)
    assert [event["event"] for event in ended.events][-1] == "job_cancelled"


@pytest.mark.parametrize(("presses", "code"), [(1, 0), (2, 130)])
def test_while_saving(presses, code, tmp_path):
    with RunningProgram("saving", *_arguments(tmp_path, "--duration", "1"), program=GATED_PROGRAM) as running:
        running.wait_for_words("waiting")
        for press in range(presses):
            running.interrupt()
            if press == 0:
                running.wait_for_words("Press Ctrl-C again")
        running.go_on()
        ended = running.ended()
    if code:
        _assert_cancelled(ended, tmp_path)
    else:
        assert ended.code == 0, ended
        sound = read_audio(tmp_path / "out.wav")
        assert sound.audio_values.shape[1] == sound.sampling_rate


@pytest.mark.parametrize("phase", ["importing", "loading"])
def test_the_real_libraries_let_it_leave(phase, tmp_path):
    with RunningProgram(*_arguments(tmp_path)) as running:
        running.wait_for_event(event="phase_changed", phase=phase)
        running.interrupt()
        ended = running.ended()
    _assert_cancelled(ended, tmp_path)


def test_the_real_engine_keeps_what_exists(tmp_path):
    with RunningProgram(*_arguments(tmp_path, "--duration", "30", "--takes", "4")) as running:
        running.wait_for_event(event="audio_chunk")
        running.interrupt()
        ended = running.ended()
    assert ended.code == 0, ended
    finished, saved = ended.events[-2:]
    assert (finished["event"], saved["event"]) == ("job_finished", "saved")
    assert finished["stopped"]
    assert 0 < finished["duration"] < 30
    assert np.load(tmp_path / "out.npz")["codes"].shape[0] == len(saved["paths"]) - 1 == 4
    for path in saved["paths"][:4]:
        sound = read_audio(Path(path))
        assert sound.audio_values.shape[1] / sound.sampling_rate == pytest.approx(finished["duration"], abs=1e-4)
    heard = sum(event["seconds"] for event in ended.events if event["event"] == "audio_chunk")
    assert heard == pytest.approx(finished["duration"], abs=0.01)
