"""The name of exported files, with parts to be filled in and an example of what comes of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.name_pattern import PARTS, NameFacts, check_pattern, is_pattern, name_of
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import ElidedLabel, dress, make_button


class NameField(QWidget):
    """Signals:
    changed: the name is another one.
    """

    changed = Signal()

    def __init__(self, pattern: str, facts: NameFacts) -> None:
        super().__init__()
        self._facts = facts
        self._suffix, self._mark = "", ""
        self.edit = QLineEdit(pattern)
        self.edit.setAccessibleName(tr("Name"))
        self.edit.setToolTip(
            tr("Name of the files, without the ending. Words in braces are filled in; what is not known leaves no "
               "hole. A file that is there stays; the new one gets a number.")
        )  # fmt: skip
        self.insert = make_button(tr("Insert"), tr("Put a part into the name that is filled in for each clip."))
        self.insert.setAutoDefault(False)
        menu = QMenu(self.insert)
        for part in PARTS:
            menu.addAction(f"{_part_words(part)}\t{{{part}}}").triggered.connect(partial(self._on_insert, part))
        self.insert.setMenu(menu)
        self.example = ElidedLabel()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(self.insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.example)
        self.edit.textChanged.connect(self._show_example)
        self.edit.textChanged.connect(self.changed)
        self._show_example()

    @property
    def text(self) -> str:
        """What is typed, without the ending of the chosen format."""
        return self.edit.text().strip().removesuffix(self._suffix)

    @property
    def is_good(self) -> bool:
        """Whether files can be named so."""
        return self._problem() is None

    def show_kind(self, suffix: str, mark: str) -> None:
        """The files end in ``suffix``, and ``mark`` is put behind a name that is filled in."""
        self._suffix, self._mark = suffix, mark
        self._show_example()

    def set_text(self, pattern: str) -> None:
        """Another pattern."""
        if pattern != self.edit.text():
            self.edit.setText(pattern)

    def _problem(self) -> InvalidRequestError | None:
        try:
            check_pattern(self.text)
        except InvalidRequestError as error:
            return error
        return None

    def _show_example(self) -> None:
        problem = self._problem()
        mark = self._mark if is_pattern(self.text) else ""
        self.example.set_text(problem.message if problem else name_of(self.text, self._facts) + mark + self._suffix)
        self.example.set_tip(problem.advice if problem else tr("What the first file will be called."))
        dress(self.example, "tone", "error" if problem else "tertiary")

    def _on_insert(self, part: str) -> None:
        self.edit.insert(f"{{{part}}}")
        self.edit.setFocus()


def _part_words(part: str) -> str:
    return {
        "title": tr("Title"),
        "bpm": tr("Tempo"),
        "key": tr("Key"),
        "seed": tr("Seed"),
        "take": tr("Take"),
        "date": tr("Date"),
    }[part]
