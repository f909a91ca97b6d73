"""Which checkpoints there are, and finding one by its name or its folder."""

from __future__ import annotations

import logging
from pathlib import Path

from musicgen_desktop.checkpoints.layout import check_layout
from musicgen_desktop.checkpoints.manifest import Manifest, read_manifest
from musicgen_desktop.checkpoints.verify import verify_files
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.request import clean_prompt
from musicgen_desktop.domain.text import tr

_MAX_SHOWN = 200

log = logging.getLogger(__name__)


class CheckpointStore:
    """The checkpoints that ship with the program and those the user installed.

    Both folders hold one folder per checkpoint; only those with a manifest count, because the
    manifest is written last. Asking costs a few small reads; nothing is cached, so that a
    checkpoint installed meanwhile is found.

    Args:
        builtin_folder: the shipped ones (``resource("checkpoints")``).
        installed_folder: the user's; need not exist.
    """

    def __init__(self, builtin_folder: Path, installed_folder: Path) -> None:
        self._folders = (builtin_folder, installed_folder)

    def list(self) -> tuple[Checkpoint, ...]:
        """All installed checkpoints, shipped ones first, each group sorted by title.

        A folder whose manifest is damaged is left out and logged; of two with the same id the
        first counts. Whether their files are whole is for ``resolve`` and ``verify``.
        """
        found: dict[str, Checkpoint] = {}
        for parent in self._folders:
            group = [_checkpoint_of(folder, manifest) for folder, manifest in _installed_in(parent)]
            for checkpoint in sorted(group, key=lambda c: c.title.casefold()):
                found.setdefault(checkpoint.id, checkpoint)
        return tuple(found.values())

    def resolve(self, id_or_folder: str) -> Checkpoint:
        """The checkpoint with this id, or in this folder, after a quick look at its files.

        Raises:
            CheckpointError: unknown, incomplete, cut short, or not of the architecture we run.
        """
        installed = self.list()
        checkpoint = next((c for c in installed if c.id == id_or_folder), None) or _folder_checkpoint(id_or_folder)
        if checkpoint is None:
            raise CheckpointError(
                tr("There is no checkpoint called {name}.", name=_shown(id_or_folder)),
                tr("Installed: {known}. Or name a folder.", known=", ".join(c.id for c in installed) or tr("none")),
            )
        check_layout(checkpoint.folder, checkpoint.title, read_manifest(checkpoint.folder))
        return checkpoint

    def verify(self, checkpoint: Checkpoint, token: CancelToken | None = None) -> Checkpoint:
        """Hash every file (seconds per gigabyte; not for the main thread) and return it with its weights' hash.

        Raises:
            CheckpointError: naming the damaged or missing file.
            JobCancelledError: ``token`` said so.
        """
        return verify_files(checkpoint, token or CancelToken())


def _shown(name: str) -> str:
    """A name that somebody typed, fit for a message."""
    return f'"{clean_prompt(name)[:_MAX_SHOWN]}"'


def _installed_in(parent: Path) -> list[tuple[Path, Manifest]]:
    found: list[tuple[Path, Manifest]] = []
    try:
        folders = sorted(parent.iterdir())
    except OSError:
        return found
    for folder in folders:
        try:
            manifest = read_manifest(folder) if folder.is_dir() else None
        except CheckpointError as error:
            log.warning("%s", error)
            continue
        if manifest is not None:
            found.append((folder, manifest))
    return found


def _folder_checkpoint(text: str) -> Checkpoint | None:
    try:
        folder = Path(text).expanduser().absolute()
        if not text.strip() or not folder.is_dir():
            return None
    except (OSError, ValueError, RuntimeError):  # a name too long, a NUL, an unknown ~user
        return None
    manifest = read_manifest(folder)
    if manifest is None:
        return Checkpoint(id=str(folder), title=folder.name or str(folder), folder=folder)
    return _checkpoint_of(folder, manifest, id=str(folder))


def _checkpoint_of(folder: Path, manifest: Manifest, id: str = "") -> Checkpoint:
    return Checkpoint(
        id=id or manifest.id,
        title=manifest.title,
        folder=folder,
        license=manifest.license,
        description=manifest.description,
        weights_sha256=manifest.weights_sha256,
    )
