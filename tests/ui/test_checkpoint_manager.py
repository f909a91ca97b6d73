"""The checkpoint manager by mouse and keys: it asks first, tells how far it is, and never loses anything."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.fits import Fit, MemoryNeed
from musicgen_desktop.domain.installation import InstallState
from musicgen_desktop.services.fit_service import FitQuestion
from musicgen_desktop.ui.checkpoint_ask import CheckpointWish
from musicgen_desktop.ui.checkpoint_item_model import CheckpointItemModel, CheckpointRole, CheckpointRow
from tests.support.checkpoint_scenes import CATALOGUE, base_rows, downloading, open_manager, status
from tests.support.fake_checkpoints import DAMAGED, MEDIUM, SMALL, broken_download
from tests.support.window_journey import SHORT, Journey

WAIT = 10_000
MakeDesk = Callable[..., "Desk"]


class Desk:
    """A journey with hands on the manager."""

    def __init__(self, journey: Journey, qtbot: QtBot) -> None:
        self.journey, self.qtbot = journey, qtbot
        self.window, self.script = journey.window, journey.script
        self.panel = journey.window.checkpoint_panel
        self.detail = self.panel.detail
        self.wait(lambda: self.window.checkpoint_model.rows)

    def wait(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT)

    def click(self, widget: object) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def press(self, wish: CheckpointWish) -> None:
        button = self.detail.buttons[wish]
        assert button.isVisible(), wish
        self.click(button)

    def open_at(self, id: str) -> None:
        self.click(self.window.params_panel.manage_button)
        self.panel.show_checkpoint(id)

    def row(self, id: str) -> CheckpointRow:
        row = self.journey.wiring.checkpoints.presenter.row(id)
        assert row is not None
        return row

    def state(self, id: str) -> InstallState:
        return self.row(id).status.state

    def wait_for(self, id: str, state: InstallState) -> None:
        self.wait(lambda: self.state(id) is state and self.row(id).activity is None)

    def install(self, id: str) -> None:
        self.open_at(id)
        self.press(CheckpointWish.INSTALL)
        self.click(self.detail.ask.yes)
        self.wait_for(id, InstallState.READY)

    def listed(self) -> list[str]:
        box = self.window.params_panel.checkpoint_box
        return [box.itemData(index) for index in range(box.count())]

    @property
    def messages(self) -> list[str]:
        return [message.text for message in self.window.message_bar.messages]


@pytest.fixture
def make_desk(app: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[MakeDesk]:
    made: list[Journey] = []

    def make(**options: object) -> Desk:
        journey = Journey(app, tmp_path / "home", **options)  # type: ignore[arg-type]
        made.append(journey)
        journey.window.resize(1280, 800)
        journey.window.show()
        journey.window.activateWindow()
        qtbot.waitUntil(journey.window.isActiveWindow, timeout=WAIT)
        journey.checkpoints.refresh()
        return Desk(journey, qtbot)

    yield make
    for journey in made:
        journey.script.gate = None
        journey.close()


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk()


def test_the_licence_and_the_connection_are_agreed_to_before_the_first_byte(desk: Desk) -> None:
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


def test_the_status_line_tells_the_truth_about_the_network(desk: Desk) -> None:
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


def test_a_new_checkpoint_is_listed_at_once_chosen_and_its_removal_falls_back(desk: Desk) -> None:
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
    desk.wait(lambda: any("Starter is chosen now" in text for text in desk.messages))


def test_everything_by_keys_alone(desk: Desk, qtbot: QtBot) -> None:
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


def test_keys_about_the_music_do_nothing_behind_the_manager(desk: Desk, qtbot: QtBot) -> None:
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


def test_pause_go_on_and_throw_away(desk: Desk) -> None:
    desk.script.gate = threading.Semaphore(4)
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.INSTALL)
    desk.click(desk.detail.ask.yes)
    desk.wait(lambda: desk.detail.bar.isVisible() and "1 kB" in desk.detail.progress.text())
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


def test_a_failed_download_is_explained_where_it_is_looked_at(desk: Desk) -> None:
    desk.script.failures[SMALL.id] = broken_download()
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.INSTALL)
    desk.click(desk.detail.ask.yes)
    desk.wait(lambda: desk.detail.problem.isVisible())
    assert not desk.messages
    assert "The connection was cut" in desk.panel.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    desk.press(CheckpointWish.INSTALL)
    assert not desk.detail.problem.isVisible()


def test_a_failed_download_is_told_while_music_is_made(desk: Desk) -> None:
    desk.script.gate = threading.Semaphore(1)
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


def test_a_finished_download_offers_itself_while_music_is_made(desk: Desk) -> None:
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


def test_damage_is_found_and_repaired(desk: Desk) -> None:
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


def test_a_checkpoint_that_makes_music_is_not_removed(make_desk: MakeDesk, qtbot: QtBot) -> None:
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


def test_music_is_made_while_something_is_fetched(desk: Desk, qtbot: QtBot) -> None:
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


def test_somebody_with_the_starter_alone_is_offered_more(desk: Desk) -> None:
    offer = desk.window.params_panel.offer
    desk.wait(offer.isVisible)
    assert offer.text() == "Install MusicGen small (2.4 GB)"
    desk.click(offer)
    assert desk.window.checkpoints_shown
    desk.click(desk.detail.ask.yes)
    desk.wait_for(SMALL.id, InstallState.READY)
    assert offer.isHidden()


def test_import_from_a_folder_and_a_folder_that_holds_none(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "gamelan"
    source.mkdir()
    (source / "model.safetensors").write_bytes(bytes(300))
    dialogs = desk.journey.wiring.checkpoints.wishes.dialogs
    desk.window.commands.import_folder.trigger()
    assert dialogs.dialog is not None
    dialogs.dialog.close()
    dialogs.import_chosen.emit(source)
    desk.wait(lambda: desk.window.checkpoint_model.row_of("gamelan") >= 0)
    desk.wait(lambda: "gamelan" in desk.listed())
    dialogs.import_chosen.emit(tmp_path / "nothing")
    desk.wait(lambda: any("no checkpoint here" in text for text in desk.messages))


def test_the_folder_moves_and_the_settings_know(desk: Desk, tmp_path: Path) -> None:
    desk.install(SMALL.id)
    new = tmp_path / "big disk"
    desk.click(desk.panel.connection_button)
    assert desk.panel.connection.isVisible()
    desk.click(desk.panel.connection.move_button)
    dialogs = desk.journey.wiring.checkpoints.wishes.dialogs
    assert dialogs.dialog is not None
    dialogs.dialog.close()
    with desk.qtbot.waitSignal(desk.journey.wiring.settings_changed, timeout=WAIT):
        dialogs.folder_chosen.emit(new)
    assert desk.journey.wiring.settings.checkpoints_folder == str(new)
    desk.wait(lambda: str(new) in desk.panel.connection.folder.accessibleName())
    assert (new / SMALL.id).is_dir()


def test_the_connection_is_set_and_wrong_addresses_are_told(desk: Desk, qtbot: QtBot) -> None:
    desk.open_at("starter")
    desk.click(desk.panel.connection_button)
    page = desk.panel.connection
    assert page.offline.isChecked()
    mirror, token = page.fields["endpoint"], page.fields["token"]
    assert token.echoMode() != QLineEdit.EchoMode.Normal
    mirror.setFocus()
    qtbot.keyClicks(mirror, "mirror")
    qtbot.keyClick(mirror, Qt.Key.Key_Return)
    assert page.errors["endpoint"].isVisible()
    assert "not an address" in mirror.accessibleDescription()
    assert desk.journey.wiring.settings.hub_endpoint == ""
    mirror.clear()
    qtbot.keyClicks(mirror, "http://127.0.0.1:9/")
    qtbot.keyClick(mirror, Qt.Key.Key_Return)
    assert not page.errors["endpoint"].isVisible()
    qtbot.mouseClick(page.offline, Qt.MouseButton.LeftButton, pos=page.offline.rect().center())
    page.offline.setChecked(False)
    settings = desk.journey.wiring.settings
    assert (settings.hub_endpoint, settings.offline) == ("http://127.0.0.1:9", False)
    assert desk.journey.checkpoints.current_options().endpoint == "http://127.0.0.1:9"
    assert desk.window.status_line.network.text().startswith("Online")
    page.offline.setChecked(True)
    assert desk.window.status_line.network.text().startswith("Offline")


def test_what_does_not_fit_is_said_before_generate_and_before_install(make_desk: MakeDesk) -> None:
    questions: list[FitQuestion] = []

    def estimate(question: FitQuestion) -> dict[str, Fit]:
        questions.append(question)
        seconds = question.params.duration * question.params.takes
        need = MemoryNeed(1_000_000_000, 0, round(seconds * 1e8), 0, 0)
        fit = Fit("cpu", "int8", need, 4_000_000_000, 8_000_000_000)
        return {"starter": fit, SMALL.id: fit}

    desk = make_desk(estimate=estimate)
    desk.journey.generation.warm_up()
    panel = desk.window.params_panel
    desk.wait(lambda: panel.memory.text().startswith("Needs about 1.2 GB"))
    assert "1.2 of 4.0 GB free" in desk.window.prompt_bar.info.text()
    assert {checkpoint.id for checkpoint in questions[-1].checkpoints} == {"starter"}
    assert {entry.id for entry in questions[-1].entries} == {SMALL.id, MEDIUM.id}
    panel._rows["takes"].segments._group.button(3).click()  # type: ignore[attr-defined]
    panel._rows["duration"].slider.setValue(panel._rows["duration"].slider.maximum())  # type: ignore[attr-defined]
    desk.wait(lambda: "25.0 GB" in panel.memory.text())
    assert "fewer takes" in panel.memory.text()
    assert panel.memory.property("tone") == "warning"
    desk.open_at(SMALL.id)
    facts = [label.text() for label in desk.detail.facts if label.isVisible()]
    assert any("25.0 GB" in fact for fact in facts)
    assert any("will not run here" in fact for fact in facts)


def test_the_window_closes_in_the_middle_of_a_download(desk: Desk) -> None:
    desk.script.gate = threading.Semaphore(3)
    desk.open_at(SMALL.id)
    desk.press(CheckpointWish.INSTALL)
    desk.click(desk.detail.ask.yes)
    desk.wait(lambda: desk.script.gate is not None and desk.script.gate._value == 0)
    assert desk.journey.checkpoints.shutdown(WAIT)
    part = desk.journey.checkpoints.overview.folder / ".partial" / SMALL.id / "model.part"
    assert part.stat().st_size == 300


def test_rows_keep_their_place_while_they_change(app: QApplication) -> None:
    model = CheckpointItemModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = base_rows()
    model.set_rows(tuple(rows.values()))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    rows[CATALOGUE[0].id] = CheckpointRow(status(CATALOGUE[0]), downloading(CATALOGUE[0], 0.4))
    model.set_rows(tuple(rows.values()))
    assert resets == []
    assert model.index(1).data(CheckpointRole.ROW).progress == pytest.approx(0.4)
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "MusicGen Small. downloading · 40 %"
    del tester


def test_progress_is_read_out(desk: Desk) -> None:
    rows = base_rows()
    rows[CATALOGUE[0].id] = CheckpointRow(status(CATALOGUE[0]), downloading(CATALOGUE[0], 0.41))
    open_manager(desk.window, rows, CATALOGUE[0].id)
    interface = QAccessible.queryAccessibleInterface(desk.detail.bar)
    assert interface.role() == QAccessible.Role.ProgressBar
    assert interface.text(QAccessible.Text.Name) == "Progress"
    assert "left" in interface.text(QAccessible.Text.Description)
