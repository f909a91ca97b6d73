"""The sheet of settings by keyboard alone; what is chosen in it acts at once and is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.fits import Fit, MemoryNeed
from musicgen_desktop.system.settings_file import settings_from
from musicgen_desktop.ui.commands.shortcuts_page import ShortcutsPage
from musicgen_desktop.ui.kit.progress_bar import ProgressBar
from musicgen_desktop.ui.settings.appearance_page import AppearancePage
from musicgen_desktop.ui.settings.device_page import DevicePage
from musicgen_desktop.ui.settings.export_page import ExportPage
from musicgen_desktop.ui.settings.folders_page import CACHE, CHECKPOINTS, LIBRARY, LOGS, FolderPlace, FoldersPage
from musicgen_desktop.ui.settings.notices_page import NoticesPage
from musicgen_desktop.ui.settings.privacy_page import PrivacyPage
from musicgen_desktop.ui.settings.setting_rows import SettingsPage
from musicgen_desktop.ui.settings.settings_sheet import SettingsSheet
from musicgen_desktop.ui.settings.sound_page import SoundPage
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney

FOLDERS = (LIBRARY, CHECKPOINTS, CACHE, LOGS)


def opened(journey: Journey, qtbot: QtBot) -> SettingsSheet:
    journey.window.activateWindow()
    qtbot.waitUntil(journey.window.isActiveWindow, timeout=WAIT)
    qtbot.keyClick(journey.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    sheet = journey.wiring.preferences.sheet
    assert sheet is not None
    qtbot.waitUntil(sheet.isActiveWindow, timeout=WAIT)
    return sheet


class BusyBar(ProgressBar):
    """Nobody knows how far it is; counts its pictures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.painted = 0
        self.setRange(0, 0)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        self.painted += 1


def animation(widget: QWidget) -> int:
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)


def test_appearance_acts_at_once_and_is_kept(make_journey: MakeJourney, app: QApplication, qtbot: QtBot) -> None:
    journey = make_journey()
    changes: list[None] = []
    journey.wiring.settings_changed.connect(lambda: changes.append(None))
    sheet = opened(journey, qtbot)
    page = sheet.pages[0]
    assert isinstance(page, AppearancePage)
    page.theme.setFocus()
    before = app.palette().window().color()
    qtbot.keyClicks(page.theme, "Light")
    qtbot.keyClick(page.theme, Qt.Key.Key_Return)
    assert journey.wiring.settings.theme == "light"
    assert app.palette().window().color() != before
    journey.window.commands.themes["high_contrast"].trigger()
    assert page.theme.value == "high_contrast"
    blinks, field, bar = app.styleHints().cursorFlashTime(), QLineEdit(journey.window), BusyBar(journey.window)
    assert blinks > 0 < animation(field)
    qtbot.waitUntil(lambda: bar.painted > 2, timeout=WAIT)
    page.motion.setFocus()
    qtbot.keyClick(page.motion, Qt.Key.Key_Space)
    assert (app.styleHints().cursorFlashTime(), animation(field)) == (0, 0)
    app.processEvents()
    painted = bar.painted
    for _ in range(3):
        app.sendEvent(bar, QEvent(QEvent.Type.StyleAnimationUpdate))
        app.processEvents()
    assert bar.painted == painted
    qtbot.keyClick(page.motion, Qt.Key.Key_Return)
    assert (app.styleHints().cursorFlashTime(), animation(field)) == (blinks, 200)
    assert not sheet.offers_restart
    page.scale.setFocus()
    qtbot.keyClick(page.scale, Qt.Key.Key_Up)
    assert journey.wiring.settings.scale == 90
    assert sheet.offers_restart
    qtbot.keyClick(page.scale, Qt.Key.Key_Down)
    assert not sheet.offers_restart
    qtbot.keyClick(page.language, Qt.Key.Key_Down)
    kept = journey.wiring.settings
    assert (kept.language, kept.scale, sheet.offers_restart) == ("en", 100, True)
    assert settings_from({"language": kept.language}).language == "en"
    restarts: list[None] = []
    journey.wiring.preferences.restart_requested.connect(lambda: restarts.append(None))
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    assert not restarts
    assert sheet.isVisible()
    assert sheet.list.hasFocus()
    sheet.restart.setFocus()
    qtbot.keyClick(sheet.restart, Qt.Key.Key_Return)
    assert len(restarts) == 1
    assert len(changes) >= 6
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert journey.wiring.preferences.sheet is None
    assert opened(journey, qtbot) is not sheet


