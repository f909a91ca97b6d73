"""All commands with their keys on one sheet."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.registry import CommandRegistry
from musicgen_desktop.ui.kit.controls import make_head, make_label, make_sheet_button
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.search_field import SearchField
from musicgen_desktop.ui.kit.texts import left_to_right

_MOST_COLUMNS = 3
_AROUND = QSize(64, 144)
_SHARE_OF_SCREEN = 0.9


class ShortcutsSheet(QDialog):
    """Stays open beside the window while the keys are tried out.

    Signals:
        change_requested: keys shall be changed.
    """

    change_requested = Signal()

    def __init__(self, registry: CommandRegistry, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._registry = registry
        self.search = SearchField(
            tr("Search commands and keys"), tr("Shows the commands that have these words, or these keys."), look
        )
        self.search.textChanged.connect(self._on_search)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(tr("Commands and their keys"))
        self._scroll.setToolTip(tr("Commands and their keys; arrows and the page keys scroll."))
        self._groups: list[_KeyGroup] = []
        self._column_count = _MOST_COLUMNS
        self._wanted = QSize()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(16)
        outer.addWidget(self.search)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self._make_foot())
        room = parent.screen().availableSize() * _SHARE_OF_SCREEN
        self.show_keys()
        while self._wanted.width() > room.width() and self._column_count > 1:
            self._column_count -= 1
            self.show_keys()
        self.resize(self._wanted.boundedTo(room))
        self.search.setFocus()

    @Slot()
    def show_keys(self) -> None:
        """Lay all keys out as they are now."""
        there, back = (self._registry.keys_of(name) for name in ("leave_field", "focus_prompt"))
        self._rule.setText(
            tr(
                "Single keys work wherever no text is written. {there} leads there from the prompt, {back} back.",
                there=there,
                back=back,
            )
        )
        body = QWidget()
        sheet = QHBoxLayout(body)
        sheet.setContentsMargins(0, 0, 8, 0)
        sheet.setSpacing(40)
        self._groups = [_KeyGroup(title, rows) for title, rows in self._lists()]
        columns = [QVBoxLayout() for _ in range(self._column_count)]
        heights = [0] * len(columns)
        for group in self._groups:
            shortest = heights.index(min(heights))
            heights[shortest] += group.row_count + 2
            columns[shortest].addWidget(group)
        for column in columns:
            column.setSpacing(0)
            column.addStretch(1)
            sheet.addLayout(column)
        self._on_search()
        self._wanted = body.sizeHint() + _AROUND
        place = self._scroll.verticalScrollBar().value()
        self._scroll.setWidget(body)
        self._scroll.verticalScrollBar().setValue(place)

    def _lists(self) -> list[tuple[str, list[tuple[str, str]]]]:
        groups = self._registry.groups.items()
        return [
            *((title, [(made.text, made.keys) for made in group if made.keys]) for title, group in groups),
            (tr("Waveform"), _waveform_keys()),
            (tr("Tune"), _tune_keys()),
            (tr("Sections"), _section_keys()),
            (tr("Prompt"), _prompt_keys()),
            (tr("Queue"), _queue_keys()),
        ]

    def _make_foot(self) -> QHBoxLayout:
        self._rule = make_label(tone="secondary")
        self._rule.setWordWrap(True)
        change = make_sheet_button(tr("Change…"), tr("Choose other keys for commands."))
        change.clicked.connect(self.change_requested)
        close = make_sheet_button(tr("Close"), tr("Close this sheet (Esc)."))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._rule, 1)
        foot.addWidget(change)
        foot.addWidget(close)
        return foot

    @Slot()
    def _on_search(self) -> None:
        terms = self.search.text().casefold().split()
        for group in self._groups:
            group.show_matching(terms)


class _KeyGroup(QWidget):
    """A head, and under it commands with their keys."""

    def __init__(self, title: str, rows: list[tuple[str, str]]) -> None:
        super().__init__()
        self._title = title
        self._rows: list[tuple[QLabel, QLabel]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.addWidget(make_head(title), 0, 0, 1, 2)
        for number, (text, keys) in enumerate(rows, start=1):
            pair = make_label(text), make_label(left_to_right(keys) if self.isRightToLeft() else keys, "secondary")
            grid.addWidget(pair[0], number, 0)
            grid.addWidget(pair[1], number, 1, Qt.AlignmentFlag.AlignTrailing)
            self._rows.append(pair)

    @property
    def row_count(self) -> int:
        """How many commands it has."""
        return len(self._rows)

    def show_matching(self, terms: list[str]) -> None:
        """Only rows with all ``terms``, in small letters; nothing at all where there is none."""
        any_shown = False
        for text, keys in self._rows:
            said = f"{self._title} {text.text()} {keys.text()}".casefold()
            shown = all(term in said for term in terms)
            text.setVisible(shown)
            keys.setVisible(shown)
            any_shown |= shown
        self.setVisible(any_shown)


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
