"""What the window is told about checkpoints, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.installation import CheckpointStatus, InstallProgress


class TaskKind(StrEnum):
    """What is done to a checkpoint, or to the folder of them all."""

    INSTALL = "install"
    REPAIR = "repair"
    LOOK_UP = "look_up"
    VERIFY = "verify"
    IMPORT = "import"
    EXPORT = "export"
    REMOVE = "remove"
    DISCARD = "discard"
    MOVE = "move"
    LIST = "list"


class TaskEnding(StrEnum):
    """How a task was asked to end before its time."""

    NONE = ""
    PAUSING = "pausing"
    CANCELLING = "cancelling"


@dataclass(frozen=True, slots=True)
class CheckpointActivity:
    """A task that runs or waits.

    Attributes:
        kind: what is done.
        checkpoint_id: to which one; empty for an import (nobody knows yet) and for the whole folder.
        waiting: whether others come first.
        ending: how it was asked to end; it goes on until it is through.
        progress: how far it is; None while nothing is known.
    """

    kind: TaskKind
    checkpoint_id: str
    waiting: bool
    ending: TaskEnding = TaskEnding.NONE
    progress: InstallProgress | None = None


@dataclass(frozen=True, slots=True)
class CheckpointOverview:
    """Everything that is installed and could be.

    Attributes:
        statuses: the catalogue and the user's own, as the manager lists them.
        checkpoints: those that can make music, as the parameter panel lists them.
        folder: where checkpoints are installed.
        free_bytes: what its disk still holds; None when nobody can say.
    """

    statuses: tuple[CheckpointStatus, ...]
    checkpoints: tuple[Checkpoint, ...]
    folder: Path
    free_bytes: int | None


@dataclass(frozen=True, slots=True)
class CheckpointProblem:
    """A task that failed.

    Attributes:
        kind: what was done.
        checkpoint_id: empty where it was about none, or about all.
        error: how it failed.
        source: what an import was from.
    """

    kind: TaskKind
    checkpoint_id: str
    error: UserError | BugReport
    source: Path | None = None
