"""Whose turn it is on the stage: a new job never cuts the sound that is being heard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.ui.kit.texts import phase_words, prompt_title
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from musicgen_desktop.ui.stage.live_job import LiveJob
from musicgen_desktop.ui.stage.stage import Stage
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter


class Turns(QObject):
    """Puts a job on the stage at once where nothing is heard; else a badge there says that it waits.

    It takes its turn when the badge is pressed, or by itself when the sound before it has ended, unless the
    user has chosen something else meanwhile or does not want to hear what is being made.

    Args:
        hear_live: checked while the user wants to hear what is being made.
    """

    def __init__(
        self, panel: Stage, stage: StagePresenter, clips: ClipLookup, hear_live: QAction, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._stage = stage
        self._clips = clips
        self._hear_live = hear_live
        self._job: LiveJob | None = None
        self._following = True
        self._heard = False

    def follow(self) -> None:
        """The user asked for a job, and wants to hear it."""
        self._following = True

    @Slot()
    def do_not_follow(self) -> None:
        """The user looks at something else: what is being made leaves the stage alone."""
        self._following = False

    def begin(self, job: LiveJob) -> None:
        """A job is the next one to be made, or is being made."""
        self._job = job
        if self._following and self._stage.is_idle and not self._heard:
            self._stage.show_job(job)
        self.show()

    def first_sound(self, job: LiveJob) -> None:
        """A job has its first sound."""
        if self._stage.job_id == job.request.job_id:
            # Playback tells later that it began: the next job may begin before it.
            self._heard = self._following and self._hear_live.isChecked()
            self._stage.first_sound(play=self._heard)

    def drop(self, job: LiveJob) -> None:
        """A job left nothing to hear."""
        if self._job is job:
            self._job = None
        self.show()

    @Slot()
    def take(self) -> None:
        """Hear the job that waits."""
        job = self._job
        if job is None:
            return
        self._following = True
        clips = self._clips.takes_of(job.request.job_id)
        if clips:
            self._stage.show_clip(clips[0].id, play=True)
        elif self._stage.job_id != job.request.job_id:
            self._stage.show_job(job)
            if job.sources:
                self._stage.first_sound(play=True)
        self.show()

    @Slot(object)
    def on_state(self, state: PlaybackState) -> None:
        """What was heard has ended by itself: the job that waits has its turn."""
        ended, self._heard = self._heard and state is PlaybackState.STOPPED, not self._stage.is_idle
        ended = ended and not self._stage.is_empty  # else it was deleted in its last moment, and has no other turn
        if ended and self._following and self._hear_live.isChecked() and self._waits:
            self.take()

    @Slot()
    def show(self) -> None:
        """Say on the stage that something waits, and how far it is."""
        self._panel.set_next(self._words() if self._waits else "")

    @property
    def _waits(self) -> bool:
        if self._job is None:
            return False
        compared = {clip.job_id for clip in self._stage.siblings} if self._stage.comparison is not None else set()
        return self._job.request.job_id not in {self._stage.job_id, *compared}

    def _words(self) -> str:
        job = self._job
        if job is None:
            return ""
        title = prompt_title(job.request.prompt)
        if job.finished:
            return tr("“{title}” is ready", title=title)
        how = phase_words(job.phase) if job.made == 0 else tr("{percent} %", percent=int(job.fraction * 100))
        return tr("Next: “{title}” · {how}", title=title, how=how)
