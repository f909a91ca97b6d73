"""Where exported files go and in which format is asked once, and proposed the next time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QToolButton
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.loudness import true_peak
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.ui.clips.export_sheet import ExportSheet
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.window_journey import SHORT, Journey

WAIT = 10_000
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
    sheet = journey.wiring.library.dialog.dialog
    assert isinstance(sheet, ExportSheet)
    return sheet


def test_several_clips_go_where_and_as_what_the_user_says(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = ask_about_all(journey, qtbot)
    folder = tmp_path / "for the DAW"
    folder.mkdir()
    sheet.folder.setText(str(folder))
    qtbot.mouseClick(sheet.formats.button(".flac"), LEFT)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    both = {"two ways (take 1).flac", "two ways (take 2).flac"}
    qtbot.waitUntil(lambda: {file.name for file in folder.iterdir()} == both, timeout=WAIT)
    again = ask_about_all(journey, qtbot)
    assert (again.folder.text(), again.formats.value) == (str(folder), ".flac")
    again.reject()
    settings = journey.wiring.settings
    assert (settings.export_folder, settings.export_format.suffix) == (str(folder), ".flac")


def test_nothing_can_be_written_into_a_folder_that_is_not_there(journey: Journey, qtbot: QtBot) -> None:
    sheet = ask_about_all(journey, qtbot)
    sheet.folder.setText("/not/there")
    assert not sheet.export.isEnabled()
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet.isVisible()
    sheet.reject()


def test_one_take_goes_out_as_the_part_and_in_the_way_that_was_chosen(
    journey: Journey, qtbot: QtBot, tmp_path: Path
) -> None:
    journey.playback.pause()
    journey.wiring.stage.set_region((0.5, 1.0))
    qtbot.mouseClick(journey.window.stage.transport.export, LEFT)
    sheet = journey.wiring.library.dialog.dialog
    assert sheet is not None
    assert sheet.name.text() == "two ways (take 1)"
    assert sheet.parts.value is None
    qtbot.keyClicks(sheet.name, "my loop.wav")
    sheet.folder.setText(str(tmp_path))
    qtbot.mouseClick(sheet.formats.button(".mp3"), LEFT)
    assert not sheet.bits.isEnabled()
    for choice, value in (
        (sheet.formats, ".wav"),
        (sheet.parts, (0.5, 1.0)),
        (sheet.bits, 16),
        (sheet.rates, 48_000),
        (sheet.levels, "peak"),
        (sheet.recipe, False),
    ):
        qtbot.mouseClick(choice.button(value), LEFT)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    file = tmp_path / "my loop.wav"
    qtbot.waitUntil(file.exists, timeout=WAIT)
    info = soundfile.info(file)
    assert (info.frames, info.samplerate, info.subtype) == (24_000, 48_000, "PCM_16")
    audio = read_audio(file)
    assert audio.tags.recipe is None
    assert 20 * np.log10(true_peak(audio.audio_values, 48_000)) == pytest.approx(-1.0, abs=0.1)
    qtbot.mouseClick(journey.window.stage.transport.export, LEFT)
    again = journey.wiring.library.dialog.dialog
    assert again is not None
    assert again.form == ExportFormat(".wav", 16, 48_000, "peak", recipe=False)
    again.name.clear()
    assert not again.export.isEnabled()
    again.reject()


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
