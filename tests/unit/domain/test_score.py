import pytest

from musicgen_desktop.domain.score import ScoreGrid


def test_moments_lie_between_their_beats() -> None:
    grid = ScoreGrid((0.0, 0.5, 1.5, 2.0))

    assert [grid.beat_at(seconds) for seconds in (-1.0, 0.0, 0.25, 0.5, 1.0, 1.75, 9.0)] == [0, 0, 0.5, 1, 1.5, 2.5, 3]


def test_a_tempo_holds_until_another_begins() -> None:
    grid = ScoreGrid((0.0, 0.5, 1.0, 1.4, 1.8))

    tempos = grid.tempos

    assert [beat for beat, _ in tempos] == [0, 2]
    assert [bpm for _, bpm in tempos] == pytest.approx([120, 150])
