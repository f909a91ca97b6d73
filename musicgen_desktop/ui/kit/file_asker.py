"""Asks for files of one kind, one after another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from musicgen_desktop.domain.names import portable_file_name
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.kit.look import Look


class FileAsker:
    """Each dialog takes the place of the last one, and begins in its folder.

    Args:
        suffix: what such files end in, with the dot.
        kind: how they are called, with a pattern, as ``QFileDialog`` filters them.

    Attributes:
        dialog: the last one; None before the first.
    """

    def __init__(self, parent: QWidget, look: Callable[[], Look], suffix: str, kind: str) -> None:
        self._parent = parent
        self._look = look
        self._suffix = suffix
        self._kind = kind
        self._folder = ""
        self.dialog: QFileDialog | None = None

    def ask_read(self, title: str, take: Callable[[Path], object]) -> None:
        """Ask for a file that is there, for ``take``."""
        dialog = self._ask(title, take)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def ask_write(self, title: str, name: str, take: Callable[[Path], object]) -> None:
        """Ask for a file to write, proposed as ``name`` with the suffix, for ``take``."""
        dialog = self._ask(title, take)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(self._suffix)
        dialog.selectFile(portable_file_name(name, self._suffix))
        dialog.open()

    def _ask(self, title: str, take: Callable[[Path], object]) -> QFileDialog:
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
        self.dialog = dialog = make_file_dialog(self._parent, self._look(), title, self._folder)
        dialog.setNameFilters([self._kind, tr("All files (*)")])
        dialog.fileSelected.connect(partial(self._on_chosen, take))
        return dialog

    def _on_chosen(self, take: Callable[[Path], object], chosen: str) -> None:
        file = Path(chosen)
        self._folder = str(file.parent)
        take(file)
