"""Intent rows: what was asked is written before it is made, so that a crash loses no idea."""

from __future__ import annotations

from datetime import datetime

from musicgen_desktop.audio.recipe_text import params_to_text
from musicgen_desktop.domain.clip import JobRecord, JobState
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.database.rows import job_from_row, job_more_to_text, storable, time_to_text

_OPEN_STATES = (JobState.QUEUED, JobState.RUNNING)


class Jobs:
    """The table ``jobs``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, request: GenerationRequest, created_at: datetime) -> JobRecord:
        """Write the row of a job that was just queued; queueing the same job again resets it."""
        job_id = storable(request.job_id)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO jobs (id, prompt, params, checkpoint_id, device, precision, created_at,"
                " state, message, more) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?)",
                (job_id, storable(request.prompt), params_to_text(request.params), storable(request.checkpoint.id),
                 request.device, request.precision, time_to_text(created_at), JobState.QUEUED.value,
                 job_more_to_text(request)),
            )  # fmt: skip
            # Inside the transaction: what cannot be read back is not written.
            return job_from_row(self._database.rows("SELECT * FROM jobs WHERE id = ?", (job_id,))[0])

    def set_state(self, job_id: str, state: JobState, message: str = "") -> None:
        """Say where the job stands. An unknown job changes nothing."""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE jobs SET state = ?, message = ? WHERE id = ?",
                (state.value, storable(message), storable(job_id)),
            )

    def interrupt_open(self) -> None:
        """At start: a job that has no ending was cut off, unless all of its takes are in the library."""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE jobs SET state = iif((SELECT count(*) FROM clips WHERE clips.job_id = jobs.id)"
                " >= json_extract(jobs.params, '$.takes'), ?, ?) WHERE state IN (?, ?)",
                (JobState.FINISHED.value, JobState.INTERRUPTED.value, *(state.value for state in _OPEN_STATES)),
            )

    def interrupted(self) -> tuple[JobRecord, ...]:
        """All jobs that were cut off and neither run again nor dismissed, newest first."""
        rows = self._database.rows(
            "SELECT * FROM jobs WHERE state = ? ORDER BY created_at DESC, id", (JobState.INTERRUPTED.value,)
        )
        return tuple(job_from_row(row) for row in rows)

    def open_texts(self) -> tuple[str, ...]:
        """What else is asked of the jobs that wait or were cut off, word for word."""
        states = (*_OPEN_STATES, JobState.INTERRUPTED)
        rows = self._database.rows("SELECT more FROM jobs WHERE state IN (?, ?, ?)", tuple(s.value for s in states))
        return tuple(row["more"] for row in rows)

    def all(self) -> tuple[JobRecord, ...]:
        """Every job ever asked for, newest first."""
        return tuple(
            job_from_row(row) for row in self._database.rows("SELECT * FROM jobs ORDER BY created_at DESC, id")
        )

    def remove(self, job_id: str) -> None:
        """Forget a job, for example an interrupted one that is run again under a new id."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM jobs WHERE id = ?", (storable(job_id),))
