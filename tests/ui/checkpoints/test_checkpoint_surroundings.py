"""What the checkpoint manager tells the form, the settings and the screen reader."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.fits import Fit, MemoryNeed
from musicgen_desktop.domain.installation import InstallState
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.services.checkpoints.fit_service import FitQuestion
from musicgen_desktop.ui.checkpoints.checkpoint_ask import CheckpointWish
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointItemModel, CheckpointRow
from musicgen_desktop.ui.kit.rows_item_model import RowRole
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.hub.fake_checkpoints import MEDIUM, SMALL
from tests.support.window.checkpoint_desk import WAIT, CheckpointDesk
from tests.support.window.checkpoint_scenes import CATALOGUE, base_rows, downloading, open_manager, status


def test_somebody_with_the_starter_alone_is_offered_more(desk: CheckpointDesk) -> None:
    offer = desk.window.params_panel.offer
    desk.wait(offer.isVisible)
    assert offer.text() == "Install MusicGen small (2.4 GB)"
    desk.click(offer)
    assert desk.window.checkpoints_shown
    desk.click(desk.detail.ask.yes)
    desk.wait_for(SMALL.id, InstallState.READY)
    assert offer.isHidden()


def test_import_from_a_folder_and_a_folder_that_holds_none(desk: CheckpointDesk, tmp_path: Path) -> None:
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
    # Each source has a message of its own, which leaves when that one is tried again.
    for name in ("nothing", "later", "nothing"):
        dialogs.import_chosen.emit(tmp_path / name)
    desk.wait(lambda: desk.script.calls.count(("import", "nothing")) == 2 and len(desk.messages) == 2)
    assert all("no checkpoint here" in text for text in desk.messages)
    _make_source(tmp_path / "later")
    dialogs.import_chosen.emit(tmp_path / "later")
    assert len(desk.messages) == 1
    desk.wait(lambda: "later" in desk.listed())


def _make_source(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "model.safetensors").write_bytes(bytes(300))
    return folder


def test_a_folder_is_used_where_it_is(desk: CheckpointDesk, tmp_path: Path) -> None:
    source = _make_source(tmp_path / "gamelan")
    desk.window.commands.link_folder.trigger()
    dialogs = desk.journey.wiring.checkpoints.wishes.dialogs
    assert dialogs.dialog is not None
    dialogs.dialog.close()
    dialogs.link_chosen.emit(source)
    desk.wait(lambda: "gamelan" in desk.listed())
    assert desk.script.calls == [("link", "gamelan")]


def test_the_import_at_work_is_shown_and_all_can_be_ended(desk: CheckpointDesk, tmp_path: Path) -> None:
    sources = tuple(_make_source(tmp_path / name) for name in ("one", "two", "three"))
    desk.script.gate = threading.Semaphore(0)
    desk.journey.wiring.drops.checkpoints_dropped.emit(sources)
    desk.wait(lambda: desk.script.calls == [("import", "one")])
    assert desk.panel.folder_task.text().startswith("Importing")
    desk.click(desk.panel.folder_task_cancel)
    desk.wait(desk.panel.folder_task.isHidden)
    assert desk.script.calls == [("import", "one")]
    assert not {"one", "two", "three"} & set(desk.listed())


def test_the_folder_moves_and_the_settings_know(desk: CheckpointDesk, tmp_path: Path) -> None:
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


def test_the_connection_is_set_and_wrong_addresses_are_told(desk: CheckpointDesk, qtbot: QtBot) -> None:
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


def test_what_does_not_fit_is_said_before_generate_and_before_install(make_desk: Callable[..., CheckpointDesk]) -> None:
    questions: list[FitQuestion] = []

    def estimate(question: FitQuestion) -> dict[str, Fit]:
        questions.append(question)
        seconds = question.request.params.duration * question.request.params.takes
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
    panel._rows["duration"].slider.setValue(panel._rows["duration"].spec.scale.notch(30.0))  # type: ignore[attr-defined]
    desk.wait(lambda: "25.0 GB" in panel.memory.text())
    assert "fewer takes" in panel.memory.text()
    assert panel.memory.property("tone") == "warning"
    desk.open_at(SMALL.id)
    facts = [label.text() for label in desk.detail.facts if label.isVisible()]
    assert any("25.0 GB" in fact for fact in facts)
    assert any("will not run here" in fact for fact in facts)


def test_a_checkpoint_that_was_freed_counts_as_memory_to_come_again(
    make_desk: Callable[..., CheckpointDesk],
) -> None:
    questions: list[FitQuestion] = []

    def estimate(question: FitQuestion) -> dict[str, Fit]:
        questions.append(question)
        return {}

    desk = make_desk(estimate=estimate)
    desk.window.prompt_bar.set_prompt("quiet piano")
    desk.click(desk.window.prompt_bar.button)
    desk.wait(lambda: questions and questions[-1].resident is not None)
    desk.journey.generation.unload()
    desk.wait(lambda: questions[-1].resident is None)


def test_the_window_closes_in_the_middle_of_a_download(desk: CheckpointDesk) -> None:
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
    assert model.index(1).data(RowRole.ROW).progress == pytest.approx(0.4)
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "MusicGen Small. downloading · 40 %"
    del tester


def test_progress_is_read_out(window: MainWindow) -> None:
    rows = base_rows()
    rows[CATALOGUE[0].id] = CheckpointRow(status(CATALOGUE[0]), downloading(CATALOGUE[0], 0.41))
    open_manager(window, rows, CATALOGUE[0].id)
    interface = QAccessible.queryAccessibleInterface(window.checkpoint_panel.detail.bar)
    assert interface.role() == QAccessible.Role.ProgressBar
    assert interface.text(QAccessible.Text.Name) == "Progress"
    assert "left" in interface.text(QAccessible.Text.Description)


def test_the_menu_frees_the_memory_of_the_checkpoint(desk: CheckpointDesk, qtbot: QtBot) -> None:
    desk.journey.generation.warm_up()
    with qtbot.waitSignal(desk.journey.generation.checkpoint_unloaded):
        desk.window.commands.free_memory.trigger()


def test_how_long_a_checkpoint_stays_in_memory_is_chosen_and_kept(
    make_desk: Callable[..., CheckpointDesk], qtbot: QtBot
) -> None:
    desk = make_desk(settings=replace(Settings(), idle_minutes=60))
    assert [minutes for minutes, action in desk.window.commands.idle.items() if action.isChecked()] == [60]
    with qtbot.waitSignal(desk.journey.wiring.settings_changed, timeout=WAIT):
        desk.window.commands.idle[5].trigger()
    assert desk.journey.wiring.settings.idle_minutes == 5
    by_hand = make_desk(settings=replace(Settings(), idle_minutes=7))
    assert not any(action.isChecked() for action in by_hand.window.commands.idle.values())
    assert by_hand.journey.wiring.settings.idle_minutes == 7


def test_memory_in_every_other_way_is_told(make_desk: Callable[..., CheckpointDesk]) -> None:
    others = (("cpu", "fp32", 3_100_000_000), ("cuda", "fp16", 1_600_000_000))
    fit = replace(Fit("cpu", "int8", MemoryNeed(10**9, 0, 0, 0, 10**9), 9 * 10**9, 9 * 10**9), others=others)
    desk = make_desk(estimate=lambda _question: {SMALL.id: fit})
    desk.journey.generation.warm_up()
    desk.open_at(SMALL.id)
    words = "In int8 on CPU. Otherwise: fp32 3.1 GB, CUDA fp16 1.6 GB."
    desk.wait(lambda: words in [fact.text() for fact in desk.detail.facts if fact.isVisible()])


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_in_a_narrow_window_every_button_can_be_reached(
    window: MainWindow, app: QApplication, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    app.setLayoutDirection(direction)
    try:
        small = CATALOGUE[0]
        rows = base_rows()
        rows[small.id] = CheckpointRow(status(small, InstallState.UPDATE), fit=rows[small.id].fit)
        open_manager(window, rows, small.id)
        window.resize(window.minimumSize())
        detail = window.checkpoint_panel.detail
        page = detail.parentWidget()
        assert page is not None
        qtbot.waitUntil(lambda: detail.width() <= page.width())
        shown = [button for button in detail.buttons.values() if button.isVisible()]
        places = [QRect(button.mapTo(page, QPoint(0, 0)), button.size()) for button in shown]
        assert len(shown) == 6
        assert all(place.left() >= 0 and place.right() < page.width() for place in places)
        assert not any(one.intersects(other) for one, other in itertools.combinations(places, 2))
        assert len({place.top() for place in places}) > 1
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
