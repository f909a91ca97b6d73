"""Deleting an installed checkpoint: at once out of the list, then out of the disk."""

from __future__ import annotations

from pathlib import Path

from musicgen_desktop.checkpoints.disk.staging import Staging
from musicgen_desktop.checkpoints.exchange.transfer import delete_tree, scratch_folder
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import write_error


def remove_checkpoint(checkpoint: Checkpoint, installed_folder: Path) -> int:
    """Delete the files of ``checkpoint`` for good and return how many bytes became free.

    Files that others share (links into a Hub cache, or to it) lose only their name here. Killed in
    between, the program has removed it all the same; the rest is swept later.

    Raises:
        CheckpointError: it is not one of the installed ones: shipped with the program, or a folder
            that the user merely pointed at.
        BusyError: it is being installed or repaired by this program or another one.
        FileError: the system does not allow it; then nothing is deleted.
    """
    folder = checkpoint.folder
    if folder.parent.resolve() != installed_folder.resolve() or folder.name.startswith("."):
        raise CheckpointError(
            tr("{title} is not an installed checkpoint; its folder {folder} was left as it is.",
               title=checkpoint.title, folder=folder),
            tr("Only checkpoints that were installed or imported can be removed."),
        )  # fmt: skip
    alone = Staging(installed_folder).alone_on(folder.name, checkpoint.title)
    with alone, scratch_folder(installed_folder) as work:
        try:
            freed = size_on_disk(folder, shared=False)
            # A rename is one step: at no moment is there half a checkpoint under its name.
            folder.rename(work / "removed")
        except OSError as error:
            raise write_error(error, folder, 0) from error
        delete_tree(work / "removed")
    return freed


def size_on_disk(folder: Path, shared: bool = True) -> int:
    """Bytes of the files in ``folder`` and below; without ``shared`` only of those that have no other name."""
    total = 0
    for path in folder.rglob("*"):
        status = path.stat() if shared and path.exists() else path.lstat()
        if path.is_file() and (shared or (status.st_nlink == 1 and not path.is_symlink())):
            total += status.st_size
    return total
