"""The arguments for the shape of what ``generate`` makes."""

from __future__ import annotations

import pytest

from musicgen_desktop.app.cli.grammar import build_parser
from musicgen_desktop.app.cli.source_arguments import bars_of, prompts_of, tries_of
from musicgen_desktop.domain.bar_loop import USUAL_BPM
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.take_ranking import MOST_TRIES


@pytest.mark.parametrize(
    ("words", "bpm"),
    [
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


@pytest.mark.parametrize("words", [["--bpm", "125"], ["--beats-per-bar", "3"], ["--bars", "4", "--bpm", "0"]])
def test_a_tempo_or_beats_without_bars_and_no_tempo_at_all_are_refused(words: list[str]) -> None:
    with pytest.raises(InvalidRequestError):
        bars_of(build_parser().parse_args(["generate", "-o", "loop.wav", "house", *words]))


def test_a_prompt_whose_tempo_no_loop_can_have_is_refused_and_not_made_at_the_usual_one() -> None:
    words = ["generate", "-o", "loop.wav", "--bars", "4", "house, 400 bpm"]
    with pytest.raises(InvalidRequestError) as refused:
        bars_of(build_parser().parse_args(words))
    assert "400" in refused.value.message
    bars = bars_of(build_parser().parse_args([*words, "--bpm", "100"]))
    assert bars is not None
    assert bars.bpm == 100.0


def test_a_tempo_that_shall_be_kept_stands_in_the_prompt() -> None:
    arguments = build_parser().parse_args(
        ["generate", "-o", "a.wav", "house", "jazz, 90 bpm", "--bpm", "125", "--until-tempo", "--tries", "3"]
    )
    assert bars_of(arguments) is None
    assert prompts_of(arguments) == ["house, 125 bpm", "jazz, 125 bpm"]
    assert tries_of(arguments) == 3


@pytest.mark.parametrize(("words", "tries"), [([], 0), (["--until-tempo"], MOST_TRIES)])
def test_without_a_number_there_are_as_many_tries_as_in_the_window(words: list[str], tries: int) -> None:
    assert tries_of(build_parser().parse_args(["generate", "-o", "a.wav", "house", *words])) == tries


def test_tries_without_a_tempo_to_keep_are_refused() -> None:
    with pytest.raises(InvalidRequestError):
        tries_of(build_parser().parse_args(["generate", "-o", "a.wav", "house", "--tries", "3"]))
