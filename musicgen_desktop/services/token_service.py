"""How long a prompt is to a checkpoint: asked while it is written, answered from a thread of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.engine.conditioning.token_count import TokenCounter
from musicgen_desktop.services.tasks import NewestQuestion, TaskEnd


@dataclass(frozen=True, slots=True)
class TokenQuestion:
    """A prompt, and the folder of the checkpoint that shall read it."""

    folder: Path
    prompt: str


class TokenService(QObject):
    """Of several questions only the newest is answered. Main thread only.

    Signals:
        counted: the ``TokenQuestion``, and the number of tokens.
    """

    counted = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        counter = TokenCounter()
        self._questions = NewestQuestion("tokens", lambda asked: counter.count(asked.folder, asked.prompt), self)
        self._questions.answered.connect(self._on_answered)

    def ask(self, question: TokenQuestion) -> None:
        """Ask; the answer is ``counted``."""
        self._questions.ask(question)

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        return self._questions.shutdown(timeout_ms)

    @Slot(object, object)
    def _on_answered(self, question: TokenQuestion, end: TaskEnd) -> None:
        if isinstance(end.result, int):
            self.counted.emit(question, end.result)
