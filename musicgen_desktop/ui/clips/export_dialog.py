"""Asks where sound files shall go, without holding up the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from musicgen_desktop.ui.clips.export_sheet import ExportQuestion, ExportSheet
from musicgen_desktop.ui.clips.library_panel import LibraryPanel


class ExportDialog(QObject):
    """One sheet at a time.

    Signals:
        agreed: ``ExportWish``.
    """

    agreed = Signal(object)

    def __init__(self, panel: LibraryPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.dialog: ExportSheet | None = None

    def ask(self, question: ExportQuestion) -> None:
        """Ask anew."""
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
        self.dialog = ExportSheet(self._panel, self._panel.look, question)
        self.dialog.agreed.connect(self.agreed)
        self.dialog.open()
