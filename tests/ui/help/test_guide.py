"""The guide: pages for every language, with the keys that are in force."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.text import LANGUAGES
from musicgen_desktop.ui.help.guide_pages import draw_picture, read_pages
from musicgen_desktop.ui.help.guide_sheet import GuideSheet
from musicgen_desktop.ui.kit.theme import load_theme
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.source_tree import ROOT
from tests.support.window.help_scenes import show_guide

GUIDE = ROOT / "resources" / "guide"


def test_every_command_that_a_page_names_is_one(window: MainWindow) -> None:
    named = [page.commands for page in read_pages(GUIDE, "en")]
    for language in LANGUAGES:
        pages = read_pages(GUIDE, language)
        assert len(list((GUIDE / language).glob("*.html"))) == len(pages) == 7
        assert [sorted(page.commands) for page in pages] == [sorted(commands) for commands in named]
        for page in pages:
            assert [name for name in page.commands if window.commands.registry.find(name) is None] == []
            assert "[[" not in page.with_keys(window.commands.registry.way_to)


def test_a_page_that_a_language_lacks_is_english(tmp_path: Path) -> None:
    for language, title in (("en", "One"), ("xx", "Eins")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "1_one.html").write_text(f"<h1>{title}</h1>", encoding="utf-8")
    (tmp_path / "en" / "2_two.html").write_text("<h1>Two</h1> [[a&b]]", encoding="utf-8")
    assert [page.title for page in read_pages(tmp_path, "xx")] == ["Eins", "Two"]
    assert [page.title for page in read_pages(tmp_path, "none")] == ["One", "Two"]


def test_all_pictures_are_drawn_in_the_colours_of_a_theme(app: QApplication) -> None:
    colors = load_theme(ROOT / "resources" / "themes" / "light.toml").colors
    pictures = sorted((GUIDE / "pictures").glob("*.svg"))
    assert sum(path.stat().st_size for path in pictures) < 300_000
    used = "".join(page.html for page in read_pages(GUIDE, "en"))
    for path in pictures:
        assert path.name in used
        image = draw_picture(path, colors, 300, 2.0)
        assert image.width() == 600
        seen = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
        assert QColor(colors.accent).rgba() in seen or colors.take(1).rgba() in seen, path.name


def test_one_turns_its_pages_by_buttons_and_keys(window: MainWindow, qtbot: QtBot) -> None:
    show_guide(window)
    sheet = window.findChild(GuideSheet)
    assert sheet is not None
    assert not sheet.back.isEnabled()
    sheet.next.click()
    assert sheet.list.currentRow() == 1
    assert "Prompts that work" in sheet.browser.toPlainText()
    sheet.list.setCurrentRow(6)
    assert not sheet.next.isEnabled()
    assert "Ctrl+K" in sheet.browser.toPlainText()
    assert "Help › Change shortcuts…" in sheet.browser.toPlainText()
    sheet.close()
