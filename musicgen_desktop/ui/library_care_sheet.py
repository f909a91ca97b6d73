"""The library checked, mended, moved, backed up or restored: how far it is, a way to end it, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.library_care import LibraryCare, Share
from musicgen_desktop.services.tasks import TaskEnd
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.progress_bar import ProgressBar

_WIDTH, _HEIGHT = 560, 180
_HEIGHT_WITH_DETAILS = 420


@dataclass(frozen=True, slots=True)
class CareOutcome:
    """What came of a piece of work.

    Attributes:
        sentence: in short.
        lines: each thing that was found; may be none.
        step: what stands on the button for what can be done next; empty for nothing.
        step_tip: its tooltip.
        must: whether nothing else can be done next.
    """

    sentence: str
    lines: tuple[str, ...] = ()
    step: str = ""
    step_tip: str = ""
    must: bool = False


class LibraryCareSheet(QDialog):
    """Shows one piece of work that ``care`` has begun. Closing it ends the work.

    Args:
        title: what is done.
        words: says what came of it.

    Signals:
        done_well: it came to its end.
        step_requested: the result after which the next step shall be taken.
    """

    done_well = Signal()
    step_requested = Signal(object)

    def __init__(self, title: str, care: LibraryCare, words: Callable[[object], CareOutcome], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._care = care
        self._words = words
        self._result: object = None
        self._must = False
        self._state = make_label()
        self._state.setWordWrap(True)
        self._bar = ProgressBar()
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setAccessibleName(tr("What was found"))
        self.step = make_button("", "", "primary", focus=Qt.FocusPolicy.StrongFocus)
        self.step.clicked.connect(self._on_step)
        self._close = make_button("", "", focus=Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self.step)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._state)
        column.addWidget(self._bar)
        column.addWidget(self._details, 1)
        column.addStretch(0)
        column.addLayout(foot)
        self.begin(title)
        care.progressed.connect(self._on_progressed)
        care.ended.connect(self._on_ended)

    def begin(self, title: str) -> None:
        """Show another piece of work, which begins now."""
        self.setWindowTitle(title)
        self._state.setText(title)
        self._bar.setRange(0, 100)
        self._bar.setValue(0)
        self._bar.setAccessibleName(title)
        self._bar.show()
        self._details.hide()
        self.step.hide()
        self._close.setText(tr("Cancel"))
        self._close.setToolTip(tr("End it (Esc)."))
        self._close.show()
        self.resize(_WIDTH, _HEIGHT)

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._state.text()

    @property
    def details(self) -> str:
        """The lines below it."""
        return self._details.toPlainText() if not self._details.isHidden() else ""

    def done(self, result: int) -> None:
        """Take the work along; what must be done next is done however the sheet is closed."""
        self._care.cancel()
        if self._must:
            self._must = False
            self.step_requested.emit(self._result)
        super().done(result)

    @Slot(object)
    def _on_progressed(self, share: Share) -> None:
        done, total = share
        self._bar.setValue(100 * done // total if total else 100)

    @Slot(object)
    def _on_ended(self, end: TaskEnd) -> None:
        self._bar.hide()
        self._close.setText(tr("Close"))
        self._close.setToolTip(tr("Close this sheet (Esc)."))
        if end.cancelled:
            self._state.setText(tr("Cancelled."))
        elif end.error is not None:
            self._state.setText(end.error.summary if isinstance(end.error, BugReport) else str(end.error))
        else:
            self._show(end.result)
            self.done_well.emit()

    def _show(self, result: object) -> None:
        outcome = self._words(result)
        self._result, self._must = result, outcome.must
        self._state.setText(outcome.sentence)
        if outcome.lines:
            self._details.setPlainText("\n".join(outcome.lines))
            self._details.show()
            self.resize(_WIDTH, _HEIGHT_WITH_DETAILS)
        if outcome.step:
            self.step.setText(outcome.step)
            self.step.setToolTip(outcome.step_tip)
            self.step.setAccessibleName(outcome.step)
            self.step.show()
            self.step.setFocus()
            self._close.setVisible(not outcome.must)

    @Slot()
    def _on_step(self) -> None:
        if self._must:
            self.close()
        else:
            self.step_requested.emit(self._result)
