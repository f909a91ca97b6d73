"""The form as one thing: what a job made from it would be, how long that takes, and what fills it again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.clip import Clip, PromptEntry
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.pace import Estimate, Pace, PaceBook
from musicgen_desktop.domain.params import WINDOW_SECONDS, GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.source import Origin, Relation, promised_source
from musicgen_desktop.domain.surprise import surprise
from musicgen_desktop.domain.tempo import asked_tempo
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.twins import twin_of
from musicgen_desktop.ui.form.form_state import FormState
from musicgen_desktop.ui.form.pace_text import estimate_text
from musicgen_desktop.ui.form.params_panel import ParamsPanel
from musicgen_desktop.ui.form.prompt_bar import GenerateWish, PromptBar
from musicgen_desktop.ui.kit.texts import prompt_title

_NO_CHECKPOINT = Checkpoint("", "", Path())
"""Stands in the form's job while none is installed."""


class FormPresenter(QObject):
    """Prompt bar and parameter panel together.

    Args:
        new_job_id: gives 32 fresh hexadecimal digits.
        new_seed: gives a fresh seed.
        clips: gives what the library has.

    Signals:
        form_changed: the form was filled by the program (a new seed, an entry of the history).
    """

    form_changed = Signal()

    def __init__(
        self,
        prompt_bar: PromptBar,
        panel: ParamsPanel,
        new_job_id: Callable[[], str],
        new_seed: Callable[[], int],
        clips: Callable[[], Iterable[Clip]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bar = prompt_bar
        self._panel = panel
        self._new_job_id = new_job_id
        self._new_seed = new_seed
        self._clips = clips
        self._checkpoints: tuple[Checkpoint, ...] = ()
        self._paces = PaceBook()
        self._last_seed: int | None = None
        self._random = Random()
        panel.unit.tempo_of_prompt = self._tempo_of_prompt
        panel.sections.complete = panel.negative.edit.complete = prompt_bar.complete

    @property
    def checkpoint(self) -> Checkpoint | None:
        """The chosen one; None while none is installed."""
        return self._panel.checkpoint

    @property
    def source(self) -> tuple[Origin, Path | None] | None:
        """What the music shall grow from, with its file where the library does not know it; None for nothing."""
        return self._panel.source.source

    def grow_from(self, origin: Origin, length: float) -> None:
        """Let the next music go on from a clip of ``length`` seconds, or follow its tune."""
        self._panel.source.set_origin(origin, length)

    @Slot(object)
    def continue_file(self, file: Path) -> None:
        """Let the next music go on from a sound file."""
        self._panel.source.set_file(file)

    def set_checkpoints(self, checkpoints: tuple[Checkpoint, ...], chosen_id: str) -> None:
        """What is installed, and which one the form shows."""
        self._checkpoints = checkpoints
        self._panel.set_checkpoints(checkpoints, chosen_id)

    def choose_checkpoint(self, checkpoint_id: str) -> None:
        """Choose another checkpoint, as if by hand."""
        self._panel.set_checkpoint(checkpoint_id)
        self.form_changed.emit()

    def installed(self, checkpoint_id: str) -> Checkpoint:
        """The checkpoint of that id. Raises ``CheckpointError`` when it is not installed."""
        checkpoint = next((known for known in self._checkpoints if known.id == checkpoint_id), None)
        if checkpoint is None:
            raise CheckpointError(
                tr("The checkpoint “{id}” is not installed.", id=checkpoint_id), tr("Choose another one.")
            )
        return checkpoint

    @property
    def state(self) -> FormState:
        """All that the form says now, for ``restore``."""
        panel = self._panel
        origin, file = self.source or (None, None)
        return FormState(
            self._bar.text, panel.params, "" if panel.checkpoint is None else panel.checkpoint.id, panel.device,
            panel.precision, panel.ending, panel.seed_locked, panel.negative.text, panel.sections.sections,
            origin, file, panel.source.length,
        )  # fmt: skip

    def restore(self, state: FormState) -> None:
        """Say all that the form said once, or would say to ask for a job."""
        panel = self._panel
        panel.source.set_source(state.origin, state.file, state.length)
        panel.set_device(state.device)
        panel.set_precision(state.precision)
        panel.negative.set_text(state.negative_prompt)
        panel.set_ending(state.ending)
        panel.sections.set_sections(state.sections)
        self.fill(state.prompt, state.params, state.checkpoint_id, state.seed_locked)

    @property
    def promise(self) -> GenerationRequest:
        """The job that the form describes, with a silent source where it has one: for estimates."""
        origin = None if self.source is None else self.source[0]
        return _promised(self._request("", self._panel.params, self._panel.checkpoint or _NO_CHECKPOINT), origin)

    @property
    def prompts(self) -> tuple[str, ...]:
        """What is written, each of which is a job; one that may be empty, or several."""
        return self._bar.prompts

    def request(self, wish: GenerateWish, origin: Origin | None, prompt: str | None = None) -> GenerationRequest:
        """The job that the form describes, grown from ``origin``, whose sound is still to be read.

        With ``prompt`` it is that one of several.
        A region that is made anew has one prompt: where the form has sections, none of its own.
        Raises ``CheckpointError`` while nothing is installed, ``InvalidRequestError`` for values out of range.
        """
        checkpoint = self._panel.checkpoint
        if checkpoint is None:
            raise CheckpointError(
                tr("No checkpoint is installed."), tr("Put the program's own files back, then try again.")
            )
        params = self._panel.params
        if wish.takes is not None:
            params = replace(params, takes=wish.takes)
        if wish.same_seed and self._last_seed is not None:
            params = replace(params, seed=self._last_seed)
        if origin is not None and origin.relation is not Relation.MELODY:
            params = replace(params, bars=None)  # what goes on from a sound is as long as the bars, but no loop
        request = self._request(self._new_job_id(), params, checkpoint, prompt)
        if request.sections and origin is not None and origin.relation is Relation.REDO:
            request = replace(request, sections=(), prompt="")
        _promised(request, origin).validate()
        return request

    def request_again(self, old: GenerationRequest) -> GenerationRequest:
        """An earlier job as a new one, wherever this machine computes if it has not the device of then.

        Raises ``UserError`` when its checkpoint is gone or a value is not allowed.
        """
        old.params.validate()
        if not self._panel.has_device(old.device):
            old = replace(old, device="auto", precision="auto")
        return replace(old, job_id=self._new_job_id(), checkpoint=self.installed(old.checkpoint.id))

    def variation(self, old: GenerationRequest) -> GenerationRequest:
        """A job once more, with another seed. Raises ``UserError`` when it cannot be made any more."""
        return self.request_again(replace(old, params=replace(old.params, seed=self._new_seed())))

    def estimate(self, request: GenerationRequest) -> Estimate | None:
        """How long a job will take; None while this machine has not shown it."""
        return self._paces.estimate(request)

    def twin(self, request: GenerationRequest) -> Clip | None:
        """The clip that ``request`` would only make once more; None where it makes something new."""
        return twin_of(request, self._clips())

    def note_seed(self, seed: int) -> None:
        """A job was asked for with this seed."""
        self._last_seed = seed

    def roll(self) -> None:
        """Unless it is locked, show the seed that the next job will have."""
        if not self._panel.seed_locked:
            self._panel.set_seed(self._new_seed())
            self.form_changed.emit()

    def fill(self, prompt: str, params: GenerationParams, checkpoint_id: str, lock: bool) -> None:
        """Put an earlier prompt with all its parameters back; ``lock`` also keeps its seed for good."""
        self._bar.set_prompt(prompt)
        self._panel.set_params(params)
        self._panel.set_checkpoint(checkpoint_id)
        self._panel.set_seed_locked(lock)
        self.form_changed.emit()

    @Slot(object)
    def use_entry(self, entry: PromptEntry) -> None:
        """Fill the form from the history; what the music grows from stays."""
        self._put_shape(entry)
        self.fill(entry.prompt, entry.params, entry.checkpoint_id, lock=False)

    @Slot(object)
    def use_recipe(self, recipe: Recipe) -> None:
        """Fill the form with what made a clip, seed locked, so that Generate gives the same again."""
        self._panel.source.set_origin(recipe.origin)
        self._put_shape(recipe)
        self.fill(recipe.prompt, recipe.params, recipe.checkpoint_id, lock=True)

    @Slot(object)
    def reuse_seed(self, seed: int) -> None:
        """Take a seed into the form and lock it."""
        self._panel.set_seed(seed)
        self._panel.set_seed_locked(True)
        self.form_changed.emit()

    def write(self, prompt: str) -> None:
        """Put a prompt into the form, to be heard all the time; undo brings the old one and its sections back."""
        self._bar.set_prompt(prompt)
        self._panel.sections.set_sections(())

    @Slot()
    def surprise(self) -> None:
        """Write some other whole prompt, but for what is kept of this one; undo brings the old one back."""
        bar = self._bar
        bar.put(surprise(bar.vocabulary, bar.current, bar.chips.kept, self._random))

    def remember_paces(self, paces: Iterable[Pace]) -> None:
        """How long jobs took when the program was open before, oldest first."""
        self._paces = PaceBook(paces)
        self.show_promise()

    @Slot(object)
    def note_pace(self, pace: Pace) -> None:
        """A job showed how long its kind takes."""
        self._paces.note(pace)
        self.show_promise()

    @Slot()
    def show_promise(self) -> None:
        """Say what Generate would make, and how long that would take where this machine has shown it."""
        params = self._panel.params
        self._bar.set_takes(params.takes)
        self._panel.sections.set_piece(self._bar.prompt, params.duration)
        self._bar.set_names_piece(bool(self._panel.sections.sections))
        checkpoint = self._panel.checkpoint
        if checkpoint is None:
            self._bar.set_idle_info("")
            return
        request = self.promise
        twin = self.twin(request)
        self._bar.set_twin("" if twin is None else prompt_title(twin.title))
        # Before the first word is written: whoever wants to know means to write one.
        estimate = self._paces.estimate(replace(request, prompt=request.prompt or checkpoint.title))
        self._bar.set_idle_info(estimate_text(estimate))

    def _tempo_of_prompt(self) -> float | None:
        tempo = asked_tempo(self._bar.prompt)
        return None if tempo is None else tempo.bpm

    def _put_shape(self, asked: PromptEntry | Recipe) -> None:
        self._panel.negative.set_text(asked.negative_prompt)
        self._panel.set_ending(asked.ending)
        self._panel.sections.set_sections(asked.sections)

    def _request(
        self, job_id: str, params: GenerationParams, checkpoint: Checkpoint, prompt: str | None = None
    ) -> GenerationRequest:
        panel, sections = self._panel, self._panel.sections.sections
        # A piece without a name is called by what it begins with.
        prompt = (self._bar.prompt if prompt is None else prompt) or (sections[0].prompt if sections else "")
        return GenerationRequest(
            job_id, prompt, params, checkpoint, panel.device, panel.precision, panel.negative.text,
            sections=sections, ending=panel.ending,
        )  # fmt: skip


def _promised(request: GenerationRequest, origin: Origin | None) -> GenerationRequest:
    if origin is None:
        return request
    # Of a file whose end nobody knows a window is heard at most.
    return replace(request, source=promised_source(origin, unknown=WINDOW_SECONDS))
