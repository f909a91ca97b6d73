import numpy as np
import pytest
from numpy.typing import NDArray

from musicgen_desktop.analysis.drum_network import DrumNetwork
from musicgen_desktop.analysis.note_network import NoteNetwork
from musicgen_desktop.analysis.transcribe import Networks, transcribe
from musicgen_desktop.domain.analysis import Analysis, Rhythm
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.score import PartKind, Score, ScoreNote
from musicgen_desktop.system.resources import resource
from tests.support.sound.played_notes import PLAYED_RATE, noise, played

_BEATS = Rhythm(120, 1.0, tuple((0.5 * np.arange(17)).tolist()), (0.0, 2.0, 4.0, 6.0, 8.0), 4)
_TUNE = (72, 74, 76, 77, 79, 77, 76, 74, 72, 76, 79, 84, 79, 76, 74, 72)
_ROOTS = (48, 41, 43, 48)
_THIRDS = {48: (64, 67), 41: (60, 69), 43: (62, 71)}


def _write_down(sound: NDArray[np.float32], measured: Analysis) -> Score:
    notes, drums = (resource(f"{name}_network", "weights.npz") for name in ("note", "drum"))
    return transcribe(sound, PLAYED_RATE, measured, Networks(NoteNetwork.load(notes), DrumNetwork.load(drums)))


def _notes(score: Score, kind: PartKind) -> tuple[ScoreNote, ...]:
    return next((part.notes for part in score.parts if part.kind is kind), ())


@pytest.fixture(scope="module")
def score() -> Score:
    tune = [(0.5 * i, 0.5 * i + 0.45, pitch) for i, pitch in enumerate(_TUNE)]
    bass = [(2.0 * i, 2.0 * i + 1.9, pitch - 12) for i, pitch in enumerate(_ROOTS)]
    chords = [(2.0 * i, 2.0 * i + 1.9, pitch) for i, root in enumerate(_ROOTS) for pitch in _THIRDS[root]]
    sound = played(tune, 8) + played(bass, 8, 0.25) + played(chords, 8, 0.05)
    return _write_down(sound, Analysis(_BEATS, Key(0, Mode.MAJOR)))


def test_the_melody_stands_on_its_beats(score: Score) -> None:
    melody = _notes(score, PartKind.MELODY)

    assert [(note.start, note.pitch) for note in melody] == [(float(beat), pitch) for beat, pitch in enumerate(_TUNE)]


def test_the_bass_is_a_part_of_its_own(score: Score) -> None:
    bass = _notes(score, PartKind.BASS)

    assert [(note.start, note.pitch) for note in bass] == [(4.0 * bar, root - 12) for bar, root in enumerate(_ROOTS)]


def test_chords_change_where_they_change(score: Score) -> None:
    assert [(chord.start, chord.symbol) for chord in score.chords] == [(0, "C"), (4, "F"), (8, "G"), (12, "C")]


def test_without_a_tempo_notes_stay_where_they_were_heard() -> None:
    times = (0.13, 0.71, 1.9)

    score = _write_down(played([(time, time + 0.4, 69) for time in times], 2.5), Analysis())

    assert not score.grid.is_measured
    assert not score.chords
    starts = [note.start / 2 for note in _notes(score, PartKind.MELODY)]
    assert starts == pytest.approx(times, abs=0.03)


@pytest.mark.parametrize(
    "sound",
    [np.zeros((1, 64_000), np.float32), noise(4), np.full((1, 3), 0.1, np.float32)],
    ids=("silence", "noise", "three samples"),
)
def test_what_has_no_notes_has_an_empty_score(sound: NDArray[np.float32]) -> None:
    assert _write_down(sound, Analysis()).is_empty


def test_a_sound_fades_into_silence_without_more_notes() -> None:
    sound = np.concatenate([played([(0, 0.5, 60)], 1), np.zeros((1, 3 * PLAYED_RATE), np.float32)], axis=1)
    sound += noise(4, 1e-5)

    assert [note.pitch for note in _notes(_write_down(sound, Analysis()), PartKind.MELODY)] == [60]
