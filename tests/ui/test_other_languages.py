"""The window in other languages: all of a text is seen, however long it is, and on the side where reading begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from languages import LANGUAGES
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.text import CATALOGUE_VARIABLE, tr
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
