"""The one style sheet, filled with a theme's colours. Corners: 8 fields and cards, 6 buttons, 4 badges."""

from __future__ import annotations

from dataclasses import fields
from string import Template

from PySide6.QtGui import QColor

from musicgen_desktop.ui.kit.theme import Theme, with_alpha

_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
#central, #stage { background: $window; }
#promptBar, #historyPanel, #paramsPanel, #paramsBody { background: $panel; border: 0; }
#panelSide, #panelWindow, #miniPlayer { background: $panel; border: 0; }
#promptBar { border-bottom: 1px solid $line; }
#panelSide[place="panel_left"] { border-$end: 1px solid $line; }
#panelSide[place="panel_right"] { border-$start: 1px solid $line; }
#statusLine { background: $window; border-top: 1px solid $line; }
QSplitter::handle:vertical { background: $panel; border-top: 1px solid $line; }

QMenuBar { background: $window; color: $secondary; border-bottom: 1px solid $line; padding: 0 6px; }
QMenuBar::item { padding: 5px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $raised; color: $text; }
QMenu { background: $raised; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: $selected_row; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 6px; }

QLabel { color: $text; background: transparent; }
QLabel[tone="secondary"] { color: $secondary; }
QLabel[tone="tertiary"] { color: $tertiary; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="error"] { color: $error; }
#badge { color: $secondary; border: 1px solid $line; border-radius: 4px; padding: 0 7px; }
#badge[tone="warning"] { color: $warning; }
QPushButton#badge { min-height: 18px; max-height: 18px; background: transparent; }
QPushButton#badge:hover, QPushButton#badge:focus { color: $text; border-color: $tertiary; background: transparent; }

QPlainTextEdit, QLineEdit {
    background: $field; color: $text; border: 1px solid $line; border-radius: 8px;
    selection-background-color: $accent; selection-color: $text_on_accent; placeholder-text-color: $tertiary;
}
QLineEdit { padding: 0 4px; min-height: 28px; border-radius: 6px; }
QLineEdit QToolButton { background: transparent; border: 0; padding: 0; min-height: 0; }
QPlainTextEdit:focus, QLineEdit:focus { border-color: $accent; }
#promptEdit { padding: 11px 10px; }
#paramsBody QLineEdit { background: $raised; min-height: 24px; }
#paramsBody QLineEdit#seed { padding: 0 2px; }
#paramsBody QLineEdit#number { background: transparent; border-color: transparent; padding: 0 1px; min-height: 22px; }
#paramsBody QLineEdit#number:hover { border-color: $line; }
#paramsBody QLineEdit#number:focus { background: $raised; border-color: $accent; }
QDoubleSpinBox { background: $raised; color: $text; border: 1px solid $line; border-radius: 6px; padding: 0 6px;
    min-height: 24px; selection-background-color: $accent; selection-color: $text_on_accent; }
QDoubleSpinBox:focus { border-color: $accent; }
#paramsBody QDoubleSpinBox QLineEdit { background: transparent; border: 0; min-height: 0; padding: 0; }
QTableView QLineEdit { border-radius: 4px; padding: 0 4px; min-height: 20px; }

QPushButton, QToolButton {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 0 12px; min-height: 30px; outline: 0;
}
QPushButton:hover, QToolButton:hover { border-color: $tertiary; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; border-color: $line; }
QPushButton[look="primary"] { background: $accent; color: $text_on_accent; border-color: $accent; font-weight: 600; }
QPushButton[look="primary"]:hover, QPushButton[look="primary"]:pressed { background: $accent_hover; }
QPushButton[look="primary"]:focus { border-color: $text; }
QPushButton[look="primary"]:disabled { background: $line; color: $tertiary; border-color: $line; }
QPushButton[look="danger"] { color: $error; }
QPushButton[look="danger"]:hover, QPushButton[look="danger"]:focus { border-color: $error; }
QPushButton:checked { border-color: $tertiary; background: $selected_row; }
QPushButton[look="icon"] { padding: 0; min-width: 30px; max-width: 30px; }
QPushButton[look="icon"]:checked { border-color: $accent; background: $selected_row; }
QPushButton[look="bare"] {
    padding: 0; min-width: 22px; max-width: 22px; min-height: 22px; max-height: 22px;
    background: transparent; border: 1px solid transparent; border-radius: 4px;
}
QPushButton[look="bare"]:hover { background: $line; }
QPushButton[look="bare"]:focus { border-color: $accent; }
QPushButton[look="link"] {
    padding: 0; min-height: 22px; background: transparent; border: 0; color: $tertiary; text-align: left;
}
QPushButton[look="link"]:hover, QPushButton[look="link"]:focus { color: $text; }
QPushButton[look="offer"] {
    padding: 0; min-height: 22px; background: transparent; border: 0; color: $accent; text-align: left;
}
QPushButton[look="offer"]:hover, QPushButton[look="offer"]:focus { color: $text; }
QPushButton[look="play"] { background: $text; border-color: $text; padding: 0; min-width: 38px; max-width: 38px; }
QPushButton[look="play"]:hover { background: $secondary; border-color: $secondary; }
QPushButton[look="play"]:focus { border-color: $accent; }
QPushButton[look="play"]:disabled { background: $raised; border-color: $line; }
QPushButton[look="chip"] {
    color: $secondary; background: transparent; border-radius: 11px; padding: 0 10px;
    min-height: 20px; max-height: 20px;
}
QPushButton[look="chip"]:hover { color: $text; border-color: $tertiary; background: transparent; }
QPushButton[look="chip"]:focus { border-color: $accent; }
QPushButton[look="chip"]:checked { color: $text; border-color: $accent; background: $selected_row; }
QPushButton[look="drop"] { border-style: dashed; background: transparent; color: $tertiary;
    padding: 0 4px; min-height: 38px; }
