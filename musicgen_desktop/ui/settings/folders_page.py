"""Where everything lies and how much room it takes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import make_label, make_sheet_button
from musicgen_desktop.ui.settings.setting_rows import SettingRow, SettingsPage

_BREAK = "\N{ZERO WIDTH SPACE}"
LIBRARY, CHECKPOINTS, CACHE, LOGS = "library", "checkpoints", "cache", "logs"


@dataclass(frozen=True, slots=True)
class FolderPlace:
    """A folder of the program.

    Attributes:
        path: where it lies.
        shown: the file in it that a file manager shall mark.
    """

    path: Path
    shown: Path


class FolderButtons(QWidget):
    """How much room a folder takes, and what can be done with it."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self.size_words: QLabel = make_label("", "secondary", tabular=True)
        self.size_words.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.size_words)
        for button in buttons:
            row.addWidget(button)


class FoldersPage(SettingsPage):
    """Signals:
    show_requested: the name of a folder that the file manager shall show.
    move_requested: the name of a folder that shall lie elsewhere.
    empty_requested: the cache shall be emptied; that was asked and agreed to.
    """

    show_requested = Signal(str)
    move_requested = Signal(str)
    empty_requested = Signal()

    def __init__(self, places: dict[str, FolderPlace]) -> None:
        super().__init__(tr("Folders"))
        self._places = places
        self._rows: dict[str, SettingRow] = {}
        self._buttons: dict[str, FolderButtons] = {}
        self.empty = make_sheet_button(tr("Empty…"), tr("Delete what can be computed again. You are asked first."))
        self.agree = make_sheet_button(tr("Empty it"), tr("Delete the files of the cache now."), "danger")
        self.refuse = make_sheet_button(tr("Keep it"), tr("Delete nothing."))
        self.shows = {name: make_sheet_button(tr("Show"), tr("Open it in the file manager.")) for name in places}
        self.moves = {
            LIBRARY: make_sheet_button(tr("Move…"), tr("Copy the library elsewhere, prove it, and use it there.")),
            CHECKPOINTS: make_sheet_button(tr("Move…"), tr("Keep the checkpoints in another folder.")),
        }
        self._add(LIBRARY, tr("Library"), self.moves[LIBRARY], self.shows[LIBRARY])
        self._add(CHECKPOINTS, tr("Checkpoints"), self.moves[CHECKPOINTS], self.shows[CHECKPOINTS])
        self._add(CACHE, tr("Cache"), self.empty, self.agree, self.refuse, self.shows[CACHE])
        self._add(LOGS, tr("Logs"), self.shows[LOGS])
        for name, button in self.shows.items():
            button.setAccessibleName(tr("Show the folder: {folder}", folder=self._rows[name].words))
            button.clicked.connect(partial(self._on_show, name))
        for name, button in self.moves.items():
            button.setAccessibleName(tr("Move the folder: {folder}", folder=self._rows[name].words))
            button.clicked.connect(partial(self._on_move, name))
        self.empty.setAccessibleName(tr("Empty the cache"))
        self.empty.clicked.connect(self._ask)
        self.refuse.clicked.connect(self._take_back)
        self.agree.clicked.connect(self._on_agree)
        self._show_question(False)

    @property
    def sizes(self) -> dict[str, str]:
        """What is said of each folder's size."""
        return {name: buttons.size_words.text() for name, buttons in self._buttons.items()}

    @Slot(str, object)
    def show_size(self, name: str, count: int) -> None:
        """Say how much room a folder takes."""
        self._buttons[name].size_words.setText(format_bytes(count))

    @Slot(str, object)
    def show_freed(self, name: str, count: int) -> None:
        """Say how much room was made."""
        words = tr("{size} are free again.", size=format_bytes(count))
        self._rows[name].say(words)
        announce(self, words)

    def _add(self, name: str, words: str, *buttons: QPushButton) -> None:
        self._buttons[name] = FolderButtons(*buttons)
        self._rows[name] = self.add(words, self._buttons[name], _breakable(self._places[name].path))

    def _on_show(self, name: str) -> None:
        self.show_requested.emit(name)

    def _on_move(self, name: str) -> None:
        self.move_requested.emit(name)
        self.window().close()  # the next thing is asked over the main window

    @Slot()
    def _ask(self) -> None:
        self._rows[CACHE].say(
            tr(
                "Outlines of clips, 8-bit weights and known hashes are made again when they are wanted, which takes a "
                "while. Clips, prompts and settings are not touched. Empty it?"
            )
        )
        self._show_question(True)
        self.refuse.setFocus()

    @Slot()
    def _take_back(self) -> None:
        self._rows[CACHE].say(_breakable(self._places[CACHE].path))
        self._show_question(False)
        self.empty.setFocus()

    @Slot()
    def _on_agree(self) -> None:
        self._take_back()
        self.empty_requested.emit()

    def _show_question(self, asked: bool) -> None:
        usual = (self.empty, self.shows[CACHE], self._buttons[CACHE].size_words)
        answers = (self.agree, self.refuse)
        for part in usual if asked else answers:  # first, or the page would become as wide as all of them
            part.hide()
        for part in answers if asked else usual:
            part.show()


def _breakable(path: Path) -> str:
    """A path that a label can break into lines behind every folder."""
    text = str(path)
    for mark in ("/", "\\"):
        text = text.replace(mark, mark + _BREAK)
    return text
