"""From the form to a job, and from a job's events to what the window says about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.clip import JobRecord, JobState, PromptEntry
from musicgen_desktop.domain.errors import BugReport, CheckpointError, UserError
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
from musicgen_desktop.domain.pace import Pace, PaceBook, pace_of
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.form.pace_text import estimate_text
from musicgen_desktop.ui.form.prompt_bar import GenerateWish, RunningView, progress_info
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.kit.texts import format_length
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.queue.live_job import LiveJob
from musicgen_desktop.ui.queue.queue_item_model import phase_words
from musicgen_desktop.ui.queue.queue_presenter import QueuePresenter, RunAgain
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter

_FORM = "form"
"""What messages about the form are about."""


class JobPresenter(QObject):
    """Everything about making sound.

    Signals:
        form_changed: the form was filled by the program (a new seed, an entry of the history).
        pace_measured: a job showed how long its kind takes (``Pace``).
    """

    form_changed = Signal()
    pace_measured = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        generation: GenerationService,
        library: LibraryService,
        stage: StagePresenter,
        queue: QueuePresenter,
        new_job_id: Callable[[], str],
        new_seed: Callable[[], int],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._generation = generation
        self._library = library
        self._stage = stage
        self._queue = queue
        self._paces = PaceBook()
        self._new_job_id = new_job_id
        self._new_seed = new_seed
        self._now = now
        self._checkpoints: tuple[Checkpoint, ...] = ()
        self._running: LiveJob | None = None
        self._follow = True
        self._last_seed: int | None = None

    def set_checkpoints(self, checkpoints: tuple[Checkpoint, ...], chosen_id: str) -> None:
        """What is installed, and which one the form shows."""
        self._checkpoints = checkpoints
        self._window.params_panel.set_checkpoints(checkpoints, chosen_id)
        self._window.clip_model.set_checkpoint_titles({known.id: known.title for known in checkpoints})

    def remember_paces(self, paces: Iterable[Pace]) -> None:
        """How long jobs took when the program was open before, oldest first."""
        self._paces = PaceBook(paces)
        self.show_estimate()

    def fill_form(self, prompt: str, params: GenerationParams, checkpoint_id: str, lock: bool) -> None:
        """Put an earlier prompt with all its parameters back; ``lock`` also keeps its seed for good."""
        panel = self._window.params_panel
        self._window.prompt_bar.set_prompt(prompt)
        panel.set_params(params)
        panel.set_checkpoint(checkpoint_id)
        panel.set_seed_locked(lock)
        self.form_changed.emit()

    @Slot(object)
    def use_entry(self, entry: PromptEntry) -> None:
        """Fill the form from the history."""
        self.fill_form(entry.prompt, entry.params, entry.checkpoint_id, lock=False)

    @Slot(object)
    def run_again(self, record: JobRecord) -> None:
        """Put a job that failed or was interrupted back into the queue."""
        if self._submit_again(record.prompt, record.params, record.checkpoint_id, record):
            self._queue.dismiss(record.id)

    def make_again(self, recipe: Recipe) -> None:
        """Put the request that made a clip into the queue once more, all its takes."""
        self._submit_again(recipe.prompt, recipe.params, recipe.checkpoint_id)

    def do_not_follow(self) -> None:
        """The user looks at something else: a job that begins leaves the stage alone."""
        self._follow = False

    @Slot(object)
    def generate(self, wish: GenerateWish) -> None:
        """Make what the form says."""
        panel = self._window.params_panel
        checkpoint = panel.checkpoint
        if checkpoint is None:
            self._complain(_no_checkpoint())
            return
        params = panel.params
        if wish.takes is not None:
            params = replace(params, takes=wish.takes)
        if wish.same_seed and self._last_seed is not None:
            params = replace(params, seed=self._last_seed)
        request = self._request(params, checkpoint)
        if not self._submit(request):
            return
        self._window.focus_stage()
        if not panel.seed_locked and not wish.same_seed:
            # The form always shows the seed that the next job will have.
            panel.set_seed(self._new_seed())
            self.form_changed.emit()

    @Slot()
    def show_estimate(self) -> None:
        """Say how long the form's job would take, where this machine has shown it."""
        panel = self._window.params_panel
        checkpoint = panel.checkpoint
        if checkpoint is None:
            self._window.prompt_bar.set_idle_info("")
            return
        request = self._request(panel.params, checkpoint)
        # Before the first word is written: whoever wants to know means to write one.
        estimate = self._paces.estimate(replace(request, prompt=request.prompt or checkpoint.title))
        self._window.prompt_bar.set_idle_info(estimate_text(estimate))

    @Slot()
    def generate_form(self) -> None:
        """Make what the form says, nothing else."""
        self.generate(GenerateWish())

    @Slot(str)
    def generate_example(self, prompt: str) -> None:
        """Write a prompt and make it."""
        self._window.prompt_bar.set_prompt(prompt)
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

    def show_bug(self, report: BugReport) -> None:
        """Show a fault in the program that belongs to no job.

        One that is shown already is not shown anew: a fault in painting returns with every frame, and a new
        message asks for the next frame.
        """
        text = tr("There is a fault in the program: {fault}", fault=report.summary)
        advice = tr("Your clips are safe. If something looks wrong now, start the program again.")
        message = Message.of_bug(report, text, advice)
        if message not in self._window.message_bar.messages:
            self._window.message_bar.show_message(message)

    def _request(self, params: GenerationParams, checkpoint: Checkpoint) -> GenerationRequest:
        panel = self._window.params_panel
        prompt = self._window.prompt_bar.prompt
        return GenerationRequest(self._new_job_id(), prompt, params, checkpoint, panel.device, panel.precision)

    def _submit(self, request: GenerationRequest) -> bool:
        try:
            request.params.validate()
        except UserError as error:
            self._complain(error)
            return False
        self._window.message_bar.remove(_FORM)
        self._follow = True
        self._last_seed = request.params.seed
        self._library.record_job(request)
        self._generation.submit(request)
        return True

    def _submit_again(
        self, prompt: str, params: GenerationParams, checkpoint_id: str, record: JobRecord | None = None
    ) -> bool:
        checkpoint = next((known for known in self._checkpoints if known.id == checkpoint_id), None)
        if checkpoint is None:
            self._complain(
                CheckpointError(
                    tr("The checkpoint “{id}” is not installed.", id=checkpoint_id), tr("Choose another one.")
                )
            )
            return False
        request = GenerationRequest(self._new_job_id(), prompt, params, checkpoint)
        if record is not None:
            request = replace(request, device=record.device, precision=record.precision)  # type: ignore[arg-type]
        return self._submit(request)

    def _begin(self, request: GenerationRequest) -> None:
        self._library.start_job(request.job_id)
        self._running = LiveJob(request)
        if self._follow:
            self._stage.show_job(self._running)
            if QApplication.focusWidget() is None:
                self._window.focus_stage()
        self._show_running()

    def _on_phase(self, event: PhaseChanged) -> None:
        if self._running is None:
            return
        self._running.phase = event.phase
        for note in event.notes:
            self._window.message_bar.show_message(Message(note))
        self._show_live()

    def _on_progress(self, event: StepProgress) -> None:
        if self._running is None:
            return
        self._running.progress = event
        if event.steps_per_second > 0:
            speed = tr("{speed} steps/s", speed=round(event.steps_per_second))
            device = self._running.request.device
            name = "" if device == "auto" else f"{device.upper()} · "
            self._window.status_line.set_engine(f"{name}{speed}")
        self._show_live()

    def _on_chunk(self, event: AudioChunk) -> None:
        if self._running is None:
            return
        is_first = not self._running.sources
        self._running.add(event)
        shown = self._stage.job_id == event.job_id
        if is_first and shown:
            self._stage.first_sound(play=self._window.commands.hear_live.isChecked() and self._follow)
        self._show_live()

    def _finish(self, event: JobFinished) -> None:
        job = self._running
        if job is not None:
            silent = not job.sources
            job.finish(event.result)
            self._library.save_result(job.request, event.result)
            self._note_pace(job.request, event.result)
            if self._stage.job_id == event.job_id:
                if silent:
                    self._stage.first_sound(play=False)
                self._stage.refresh()
        result = event.result
        rate = result.duration / result.seconds if result.seconds > 0 else 0.0
        self._window.status_line.set_engine(
            tr("{device} {precision} · {rate:.1f}× real time", device=result.device.upper(), precision=result.precision,
               rate=rate)
        )  # fmt: skip
        self._window.announce(tr("Ready: {length}.", length=format_length(result.duration)))
        for note in result.notes:
            self._window.message_bar.show_message(Message(note))
        self._end(event.job_id)

    def _note_pace(self, request: GenerationRequest, result: GenerationResult) -> None:
        pace = pace_of(request, result)
        if pace is not None:
            self._paces.note(pace)
            self.show_estimate()
            self.pace_measured.emit(pace)

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
        self._window.message_bar.show_message(message)

    def _end(self, job_id: str) -> None:
        job = self._running
        if job is None or job.request.job_id != job_id:
            return  # it was still waiting
        self._running = None
        if not job.finished:
            job.abandon()
            if self._stage.job_id == job_id:
                self._stage.leave_job()
        self._window.prompt_bar.show_idle()

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
        self._window.prompt_bar.show_running(RunningView(job.made, info))

    def _complain(self, error: UserError) -> None:
        self._window.message_bar.show_message(Message.of_error(error, about=_FORM))


def _no_checkpoint() -> CheckpointError:
    return CheckpointError(tr("No checkpoint is installed."), tr("Put the program's own files back, then try again."))


def _record(request: GenerationRequest, message: str, now: datetime) -> JobRecord:
    return JobRecord(
        request.job_id, request.prompt, request.params, request.checkpoint.id, request.device, request.precision, now,
        JobState.FAILED, message,
    )  # fmt: skip
