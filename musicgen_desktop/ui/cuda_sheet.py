"""The CUDA pack: what is there, bringing one, removing it. Done by programs beside this one, which use no torch yet."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QProcess, Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.progress_bar import ProgressBar

_WIDTH, _HEIGHT = 600, 260


class CudaSheet(QDialog):
    """Begins with a look at what is there. Closing it ends what is at work.

    Args:
        command: this program's ``cuda``.
        torch: the version that a pack has to have.
        look: for the dialog that asks for a folder.

    Attributes:
        dialog: the one that was opened last; it deletes itself when it is closed.
    """

    def __init__(self, command: Sequence[str], torch: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("CUDA pack for NVIDIA cards"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._command = command
        self._look = look
        self._ending: dict[str, Any] = {}
        self.dialog: QFileDialog | None = None
        about = make_label(
            tr("The program carries torch for processors. With a CUDA pack, torch's build for NVIDIA cards, the card "
               "makes the music. A pack takes some 5 GB. Where there is a network, “pip download torch=={version}” "
               "fetches its files; choose their folder here. They are proved and tried before they are used.",
               version=torch),
            "secondary",
        )  # fmt: skip
        about.setWordWrap(True)
        self._state = make_label()
        self._state.setWordWrap(True)
        self._bar = ProgressBar()
        self._bar.setAccessibleName(tr("How far it is"))
        strong = Qt.FocusPolicy.StrongFocus
        self._bring = make_button(tr("Choose a folder…"), tr("Where torch's CUDA wheels lie."), focus=strong)
        self._bring.clicked.connect(self._ask)
        self._drop = make_button(tr("Remove"), tr("Delete the pack; the processor goes on."), focus=strong)
        self._drop.clicked.connect(self._remove)
        close = make_button(tr("Close"), tr("Close this sheet (Esc)."), focus=strong)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self._bring)
        foot.addWidget(self._drop)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(about)
        column.addWidget(self._state)
        column.addWidget(self._bar)
        column.addStretch(1)
        column.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_finished)
        self._begin(tr("Looking at what is there…"), "status")

    @property
    def text(self) -> str:
        """What is said of the pack."""
        return self._state.text()

    @property
    def is_busy(self) -> bool:
        """Whether something is at work."""
        return not self._bring.isEnabled()

    def done(self, result: int) -> None:
        """Take the work along; what was half copied is dropped by the next one."""
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished()
        super().done(result)

    @Slot(str)
    def bring(self, folder: str) -> None:
        """Install what is in ``folder``."""
        self._begin(tr("Copying and proving; then it is tried."), "install", "--from", folder)

    @Slot()
    def _ask(self) -> None:
        self.dialog = make_file_dialog(self, self._look, tr("Folder with torch's CUDA wheels"), "")
        self.dialog.setFileMode(QFileDialog.FileMode.Directory)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.fileSelected.connect(self.bring)
        self.dialog.open()

    @Slot()
    def _remove(self) -> None:
        self._begin(tr("Removing…"), "remove")

    def _begin(self, words: str, *arguments: str) -> None:
        self._ending = {}
        self._state.setText(words)
        self._bar.setRange(0, 0)
        self._show_busy(True)
        self._process.start(self._command[0], [*self._command[1:], *arguments, "--json"])

    def _show_busy(self, busy: bool) -> None:
        self._bar.setVisible(busy)
        self._bring.setEnabled(not busy)
        self._drop.setEnabled(not busy)

    @Slot()
    def _read(self) -> None:
        while self._process.canReadLine():
            event = json.loads(bytes(self._process.readLine().data()))
            if event["event"] == "progress":
                self._bar.setRange(0, 100 if event["share"] < 1 else 0)  # the trial that follows tells no shares
                self._bar.setValue(round(event["share"] * 100))
            else:
                self._ending = event

    @Slot()
    def _on_finished(self) -> None:
        self._show_busy(False)
        self._drop.setVisible(self._ending.get("event") == "failed" or bool(self._ending.get("torch")))
        words = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        self._state.setText(_words(self._ending) or words or self._process.errorString())


def _words(event: dict[str, Any]) -> str:
    if not event:
        return ""
    if event["event"] == "failed":
        return f"{event['message']} {event['advice']}"
    if not event.get("torch"):
        return tr("There is no CUDA pack.")
    where = event["device"] or tr("the processor, since no NVIDIA card was found that it can use")
    said = tr("torch {torch} for CUDA {cuda} works here ({size}), on {device}.",
              torch=event["torch"], cuda=event["cuda"], size=format_bytes(event["bytes"]), device=where)  # fmt: skip
    then = tr("The next start uses it.")
    return f"{said} {then}" if event["event"] == "installed" else said
