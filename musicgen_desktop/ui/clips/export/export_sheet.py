"""Asks where sound files shall go and what they shall be like, at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QDir, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from musicgen_desktop.domain.export_format import ExportFormat, ExportPreset
from musicgen_desktop.domain.name_pattern import NameFacts, is_pattern
from musicgen_desktop.domain.stretch import PLAIN, Stretch
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.what_is_there import is_folder
from musicgen_desktop.ui.clips.export.export_form import ExportForm
from musicgen_desktop.ui.clips.export.name_field import NameField
from musicgen_desktop.ui.clips.export.preset_row import PresetChoice, PresetRow
from musicgen_desktop.ui.kit.controls import Segments, make_button, make_label
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import format_position
from musicgen_desktop.ui.stage.timeline.values import Region

_WIDTH = 600
_LETTERS = 14
"""Of a preset's name beside the buttons."""


@dataclass(frozen=True, slots=True)
class ExportQuestion:
    """What is asked about.

    Attributes:
        count: how many clips.
        facts: of the first one, as the example of a name.
        region: the marked part of the single one, in seconds; None for none.
        mark: what is put behind the name of that part.
        folder: proposed; empty for none.
        form: proposed.
        presets: the user's own.
        drag_format: what is dragged out now.
        heard: at which speed and pitch takes are heard now.
    """

    count: int
    facts: NameFacts
    region: Region | None
    mark: str
    folder: str
    form: ExportFormat
    presets: tuple[ExportPreset, ...]
    drag_format: ExportFormat
    heard: Stretch = PLAIN


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What the user wants.

    Attributes:
        folder: one that exists.
        form: what kind of files.
        region: the part of the single clip, in seconds; None for all of it. A bundle has both.
    """

    folder: Path
    form: ExportFormat
    region: Region | None


class ExportSheet(QDialog):
    """Stands over the window until it is answered.

    Signals:
        agreed: ``ExportWish``.
        presets_changed: tuple of the user's own ``ExportPreset``, at once.
        drag_chosen: the ``ExportFormat`` of what is dragged out from now on, at once.
    """

    agreed = Signal(object)
    presets_changed = Signal(object)
    drag_chosen = Signal(object)

    def __init__(self, parent: QWidget, look: Look, asked: ExportQuestion) -> None:
        super().__init__(parent.window())
        self._look = look
        self._asked = asked
        single = asked.count == 1
        self.setWindowTitle(
            tr("Export “{title}”", title=asked.facts.title) if single else tr("Export {count} clips", count=asked.count)
        )
        self.setMinimumWidth(_WIDTH)
        self.presets = PresetRow(look, asked.presets, asked.form)
        self.name = NameField(asked.form.pattern, asked.facts)
        self.folder = QLineEdit(asked.folder if asked.folder and is_folder(Path(asked.folder)) else QDir.homePath())
        self.folder.setAccessibleName(tr("Folder"))
        self.folder.setToolTip(tr("Where the files go. Files that are there stay; new ones get names of their own."))
        self.browse = make_button(tr("Choose…"), tr("Look for the folder."))
        self.parts = Segments(
            ((tr("whole clip"), None), (_part_words(asked.region), asked.region)),
            tr("Part"),
            tr("The whole clip, or what is marked as its loop."),
        )
        self.kind = ExportForm(asked.form, self, asked.heard)
        self.dragged = PresetChoice(
            tr("Dragged out"),
            tr("What clips are when they are dragged into another program, or copied. Holds at once."),
        )
        self.dragged.setMinimumContentsLength(_LETTERS)
        self.dragged.show_presets(asked.presets, asked.drag_format)
        self.export = make_button(tr("Export"), tr("Write the files (Enter)."), "primary")
        self.export.setDefault(True)
        self.cancel = make_button(tr("Cancel"), tr("Write nothing (Esc)."))
        self.chooser: QFileDialog | None = None
        self.parts.set_value(None)
        self._lay_out()
        self._connect()
        self._show_what_can_be()
        if single:
            self.name.edit.setFocus()
            self.name.edit.selectAll()
        else:
            self.export.setFocus()

    @property
    def form(self) -> ExportFormat:
        """What is chosen."""
        return replace(self.kind.form, pattern=self.name.text)

    def _connect(self) -> None:
        self.presets.form_chosen.connect(self._on_preset)
        self.presets.presets_changed.connect(self._on_presets)
        self.dragged.form_chosen.connect(self.drag_chosen)
        self.name.changed.connect(self._show_what_can_be)
        self.folder.textChanged.connect(self._show_what_can_be)
        self.kind.changed.connect(self._show_what_can_be)
        self.parts.value_changed.connect(self._show_what_can_be)
        self.browse.clicked.connect(self._on_browse)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._on_export)

    def _lay_out(self) -> None:
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.folder, 1)
        line.addWidget(self.browse)
        rows: list[tuple[str, QWidget]] = [(tr("Preset"), self.presets), (tr("Name"), self.name), (tr("Folder"), place)]
        if self._asked.region is not None:
            rows.append((tr("Part"), self.parts))
        rows += self.kind.rows
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for row, (words, field) in enumerate(rows):
            label = make_label(words, "secondary")
            top = Qt.AlignmentFlag.AlignTop if field is self.name else Qt.AlignmentFlag(0)
            label.setContentsMargins(0, 6 if field is self.name else 0, 0, 0)
            grid.addWidget(label, row, 0, top)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(make_label(tr("Dragged out"), "secondary"))
        buttons.addSpacing(8)
        buttons.addWidget(self.dragged)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(18)
        column.addLayout(grid)
        column.addLayout(buttons)

    @Slot()
    def _show_what_can_be(self) -> None:
        form = self.form
        is_bundle = form.is_bundle
        self.parts.setEnabled(not is_bundle)  # it has both
        is_part = self.parts.value is not None and not is_bundle
        self.name.show_kind(form.ending, self._asked.mark if is_part else "")
        self.presets.show_form(form)
        self.export.setEnabled(self.name.is_good and is_folder(Path(self.folder.text())))

    @Slot(object)
    def _on_preset(self, form: ExportFormat) -> None:
        self.kind.set_form(form)
        self.name.set_text(form.pattern)
        self._show_what_can_be()

    @Slot(object)
    def _on_presets(self, own: tuple[ExportPreset, ...]) -> None:
        chosen = self.dragged.chosen
        self.dragged.setMinimumContentsLength(_LETTERS)
        self.dragged.show_presets(own, chosen.form if chosen is not None else self._asked.drag_format)
        self.presets_changed.emit(own)

    @Slot()
    def _on_browse(self) -> None:
        self.chooser = make_file_dialog(self, self._look, tr("Export into a folder"), self.folder.text())
        self.chooser.setFileMode(QFileDialog.FileMode.Directory)
        self.chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        self.chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.chooser.fileSelected.connect(self.folder.setText)
        self.chooser.open()

    @Slot()
    def _on_export(self) -> None:
        self.accept()
        form = self.form
        region = self._asked.region if form.is_bundle else cast(Region | None, self.parts.value)
        self.agreed.emit(ExportWish(Path(self.folder.text()), form, region))


def kept_form(wished: ExportFormat, before: ExportFormat) -> ExportFormat:
    """What is proposed the next time: a name that was typed for one file is not, nor another tempo or pitch."""
    pattern = wished.pattern if is_pattern(wished.pattern) else before.pattern
    return replace(wished, pattern=pattern, stretch=PLAIN)


def _part_words(region: Region | None) -> str:
    if region is None:
        return ""
    start, stop = (format_position(time) for time in region)
    return tr("loop {start} – {end}", start=start, end=stop)
