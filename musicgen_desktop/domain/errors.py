"""The two kinds of failure: a ``UserError`` is known and has a remedy, anything else is a bug."""

from __future__ import annotations

import traceback
from dataclasses import dataclass


class UserError(Exception):
    """A failure the user can understand and act on.

    Attributes:
        message: what happened, one sentence.
        advice: what to do about it, one sentence; may be empty when the message says it all.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(f"{message} {advice}".strip())
        self.message = message
        self.advice = advice


class InvalidRequestError(UserError):
    """A parameter is out of its range. ``field`` names it as in ``GenerationParams``."""

    def __init__(self, field: str, message: str, advice: str = "") -> None:
        super().__init__(message, advice)
        self.field = field


class CheckpointError(UserError):
    """A checkpoint is missing, incomplete, damaged or of a kind that cannot be run."""


class DamagedFilesError(CheckpointError):
    """Files of a checkpoint are missing or changed. ``names`` are those that have to be fetched again."""

    def __init__(self, names: tuple[str, ...], message: str, advice: str = "") -> None:
        super().__init__(message, advice)
        self.names = names


class MemoryShortageError(UserError):
    """The machine or the accelerator has too little free memory for what was asked."""


class DeviceError(UserError):
    """The asked device or precision does not exist or does not work here."""


class FileError(UserError):
    """A file could not be read or written (missing, exists, read-only, disk full, unknown format).

    ``errno`` is the system's number for the reason, ``errno.ENOSPC`` and its like; 0 where it has none.
    """

    def __init__(self, message: str, advice: str = "", *, errno: int = 0) -> None:
        super().__init__(message, advice)
        self.errno = errno


class OfflineError(UserError):
    """The network is needed, and the user has switched it off."""


class DownloadError(UserError):
    """A file could not be fetched; what was fetched of it is kept, and the next attempt goes on from there."""


class BusyError(UserError):
    """Another window or program is at work on the same thing."""


class FaultError(UserError):
    """A bug kept from being done what somebody waits for, who is told so; the bug itself is reported as such."""


class JobCancelledError(Exception):
    """Raised inside an engine when the cancel flag of its token is up. Never reaches the user."""


@dataclass(frozen=True, slots=True)
class BugReport:
    """An unexpected exception, made into text where it happened.

    Attributes:
        summary: the exception's type and message, one line.
        details: the traceback.
    """

    summary: str
    details: str

    @classmethod
    def of(cls, error: BaseException) -> BugReport:
        """The report on an exception that is being handled."""
        return cls(f"{type(error).__name__}: {error}", "".join(traceback.format_exception(error)))
