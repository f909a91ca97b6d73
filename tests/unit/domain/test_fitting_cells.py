"""The few words in which a row tells what becomes of a clip."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.fitting import Heard, Wanted, fitting
from musicgen_desktop.domain.fitting_cells import key_cell, tempo_cell
from musicgen_desktop.domain.musical_key import parse_key
from musicgen_desktop.domain.stretch import Stretch


@pytest.mark.parametrize(
    ("wanted", "heard", "words"),
    [
        (Wanted(125.0), Heard(119.6), "119.6 → 125 bpm (104.5 %)"),
        (Wanted(140.0), Heard(74.0), "74 = 148 → 140 bpm (94.6 %)"),
        (Wanted(126.0), Heard(126.0), "126 bpm"),
        (Wanted(63.0), Heard(126.0), "126 = 63 bpm"),
        (Wanted(), Heard(126.0), "126 bpm"),
        (Wanted(), Heard(), "–"),
        (Wanted(90.0), Heard(), "No steady tempo"),
        (Wanted(90.0), Heard(100.0, 0.1), "100 bpm? Not sure"),
        (Wanted(60.0), Heard(200.0), "200 is too far from 60 bpm"),
        (Wanted(out_of_range=500.0), Heard(100.0), "500 bpm is out of range"),
    ],
)
def test_of_a_tempo_it_is_told_from_where_to_where_or_what_is_in_the_way(
    wanted: Wanted, heard: Heard, words: str
) -> None:
    assert tempo_cell(fitting(wanted, heard)) == words


def test_what_is_too_far_is_the_sound_that_it_is_made_of() -> None:
    assert tempo_cell(fitting(Wanted(60.0), Heard(240.0), Stretch(1.2))) == "200 is too far from 60 bpm"


def test_what_is_in_reach_of_that_sound_is_brought_from_what_is_heard() -> None:
    """150, as it was made, can be counted as 75; from 90, half of what is heard, it would be too far."""
    assert tempo_cell(fitting(Wanted(60.0), Heard(180.0), Stretch(1.2))) == "180 = 90 → 60 bpm (66.7 %)"


@pytest.mark.parametrize(
    ("wanted", "heard", "words"),
    [
        ("am", "bm", "B minor → A minor (−2)"),
        ("dm", "am", "A minor → D minor (+5)"),
        ("am", "am", "A minor"),
        ("am", "", "No key found"),
        ("", "", "–"),
        ("", "am", "A minor"),
    ],
)
def test_of_a_key_it_is_told_from_where_to_where_or_what_is_in_the_way(wanted: str, heard: str, words: str) -> None:
    keys = (parse_key(key) if key else None for key in (wanted, heard))
    assert key_cell(fitting(Wanted(key=next(keys)), Heard(key=next(keys)))) == words
