"""The one path from a request to its events, for the window and the command line alike."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import BugReport, JobCancelledError, MemoryShortageError, UserError
from musicgen_desktop.domain.events import (
    Ending,
    JobCancelled,
    JobFailed,
    JobFinished,
    JobStarted,
    OnEvent,
    Phase,
    PhaseChanged,
)
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.engine.protocol import Engine

log = logging.getLogger(__name__)

Verify = Callable[[Checkpoint, CancelToken], Checkpoint]


class JobRunner:
    """Runs one job at a time and turns whatever happens into exactly one ending event.

    Args:
        engine_factory: builds the engine on first use, in the thread of the runner, because
            building the real one imports torch for seconds.
        verify: checks a checkpoint's files against their hashes and returns it with its weight
            hash; raises ``UserError`` naming a damaged file, ``JobCancelledError`` by the token.
    """

    def __init__(self, engine_factory: Callable[[], Engine], verify: Verify) -> None:
        self._engine_factory = engine_factory
        self._verify = verify
        self._engine: Engine | None = None
        self._verified: dict[Checkpoint, Checkpoint] = {}

    def warm_up(self) -> Engine:
        """Build the engine, if need be; called ahead of the first job, that job begins sooner."""
        if self._engine is None:
            self._engine = self._engine_factory()
        return self._engine

    def run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> None:
        """Do the job, reporting to ``on_event`` in this thread. Failures are events, never raised."""
        on_event(JobStarted(request.job_id, request))
        ending = self._run(request, on_event, token)
        try:
            if isinstance(ending, JobFailed) and isinstance(ending.error, MemoryShortageError):
                # Only now, outside every except block, do the failed job's tensors have no owner any more.
                self.unload()
        finally:
            on_event(ending)

    def unload(self) -> None:
        """Free the resident checkpoint."""
        if self._engine is not None:
            self._engine.unload()

    def _run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> Ending:
        job_id = request.job_id
        try:
            request.validate()
            # Before the imports, which take seconds: a damaged checkpoint is said at once.
            checkpoint = self._verified_checkpoint(request, on_event, token)
            token.raise_if_ended()
            engine = self._built_engine(job_id, on_event)
            token.raise_if_ended()
            request = replace(request, checkpoint=checkpoint)
            engine.load(request, on_event, token)
            token.raise_if_ended()
            result = engine.run(request, on_event, token)
            if request.params.bars is not None:
                on_event(PhaseChanged(job_id, Phase.CUTTING))
                result = _with_loops(result, request.params.bars, token)
            return JobFinished(job_id, result)
        except JobCancelledError:
            return JobCancelled(job_id)
        except UserError as error:
            # A traceback, also that of a cause, would keep the failed job's tensors alive.
            error.__cause__ = error.__context__ = None
            return JobFailed(job_id, error.with_traceback(None))
        except KeyboardInterrupt:  # the command line is left, and nobody waits for an ending
            raise
        except BaseException as error:  # the border: every unknown failure becomes a report, a Rust panic too
            log.exception("job %s failed unexpectedly", job_id)
            return JobFailed(job_id, BugReport.of(error))

    def _built_engine(self, job_id: str, on_event: OnEvent) -> Engine:
        if self._engine is None:
            on_event(PhaseChanged(job_id, Phase.IMPORTING))
        return self.warm_up()

    def _verified_checkpoint(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> Checkpoint:
        if request.checkpoint not in self._verified:
            on_event(PhaseChanged(request.job_id, Phase.VERIFYING))
            # Only the last one is remembered: files may change while another checkpoint is in use.
            self._verified = {request.checkpoint: self._verify(request.checkpoint, token)}
        return self._verified[request.checkpoint]


def _with_loops(result: GenerationResult, asked: Bars, token: CancelToken) -> GenerationResult:
    """The result with its takes cut to loops; whatever fails, the music that was made is kept."""
    try:
        from musicgen_desktop.analysis.cut_takes import cut_takes  # scipy takes half a second

        return cut_takes(result, asked, token)
    except (JobCancelledError, KeyboardInterrupt):
        raise
    except BaseException:  # as at the border: a Rust panic loses no music either
        log.exception("the takes could not be cut to loops")
        return result.not_cut(asked)
