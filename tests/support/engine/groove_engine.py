"""An engine whose music has a tempo that is known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError, UserError
from musicgen_desktop.domain.events import AudioChunk, JobEvent, OnEvent
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.engine.fake import FakeEngine
from tests.support.sound.groove import groove


class GrooveEngine(FakeEngine):
    """Plays a groove, in each job at the next of these tempos.

    Args:
        tempos: beats a minute.
        stop_at: the job that ends as if the user had stopped it, from 1 on; 0 for none.
        fail_at, cancel_at: as well, for one that fails in words and one that the user discards.

    Attributes:
        seeds: of the jobs.
    """

    def __init__(self, *tempos: float, stop_at: int = 0, fail_at: int = 0, cancel_at: int = 0) -> None:
        super().__init__()
        self.seeds: list[int] = []
        self._tempos = iter(tempos)
        self._stop_at = stop_at
        self._fail_at = fail_at
        self._cancel_at = cancel_at

    def run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> GenerationResult:
        """See ``Engine.run``."""
        self.seeds.append(request.params.seed)
        if len(self.seeds) == self._fail_at:
            raise UserError("The memory is full.", "Close something.")
        if len(self.seeds) == self._cancel_at:
            token.cancel()
            raise JobCancelledError
        sound = np.tile(groove(next(self._tempos), request.params.made_seconds + 1.0), (request.params.takes, 1, 1))
        sound.setflags(write=False)

        def played(event: JobEvent) -> None:
            if isinstance(event, AudioChunk):
                stop = event.start + event.audio_values.shape[-1]
                heard = sound[..., event.start : stop]
                event = AudioChunk(event.job_id, event.start, heard, event.sampling_rate, event.total_samples)
            on_event(event)

        result = super().run(request, played, token)
        heard = sound[..., : result.audio_values.shape[-1]]
        return replace(result, audio_values=heard, stopped=len(self.seeds) == self._stop_at)
