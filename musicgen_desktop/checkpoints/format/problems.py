"""The words for files of a checkpoint that are missing, damaged or out of reach."""

from __future__ import annotations

from musicgen_desktop.checkpoints.format.file_names import TOKENIZER_FILES
from musicgen_desktop.domain.errors import CheckpointError, DamagedFilesError
from musicgen_desktop.domain.text import tr


def missing_error(title: str, *names: str) -> DamagedFilesError:
    """The words for files that are not there."""
    return DamagedFilesError(
        names,
        tr("The checkpoint {title} is incomplete. Missing: {names}.", title=title, names=", ".join(names)),
        tr("Copy the missing files there too. The tokenizer is the same for all of Meta's checkpoints.")
        if set(names) & set(TOKENIZER_FILES)
        else tr("Install it again, or copy the missing files there too."),
    )


def damaged_error(title: str, *names: str) -> DamagedFilesError:
    """The words for files that are cut short or changed, or of which some are missing."""
    return DamagedFilesError(
        names,
        tr("The checkpoint {title} cannot be used. Damaged: {names}.", title=title, names=", ".join(names)),
        tr("Install it again, or copy these files again from where they came."),
    )


def unreadable_error(title: str, name: str, error: OSError) -> CheckpointError:
    """The words for a file that the system does not hand out."""
    if isinstance(error, FileNotFoundError):
        return missing_error(title, name)
    return CheckpointError(
        tr("The file {name} of the checkpoint {title} cannot be read: {reason}.",
           name=name, title=title, reason=error.strerror or type(error).__name__),
        tr("Check the permissions of the file and the disk."),
    )  # fmt: skip
