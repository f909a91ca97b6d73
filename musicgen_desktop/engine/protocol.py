"""What any engine can do. The real one and the fake one obey the same contract suite."""

from __future__ import annotations

from typing import Protocol

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.events import OnEvent
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult


class Engine(Protocol):
    """Holds at most one checkpoint and turns requests into sound, all in one thread."""

    def load(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> None:
        """Make the request's checkpoint resident on its device, emitting ``PhaseChanged``.

        Does nothing when it already is; frees any other checkpoint first. Raises ``UserError``
        when it cannot, and ``JobCancelledError`` between two phases when the token says so.
        """
        ...

    def run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> GenerationResult:
        """Render the request with the resident checkpoint.

        Emits ``PhaseChanged``, ``StepProgress`` and ``AudioChunk`` only; starting and ending a job
        is the runner's business. Returns the sound made so far when stopped. Raises
        ``JobCancelledError`` when cancelled, ``UserError`` for what the user can mend.
        """
        ...

    def unload(self) -> None:
        """Free the resident checkpoint and its memory."""
        ...
