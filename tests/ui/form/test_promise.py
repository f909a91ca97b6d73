"""What the form's job would take is asked with all that belongs to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.fits import Fit
from musicgen_desktop.domain.pace import Pace
from musicgen_desktop.domain.request import Ending, Section
from musicgen_desktop.domain.source import Melody, Origin, Relation
from musicgen_desktop.services.checkpoints.fit_service import FitQuestion
from tests.support.window.window_journey import SHORT, WAIT, MakeJourney

PACE = Pace("starter", "auto", "auto", "cpu", "int8", takes=1, guided=True, duration=2.0, seconds=20.0)


def test_memory_is_asked_for_with_source_sections_and_ending(
    make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path
) -> None:
    questions: list[FitQuestion] = []

    def estimate(question: FitQuestion) -> dict[str, Fit]:
        questions.append(question)
        return {}

    journey = make_journey(estimate=estimate, settings=replace(SHORT, ending=Ending.NATURAL))
    journey.generation.warm_up()
    journey.wiring.form.continue_file(tmp_path / "guitar.wav")
    journey.window.params_panel.sections.put((Section("pads", 45.0),))

    def is_whole() -> bool:
        asked = questions[-1].request if questions else None
        return asked is not None and (asked.total_seconds, asked.most_new_seconds) == (75.0, 49.0)

    qtbot.waitUntil(is_whole, timeout=WAIT)


def test_the_time_below_generate_knows_what_is_heard_before(make_journey: MakeJourney) -> None:
    journey = make_journey(settings=SHORT)
    form, info = journey.wiring.form, journey.window.prompt_bar.info
    form.remember_paces([PACE])
    plain = info.text()
    assert plain
    form.grow_from(Origin("song", "0" * 32, 0.0, 25.0), 25.0)
    assert info.text() != plain


def test_a_job_that_follows_a_tune_is_promised_as_one(make_journey: MakeJourney) -> None:
    journey = make_journey(settings=SHORT)
    journey.wiring.form.grow_from(Origin("song", "0" * 32, 0.0, 9.0, Relation.MELODY), 9.0)
    assert isinstance(journey.wiring.form.promise.source, Melody)
