"""What the queue and the status line say, and what becomes of jobs that ended badly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import JobRecord, JobState
from musicgen_desktop.domain.pace import Estimate
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.generation.job_queue import Hold, QueueItem
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.kit.message import Message, MessageAction, Tone
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.texts import format_length, prompt_title
from musicgen_desktop.ui.queue.queue_item_model import QueueItemModel, QueueRow
from musicgen_desktop.ui.status_line import StatusLine


@dataclass(frozen=True, slots=True)
class RunAgain(MessageAction):
    """Put a job that failed or was interrupted back into the queue."""

    job_id: str

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Run again")


@dataclass(frozen=True, slots=True)
class RunAllAgain(MessageAction):
    """Put all jobs that were interrupted back into the queue."""

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Run all again")


class QueuePresenter(QObject):
    """Holds the records of failed and interrupted jobs until they are run again or dismissed.

    Args:
        estimate: how long a job will take; None while nobody knows.

    Signals:
        run_again_requested: the ``JobRecord`` to be put into the queue once more.
    """

    run_again_requested = Signal(object)

    def __init__(
        self,
        model: QueueItemModel,
        status_line: StatusLine,
        messages: MessageBar,
        library: LibraryService,
        estimate: Callable[[GenerationRequest], Estimate | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._status = status_line
        self._messages = messages
        self._library = library
        self._estimate = estimate
        self._items: tuple[QueueItem, ...] = ()
        self._ended: dict[str, JobRecord] = {}
        model.secrecy_changed.connect(self._show)

    def add_failed(self, record: JobRecord) -> None:
        """Keep a job that failed, to be run again."""
        self._ended[record.id] = record
        self._show()

    @Slot(object)
    def on_interrupted(self, records: tuple[JobRecord, ...]) -> None:
        """Jobs that an earlier run of the program did not end, newest first; they line up as they did then."""
        order = {job_id: place for place, job_id in enumerate(self._model.earlier_order)}
        in_order = sorted(records, key=lambda record: (order.get(record.id, len(order)), record.created_at))
        self._ended.update({record.id: record for record in in_order})
        self._show()
        if len(records) == 1:
            newest = records[0]
            text = tr("“{prompt}” was interrupted when the program ended.", prompt=prompt_title(newest.prompt))
            self._messages.show_message(Message(text, tr("It waits in the queue."), Tone.WARNING, RunAgain(newest.id)))
        elif records:
            text = tr("{count} jobs were interrupted when the program ended.", count=len(records))
            self._messages.show_message(Message(text, tr("They wait in the queue."), Tone.WARNING, RunAllAgain()))

    @Slot(object)
    def on_queue(self, items: tuple[QueueItem, ...]) -> None:
        """The queue has changed."""
        self._items = items
        self._show()

    @Slot(str)
    def run_again(self, job_id: str) -> None:
        """Ask for a job that failed or was interrupted once more."""
        if job_id in self._ended:
            self.run_again_requested.emit(self._ended[job_id])

    @Slot()
    def run_all_again(self) -> None:
        """Ask for all that was interrupted once more, in its order."""
        for record in [record for record in self._ended.values() if record.state is JobState.INTERRUPTED]:
            self.run_again_requested.emit(record)

    @Slot(str)
    def dismiss(self, job_id: str) -> None:
        """Forget a job that failed or was interrupted."""
        record = self._ended.pop(job_id, None)
        if record is not None and record.state is JobState.INTERRUPTED:
            self._library.dismiss_job(job_id)
        self._messages.remove(RunAgain(job_id))
        if not any(left.state is JobState.INTERRUPTED for left in self._ended.values()):
            self._messages.remove(RunAllAgain())
        self._show()

    @Slot()
    def _show(self) -> None:
        ended = tuple(QueueRow.of_record(record) for record in self._ended.values())
        takes = {item.job_id: self._seconds_left(item) for item in self._items}
        items = tuple(
            QueueRow.of_item(item, in_front=place == 0, takes_long=_about(takes[item.job_id]))
            for place, item in enumerate(self._items)
        )
        self._model.set_rows(items + ended)
        self._status.set_queue(_summary(self._items, takes, timed=not self._model.lengths_hidden))

    def _seconds_left(self, item: QueueItem) -> float | None:
        """Wall time that a job still needs; None while nobody knows."""
        if item.state is JobState.RUNNING and item.seconds_left is not None:
            return item.seconds_left
        estimate = self._estimate(item.request)
        return None if estimate is None else estimate.seconds * (1 - item.progress)


def _about(seconds: float | None) -> str:
    return "" if seconds is None else tr("≈ {time}", time=format_length(max(1.0, seconds)))


def _summary(items: tuple[QueueItem, ...], takes: Mapping[str, float | None], timed: bool) -> str:
    """How many wait; if ``timed`` when the next one begins, and when all are made, as far as that is known."""
    waiting = [item for item in items if item.state is JobState.QUEUED]
    left = next((item.seconds_left for item in items if item.state is JobState.RUNNING), None)
    if not waiting:
        return ""
    if any(item.hold is Hold.PAUSED for item in waiting):
        return tr("Queue paused: {count} waiting", count=len(waiting))
    known = [seconds for seconds in takes.values() if seconds is not None]
    parts = [tr("Queue: {count} waiting", count=len(waiting))]
    if not timed:
        return parts[0]
    if left is not None:
        parts.append(tr("next in {time}", time=format_length(left)))
    if len(known) == len(items):
        parts.append(tr("all done in about {time}", time=format_length(sum(known))))
    return ", ".join(parts)
