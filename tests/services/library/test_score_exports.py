import io
import struct
import zipfile
from dataclasses import replace
from pathlib import Path

import mido
import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.analysis import Analysis, Rhythm
from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.domain.export_format import DAW_BUNDLE, MIDI_FILE
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.name_pattern import NameFacts
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.services.library.sound_exports import ExportItem, item_of_clip, write_item
from musicgen_desktop.services.stretcher import stretch_apart
from tests.support.sound.groove import RATE, groove
from tests.support.sound.played_notes import PLAYED_RATE, played
from tests.unit.audio.test_wav_cues import chunks
from tests.unit.domain.test_take_ranking import GOOD, RECIPE, clip

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


def test_the_loop_of_a_bundle_goes_round_in_a_sampler(tmp_path: Path) -> None:
    form = replace(DAW_BUNDLE, stretch=Stretch(1.2))
    folder = write_item(replace(_item(), marked=(1.0, 3.0)), tmp_path, form)

    data = (folder / f"{folder.name} loop.wav").read_bytes()
    found, frames = chunks(data), round(2 / 1.2 * PLAYED_RATE)
    assert soundfile.info(io.BytesIO(data)).frames == frames
    assert struct.unpack("<15I", found[b"smpl"])[9:] == (0, 0, 0, frames - 1, 0, 0)
    _, root, _, _, beats, _, beats_in_bar, bpm = struct.unpack("<IHHfIHHf", found[b"acid"])
    assert (root, beats, beats_in_bar, bpm) == (69, 4, 4, pytest.approx(144.0))


def test_at_another_tempo_and_pitch_the_notes_are_those_of_the_sound_as_it_was_made(tmp_path: Path) -> None:
    file = write_item(_item(), tmp_path, replace(MIDI_FILE, stretch=Stretch(1.1, 2)))

    assert file.name == "Tune 132bpm Bm.mid"
    midi = mido.MidiFile(file)
    heard = [message.note for message in midi if message.type == "note_on" and message.channel == 0]
    assert heard == list(range(62, 70))
    tempos = [message.tempo for message in midi.tracks[0] if message.type == "set_tempo"]
    assert [mido.tempo2bpm(tempo) for tempo in tempos] == pytest.approx([132], abs=0.01)


def test_what_nobody_measured_is_measured_as_it_was_made(tmp_path: Path) -> None:
    drums = groove(119.8, 10.0)
    unknown = ExportItem(NameFacts("Groove"), None, lambda: (drums, RATE))

    plain, faster = (write_item(unknown, tmp_path, replace(MIDI_FILE, stretch=Stretch(speed))) for speed in (1.0, 1.2))

    assert plain.name.startswith("Groove 120bpm")
    assert faster.name.startswith("Groove 144bpm")


def test_a_bundle_is_stretched_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stretched: list[Stretch] = []

    def noted(values: NDArray[np.float32], rate: int, how: Stretch, token: CancelToken) -> NDArray[np.float32]:
        stretched.append(how)
        return stretch_apart(values, rate, how, token)

    monkeypatch.setattr("musicgen_desktop.services.library.score_exports.stretch_apart", noted)
    folder = write_item(_item(), tmp_path, replace(DAW_BUNDLE, stretch=Stretch(1.2, 3)))

    assert folder.name == "Tune 144bpm Cm"
    assert stretched == [Stretch(1.2, 3)]


def test_the_key_that_the_user_said_stands_in_names_and_notes(tmp_path: Path) -> None:
    said = Key(4, Mode.MINOR)
    made = replace(clip(GOOD, RECIPE), title="Tune", said_key=said)
    item = replace(item_of_clip(made), recipe=None, read=_item().read, measured=_MEASURED)
    folder = write_item(item, tmp_path, replace(DAW_BUNDLE, stretch=Stretch(semitones=1)))
    assert folder.name == "Tune 120bpm Fm (take 1)"
    midi = mido.MidiFile(next(folder.glob("*.mid")))
    assert [message.key for message in midi.tracks[0] if message.type == "key_signature"] == ["Fm"]


def test_a_bundle_can_be_one_zip_file(tmp_path: Path) -> None:
    item = replace(_item(), marked=(1.0, 3.0))
    folder = write_item(item, tmp_path, DAW_BUNDLE)
    file = write_item(item, tmp_path, replace(DAW_BUNDLE, kind="zip"))

    assert file.name == "Tune 120bpm Am.zip"
    with zipfile.ZipFile(file) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            f"{folder.name}/{inner.name}": inner.read_bytes() for inner in folder.iterdir()
        }
    assert write_item(item, tmp_path, replace(DAW_BUNDLE, kind="zip"), reuse=True) == file
    assert sorted(path.name for path in tmp_path.iterdir()) == [folder.name, file.name]


def test_a_loop_keeps_the_tempo_of_its_bars() -> None:
    made = clip(GOOD, replace(RECIPE, loop=LoopCut(LoopFit.EXACT, Bars(4, 84.0, 3))))
    assert item_of_clip(made).tempo == Tempo(84.0, 0.0, 3)
    assert item_of_clip(made, (1.0, 2.0)).tempo == Tempo(84.0, -1.0, 3)
    assert item_of_clip(replace(made, tempo=Tempo(90.0))).tempo == Tempo(90.0)


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
