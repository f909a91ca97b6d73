"""``analyse`` tells what is heard in files."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.tags import AudioTags
from tests.support.references.click_tracks import click_track
from tests.support.references.reference_sound import RATE
from tests.support.run_program import run_here, run_program


def sound_file(path: Path, audio_values: np.ndarray) -> Path:
    path.write_bytes(encode_audio(audio_values, RATE, ".wav", AudioTags()).data)
    return path


def test_each_sound_is_a_line_of_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clicks = sound_file(tmp_path / "clicks.wav", click_track(120, seconds=6, seed=930).audio_values)
    silence = sound_file(tmp_path / "silence.wav", np.zeros((2, RATE), np.float32))
    ended = run_here(capsys, "analyse", "--json", clicks, silence)
    assert ended.code == 0
    first, second = ended.events
    assert first["path"] == str(clicks)
    assert first["rhythm"]["bpm"] == pytest.approx(120, rel=0.005)
    assert (second["rhythm"], second["key"], second["loudness"]) == (None, None, None)
    assert second["flaws"] == [{"kind": "silent", "amount": 1.0, "place": 0.0}]


def test_a_file_that_is_none_keeps_no_other_from_being_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    silence = sound_file(tmp_path / "silence.wav", np.zeros((1, RATE), np.float32))
    ended = run_here(capsys, "analyse", tmp_path / "missing.wav", silence)
    assert ended.code == 1
    assert str(silence) in ended.out
    assert "missing.wav" in ended.err


def test_it_starts_without_qt_and_torch(tmp_path: Path) -> None:
    silence = sound_file(tmp_path / "silence.wav", np.zeros((1, RATE), np.float32))
    code = (
        f"import sys\nfrom musicgen_desktop.app.cli.main import main\nmain(['analyse', {str(silence)!r}])\n"
        "print(sorted({'torch', 'transformers', 'PySide6.QtCore', 'sqlite3'} & set(sys.modules)))"
    )
    ended = run_program(program=(sys.executable, "-c", code))
    assert ended.out.splitlines()[-1] == "[]", ended
