"""The checkpoints in one folder, and all that can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from musicgen_desktop.checkpoints.disk.hash_cache import HashCache
from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.checkpoints.hub.known_commits import KnownCommits
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import DamagedFilesError, FileError, UserError
from musicgen_desktop.domain.installation import CatalogueEntry, CheckpointStatus, HubOptions
from musicgen_desktop.domain.text import tr

if TYPE_CHECKING:
    from musicgen_desktop.checkpoints.format.convert import ConvertWeights
    from musicgen_desktop.checkpoints.format.layout import TryCheckpoint
    from musicgen_desktop.checkpoints.hub.install import Installer
    from musicgen_desktop.services.checkpoints.checkpoint_folder_protocol import OnProgress


@dataclass(frozen=True, slots=True)
class CheckpointFolderParts:
    """What every folder of checkpoints needs, wherever it is.

    Attributes:
        builtin_folder: the checkpoints that ship with the program.
        catalogue: the published ones.
        hash_cache: hashes of files that were read before.
        commits: what the Hub said last.
        convert: for weights that are published as ``.bin`` only.
        try_checkpoint: says in words why the checkpoint in a folder cannot be loaded.
        own_folder: where checkpoints are installed unless the user chose another folder; made when needed.
        remember_folder: makes the program find the checkpoints in another folder from now on.
    """

    builtin_folder: Path
    catalogue: tuple[CatalogueEntry, ...]
    hash_cache: HashCache
    commits: KnownCommits
    convert: ConvertWeights
    try_checkpoint: TryCheckpoint
    own_folder: Path
    remember_folder: Callable[[Path], None]


class DiskCheckpointFolder:
    """Obeys ``services.checkpoints.checkpoint_folder_protocol.CheckpointFolder``, for the window and the command line.

    What fetches, imports and exports is imported when it is first used, in the thread that uses it: the network's
    libraries are large, and most days nobody installs anything.
    """

    def __init__(self, parts: CheckpointFolderParts, folder: Path, options: Callable[[], HubOptions]) -> None:
        self._parts = parts
        self._folder = folder
        self._options = options
        self._store = CheckpointStore(parts.builtin_folder, folder, parts.hash_cache)

    @property
    def folder(self) -> Path:
        """Where checkpoints are installed; need not exist."""
        return self._folder

    @property
    def store(self) -> CheckpointStore:
        """Finds and verifies what is installed."""
        return self._store

    @property
    def installer(self) -> Installer:
        """Fetches what is not."""
        from musicgen_desktop.checkpoints.hub.install import Installer

        return Installer(self._folder, self._options, self._parts.convert, self._parts.try_checkpoint)

    @property
    def is_unplugged(self) -> bool:
        """Whether the user's folder is on a disk that is not there."""
        return self._folder != self._parts.own_folder and not self._folder.is_dir()

    def refuse_unplugged(self) -> None:
        """Raise ``FileError``: gigabytes meant for a disk that is not there would fill the one on which its name is."""
        if self.is_unplugged:
            raise FileError(
                tr("The folder of your checkpoints, {folder}, cannot be reached.", folder=self._folder),
                tr("Plug in its disk, or choose another folder: under “Connection and folder” in the window, or with "
                   "“musicgen-desktop checkpoints move”."),
            )  # fmt: skip

    def tidy(self) -> None:
        """Delete what interrupted programs have left. Never raises."""
        from musicgen_desktop.checkpoints.exchange.move import finish_move

        finish_move(self._folder)

    def statuses(self) -> tuple[CheckpointStatus, ...]:
        """The catalogue and the user's own."""
        from musicgen_desktop.checkpoints.statuses import list_statuses

        self.tidy()
        return list_statuses(self._store, self._parts.catalogue, self.installer, self._parts.commits.load())

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        """All that are installed, shipped ones first."""
        return self._store.list()

    def install(self, entry: CatalogueEntry, on_progress: OnProgress, token: CancelToken) -> Checkpoint:
        """Fetch what is missing and make it ready."""
        self.refuse_unplugged()
        checkpoint = self.installer.install(entry, on_progress, token)
        self._parts.commits.note(entry.repository, _commit_of(checkpoint))
        return checkpoint

    def look_for_update(self, entry: CatalogueEntry, on_progress: OnProgress, token: CancelToken) -> bool:
        """Ask the Hub whether there is a newer version than the installed one."""
        del on_progress  # one question
        newest = self.installer.newest_commit(entry, token)
        self._parts.commits.note(entry.repository, newest)
        return _commit_of(self._store.resolve(entry.id)) not in ("", newest)

    def repair(self, checkpoint: Checkpoint, on_progress: OnProgress, token: CancelToken) -> Checkpoint:
        """Fetch only its damaged and missing files again; every file is read to find them."""
        self.refuse_unplugged()
        try:
            self._store.verify_thoroughly(checkpoint, on_progress, token)
        except DamagedFilesError as error:
            return self.installer.repair(checkpoint, error.names, on_progress, token)
        return checkpoint

    def discard(self, checkpoint_id: str) -> None:
        """Delete what an unfinished installation has fetched."""
        self.refuse_unplugged()
        self.installer.discard(checkpoint_id)

    def verify(self, checkpoint: Checkpoint, on_progress: OnProgress, token: CancelToken) -> Checkpoint:
        """Read every file, compare its hash, and look whether it would run; it comes back with its weights' hash."""
        verified = self._store.verify_thoroughly(checkpoint, on_progress, token)
        self._store.resolve(str(checkpoint.folder))
        self._parts.try_checkpoint(checkpoint.folder)
        return verified

    def glance_at(self, source: Path) -> tuple[str, ...]:
        """How the checkpoints are called that an import would try to bring."""
        from musicgen_desktop.checkpoints.exchange.glance import glance_at

        return glance_at(source)

    def import_from(
        self, source: Path, link: bool, on_progress: OnProgress, token: CancelToken
    ) -> tuple[Checkpoint, ...]:
        """Bring in every checkpoint that is found there."""
        from musicgen_desktop.checkpoints.exchange.imports import all_or_words

        return all_or_words(source, self.import_each(source, link, on_progress, token))

    def import_each(
        self, source: Path, link: bool, on_progress: OnProgress, token: CancelToken
    ) -> Iterator[tuple[Path, Checkpoint | UserError]]:
        """The same, one after another, each with what came of it."""
        from musicgen_desktop.checkpoints.exchange.imports import ImportOptions, import_each

        self.refuse_unplugged()
        parts = self._parts
        options = ImportOptions(link, parts.catalogue, convert=parts.convert, try_checkpoint=parts.try_checkpoint)
        return import_each(source, self._folder, on_progress, token, options)

    def export(self, checkpoint: Checkpoint, target: Path, on_progress: OnProgress, token: CancelToken) -> Path:
        """Write it into a folder or an archive; where it went."""
        from musicgen_desktop.checkpoints.exchange.exports import export_checkpoint

        return export_checkpoint(checkpoint, target, on_progress, token)

    def remove(self, checkpoint: Checkpoint) -> int:
        """Delete its files; how many bytes became free."""
        from musicgen_desktop.checkpoints.exchange.remove import remove_checkpoint

        self.refuse_unplugged()
        return remove_checkpoint(checkpoint, self._folder)

    def move_to(self, folder: Path, on_progress: OnProgress, token: CancelToken) -> DiskCheckpointFolder:
        """Bring everything into ``folder``."""
        from musicgen_desktop.checkpoints.exchange.move import move_checkpoints

        move_checkpoints(self._folder, folder, self._parts.remember_folder, on_progress, token)
        return DiskCheckpointFolder(self._parts, folder, self._options)


def _commit_of(checkpoint: Checkpoint) -> str:
    manifest = read_manifest(checkpoint.folder)
    return manifest.commit if manifest else ""
