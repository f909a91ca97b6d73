"""From what the checkpoint service tells to what the manager, the form and the status line show."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.checkpoint import STARTER_ID, Checkpoint
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.fits import Fit
from musicgen_desktop.domain.installation import CheckpointStatus, InstallProgress, InstallState
from musicgen_desktop.domain.pace import Pace, checkpoint_key
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from musicgen_desktop.services.checkpoints.checkpoint_values import (
    CheckpointActivity,
    CheckpointOverview,
    CheckpointProblem,
    TaskKind,
)
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointItemModel, CheckpointRow
from musicgen_desktop.ui.checkpoints.checkpoint_panel import CheckpointPanel
from musicgen_desktop.ui.checkpoints.checkpoint_texts import activity_words, percent_of
from musicgen_desktop.ui.form.form_presenter import FormPresenter
from musicgen_desktop.ui.form.params_panel import ParamsPanel
from musicgen_desktop.ui.form.prompt_bar import PromptBar
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.message import Message, MessageAction, ShowFile
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.texts import format_takes
from musicgen_desktop.ui.status_line import StatusLine

OFFERED_ID = "musicgen-small"
"""What is offered to somebody who has nothing but the Starter."""

_FETCHING = frozenset({TaskKind.INSTALL, TaskKind.REPAIR})


@dataclass(frozen=True, slots=True)
class UseCheckpoint(MessageAction):
    """Choose it in the form."""

    checkpoint_id: str

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Use it")


@dataclass(frozen=True, slots=True)
class ShowCheckpoint(MessageAction):
    """Show it in the manager."""

    in_big_window: ClassVar[bool] = True

    checkpoint_id: str

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Look at it")


class CheckpointPresenter(QObject):
    """Only shows; wishes are granted by ``CheckpointWishes``.

    Signals:
        used: a checkpoint was chosen for the form; the music shall be seen again.
        titles_changed: how checkpoints are called, by id.
        bug_found: ``BugReport`` of a task that met a fault in the program.
    """

    used = Signal()
    titles_changed = Signal(object)
    bug_found = Signal(object)

    def __init__(
        self,
        panel: CheckpointPanel,
        model: CheckpointItemModel,
        form: FormPresenter,
        prompt_bar: PromptBar,
        params_panel: ParamsPanel,
        status_line: StatusLine,
        messages: MessageBar,
        service: CheckpointService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._model = model
        self._form = form
        self._bar = prompt_bar
        self._params = params_panel
        self._status = status_line
        self._messages = messages
        self._service = service
        self._activities: dict[str, CheckpointActivity] = {}
        self._problems: dict[str, UserError | BugReport] = {}
        self._fits: dict[str, Fit] = {}
        self._paces: dict[str, Pace] = {}
        self._listed: tuple[Checkpoint, ...] | None = None

    @property
    def rows(self) -> tuple[CheckpointRow, ...]:
        """The rows as shown."""
        return self._model.rows

    def row(self, checkpoint_id: str) -> CheckpointRow | None:
        """One row; None for a checkpoint that is gone."""
        return next((row for row in self.rows if row.id == checkpoint_id), None)

    def use(self, checkpoint_id: str) -> None:
        """Choose a checkpoint in the form."""
        self._form.choose_checkpoint(checkpoint_id)
        self._messages.remove(UseCheckpoint(checkpoint_id))
        self.used.emit()

    def forget_problem(self, checkpoint_id: str) -> None:
        """Something else is being done now."""
        if self._solved(checkpoint_id):
            self.show_rows()

    def begin_anew(self, kind: TaskKind, source: Path | None = None) -> None:
        """Something about no checkpoint, or about all, is tried once more: how it failed before is over."""
        self._messages.remove(_topic(kind, source))

    @Slot()
    def show_rows(self) -> None:
        """Bring every row up to date."""
        overview = self._service.overview
        chosen = self._form.checkpoint
        rows = tuple(
            CheckpointRow(
                status,
                self._activities.get(status.id),
                self._problems.get(status.id),
                self._fits.get(status.id),
                self._speed(status),
                chosen is not None and chosen.id == status.id,
                overview.free_bytes,
            )
            for status in overview.statuses
        )
        self._model.set_rows(rows)

    @Slot(object)
    def on_overview(self, overview: CheckpointOverview) -> None:
        """The folder was looked at."""
        self._panel.set_overview(overview)
        self._list_in_form(overview)
        self._show_offer(overview.statuses)
        self.show_rows()

    @Slot(object)
    def on_activities(self, activities: tuple[CheckpointActivity, ...]) -> None:
        """Tasks began, ended or were asked to."""
        # Of several imports the one at work is shown: it comes before those that wait.
        self._activities = {activity.checkpoint_id: activity for activity in reversed(activities)}
        self.show_rows()
        self._show_network()
        self._show_folder_task()

    @Slot(object)
    def on_progress(self, progress: InstallProgress) -> None:
        """A task went on."""
        activity = self._activities.get(progress.checkpoint_id)
        if activity is None or activity.waiting:
            return
        self._activities[progress.checkpoint_id] = replace(activity, progress=progress)
        self.show_rows()
        if activity.kind in _FETCHING:
            self._show_network()
        elif not progress.checkpoint_id:
            self._show_folder_task()

    @Slot(object)
    def on_finished(self, checkpoint: Checkpoint) -> None:
        """A checkpoint is ready now."""
        self._solved(checkpoint.id)
        text = tr("{title} is ready.", title=checkpoint.title)
        if self._panel.isVisible():
            announce(self._panel, text)
        else:
            self._messages.show_message(Message(text, action=UseCheckpoint(checkpoint.id)))

    @Slot(str, bool)
    def on_looked_up(self, checkpoint_id: str, newer: bool) -> None:
        """It is known whether there is a newer version."""
        row = self.row(checkpoint_id)
        if row is not None:
            newer_words = tr("There is a newer version of {title}.", title=row.title)
            self._say("looked up", newer_words if newer else tr("{title} is the newest version.", title=row.title))

    @Slot(object)
    def on_verified(self, checkpoint: Checkpoint) -> None:
        """All files are as they should be."""
        self._solved(checkpoint.id)
        self._say("verified", tr("All files of {title} are as they should be.", title=checkpoint.title))

    @Slot(object)
    def on_exported(self, path: Path) -> None:
        """A copy was made."""
        text = tr("The copy {name} is ready to be carried to another machine.", name=path.name)
        self._messages.show_message(Message(text, action=ShowFile(path), about="checkpoint copied", passing=True))

    @Slot(object)
    def on_removed(self, checkpoint: Checkpoint) -> None:
        """A checkpoint is gone."""
        self._solved(checkpoint.id)
        self._messages.remove(UseCheckpoint(checkpoint.id))
        self._say("removed", tr("{title} was removed from this machine.", title=checkpoint.title))

    @Slot(object)
    def on_moved(self, folder: Path) -> None:
        """Checkpoints are kept elsewhere now."""
        self._say("moved", tr("Checkpoints are kept in {folder} now.", folder=folder))

    @Slot(object)
    def on_problem(self, problem: CheckpointProblem) -> None:
        """A task failed."""
        if isinstance(problem.error, BugReport):
            self.bug_found.emit(problem.error)
        shown_here = self.row(problem.checkpoint_id) is not None
        if shown_here:
            self._problems[problem.checkpoint_id] = problem.error
            self.show_rows()
        if isinstance(problem.error, UserError) and not (shown_here and self._panel.isVisible()):
            action = ShowCheckpoint(problem.checkpoint_id) if shown_here else None
            about = None if shown_here else _topic(problem.kind, problem.source)
            self._messages.show_message(Message.of_error(problem.error, action, about))
        elif isinstance(problem.error, UserError):
            announce(self._panel, f"{problem.error.message} {problem.error.advice}")

    @Slot()
    def on_network(self) -> None:
        """The way out was opened or closed."""
        self._show_network()

    @Slot(object)
    def on_fits(self, fits: Mapping[str, Fit]) -> None:
        """What fits this machine at the form's length and takes."""
        self._fits = dict(fits)
        self.show_rows()
        self.show_fit()

    @Slot()
    def show_fit(self) -> None:
        """Say at the form whether its job fits."""
        chosen = self._form.checkpoint
        fit = self._fits.get(chosen.id) if chosen is not None else None
        if fit is None:
            self._bar.set_memory("", fits=True)
            self._params.set_memory("", fits=True)
        else:
            self._bar.set_memory(memory_words(fit), fit.fits)
            self._params.set_memory(fit_words(fit), fit.fits)

    def remember_paces(self, paces: Iterable[Pace]) -> None:
        """How long jobs took when the program was open before, oldest first."""
        for pace in paces:
            self._paces[pace.checkpoint] = pace
        self.show_rows()

    @Slot(object)
    def on_pace(self, pace: Pace) -> None:
        """A job showed how fast its checkpoint is here."""
        self.remember_paces((pace,))

    def _speed(self, status: CheckpointStatus) -> str:
        checkpoint = status.checkpoint
        pace = None if checkpoint is None else self._paces.get(checkpoint_key(checkpoint), self._paces.get(status.id))
        if pace is None:
            return ""
        return tr("{speed:.1f}× real time on {device}, {precision}, for {takes}", speed=1 / pace.rate,
                  device=pace.device.upper(), precision=pace.precision, takes=format_takes(pace.takes))  # fmt: skip

    def _list_in_form(self, overview: CheckpointOverview) -> None:
        chosen = self._form.checkpoint
        if overview.checkpoints != self._listed:
            self._listed = overview.checkpoints
            self._form.set_checkpoints(overview.checkpoints, chosen.id if chosen is not None else STARTER_ID)
            now = self._form.checkpoint
            if chosen is not None and now is not None and now.id != chosen.id:
                text = tr("{gone} cannot be used any more; {title} is chosen now.", gone=chosen.title, title=now.title)
                self._say("fallback", text)
                self._form.form_changed.emit()
        titles = {status.id: status.title for status in overview.statuses}
        self.titles_changed.emit(titles | {made.id: made.title for made in overview.checkpoints})

    def _show_offer(self, statuses: tuple[CheckpointStatus, ...]) -> None:
        alone = all(status.checkpoint is None or status.id == STARTER_ID for status in statuses)
        offered = next((status for status in statuses if status.id == OFFERED_ID), None)
        text = ""
        if alone and offered is not None and offered.entry is not None:
            if offered.state is InstallState.MISSING:
                size = format_bytes(offered.entry.download_bytes)
                text = tr("Install {title} ({size})", title=offered.title, size=size)
            elif offered.state is InstallState.PARTIAL:
                text = tr("Go on installing {title}", title=offered.title)
        self._params.set_offer(text)

    def _show_network(self) -> None:
        is_open = self._service.network_open
        self._panel.set_network(is_open, self._service.offline)
        text = tr("Online · only installations use it") if is_open else ""
        for activity in self._activities.values():
            if activity.kind in _FETCHING and not activity.waiting:
                title = next((row.title for row in self.rows if row.id == activity.checkpoint_id), "")
                text = tr("Online · fetching {title}", title=title)
                if activity.progress is not None and activity.progress.bytes_total > 0:
                    text = tr("{text}, {percent} %", text=text, percent=percent_of(activity.progress))
        self._status.set_network(text if is_open else "", is_open)

    def _show_folder_task(self) -> None:
        activity = self._activities.get("")
        self._panel.set_folder_task("" if activity is None else activity_words(activity).capitalize())

    def _solved(self, checkpoint_id: str) -> bool:
        """What was wrong with a checkpoint is over; whether anything was."""
        self._messages.remove(ShowCheckpoint(checkpoint_id))
        return self._problems.pop(checkpoint_id, None) is not None

    def _say(self, about: str, text: str) -> None:
        self._messages.show_message(Message(text, about=f"checkpoint {about}", passing=True))


def _topic(kind: TaskKind, source: Path | None) -> Hashable:
    return f"checkpoint {kind}", source


def memory_words(fit: Fit) -> str:
    """Such as "1.3 of 9.0 GB free"."""
    needed, free = fit.scarcer
    return tr("{needed:.1f} of {free:.1f} GB free", needed=needed / 1e9, free=free / 1e9)


def fit_words(fit: Fit) -> str:
    """What it takes and what is free; what helps where that is not enough."""
    words = fit.in_words()
    words = tr("{words}.", words=words[:1].upper() + words[1:])
    if fit.fits:
        return words
    advice = tr("Make it shorter, ask for fewer takes, turn guidance off, or choose a smaller checkpoint.")
    return f"{words} {advice}"