QPushButton[look="drop"]:hover, QPushButton[look="drop"]:focus { color: $text; border-color: $tertiary; }
QPushButton[look="small"] { padding: 0; min-width: 26px; max-width: 26px; min-height: 24px; max-height: 24px; }
QPushButton[look="way"], QPushButton[look="record"] { min-height: 28px; padding: 0 8px; }
QPushButton[look="pill"] { border-radius: 12px; padding: 0 12px; min-height: 22px; max-height: 22px; }
QPushButton[look="example"] { background: $panel; color: $text; text-align: left; padding: 0 14px; min-height: 38px; }
QPushButton[look="example"]:hover { background: $raised; }
#generate { background: $accent; color: $text_on_accent; border: 1px solid $accent;
    border-radius: 0; border-top-left-radius: 8px; border-bottom-left-radius: 8px;
    padding: 0 8px; min-height: 50px; max-height: 50px; }
#generateMore { background: $accent; color: $text_on_accent; border: 1px solid $accent; border-left-color: $accent_dim;
    border-radius: 0; border-top-right-radius: 8px; border-bottom-right-radius: 8px; padding: 0;
    min-width: 30px; max-width: 30px; min-height: 50px; max-height: 50px; }
#generate:hover, #generateMore:hover { background: $accent_hover; }
#generate:disabled, #generateMore:disabled { background: $line; color: $tertiary; border-color: $line; }
#generateMore::menu-indicator { image: none; }

QPushButton[look="segment"] { border-radius: 0; background: transparent; color: $secondary; border-right-width: 0;
    padding: 0; min-height: 24px; min-width: 0; }
QPushButton[look="segment"]:hover { color: $text; border-color: $line; }
QPushButton[look="segment"]:disabled { color: $faint; }
QPushButton[look="segment"]:checked { background: $raised_strong; color: $text; }
QPushButton[look="segment"]:checked:disabled { color: $tertiary; border-color: $line; }
QPushButton[place="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QPushButton[place="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; border-right-width: 1px; }

QComboBox { background: $raised; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 0 10px; min-height: 28px; }
QComboBox:hover { border-color: $tertiary; }
QComboBox:focus { border-color: $accent; }
ChoiceBox::drop-down { border: 0; width: 24px; }
ChoiceBox::down-arrow { image: none; }
QFileDialog QToolButton { padding: 0; min-width: 30px; max-width: 30px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $line; outline: 0;
    selection-background-color: $selected_row; selection-color: $text; padding: 4px; }

QSlider { min-height: 22px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $secondary; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: $text; }
QSlider::handle:horizontal:focus { background: $accent; }
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled { background: $faint; }

QTabBar { background: transparent; border: 0; }
QTabBar::tab { background: transparent; color: $secondary; padding: 0 14px; min-height: 36px; border: 0;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }

QAbstractItemView { background: $panel; color: $text; border: 0; outline: 0;
    selection-background-color: $selected_row; selection-color: $text; }
QHeaderView { background: $panel; border: 0; }
QHeaderView::section { background: $panel; color: $secondary; border: 0;
    border-top: 1px solid $line; border-bottom: 1px solid $line; padding: 0 8px; min-height: 24px; text-align: $start; }
