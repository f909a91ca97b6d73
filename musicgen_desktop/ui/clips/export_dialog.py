"""Asks where sound files shall go, without holding up the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog

from musicgen_desktop.domain.names import portable_file_name
from musicgen_desktop.domain.settings import EXPORT_SUFFIXES
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.export_sheet import ExportSheet
from musicgen_desktop.ui.clips.library_panel import LibraryPanel
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog

_LONGEST_NAME = 80


class ExportDialog(QObject):
    """One file for one clip; format and folder for several.

    Signals:
        file_chosen: path of the file to write; its ending says the format. Replacing was agreed to.
        folder_chosen: path of the folder and ending of the files to write.
    """

    file_chosen = Signal(object)
    folder_chosen = Signal(object, str)

    def __init__(self, panel: LibraryPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.dialog: QDialog | None = None

    def ask_file(self, title: str, folder: str, suffix: str) -> None:
        """Ask for a file, named after ``title`` and of the format ``suffix`` at first."""
        self._close()
        words = tr("Export “{title}”", title=title[:_LONGEST_NAME])
        dialog = make_file_dialog(self._panel, self._panel.look, words, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters([_filter(ending) for ending in EXPORT_SUFFIXES])
        dialog.selectNameFilter(_filter(suffix))
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(portable_file_name(title, suffix))
        dialog.filterSelected.connect(self._on_filter)
        dialog.fileSelected.connect(self._on_file)
        self._open(dialog)

    def ask_folder(self, count: int, folder: str, suffix: str) -> None:
        """Ask for folder and format of ``count`` clips; ``folder`` and ``suffix`` are proposed."""
        self._close()
        sheet = ExportSheet(self._panel, self._panel.look, count, folder, suffix)
        sheet.agreed.connect(self.folder_chosen)
        self._open(sheet)

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def _on_filter(self, name_filter: str) -> None:
        if isinstance(self.dialog, QFileDialog):
            self.dialog.setDefaultSuffix(name_filter.partition("*")[2].rstrip(")"))

    @Slot(str)
    def _on_file(self, file: str) -> None:
        self.file_chosen.emit(Path(file))


def _filter(suffix: str) -> str:
    return f"{suffix[1:].upper()} (*{suffix})"
