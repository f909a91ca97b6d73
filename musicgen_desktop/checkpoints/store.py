"""Which checkpoints there are, and finding one by its name or its folder."""

from __future__ import annotations

import logging
from pathlib import Path

from musicgen_desktop.checkpoints.disk.hash_cache import HashCache
from musicgen_desktop.checkpoints.disk.install_progress import OnProgress
from musicgen_desktop.checkpoints.disk.staging import checkpoint_of
from musicgen_desktop.checkpoints.disk.verify import known_damage, verify_files
from musicgen_desktop.checkpoints.format.layout import check_layout
from musicgen_desktop.checkpoints.format.manifest import Manifest, read_manifest
from musicgen_desktop.checkpoints.format.signature import identify
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
        hash_cache: hashes of files that were read before; without it ``verify`` reads all files every time.
    """

    def __init__(self, builtin_folder: Path, installed_folder: Path, hash_cache: HashCache | None = None) -> None:
        self._folders = (builtin_folder, installed_folder)
        self._hash_cache = hash_cache

    @property
    def installed_folder(self) -> Path:
        """Where the user's checkpoints lie; need not exist."""
        return self._folders[1]

    def list(self) -> tuple[Checkpoint, ...]:
        """All installed checkpoints, shipped ones first, each group sorted by title.

        A folder whose manifest is damaged is left out and logged; of two with the same id the
        first counts. Whether their files are whole is for ``resolve`` and ``verify``.
        """
        found: dict[str, Checkpoint] = {}
        for parent in self._folders:
            group = [checkpoint_of(folder, manifest) for folder, manifest in _installed_in(parent)]
            for checkpoint in sorted(group, key=lambda c: c.title.casefold()):
                found.setdefault(checkpoint.id, checkpoint)
        return tuple(found.values())

    def resolve(self, id_or_folder: str) -> Checkpoint:
        """The checkpoint with this id, or in this folder (also of a Hub cache), after a quick look at its files.

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
        """Compare every file's hash (not for the main thread) and return it with its weights' hash.

        Files that have not changed since they were hashed are not read again; otherwise it takes
        seconds per gigabyte.

        Raises:
            DamagedFilesError: naming the damaged and missing files.
            CheckpointError: a file cannot be read.
            JobCancelledError: ``token`` said so.
        """
        return verify_files(checkpoint, token or CancelToken(), self._hash_cache)

    def verify_thoroughly(self, checkpoint: Checkpoint, on_progress: OnProgress, token: CancelToken) -> Checkpoint:
        """Like ``verify``, but every file is read: disks forget bits without changing a date."""
        return verify_files(checkpoint, token, self._hash_cache, thoroughly=True, on_progress=on_progress)

    def known_damage(self, checkpoint: Checkpoint) -> tuple[str, ...]:
        """Names of files that an earlier look found damaged and that are the same since. Quick."""
        return known_damage(checkpoint, self._hash_cache) if self._hash_cache else ()


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
    """The checkpoint in a folder; None where there is nothing. Raises ``CheckpointError``, ``FileError``."""
    try:
        place = Path(text).expanduser().absolute()
        if not text.strip() or not place.exists():
            return None
    except (OSError, ValueError, RuntimeError):  # a name too long, a NUL, an unknown ~user
        return None
    if not place.is_dir():
        if (known := identify(place)) is not None:
            raise known
        return None
    from musicgen_desktop.checkpoints.exchange.sources import find_one, repository_of

    folder = find_one(place)
    if (manifest := read_manifest(folder)) is not None:
        return checkpoint_of(folder, manifest)
    # Its name alone: the id goes into recipes, and with them to whoever gets the sound.
    name = repository_of(folder).rpartition("/")[2] or folder.name or str(folder)
    return Checkpoint(id=name, title=name, folder=folder)
