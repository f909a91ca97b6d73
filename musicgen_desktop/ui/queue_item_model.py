"""The queue as rows: what runs, what waits, and what an earlier run of the program left unfinished."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from musicgen_desktop.domain.clip import JobRecord, JobState
from musicgen_desktop.domain.events import Stage
from musicgen_desktop.domain.params import GenerationParams, format_number
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.job_queue import QueueItem
from musicgen_desktop.ui.texts import format_length, format_takes, one_line, prompt_title

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class QueueRole(IntEnum):
    """What a row gives besides its prompt."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One job as the queue shows it.

    Attributes:
        prompt: its beginning, on one line.
        facts: takes and length.
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

    @classmethod
    def of_item(cls, item: QueueItem) -> QueueRow:
        """A job that runs or waits."""
        request = item.request
        running = item.state is JobState.RUNNING
        return cls(
            request.job_id,
            prompt_title(request.prompt),
            _facts(request.params),
            item.state,
            _status(item) if running else tr("waiting"),
            item.progress if running else None,
        )

    @classmethod
    def of_record(cls, record: JobRecord) -> QueueRow:
        """A job that failed or was interrupted."""
        interrupted = record.state is JobState.INTERRUPTED
        status = tr("interrupted") if interrupted else tr("failed: {why}", why=one_line(record.message, 120))
        message = tr("The program ended before this was done.") if interrupted else record.message
        return cls(record.id, prompt_title(record.prompt), _facts(record.params), record.state, status, None, message)


def stage_words(stage: Stage | None) -> str:
    """What a job is doing, before there is sound."""
    match stage:
        case Stage.IMPORTING:
            return tr("Starting the engine")
        case Stage.VERIFYING:
            return tr("Checking the checkpoint's files")
        case Stage.LOADING:
            return tr("Loading the checkpoint")
        case Stage.READING_PROMPT:
            return tr("Reading the prompt")
        case Stage.GENERATING:
            return tr("Making the first sounds")
    return tr("Starting")


class QueueItemModel(QAbstractListModel):
    """Rows in order; a row that is still there keeps its place and selection while it changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[QueueRow, ...] = ()

    @property
    def rows(self) -> tuple[QueueRow, ...]:
        """The rows as shown."""
        return self._rows

    def set_rows(self, rows: tuple[QueueRow, ...]) -> None:
        """Show these rows; when only their contents changed, nothing is reset."""
        if [row.job_id for row in rows] == [row.job_id for row in self._rows]:
            changed = [index for index, pair in enumerate(zip(rows, self._rows, strict=True)) if pair[0] != pair[1]]
            self._rows = rows
            for index in changed:
                self.dataChanged.emit(self.index(index), self.index(index))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, job_id: str) -> int:
        """Row of that job; -1 when it is not there."""
        return next((index for index, row in enumerate(self._rows) if row.job_id == job_id), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """One row for each job."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The prompt, and the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.prompt
            case Qt.ItemDataRole.ToolTipRole:
                return row.message or row.prompt
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.prompt}. {row.facts}. {row.status}"
            case QueueRole.ROW:
                return row
        return None


def _status(item: QueueItem) -> str:
    if item.ending:
        return tr("ending")
    if item.stage is not Stage.GENERATING or item.progress == 0:
        return stage_words(item.stage)
    percent = tr("{percent} %", percent=int(item.progress * 100))
    if item.seconds_left is None:
        return percent
    return tr("{percent} · {time} left", percent=percent, time=format_length(item.seconds_left))


def _facts(params: GenerationParams) -> str:
    return f"{format_takes(params.takes)} · {tr('{seconds} s', seconds=format_number(params.duration))}"
