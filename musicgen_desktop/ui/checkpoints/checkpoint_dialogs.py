"""Asks where checkpoints come from and go to, without holding up the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from musicgen_desktop.domain.checkpoint import ARCHIVE_SUFFIX
from musicgen_desktop.domain.names import portable_file_name
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.checkpoints.checkpoint_panel import CheckpointPanel
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog


class CheckpointDialogs(QObject):
    """One dialog at a time.

    Signals:
        import_chosen: path of a folder or an archive to copy from.
        link_chosen: path of a folder whose files shall be used where they are.
        export_chosen: checkpoint's id and the path of the archive to write. Replacing was agreed to.
        folder_chosen: path of the folder in which checkpoints shall be kept.
    """

    import_chosen = Signal(object)
    link_chosen = Signal(object)
    export_chosen = Signal(str, object)
    folder_chosen = Signal(object)

    def __init__(self, panel: CheckpointPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._export_id = ""
        self.dialog: QFileDialog | None = None

    @Slot()
    def ask_import_folder(self) -> None:
        """Ask for a folder to import."""
        self._ask_folder(tr("Import a checkpoint from a folder"), "", self._on_import)

    @Slot()
    def ask_link(self) -> None:
        """Ask for a folder to use where it is."""
        self._ask_folder(tr("Use a checkpoint's folder where it is"), "", self._on_link)

    @Slot()
    def ask_import_file(self) -> None:
        """Ask for an archive to import."""
        dialog = self._make(tr("Import a checkpoint from an archive"), "")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Checkpoints ({suffixes})", suffixes=f"*{ARCHIVE_SUFFIX} *.zip *.tar *.tar.* *.tgz"),
                               tr("All files (*)")])  # fmt: skip
        dialog.fileSelected.connect(self._on_import)
        dialog.open()

    def ask_export(self, checkpoint_id: str, title: str) -> None:
        """Ask for the archive that a checkpoint is copied into."""
        self._export_id = checkpoint_id
        dialog = self._make(tr("Export {title}", title=title), "")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters([tr("Checkpoints ({suffixes})", suffixes=f"*{ARCHIVE_SUFFIX} *.zip")])
        dialog.setDefaultSuffix(ARCHIVE_SUFFIX)
        dialog.selectFile(portable_file_name(title, ARCHIVE_SUFFIX))
        dialog.fileSelected.connect(self._on_export)
        dialog.open()

    def ask_move(self, folder: Path) -> None:
        """Ask for another folder to keep checkpoints in."""
        self._ask_folder(tr("Keep checkpoints in another folder"), str(folder.parent), self._on_move)

    def _ask_folder(self, title: str, start: str, chosen: Callable[[str], None]) -> None:
        dialog = self._make(title, start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _make(self, title: str, start: str) -> QFileDialog:
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
        self.dialog = make_file_dialog(self._panel, self._panel.look, title, start)
        return self.dialog

    @Slot(str)
    def _on_import(self, path: str) -> None:
        self.import_chosen.emit(Path(path))

    @Slot(str)
    def _on_link(self, path: str) -> None:
        self.link_chosen.emit(Path(path))

    @Slot(str)
    def _on_export(self, path: str) -> None:
        self.export_chosen.emit(self._export_id, Path(path))

    @Slot(str)
    def _on_move(self, path: str) -> None:
        self.folder_chosen.emit(Path(path))
