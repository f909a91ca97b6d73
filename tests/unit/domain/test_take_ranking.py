"""The take that is nearest to what was asked is found, where there is one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from musicgen_desktop.domain.analysis import Analysis, Drums, Flaw, FlawKind, LoudnessReading, Rhythm
from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.take_ranking import best_take, judge, keeps_tempo

PROMPT = "house in A minor, 120 bpm"
RECIPE = Recipe(PROMPT, GenerationParams(takes=2), 0, "starter", "hash", "cpu", "fp32", "0.1.0", stopped=False)
GOOD = Analysis(Rhythm(120.3, 0.9, (0.0, 0.5)), Key(9, Mode.MINOR), LoudnessReading(-1.0, -14.0))


def clip(analysis: Analysis | None, recipe: Recipe = RECIPE) -> Clip:
    made = datetime(2026, 1, 1, tzinfo=UTC)
    return Clip("id", "job", "a", recipe, made, 8.0, 32_000, 1, 1.0, Path("a.flac"), None, analysis=analysis)


@pytest.mark.parametrize(
    "worse",
    [
        replace(GOOD, rhythm=Rhythm(126.0, 0.9, (0.0, 0.5))),
        replace(GOOD, rhythm=None),
        replace(GOOD, key=Key(9, Mode.MAJOR)),
        replace(GOOD, key=Key(4, Mode.MINOR)),
        replace(GOOD, key=None),
        replace(GOOD, loudness=LoudnessReading(-20.0, -40.0)),
        replace(GOOD, flaws=(Flaw(FlawKind.ENDS_EARLY, 3.0, 5.0),)),
        replace(GOOD, flaws=(Flaw(FlawKind.FROZEN, 3.0, 5.0),)),
        replace(GOOD, flaws=(Flaw(FlawKind.CLIPPED, 3.0),)),
    ],
)
def test_what_is_further_off_is_worse(worse: Analysis) -> None:
    assert best_take([judge(clip(worse)), judge(clip(GOOD))]) == 1


def test_each_measure_costs_what_it_is_off_by_and_no_more_than_one() -> None:
    def cost(analysis: Analysis) -> float:
        judgement = judge(clip(analysis))
        assert judgement is not None
        return judgement.cost

    plain = cost(GOOD)
    tempos = [cost(replace(GOOD, rhythm=Rhythm(bpm, 0.9, (0.0, 0.5)))) - plain for bpm in (122.0, 126.0, 200.0)]
    assert tempos == sorted(tempos)
    assert tempos[2] <= 1
    levels = [
        cost(replace(GOOD, loudness=LoudnessReading(-1.0, lufs))) - plain for lufs in (-20.0, -30.0, -40.0, -70.0)
    ]
    assert levels == [0.0, pytest.approx(0.2), pytest.approx(0.7), pytest.approx(1.0)]
    ends = [cost(replace(GOOD, flaws=(Flaw(FlawKind.FROZEN, seconds),))) - plain for seconds in (1.0, 4.0, 8.0)]
    assert ends == [pytest.approx(0.325), pytest.approx(0.7), pytest.approx(1.0)]


def test_a_related_key_is_nearer_than_a_strange_one() -> None:
    costs = []
    for key in (Key(9, Mode.MINOR), Key(4, Mode.MINOR), Key(0, Mode.MAJOR), Key(9, Mode.MAJOR), Key(3, Mode.MAJOR)):
        judgement = judge(clip(replace(GOOD, key=key)))
        assert judgement is not None
        costs.append(judgement.cost)
    assert costs == sorted(costs)
    assert len(set(costs)) == len(costs)


def test_a_loop_is_judged_by_its_own_bars_and_its_seam() -> None:
    bars = Bars(4, 120.0)
    params = replace(RECIPE.params, bars=bars)
    even, rough = (replace(RECIPE, params=params, loop=LoopCut(LoopFit.EXACT, bars, seam=seam)) for seam in (0.4, 1.4))
    assert best_take([judge(clip(GOOD, rough)), judge(clip(GOOD, even))]) == 1


def test_none_is_best_where_all_are_as_good_or_one_is_not_measured() -> None:
    assert best_take([judge(clip(GOOD)), judge(clip(GOOD))]) is None
    assert best_take([judge(clip(None)), judge(clip(GOOD))]) is None


def test_what_nobody_asked_for_does_not_count() -> None:
    plain = replace(RECIPE, prompt="something")
    other = replace(GOOD, rhythm=Rhythm(80.0, 0.9, (0.0, 0.5)), key=Key(1, Mode.MAJOR))
    assert best_take([judge(clip(GOOD, plain)), judge(clip(other, plain))]) is None


@pytest.mark.parametrize(("bpm", "keeps"), [(118.1, True), (122.0, True), (123.0, False)])
def test_a_tempo_is_kept_within_two_beats_a_minute(bpm: float, keeps: bool) -> None:
    assert keeps_tempo(clip(replace(GOOD, rhythm=Rhythm(bpm, 0.9, (0.0, 0.5)))).bpm, 120.0) is keeps


@pytest.mark.parametrize(("words", "wanted"), [("no drums", False), ("heavy drums", True)])
def test_whether_there_are_drums_is_ranked_where_it_was_asked(words: str, wanted: bool) -> None:
    recipe = replace(RECIPE, prompt=f"{PROMPT}, {words}")
    right, unknown, wrong = (
        judge(clip(replace(GOOD, drums=drums), recipe)) for drums in (Drums(wanted, 0.9), None, Drums(not wanted, 0.9))
    )
    assert right is not None
    assert unknown is not None
    assert wrong is not None
    assert right.cost < unknown.cost < wrong.cost <= right.cost + 1
    assert "as asked" in right.lines[2]
    assert "asked for" in wrong.lines[2]
    assert best_take([wrong, unknown, right]) == 2
    assert judge(clip(replace(GOOD, drums=Drums(True, 0.9)))) == judge(clip(GOOD))  # nobody asked
