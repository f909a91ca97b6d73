"""The arguments for the shape of what ``generate`` makes."""

from __future__ import annotations

import pytest

from musicgen_desktop.app.cli.grammar import build_parser
from musicgen_desktop.app.cli.source_arguments import bars_of
from musicgen_desktop.domain.bar_loop import USUAL_BPM
from musicgen_desktop.domain.errors import InvalidRequestError


@pytest.mark.parametrize(
    ("words", "bpm"),
    [
        (["--bpm", "0", "house"], 0.0),
        (["--bpm", "90", "house, 125 bpm"], 90.0),
        (["house, 125 bpm"], 125.0),
        (["house, 125 bpm, then 90 bpm"], USUAL_BPM),
        (["house, 125 bpm", "jazz, 90 bpm"], USUAL_BPM),
    ],
)
def test_a_loop_has_the_tempo_that_is_given_or_that_all_prompts_name(words: list[str], bpm: float) -> None:
    bars = bars_of(build_parser().parse_args(["generate", "-o", "loop.wav", "--bars", "4", *words]))
    assert bars is not None
    assert bars.bpm == bpm


@pytest.mark.parametrize("words", [["--bpm", "125"], ["--beats-per-bar", "3"]])
def test_a_tempo_or_beats_without_bars_are_refused(words: list[str]) -> None:
    with pytest.raises(InvalidRequestError):
        bars_of(build_parser().parse_args(["generate", "-o", "loop.wav", "house", *words]))
