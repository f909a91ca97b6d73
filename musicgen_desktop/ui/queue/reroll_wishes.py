"""Music that misses its tempo is made once more, with another seed, until some take keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from musicgen_desktop.domain.events import JobCancelled, JobEvent, JobFailed, JobFinished, JobStarted
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.take_ranking import MOST_TRIES, asked_bpm, keeps_tempo
from musicgen_desktop.domain.text import number, tr
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.queue.job_wishes import JobWishes
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup

_ABOUT = "tempo"


@dataclass(frozen=True, slots=True)
class _Try:
    """One job that shall keep a tempo, the first or a later one."""

    request: GenerationRequest
    bpm: float
    number: int
    is_made: bool = False


class RerollWishes(QObject):
    """Watches jobs that ask for a tempo, as long as the option is on. Each try is a job like any other.

    A loop is judged as soon as it is cut, other takes when they are measured. What the user stops or discards is not
    tried again.

    Args:
        option: checked while it shall be so.
        wishes: makes a job once more.
        clips: tells of takes that were measured.
        messages: says how it ended.
    """

    def __init__(
        self,
        option: QAction,
        wishes: JobWishes,
        clips: ClipLookup,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._option = option
        self._wishes = wishes
        self._clips = clips
        self._messages = messages
        self._tries: dict[str, _Try] = {}
        self._numbers: dict[str, int] = {}
        self._replaced: set[str] = set()
        option.toggled.connect(self._on_toggled)
        clips.clips_told.connect(self._on_told)

    def tries_again(self, job_id: str) -> bool:
        """Whether another try was asked for in the place of that job."""
        return job_id in self._replaced

    @Slot(object)
    def on_event(self, event: JobEvent) -> None:
        """Note what is made, and judge loops."""
        match event:
            case JobStarted(job_id, request):
                bpm = asked_bpm(request.prompt, request.params.bars)
                if bpm is not None and self._option.isChecked():
                    self._tries[job_id] = _Try(request, bpm, self._numbers.pop(job_id, 1))
            case JobFinished(job_id, result) if result.stopped:
                self._tries.pop(job_id, None)
            case JobFinished(job_id, result) if job_id in self._tries:
                bpm = self._tries[job_id].bpm
                if result.loops:
                    made = (cut.bars.bpm for cut in result.loops if cut.bars is not None)
                    self._judge(job_id, (keeps_tempo(tempo, bpm) for tempo in made))
                else:
                    self._tries[job_id] = replace(self._tries[job_id], is_made=True)
            case JobCancelled(job_id) | JobFailed(job_id):
                self._tries.pop(job_id, None)
                self._numbers.pop(job_id, None)
            case _:
                pass

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        if not on:
            self._tries.clear()
            self._numbers.clear()

    @Slot(object)
    def _on_told(self, _ids: tuple[str, ...]) -> None:
        for job_id, tried in tuple(self._tries.items()):
            takes = self._clips.takes_of(job_id) if tried.is_made else ()
            if len(takes) == tried.request.params.takes and all(clip.analysis is not None for clip in takes):
                self._judge(job_id, (keeps_tempo(clip.bpm, tried.bpm) for clip in takes))

    def _judge(self, job_id: str, keeping: Iterable[bool]) -> None:
        tried = self._tries.pop(job_id)
        kept, bpm = any(keeping), number(round(tried.bpm, 1), "g")
        if kept or tried.number >= MOST_TRIES:
            if kept and tried.number > 1:
                self._say(tr("{bpm} bpm were kept at try {count}.", bpm=bpm, count=tried.number))
            elif not kept:
                self._say(tr("None of {count} tries kept {bpm} bpm. All of them are here.", bpm=bpm, count=MOST_TRIES))
            return
        again = self._wishes.vary(tried.request)
        if again:
            self._replaced.add(job_id)
            self._numbers[again] = tried.number + 1

    def _say(self, text: str) -> None:
        self._messages.show_message(Message(text, about=_ABOUT, passing=True))
