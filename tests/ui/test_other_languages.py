"""The window in other languages: all of a text is seen, however long it is, and on the side where reading begins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from languages import LANGUAGES
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.text import CATALOGUE_VARIABLE, tr
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.language_files import CODES, write_lengthened
from tests.support.window.looked_over import close_sheets, cut_texts
from tests.support.window.scripted_window import SCENES, make_window


def opened(app: QApplication, qtbot: QtBot) -> MainWindow:
    """A window of 1280×800, in the language that is spoken now."""
    made = make_window(app)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


@pytest.fixture
def lengthened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A language whose texts need 30 % more room than the English."""
    monkeypatch.setenv(CATALOGUE_VARIABLE, str(write_lengthened(tmp_path)))
    assert tr("Advanced") == "Ådvåñçêd ōn"


def test_no_text_is_cut_that_is_longer_by_a_third(lengthened: None, app: QApplication, qtbot: QtBot) -> None:
    window = opened(app, qtbot)
    cut = {}
    for scene, show in SCENES.items():
        show(window)
        cut[scene] = cut_texts(window)
        close_sheets()
    assert {scene: texts for scene, texts in cut.items() if texts} == {}


@pytest.mark.parametrize("code", CODES)
def test_what_a_language_says_has_room_and_keys_of_its_own(
    code: str, app: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CATALOGUE_VARIABLE, str(LANGUAGES / f"{code}.qm"))
    window = opened(app, qtbot)
    for scene in ("generating", "four_takes"):
        SCENES[scene](window)
        for size in ((1280, 800), (720, 560)):
            window.resize(*size)
            assert cut_texts(window) == []
    for menu in (window.menuBar(), *window.menuBar().findChildren(QMenu)):
        keys = [text[text.index("&") + 1].lower() for action in menu.actions() if "&" in (text := action.text())]
        assert len(keys) == len(set(keys)), menu


@pytest.fixture
def mirrored(app: QApplication) -> Iterator[None]:
    """Reading begins at the right."""
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def ink(widget: QWidget, area: QRect) -> tuple[int, int]:
    """How far what is painted in ``area`` is from its left and its right side, in pixels."""
    picture = widget.grab(area).toImage()
    ground = picture.pixel(0, 0)
    drawn = [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in range(picture.height()))]
    return drawn[0], picture.width() - 1 - drawn[-1]


def test_from_the_right_all_begins_there_but_time(mirrored: None, app: QApplication, qtbot: QtBot) -> None:
    window = opened(app, qtbot)
    SCENES["four_takes"](window)
    QApplication.processEvents()
    assert window.history_panel.mapTo(window, QPoint(0, 0)).x() > window.params_panel.mapTo(window, QPoint(0, 0)).x()
    table = window.library_panel.table
    header = table.horizontalHeader()
    for column in (ClipColumn.TAGS, ClipColumn.CREATED, ClipColumn.CHECKPOINT):
        left = header.sectionViewportPosition(column)
        head = QRect(left + 2, 4, header.sectionSize(column) - 4, header.height() - 8)
        cell = table.visualRect(table.model().index(0, column)).adjusted(4, 4, -4, -4)
        for before, behind in (ink(header.viewport(), head), ink(table.viewport(), cell)):
            assert behind < before, column
    transport = window.stage.transport
    assert transport.play.x() < transport.position.x() < transport.keep.x()
    key = ink(transport.keep, transport.keep.rect().adjusted(3, 3, -3, -3))
    assert key[1] < 12  # it stands behind the word
    assert "\u2066" in transport.loop_badge.text()
    assert window.stage.waveform._x(1.0) < window.stage.waveform._x(2.0)


def test_from_the_right_a_card_draws_nothing_over_another(mirrored: None, app: QApplication, qtbot: QtBot) -> None:
    window = opened(app, qtbot)
    SCENES["library_grid"](window)
    QApplication.processEvents()
    grid = window.library_panel.grid
    place = grid.visualRect(grid.model().index(0, 0))
    foot = QRect(place.left() + 10, place.top() + 79, place.width() - 20, 14)
    assert ink(grid.viewport(), QRect(foot.left(), foot.top(), 36, foot.height()))[0] < 10  # the length, at the far end


def test_names_of_pages_are_seen_whole(lengthened: None, app: QApplication, qtbot: QtBot) -> None:
    window = opened(app, qtbot)
    SCENES["settings"](window)
    QApplication.processEvents()
    (pages,) = (pages for pages in window.findChildren(QListWidget) if pages.objectName() == "settingsList")
    needed = [pages.fontMetrics().horizontalAdvance(pages.item(row).text()) + 20 for row in range(pages.count())]
    assert max(needed) <= pages.viewport().width()
    close_sheets()
