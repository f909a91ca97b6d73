"""The queue as rows: what runs, what waits, and what an earlier run of the program left unfinished."""

from __future__ import annotations

from dataclasses import dataclass

from musicgen_desktop.domain.clip import JobRecord, JobState
from musicgen_desktop.domain.events import Phase
from musicgen_desktop.domain.params import GenerationParams, format_number
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.generation.job_queue import QueueItem
from musicgen_desktop.ui.kit.rows_item_model import RowsItemModel
from musicgen_desktop.ui.kit.texts import format_length, format_takes, one_line, phase_words, prompt_title


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One job as the queue shows it.

    Attributes:
        prompt: its beginning, on one line.
        facts: takes, length and sections.
        state: decides what can be done with it.
        status: where it stands, in words.
        progress: 0 to 1 while it runs; None else.
        message: what went wrong, whole.
    """

    job_id: str
    prompt: str
    facts: str
    state: JobState
    status: str
    progress: float | None = None
    message: str = ""

    @property
    def id(self) -> str:
        """The job's id."""
        return self.job_id

    @property
    def title(self) -> str:
        """The prompt."""
        return self.prompt

    @property
    def tip(self) -> str:
        """What went wrong, else the prompt."""
        return self.message or self.prompt

    @property
    def said(self) -> str:
        """Prompt, facts and status."""
        return f"{self.prompt}. {self.facts}. {self.status}"

    @classmethod
    def of_item(cls, item: QueueItem, in_front: bool = False) -> QueueRow:
        """A job that runs or waits; in front of all, it waits for nothing but the engine."""
        request = item.request
        running = item.state is JobState.RUNNING
        waiting = phase_words(Phase.IMPORTING) if in_front else tr("waiting")
        return cls(
            request.job_id,
            prompt_title(request.prompt),
            _facts(request.params, len(request.sections)),
            item.state,
            _status(item) if running else waiting,
            item.progress if running else None,
        )

    @classmethod
    def of_record(cls, record: JobRecord) -> QueueRow:
        """A job that failed or was interrupted."""
        interrupted = record.state is JobState.INTERRUPTED
        status = tr("interrupted") if interrupted else tr("failed: {why}", why=one_line(record.message, 120))
        message = tr("The program ended before this was done.") if interrupted else record.message
        facts = _facts(record.params, len(record.sections))
        return cls(record.id, prompt_title(record.prompt), facts, record.state, status, None, message)


class QueueItemModel(RowsItemModel[QueueRow]):
    """The jobs."""


def _status(item: QueueItem) -> str:
    if item.ending:
        return tr("ending")
    if item.phase is not Phase.GENERATING or item.progress == 0:
        return phase_words(item.phase)
    percent = tr("{percent} %", percent=int(item.progress * 100))
    if item.seconds_left is None:
        return percent
    return tr("{percent} · {time} left", percent=percent, time=format_length(item.seconds_left))


def _facts(params: GenerationParams, sections: int) -> str:
    facts = [format_takes(params.takes), tr("{seconds} s", seconds=format_number(params.duration))]
    if sections:
        facts.append(tr("{count} sections", count=sections))
    return " · ".join(facts)
