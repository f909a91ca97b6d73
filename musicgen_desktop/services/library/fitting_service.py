"""Clips at the tempo and in the key that were asked, as the window knows them: a wish, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.fitting import Fitting
from musicgen_desktop.domain.refitting import unfitted_id
from musicgen_desktop.library.library_paths import LibraryPaths
from musicgen_desktop.services.library.clip_values import NeedClips
from musicgen_desktop.services.library.fitting_tasks import fit_clip
from musicgen_desktop.services.library.import_values import AddSound, SoundAdded, SoundRefused
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane, Tell

if TYPE_CHECKING:
    from musicgen_desktop.library.sounds.brought_sound import BroughtSound


@dataclass(frozen=True, slots=True)
class FitWish:
    """A clip, and what is to be done to it."""

    clip: Clip
    how: Fitting


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """What came of wishes that were made together.

    Attributes:
        made: each new clip, with the wish that it came of.
        refused: why others did not come.
        unasked: whether the program wished it by itself.
    """

    made: tuple[tuple[FitWish, Clip], ...]
    refused: tuple[tuple[FitWish, UserError], ...]
    unasked: bool


@dataclass(slots=True, eq=False)
class _Batch:
    left: int
    unasked: bool
    made: list[tuple[FitWish, Clip]] = field(default_factory=list)
    refused: list[tuple[FitWish, UserError]] = field(default_factory=list)


class FittingService(QObject):
    """Stretches in a thread of its own, which waits for a process. Main thread only.

    Args:
        paths: where the library lies.
        library: adds what was made.

    Signals:
        fitted: ``Fitted``, when all of a batch have come to their end.
        bug_found: ``BugReport`` of a fault in the program.
    """

    fitted = Signal(object)
    bug_found = Signal(object)

    def __init__(self, paths: LibraryPaths, library: LibraryService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = paths.clips
        self._library = library
        self._asked: dict[Task, tuple[FitWish, _Batch]] = {}
        self._adding: dict[str, tuple[FitWish, _Batch]] = {}
        self._lane = TaskLane("fittings", self)
        self._lane.ended.connect(self._on_ended)
        library.sound_answered.connect(self._on_answer)

    def fit(self, wishes: Sequence[FitWish], unasked: bool = False) -> None:
        """Make a new clip of each; see ``fit_clip``."""
        ids = tuple(dict.fromkeys(filter(None, (unfitted_id(wish.clip) for wish in wishes))))
        start = partial(self._start, tuple(wishes), unasked)
        if ids:
            self._library.questions.ask(NeedClips(ids), start, partial(self._refuse, tuple(wishes), unasked))
        else:
            start(())

    def _start(self, wishes: Sequence[FitWish], unasked: bool, known: Sequence[Clip]) -> None:
        """With the clips that are known of those that fitted ones were made from."""
        unfitted = {clip.id: clip for clip in known}
        batch = _Batch(len(wishes), unasked)
        for wish in wishes:
            task = Task("fit", wish.clip.id, partial(self._work, wish, unfitted.get(unfitted_id(wish.clip))))
            self._asked[task] = wish, batch
            self._lane.add(task)

    def _refuse(self, wishes: Sequence[FitWish], unasked: bool, error: UserError) -> None:
        """What fitted ones were made from cannot be known, so that nothing is begun."""
        self.fitted.emit(Fitted((), tuple((wish, error) for wish in wishes), unasked))

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. Before the library closes."""
        return self._lane.shutdown(timeout_ms)

    def _work(self, wish: FitWish, unfitted: Clip | None, _tell: Tell, token: CancelToken) -> BroughtSound:
        return fit_clip(wish.clip, wish.how, self._folder, token, unfitted)

    @Slot(object, object)
    def _on_ended(self, task: Task, end: TaskEnd) -> None:
        wish, batch = self._asked.pop(task)
        if end.error is None and not end.cancelled:
            sound = cast("BroughtSound", end.result)
            self._adding[sound.clip.id] = wish, batch
            self._library.add_sound(AddSound(sound, keep_double=True))
            return
        if isinstance(end.error, BugReport):
            self.bug_found.emit(end.error)
        elif end.error is not None:
            batch.refused.append((wish, end.error))
        self._count(batch)

    @Slot(object)
    def _on_answer(self, answer: SoundAdded | SoundRefused) -> None:
        if answer.asked_id not in self._adding:
            return
        wish, batch = self._adding.pop(answer.asked_id)
        match answer:
            case SoundAdded(clip=clip):
                batch.made.append((wish, clip))
            case SoundRefused(error=error):
                batch.refused.append((wish, error))
        self._count(batch)

    def _count(self, batch: _Batch) -> None:
        batch.left -= 1
        if not batch.left:
            self.fitted.emit(Fitted(tuple(batch.made), tuple(batch.refused), batch.unasked))
