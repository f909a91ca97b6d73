"""Fetching all files of a plan into one folder, after a look at the room on the disk."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from pathlib import Path

from musicgen_desktop.checkpoints.disk.install_progress import ProgressMeter
from musicgen_desktop.checkpoints.disk.part_file import part_path
from musicgen_desktop.checkpoints.hub.adopt import adopt_files, adoptable
from musicgen_desktop.checkpoints.hub.download import Download
from musicgen_desktop.checkpoints.hub.hub_client import Hub, RemoteFile
from musicgen_desktop.checkpoints.hub.plan import Plan, load_plan, save_plan
from musicgen_desktop.checkpoints.hub.retry import Pause
from musicgen_desktop.checkpoints.hub.selection import Selection
from musicgen_desktop.checkpoints.hub.web import NotOnHubError, WebClient
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.installation import InstallPhase
from musicgen_desktop.files.file_errors import read_error
from musicgen_desktop.files.room import check_room

Select = Callable[[tuple[RemoteFile, ...]], Selection]

log = logging.getLogger(__name__)


class Fetcher:
    """Brings the files of a repository into a folder, across as many attempts as it takes."""

    def __init__(self, client: WebClient, hub: Hub, pause: Pause) -> None:
        self._client = client
        self._hub = hub
        self._pause = pause

    def fetch(
        self,
        folder: Path,
        title: str,
        source: tuple[str, str],
        select: Select,
        installed: Path | None,
        meter: ProgressMeter,
        token: CancelToken,
    ) -> tuple[Plan, dict[str, str]]:
        """Fetch what is missing in ``folder``; the plan and the SHA-256 of each file.

        An unfinished attempt is gone on with, at its commit. If the Hub no longer has that commit,
        the present one is taken, and files that are the same in both are kept.

        Args:
            folder: gets the files.
            title: for messages.
            source: repository and revision.
            select: chooses from the listing.
            installed: an installed version, whose unchanged files are not fetched.
            meter, token: progress, and the wish to end.

        Raises:
            OfflineError, DownloadError, CheckpointError, FileError: in words.
            JobCancelledError: the token said so.
        """
        repository, revision = source
        old = load_plan(folder)
        if old is not None and old.repository == repository:
            try:
                return old, self._fetch_files(folder, title, old, meter, token)
            except NotOnHubError:  # its history was rewritten
                log.info("%s no longer has the commit %s", repository, old.commit)
        commit = self._hub.commit_of(repository, revision, token)
        chosen = select(self._hub.list_files(repository, commit, token))
        plan = Plan(repository, commit, chosen.files, chosen.bin_weights)
        _keep_only(folder, set(plan.files) & set(old.files if old else ()))
        save_plan(folder, plan)
        self._adopt(folder, installed, plan, meter, token)
        return plan, self._fetch_files(folder, title, plan, meter, token)

    def _adopt(
        self, folder: Path, installed: Path | None, plan: Plan, meter: ProgressMeter, token: CancelToken
    ) -> None:
        files = adoptable(installed, folder, plan.files) if installed else ()
        if installed is None or not files:
            return

        def hashed(count: int) -> None:
            token.raise_if_ended()
            meter.add(count)

        meter.start(InstallPhase.VERIFYING, sum(file.size for file in files))
        adopt_files(installed, folder, files, hashed)

    def _fetch_files(
        self, folder: Path, title: str, plan: Plan, meter: ProgressMeter, token: CancelToken
    ) -> dict[str, str]:
        done = plan.done(folder)
        check_room(folder, plan.total - done + plan.conversion, title)
        meter.start(InstallPhase.DOWNLOADING, plan.total, done)
        hashes: dict[str, str] = {}
        for file in plan.files:
            token.raise_if_ended()
            target = folder / file.name
            if target.is_file() and target.stat().st_size == file.size:
                hashes[file.name] = file.sha256 or _sha256(target)
                continue
            meter.file(file.name)
            address = self._hub.address_of(plan.repository, plan.commit, file.name)
            hashes[file.name] = Download(self._client, self._pause, address, file, target, meter, token).run()
        meter.finish()
        return hashes


def _keep_only(folder: Path, files: set[RemoteFile]) -> None:
    """Drop what is no part of the new plan: the same name may stand for other bytes now."""
    kept = {path for file in files for path in (folder / file.name, part_path(folder / file.name))}
    for path in folder.iterdir() if folder.is_dir() else ():
        if path not in kept:
            path.unlink()


def _sha256(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise read_error(error, path) from error
