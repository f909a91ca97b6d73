"""One line for each checkpoint there is or could be: a quick look, no hashing, no network."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from musicgen_desktop.checkpoints.exchange.remove import size_on_disk
from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.installation import CatalogueEntry, CheckpointStatus, InstallState
from musicgen_desktop.domain.text import tr

_COMMIT = re.compile(r"[0-9a-f]{40}")


class Partials(Protocol):
    """What is asked of the installer."""

    def partial(self, id: str, /) -> tuple[int, int]:
        """Bytes done and in all of an unfinished installation; zeros without one."""
        ...


def list_statuses(
    store: CheckpointStore,
    catalogue: tuple[CatalogueEntry, ...],
    installer: Partials,
    newest: Mapping[str, str] = MappingProxyType({}),
) -> tuple[CheckpointStatus, ...]:
    """Shipped checkpoints, then the catalogue in its order, then the user's own by title.

    ``newest``: the commit of each repository when the Hub was asked last.
    """
    installed = {checkpoint.id: checkpoint for checkpoint in store.list()}
    published = {entry.id for entry in catalogue}
    others = [checkpoint for id, checkpoint in installed.items() if id not in published]
    shipped = [c for c in others if c.folder.parent != store.installed_folder]
    own = [c for c in others if c.folder.parent == store.installed_folder]
    return (
        *(_installed_status(store, checkpoint, None) for checkpoint in shipped),
        *(_entry_status(store, entry, installed.get(entry.id), installer, newest) for entry in catalogue),
        *(_installed_status(store, checkpoint, None) for checkpoint in own),
    )


def _entry_status(
    store: CheckpointStore,
    entry: CatalogueEntry,
    checkpoint: Checkpoint | None,
    installer: Partials,
    newest: Mapping[str, str],
) -> CheckpointStatus:
    done, total = installer.partial(entry.id)
    if checkpoint is None:
        state = InstallState.PARTIAL if done or total else InstallState.MISSING
        detail = tr("The download was paused and goes on where it stopped.") if done or total else ""
        return CheckpointStatus(
            entry.id, entry.title, entry.license, entry, None, state, bytes_on_disk=done, bytes_done=done,
            bytes_total=total, detail=detail,
        )  # fmt: skip
    commit = entry.revision if _COMMIT.fullmatch(entry.revision) else newest.get(entry.repository, "")
    return _installed_status(store, checkpoint, entry, commit, done, total)


def _installed_status(
    store: CheckpointStore,
    checkpoint: Checkpoint,
    entry: CatalogueEntry | None,
    newest: str = "",
    done: int = 0,
    total: int = 0,
) -> CheckpointStatus:
    state, detail = _state(store, checkpoint, newest)
    size = 0
    with contextlib.suppress(OSError):  # a folder that vanishes while it is measured
        size = size_on_disk(checkpoint.folder)
    return CheckpointStatus(
        id=checkpoint.id,
        title=checkpoint.title,
        license=checkpoint.license,
        entry=entry,
        checkpoint=checkpoint,
        state=state,
        bytes_on_disk=size + done,
        bytes_done=done,
        bytes_total=total,
        detail=detail,
    )


def _state(store: CheckpointStore, checkpoint: Checkpoint, newest: str) -> tuple[InstallState, str]:
    try:
        store.resolve(checkpoint.id)
        damaged = store.known_damage(checkpoint)
        manifest = read_manifest(checkpoint.folder)
    except CheckpointError as error:
        return InstallState.BROKEN, str(error)
    if damaged:
        return InstallState.BROKEN, tr("Damaged: {names}.", names=", ".join(damaged))
    if newest and manifest and manifest.commit not in ("", newest):
        return InstallState.UPDATE, tr("There is a newer version of it.")
    return InstallState.READY, ""
