"""Qt's dialog for files and folders, for desktops without one of their own."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QDir, QSize
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from musicgen_desktop.files.what_is_there import is_folder
from musicgen_desktop.ui.kit.look import Look

_ICONS = MappingProxyType(
    {
        "backButton": "chevron_left",
        "forwardButton": "chevron_right",
        "toParentButton": "up",
        "newFolderButton": "folder_new",
        "listModeButton": "list",
        "detailModeButton": "rows",
    }
)
"""Qt's names of its buttons, and our icons in the place of black ones."""


def make_file_dialog(parent: QWidget, look: Look, title: str, start: str) -> QFileDialog:
    """A dialog that begins in the folder ``start``, or at home where that is none; the caller says what it asks for."""
    dialog = QFileDialog(parent.window(), title, start if start and is_folder(Path(start)) else QDir.homePath())
    for name, icon in _ICONS.items():
        button = dialog.findChild(QToolButton, name)
        if button is not None:  # where the desktop has a dialog of its own there are no buttons of Qt's
            button.setIcon(look.icon(icon, "secondary"))
            button.setIconSize(QSize(16, 16))
    return dialog
