"""From what the user asks for to jobs: made, made again, stopped, taken out of the queue and put back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.clip import JobRecord, JobState
from musicgen_desktop.domain.errors import InvalidRequestError, UserError
from musicgen_desktop.domain.events import JobCancelled, JobEvent
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.source import Origin, Redo
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.sound_values import SourceRead, SourceUnread
from musicgen_desktop.services.library.source_tasks import SourceQuestion
from musicgen_desktop.ui.form.form_presenter import FormPresenter
from musicgen_desktop.ui.form.prompt_bar import GenerateWish
from musicgen_desktop.ui.kit.message import Message, MessageAction
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.texts import clip_title, prompt_title
from musicgen_desktop.ui.queue.job_presenter import JobPresenter
from musicgen_desktop.ui.queue.queue_presenter import QueuePresenter
from musicgen_desktop.ui.queue.turns import Turns

MOST_PROMPTS = 100
"""Made at once: more would be a mistake, such as a whole text that was pasted."""

_FORM = "form"
"""What messages about the form are about."""


@dataclass(frozen=True, slots=True)
class PutBack(MessageAction):
    """Put a job that was taken out of the queue back to its place among those that wait."""

    request: GenerationRequest
    place: int

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Put it back")


@dataclass(frozen=True, slots=True)
class GoOn(MessageAction):
    """Let the queue go on."""

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Go on")


class JobWishes(QObject):
    """Grants the wishes.

    Signals:
        submitted: a job was put into the queue.
        changed: a waiting job asks for something else now.
        taken_out: ``PutBack``, when a job has left the queue.
    """

    submitted = Signal()
    changed = Signal()
    taken_out = Signal(object)

    def __init__(
        self,
        form: FormPresenter,
        jobs: JobPresenter,
        turns: Turns,
        queue: QueuePresenter,
        messages: MessageBar,
        generation: GenerationService,
        library: LibraryService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._jobs = jobs
        self._turns = turns
        self._queue = queue
        self._messages = messages
        self._generation = generation
        self._library = library
        self._dropped: dict[str, PutBack] = {}
        self._taken_out: list[PutBack] = []
        self._meant: set[str] = set()  # asked for as they were, by whoever knows that they are the same
        self._reading: dict[str, tuple[GenerationRequest, str]] = {}

    @Slot(object)
    def generate(self, wish: GenerateWish) -> None:
        """Make what the form says: a job for each prompt."""
        origin, file = self._form.source or (None, None)
        prompts = self._form.prompts
        if len(prompts) > MOST_PROMPTS:
            text = tr(
                "There are {count} prompts; {most} are made at once at most.", count=len(prompts), most=MOST_PROMPTS
            )
            self._complain(InvalidRequestError("prompt", text, tr("Write fewer lines.")))
            return
        for prompt in prompts:
            if not self._make(wish, origin, "", file, prompt):
                return

    @Slot()
    def generate_form(self) -> None:
        """Make what the form says, nothing else."""
        self.generate(GenerateWish())

    @Slot(str)
    def generate_example(self, prompt: str) -> None:
        """Write a prompt and make it."""
        self._form.write(prompt)
        self.generate(GenerateWish())

    def change(self, old: GenerationRequest) -> None:
        """Have a waiting job ask for what the form says. A region that it makes anew stays that one."""
        origin, file = self._form.source or (None, None)
        if origin is None and isinstance(old.source, Redo):
            origin = old.source.origin
        try:
            request = replace(self._form.request(GenerateWish(), origin), job_id=old.job_id)
        except UserError as error:
            self._complain(error)
            return
        if old.source is not None and old.source.origin == origin:
            self._submit(replace(request, source=old.source), "")
        else:
            self._begin(request, origin, file=file)

    @Slot(str)
    def duplicate(self, job_id: str) -> None:
        """Make a job of the queue once more, with another seed, behind it."""
        ids = [item.job_id for item in self._generation.items if item.state is JobState.QUEUED]
        old = next((item.request for item in self._generation.items if item.job_id == job_id), None)
        varied = self.vary(old) if old is not None else ""
        if varied:
            self._generation.move(varied, ids.index(job_id) + 1 if job_id in ids else 0)

    def vary(self, old: GenerationRequest) -> str:
        """Make a job once more, with another seed; the new one's id, empty where it cannot be made any more."""
        try:
            request = self._form.variation(old)
        except UserError as error:
            self._complain(error)
            return ""
        self._submit(request, "")
        return request.job_id

    def make_from(self, origin: Origin, prompt: str) -> None:
        """Make what the form says, grown from something; with ``prompt`` where the form has none."""
        self._make(GenerateWish(), origin, prompt)

    def make_again(self, recipe: Recipe) -> str:
        """Make one take once more, from the same source, on what it was made on; the job's id, empty for none."""
        old = _old(recipe.prompt, recipe.params.of_take(recipe.take), recipe)
        return self._submit_again(old, recipe.origin)

    @Slot(object)
    def run_again(self, record: JobRecord) -> None:
        """Put a job that failed or was interrupted back into the queue."""
        old = _old(record.prompt, record.params, record)
        self._submit_again(old, record.origin, record.id)

    @Slot(object)
    def on_source(self, read: SourceRead) -> None:
        """What a job begins with was read: now it can be made."""
        request, instead_of = self._reading.pop(read.ticket)
        self._submit(replace(request, source=read.source), instead_of)

    @Slot(object)
    def on_no_source(self, unread: SourceUnread) -> None:
        """What a job should begin with cannot be had. That is said in passing: at another place, it may be had."""
        del self._reading[unread.ticket]
        if isinstance(unread.error, UserError):
            self._complain(unread.error, passing=True)

    @Slot(object)
    def put_back(self, action: PutBack) -> None:
        """Undo that a job was taken out of the queue, once."""
        if not any(taken is action for taken in self._taken_out):
            return
        self._taken_out = [taken for taken in self._taken_out if taken is not action]
        self._messages.remove(_dropped(action))
        self._generation.move(self._submit_again(action.request, None), action.place)

    @Slot()
    def stop(self) -> None:
        """End the job that is being made, and keep what exists."""
        if self._jobs.has_sound(self._jobs.front_id):
            self._generation.stop_current()
        else:
            self.discard(self._jobs.front_id)

    @Slot()
    def toggle_pause(self) -> None:
        """Have the job that is being made wait, or go on."""
        running = next((item for item in self._generation.items if item.state is JobState.RUNNING), None)
        if running is not None:
            self._generation.pause_current(not running.hold)

    @Slot()
    def discard_front(self) -> None:
        """Drop the job that is being made."""
        self.discard(self._jobs.front_id)

    @Slot(str)
    def discard(self, job_id: str) -> None:
        """Drop a job. What it has made goes to the trash, and one that made nothing can be put back."""
        item = next((item for item in self._generation.items if item.job_id == job_id), None)
        if item is None or item.ending:
            return
        if self._jobs.has_sound(job_id):
            self._jobs.let_go(job_id)
            self._generation.stop_current()
        else:
            waiting = [item.job_id for item in self._generation.items if item.state is JobState.QUEUED]
            place = waiting.index(job_id) if job_id in waiting else 0
            self._dropped[job_id] = PutBack(item.request, place)
            self._generation.cancel(job_id)

    @Slot(object)
    def on_event(self, event: JobEvent) -> None:
        """Say that a job left the queue, with a way back."""
        action = self._dropped.pop(event.job_id, None) if isinstance(event, JobCancelled) else None
        if action is not None:
            title = prompt_title(action.request.prompt)
            text = tr("“{title}” was taken out of the queue.", title=title)
            self._messages.show_message(Message(text, action=action, about=_dropped(action), passing=True))
            self._taken_out.append(action)
            self.taken_out.emit(action)

    def _make(
        self,
        wish: GenerateWish,
        origin: Origin | None,
        instead: str,
        file: Path | None = None,
        prompt: str | None = None,
    ) -> bool:
        """Whether it could be asked for; ``instead`` is heard where the form has no prompt."""
        try:
            request = self._form.request(wish, origin, prompt)
        except UserError as error:
            self._complain(error)
            return False
        self._begin(replace(request, prompt=request.prompt or instead), origin, file=file)
        if not wish.same_seed:
            self._form.roll()
        return True

    def _submit_again(self, old: GenerationRequest, origin: Origin | None, instead_of: str = "") -> str:
        """The new job's id; empty when it cannot be made any more, which is said then."""
        try:
            request = self._form.request_again(old)
        except UserError as error:
            self._complain(error)
            return ""
        self._meant.add(request.job_id)
        self._begin(request, origin, instead_of)
        return request.job_id

    def _begin(
        self, request: GenerationRequest, origin: Origin | None, instead_of: str = "", file: Path | None = None
    ) -> None:
        """Submit a job, as soon as what it begins with is read; ``instead_of`` an ended one, which is dismissed."""
        if origin is None:
            self._submit(request, instead_of)
        else:
            self._reading[request.job_id] = request, instead_of
            self._library.read_source(SourceQuestion(request.job_id, origin, file))

    def _submit(self, request: GenerationRequest, instead_of: str) -> None:
        if instead_of:
            self._queue.dismiss(instead_of)
        self._messages.remove(_FORM)
        if request.job_id not in self._meant:
            self._tell_twin(request)
        self._meant.discard(request.job_id)
        self._turns.follow()
        self._form.note_seed(request.params.seed)
        self._library.record_job(request)
        if self._generation.replace(request):
            self.changed.emit()
        else:
            self._generation.submit(request)
            self.submitted.emit()
            if self._generation.paused:
                self._messages.show_message(Message(tr("The queue is paused: this waits in it."), action=GoOn()))

    def _tell_twin(self, request: GenerationRequest) -> None:
        """Whoever changed something that changes nothing waits for another sound."""
        twin = self._form.twin(request)
        if twin is not None:
            text = tr("This makes “{title}” once more, the same in every sound.", title=clip_title(twin))
            advice = tr("For another one change a word or a parameter, or open the lock of the seed.")
            self._messages.show_message(Message(text, advice, about=_FORM, passing=True))

    def _complain(self, error: UserError, passing: bool = False) -> None:
        self._messages.show_message(replace(Message.of_error(error, about=_FORM), passing=passing))


def _dropped(action: PutBack) -> str:
    """What the message about a job that was taken out is about."""
    return f"taken out {action.request.job_id}"


def _old(prompt: str, params: GenerationParams, made: Recipe | JobRecord) -> GenerationRequest:
    """A job as it was, of whose checkpoint only the id is known, without what it began with."""
    return GenerationRequest(
        job_id="",
        prompt=prompt,
        params=params,
        checkpoint=Checkpoint(made.checkpoint_id, made.checkpoint_id, Path()),
        device=made.device,  # type: ignore[arg-type]
        precision=made.precision,  # type: ignore[arg-type]
        negative_prompt=made.negative_prompt,
        sections=made.sections,
        ending=made.ending,
    )
