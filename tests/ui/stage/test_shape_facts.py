"""A piece's sections, ending and glides can be seen, heard of and found."""

from __future__ import annotations

from dataclasses import replace

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import Ending, GenerationRequest, Section
from musicgen_desktop.domain.source import Origin
from musicgen_desktop.services.generation.job_queue import QueueItem
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.queue.queue_item_model import QueueRow
from musicgen_desktop.ui.stage.shape_facts import ShapeFacts
from tests.support.library.made_clips import recipe_of
from tests.support.window.scripted_window import CLIPS, PARAMS, SECTIONS, STARTER, show_sections

PLAIN = recipe_of(CLIPS[0])


def test_a_plain_take_has_no_shape() -> None:
    assert ShapeFacts.of(PLAIN) == ShapeFacts()


def test_sections_begin_behind_what_was_there_before() -> None:
    recipe = replace(PLAIN, origin=Origin("song", "", 2.0, 12.0), sections=SECTIONS)
    assert [start for start, _ in ShapeFacts.of(recipe).marks] == [10.0, 26.0, 50.0]


def test_every_part_of_the_shape_is_told_with_its_numbers() -> None:
    params = GenerationParams(guidance_scale=3.0, guidance_end=6.5, temperature=1.0, temperature_end=0.7)
    shape = ShapeFacts.of(replace(PLAIN, params=params, ending=Ending.NATURAL, sections=(Section("pads", 8.0),)))
    assert len(shape.lines.splitlines()) == 4
    for told in ("pads", "6.5", "0.7"):
        assert told in shape.lines


def test_the_stage_shows_and_says_it(window: MainWindow) -> None:
    show_sections(window)
    stage = window.stage
    assert stage.head.shape_badge.isVisible()
    assert SECTIONS[1].prompt in stage.head.shape_badge.toolTip()
    assert SECTIONS[1].prompt in stage.waveform.accessibleDescription()
    assert stage.view is not None
    stage.show_view(replace(stage.view, shape=ShapeFacts()))
    assert not stage.head.shape_badge.isVisible()
    assert SECTIONS[1].prompt not in stage.waveform.accessibleDescription()


def test_the_queue_tells_how_many_sections_a_job_has() -> None:
    request = GenerationRequest("job", "dusk", PARAMS, STARTER)
    plain, piece = (QueueRow.of_item(QueueItem(asked)) for asked in (request, replace(request, sections=SECTIONS)))
    assert piece.facts.startswith(plain.facts)
    assert str(len(SECTIONS)) in piece.facts.removeprefix(plain.facts)
