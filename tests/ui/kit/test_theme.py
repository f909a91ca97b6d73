"""Every theme has every role, and every text can be read on every ground it stands on."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from musicgen_desktop.ui.kit.stylesheet import build_stylesheet
from musicgen_desktop.ui.kit.theme import Colors, Theme, build_palette, choose_theme, load_theme, load_themes
from tests.support.window.scripted_window import RESOURCES

THEMES = load_themes(RESOURCES / "themes")
GROUNDS = ("window", "panel", "raised", "field", "selected_row")
TEXTS = ("text", "secondary", "tertiary", "accent", "good", "warning", "error")


def luminance(color: QColor) -> float:
    rgb = (color.redF(), color.greenF(), color.blueF())
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_is_readable(theme: Theme, text: str, ground: str) -> None:
    ratio = contrast(getattr(theme.colors, text), getattr(theme.colors, ground))
    assert ratio >= (7 if theme.id == "high_contrast" else 4.5)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_main_button_and_selected_text_are_readable(theme: Theme) -> None:
    assert contrast(theme.colors.text_on_accent, theme.colors.accent) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_waveforms_stand_out_from_their_ground(theme: Theme) -> None:
    for color in (theme.colors.waveform_played, *theme.colors.takes):
        assert contrast(color, theme.colors.field) >= 3
    assert contrast(theme.colors.waveform_rest, theme.colors.field) >= 2


def test_the_three_themes_are_there() -> None:
    assert {"dark", "light", "high_contrast"} <= THEMES.keys()


def test_the_system_is_followed_unless_the_user_chose() -> None:
    schemes = Qt.ColorScheme
    assert choose_theme(THEMES, "system", schemes.Light).id == "light"
    assert choose_theme(THEMES, "system", schemes.Dark).id == "dark"
    assert choose_theme(THEMES, "system", schemes.Unknown).id == "dark"
    assert choose_theme(THEMES, "light", schemes.Dark).id == "light"
    assert choose_theme(THEMES, "high_contrast", schemes.Light).id == "high_contrast"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('line = "#2C313A"\n', ""),
        ('line = "#2C313A"', 'line = "grassy"'),
        ('line = "#2C313A"', "line = 3"),
        ('line = "#2C313A"', 'line = "#2C313A"\nglow = "#FFFFFF"'),
        ('"#B5D44A"]', "]"),
    ],
)
def test_a_wrong_theme_file_is_refused_by_name(tmp_path: Path, old: str, new: str) -> None:
    text = (RESOURCES / "themes" / "dark.toml").read_text()
    assert old in text
    path = tmp_path / "mine.toml"
    path.write_text(text.replace(old, new))
    with pytest.raises(ValueError, match=r"mine\.toml"):
        load_theme(path)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_style_sheet_and_palette_use_the_theme(theme: Theme) -> None:
    sheet = build_stylesheet(theme)
    accent = theme.colors.accent
    assert f"rgba({accent.red()}, {accent.green()}, {accent.blue()}, 1.000)" in sheet
    assert "$" not in sheet
    assert build_palette(theme).window().color() == theme.colors.window


def test_take_colours_come_round() -> None:
    colors = THEMES["dark"].colors
    assert colors.take(5) == colors.takes[1]
    assert {field.name for field in fields(Colors)} >= {"window", "loop_region", "takes"}
