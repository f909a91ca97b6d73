"""Whether this installation works, tried by a program beside this one and told line by line."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QProcess, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import make_button, make_label

_WIDTH, _HEIGHT = 640, 440


class InstallationSheet(QDialog):
    """Starts the self-test and shows how each check ended. Closing it ends the self-test.

    Args:
        command: prints the outcomes as JSON lines.
    """

    def __init__(self, command: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check this installation"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report: list[str] = []
        self._failed = 0
        self._state = make_label(tr("Checking; this takes up to two minutes. A window may open and close by itself."))
        self._state.setWordWrap(True)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(8)
        self._rows.setColumnStretch(2, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(self._rows)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        strong = Qt.FocusPolicy.StrongFocus
        self._copy = make_button(tr("Copy report"), tr("Copy what was found, to send it along."), focus=strong)
        self._copy.setEnabled(False)
        self._copy.clicked.connect(self._copy_report)
        close = make_button(tr("Close"), tr("Close this sheet (Esc)."), focus=strong)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._copy)
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(16)
        outer.addWidget(self._state)
        outer.addWidget(scroll, 1)
        outer.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_finished)
        self._process.start(command[0], list(command[1:]))

    @property
    def report(self) -> str:
        """What was found so far, a line for each check."""
        return "\n".join(self._report)

    def done(self, result: int) -> None:
        """Take the self-test along."""
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished()
        super().done(result)

    @Slot()
    def _read(self) -> None:
        while self._process.canReadLine():
            self._add(json.loads(bytes(self._process.readLine().data())))

    def _add(self, outcome: dict[str, str]) -> None:
        verdict, title, details = outcome["verdict"], outcome["title"], outcome["details"]
        words = {"ok": tr("works"), "failed": tr("fails"), "skipped": tr("not tried")}
        tones = {"failed": "error", "skipped": "tertiary"}
        seen = make_label(details, "secondary")
        seen.setWordWrap(True)
        seen.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        labels = (make_label(words[verdict], tones.get(verdict, "secondary")), make_label(title), seen)
        for place, label in enumerate(labels):
            self._rows.addWidget(label, len(self._report), place, Qt.AlignmentFlag.AlignTop)
        self._report.append(f"{verdict}: {title}: {details}")
        self._failed += verdict == "failed"

    @Slot()
    def _on_finished(self) -> None:
        self._copy.setEnabled(True)
        if self._process.error() == QProcess.ProcessError.FailedToStart or not self._report:
            words = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
            self._report.append(words or self._process.errorString())
            self._state.setText(tr("The check could not be started: {reason}", reason=self._report[-1]))
        elif self._failed:
            self._state.setText(tr("Something does not work here. The report tells what; copy it to ask for help."))
        else:
            self._state.setText(tr("Everything works here."))

    @Slot()
    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
