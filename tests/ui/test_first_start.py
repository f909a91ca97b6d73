"""A first start: the library shows examples while the stage still says how to begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipItemModel
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from tests.support.library.example_folder import write_examples
from tests.support.window import window_journey
from tests.support.window.scripted_window import NOW, clip
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import Journey

WAIT = 60_000
MakeJourney = Callable[[], Journey]


@pytest.fixture
def make_journey(
    app: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MakeJourney]:
    """Starts of the program over one home; each ends the one before."""
    write_examples(tmp_path / "examples")
    monkeypatch.setattr(window_journey, "LibraryService", partial(LibraryService, examples=tmp_path / "examples"))
    running: list[Journey] = []

    def make() -> Journey:
        while running:
            running.pop().close()
        running.append(Journey(app, tmp_path / "home"))
        window = running[0].window
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
        return running[0]

    yield make
    for journey in running:
        journey.close()


def wait_for_clips(qtbot: QtBot, journey: Journey, count: int) -> None:
    qtbot.waitUntil(
        lambda: journey.window.clip_model.rowCount() == len(shown_clips(journey.window)) == count, timeout=WAIT
    )


def made(journey: Journey) -> list[str]:
    """The column that says when each clip was made."""
    model = journey.window.clip_model
    return [model.index(row, ClipColumn.CREATED).data() for row in range(model.rowCount())]


def test_the_library_shows_examples_and_the_stage_stays_inviting(make_journey: MakeJourney, qtbot: QtBot) -> None:
    for _ in range(2):
        journey = make_journey()
        wait_for_clips(qtbot, journey, 3)
        assert made(journey) == ["Example"] * 3
        assert journey.window.stage.view is None
        assert journey.window.stage.empty.isVisible()
        assert journey.window.history_model.rowCount() == 0
        assert journey.window.message_bar.messages == ()
        assert not journey.window.commands.delete.isEnabled()


def test_an_example_is_heard_refilled_and_made_again(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    wait_for_clips(qtbot, journey, 3)
    panel, stage = journey.window.library_panel, journey.window.stage
    panel.table.setFocus()
    place = panel.table.visualRect(panel.model.index(1, ClipColumn.TITLE)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: stage.view is not None and stage.view.take.waveform.made > 0, timeout=WAIT)
    assert stage.view is not None
    assert stage.view.title == "Title 1"
    assert len(stage.view.takes) == 1
    states: list[PlaybackState] = []
    journey.playback.state_changed.connect(states.append)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: PlaybackState.STOPPED in states, timeout=WAIT)  # heard to its end
    journey.window.commands.use_recipe.trigger()
    assert journey.window.prompt_bar.prompt == "prompt 1, 75 bpm"
    assert journey.window.params_panel.params.seed == 1
    journey.window.commands.make_again.trigger()
    wait_for_clips(qtbot, journey, 4)
    assert made(journey) == ["just now", *["Example"] * 3]
    assert not shown_clips(journey.window)[0].is_example

    # From now on there is something of the user's own to begin with.
    journey = make_journey()
    wait_for_clips(qtbot, journey, 4)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == shown_clips(journey.window)[0].id, timeout=WAIT)


def test_deleted_examples_come_back_by_undo_alone(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    wait_for_clips(qtbot, journey, 3)
    table = journey.window.library_panel.table
    table.setFocus()
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    wait_for_clips(qtbot, journey, 0)
    qtbot.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for_clips(qtbot, journey, 3)
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    wait_for_clips(qtbot, journey, 0)
    assert journey.window.stage.empty.isVisible()

    journey = make_journey()
    qtbot.waitUntil(journey.window.commands.undo.isEnabled, timeout=WAIT)
    assert journey.window.clip_model.rowCount() == 0


def test_a_cancelled_first_job_leaves_the_inviting_stage(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    wait_for_clips(qtbot, journey, 3)
    journey.wiring.stage.leave_job()
    assert journey.window.stage.view is None


def test_examples_are_marked(qtbot: QtBot) -> None:
    model = ClipItemModel(ClipLookup(), lambda: NOW)
    example = replace(clip(2, "Piano house", "deep house, 125 bpm"), job_id="example-house")
    clips = (clip(1, "mine", "slow"), example)
    model.lookup.tell(clips)
    model.set_found(tuple(clip.id for clip in clips), None)
    cell = model.index(1, ClipColumn.CREATED)
    assert cell.data() == "Example"
    assert "Came with the program" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, ClipColumn.CREATED).data() != "Example"
