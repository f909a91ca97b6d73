"""All commands with their keys on one sheet."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.registry import CommandRegistry
from musicgen_desktop.ui.kit.controls import make_button, make_head, make_label

_COLUMNS = 3
_SHARE_OF_SCREEN = 0.9


class ShortcutsSheet(QDialog):
    """Stays open beside the window while the keys are tried out."""

    def __init__(self, commands: CommandRegistry, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        for column in columns:
            column.setSpacing(0)
        heights = [0] * _COLUMNS
        lists = [
            (group, [(made.action.text(), made.keys) for made in group_commands if made.action.shortcuts()])
            for group, group_commands in commands.groups.items()
        ]
        for title, rows in (
            *lists,
            (tr("Waveform"), _waveform_keys()),
            (tr("Tune"), _tune_keys()),
            (tr("Sections"), _section_keys()),
            (tr("Prompt"), _prompt_keys()),
            (tr("Queue"), _queue_keys()),
        ):
            shortest = heights.index(min(heights))
            heights[shortest] += len(rows) + 2
            columns[shortest].addWidget(make_head(title))
            columns[shortest].addSpacing(4)
            columns[shortest].addLayout(_grid(rows))
            columns[shortest].addSpacing(16)
        sheet = QHBoxLayout()
        sheet.setSpacing(40)
        for column in columns:
            column.addStretch(1)
            sheet.addLayout(column)
        body = QWidget()
        body.setLayout(sheet)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        rule = make_label(
            tr("Single keys work wherever no text is written. Esc leads there from the prompt, Ctrl+L back."),
            "secondary",
        )
        rule.setWordWrap(True)
        close = make_button(tr("Close"), tr("Close this sheet (Esc)."), focus=Qt.FocusPolicy.StrongFocus)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(rule, 1)
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(16)
        outer.addWidget(scroll)
        outer.addLayout(foot)
        wanted = body.sizeHint() + QSize(64, 96)
        self.resize(wanted.boundedTo(parent.screen().availableSize() * _SHARE_OF_SCREEN))


def _waveform_keys() -> list[tuple[str, str]]:
    return [
        (tr("Move the playhead"), tr("← →")),
        (tr("Two seconds"), tr("Page keys")),
        (tr("Start, end"), tr("Home, End")),
        (tr("Loop from here, to here"), "[  ]"),
    ]


def _tune_keys() -> list[tuple[str, str]]:
    return [
        (tr("From cell to cell, from note to note"), tr("← → ↑ ↓, Ctrl+← →")),
        (tr("Draw or erase"), tr("Space, Enter")),
        (tr("Lengthen, shorten"), tr("Shift+→, Shift+←")),
        (tr("Choose, choose all"), tr("Ctrl+Shift+← →, Ctrl+A")),
        (tr("Move a note, or what is chosen"), tr("Alt+← → ↑ ↓")),
        (tr("Erase it"), tr("Delete")),
        (tr("A semitone higher, lower"), tr("Ctrl+↑, Ctrl+↓")),
        (tr("Undo, redo"), tr("Ctrl+Z, Ctrl+Shift+Z")),
        (tr("Larger, smaller, all of it"), "+  −  0"),
        (tr("Listen, or stop"), tr("Ctrl+P")),
        (tr("Save as MIDI, use it"), tr("Ctrl+S, Ctrl+Enter")),
    ]


def _prompt_keys() -> list[tuple[str, str]]:
    return [
        (tr("Complete a word"), tr("Tab, →")),
        (tr("Another completion, none"), tr("↓, Esc")),
        (tr("Earlier prompts, when it is empty"), tr("↑ ↓")),
    ]


def _queue_keys() -> list[tuple[str, str]]:
    return [
        (tr("Hear, change, run again"), tr("Enter")),
        (tr("Earlier, later"), tr("Alt+↑, Alt+↓")),
        (tr("Duplicate"), tr("Ctrl+D")),
        (tr("Take out"), tr("Delete")),
    ]


def _section_keys() -> list[tuple[str, str]]:
    return [(tr("Earlier, later"), tr("Alt+↑, Alt+↓"))]


def _grid(rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    for row, (text, keys) in enumerate(rows):
        grid.addWidget(make_label(text), row, 0)
        grid.addWidget(make_label(keys, "secondary"), row, 1, Qt.AlignmentFlag.AlignTrailing)
    return grid
