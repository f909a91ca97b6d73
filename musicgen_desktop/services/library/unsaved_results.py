"""The results of jobs, kept in memory until they are safely on disk."""

from __future__ import annotations

from musicgen_desktop.domain.request import GenerationRequest, GenerationResult

Made = tuple[GenerationRequest, GenerationResult]


class UnsavedResults:
    """By job. Those that could not be saved wait to be saved again."""

    def __init__(self) -> None:
        self._results: dict[str, Made] = {}
        self._failed: set[str] = set()

    @property
    def all(self) -> tuple[Made, ...]:
        """Everything that is not on disk yet."""
        return tuple(self._results.values())

    @property
    def waiting(self) -> tuple[Made, ...]:
        """What could not be saved."""
        return tuple(self._results[job_id] for job_id in self._failed)

    def put(self, request: GenerationRequest, result: GenerationResult) -> None:
        """Keep a result."""
        self._results[request.job_id] = (request, result)

    def fail(self, job_id: str) -> None:
        """A result could not be saved; one that was written elsewhere meanwhile waits for nothing."""
        if job_id in self._results:
            self._failed.add(job_id)

    def try_again(self) -> tuple[Made, ...]:
        """What could not be saved, which waits no longer."""
        waiting, self._failed = self.waiting, set()
        return waiting

    def forget(self, job_id: str) -> bool:
        """A result is on disk; whether it had been waiting."""
        self._results.pop(job_id, None)
        was_waiting = job_id in self._failed
        self._failed.discard(job_id)
        return was_waiting
