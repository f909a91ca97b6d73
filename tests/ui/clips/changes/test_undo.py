"""Undo says what it takes back, and everything stands where it stood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip_change import AddTags, Keep, Note, Paint, Rate, RemoveTags, Rename
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.services.library.clip_values import ChangeClips, MarkClips
from musicgen_desktop.services.library.library_values import (
    DeleteClips,
    PinPrompt,
    RemovePrompt,
    RestoreClips,
    RestorePrompt,
    Undoable,
)
from musicgen_desktop.ui.clips.changes.change_words import change_words
from tests.support.window.scripted_window import ENTRIES
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, Journey

WAIT = 60_000
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def journey(make_journey: Callable[..., Journey], qtbot: QtBot) -> Journey:
    """Two takes of one idea and one of another, which is open."""
    made = make_journey(settings=replace(SHORT, play_while_generating=False))
    for count, prompt, takes in ((2, "first idea", 2), (3, "second idea", 1)):
        made.window.prompt_bar.set_prompt(prompt)
        made.window.params_panel.set_params(replace(SHORT.params, takes=takes))
        made.window.commands.generate.trigger()
        qtbot.waitUntil(lambda count=count: made.window.clip_model.rowCount() == count, timeout=WAIT)
    newest = shown_clips(made.window)[0].id
    qtbot.waitUntil(lambda: made.wiring.stage.clip_id == newest, timeout=WAIT)
    return made


def press_undo(qtbot: QtBot, journey: Journey) -> None:
    qtbot.waitUntil(journey.window.commands.undo.isEnabled, timeout=WAIT)
    qtbot.keyClick(journey.window.stage.waveform, Qt.Key.Key_Z, CTRL)


def test_a_name_and_a_keeper_mark_are_taken_back_like_a_deleted_clip(journey: Journey, qtbot: QtBot) -> None:
    window = journey.window
    clip = shown_clips(window)[0]
    undo = window.commands.undo
    journey.wiring.library.rename(clip.id, "Dusk")
    qtbot.waitUntil(lambda: "Dusk" in undo.text(), timeout=WAIT)
    qtbot.keyClick(window.stage.waveform, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: "Dusk" not in undo.text(), timeout=WAIT)
    press_undo(qtbot, journey)
    qtbot.waitUntil(lambda: not shown_clips(window)[0].kept, timeout=WAIT)
    press_undo(qtbot, journey)
    qtbot.waitUntil(lambda: shown_clips(window)[0].title == clip.title, timeout=WAIT)
    qtbot.waitUntil(lambda: not undo.isEnabled(), timeout=WAIT)


def test_a_clip_that_comes_back_is_open_again_with_its_loop_and_its_message_leaves(
    journey: Journey, qtbot: QtBot
) -> None:
    window = journey.window
    before = shown_clips(window)
    journey.wiring.stage.set_region((0.5, 1.5))
    qtbot.keyClick(window.stage.waveform, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.clip_model.rowCount() == 2, timeout=WAIT)
    assert journey.wiring.stage.clip_id == before[1].id
    assert window.stage.waveform.region is None
    assert len(window.message_bar.messages) == 1
    press_undo(qtbot, journey)
    qtbot.waitUntil(lambda: shown_clips(window) == before, timeout=WAIT)
    assert journey.wiring.stage.clip_id == before[0].id
    assert window.stage.waveform.region == (0.5, 1.5)
    assert window.message_bar.messages == ()


def test_a_clip_that_comes_back_does_not_replace_what_was_opened_since(journey: Journey, qtbot: QtBot) -> None:
    window = journey.window
    before = shown_clips(window)
    qtbot.keyClick(window.stage.waveform, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.clip_model.rowCount() == 2, timeout=WAIT)
    journey.wiring.library.show_clip(before[2].id)
    press_undo(qtbot, journey)
    qtbot.waitUntil(lambda: shown_clips(window) == before, timeout=WAIT)
    assert journey.wiring.stage.clip_id == before[2].id
    assert window.library_panel.selected_ids == (before[0].id,)


def test_a_removed_prompt_is_taken_back_by_the_same_key(journey: Journey, qtbot: QtBot) -> None:
    window = journey.window
    count = window.history_model.rowCount()
    entry = window.history_model.index(0).data(Qt.ItemDataRole.UserRole + 1)
    window.history_panel.removal_requested.emit(entry.id)
    qtbot.waitUntil(lambda: window.history_model.rowCount() == count - 1, timeout=WAIT)
    press_undo(qtbot, journey)
    qtbot.waitUntil(lambda: window.history_model.rowCount() == count, timeout=WAIT)


def test_everything_is_made_once_more_by_redo(journey: Journey, qtbot: QtBot) -> None:
    window, redo = journey.window, journey.window.commands.redo
    before = shown_clips(window)
    journey.wiring.library.rename(before[0].id, "Dusk")
    qtbot.waitUntil(lambda: shown_clips(window)[0].title == "Dusk", timeout=WAIT)
    qtbot.keyClick(window.stage.waveform, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.clip_model.rowCount() == 2, timeout=WAIT)
    assert not redo.isEnabled()
    press_undo(qtbot, journey)
    qtbot.waitUntil(lambda: window.clip_model.rowCount() == 3, timeout=WAIT)
    press_undo(qtbot, journey)
    qtbot.waitUntil(lambda: shown_clips(window) == before, timeout=WAIT)
    assert "Dusk" in redo.text()
    for _ in range(2):
        qtbot.waitUntil(redo.isEnabled, timeout=WAIT)
        qtbot.keyClick(window.stage.waveform, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: shown_clips(window) == before[1:], timeout=WAIT)
    assert not redo.isEnabled()
    press_undo(qtbot, journey)
    qtbot.waitUntil(lambda: window.clip_model.rowCount() == 3, timeout=WAIT)
    assert shown_clips(window)[0].title == "Dusk"


def test_what_is_refused_is_still_to_be_taken_back(
    journey: Journey, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = journey.window
    clip = shown_clips(window)[0]
    journey.wiring.library.rename(clip.id, "Dusk")
    qtbot.waitUntil(lambda: "Dusk" in window.commands.undo.text(), timeout=WAIT)
    with monkeypatch.context() as patch:
        patch.setattr("musicgen_desktop.library.database.database.Database.transaction", refuse)
        press_undo(qtbot, journey)
        qtbot.waitUntil(lambda: bool(window.message_bar.messages), timeout=WAIT)
    qtbot.waitUntil(lambda: "Dusk" in window.commands.undo.text(), timeout=WAIT)
    assert not window.commands.redo.isEnabled()
    press_undo(qtbot, journey)
    qtbot.waitUntil(lambda: shown_clips(window)[0].title == clip.title, timeout=WAIT)


def refuse(*_: object, **__: object) -> None:
    raise FileError("The disk is full.", "Make room.")


def test_every_step_has_words_of_its_own() -> None:
    changes = (
        *(Rename("Dusk"), Rename(""), Keep(True), Keep(False), Rate(3), Paint(None), Note("n")),
        *(AddTags(("late",)), RemoveTags(("late",))),
    )
    nothing = MarkClips(())
    steps: list[tuple[Undoable, Undoable]] = [
        *((ChangeClips(("a",), change), nothing) for change in changes),
        (ChangeClips(("a", "b"), Keep(True)), nothing),
        (DeleteClips(("a",)), nothing),
        (DeleteClips(("a", "b")), nothing),
        (RestoreClips(("a",)), nothing),
        (PinPrompt(1, True), nothing),
        (PinPrompt(1, False), nothing),
        (RemovePrompt(1), RestorePrompt(ENTRIES[0])),
    ]
    words = [change_words(done, back) for done, back in steps]
    assert len(set(words)) == len(steps)
    assert "Dusk" in words[0]
    assert ENTRIES[0].prompt[:20] in words[-1]
