"""Asks where sound files shall go, without holding up the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from musicgen_desktop.domain.names import portable_file_name
from musicgen_desktop.domain.text import tr

SUFFIXES = (".wav", ".flac", ".mp3", ".ogg")
_LONGEST_NAME = 80


class ExportDialog(QObject):
    """One file for one clip, a folder for several.

    Signals:
        file_chosen: path of the file to write; its ending says the format. Replacing was agreed to.
        folder_chosen: path of the folder and ending of the files to write.
    """

    file_chosen = Signal(object)
    folder_chosen = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.dialog: QFileDialog | None = None

    def ask_file(self, title: str, folder: str) -> None:
        """Ask for a file, named after ``title`` at first."""
        dialog = self._open(tr("Export “{title}”", title=title[:_LONGEST_NAME]), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters([f"{suffix[1:].upper()} (*{suffix})" for suffix in SUFFIXES])
        dialog.setDefaultSuffix(SUFFIXES[0])
        dialog.selectFile(portable_file_name(title, SUFFIXES[0]))
        dialog.filterSelected.connect(self._on_filter)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def ask_folder(self, count: int, folder: str) -> None:
        """Ask for a folder for ``count`` clips; they become wav files there."""
        dialog = self._open(tr("Export {count} clips into a folder", count=count), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _open(self, title: str, folder: str) -> QFileDialog:
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
        start = folder if folder and Path(folder).is_dir() else QDir.homePath()
        self.dialog = QFileDialog(self._parent.window(), title, start)
        return self.dialog

    @Slot(str)
    def _on_filter(self, name_filter: str) -> None:
        if self.dialog is not None:
            self.dialog.setDefaultSuffix(name_filter.partition("*")[2].rstrip(")"))

    @Slot(str)
    def _on_file(self, file: str) -> None:
        self.file_chosen.emit(Path(file))

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self.folder_chosen.emit(Path(folder), SUFFIXES[0])
