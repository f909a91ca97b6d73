import zipfile
from dataclasses import replace
from pathlib import Path

import mido
import numpy as np
import pytest
from numpy.typing import NDArray

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.analysis import Analysis, Rhythm
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.domain.export_format import DAW_BUNDLE, MIDI_FILE
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.name_pattern import NameFacts
from musicgen_desktop.services.library.sound_exports import ExportItem, write_item
from tests.support.sound.played_notes import PLAYED_RATE, played

_TUNE = played([(0.5 * i, 0.5 * i + 0.45, 60 + i) for i in range(8)], 4.0)
_MEASURED = Analysis(Rhythm(120, 1.0, tuple((0.5 * np.arange(9)).tolist()), (0.0, 2.0, 4.0), 4), Key(9, Mode.MINOR))


def _item(sound: NDArray[np.float32] = _TUNE) -> ExportItem:
    return ExportItem(NameFacts("Tune"), None, lambda: (sound, PLAYED_RATE), measured=_MEASURED)


def test_a_midi_file_is_named_after_tempo_and_key(tmp_path: Path) -> None:
    file = write_item(_item(), tmp_path, MIDI_FILE)

    assert file.name == "Tune 120bpm Am.mid"
    heard = [message.note for message in mido.MidiFile(file) if message.type == "note_on" and message.channel == 0]
    assert heard == list(range(60, 68))


def test_a_bundle_holds_all_that_a_daw_can_use(tmp_path: Path) -> None:
    folder = write_item(replace(_item(), marked=(1.0, 3.0)), tmp_path, DAW_BUNDLE)

    assert folder.name == "Tune 120bpm Am"
    names = {file.name.removeprefix(folder.name) for file in folder.iterdir()}
    assert names == {".wav", " loop.wav", ".mid", ".dawproject", ".png"}
    loop = read_audio(folder / f"{folder.name} loop.wav")
    assert loop.audio_values.shape == (1, 2 * PLAYED_RATE)
    with zipfile.ZipFile(folder / f"{folder.name}.dawproject") as project:
        assert project.testzip() is None
        assert project.read(f"audio/{folder.name}.wav") == (folder / f"{folder.name}.wav").read_bytes()


def test_a_bundle_of_a_sound_without_notes_has_the_rest(tmp_path: Path) -> None:
    silent = ExportItem(NameFacts("Nothing"), None, lambda: (np.zeros((2, 32_000), np.float32), PLAYED_RATE))

    folder = write_item(silent, tmp_path, DAW_BUNDLE)

    assert {file.suffix for file in folder.iterdir()} == {".wav", ".dawproject", ".png"}


def test_a_cancelled_bundle_leaves_nothing(tmp_path: Path) -> None:
    token = CancelToken()

    def read() -> tuple[NDArray[np.float32], int]:
        token.cancel()
        return _TUNE, PLAYED_RATE

    with pytest.raises(JobCancelledError):
        write_item(replace(_item(), read=read), tmp_path, DAW_BUNDLE, token=token)
    assert not list(tmp_path.iterdir())
