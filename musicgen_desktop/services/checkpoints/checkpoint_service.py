"""Installing, checking and removing checkpoints: wishes return at once, facts come as signals."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.checkpoint import STARTER_ID, Checkpoint
from musicgen_desktop.domain.errors import BusyError, CheckpointError
from musicgen_desktop.domain.installation import (
    CatalogueEntry,
    CheckpointStatus,
    HubOptions,
    InstallProgress,
    InstallState,
)
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.checkpoints.checkpoint_folder_protocol import CheckpointFolder, OpenCheckpointFolder
from musicgen_desktop.services.checkpoints.checkpoint_values import (
    CheckpointActivity,
    CheckpointOverview,
    CheckpointProblem,
    TaskEnding,
    TaskKind,
)
from musicgen_desktop.services.checkpoints.drop_looks import DropLooks
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane

log = logging.getLogger(__name__)


class CheckpointService(QObject):
    """Three lanes, each with a thread of its own that its first task starts: what needs the network, what
    works on files, and quick looks at what is there; ``drop_looks`` has one more. Main thread only.

    While the user's switch says offline nothing is fetched, unless an installation was asked for with
    ``go_online``: then the way is open until the last installation has ended.

    Args:
        open_folder: opens a folder of checkpoints.
        folder: where checkpoints are installed.
        options: how the Hub is reached.
        in_use: ids of the checkpoints that make music now or will for a job that waits.

    Signals:
        statuses_changed: ``CheckpointOverview``.
        activities_changed: tuple of ``CheckpointActivity``; downloads first.
        install_progressed: ``InstallProgress`` of any task, at most ten a second for each lane.
        install_finished: ``Checkpoint`` that is ready now: installed, repaired or imported.
        looked_up: id of a checkpoint, and whether there is a newer version of it.
        verified: ``Checkpoint`` whose files are all as they should be.
        exported: path of the copy.
        removed: ``Checkpoint`` that is gone.
        moved: path of the new folder.
        network_changed: whether a connection may be opened now.
        checkpoint_problem: ``CheckpointProblem``.
    """

    statuses_changed = Signal(object)
    activities_changed = Signal(object)
    install_progressed = Signal(object)
    install_finished = Signal(object)
    looked_up = Signal(str, bool)
    verified = Signal(object)
    exported = Signal(object)
    removed = Signal(object)
    moved = Signal(object)
    network_changed = Signal(bool)
    checkpoint_problem = Signal(object)

    def __init__(
        self,
        open_folder: OpenCheckpointFolder,
        folder: Path,
        options: HubOptions,
        in_use: Callable[[], frozenset[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._online_once = False
        self._in_use = in_use
        self._folder: CheckpointFolder = open_folder(folder, self.current_options)
        self._damaged: dict[str, str] = {}
        self._overview = CheckpointOverview((), (), folder, None)
        self._downloads = TaskLane("checkpoint downloads", self)
        self._files = TaskLane("checkpoint files", self)
        self._looks = TaskLane("checkpoint looks", self)
        self.drop_looks = DropLooks(lambda source: self._folder.glance_at(source), self)
        for lane in (self._downloads, self._files, self._looks):
            lane.progressed.connect(self._on_progress)
            lane.ended.connect(self._on_ended)
            lane.changed.connect(self._on_changed)

    @property
    def overview(self) -> CheckpointOverview:
        """As last told by ``statuses_changed``."""
        return self._overview

    @property
    def activities(self) -> tuple[CheckpointActivity, ...]:
        """As last told by ``activities_changed``."""
        return _activities(self._downloads) + _activities(self._files)

    @property
    def network_open(self) -> bool:
        """Whether a connection may be opened now."""
        return not self._options.offline or self._online_once

    @property
    def offline(self) -> bool:
        """What the user's switch says."""
        return self._options.offline

    def current_options(self) -> HubOptions:
        """How the Hub is reached now; asked by the tasks from their threads, so it only reads."""
        return replace(self._options, offline=not self.network_open)

    def set_options(self, options: HubOptions) -> None:
        """Reach the Hub in another way from the next task on. Going offline pauses what is being fetched."""
        was_open = self.network_open
        self._options = options
        if options.offline:
            self._online_once = False
            self._downloads.stop_all()
        if self.network_open != was_open:
            self.network_changed.emit(self.network_open)

    @Slot()
    def refresh(self) -> None:
        """Look again at what is there; the answer is ``statuses_changed``."""
        if not self._looks.waiting:
            self._looks.add(Task(TaskKind.LIST, "", lambda _tell, _token: _look(self._folder)))

    def install(self, entry: CatalogueEntry, go_online: bool = False) -> None:
        """Fetch a checkpoint, or go on fetching it, when those before it are through.

        ``go_online``: the user agreed to open a connection for this, whatever the switch says.
        """
        if self._is_queued(entry.id):
            return
        self._open_network(go_online)
        self._downloads.add(Task(TaskKind.INSTALL, entry.id, partial(self._folder.install, entry)))

    def repair(self, checkpoint: Checkpoint, go_online: bool = False) -> None:
        """Fetch the damaged files of a checkpoint again."""
        if self._is_queued(checkpoint.id):
            return
        self._open_network(go_online)
        self._downloads.add(Task(TaskKind.REPAIR, checkpoint.id, partial(self._folder.repair, checkpoint)))

    def look_for_update(self, entry: CatalogueEntry, go_online: bool = False) -> None:
        """Ask whether there is a newer version of an installed checkpoint; the answer is ``looked_up``."""
        if self._is_queued(entry.id):
            return
        self._open_network(go_online)
        self._downloads.add(Task(TaskKind.LOOK_UP, entry.id, partial(self._folder.look_for_update, entry)))

    def pause(self, checkpoint_id: str) -> None:
        """Stop fetching, keep what was fetched; ``install`` goes on from there."""
        self._downloads.stop(checkpoint_id)

    def cancel(self, checkpoint_id: str) -> None:
        """End whatever is done to a checkpoint; an unfinished installation is deleted, paused or not."""
        running = self._downloads.running
        self._downloads.cancel(checkpoint_id)
        if running is not None and running.task.about == checkpoint_id:
            return
        if not self._files.cancel(checkpoint_id):
            self._files.add(
                Task(TaskKind.DISCARD, checkpoint_id, lambda _tell, _token: self._folder.discard(checkpoint_id))
            )

    def cancel_import(self) -> None:
        """End the running import or move, and those that wait; what was copied goes."""
        self._files.cancel("")

    def verify(self, checkpoint: Checkpoint) -> None:
        """Read every file of a checkpoint and compare it; the answer is ``verified`` or a problem."""
        self._add_file_task(TaskKind.VERIFY, checkpoint, partial(self._folder.verify, checkpoint))

    def export(self, checkpoint: Checkpoint, target: Path) -> None:
        """Write a copy for another machine into a folder or an archive."""
        self._add_file_task(TaskKind.EXPORT, checkpoint, partial(self._folder.export, checkpoint, target))

    def remove(self, checkpoint: Checkpoint) -> None:
        """Delete a checkpoint's files, unless it is at work."""
        if checkpoint.id in self._in_use():
            self._refuse(
                TaskKind.REMOVE,
                checkpoint.id,
                tr("{title} is making music, or a job in the queue waits for it.", title=checkpoint.title),
                tr("Remove it when the queue is through."),
            )
        else:
            self._add_file_task(TaskKind.REMOVE, checkpoint, partial(self._remove, checkpoint))

    def import_from(self, source: Path, link: bool = False) -> None:
        """Bring in every checkpoint in a folder, a Hub cache or an archive. Needs no network.

        ``link``: share the files with the source instead of copying them, where the disk can do that.
        """
        self._files.add(Task(TaskKind.IMPORT, "", partial(self._folder.import_from, source, link), source))

    def move_to(self, folder: Path) -> None:
        """Keep checkpoints in another folder from now on, and bring those that are there along."""
        if self._downloads.is_busy or self._files.is_busy:
            self._refuse(
                TaskKind.MOVE,
                "",
                tr("The folder is in use: a checkpoint is being fetched or copied."),
                tr("Pause it, then move the folder."),
            )
        elif any(
            checkpoint.id in self._in_use() for checkpoint in self._overview.checkpoints if not _shipped(checkpoint)
        ):
            self._refuse(
                TaskKind.MOVE,
                "",
                tr("The folder is in use: a checkpoint in it is making music."),
                tr("Move the folder when the queue is through."),
            )
        else:
            self._files.add(Task(TaskKind.MOVE, "", partial(self._folder.move_to, folder)))

    def shutdown(self, timeout_ms: int) -> bool:
        """Stop what runs, keeping what was fetched, and end the threads; blocks at most ``timeout_ms`` in all.

        False: a thread hangs and is abandoned, the process has to exit hard.
        """
        until = monotonic() + timeout_ms / 1000
        lanes = (self._downloads, self._files, self._looks)
        for lane in lanes:
            lane.close()
        ended = [part.shutdown(max(0, round((until - monotonic()) * 1000))) for part in (*lanes, self.drop_looks)]
        return all(ended)

    def _open_network(self, go_online: bool) -> None:
        if go_online and not self.network_open:
            self._online_once = True
            self.network_changed.emit(True)

    def _close_network(self) -> None:
        if self._online_once and not self._downloads.is_busy:
            self._online_once = False
            if not self.network_open:
                self.network_changed.emit(False)

    def _is_queued(self, checkpoint_id: str) -> bool:
        return any(activity.checkpoint_id == checkpoint_id for activity in self.activities)

    def _add_file_task(self, kind: TaskKind, checkpoint: Checkpoint, work: Callable[..., object]) -> None:
        if self._is_queued(checkpoint.id):
            self._refuse(
                kind,
                checkpoint.id,
                tr("{title} is being worked on.", title=checkpoint.title),
                tr("Wait until that is done."),
            )
        else:
            self._files.add(Task(kind, checkpoint.id, work))

    def _remove(self, checkpoint: Checkpoint, *_how: object) -> Checkpoint:
        self._folder.remove(checkpoint)
        return checkpoint

    def _refuse(self, kind: TaskKind, checkpoint_id: str, message: str, advice: str) -> None:
        self.checkpoint_problem.emit(CheckpointProblem(kind, checkpoint_id, BusyError(message, advice)))

    @Slot(object, object)
    def _on_progress(self, task: Task, progress: InstallProgress) -> None:
        # An import learns on the way which checkpoint it brings; the window knows it by its task.
        self.install_progressed.emit(replace(progress, checkpoint_id=task.about))

    @Slot()
    def _on_changed(self) -> None:
        self.activities_changed.emit(self.activities)
        self._close_network()

    @Slot(object, object)
    def _on_ended(self, task: Task, end: TaskEnd) -> None:
        if end.error is not None:
            if task.kind is TaskKind.VERIFY and isinstance(end.error, CheckpointError):
                self._damaged[task.about] = end.error.message
            self.checkpoint_problem.emit(CheckpointProblem(TaskKind(task.kind), task.about, end.error, task.source))
        elif task.kind is TaskKind.LIST:
            self._show(end.result)
            return
        elif not end.cancelled:
            self._tell(task, end.result)
        if task.kind is not TaskKind.LIST:
            self.refresh()

    def _tell(self, task: Task, result: object) -> None:
        self._damaged.pop(task.about, None)
        match task.kind, result:
            case TaskKind.INSTALL | TaskKind.REPAIR, Checkpoint():
                self._tell_ready(result)
            case TaskKind.LOOK_UP, bool():
                self.looked_up.emit(task.about, result)
            case TaskKind.IMPORT, tuple():
                for checkpoint in result:
                    self._tell_ready(checkpoint)
            case TaskKind.VERIFY, _:
                self._tell_verified(task.about)
            case TaskKind.EXPORT, _:
                self.exported.emit(result)
            case TaskKind.REMOVE, _:
                self.removed.emit(result)
            case TaskKind.MOVE, _:
                self._enter(cast(CheckpointFolder, result))

    def _tell_ready(self, checkpoint: Checkpoint) -> None:
        self._damaged.pop(checkpoint.id, None)
        self.install_finished.emit(checkpoint)

    def _tell_verified(self, checkpoint_id: str) -> None:
        for status in self._overview.statuses:
            if status.id == checkpoint_id and status.checkpoint is not None:
                self.verified.emit(status.checkpoint)

    def _enter(self, folder: CheckpointFolder) -> None:
        self._folder = folder
        self.moved.emit(folder.folder)

    def _show(self, overview: object) -> None:
        if isinstance(overview, CheckpointOverview):
            statuses = tuple(self._judged(status) for status in overview.statuses)
            broken = {status.id for status in statuses if status.state is InstallState.BROKEN} - {STARTER_ID}
            usable = tuple(checkpoint for checkpoint in overview.checkpoints if checkpoint.id not in broken)
            self._overview = replace(overview, statuses=statuses, checkpoints=usable)
            self.statuses_changed.emit(self._overview)

    def _judged(self, status: CheckpointStatus) -> CheckpointStatus:
        """A quick look does not see what reading every file has found."""
        detail = self._damaged.get(status.id)
        usable = status.state in (InstallState.READY, InstallState.UPDATE)
        return replace(status, state=InstallState.BROKEN, detail=detail) if usable and detail else status


def _shipped(checkpoint: Checkpoint) -> bool:
    return checkpoint.id == STARTER_ID


def _look(folder: CheckpointFolder) -> CheckpointOverview:
    return CheckpointOverview(folder.statuses(), folder.checkpoints(), folder.folder, _free_bytes(folder.folder))


def _free_bytes(folder: Path) -> int | None:
    for place in (folder, *folder.parents):
        try:
            return shutil.disk_usage(place).free
        except OSError as error:
            log.debug("no word about the disk of %s: %s", place, error)
    return None


def _activities(lane: TaskLane) -> tuple[CheckpointActivity, ...]:
    """The task at work, if any, then the waiting ones."""
    running = lane.running
    waiting = tuple(CheckpointActivity(TaskKind(task.kind), task.about, waiting=True) for task in lane.waiting)
    if running is None:
        return waiting
    ending = (
        TaskEnding.CANCELLING
        if running.token.cancel_requested
        else TaskEnding.PAUSING
        if running.token.stop_requested
        else TaskEnding.NONE
    )
    task = running.task
    return (CheckpointActivity(TaskKind(task.kind), task.about, False, ending, running.progress), *waiting)
