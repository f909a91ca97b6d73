"""The library checked, backed up or restored: how far it is, a way to end it, and what came of it in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.library_care import LibraryCare, Share
from musicgen_desktop.services.tasks import TaskEnd
from musicgen_desktop.ui.kit.controls import make_button, make_label

_WIDTH, _HEIGHT = 560, 180
_HEIGHT_WITH_DETAILS = 420


class LibraryCareSheet(QDialog):
    """Shows one piece of work that ``care`` has begun. Closing it ends the work.

    Args:
        title: what is done.
        words: says what came of it, in a sentence and in lines that may be none.

    Signals:
        done_well: it came to its end.
    """

    done_well = Signal()

    def __init__(
        self, title: str, care: LibraryCare, words: Callable[[object], tuple[str, tuple[str, ...]]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._care = care
        self._words = words
        self._state = make_label(title)
        self._state.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setAccessibleName(tr("What was found"))
        self._details.hide()
        self._close = make_button(tr("Cancel"), tr("End it (Esc)."), focus=Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._state)
        column.addWidget(self._bar)
        column.addWidget(self._details, 1)
        column.addStretch(0)
        column.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)
        care.progressed.connect(self._on_progressed)
        care.ended.connect(self._on_ended)

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._state.text()

    @property
    def details(self) -> str:
        """The lines below it."""
        return self._details.toPlainText()

    def done(self, result: int) -> None:
        """Take the work along."""
        self._care.cancel()
        super().done(result)

    @Slot(object)
    def _on_progressed(self, share: Share) -> None:
        done, total = share
        self._bar.setValue(100 * done // total if total else 100)

    @Slot(object)
    def _on_ended(self, end: TaskEnd) -> None:
        self._bar.hide()
        self._close.setText(tr("Close"))
        if end.cancelled:
            self._state.setText(tr("Cancelled."))
        elif end.error is not None:
            self._state.setText(end.error.summary if isinstance(end.error, BugReport) else str(end.error))
        else:
            sentence, lines = self._words(end.result)
            self._state.setText(sentence)
            if lines:
                self._details.setPlainText("\n".join(lines))
                self._details.show()
                self.resize(_WIDTH, _HEIGHT_WITH_DETAILS)
            self.done_well.emit()
