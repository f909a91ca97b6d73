"""The program with an engine that plucks tones and holds still at one phase until a line comes in on stdin.

``python -m tests.support.window.gated_program PHASE ARGUMENTS…``; a PHASE that does not exist holds nothing.
It says "waiting" on stderr when it holds. Everything but the engine is real, and torch is not imported.
"""

from __future__ import annotations

import sys
from typing import Any

from musicgen_desktop.app import container
from musicgen_desktop.app.cli import main as cli
from musicgen_desktop.app.cli import outputs
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.events import AudioChunk, JobEvent, OnEvent, PhaseChanged
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.engine.fake import FakeEngine


class Gate:
    """Holds once, at its phase."""

    def __init__(self, phase: str) -> None:
        self._phase = phase

    def pass_at(self, phase: str) -> None:
        """Wait for a line if this is the phase to hold at."""
        if phase == self._phase:
            self._phase = ""
            sys.stderr.write("waiting\n")
            sys.stderr.flush()
            sys.stdin.readline()


class GatedEngine(FakeEngine):
    """A fake engine that may be held while loading, reading the prompt, and after the first sound."""

    def __init__(self, gate: Gate) -> None:
        super().__init__()
        self._gate = gate
        gate.pass_at("importing")

    def load(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> None:
        """See ``Engine.load``."""
        super().load(request, self._held(on_event), token)

    def run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> GenerationResult:
        """See ``Engine.run``."""
        return super().run(request, self._held(on_event), token)

    def _held(self, on_event: OnEvent) -> OnEvent:
        def held(event: JobEvent) -> None:
            on_event(event)
            if isinstance(event, PhaseChanged) and event.phase != "generating":
                self._gate.pass_at(event.phase)
            if isinstance(event, AudioChunk):
                self._gate.pass_at("generating")

        return held


def main() -> int:
    """Run the command with its gate."""
    gate = Gate(sys.argv[1])
    verify, export_audio = CheckpointStore.verify, outputs.export_audio

    def gated_verify(self: CheckpointStore, checkpoint: Checkpoint, token: CancelToken | None = None) -> Checkpoint:
        gate.pass_at("verifying")
        return verify(self, checkpoint, token)

    def gated_export(*arguments: Any, **named: Any) -> Any:
        gate.pass_at("saving")
        return export_audio(*arguments, **named)

    container._build_engine = lambda _threads=None: GatedEngine(gate)
    CheckpointStore.verify = gated_verify
    outputs.export_audio = gated_export
    return cli.main(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