def test_pages_and_the_window_are_one(make_journey: MakeJourney, qtbot: QtBot) -> None:
    need = MemoryNeed(1, 1, 1, 1, 1)
    fit = Fit("cpu", "int8", need, 10, 10, (("cpu", "fp32", 9),), "CPU: nothing else is there.")
    journey = make_journey(estimate=lambda _question: {"starter": fit}, outputs=("Speakers", "Headphones"))
    window, preferences = journey.window, journey.wiring.preferences
    journey.generation.engine_ready.emit()
    sheet = opened(journey, qtbot)
    device, export, notices, privacy = (
        page for page in sheet.pages if isinstance(page, DevicePage | ExportPage | NoticesPage | PrivacyPage)
    )
    assert isinstance(device, DevicePage)
    qtbot.waitUntil(lambda: "nothing else is there" in device.reason, timeout=WAIT)
    for _ in range(3):  # no CUDA card is there, so that the processor is the last
        qtbot.keyClick(device.device, Qt.Key.Key_Down)
    qtbot.keyClick(device.precision, Qt.Key.Key_End)
    assert (window.params_panel.device, window.params_panel.precision) == ("cpu", "fp32")
    window.params_panel.set_device("auto")
    window.params_panel.form_changed.emit()
    assert device.device.value == "auto"
    threads: list[int] = []
    preferences.threads_chosen.connect(threads.append)
    qtbot.keyClick(device.threads, Qt.Key.Key_Down)
    assert threads == [1] == [journey.wiring.settings.threads]
    window.commands.idle[60].trigger()
    assert device.idle.value == 60
    qtbot.keyClick(device.idle, Qt.Key.Key_End)
    assert journey.wiring.settings.idle_minutes == 0
    assert window.commands.idle[0].isChecked()

    assert isinstance(export, ExportPage)
    export.kind.formats.button(".flac").click()
    export.name.set_text("{title} {seed}")
    export.name.set_text("{title} {")  # which no file can be called
    kept = journey.wiring.settings.export_format
    assert (kept.suffix, kept.pattern) == (".flac", "{title} {seed}")
    export.dragged.setFocus()
    qtbot.keyClicks(export.dragged, "To sh")
    assert journey.wiring.settings.drag_format.suffix == ".mp3"

    assert isinstance(notices, NoticesPage)
    notices.notify.click()
    assert not window.commands.notify.isChecked()
    awake: list[bool] = []
    preferences.keep_awake_chosen.connect(awake.append)
    notices.awake.click()
    assert (awake, journey.wiring.settings.keep_awake, preferences.keep_awake) == ([False], False, False)

    assert isinstance(privacy, PrivacyPage)
    privacy.offline.click()
    assert not journey.wiring.settings.offline
    sound = next(page for page in sheet.pages if isinstance(page, SoundPage))
    qtbot.waitUntil(lambda: sound.output.count() == 3, timeout=WAIT)
    qtbot.keyClick(sound.output, Qt.Key.Key_End)
    assert (journey.playback.chosen_output, journey.wiring.settings.sound_output) == ("headphones", "headphones")
    journey.studio.change("Speakers")
    qtbot.waitUntil(lambda: sound.output.currentText().endswith("(not connected)"), timeout=WAIT)
    window.stage.transport.outputs.output_chosen.emit("speakers")
    assert sound.output.currentText() == "Speakers"
    sound.match_loudness.click()
    sound.hear_live.click()
    assert (journey.wiring.settings.match_loudness, journey.wiring.settings.play_while_generating) == (True, False)
    sound.metronome.setValue(80)
    assert journey.wiring.settings.metronome_level == 0.8
    journey.wiring.beats.presenter.sheet.level.setValue(30)
    assert sound.metronome.value() == 30
    measuring: list[bool] = []
    preferences.measure_chosen.connect(measuring.append)
    sound.measure.click()
    assert (measuring, journey.wiring.settings.measure) == ([False], False)
    window.checkpoint_panel.connection.offline.click()
    assert privacy.offline.isChecked()

    window.commands.change_keys.trigger()
    page = sheet.stack.currentWidget()
    assert isinstance(page, ShortcutsPage)
    page.choose("extend")
    page.remove.click()
    assert journey.wiring.settings.shortcuts == {"extend": []}


def test_every_row_is_found_by_its_words_spoken_and_whole(
    make_journey: MakeJourney, app: QApplication, qtbot: QtBot
) -> None:
    journey = make_journey(settings=replace(SHORT, scale=117, idle_minutes=37))
    places = {name: FolderPlace(Path("/home/anna/a/long/way/to") / name, Path()) for name in FOLDERS}
    journey.wiring.preferences.add_page("folders", lambda: FoldersPage(places))
    sheet = opened(journey, qtbot)
    appearance = sheet.pages[0]
    assert isinstance(appearance, AppearancePage)
    assert appearance.scale.value == 117  # as somebody wrote it into the file
    pages = [page for page in sheet.pages if isinstance(page, SettingsPage)]
    rows = [row for page in pages for row in page.rows]
    assert len(rows) > 25
    for width, height in ((860, 620), (560, 330)):
        sheet.resize(width, height)
        for page in pages:
            sheet.show_page(sheet.pages.index(page))
            app.processEvents()
            body = page.widget()
            assert body is not None
            assert body.minimumSizeHint().width() <= page.viewport().width(), (page.title, width)
    folders = next(page for page in pages if isinstance(page, FoldersPage))
    sheet.show_page(sheet.pages.index(folders))
    app.processEvents()
    folders.empty.click()
    app.processEvents()
    body = folders.widget()
    assert body is not None
    assert body.width() <= folders.viewport().width(), "as if all buttons were there at once"
    for row in rows:
        sheet.search.setText(row.words.upper())
        assert not row.isHidden()
        assert sheet.stack.currentWidget() in sheet.pages
        assert row.control.accessibleName()
        assert row.control.accessibleDescription()
    sheet.search.setText("shortcuts")
    assert sheet.list.currentItem().text() == "Shortcuts"
    sheet.search.setText("no such words")
    assert not any(page.isVisible() for page in sheet.pages)
    sheet.search.clear()
    assert sheet.pages[sheet.page].isVisible()
    assert not any(row.isHidden() for row in rows)
