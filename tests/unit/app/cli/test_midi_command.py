from pathlib import Path

import mido
import numpy as np
import pytest

from musicgen_desktop.app.cli.main import main
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.tags import AudioTags
from tests.support.sound.played_notes import PLAYED_RATE, played


def _sound(folder: Path, values: np.ndarray) -> Path:
    path = folder / "take.wav"
    path.write_bytes(encode_audio(values, PLAYED_RATE, ".wav", AudioTags()).data)
    return path


def test_a_sound_becomes_a_midi_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tune = (60, 64, 67, 72, 67, 64)
    sound = _sound(tmp_path, played([(0.5 * i, 0.5 * i + 0.45, pitch) for i, pitch in enumerate(tune)], 3.0))

    assert main(["midi", str(sound), str(tmp_path / "take.mid")]) == ExitCode.DONE

    heard = [m.note for m in mido.MidiFile(tmp_path / "take.mid") if m.type == "note_on" and m.channel == 0]
    assert heard == list(tune)
    assert "Melody: 6 notes" in capsys.readouterr().out


def test_silence_is_said_and_leaves_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound = _sound(tmp_path, np.zeros((1, 64_000), np.float32))

    assert main(["midi", str(sound), str(tmp_path / "take.mid")]) == ExitCode.USER_ERROR

    assert not (tmp_path / "take.mid").exists()
    assert "take.wav" in capsys.readouterr().err


def test_no_sound_is_overwritten_with_midi(tmp_path: Path) -> None:
    sound = _sound(tmp_path, played([(0.5 * i, 0.5 * i + 0.45, 60 + i) for i in range(6)], 3.0))
    before = sound.read_bytes()

    assert main(["midi", str(sound), str(sound), "--overwrite"]) == ExitCode.USER_ERROR
    assert main(["midi", str(sound), str(tmp_path / "take"), "--overwrite"]) == ExitCode.USER_ERROR

    assert sound.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["take.wav"]
