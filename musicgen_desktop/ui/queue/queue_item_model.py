"""The queue as rows: what runs, what waits, and what an earlier run of the program left unfinished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from musicgen_desktop.domain.clip import JobRecord, JobState
from musicgen_desktop.domain.events import Phase
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.generation.job_queue import Hold, QueueItem
from musicgen_desktop.ui.kit.rows_item_model import RowsItemModel
from musicgen_desktop.ui.kit.texts import (
    format_asked_length,
    format_length,
    format_takes,
    one_line,
    phase_words,
    prompt_title,
)

_Index = QModelIndex | QPersistentModelIndex
_JOB_MIME = "application/x-musicgen-job"


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One job as the queue shows it.

    Attributes:
        prompt: its beginning, on one line.
        takes: how many.
        state: decides what can be done with it.
        stands: in words.
        shape: its length and sections.
        takes_long: how long it will take, or still takes, in words; empty while nobody knows.
        progress: 0 to 1 while it runs; None else.
        message: what went wrong, whole.
        waits_midway: whether it runs and was paused.
    """

    job_id: str
    prompt: str
    takes: str
    state: JobState
    stands: str
    shape: str = ""
    takes_long: str = ""
    progress: float | None = None
    message: str = ""
    waits_midway: bool = False

    @property
    def id(self) -> str:
        """The job's id."""
        return self.job_id

    @property
    def title(self) -> str:
        """The prompt."""
        return self.prompt

    @property
    def facts(self) -> str:
        """Takes, length and sections."""
        return " · ".join(filter(None, (self.takes, self.shape)))

    @property
    def status(self) -> str:
        """Where it stands, and how long it will take."""
        return " · ".join(filter(None, (self.stands, self.takes_long)))

    @property
    def tip(self) -> str:
        """What went wrong, else the prompt."""
        return self.message or self.prompt

    @property
    def ended(self) -> bool:
        """Whether it failed or was interrupted."""
        return self.state in (JobState.FAILED, JobState.INTERRUPTED)

    @property
    def said(self) -> str:
        """Prompt, facts and status."""
        return f"{self.prompt}. {self.facts}. {self.status}"

    def without_lengths(self) -> QueueRow:
        """The same, without what tells how long its sound is."""
        return replace(self, shape="", takes_long="")

    @classmethod
    def of_item(cls, item: QueueItem, in_front: bool = False, takes_long: str = "") -> QueueRow:
        """A job that runs or waits; in front of all, it waits for nothing but the engine.

        Args:
            takes_long: of one that waits, in words; empty while nobody knows.
        """
        request = item.request
        running = item.state is JobState.RUNNING
        begins = in_front and not item.hold
        waiting = phase_words(Phase.IMPORTING) if begins else _waiting(item.hold)
        return cls(
            request.job_id,
            prompt_title(request.prompt),
            format_takes(request.params.takes),
            item.state,
            _status(item) if running else waiting,
            _shape(request.params, len(request.sections)),
            _left(item) if running else "" if begins else takes_long,
            item.progress if running else None,
            waits_midway=running and item.hold is Hold.PAUSED,
        )

    @classmethod
    def of_record(cls, record: JobRecord) -> QueueRow:
        """A job that failed or was interrupted."""
        interrupted = record.state is JobState.INTERRUPTED
        status = tr("interrupted") if interrupted else tr("failed: {why}", why=one_line(record.message, 120))
        message = tr("The program ended before this was done.") if interrupted else record.message
        title, takes = prompt_title(record.prompt), format_takes(record.params.takes)
        shape = _shape(record.params, len(record.sections))
        return cls(record.id, title, takes, record.state, status, shape, message=message)


class QueueItemModel(RowsItemModel[QueueRow]):
    """The jobs. Those that wait can be dragged.

    Attributes:
        earlier_order: ids of the jobs that were shown when the program ended last.

    Signals:
        move_requested: id of a waiting job that was dropped, and its new place among those that wait.
        secrecy_changed: ``lengths_hidden`` is another now.
    """

    move_requested = Signal(str, int)
    secrecy_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.earlier_order: tuple[str, ...] = ()
        self._given: tuple[QueueRow, ...] = ()
        self._lengths_hidden = False

    def set_rows(self, rows: tuple[QueueRow, ...]) -> None:
        """Show these rows, as far as it may be known what is in them."""
        self._given = rows
        hidden = self._lengths_hidden
        super().set_rows(tuple(row.without_lengths() for row in rows) if hidden else rows)

    def set_lengths_hidden(self, hidden: bool) -> None:
        """Leave out length and sections of each, by which a sound whose name is hidden could be told."""
        if hidden != self._lengths_hidden:
            self._lengths_hidden = hidden
            self.set_rows(self._given)
            self.secrecy_changed.emit()

    @property
    def lengths_hidden(self) -> bool:
        """See ``set_lengths_hidden``."""
        return self._lengths_hidden

    def place_of(self, job_id: str) -> tuple[int, int]:
        """Place of a job among those that wait, and the last place; -1 for one that does not wait."""
        waiting = self._waiting_before(len(self._rows))
        return waiting.index(job_id) if job_id in waiting else -1, len(waiting) - 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Waiting jobs are dragged between others, never onto one."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = super().flags(index)
        waits = self._rows[index.row()].state is JobState.QUEUED
        return flags | Qt.ItemFlag.ItemIsDragEnabled if waits else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """A job is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """A job in its own queue, nothing that another program could take."""
        return [_JOB_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The job's id."""
        data = QMimeData()
        data.setData(_JOB_MIME, self._rows[indexes[0].row()].job_id.encode())
        return data

    def moveRows(self, source: _Index, row: int, count: int, target: _Index, before: int) -> bool:
        """Ask for the move that the view has seen; the queue decides, and tells the rows in their new order."""
        job_id = self._rows[row].job_id
        self.move_requested.emit(job_id, len([other for other in self._waiting_before(before) if other != job_id]))
        return True

    def _waiting_before(self, row: int) -> list[str]:
        return [other.job_id for other in self._rows[:row] if other.state is JobState.QUEUED]


def _waiting(hold: Hold) -> str:
    return {Hold.NONE: tr("waiting"), Hold.PAUSED: tr("paused"), Hold.EDITED: tr("being changed")}[hold]


def _status(item: QueueItem) -> str:
    if item.ending:
        return tr("ending")
    if item.hold is Hold.PAUSED:
        return tr("paused at {percent} %", percent=int(item.progress * 100)) if item.progress else tr("paused")
    if item.phase is not Phase.GENERATING or item.progress == 0:
        return phase_words(item.phase)
    return tr("{percent} %", percent=int(item.progress * 100))


def _left(item: QueueItem) -> str:
    is_made = item.phase is Phase.GENERATING and item.progress > 0 and not item.ending and item.hold is not Hold.PAUSED
    if not is_made or item.seconds_left is None:
        return ""
    return tr("{time} left", time=format_length(item.seconds_left))


def _shape(params: GenerationParams, sections: int) -> str:
    in_sections = tr("{count} section", "{count} sections", sections) if sections else ""
    return " · ".join(filter(None, (format_asked_length(params), in_sections)))
