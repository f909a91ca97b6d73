"""Clips made again: each is told, when it is done, to be the same as the first or made under other conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.events import JobCancelled, JobEvent, JobFailed
from musicgen_desktop.domain.remake import Remake
from musicgen_desktop.domain.remake_texts import condition_texts, remake_text
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_values import CompareClips, NeedClips
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.sound_values import SourceUnread
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.texts import clip_title
from musicgen_desktop.ui.queue.job_wishes import JobWishes

MOST_AT_ONCE = 100
"""Clips that one wish makes again: more would fill the queue for days."""


@dataclass(slots=True, eq=False)
class _Batch:
    """What one wish asked for, and what came of it."""

    total: int
    remakes: list[Remake] = field(default_factory=list)


class AgainWishes(QObject):
    """Grants *Make again*, for one clip or many, read by the library's thread where nobody has looked at them."""

    def __init__(
        self,
        clips: LibraryPresenter,
        wishes: JobWishes,
        messages: MessageBar,
        library: LibraryService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clips = clips
        self._wishes = wishes
        self._messages = messages
        self._library = library
        self._jobs: dict[str, tuple[str, _Batch]] = {}

    @property
    def awaited(self) -> int:
        """Clips that are being made again."""
        return len(self._jobs)

    @Slot()
    def make_again(self) -> None:
        """Make each of the clips once more, exactly, and no other take of its request."""
        ids = self._clips.targets
        if len(ids) > MOST_AT_ONCE:
            text = tr("{count} clips are too many to make again at once.", count=len(ids))
            self._tell(Message(text, tr("Mark up to {most}.", most=MOST_AT_ONCE), passing=True))
        elif ids:
            self._library.questions.ask(NeedClips(ids), self._make)

    @Slot(object)
    def on_event(self, event: JobEvent) -> None:
        """A job that leaves nothing is not waited for."""
        if isinstance(event, JobCancelled | JobFailed):
            self._let_go(event.job_id)

    @Slot(object)
    def on_no_source(self, unread: SourceUnread) -> None:
        """Nor is one whose source is gone."""
        self._let_go(unread.ticket)

    @Slot(object)
    def on_added(self, clip: Clip) -> None:
        """What was made again is in the library, to be compared."""
        first_id, batch = self._jobs.pop(clip.job_id, ("", None))
        if batch is not None:

            def on_compared(remake: Remake | None) -> None:
                self._on_compared(batch, remake)

            self._library.questions.ask(CompareClips(first_id, clip.id), on_compared)

    def _let_go(self, job_id: str) -> None:
        _, batch = self._jobs.pop(job_id, ("", None))
        if batch is not None:
            batch.total -= 1

    def _make(self, clips: Sequence[Clip]) -> None:
        recipes = [
            (clip.id, clip.recipe)
            for clip in clips
            if clip.recipe and not clip.recipe.made_by_newer and not clip.recipe.is_derived
        ]
        batch = _Batch(len(recipes))
        for clip_id, recipe in recipes:
            job_id = self._wishes.make_again(recipe)
            if job_id:
                self._jobs[job_id] = clip_id, batch
            else:
                batch.total -= 1
        if len(clips) == 1 and not recipes:
            self._clips.recipe_of(clips[0])  # says why there is none
        elif len(recipes) < len(clips):
            text = tr(
                "{count} of them is not made again.", "{count} of them are not made again.", len(clips) - len(recipes)
            )
            reason = tr("They were brought, cut out of others, or made by a newer version.")
            self._tell(Message(text, reason, passing=True))

    def _on_compared(self, batch: _Batch, remake: Remake | None) -> None:
        if remake is None:
            batch.total -= 1
        else:
            batch.remakes.append(remake)
        if batch.remakes:
            self._tell(again_message(batch.remakes, batch.total))

    def _tell(self, message: Message) -> None:
        self._messages.show_message(message)


def again_message(remakes: Sequence[Remake], total: int) -> Message:
    """What came of clips that were made again, of ``total`` that are to be."""
    about = ("made again", remakes[0].first.id)
    if total == 1:
        text = tr("Made again: “{title}”.", title=clip_title(remakes[0].again))
        return Message(text, remake_text(remakes[0]), about=about, passing=True)
    same = sum(remake.same is True for remake in remakes)
    text = tr("{done} of {total} clips were made again.", done=len(remakes), total=total)
    if same == len(remakes):
        return Message(text, tr("Each is the same as the first, bit for bit."), about=about, passing=True)
    other = next(remake for remake in remakes if remake.same is not True)
    said = tr("Bit for bit the same: {same}.", same=same)
    return Message(text, " ".join([said, *condition_texts(other)]), about=about, passing=True)
