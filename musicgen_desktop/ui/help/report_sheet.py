"""The report on a run that broke down: to be read, saved, copied, and compared with the log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import make_label, make_sheet_button, make_text_view
from musicgen_desktop.ui.kit.file_asker import FileAsker
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.message import MessageAction

_SIZE = QSize(760, 520)
_SHARE_OF_SCREEN = 0.9


@dataclass(frozen=True, slots=True)
class ShowReport(MessageAction):
    """Open the sheet."""

    in_big_window: ClassVar[bool] = True

    report: BugReport

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Show the report")


class ReportSheet(QDialog):
    """Stays open beside the window.

    Signals:
        log_requested: the log shall be shown.
    """

    log_requested = Signal()

    def __init__(self, report: BugReport, look: Callable[[], Look], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = make_label(
            tr(
                "{summary} This is what is known about it. Nothing of it is sent anywhere; look through it, and save "
                "or copy it if you want to tell us. It names folders of this machine, no prompts.",
                summary=report.summary,
            )
        )
        said.setWordWrap(True)
        self.text = make_text_view(report.details, tr("The report"), tr("What is known about it."))
        self.asker = FileAsker(self, look, ".txt", tr("Text files (*.txt)"))
        self._problem = make_label(tone="error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.copy = make_sheet_button(tr("Copy"), tr("Put the report on the clipboard."))
        self.save = make_sheet_button(tr("Save…"), tr("Write the report into a file."))
        log = make_sheet_button(tr("Log…"), tr("See what the program noted before and since."))
        close = make_sheet_button(tr("Close"), tr("Close this sheet (Esc)."))
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self._on_save)
        log.clicked.connect(self.log_requested)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.copy, self.save, log, close):
            foot.addWidget(button)
        foot.insertStretch(3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(said)
        column.addWidget(self.text, 1)
        column.addWidget(self._problem)
        column.addLayout(foot)
        self.resize(_SIZE.boundedTo(parent.screen().availableSize() * _SHARE_OF_SCREEN))

    def save_to(self, path: Path) -> None:
        """Write the report; why it cannot be is said in the sheet."""
        try:
            write_bytes(path, f"{self.text.toPlainText()}\n".encode(), overwrite=True)
        except UserError as error:
            self._problem.setText(f"{error.message} {error.advice}")
            self._problem.show()
        else:
            self._problem.setText("")
            self._problem.hide()
            announce(self, tr("Saved."))

    @property
    def problem(self) -> str:
        """Why it could not be written."""
        return self._problem.text()

    @Slot()
    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
        announce(self, tr("Copied."))

    @Slot()
    def _on_save(self) -> None:
        self.asker.ask_write(tr("Save the report"), tr("MusicGen Desktop report"), self.save_to)
