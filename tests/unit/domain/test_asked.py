"""What can be measured is found in a prompt's words, and nothing else is taken for it."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.asked import asked_of


@pytest.mark.parametrize(
    ("prompt", "symbol"),
    [
        ("slow strings in A minor", "Am"),
        ("ballad in the key of F# major, 70 bpm", "F#"),
        ("house, Bb minor", "Bbm"),
        ("techno in f minor", "Fm"),
        ("lo-fi, C#m, 84 bpm", "C#m"),
        ("jazz in e-flat major", "Eb"),
        ("E flat major waltz", "Eb"),
    ],
)
def test_a_key_is_found(prompt: str, symbol: str) -> None:
    key = asked_of(prompt).key
    assert key is not None
    assert key.symbol == symbol


@pytest.mark.parametrize(
    "prompt", ["a minor drama", "in a minor key", "a major drop", "Am I right", "A minor, then C major", "major chords"]
)
def test_what_names_no_key_names_none(prompt: str) -> None:
    assert asked_of(prompt).key is None


@pytest.mark.parametrize(
    ("prompt", "drums"),
    [
        ("no drums", False),
        ("strings without percussion", False),
        ("drumless", False),
        ("heavy drums", True),
        ("piano", None),
        ("no vocals or drums", False),
        ("piano, drum-free", False),
        ("Jazz ohne Schlagzeug", False),
        ("Rock mit Schlagzeug", True),
        ("jazz sin batería", False),
        ("salsa con percusión", True),
        ("house, 120 beats per minute", None),
        ("steel drums on the beach", None),
    ],
)
def test_drums_are_asked_for_or_not(prompt: str, drums: bool | None) -> None:
    assert asked_of(prompt).drums is drums


def test_the_tempo_is_found_with_the_rest() -> None:
    asked = asked_of("driving techno in F minor, acid bass, 132 bpm")
    assert (asked.bpm, asked.key and asked.key.symbol) == (132.0, "Fm")
