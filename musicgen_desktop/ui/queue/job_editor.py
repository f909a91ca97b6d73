"""A waiting job comes back into the form, is changed there, and goes back to its place in the queue."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.services.generation.job_queue import QueueItem
from musicgen_desktop.ui.form.form_presenter import FormPresenter
from musicgen_desktop.ui.form.form_state import FormState
from musicgen_desktop.ui.form.prompt_bar import GenerateWish, PromptBar
from musicgen_desktop.ui.kit.texts import prompt_title
from musicgen_desktop.ui.queue.job_wishes import JobWishes


class JobEditor(QObject):
    """Stands between Generate and the wishes: while a job is changed, Generate saves it.

    The job does not begin meanwhile. What the form said before comes back when it is saved, left as it was, or taken
    out of the queue.

    Signals:
        begun: the form shows a job, ready to be changed.
    """

    begun = Signal()

    def __init__(
        self,
        form: FormPresenter,
        bar: PromptBar,
        wishes: JobWishes,
        generation: GenerationService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._bar = bar
        self._wishes = wishes
        self._generation = generation
        self._request: GenerationRequest | None = None
        self._before: FormState | None = None

    @Slot(str)
    def begin(self, job_id: str) -> None:
        """Change a waiting job; nothing happens for one that has begun meanwhile."""
        request = _waiting(self._generation.items, job_id)
        if request is None:
            return
        if self._before is None:
            self._before = self._form.state
        self._request = request
        self._generation.set_edited(job_id)
        self._bar.set_editing(prompt_title(request.prompt))
        self._form.restore(FormState.of_request(request))
        self.begun.emit()

    @Slot(object)
    def generate(self, wish: GenerateWish) -> None:
        """Make what the form says, or save the job that it shows."""
        self._bar.edit.put_away()
        if self._request is None:
            self._wishes.generate(wish)
        else:
            self._wishes.change(self._request)

    @Slot()
    def generate_form(self) -> None:
        """Make what the form says, nothing else, or save the job that it shows."""
        self.generate(GenerateWish())

    @Slot()
    def leave(self) -> None:
        """The job is as it shall be; the form is free again."""
        before, self._before, self._request = self._before, None, None
        if before is not None:
            self._bar.set_editing("")
            self._form.restore(before)
            self._generation.set_edited("")

    @Slot(object)
    def on_queue(self, items: tuple[QueueItem, ...]) -> None:
        """A job that was taken out of the queue cannot be changed any more."""
        if self._request is not None and _waiting(items, self._request.job_id) is None:
            self.leave()


def _waiting(items: tuple[QueueItem, ...], job_id: str) -> GenerationRequest | None:
    return next((item.request for item in items if item.job_id == job_id and item.state is JobState.QUEUED), None)