QHeaderView::section:hover { color: $text; }
QHeaderView::down-arrow, QHeaderView::up-arrow { image: none; width: 0; }
QScrollArea { background: transparent; border: 0; }
QAbstractScrollArea::corner { background: $panel; border: 0; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: $tertiary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

#checkpointPanel, #checkpointPage { background: $window; border: 0; }
#familyTree::item, #shortcuts::item { height: 28px; padding: 0 4px; }
#shortcuts, #fittingRows { border: 1px solid $line; border-radius: 8px; }
#fittingRows::item { padding: 0 4px; }
#fittingRows QHeaderView::section { border-top: 0; }
#shortcuts QHeaderView::section { border-top: 0; }
#familyTree QHeaderView::section { border-top: 0; }
#fileDrop { background: $panel; color: $text; border: 2px dashed $accent; }
#fileDrop[tone="rest"] { color: $secondary; border-color: $line; }
#fileDrop[tone="warning"] { color: $warning; border-color: $warning; }
#checkpointHead { background: $window; border: 0; border-bottom: 1px solid $line; }
#checkpointLeft { background: $panel; border: 0; border-$end: 1px solid $line; }
#checkpointFoot { background: $panel; border: 0; border-top: 1px solid $line; }
#promptLength { background: $field; padding: 0 0 0 6px; }
QPushButton#stretch { color: $tertiary; background: transparent; border-color: transparent; border-radius: 4px;
    padding: 0 5px; min-height: 22px; max-height: 22px; }
QPushButton#stretch:hover { color: $text; background: $line; }
QPushButton#stretch:focus { border-color: $accent; }
QPushButton#stretch[tone="on"] { color: $accent; border-color: $accent; }
QPushButton#stretch:disabled { color: $faint; }
#popupSheet { background: $panel; border: 1px solid $tertiary; border-radius: 8px; }
#wordsPage { background: $panel; }
#card { background: $panel; border: 1px solid $line; border-radius: 8px; }
QProgressBar { background: $line; border: 0; border-radius: 2px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QProgressBar[tone="rest"]::chunk { background: $tertiary; }

#settingsLeft { background: $panel; border: 0; border-$end: 1px solid $line; }
#settingsPage, #settingsList { background: transparent; }
#settingsList::item { height: 30px; padding: 0 10px; border-radius: 6px; color: $secondary; }
#settingsList::item:hover { color: $text; }
#settingsList::item:selected { background: $selected_row; color: $text; }
#settingsList::item:selected:focus { border: 1px solid $accent; }
#settingRow { border: 0; border-top: 1px solid $line; }
#settingRow[place="first"] { border-top: 0; }
#settingsFoot { background: $panel; border: 0; border-top: 1px solid $line; }

#works { border: 1px solid $line; border-radius: 8px; padding: 4px; }
#works::item { padding: 5px 8px; border-radius: 4px; }
#works::item:selected { background: $selected_row; color: $text; }
#licence { padding: 8px 10px; }

#welcome { background: $window; border: 0; }
#logList { border: 1px solid $line; border-radius: 8px; padding: 4px; }
#guide { border: 1px solid $line; border-radius: 8px; background: $panel; }
#palette { background: $panel; border: 1px solid $tertiary; border-radius: 10px; }
#paletteField { min-height: 38px; }
#paletteList { background: $panel; }

#message { background: $raised; border: 1px solid $tertiary; border-radius: 8px; }
""")

_STILL = "* { widget-animation-duration: 0; }\n"
"""Docks, buttons in fields and whatever else Qt moves are at once where they go."""


def build_stylesheet(theme: Theme, mirrored: bool = False, still: bool = False) -> str:
    """Qt style sheet text for ``theme``; ``mirrored`` where one reads from the right, ``still`` where nothing moves."""
    colors = {
        field.name: _css(getattr(theme.colors, field.name)) for field in fields(theme.colors) if field.name != "takes"
    }
    accent = theme.colors.accent
    return (_STILL if still else "") + _SHEET.substitute(
        colors,
        start="right" if mirrored else "left",
        end="left" if mirrored else "right",
        faint=_css(with_alpha(theme.colors.tertiary, 0.6)),
        accent_dim=_css(accent.darker(125)),
        accent_hover=_css(accent.lighter(108) if theme.dark else accent.darker(108)),
        raised_strong=_css(theme.colors.raised if theme.dark else theme.colors.window),
    )


def _css(color: QColor) -> str:
    return f"rgba({color.red()}, {color.green()}, {color.blue()}, {color.alphaF():.3f})"
