"""Asks for the format and the folder of several sound files, at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from musicgen_desktop.domain.settings import EXPORT_SUFFIXES
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import Segments, make_button, make_label
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.kit.look import Look

_WIDTH = 460


class ExportSheet(QDialog):
    """Stands over the window until it is answered.

    Signals:
        agreed: path of a folder that exists, and the ending of the files to write.
    """

    agreed = Signal(object, str)

    def __init__(self, parent: QWidget, look: Look, count: int, folder: str, suffix: str) -> None:
        super().__init__(parent.window())
        self._look = look
        self.setWindowTitle(tr("Export {count} clips", count=count))
        self.setMinimumWidth(_WIDTH)
        self.formats = Segments(
            tuple((ending[1:].upper(), ending) for ending in EXPORT_SUFFIXES),
            tr("Format"),
            tr("Wav and flac keep every sample; mp3 and ogg are small."),
        )
        self.formats.set_value(suffix)
        self.folder = QLineEdit(folder if folder and Path(folder).is_dir() else QDir.homePath())
        self.folder.setAccessibleName(tr("Folder"))
        self.folder.setToolTip(tr("Where the files go. Files that are there stay; new ones get names of their own."))
        self.browse = make_button(tr("Choose…"), tr("Look for the folder."))
        self.export = make_button(tr("Export"), tr("Write the files (Enter)."), "primary")
        self.export.setDefault(True)
        self.cancel = make_button(tr("Cancel"), tr("Write nothing (Esc)."))
        self.chooser: QFileDialog | None = None
        self._lay_out()
        self.folder.textChanged.connect(self._show_whether_it_can_be)
        self.browse.clicked.connect(self._on_browse)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._on_export)
        self._show_whether_it_can_be()
        self.export.setFocus()

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.folder, 1)
        place.addWidget(self.browse)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.addWidget(make_label(tr("Format"), "secondary"), 0, 0)
        grid.addWidget(self.formats, 0, 1)
        grid.addWidget(make_label(tr("Folder"), "secondary"), 1, 0)
        grid.addLayout(place, 1, 1)
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
    def _show_whether_it_can_be(self) -> None:
        self.export.setEnabled(Path(self.folder.text()).is_dir())

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
        self.agreed.emit(Path(self.folder.text()), str(self.formats.value))
