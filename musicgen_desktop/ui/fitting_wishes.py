"""From clips to new ones at the tempo and in the key that were asked: on wish, or as soon as a take was measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.events import JobCancelled, JobEvent, JobFailed, JobFinished, JobStarted
from musicgen_desktop.domain.fitting import Heard, Wanted, fitting
from musicgen_desktop.domain.fitting_texts import fitting_lines
from musicgen_desktop.domain.refitting import unfitted_id
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_values import NeedClips
from musicgen_desktop.services.library.fitting_service import Fitted, FittingService, FitWish
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.clips.changes.change_history import ChangeHistory
from musicgen_desktop.ui.clips.changes.fitting_sheet import FittingSheet
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.one_sheet import brought_forward
from musicgen_desktop.ui.kit.texts import clip_title
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup

MOST_AT_ONCE = 100
"""Clips that one wish brings there."""

_ABOUT = "fitting"


class FittingWishes(QObject):
    """Grants *Bring to tempo and key…*, and keeps takes to what their prompts ask as long as the option is on.

    Args:
        window: over which the sheet stands.
        look: asked for whenever the sheet is made.
        option: checked while takes shall be kept to it.
        tries_again: whether music is made once more in place of a job's, so that its takes are left.
        measuring: whether clips are measured at the start; see ``note_measuring``.

    Signals:
        clip_chosen: the id of a new clip that shall be shown.
    """

    clip_chosen = Signal(str)

    def __init__(
        self,
        window: QWidget,
        look: Callable[[], Look],
        library: LibraryPresenter,
        clips: ClipLookup,
        asker: LibraryService,
        fittings: FittingService,
        history: ChangeHistory,
        messages: MessageBar,
        option: QAction,
        tries_again: Callable[[str], bool],
        measuring: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._library = library
        self._clips = clips
        self._asker = asker
        self._fittings = fittings
        self._history = history
        self._messages = messages
        self._option = option
        self._tries_again = tries_again
        self._measuring = measuring
        self._jobs: dict[str, int] = {}
        self._finished: set[str] = set()
        self._told: frozenset[str] = frozenset()
        self.sheet: FittingSheet | None = None
        clips.clips_told.connect(self._on_told)
        fittings.fitted.connect(self._on_fitted)
        asker.clips_removed.connect(self._on_removed)

    @Slot()
    def ask(self) -> None:
        """Ask where the clips shall be brought."""
        ids = self._library.targets
        if len(ids) > MOST_AT_ONCE:
            text = tr("{count} clip is too many to bring to a tempo and key at once.",
                      "{count} clips are too many to bring to a tempo and key at once.", len(ids))  # fmt: skip
            self._say(text, tr("Mark up to {most}.", most=MOST_AT_ONCE))
        elif ids:
            self._asker.questions.ask(NeedClips(tuple(ids)), self._ask_originals)

    @Slot(bool)
    def note_measuring(self, on: bool) -> None:
        """Clips are measured from now on, or no more."""
        self._measuring = on

    @Slot(object)
    def on_event(self, event: JobEvent) -> None:
        """Note whose takes shall be kept to what was asked."""
        match event:
            case JobStarted(job_id, request) if self._option.isChecked():
                if Wanted.by(request.prompt, request.params.bars) != Wanted():
                    self._jobs[job_id] = request.params.takes
            case JobFinished(job_id) if job_id in self._jobs and not self._measuring:
                del self._jobs[job_id]
                self._say(tr("Tempo and key are as they were made: measuring is switched off."), self._switch_on())
            case JobFinished(job_id) if job_id in self._jobs:
                self._finished.add(job_id)
            case JobCancelled(job_id) | JobFailed(job_id):
                self._jobs.pop(job_id, None)
            case _:
                pass

    def _ask_originals(self, clips: Sequence[Clip]) -> None:
        """What was fitted already is made anew of the clip that it was made of, so that decides what is in reach."""
        ids = tuple(dict.fromkeys(filter(None, map(unfitted_id, clips))))
        if ids:
            self._asker.questions.ask(NeedClips(ids), partial(self._open, clips))
        else:
            self._open(clips, ())

    def _open(self, clips: Sequence[Clip], originals: Sequence[Clip]) -> None:
        if brought_forward(self._window, FittingSheet):  # asked for twice before the library answered
            return
        known = [clip for clip in clips if clip.analysis or clip.tempo or clip.said_key]
        if not known:
            if self._measuring:
                self._say(tr("It was not measured yet."), tr("Try again in a moment."))
            else:
                self._say(tr("It was not measured: that is switched off."), self._switch_on())
            return
        self._messages.remove(_ABOUT)
        if len(known) < len(clips):
            text = tr("{count} of them was not measured yet, and is left out.",
                      "{count} of them were not measured yet, and are left out.", len(clips) - len(known))  # fmt: skip
            self._say(text, "")
        self.sheet = FittingSheet(self._window, self._look(), known, originals)
        self.sheet.agreed.connect(self._on_agreed)
        self.sheet.open()

    @Slot(object)
    def _on_agreed(self, wishes: tuple[FitWish, ...]) -> None:
        self._fittings.fit(wishes)

    @Slot(object)
    def _on_told(self, _ids: tuple[str, ...]) -> None:
        for job_id in tuple(self._finished):
            takes = self._clips.takes_of(job_id)
            if len(takes) == self._jobs[job_id] and all(take.analysis is not None for take in takes):
                self._finished.discard(job_id)
                del self._jobs[job_id]
                if not self._tries_again(job_id):
                    self._keep(takes)

    def _keep(self, takes: Sequence[Clip]) -> None:
        hows = [(take, fitting(Wanted.of(take.recipe), Heard.of(take))) for take in takes]
        missed = [how for _, how in hows if not how.is_met]
        if missed:
            self._say(tr("Not all takes could be kept to what was asked."), " ".join(fitting_lines(missed[0])))
        self._fittings.fit([FitWish(take, how) for take, how in hows if not how.is_plain], unasked=True)

    @Slot(object)
    def _on_fitted(self, fitted: Fitted) -> None:
        made = [clip for _, clip in fitted.made]
        if made:
            many = tr("{count} clip", "{count} clips", len(made))
            words = tr("“{title}”", title=made[0].title) if len(made) == 1 else many
            self._history.note_added(
                tuple(clip.id for clip in made), tr("bringing {clips} to tempo and key", clips=words)
            )
        self._told = frozenset(clip.id for clip in made)
        if fitted.refused:
            error = fitted.refused[0][1]
            self._say(error.message, error.advice)
        elif len(made) == 1:
            wish, clip = fitted.made[0]
            self._say(tr("“{title}” is in the library.", title=clip_title(clip)), " ".join(fitting_lines(wish.how)))
        elif missed := sum(not wish.how.is_met for wish, _ in fitted.made):
            text = tr("{count} clip is in the library.", "{count} clips are in the library.", len(made))
            advice = tr("{count} of {all} clips is not as asked.", "{count} of {all} clips are not as asked.", missed,
                        all=len(made))  # fmt: skip
            self._say(text, advice)
        elif made:
            text = tr("{count} clip is in the library, at its tempo and in its key.",
                      "{count} clips are in the library, at their tempo and in their key.", len(made))  # fmt: skip
            self._say(text, "")
        if made and not fitted.unasked:
            self.clip_chosen.emit(made[0].id)

    @Slot(object)
    def _on_removed(self, ids: tuple[str, ...]) -> None:
        """That new clips are in the library is no longer so, by undo or by hand."""
        if not self._told.isdisjoint(ids):
            self._told = frozenset()
            self._messages.remove(_ABOUT)

    @staticmethod
    def _switch_on() -> str:
        return tr("Switch on “Measure clips” in the settings.")

    def _say(self, text: str, advice: str) -> None:
        self._messages.show_message(Message(text, advice, about=_ABOUT, passing=True))
