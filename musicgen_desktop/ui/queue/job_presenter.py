"""From a wish to a job, and from a job's events to what the window says about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from musicgen_desktop.domain.clip import JobRecord, JobState
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
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.form.form_presenter import FormPresenter
from musicgen_desktop.ui.form.prompt_bar import GenerateWish, PromptBar, RunningView, progress_info
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.texts import format_length, phase_words
from musicgen_desktop.ui.queue.queue_presenter import QueuePresenter, RunAgain
from musicgen_desktop.ui.stage.live_job import LiveJob
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter
from musicgen_desktop.ui.status_line import StatusLine

_FORM = "form"
"""What messages about the form are about."""


class JobPresenter(QObject):
    """Everything about making sound.

    Args:
        hear_live: checked while the user wants to hear what is being made.
        now: the present time, aware.

    Signals:
        submitted: a job was put into the queue.
        pace_measured: a job showed how long its kind takes (``Pace``).
    """

    submitted = Signal()
    pace_measured = Signal(object)

    def __init__(
        self,
        form: FormPresenter,
        stage: StagePresenter,
        queue: QueuePresenter,
        prompt_bar: PromptBar,
        status_line: StatusLine,
        messages: MessageBar,
        hear_live: QAction,
        generation: GenerationService,
        library: LibraryService,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._stage = stage
        self._queue = queue
        self._bar = prompt_bar
        self._status = status_line
        self._messages = messages
        self._hear_live = hear_live
        self._generation = generation
        self._library = library
        self._now = now
        self._running: LiveJob | None = None
        self._follow = True

    @Slot(object)
    def run_again(self, record: JobRecord) -> None:
        """Put a job that failed or was interrupted back into the queue."""
        try:
            request = self._form.request_again(record.prompt, record.params, record.checkpoint_id)
        except UserError as error:
            self._complain(error)
            return
        self._submit(replace(request, device=record.device, precision=record.precision))  # type: ignore[arg-type]
        self._queue.dismiss(record.id)

    @Slot(object)
    def make_again(self, recipe: Recipe) -> None:
        """Put the request that made a clip into the queue once more, all its takes."""
        try:
            self._submit(self._form.request_again(recipe.prompt, recipe.params, recipe.checkpoint_id))
        except UserError as error:
            self._complain(error)

    @Slot()
    def do_not_follow(self) -> None:
        """The user looks at something else: a job that begins leaves the stage alone."""
        self._follow = False

    @Slot(object)
    def generate(self, wish: GenerateWish) -> None:
        """Make what the form says."""
        try:
            request = self._form.request(wish)
        except UserError as error:
            self._complain(error)
            return
        self._submit(request)
        if not wish.same_seed:
            self._form.roll()

    @Slot()
    def generate_form(self) -> None:
        """Make what the form says, nothing else."""
        self.generate(GenerateWish())

    @Slot(str)
    def generate_example(self, prompt: str) -> None:
        """Write a prompt and make it."""
        self._bar.set_prompt(prompt)
        self.generate(GenerateWish())

    @Slot()
    def stop(self) -> None:
        """End the running job and keep what exists."""
        self._generation.stop_current()

    @Slot()
    def cancel(self) -> None:
        """Discard the running job."""
        if self._running is not None:
            self._generation.cancel(self._running.request.job_id)

    @Slot(str)
    def show_running(self, job_id: str) -> None:
        """Put the running job on the stage."""
        if self._running is not None and self._running.request.job_id == job_id:
            self._follow = True
            self._stage.show_job(self._running)

    @Slot(object)
    def on_event(self, event: JobEvent) -> None:
        """One step of a job's story."""
        match event:
            case JobStarted():
                self._begin(event.request)
            case PhaseChanged():
                self._on_phase(event)
            case StepProgress():
                self._on_progress(event)
            case AudioChunk():
                self._on_chunk(event)
            case JobFinished():
                self._finish(event)
            case JobCancelled():
                self._library.finish_job(event.job_id, JobState.CANCELLED)
                self._end(event.job_id)
            case JobFailed():
                self._fail(event)

    def _submit(self, request: GenerationRequest) -> None:
        self._messages.remove(_FORM)
        self._follow = True
        self._form.note_seed(request.params.seed)
        self._library.record_job(request)
        self._generation.submit(request)
        self.submitted.emit()

    def _begin(self, request: GenerationRequest) -> None:
        self._library.start_job(request.job_id)
        self._running = LiveJob(request)
        if self._follow:
            self._stage.show_job(self._running)
        self._show_running()

    def _on_phase(self, event: PhaseChanged) -> None:
        if self._running is None:
            return
        self._running.phase = event.phase
        for note in event.notes:
            self._messages.show_message(Message(note))
        self._show_live()

    def _on_progress(self, event: StepProgress) -> None:
        if self._running is None:
            return
        self._running.progress = event
        if event.steps_per_second > 0:
            speed = tr("{speed} steps/s", speed=round(event.steps_per_second))
            device = self._running.request.device
            name = "" if device == "auto" else f"{device.upper()} · "
            self._status.set_engine(f"{name}{speed}")
        self._show_live()

    def _on_chunk(self, event: AudioChunk) -> None:
        if self._running is None:
            return
        is_first = not self._running.sources
        self._running.add(event)
        shown = self._stage.job_id == event.job_id
        if is_first and shown:
            self._stage.first_sound(play=self._hear_live.isChecked() and self._follow)
        self._show_live()

    def _finish(self, event: JobFinished) -> None:
        job = self._running
        if job is not None:
            silent = not job.sources
            job.finish(event.result)
            self._library.save_result(job.request, event.result)
            pace = pace_of(job.request, event.result)
            if pace is not None:
                self.pace_measured.emit(pace)
            if self._stage.job_id == event.job_id:
                if silent:
                    self._stage.first_sound(play=False)
                self._stage.refresh()
        result = event.result
        rate = result.duration / result.seconds if result.seconds > 0 else 0.0
        self._status.set_engine(
            tr("{device} {precision} · {rate:.1f}× real time", device=result.device.upper(), precision=result.precision,
               rate=rate)
        )  # fmt: skip
        announce(self._messages, tr("Ready: {length}.", length=format_length(result.duration)))
        for note in result.notes:
            self._messages.show_message(Message(note))
        self._end(event.job_id)

    def _fail(self, event: JobFailed) -> None:
        error = event.error
        running = self._running
        request = running.request if running is not None and running.request.job_id == event.job_id else None
        if isinstance(error, UserError):
            said = f"{error.message} {error.advice}".strip()
            message = Message.of_error(error, RunAgain(event.job_id))
        else:
            said = error.summary
            text = tr("A fault in the program ended this job: {fault}", fault=error.summary)
            message = Message.of_bug(error, text, tr("The other jobs go on."))
        self._library.finish_job(event.job_id, JobState.FAILED, said)
        if request is not None:
            self._queue.add_failed(_record(request, said, self._now()))
        self._end(event.job_id)
        self._messages.show_message(message)

    def _end(self, job_id: str) -> None:
        job = self._running
        if job is None or job.request.job_id != job_id:
            return  # it was still waiting
        self._running = None
        if not job.finished:
            job.abandon()
            if self._stage.job_id == job_id:
                self._stage.leave_job()
        self._bar.show_idle()

    def _show_live(self) -> None:
        if self._running is not None and self._stage.job_id == self._running.request.job_id:
            self._stage.refresh()
        self._show_running()

    def _show_running(self) -> None:
        job = self._running
        if job is None:
            return
        progress = job.progress
        if progress is None or job.phase is not Phase.GENERATING:
            info = phase_words(job.phase)
        else:
            info = progress_info(job.fraction, progress.seconds_left, progress.steps_per_second)
        self._bar.show_running(RunningView(job.made, info))

    def _complain(self, error: UserError) -> None:
        self._messages.show_message(Message.of_error(error, about=_FORM))


def _record(request: GenerationRequest, message: str, now: datetime) -> JobRecord:
    return JobRecord(
        request.job_id, request.prompt, request.params, request.checkpoint.id, request.device, request.precision, now,
        JobState.FAILED, message,
    )  # fmt: skip
