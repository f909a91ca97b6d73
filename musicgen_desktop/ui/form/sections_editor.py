"""Prompts over time: the list of a piece's sections, folded away until it is used."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from musicgen_desktop.domain.params import MAX_DURATION, MIN_DURATION, GenerationParams, format_number
from musicgen_desktop.domain.request import Section
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.form.section_row import SectionRow
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import FoldButton, dress, make_button, make_label
from musicgen_desktop.ui.kit.flow_layout import FlowLayout
from musicgen_desktop.ui.kit.fonts import Size
from musicgen_desktop.ui.kit.look import Look

_ALIKE = 0.01
"""Seconds: less than a frame."""


class SectionsEditor(QWidget):
    """A row for each section. While they are as long together as the piece, its length follows theirs.

    Signals:
        changed: other sections.
        length_requested: the piece shall be so long, seconds.
        import_requested, export_requested: sections shall be read from a file, or written to one.
    """

    changed = Signal()
    length_requested = Signal(float)
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.complete: Callable[[str, str], tuple[str, ...]] = lambda _written, _following: ()
        self._rows: list[SectionRow] = []
        self._before: tuple[Section, ...] = ()
        self._agreed = True
        self._prompt = ""
        self._length = GenerationParams().duration
        self._default = self._length
        tip = tr("Prompts one after another within one piece: the music goes on, and turns to the next prompt.")
        self.fold = FoldButton(tr("Sections"), tip)
        self.hint = make_label("", "tertiary", Size.HEAD)
        self.hint.setWordWrap(True)
        self.total = make_label("", "secondary", Size.HEAD, tabular=True)
        self.total.setWordWrap(True)
        self.fit = make_button("", tr("Make the piece as long as its sections are together."), "offer")
        self.add = make_button(tr("Add a section"), tr("One more, behind the others."), "link")
        self.load = make_button(tr("Import…"), tr("Read sections from a TOML file, as generate --sections."), "link")
        self.save = make_button(tr("Export…"), tr("Write the sections to a TOML file."), "link")
        self.undo = make_button(tr("Undo"), tr("Bring back the sections as they were before."), "link")
        self._lay_out()
        self.fold.toggled.connect(self._on_fold)
        self.fit.clicked.connect(self._on_fit)
        self.add.clicked.connect(self._on_add)
        self.load.clicked.connect(self.import_requested)
        self.save.clicked.connect(self.export_requested)
        self.undo.clicked.connect(self._on_undo)
        self._show()

    @property
    def sections(self) -> tuple[Section, ...]:
        """As written; none where one prompt is heard all the time."""
        return tuple(row.section for row in self._rows)

    @property
    def rows(self) -> tuple[SectionRow, ...]:
        """A row for each."""
        return tuple(self._rows)

    def set_sections(self, sections: tuple[Section, ...]) -> None:
        """Put others in their place, without a signal; *Undo* brings the old ones back."""
        if sections == self.sections:
            return
        self._before = self.sections
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for section in sections:
            self._append(section)
        if sections:
            self.fold.setChecked(True)
        self._show()

    def put(self, sections: tuple[Section, ...]) -> None:
        """Put others in their place as if by hand; the piece becomes as long as they are."""
        self.set_sections(sections)
        self._tell(follow=True)

    def set_piece(self, prompt: str, length: float) -> None:
        """What the form says besides: its prompt, with which the first section begins, and its length in seconds."""
        self._prompt, self._length = prompt, length
        self._show()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.look = look
        for row in self._rows:
            row.apply_look(look)

    @property
    def _together(self) -> float:
        return round(sum(section.duration for section in self.sections), 3)

    @property
    def _agree(self) -> bool:
        return not self._rows or abs(self._together - self._length) <= _ALIKE

    def _append(self, section: Section) -> SectionRow:
        row = SectionRow(section, self.look)
        row.prompt.complete = self.complete
        row.changed.connect(self._on_changed)
        row.move_requested.connect(self._on_move)
        row.removal_requested.connect(self._on_remove)
        self._list.addWidget(row)
        self._rows.append(row)
        return row

    def _tell(self, follow: bool = False) -> None:
        """Others hear of a change; if it was as long as its sections, or with ``follow``, the piece is so again."""
        if (follow or self._agreed) and not self._agree and MIN_DURATION <= self._together <= MAX_DURATION:
            self._length = self._together
            self.length_requested.emit(self._length)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        count, start, self._agreed = len(self._rows), 0.0, self._agree
        for index, row in enumerate(self._rows):
            row.show_place(index, count, start)
            start += row.section.duration
        stops = [stop for row in self._rows for stop in row.stops]
        _chain_tabs([self.fold, *stops, self.fit, self.add, self.load, self.save, self.undo])
        self.fold.setText(tr("Sections · {count}", count=count) if count else tr("Sections"))
        self.fold.setAccessibleName(self.fold.text())
        self.fold.updateGeometry()
        self.hint.setText(
            tr("The prompt above is what the piece is called.") if count
            else tr("Several prompts one after another in one piece.")
        )  # fmt: skip
        self._show_total()
        for button, is_there in ((self.save, count > 0), (self.undo, bool(self._before))):
            button.setVisible(is_there)

    def _show_total(self) -> None:
        together, agree = self._together, self._agree
        shown = {"together": format_number(together), "length": format_number(self._length)}
        if agree:
            words = tr("Together {together} s, as long as the piece.", **shown)
        elif together > MAX_DURATION:
            words = tr(
                "Together {together} s; a piece has {most} s at most.", **shown, most=format_number(MAX_DURATION)
            )
        else:
            words = tr("Together {together} s, but the length is {length} s.", **shown)
        self.total.setText(words)
        self.total.setVisible(bool(self._rows))
        dress(self.total, "tone", "tertiary" if agree else "warning")
        self.fit.setText(tr("Make the length {together} s", **shown))
        self.fit.setAccessibleName(self.fit.text())
        self.fit.setVisible(not agree and MIN_DURATION <= together <= MAX_DURATION)

    @Slot(bool)
    def _on_fold(self, is_open: bool) -> None:
        self._body.setVisible(is_open)

    @Slot()
    def _on_changed(self) -> None:
        self._tell()

    @Slot()
    def _on_fit(self) -> None:
        self._tell(follow=True)

    @Slot()
    def _on_add(self) -> None:
        rest = self._length - self._together
        if not self._rows:
            section = Section(self._prompt, self._length)
        else:
            section = Section("", rest if rest >= MIN_DURATION else self._default)
        row = self._append(section)
        self._tell()
        row.prompt.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, int)
    def _on_move(self, row: SectionRow, by: int) -> None:
        old = self._rows.index(row)
        new = old + by
        if not 0 <= new < len(self._rows):
            return
        self._rows.insert(new, self._rows.pop(old))
        self._list.insertWidget(new, row)
        self._tell()
        announce(self, row.prompt.accessibleName())

    @Slot(object)
    def _on_remove(self, row: SectionRow) -> None:
        place = self._rows.index(row)
        self._before = self.sections
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._tell()
        near = self._rows[min(place, len(self._rows) - 1)].prompt if self._rows else self.add
        near.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_undo(self) -> None:
        self.put(self._before)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        buttons = FlowLayout(gap=14)
        for button in (self.add, self.load, self.save, self.undo):
            buttons.addWidget(button)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        body.addWidget(self.hint)
        body.addLayout(self._list)
        body.addWidget(self.total)
        body.addWidget(self.fit, 0, Qt.AlignmentFlag.AlignLeading)
        body.addLayout(buttons)
        self._body.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._body)


def _chain_tabs(stops: list[QWidget]) -> None:
    """Let Tab go through them in this order."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
