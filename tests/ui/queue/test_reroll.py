"""Music that misses its tempo is made again, as a job like any other, until one keeps it or enough were tried."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.events import JobCancelled, JobFinished, JobStarted
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.domain.take_ranking import MOST_TRIES
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.queue.reroll_wishes import RerollWishes
from tests.support.window.window_journey import MakeJourney
from tests.unit.domain.test_take_ranking import GOOD, clip

BARS = Bars(1, 120.0)
LOOP = GenerationRequest("0", "house", GenerationParams(bars=BARS, duration=2.0), Checkpoint("starter", "", Path()))
PLAIN = replace(LOOP, prompt="house, 120 bpm", params=GenerationParams())


class Again:
    """Notes what is asked for again, in place of the wishes to the queue."""

    def __init__(self) -> None:
        self.asked: list[GenerationRequest] = []

    def vary(self, old: GenerationRequest) -> str:
        self.asked.append(replace(old, job_id=str(len(self.asked) + 1)))
        return self.asked[-1].job_id


def result(bpm: float | None, stopped: bool = False) -> GenerationResult:
    cut = LoopCut(LoopFit.EXACT, None if bpm is None else replace(BARS, bpm=bpm))
    sound, codes = np.zeros((1, 1, 4), np.float32), np.zeros((1, 4, 1), np.int64)
    return GenerationResult(sound, codes, 32_000, 50.0, stopped, "", "cpu", "fp32", (), 1.0, loops=(cut,))


@pytest.fixture
def again() -> Again:
    return Again()


@pytest.fixture
def rerolls(window: MainWindow, again: Again) -> RerollWishes:
    window.commands.reroll.setChecked(True)
    return RerollWishes(window.commands.reroll, again, window.clips, window.message_bar, window)  # type: ignore[arg-type]


def make(rerolls: RerollWishes, request: GenerationRequest, made: GenerationResult) -> None:
    rerolls.on_event(JobStarted(request.job_id, request))
    rerolls.on_event(JobFinished(request.job_id, made))


def test_loops_are_tried_until_one_keeps_the_tempo(rerolls: RerollWishes, again: Again) -> None:
    make(rerolls, LOOP, result(126.0))
    make(rerolls, again.asked[0], result(None))
    make(rerolls, again.asked[1], result(121.0))
    assert len(again.asked) == 2
    # What another try stands in for is left as it is by whoever else keeps takes to what was asked.
    assert [rerolls.tries_again(job_id) for job_id in (LOOP.job_id, "1", "2")] == [True, True, False]


def test_enough_is_enough(rerolls: RerollWishes, again: Again, window: MainWindow) -> None:
    make(rerolls, LOOP, result(130.0))
    for number in range(MOST_TRIES - 1):
        make(rerolls, again.asked[number], result(130.0))
    assert len(again.asked) == MOST_TRIES - 1
    assert len(window.message_bar.messages) == 1


def test_takes_are_judged_when_they_are_measured(rerolls: RerollWishes, again: Again, window: MainWindow) -> None:
    make(rerolls, PLAIN, replace(result(None), loops=()))
    window.clips.tell([replace(clip(None), job_id=PLAIN.job_id)])
    assert not again.asked
    window.clips.tell([replace(clip(replace(GOOD, rhythm=None)), job_id=PLAIN.job_id)])
    assert len(again.asked) == 1


def test_what_is_stopped_discarded_or_not_wanted_is_not_tried_again(
    rerolls: RerollWishes, again: Again, window: MainWindow, qtbot: QtBot
) -> None:
    make(rerolls, LOOP, result(130.0, stopped=True))
    rerolls.on_event(JobStarted(LOOP.job_id, LOOP))
    rerolls.on_event(JobCancelled(LOOP.job_id))
    make(rerolls, replace(PLAIN, prompt="house"), replace(result(None), loops=()))
    window.commands.reroll.setChecked(False)
    make(rerolls, LOOP, result(130.0))
    assert not again.asked


def test_the_wish_is_remembered(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=Settings(until_tempo=True))
    reroll = journey.window.commands.reroll
    assert reroll.isChecked()
    with qtbot.waitSignal(journey.wiring.settings_changed):
        reroll.trigger()
    assert not journey.wiring.settings.until_tempo
