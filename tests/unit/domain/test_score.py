import pytest

from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.score import Chord, Part, PartKind, Score, ScoreGrid, ScoreNote
from musicgen_desktop.domain.stretch import Stretch


def test_moments_lie_between_their_beats() -> None:
    grid = ScoreGrid((0.0, 0.5, 1.5, 2.0))

    assert [grid.beat_at(seconds) for seconds in (-1.0, 0.0, 0.25, 0.5, 1.0, 1.75, 9.0)] == [0, 0, 0.5, 1, 1.5, 2.5, 3]


def test_a_tempo_holds_until_another_begins() -> None:
    grid = ScoreGrid((0.0, 0.5, 1.0, 1.4, 1.8))

    tempos = grid.tempos

    assert [beat for beat, _ in tempos] == [0, 2]
    assert [bpm for _, bpm in tempos] == pytest.approx([120, 150])


def test_at_another_tempo_and_pitch_all_goes_with_it_but_the_drums() -> None:
    notes, hits = (ScoreNote(0.0, 1.0, 60, 90), ScoreNote(1.0, 1.0, 125, 90)), (ScoreNote(0.0, 0.25, 36, 100),)
    chords = (Chord(0.0, "Am", (57, 60, 64)), Chord(1.0, "", ()), Chord(2.0, "F#dim", (57, 60, 66)))
    score = Score(
        2.0,
        ScoreGrid((0.0, 0.5, 1.0, 1.5, 2.0)),
        (Part(PartKind.MELODY, notes), Part(PartKind.DRUMS, hits)),
        chords,
        Key(9, Mode.MINOR),
    )

    faster = score.stretched(Stretch(1.25, 5))

    assert faster.duration == pytest.approx(1.6)
    assert faster.grid.bpm == pytest.approx(150)
    assert faster.key == Key(2, Mode.MINOR)
    assert [note.pitch for note in faster.parts[0].notes] == [65, 125]  # MIDI ends at 127
    assert faster.parts[1] == score.parts[1]
    assert [chord.symbol for chord in faster.chords] == ["Dm", "", "Bdim"]
    assert faster.chords[0].pitches == (57, 62, 65)
    assert score.stretched(Stretch()) == score
    assert [chord.symbol for chord in score.stretched(Stretch(1.0, 1)).chords] == ["Bbm", "", "Gdim"]
