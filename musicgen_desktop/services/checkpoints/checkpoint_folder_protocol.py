"""What the checkpoint service needs of the rooms below; ``app`` puts it together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.installation import CatalogueEntry, CheckpointStatus, HubOptions, InstallProgress

OnProgress = Callable[[InstallProgress], None]


class CheckpointFolder(Protocol):
    """The checkpoints in one folder. Every method blocks and may be called from any thread.

    Methods that take a token raise ``JobCancelledError`` when it says so: *stop* keeps what was
    fetched, *cancel* deletes it. All raise ``UserError`` in words.
    """

    @property
    def folder(self) -> Path:
        """Where checkpoints are installed; need not exist."""
        ...

    def statuses(self) -> tuple[CheckpointStatus, ...]:
        """The catalogue and the user's own: quick, no hashing, no network."""
        ...

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        """All that are installed, shipped ones first."""
        ...

    def install(self, entry: CatalogueEntry, on_progress: OnProgress, token: CancelToken) -> Checkpoint:
        """Fetch what is missing and make it ready."""
        ...

    def look_for_update(self, entry: CatalogueEntry, on_progress: OnProgress, token: CancelToken) -> bool:
        """Ask whether there is a newer version than the installed one; what is known stays known."""
        ...

    def repair(self, checkpoint: Checkpoint, on_progress: OnProgress, token: CancelToken) -> Checkpoint:
        """Fetch only its damaged and missing files again."""
        ...

    def discard(self, checkpoint_id: str) -> None:
        """Delete what an unfinished installation has fetched."""
        ...

    def verify(self, checkpoint: Checkpoint, on_progress: OnProgress, token: CancelToken) -> object:
        """Read every file and compare its hash."""
        ...

    def glance_at(self, source: Path) -> tuple[str, ...]:
        """How the checkpoints are called that an import would try to bring; quick, nothing is copied."""
        ...

    def import_from(
        self, source: Path, link: bool, on_progress: OnProgress, token: CancelToken
    ) -> tuple[Checkpoint, ...]:
        """Bring in what is found in a folder, a Hub cache or an archive; ``link``: copy nothing where that can be."""
        ...

    def export(self, checkpoint: Checkpoint, target: Path, on_progress: OnProgress, token: CancelToken) -> Path:
        """Write it into a folder or an archive, for another machine; where it went."""
        ...

    def remove(self, checkpoint: Checkpoint) -> object:
        """Delete its files."""
        ...

    def move_to(self, folder: Path, on_progress: OnProgress, token: CancelToken) -> CheckpointFolder:
        """Bring everything into ``folder``; gives the one that works there."""
        ...


OpenCheckpointFolder = Callable[[Path, Callable[[], HubOptions]], CheckpointFolder]
"""Opens a folder of checkpoints; how the Hub is reached is asked anew by every task."""
