"""Where exported files go and in which format is asked once, and proposed the next time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.loudness import true_peak
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.export_format import ExportFormat, ExportPreset
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.ui.clips.export.export_sheet import ExportSheet
from musicgen_desktop.ui.export_wishes import CancelExport
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.kit.message import Message, ShowFile
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, Journey

WAIT = 60_000
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def journey(make_journey: Callable[..., Journey], qtbot: QtBot) -> Journey:
    """Two takes of one idea."""
    made = make_journey(settings=replace(SHORT, params=replace(SHORT.params, takes=2)))
    made.window.prompt_bar.set_prompt("two ways")
    made.window.commands.generate.trigger()
    qtbot.waitUntil(lambda: made.window.clip_model.rowCount() == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: bool(made.wiring.stage.clip_id), timeout=WAIT)
    return made


def ask_about_all(journey: Journey, qtbot: QtBot) -> ExportSheet:
    journey.window.show_library()
    table = journey.window.library_panel.table
    qtbot.keyClick(table, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(table, Qt.Key.Key_E, CTRL)
    sheet = journey.wiring.exports.sheet
    assert isinstance(sheet, ExportSheet)
    return sheet


def test_several_clips_go_where_and_as_what_the_user_says(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = ask_about_all(journey, qtbot)
    folder = tmp_path / "for the DAW"
    folder.mkdir()
    sheet.folder.setText(str(folder))
    qtbot.mouseClick(sheet.kind.formats.button(".flac"), LEFT)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    both = {"two ways (take 1).flac", "two ways (take 2).flac"}
    qtbot.waitUntil(lambda: {file.name for file in folder.iterdir()} == both, timeout=WAIT)
    again = ask_about_all(journey, qtbot)
    assert (again.folder.text(), again.kind.formats.value) == (str(folder), ".flac")
    again.reject()
    settings = journey.wiring.settings
    assert (settings.export_folder, settings.export_format.suffix) == (str(folder), ".flac")


@pytest.mark.parametrize("folder", ["/not/there", f"/{256 * 'n'}"], ids=["gone", "impossible"])
def test_nothing_can_be_written_into_a_folder_that_is_not_there(journey: Journey, qtbot: QtBot, folder: str) -> None:
    journey.wiring.exports.folder = folder  # as it was the last time
    sheet = ask_about_all(journey, qtbot)
    assert sheet.folder.text() == QDir.homePath()
    sheet.folder.setText(folder)
    assert not sheet.export.isEnabled()
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet.isVisible()
    sheet.reject()


def test_one_take_goes_out_as_the_part_and_in_the_way_that_was_chosen(
    journey: Journey, qtbot: QtBot, tmp_path: Path
) -> None:
    journey.playback.pause()
    journey.playback.set_stretch(Stretch(0.7, -2))
    journey.wiring.stage.set_region((0.5, 1.0))
    qtbot.mouseClick(journey.window.stage.transport.export, LEFT)
    sheet = journey.wiring.exports.sheet
    assert sheet is not None
    assert sheet.name.text == "{title} ({take})"
    assert sheet.name.example.text() == "two ways (take 1).wav"
    assert sheet.parts.value is None
    qtbot.keyClicks(sheet.name.edit, "my loop.wav")
    sheet.folder.setText(str(tmp_path))
    qtbot.mouseClick(sheet.kind.formats.button(".mp3"), LEFT)
    assert not sheet.kind.bits.isVisible()
    assert sheet.kind.qualities.button(192).isEnabled()
    for choice, value in (
        (sheet.kind.formats, ".wav"),
        (sheet.parts, (0.5, 1.0)),
        (sheet.kind.bits, 16),
        (sheet.kind.rates, 48_000),
        (sheet.kind.levels, "peak"),
        (sheet.kind.channels, 2),
        (sheet.kind.recipe, False),
    ):
        qtbot.mouseClick(choice.button(value), LEFT)
    qtbot.mouseClick(sheet.kind.as_heard, LEFT)
    assert sheet.form.stretch == Stretch(0.8, -2), "no file is as slow as that"
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    file = tmp_path / "my loop.wav"
    qtbot.waitUntil(file.exists, timeout=WAIT)
    info = soundfile.info(file)
    assert (info.frames, info.samplerate, info.channels, info.subtype) == (30_000, 48_000, 2, "PCM_16")
    audio = read_audio(file)
    assert audio.tags.recipe is None
    assert 20 * np.log10(true_peak(audio.audio_values, 48_000)) == pytest.approx(-1.0, abs=0.1)
    qtbot.mouseClick(journey.window.stage.transport.export, LEFT)
    again = journey.wiring.exports.sheet
    assert again is not None
    assert again.form == ExportFormat(".wav", 16, 48_000, "peak", recipe=False, channels=2)
    again.name.edit.clear()
    assert not again.export.isEnabled()
    again.reject()


def test_a_bundle_has_the_whole_clip_and_its_loop_and_is_not_proposed_again(
    journey: Journey, qtbot: QtBot, tmp_path: Path
) -> None:
    journey.window.commands.export_bundle.trigger()
    sheet = journey.wiring.exports.sheet
    assert sheet is not None
    assert sheet.kind.kinds.value == "bundle"
    assert not sheet.kind.formats.isEnabled()
    sheet.folder.setText(str(tmp_path))
    sheet.name.edit.setText("hand over")
    qtbot.mouseClick(sheet.export, LEFT)
    qtbot.waitUntil((tmp_path / "hand over").exists, timeout=WAIT)
    made = {file.name.removeprefix("hand over") for file in (tmp_path / "hand over").iterdir()}
    assert {".wav", ".dawproject", ".png", ".json"} <= made
    journey.window.commands.export_bundle.trigger()
    again = journey.wiring.exports.sheet
    assert again is not None
    again.folder.setText(str(tmp_path))
    again.name.edit.setText("hand over")
    qtbot.mouseClick(again.kind.kinds.button("zip"), LEFT)
    qtbot.mouseClick(again.export, LEFT)
    qtbot.waitUntil((tmp_path / "hand over.zip").exists, timeout=WAIT)
    assert journey.wiring.settings.export_format.kind == "sound"


def test_settings_are_kept_under_a_name_chosen_again_and_removed(journey: Journey, qtbot: QtBot) -> None:
    sheet = ask_about_all(journey, qtbot)
    presets, kind = sheet.presets, sheet.kind
    presets.choice.setCurrentText("To share")
    presets.choice.activated.emit(presets.choice.currentIndex())
    assert (kind.formats.value, kind.levels.value, kind.recipe.value) == (".mp3", -14.0, False)
    assert not presets.remove.isEnabled()
    qtbot.mouseClick(kind.qualities.button(192), LEFT)
    kind.fade_out.setValue(1.5)
    assert presets.choice.chosen is None
    mine = sheet.form
    qtbot.mouseClick(presets.keep, LEFT)
    qtbot.keyClicks(presets.name, "to share")
    qtbot.keyClick(presets.name, Qt.Key.Key_Return)
    assert QToolTip.text() == presets.name.toolTip() != "", "that name is taken"
    qtbot.keyClicks(presets.name, " with Anna")
    qtbot.keyClick(presets.name, Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert journey.wiring.settings.export_presets == (ExportPreset("to share with Anna", mine),)
    sheet.reject()
    again = ask_about_all(journey, qtbot)
    choice = again.presets.choice
    choice.setCurrentText("to share with Anna")
    choice.activated.emit(choice.currentIndex())
    assert again.form == mine
    qtbot.mouseClick(again.presets.remove, LEFT)
    assert journey.wiring.settings.export_presets == ()
    assert (again.form, choice.chosen) == (mine, None)
    again.reject()


def test_what_is_dragged_out_is_what_was_set_in_the_sheet(journey: Journey, qtbot: QtBot) -> None:
    sheet = ask_about_all(journey, qtbot)
    sheet.dragged.setCurrentText("To share")
    sheet.dragged.activated.emit(sheet.dragged.currentIndex())
    sheet.reject()
    assert journey.wiring.settings.drag_format.suffix == ".mp3"
    journey.window.commands.copy.trigger()
    clipboard = QApplication.clipboard()
    qtbot.waitUntil(lambda: (data := clipboard.mimeData()) is not None and data.hasUrls(), timeout=WAIT)
    names = {Path(url.toLocalFile()).name for url in clipboard.mimeData().urls()}
    assert names == {"two ways (take 1).mp3", "two ways (take 2).mp3"}


def test_a_name_is_made_of_what_is_known_of_each_clip(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = ask_about_all(journey, qtbot)
    sheet.folder.setText(str(tmp_path))
    sheet.name.edit.setText("{bpm} {mood}")
    assert not sheet.export.isEnabled()
    sheet.name.edit.setText("{take} - {bpm} - ")
    seed = next(action for action in sheet.name.insert.menu().actions() if "{seed}" in action.text())
    seed.trigger()
    number = shown_clips(journey.window)[0].seed
    assert sheet.name.example.text() == f"take 1 - {number}.wav"
    told: list[Message] = []
    journey.library.exporting.connect(lambda _: told.append(journey.window.message_bar.messages[0]))
    qtbot.mouseClick(sheet.export, LEFT)
    both = {f"take {take} - {number}.wav" for take in (1, 2)}
    qtbot.waitUntil(lambda: {file.name for file in tmp_path.glob("*.wav")} == both, timeout=WAIT)
    qtbot.waitUntil(
        lambda: [each.action for each in journey.window.message_bar.messages[:1]] == [ShowFile(tmp_path / min(both))],
        timeout=WAIT,
    )
    assert told[0].action == CancelExport()
    assert journey.wiring.settings.export_format.pattern == "{take} - {bpm} - {seed}"


def test_a_name_typed_for_one_file_is_not_proposed_for_the_next(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = ask_about_all(journey, qtbot)
    sheet.folder.setText(str(tmp_path))
    sheet.name.edit.setText("for Anna")
    qtbot.mouseClick(sheet.export, LEFT)
    both = {"for Anna.wav", "for Anna 2.wav"}
    qtbot.waitUntil(lambda: {file.name for file in tmp_path.glob("*.wav")} == both, timeout=WAIT)
    assert journey.wiring.settings.export_format == ExportFormat()


@pytest.mark.parametrize("theme", ["dark", "light", "high_contrast"])
def test_the_icons_of_qts_file_dialog_can_be_seen(window: MainWindow, qtbot: QtBot, theme: str) -> None:
    window.set_theme(theme)  # type: ignore[arg-type]
    look = window.library_panel.look
    dialog = make_file_dialog(window, look, "Title", "")
    qtbot.addWidget(dialog)
    dialog.show()
    buttons = dialog.findChildren(QToolButton, options=Qt.FindChildOption.FindChildrenRecursively)
    shown = [button for button in buttons if button.isVisible() and button.isEnabled() and button.objectName()]
    assert {"toParentButton", "newFolderButton", "listModeButton", "detailModeButton"} <= {
        button.objectName() for button in shown
    }
    for button in shown:
        image = button.grab().toImage()
        ink = sum(
            abs(image.pixelColor(x, y).lightness() - look.colors.raised.lightness()) > 60
            for x in range(6, image.width() - 6)
            for y in range(6, image.height() - 6)
        )
        assert ink > 15, button.objectName()


def test_a_box_of_qts_file_dialog_shows_that_it_opens(window: MainWindow, qtbot: QtBot) -> None:
    dialog = make_file_dialog(window, window.library_panel.look, "Title", "")
    qtbot.addWidget(dialog)
    dialog.show()
    box = dialog.findChild(QComboBox, "lookInCombo")
    assert box is not None
    option = QStyleOptionComboBox()
    option.initFrom(box)
    arrow = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, box
    )
    image = box.grab(arrow.adjusted(2, 4, -4, -4)).toImage()
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert len(colors) > 1
