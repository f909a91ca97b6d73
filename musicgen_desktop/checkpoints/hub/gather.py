"""From a repository to the files of a checkpoint in one folder: chosen, fetched, converted, hashed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from musicgen_desktop.checkpoints.disk.install_progress import ProgressMeter
from musicgen_desktop.checkpoints.format.convert import ConvertWeights, convert_weights
from musicgen_desktop.checkpoints.format.file_names import BIN_INDEX, WEIGHTS_INDEX
from musicgen_desktop.checkpoints.format.manifest import ManifestFile
from musicgen_desktop.checkpoints.format.weights import write_index
from musicgen_desktop.checkpoints.hub.fetch import Fetcher
from musicgen_desktop.checkpoints.hub.hub_client import RemoteFile
from musicgen_desktop.checkpoints.hub.selection import Selection, select_files, select_only
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.installation import InstallPhase
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import read_error


class Gatherer:
    """Gathers the files of a checkpoint.

    Args:
        fetcher: fetches what is missing.
        convert: turns ``.bin`` weights into safetensors; None refuses them before they are fetched.
    """

    def __init__(self, fetcher: Fetcher, convert: ConvertWeights | None) -> None:
        self._fetcher = fetcher
        self._convert = convert

    def gather(
        self,
        folder: Path,
        title: str,
        source: tuple[str, str],
        only: frozenset[str],
        installed: Path | None,
        meter: ProgressMeter,
        token: CancelToken,
    ) -> tuple[str, tuple[ManifestFile, ...]]:
        """The commit, and the checkpoint's files as they lie in ``folder`` now, sorted by name.

        Fetched ``.bin`` files stay there until somebody deletes them, so that a crash costs no bytes.

        Args:
            folder: gets the files; what a former attempt left there is used.
            title: for messages.
            source: repository and revision.
            only: names of a checkpoint's files, if not all are wanted.
            installed: an installed version, whose unchanged files are not fetched.
            meter, token: progress, and the wish to end.

        Raises:
            OfflineError, DownloadError, CheckpointError, FileError: in words.
            JobCancelledError: the token said so.
        """

        def select(listing: tuple[RemoteFile, ...]) -> Selection:
            selection = select_files(listing, title)
            if selection.bin_weights and self._convert is None:
                raise CheckpointError(
                    tr("The checkpoint {title} has its weights only as .bin files.", title=title),
                    tr("They cannot be converted here. Use a copy with model.safetensors."),
                )
            return select_only(selection, only, title) if only else selection

        plan, hashes = self._fetcher.fetch(folder, title, source, select, installed, meter, token)
        if plan.bin_weights and self._convert is not None:
            meter.start(InstallPhase.CONVERTING, plan.conversion)
            converted = convert_weights(folder, plan.bin_weights, self._convert, meter.add, token)
            if len(plan.bin_weights) > 1 and not only:
                converted[WEIGHTS_INDEX] = make_index(folder, sorted(folder / name for name in converted), title)
            hashes = {k: v for k, v in hashes.items() if k not in {*plan.bin_weights, BIN_INDEX}} | converted
        return plan.commit, manifest_files(folder, hashes)


def make_index(folder: Path, shards: list[Path], title: str) -> str:
    """Write the index of ``shards`` into ``folder``; its SHA-256."""
    write_index(folder, shards, title)
    return hashlib.sha256((folder / WEIGHTS_INDEX).read_bytes()).hexdigest()


def manifest_files(folder: Path, hashes: Mapping[str, str]) -> tuple[ManifestFile, ...]:
    """The entries of a manifest for files of ``folder``, given their SHA-256 by name. Raises ``FileError``."""
    try:
        return tuple(ManifestFile(name, (folder / name).stat().st_size, hashes[name]) for name in sorted(hashes))
    except OSError as error:
        raise read_error(error, folder) from error
