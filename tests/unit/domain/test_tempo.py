"""A tempo is read from words only where it is plain which."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.tempo import Tempo, asked_tempo


@pytest.mark.parametrize(
    ("prompt", "bpm"),
    [
        ("warm lo-fi piano, dusty drums, 84 bpm", 84),
        ("techno, BPM: 132", 132),
        ("waltz at 92.5bpm, strings", 92.5),
        ("70 beats per minute", 70),
        ("84 bpm drums, 84 bpm bass", 84),
        ("from 84 bpm to 120 bpm", None),
        ("80s pop, 12 takes", None),
        ("999 bpm", None),
        ("1984 bpm", None),
        ("", None),
    ],
)
def test_the_tempo_that_is_asked_for(prompt: str, bpm: float | None) -> None:
    tempo = asked_tempo(prompt)
    assert (tempo.bpm if tempo else None) == bpm


def test_beats_and_seconds() -> None:
    tempo = Tempo(120, offset=0.25)
    assert tempo.time_of(4) == 2.25
    assert tempo.beat_number(2.25) == 4
