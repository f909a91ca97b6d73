"""Asks where sound files shall go and what they shall be like, at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QDir, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from musicgen_desktop.domain.export_format import (
    EXPORT_BITS,
    EXPORT_RATES,
    EXPORT_SUFFIXES,
    ExportBits,
    ExportFormat,
    ExportLevel,
    ExportRate,
    ExportSuffix,
)
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import Segments, make_button, make_label
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import format_position
from musicgen_desktop.ui.stage.waveform_view import Region

_WIDTH = 560
_LOUDNESS = (-14.0, -16.0, -23.0)
"""LUFS that streaming services, podcasts and broadcasters (EBU R 128) ask for."""
_LOSSLESS = (".wav", ".flac")


@dataclass(frozen=True, slots=True)
class ExportQuestion:
    """What is asked about.

    Attributes:
        count: how many clips.
        name: proposed for the file of a single one; empty for several.
        region: the marked part of the single one, in seconds; None for none.
        folder: proposed; empty for none.
        form: proposed.
    """

    count: int
    name: str
    region: Region | None
    folder: str
    form: ExportFormat


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What the user wants.

    Attributes:
        folder: one that exists.
        form: what kind of files.
        name: of the single file; empty for several.
        region: the part of the single clip, in seconds; None for all of it.
    """

    folder: Path
    form: ExportFormat
    name: str
    region: Region | None


class ExportSheet(QDialog):
    """Stands over the window until it is answered.

    Signals:
        agreed: ``ExportWish``.
    """

    agreed = Signal(object)

    def __init__(self, parent: QWidget, look: Look, asked: ExportQuestion) -> None:
        super().__init__(parent.window())
        self._look = look
        title = (
            tr("Export “{title}”", title=asked.name) if asked.name else tr("Export {count} clips", count=asked.count)
        )
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.name = QLineEdit(asked.name)
        self.name.setAccessibleName(tr("Name"))
        self.name.setToolTip(
            tr("Name of the file, without its ending. A file that is there stays; this gets a number.")
        )
        self.folder = QLineEdit(asked.folder if asked.folder and Path(asked.folder).is_dir() else QDir.homePath())
        self.folder.setAccessibleName(tr("Folder"))
        self.folder.setToolTip(tr("Where the files go. Files that are there stay; new ones get names of their own."))
        self.browse = make_button(tr("Choose…"), tr("Look for the folder."))
        self.formats = Segments(
            tuple((suffix[1:].upper(), suffix) for suffix in EXPORT_SUFFIXES),
            tr("Format"),
            tr("Wav and flac keep every sample; mp3, ogg and opus are small."),
        )
        self.bits = Segments(
            tuple((tr("32 float") if bits == max(EXPORT_BITS) else str(bits), bits) for bits in EXPORT_BITS),
            tr("Bits"),
            tr("Of a sample. 24 is finer than any ear; 16 is dithered; 32 float is for wav alone."),
        )
        self.rates = Segments(
            tuple((_rate_words(rate), rate) for rate in EXPORT_RATES),
            tr("Rate"),
            tr("Samples a second. MusicGen makes 32 kHz, which most programs convert by themselves."),
        )
        self.levels = Segments(
            (
                (tr("as made"), "made"),
                *((tr("{lufs} LUFS", lufs=f"{lufs:.0f}".replace("-", "−")), lufs) for lufs in _LOUDNESS),
                (tr("−1 dB peak"), "peak"),
            ),
            tr("Level"),
            tr("As made; as loud to the ear as streaming, podcasts or broadcasting ask; or as loud as it can be."),
        )
        self.parts = Segments(((tr("whole clip"), None), (_part_words(asked.region), asked.region)), tr("Part"), "")
        self.recipe = Segments(
            ((tr("inside"), True), (tr("left out"), False)),
            tr("Recipe"),
            tr("Prompt, seed and all else that made it, in the file's tags, so that it can be made again."),
        )
        self.export = make_button(tr("Export"), tr("Write the files (Enter)."), "primary")
        self.export.setDefault(True)
        self.cancel = make_button(tr("Cancel"), tr("Write nothing (Esc)."))
        self.chooser: QFileDialog | None = None
        self._set_form(asked.form)
        self.parts.set_value(None)
        self._lay_out(asked)
        self.name.textChanged.connect(self._show_what_can_be)
        self.folder.textChanged.connect(self._show_what_can_be)
        self.formats.value_changed.connect(self._show_what_can_be)
        self.browse.clicked.connect(self._on_browse)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._on_export)
        self._show_what_can_be()
        if asked.name:
            self.name.setFocus()
            self.name.selectAll()
        else:
            self.export.setFocus()

    @property
    def form(self) -> ExportFormat:
        """What is chosen."""
        return ExportFormat(
            cast(ExportSuffix, self.formats.value),
            cast(ExportBits, self.bits.value),
            cast(ExportRate, self.rates.value),
            cast(ExportLevel, self.levels.value or "made"),
            self.recipe.value is not False,
        )

    def _set_form(self, form: ExportFormat) -> None:
        for choice, value in (
            (self.formats, form.suffix),
            (self.bits, form.bits),
            (self.rates, form.sampling_rate),
            (self.levels, form.level),
            (self.recipe, form.recipe),
        ):
            choice.set_value(value)

    def _lay_out(self, asked: ExportQuestion) -> None:
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.folder, 1)
        place.addWidget(self.browse)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        rows: list[tuple[str, QWidget | QLayout, bool]] = [
            (tr("Name"), self.name, bool(asked.name)),
            (tr("Folder"), place, True),
            (tr("Part"), self.parts, asked.region is not None),
            (tr("Format"), self.formats, True),
            (tr("Bits"), self.bits, True),
            (tr("Rate"), self.rates, True),
            (tr("Level"), self.levels, True),
            (tr("Recipe"), self.recipe, True),
        ]
        for row, (words, field, _) in enumerate(each for each in rows if each[2]):
            grid.addWidget(make_label(words, "secondary"), row, 0)
            if isinstance(field, QWidget):
                grid.addWidget(field, row, 1)
            else:
                grid.addLayout(field, row, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(20)
        column.addLayout(grid)
        column.addLayout(buttons)

    @Slot()
    def _show_what_can_be(self) -> None:
        self.bits.setEnabled(self.formats.value in _LOSSLESS)
        self.bits.button(max(EXPORT_BITS)).setEnabled(self.formats.value == EXPORT_SUFFIXES[0])
        named = not self.name.isVisibleTo(self) or bool(self._name())
        self.export.setEnabled(named and Path(self.folder.text()).is_dir())

    def _name(self) -> str:
        text = self.name.text().strip()
        return text.removesuffix(str(self.formats.value))

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
        region = cast(Region | None, self.parts.value)
        self.agreed.emit(ExportWish(Path(self.folder.text()), self.form, self._name(), region))


def _rate_words(rate: int) -> str:
    return tr("{rate} kHz", rate=f"{rate / 1000:g}") if rate else tr("as made")


def _part_words(region: Region | None) -> str:
    if region is None:
        return ""
    start, stop = (format_position(time) for time in region)
    return tr("loop {start} – {end}", start=start, end=stop)
