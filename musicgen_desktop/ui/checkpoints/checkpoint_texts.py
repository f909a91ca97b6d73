"""How sizes, states and progress of checkpoints are written."""

from __future__ import annotations

from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.installation import CheckpointStatus, InstallPhase, InstallProgress, InstallState
from musicgen_desktop.domain.text import number, tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.services.checkpoints.checkpoint_values import CheckpointActivity, TaskEnding, TaskKind
from musicgen_desktop.ui.kit.texts import format_length

_DAY = 86_400


def format_weights(parameters: int) -> str:
    """Such as 300 M or 1.5 G weights."""
    if parameters < 1_000_000_000:
        return tr("{millions} M weights", millions=round(parameters / 1e6))
    return tr("{thousands} G weights", thousands=number(parameters / 1e9, ".1f"))


def state_words(status: CheckpointStatus) -> str:
    """Where a checkpoint stands while nothing is done to it."""
    size = format_bytes(status.bytes_on_disk)
    match status.state:
        case InstallState.MISSING:
            if status.entry is None:
                return tr("not installed")
            return tr("not installed · {size}", size=format_bytes(status.entry.download_bytes))
        case InstallState.PARTIAL:
            if status.bytes_total > 0:
                percent = int(100 * status.bytes_done / status.bytes_total)
                return tr("paused at {percent} %", percent=percent)
            return tr("begun · {size}", size=size)
        case InstallState.BROKEN:
            return tr("damaged")
        case InstallState.UPDATE:
            return tr("ready · an update is there")
    return tr("ready · {size}", size=size) if status.bytes_on_disk else tr("ready")


def activity_words(activity: CheckpointActivity) -> str:
    """What is being done, in two or three words and per cent."""
    if activity.waiting:
        return tr("waits for its turn")
    if activity.ending is TaskEnding.PAUSING:
        return tr("pausing")
    if activity.ending is TaskEnding.CANCELLING:
        return tr("ending")
    progress = activity.progress
    what = _doing(activity)
    if progress is None or progress.bytes_total <= 0:
        return what
    return tr("{what} · {percent} %", what=what, percent=percent_of(progress))


def progress_words(progress: InstallProgress) -> str:
    """How far, how fast and how long still, as far as it is known."""
    parts = []
    if progress.bytes_total > 0:
        parts.append(tr("{percent} %", percent=percent_of(progress)))
        parts.append(
            tr("{done} of {total}", done=format_bytes(progress.bytes_done), total=format_bytes(progress.bytes_total))
        )
    if progress.bytes_per_second > 0:
        parts.append(tr("{size}/s", size=format_bytes(round(progress.bytes_per_second))))
    if progress.seconds_left is not None:
        parts.append(tr("{time} left", time=format_long(progress.seconds_left)))
    return " · ".join(parts)


def percent_of(progress: InstallProgress) -> int:
    """0 to 100, cut and not rounded: 100 is only shown when all is there."""
    return min(100, int(100 * progress.bytes_done / progress.bytes_total)) if progress.bytes_total > 0 else 0


def format_long(seconds: float) -> str:
    """Minutes and seconds, hours and minutes, or days: 2:10, 3 h 20 min, more than a day."""
    if seconds < 3600:
        return format_length(seconds)
    if seconds < _DAY:
        return tr("{hours} h {minutes} min", hours=int(seconds // 3600), minutes=int(seconds % 3600 // 60))
    return tr("more than a day")


def problem_words(error: UserError | BugReport) -> tuple[str, str]:
    """What happened and what to do."""
    if isinstance(error, UserError):
        return error.message, error.advice
    return (
        tr("There is a fault in the program: {fault}", fault=error.summary),
        tr("The log in the program's folder says where. Your clips are safe."),
    )


def _doing(activity: CheckpointActivity) -> str:
    progress = activity.progress
    phase = progress.phase if progress is not None else None
    match activity.kind, phase:
        case (_, InstallPhase.LISTING) | (TaskKind.LOOK_UP, _):
            return tr("asking what there is")
        case _, InstallPhase.DOWNLOADING:
            return tr("downloading")
        case _, InstallPhase.CONVERTING:
            return tr("converting")
        case TaskKind.INSTALL | TaskKind.REPAIR | TaskKind.VERIFY | TaskKind.IMPORT, InstallPhase.VERIFYING:
            return tr("checking")
        case TaskKind.EXPORT, _:
            return tr("exporting")
        case TaskKind.MOVE, _:
            return tr("moving")
        case TaskKind.IMPORT, _:
            return tr("importing")
        case TaskKind.VERIFY, _:
            return tr("checking")
        case TaskKind.REMOVE | TaskKind.DISCARD, _:
            return tr("removing")
        case _, InstallPhase.COPYING:
            return tr("copying")
    return tr("starting")
