"""Installing checkpoints from the Hub: at any moment absent, unfinished and resumable, or whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from musicgen_desktop.checkpoints.disk.install_progress import OnProgress, ProgressMeter
from musicgen_desktop.checkpoints.disk.staging import Staging, finished_manifest, remove_folder
from musicgen_desktop.checkpoints.format.convert import ConvertWeights
from musicgen_desktop.checkpoints.format.layout import TryCheckpoint, check_layout, pass_untried
from musicgen_desktop.checkpoints.format.manifest import Manifest, write_manifest
from musicgen_desktop.checkpoints.hub.fetch import Fetcher
from musicgen_desktop.checkpoints.hub.gather import Gatherer
from musicgen_desktop.checkpoints.hub.hub_client import Hub
from musicgen_desktop.checkpoints.hub.plan import load_plan
from musicgen_desktop.checkpoints.hub.repair import repair_checkpoint
from musicgen_desktop.checkpoints.hub.retry import Pause, patient_pause
from musicgen_desktop.checkpoints.hub.web import WebClient
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.installation import CatalogueEntry, HubOptions


class Installer:
    """Installs, resumes, repairs and discards. Blocking, for a worker thread; its state is on the disk alone.

    An installation grows in ``installed_folder/.partial/<id>``. Its manifest is written when every
    file is there and right, and only then the folder moves to ``installed_folder/<id>``. Who asks for
    an installation has shown the licence.

    Args:
        installed_folder: of the user's checkpoints; made when needed.
        options: how the Hub is reached, asked at every request. Offline: no socket is opened.
        convert: for repositories that have ``.bin`` weights only; None refuses them before they are fetched.
        try_checkpoint: what was fetched has to pass it.
        client, pause: asking and waiting, for tests.
    """

    def __init__(
        self,
        installed_folder: Path,
        options: Callable[[], HubOptions],
        convert: ConvertWeights | None = None,
        try_checkpoint: TryCheckpoint = pass_untried,
        client: WebClient | None = None,
        pause: Pause = patient_pause,
    ) -> None:
        self._staging = Staging(installed_folder)
        client = client or WebClient(options)
        self._hub = Hub(client, options, pause)
        self._try_checkpoint = try_checkpoint
        self._gatherer = Gatherer(Fetcher(client, self._hub, pause), convert)

    def install(self, entry: CatalogueEntry, on_progress: OnProgress, token: CancelToken) -> Checkpoint:
        """Install ``entry``, going on with what a former attempt left. One that is there is replaced at the end.

        Raises:
            OfflineError, DownloadError: the Hub cannot be asked; what was fetched is kept.
            CheckpointError: the repository holds no checkpoint that runs here.
            FileError: no room, or the disk refuses; what was fetched is kept.
            BusyError: another window or program installs it.
            JobCancelledError: *stop* keeps what was fetched, *cancel* deletes it.
        """
        with self._staging.working_on(entry.id, entry.title, token) as folder:
            meter = ProgressMeter(entry.id, on_progress)
            if finished_manifest(folder) is None:
                source = entry.repository, entry.revision
                commit, files = self._gatherer.gather(
                    folder, entry.title, source, frozenset(), self._staging.target_of(entry.id), meter, token
                )
                manifest = Manifest(
                    entry.id, entry.title, entry.license, entry.good_at, files, entry.repository, commit
                )
                check_layout(folder, entry.title, manifest)
                self._try_checkpoint(folder)
                write_manifest(folder, manifest)
            return self._staging.publish(entry.id)

    def newest_commit(self, entry: CatalogueEntry, token: CancelToken) -> str:
        """The commit that an installation would take now. Errors as in ``install``."""
        return self._hub.commit_of(entry.repository, entry.revision, token)

    def partial(self, id: str) -> tuple[int, int]:
        """Bytes fetched, and bytes to fetch in all, of an unfinished installation; (0, 0) without one.

        Quick; asks nobody.
        """
        folder = self._staging.folder_of(id)
        if (manifest := finished_manifest(folder)) is not None:
            total = sum(file.size for file in manifest.files)
            return total, total
        plan = load_plan(folder)
        return (plan.done(folder), plan.total) if plan else (0, 0)

    def discard(self, id: str) -> None:
        """Delete an unfinished installation. Raises ``BusyError`` while it goes on, ``FileError``."""
        with self._staging.working_on(id, id, CancelToken()) as folder:
            remove_folder(folder)

    def repair(
        self, checkpoint: Checkpoint, names: Iterable[str], on_progress: OnProgress, token: CancelToken
    ) -> Checkpoint:
        """Fetch the files ``names`` of an installed checkpoint again, and nothing else.

        Raises:
            CheckpointError: it is not known where they come from.
            Else as ``install``.
        """
        return repair_checkpoint(self._staging, self._gatherer, checkpoint, frozenset(names), on_progress, token)
