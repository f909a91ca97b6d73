"""The checkpoint manager by mouse and keys: it asks first, tells how far it is, and never loses anything."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.installation import InstallState
from musicgen_desktop.ui.checkpoints.checkpoint_ask import CheckpointWish
from musicgen_desktop.ui.checkpoints.checkpoint_presenter import ShowCheckpoint, UseCheckpoint
from tests.support.hub.fake_checkpoints import DAMAGED, SMALL, broken_download
from tests.support.window.checkpoint_desk import CheckpointDesk
from tests.support.window.window_journey import SHORT


def test_the_licence_and_the_connection_are_agreed_to_before_the_first_byte(desk: CheckpointDesk) -> None:
    desk.open_at(SMALL.id)
    assert "Install 2.4 GB" in desk.detail.buttons[CheckpointWish.INSTALL].text()
    desk.press(CheckpointWish.INSTALL)
    question = desk.detail.ask.question
    assert question is not None
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [desk.window]
    said = " ".join(text for part in question.parts for text in part)
    assert "not use them to earn money" in said
    assert "huggingface.co" in said
    assert desk.script.calls == []
    desk.click(desk.detail.ask.no)
    assert desk.detail.ask.question is None
    assert desk.detail.buttons[CheckpointWish.INSTALL].isVisible()
    assert desk.script.calls == []
    desk.press(CheckpointWish.INSTALL)
    desk.click(desk.detail.ask.yes)
    desk.wait_for(SMALL.id, InstallState.READY)
    assert desk.script.calls == [("install", SMALL.id)]


def test_the_status_line_tells_the_truth_about_the_network(desk: CheckpointDesk) -> None:
    network = desk.window.status_line.network
    assert network.text().startswith("Offline")
    desk.script.gate = threading.Semaphore(2)
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.INSTALL)
    desk.click(desk.detail.ask.yes)
    desk.wait(lambda: network.text().startswith("Online · fetching MusicGen small"))
    desk.script.gate.release(100)
    desk.wait_for(SMALL.id, InstallState.READY)
    desk.wait(lambda: network.text().startswith("Offline"))


def test_a_new_checkpoint_is_listed_at_once_chosen_and_its_removal_falls_back(desk: CheckpointDesk) -> None:
    assert desk.listed() == ["starter"]
    desk.install(SMALL.id)
    desk.wait(lambda: desk.listed() == ["starter", SMALL.id])
    desk.press(CheckpointWish.USE)
    assert not desk.window.checkpoints_shown
    panel = desk.window.params_panel
    assert panel.checkpoint is not None
    assert panel.checkpoint.id == SMALL.id
    assert desk.journey.wiring.settings.checkpoint_id == SMALL.id
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.REMOVE)
    assert desk.detail.ask.no.hasFocus()
    desk.click(desk.detail.ask.yes)
    desk.wait(lambda: desk.listed() == ["starter"])
    assert panel.checkpoint.id == "starter"
    desk.wait(lambda: "checkpoint fallback" in desk.topics)


def test_everything_by_keys_alone(desk: CheckpointDesk, qtbot: QtBot) -> None:
    window = desk.window
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert desk.panel.list.hasFocus()
    qtbot.keyClick(desk.panel.list, Qt.Key.Key_Down)
    assert desk.panel.current_row is not None
    assert desk.panel.current_row.id == SMALL.id
    qtbot.keyClick(desk.panel.list, Qt.Key.Key_Return)
    assert desk.detail.ask.yes.hasFocus()
    qtbot.keyClick(desk.detail.ask.yes, Qt.Key.Key_Space)
    desk.wait_for(SMALL.id, InstallState.READY)
    assert desk.panel.list.hasFocus()
    qtbot.keyClick(desk.panel.list, Qt.Key.Key_Delete)
    assert desk.detail.ask.no.hasFocus()
    qtbot.keyClick(desk.detail.ask.no, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert desk.detail.ask.yes.hasFocus()
    qtbot.keyClick(desk.detail.ask.yes, Qt.Key.Key_Space)
    desk.wait_for(SMALL.id, InstallState.MISSING)
    qtbot.keyClick(desk.panel.list, Qt.Key.Key_Escape)
    assert not window.checkpoints_shown


def test_keys_about_the_music_do_nothing_behind_the_manager(desk: CheckpointDesk, qtbot: QtBot) -> None:
    commands = desk.window.commands
    desk.open_at("starter")
    commands.delete.setEnabled(True)
    fired: list[str] = []
    commands.delete.triggered.connect(lambda: fired.append("delete"))
    commands.keep.triggered.connect(lambda: fired.append("keep"))
    commands.takes[0].triggered.connect(lambda: fired.append("take"))
    commands.play.triggered.connect(lambda: fired.append("play"))
    button = desk.detail.buttons[CheckpointWish.VERIFY]
    for widget in (desk.panel.list, button):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_K, Qt.Key.Key_1):
            qtbot.keyClick(widget, key)
    assert fired == []
    desk.panel.list.setFocus()
    qtbot.keyClick(desk.panel.list, Qt.Key.Key_Space)
    assert fired == ["play"]


def test_pause_go_on_and_throw_away(desk: CheckpointDesk) -> None:
    desk.script.gate = threading.Semaphore(4)
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.INSTALL)
    desk.click(desk.detail.ask.yes)
    desk.wait(lambda: desk.detail.bar.isVisible() and "1.0 kB" in desk.detail.progress.text())
    desk.press(CheckpointWish.PAUSE)
    desk.wait_for(SMALL.id, InstallState.PARTIAL)
    assert desk.row(SMALL.id).status.bytes_done > 0
    assert desk.detail.buttons[CheckpointWish.INSTALL].text() == "Go on"
    desk.press(CheckpointWish.INSTALL)
    question = desk.detail.ask.question
    assert question is not None
    assert len(question.parts) == 1  # the licence was agreed to, the connection is asked for again
    desk.click(desk.detail.ask.no)
    desk.press(CheckpointWish.CANCEL)
    desk.click(desk.detail.ask.no)
    assert desk.state(SMALL.id) is InstallState.PARTIAL
    desk.press(CheckpointWish.CANCEL)
    desk.click(desk.detail.ask.yes)
    desk.wait_for(SMALL.id, InstallState.MISSING)


def test_a_failed_download_is_explained_where_it_is_looked_at(desk: CheckpointDesk) -> None:
    desk.script.failures[SMALL.id] = broken_download()
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.INSTALL)
    desk.click(desk.detail.ask.yes)
    desk.wait(lambda: desk.detail.problem.isVisible())
    assert not desk.messages
    assert "The connection was cut" in desk.panel.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    desk.press(CheckpointWish.INSTALL)
    assert not desk.detail.problem.isVisible()


def test_a_failed_download_is_told_while_music_is_made(desk: CheckpointDesk) -> None:
    desk.script.gate = threading.Semaphore(0)
    desk.script.failures[SMALL.id] = broken_download()
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.INSTALL)
    desk.click(desk.detail.ask.yes)
    desk.click(desk.panel.close_button)
    desk.script.gate.release(100)
    desk.wait(lambda: desk.messages == ["The connection was cut."])
    desk.click(desk.window.message_bar.lines[0].action)
    assert desk.window.checkpoints_shown
    assert desk.panel.current_row is not None
    assert desk.panel.current_row.id == SMALL.id
    assert desk.detail.problem.isVisible()


def test_a_finished_download_offers_itself_while_music_is_made(desk: CheckpointDesk) -> None:
    desk.script.gate = threading.Semaphore(1)
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.INSTALL)
    desk.click(desk.detail.ask.yes)
    desk.click(desk.panel.close_button)
    desk.script.gate.release(100)
    desk.wait(lambda: "MusicGen small is ready." in desk.messages)
    desk.wait(lambda: desk.listed() == ["starter", SMALL.id])
    desk.click(desk.window.message_bar.lines[0].action)
    assert desk.window.params_panel.checkpoint is not None
    assert desk.window.params_panel.checkpoint.id == SMALL.id


def test_what_was_said_about_a_checkpoint_goes_when_it_is_over(desk: CheckpointDesk) -> None:
    desk.script.gate = threading.Semaphore(0)
    desk.script.failures[SMALL.id] = broken_download()
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.INSTALL)
    desk.click(desk.detail.ask.yes)
    desk.click(desk.panel.close_button)
    desk.script.gate.release()
    shown = desk.window.message_bar
    desk.wait(lambda: [message.action for message in shown.messages] == [ShowCheckpoint(SMALL.id)])
    desk.wait(lambda: desk.row(SMALL.id).activity is None)
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.INSTALL)
    assert not shown.messages
    desk.click(desk.detail.ask.yes)
    desk.click(desk.panel.close_button)
    desk.script.gate.release(100)
    desk.wait(lambda: [message.action for message in shown.messages] == [UseCheckpoint(SMALL.id)])
    desk.wait_for(SMALL.id, InstallState.READY)
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.USE)
    assert not shown.messages


def test_damage_is_found_and_repaired(desk: CheckpointDesk) -> None:
    desk.install(SMALL.id)
    checkpoint = desk.row(SMALL.id).status.checkpoint
    assert checkpoint is not None
    (checkpoint.folder / DAMAGED).touch()
    desk.press(CheckpointWish.VERIFY)
    desk.wait_for(SMALL.id, InstallState.BROKEN)
    assert desk.detail.problem.isVisible()
    assert desk.listed() == ["starter"]
    desk.press(CheckpointWish.REPAIR)
    desk.click(desk.detail.ask.yes)
    desk.wait_for(SMALL.id, InstallState.READY)
    desk.wait(lambda: desk.listed() == ["starter", SMALL.id])


def test_an_update_is_looked_for_and_fetched(desk: CheckpointDesk) -> None:
    desk.install(SMALL.id)
    desk.press(CheckpointWish.LOOK_UP)
    question = desk.detail.ask.question
    assert question is not None
    assert "ask for a newer version" in question.parts[0][1]
    desk.click(desk.detail.ask.yes)
    desk.wait(lambda: "checkpoint looked up" in desk.topics)
    desk.script.newer.add(SMALL.id)
    desk.wait_for(SMALL.id, InstallState.READY)
    desk.press(CheckpointWish.LOOK_UP)
    desk.click(desk.detail.ask.yes)
    desk.wait_for(SMALL.id, InstallState.UPDATE)
    assert SMALL.id in desk.listed()  # the old one makes music until the new one is there
    desk.press(CheckpointWish.UPDATE)
    desk.click(desk.detail.ask.yes)
    desk.wait_for(SMALL.id, InstallState.READY)
    assert [what for what, _ in desk.script.calls] == ["install", "look_up", "look_up", "install"]
    desk.wait(lambda: not desk.journey.checkpoints.network_open)


def test_a_checkpoint_that_makes_music_is_not_removed(make_desk: Callable[..., CheckpointDesk], qtbot: QtBot) -> None:
    desk = make_desk(step_delay=0.02, settings=replace(SHORT, params=replace(SHORT.params, duration=30.0)))
    desk.install(SMALL.id)
    desk.press(CheckpointWish.USE)
    qtbot.keyClick(desk.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: desk.journey.generation.items)
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.REMOVE)
    desk.wait(lambda: desk.detail.problem.isVisible())
    assert desk.row(SMALL.id).usable
    desk.journey.generation.stop_current()
    desk.wait(lambda: not desk.journey.generation.items)
    desk.press(CheckpointWish.REMOVE)
    desk.click(desk.detail.ask.yes)
    desk.wait_for(SMALL.id, InstallState.MISSING)


def test_music_is_made_while_something_is_fetched(desk: CheckpointDesk, qtbot: QtBot) -> None:
    desk.script.gate = threading.Semaphore(1)
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.INSTALL)
    desk.click(desk.detail.ask.yes)
    desk.wait(lambda: desk.row(SMALL.id).activity is not None)
    edit = desk.window.prompt_bar.edit
    edit.setFocus()
    qtbot.keyClicks(edit, "meanwhile")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not desk.window.checkpoints_shown
    desk.wait(lambda: desk.window.clip_model.rowCount() == 1)
    assert desk.row(SMALL.id).activity is not None
