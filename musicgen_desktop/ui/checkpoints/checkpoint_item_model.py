"""The checkpoints as rows: what is installed, what could be, and what is being done about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from musicgen_desktop.domain.checkpoint import STARTER_ID
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.fits import Fit
from musicgen_desktop.domain.installation import CheckpointStatus, InstallState
from musicgen_desktop.domain.shipped_texts import shipped
from musicgen_desktop.services.checkpoints.checkpoint_values import CheckpointActivity
from musicgen_desktop.ui.checkpoints.checkpoint_texts import activity_words, problem_words, state_words
from musicgen_desktop.ui.kit.rows_item_model import RowsItemModel


class RowTone(Enum):
    """How a row looks at a glance."""

    ABSENT = auto()
    BUSY = auto()
    PAUSED = auto()
    READY = auto()
    TROUBLE = auto()


@dataclass(frozen=True, slots=True)
class CheckpointRow:
    """One checkpoint as the manager shows it.

    Attributes:
        activity: what is being done to it; None for nothing.
        problem: what went wrong last; None once something else was done.
        fit: whether it fits this machine at the form's length and takes; None while nobody knows.
        speed: what was measured here, in words; empty for nothing.
        chosen: whether the form would generate with it.
        disk_free: bytes that its disk still holds; None when nobody can say.
    """

    status: CheckpointStatus
    activity: CheckpointActivity | None = None
    problem: UserError | BugReport | None = None
    fit: Fit | None = None
    speed: str = ""
    chosen: bool = False
    disk_free: int | None = None

    @property
    def id(self) -> str:
        """The checkpoint's id."""
        return self.status.id

    @property
    def title(self) -> str:
        """The checkpoint's title."""
        return self.status.title

    @property
    def tip(self) -> str:
        """What it is good at, as far as that is known."""
        entry = self.status.entry
        return shipped(entry.good_at) if entry is not None else self.status.detail or self.title

    @property
    def said(self) -> str:
        """Title, state, and what went wrong."""
        parts = [self.title, self.words]
        if self.problem is not None:
            parts.append(problem_words(self.problem)[0])
        return ". ".join(parts)

    @property
    def built_in(self) -> bool:
        """Whether it came with the program and stays."""
        return self.id == STARTER_ID

    @property
    def usable(self) -> bool:
        """Whether it can make music."""
        return self.status.checkpoint is not None and self.status.state in (InstallState.READY, InstallState.UPDATE)

    @property
    def words(self) -> str:
        """Where it stands, on one line."""
        if self.activity is not None:
            return activity_words(self.activity)
        return state_words(self.status)

    @property
    def tone(self) -> RowTone:
        """How it looks."""
        if self.activity is not None:
            return RowTone.BUSY
        if self.status.state is InstallState.BROKEN or (self.problem is not None and not self.usable):
            return RowTone.TROUBLE
        if self.status.state is InstallState.PARTIAL:
            return RowTone.PAUSED
        return RowTone.READY if self.usable else RowTone.ABSENT

    @property
    def progress(self) -> float | None:
        """0 to 1 of what is fetched or copied; None where there is nothing to show."""
        if self.activity is not None:
            told = self.activity.progress
            if told is not None and told.bytes_total > 0:
                return min(1.0, told.bytes_done / told.bytes_total)
        elif self.status.state is not InstallState.PARTIAL:
            return None
        status = self.status
        return min(1.0, status.bytes_done / status.bytes_total) if status.bytes_total > 0 else None


class CheckpointItemModel(RowsItemModel[CheckpointRow]):
    """The checkpoints, in the service's order."""
