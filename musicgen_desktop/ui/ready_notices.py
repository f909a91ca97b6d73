"""Tells on the desktop that music is ready, to somebody who works in another window meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QWindow
from PySide6.QtWidgets import QApplication

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.events import Ending, JobCancelled, JobEvent, JobFinished
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.generation.job_queue import QueueItem
from musicgen_desktop.ui.kit.texts import format_length, format_takes, prompt_title


class ReadyNotices(QObject):
    """Hears the queue and its jobs.

    Args:
        wanted: checked while notices are wanted.
        show: puts a title and a text on the desktop.
        put_away: takes them away, when the window is looked at.
    """

    def __init__(
        self,
        app: QApplication,
        wanted: QAction,
        show: Callable[[str, str], None],
        put_away: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._wanted = wanted
        self._show = show
        self._put_away = put_away
        self._prompts: dict[str, str] = {}
        app.focusWindowChanged.connect(self._on_focus)

    @Slot(object)
    def on_queue(self, items: tuple[QueueItem, ...]) -> None:
        """The queue has changed: what is in it has a name."""
        for item in items:
            if item.job_id not in self._prompts:
                self._prompts[item.job_id] = item.request.prompt

    @Slot(object)
    def on_event(self, event: JobEvent) -> None:
        """One step of a job's story; its end is told, whoever asked for an earlier one knows."""
        if not isinstance(event, Ending):
            return
        title = prompt_title(self._prompts.pop(event.job_id, ""))
        if isinstance(event, JobCancelled) or not self._wanted.isChecked() or self._app.activeWindow() is not None:
            return
        if isinstance(event, JobFinished):
            takes, length = event.result.audio_values.shape[0], format_length(event.result.duration)
            self._show(tr("“{title}” is ready", title=title), f"{format_takes(takes)} · {length}")
        else:
            why = event.error.message if isinstance(event.error, UserError) else event.error.summary
            self._show(tr("“{title}” was not made", title=title), why)

    @Slot(QWindow)
    def _on_focus(self, window: QWindow | None) -> None:
        if window is not None:
            self._put_away()
