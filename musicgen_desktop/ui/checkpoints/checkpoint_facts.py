"""What can be done with a checkpoint, and what there is to say about it."""

from __future__ import annotations

from musicgen_desktop.domain.fits import Fit
from musicgen_desktop.domain.installation import InstallState, license_in_words
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.services.checkpoints.checkpoint_values import TaskKind
from musicgen_desktop.ui.checkpoints.checkpoint_ask import CheckpointWish
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointRow
from musicgen_desktop.ui.checkpoints.checkpoint_texts import format_weights

MAIN_WISHES = (CheckpointWish.INSTALL, CheckpointWish.USE, CheckpointWish.REPAIR)
"""Those whose button carries the accent, where it stands first."""

_INSTALL_SLACK = 1.05
"""An installation needs a little more than its download for a while."""


def possible_wishes(row: CheckpointRow) -> tuple[CheckpointWish, ...]:
    """What can be done with a checkpoint now, the main thing first."""
    wish = CheckpointWish
    if row.activity is not None:
        if row.activity.kind in (TaskKind.REMOVE, TaskKind.DISCARD) or row.activity.ending:
            return ()
        pausable = row.activity.kind in (TaskKind.INSTALL, TaskKind.REPAIR) and not row.activity.waiting
        return (wish.PAUSE, wish.CANCEL) if pausable else (wish.CANCEL,)
    known = row.status.entry is not None
    match row.status.state:
        case InstallState.MISSING:
            return (wish.INSTALL,) if known else ()
        case InstallState.PARTIAL:
            return (wish.INSTALL, wish.CANCEL) if known else (wish.CANCEL,)
        case InstallState.BROKEN:
            mend = (wish.REPAIR,) if known else ()
            keep = () if row.built_in else (wish.REMOVE,)
            return (*mend, wish.VERIFY, wish.REVEAL, *keep)
    use = () if row.chosen else (wish.USE,)
    update = (wish.UPDATE if row.status.state is InstallState.UPDATE else wish.LOOK_UP,) if known else ()
    keep = () if row.built_in else (wish.EXPORT, wish.REMOVE)
    return (*use, *update, wish.VERIFY, wish.REVEAL, *keep)


def badges_of(row: CheckpointRow) -> tuple[tuple[str, str], ...]:
    """Three short facts with their tooltips; empty ones are not shown."""
    entry = row.status.entry
    if entry is not None:
        listens = (
            (tr("text and melody"), tr("Made to listen to a melody too; here it works from the text."))
            if entry.kind == "melody"
            else (tr("text"), tr("Works from the words of the prompt."))
        )
        sounds = (tr("stereo"), tr("Sounds on two channels.")) if entry.stereo else (tr("mono"), tr("One channel."))
        size = (
            format_weights(entry.parameters),
            tr("How large its decoder is: more sounds better and takes longer."),
        )
        return (listens, sounds, size)
    if row.built_in:
        return ((tr("built in"), tr("It came with the program and stays.")), ("", ""), ("", ""))
    return ((tr("your own"), tr("It is not one of the published checkpoints.")), ("", ""), ("", ""))


def facts_of(row: CheckpointRow, with_licence: bool) -> list[tuple[str, str, str]]:
    """Head, words and tone of each line. The licence is left out while it is being asked about."""
    status, entry = row.status, row.status.entry
    facts = []
    if status.detail and status.state is not InstallState.BROKEN and row.activity is None:
        facts.append((tr("State"), status.detail, ""))
    if status.checkpoint is not None:
        facts.append((tr("On disk"), format_bytes(status.bytes_on_disk), ""))
    elif entry is not None and (row.activity is None or row.activity.progress is None):
        facts.append((tr("Download"), *_download_of(row)))
    if row.fit is not None:
        words = row.fit.in_words()
        facts.append((tr("Memory"), words[0].upper() + words[1:], "" if row.fit.fits else "warning"))
        if row.fit.others:
            facts.append(("", _elsewhere(row.fit), "secondary"))
        if not row.fit.fits:
            facts.append(("", tr("It can be installed, but it will not run here as the form stands: make it "
                                 "shorter, ask for fewer takes, or close other programs."), "secondary"))  # fmt: skip
    if row.speed:
        facts.append((tr("Speed here"), row.speed, ""))
    elif row.usable:
        facts.append((tr("Speed here"), tr("Not measured yet: make something with it."), "secondary"))
    if with_licence:
        facts.append((tr("Licence"), license_in_words(status.license), "secondary"))
    if entry is not None:
        facts.append((tr("Source"), entry.repository, "secondary"))
    if status.checkpoint is not None:
        facts.append((tr("Folder"), str(status.checkpoint.folder), "secondary"))
    return facts


def _elsewhere(fit: Fit) -> str:
    """What the same job takes in every other way that this machine can compute it."""
    needs = []
    for device, precision, need in fit.others:
        place = precision if device == fit.device else f"{device.upper()} {precision}"
        needs.append(f"{place} {format_bytes(need)}")
    return tr("In {precision} on {device}. Otherwise: {needs}.", precision=fit.precision,
              device=fit.device.upper(), needs=", ".join(needs))  # fmt: skip


def _download_of(row: CheckpointRow) -> tuple[str, str]:
    entry, status = row.status.entry, row.status
    assert entry is not None
    if status.bytes_total > 0:
        size = format_bytes(status.bytes_total)
        missing = status.bytes_total - status.bytes_done
    else:
        size = tr("about {size}", size=format_bytes(entry.download_bytes))
        missing = entry.download_bytes
    if row.disk_free is None:
        return size, ""
    free = format_bytes(row.disk_free)
    if missing * _INSTALL_SLACK > row.disk_free:
        return tr("{size}, but only {free} are free on this disk", size=size, free=free), "warning"
    return tr("{size}, {free} free on this disk", size=size, free=free), ""
