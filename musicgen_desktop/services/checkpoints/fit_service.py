"""Will it fit: asked whenever the form changes, answered from a thread of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.domain.fits import Fit
from musicgen_desktop.domain.installation import CatalogueEntry
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.services.tasks import NewestQuestion, TaskEnd

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FitQuestion:
    """The job that the form describes, for every checkpoint that it could be made with.

    Attributes:
        checkpoints: those that are installed.
        entries: those that could be installed.
        request: the job, whatever its checkpoint.
        resident: the checkpoint that is loaded now; None for none.
    """

    checkpoints: tuple[Checkpoint, ...]
    entries: tuple[CatalogueEntry, ...]
    request: GenerationRequest
    resident: Checkpoint | None = None


EstimateFits = Callable[[FitQuestion], Mapping[str, Fit]]
"""By a checkpoint's id; those that nothing is known of are left out. Called in the service's thread."""


class FitService(QObject):
    """Of several questions only the newest is answered. Main thread only.

    Signals:
        fits_estimated: mapping of checkpoint ids to ``Fit``.
    """

    fits_estimated = Signal(object)

    def __init__(self, estimate: EstimateFits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._questions = NewestQuestion("fit estimates", estimate, self)
        self._questions.answered.connect(self._on_answered)

    def ask(self, question: FitQuestion) -> None:
        """Ask; the answer is ``fits_estimated``."""
        self._questions.ask(question)

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        return self._questions.shutdown(timeout_ms)

    @Slot(object, object)
    def _on_answered(self, _question: FitQuestion, end: TaskEnd) -> None:
        if isinstance(end.error, BugReport):
            log.error("the memory could not be estimated: %s", end.error.summary)
        elif end.error is None:
            self.fits_estimated.emit(end.result)
