"""From a job's events to what the window says about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip, JobRecord, JobState
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.events import (
    AudioChunk,
    JobCancelled,
    JobEvent,
    JobFailed,
    JobFinished,
    JobStarted,
    Phase,
    PhaseChanged,
    StepProgress,
)
from musicgen_desktop.domain.pace import pace_of
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.generation.job_queue import Hold, QueueItem
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.form.pace_text import progress_info, shorter_progress
from musicgen_desktop.ui.form.prompt_bar import PromptBar, RunningView
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.texts import format_length, phase_words, short_phase_words
from musicgen_desktop.ui.queue.queue_presenter import QueuePresenter, RunAgain
from musicgen_desktop.ui.queue.turns import Turns
from musicgen_desktop.ui.stage.live_job import LiveJob
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter
from musicgen_desktop.ui.status_line import StatusLine


class JobPresenter(QObject):
    """Shows the job in front of the queue, from the moment it was asked for, and keeps what jobs make.

    Args:
        now: the present time, aware.

    Signals:
        pace_measured: a job showed how long its kind takes (``Pace``).
    """

    pace_measured = Signal(object)

    def __init__(
        self,
        stage: StagePresenter,
        turns: Turns,
        queue: QueuePresenter,
        prompt_bar: PromptBar,
        status_line: StatusLine,
        messages: MessageBar,
        library: LibraryService,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._turns = turns
        self._queue = queue
        self._bar = prompt_bar
        self._status = status_line
        self._messages = messages
        self._library = library
        self._now = now
        self._jobs: dict[str, LiveJob] = {}
        self._front: QueueItem | None = None
        self._engine = ""
        self._discarded: dict[str, list[str]] = {}

    @property
    def front_id(self) -> str:
        """Id of the job that is being made, or will be as soon as the engine is there; empty for none."""
        return self._front.job_id if self._front is not None else ""

    def has_sound(self, job_id: str) -> bool:
        """Whether a job has made something to keep."""
        job = self._jobs.get(job_id)
        return job is not None and job.made > 0

    def let_go(self, job_id: str) -> None:
        """What a job has made shall go to the trash when it ends, which it was asked to do."""
        self._discarded.setdefault(job_id, [])
        self._leave(self._jobs[job_id])

    @Slot(object)
    def on_queue(self, items: tuple[QueueItem, ...]) -> None:
        """The queue has changed; another job may be in front."""
        old, self._front = self.front_id, next(filter(_is_on, items), None)
        if any(item.job_id == old and not _is_on(item) for item in items):
            self._end(old)  # it would have been the next one, but for what holds it up
        if self._front is None:
            self._status.set_engine(self._engine)
            self._bar.show_idle()
            return
        job = self._jobs.setdefault(self._front.job_id, LiveJob(self._front.request))
        if self._front.state is JobState.QUEUED:
            job.phase = Phase.IMPORTING  # nothing but the engine's start keeps the first one waiting
        if self.front_id != old:
            self._turns.begin(job)
        self._show_front()

    @Slot(object)
    def on_event(self, event: JobEvent) -> None:
        """One step of a job's story."""
        job = self._jobs.get(event.job_id)
        match event:
            case JobStarted():
                self._library.start_job(event.job_id)
            case PhaseChanged() if job is not None:
                job.phase = event.phase
                self._tell(event.notes)
                self._show_live(job)
            case StepProgress() if job is not None:
                job.progress = event
                self._show_live(job)
            case AudioChunk() if job is not None and event.job_id not in self._discarded:
                is_first = not job.sources
                job.add(event)
                if is_first:
                    self._turns.first_sound(job)
                self._show_live(job)
            case JobFinished() if job is not None:
                self._finish(job, event)
            case JobCancelled():
                self._library.finish_job(event.job_id, JobState.CANCELLED)
                self._end(event.job_id)
            case JobFailed():
                self._fail(event)

    @Slot(object)
    def on_clip_added(self, clip: Clip) -> None:
        """When all takes of a discarded job are in the library they go to the trash, where undo finds them."""
        saved = self._discarded.get(clip.job_id)
        if saved is None:
            return
        saved.append(clip.id)
        if len(saved) == clip.take_count:
            del self._discarded[clip.job_id]
            self._library.delete_clips(saved)

    def _finish(self, job: LiveJob, event: JobFinished) -> None:
        result = event.result
        self._library.save_result(job.request, result)
        pace = pace_of(job.request, result)
        if pace is not None:
            self.pace_measured.emit(pace)
        self._engine = f"{result.device.upper()} {result.precision}"
        self._status.set_engine(self._engine)
        if event.job_id not in self._discarded:
            silent = not job.sources
            job.finish(result)
            if silent:
                self._turns.first_sound(job)
            self._show_live(job)
            announce(self._messages, tr("Ready: {length}.", length=format_length(result.duration)))
            self._tell(result.notes)
        self._end(event.job_id)

    def _fail(self, event: JobFailed) -> None:
        error = event.error
        if isinstance(error, UserError):
            said = f"{error.message} {error.advice}".strip()
            message = Message.of_error(error, RunAgain(event.job_id))
        else:
            said = error.summary
            text = tr("A fault in the program ended this job: {fault}", fault=error.summary)
            message = Message.of_bug(error, text, tr("The other jobs go on."), about=RunAgain(event.job_id))
        self._library.finish_job(event.job_id, JobState.FAILED, said)
        job = self._jobs.get(event.job_id)
        if job is not None:
            self._queue.add_failed(_record(job.request, said, self._now()))
        self._end(event.job_id)
        self._messages.show_message(message)

    def _end(self, job_id: str) -> None:
        job = self._jobs.pop(job_id, None)
        if job is not None and not job.finished:
            self._leave(job)

    def _leave(self, job: LiveJob) -> None:
        """Nothing of a job is to be heard any more."""
        job.abandon()
        if self._stage.job_id == job.request.job_id:
            self._stage.leave_job()
        self._turns.drop(job)

    def _show_live(self, job: LiveJob) -> None:
        if self._stage.job_id == job.request.job_id:
            self._stage.refresh()
        self._turns.show()
        self._show_front()

    def _show_front(self) -> None:
        front = self._front
        job = self._jobs.get(self.front_id)
        if front is None or job is None:
            return
        shorter: tuple[str, ...] = ()
        if front.ending:
            info = tr("ending")
        elif job.phase is not Phase.GENERATING or (job.progress is None and job.made == 0):
            info, shorter = phase_words(job.phase), (short_phase_words(job.phase),)
        else:
            # What goes on from a sound has that from its first moment on.
            left = job.progress.seconds_left if job.progress else None
            info, shorter = progress_info(job.fraction, left), shorter_progress(job.fraction, left)
        paused = front.hold is Hold.PAUSED
        if paused:
            info, shorter = tr("paused"), ()
        self._status.set_engine(self._engine_words(job, paused))
        can_wait = front.state is JobState.RUNNING and not front.ending
        self._bar.show_running(RunningView(job.made, info, front.ending, shorter, paused, can_wait))

    def _engine_words(self, job: LiveJob, paused: bool) -> str:
        speed = job.progress.steps_per_second if job.progress is not None else 0.0
        if job.finished or not (paused or speed > 0):
            return self._engine
        if paused:
            words = tr("paused")
        elif job.phase is Phase.CUTTING:
            words = phase_words(job.phase)  # no step is made any more: the speed of the last ones would seem to be one
        else:
            words = tr("{speed} steps/s", speed=round(speed))
        device = job.request.device
        return words if device == "auto" else f"{device.upper()} · {words}"

    def _tell(self, notes: tuple[str, ...]) -> None:
        for note in notes:
            self._messages.show_message(Message(note, passing=True))


def _is_on(item: QueueItem) -> bool:
    """Whether it is being made, if only to go on later, or will be as soon as it can."""
    return item.state is JobState.RUNNING or not item.hold


def _record(request: GenerationRequest, message: str, now: datetime) -> JobRecord:
    origin = None if request.source is None else request.source.origin
    return JobRecord(
        request.job_id, request.prompt, request.params, request.checkpoint.id, request.device, request.precision, now,
        JobState.FAILED, message, origin, request.negative_prompt, request.sections, request.ending,
    )  # fmt: skip
