"""Builds every object once and hands it down. The only place that knows which class does what."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from musicgen_desktop.app.checkpoint_folder import CheckpointFolderParts, DiskCheckpointFolder
from musicgen_desktop.checkpoints.disk.hash_cache import HashCache
from musicgen_desktop.checkpoints.format.catalogue import load_catalogue
from musicgen_desktop.checkpoints.hub.known_commits import KnownCommits
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.installation import CatalogueEntry, HubOptions
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.thread_limit import ThreadLimit
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.files.what_is_there import is_folder
from musicgen_desktop.system.paths import Paths, find_paths
from musicgen_desktop.system.resources import resource
from musicgen_desktop.system.settings_file import SettingsFile

if TYPE_CHECKING:
    from musicgen_desktop.engine.protocol import Engine
    from musicgen_desktop.services.checkpoints.fit_service import EstimateFits

_ENGINE = "musicgen_desktop.engine.musicgen"
_OFFLINE = MappingProxyType(
    {
        # Read by the libraries when they are imported: no network, no telemetry, no thread pools of the
        # tokenizer that warn when the process forks.
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
        "TOKENIZERS_PARALLELISM": "false",
        # Threads that wait for each other by spinning slow a busy machine down tenfold; these sleep. Where torch comes
        # with GNU's OpenMP (Linux) they spin for the fraction of a millisecond in which the next product usually comes:
        # waking one for each product doubles the time of a step.
        "OMP_WAIT_POLICY": "PASSIVE",
        "GOMP_SPINCOUNT": "10000",
        # EnCodec and others lack a few operators on Apple GPUs.
        "PYTORCH_ENABLE_MPS_FALLBACK": "1",
    }
)


def prepare_process(paths: Paths) -> UserError | None:
    """Settle what holds for the whole process before any heavy import.

    Gives why a CUDA pack that is there is not used, if so.
    """
    from musicgen_desktop.system.log import start_logging

    os.environ.update(_OFFLINE)
    start_logging(paths.log_file)
    if not paths.has_cuda_pack:  # nearly everywhere; nothing more is imported
        return None
    from musicgen_desktop.system.cuda_pack.cuda_pack import CudaPack

    fault = CudaPack(paths.cuda_pack).put_first().fault
    return fault and UserError(fault.message, tr("The processor computes instead. {advice}", advice=fault.advice))


def checkpoints_folder(paths: Paths, settings: Settings | None = None) -> Path:
    """Where the user's checkpoints lie: where the settings say, else in the program's own folder."""
    settings = settings or SettingsFile(paths.settings_file).load()
    return Path(settings.checkpoints_folder) if settings.checkpoints_folder else paths.checkpoints


def remember_checkpoints_folder(paths: Paths, folder: Path) -> None:
    """Find the user's checkpoints in ``folder`` from now on. Raises ``FileError``, ``BusyError``."""
    SettingsFile(paths.settings_file).change(checkpoints_folder="" if folder == paths.checkpoints else str(folder))


def with_library(paths: Paths, settings: Settings | None = None) -> Paths:
    """The program's places, with the library where the settings say. Raises ``FileError``: its disk is not there."""
    settings = settings or SettingsFile(paths.settings_file).load()
    folder = settings.library_folder
    if folder and not is_folder(Path(folder)):
        raise FileError(
            tr("The folder of your library, {folder}, cannot be reached.", folder=folder),
            tr("Plug in its disk and start the program again."),
        )
    return replace(paths, moved_library=Path(folder)) if folder else paths


def remember_library_folder(paths: Paths, folder: Path) -> None:
    """Find the library in ``folder`` from now on. Raises ``FileError``, ``BusyError``."""
    SettingsFile(paths.settings_file).change(library_folder="" if folder == paths.data else str(folder))


def build_hash_cache(paths: Paths) -> HashCache:
    """What is remembered of files that were hashed."""
    return HashCache(paths.cache / "checkpoint_hashes.json")


def build_known_commits(paths: Paths) -> KnownCommits:
    """What is remembered of the Hub."""
    return KnownCommits(paths.cache / "newest_commits.json")


def build_checkpoint_store(paths: Paths, settings: Settings | None = None) -> CheckpointStore:
    """The checkpoints that ship with the program and the user's own, where the settings say."""
    return CheckpointStore(resource("checkpoints"), checkpoints_folder(paths, settings), build_hash_cache(paths))


def build_folder_opener(paths: Paths) -> Callable[[Path, Callable[[], HubOptions]], DiskCheckpointFolder]:
    """Opens the folder in which checkpoints are installed; how the Hub is reached is asked at every request."""
    parts = CheckpointFolderParts(
        builtin_folder=resource("checkpoints"),
        catalogue=build_catalogue(),
        hash_cache=build_hash_cache(paths),
        commits=build_known_commits(paths),
        convert=convert_bin_weights,
        try_checkpoint=try_checkpoint,
        own_folder=paths.checkpoints,
        remember_folder=partial(remember_checkpoints_folder, paths),
    )
    return partial(DiskCheckpointFolder, parts)


def build_catalogue() -> tuple[CatalogueEntry, ...]:
    """The checkpoints that can be installed."""
    return load_catalogue(resource("checkpoints.toml"))


def build_fit_estimates() -> EstimateFits:
    """Tells how much memory the form's job takes with each checkpoint. Imports the engine when it is first asked."""

    @cache
    def estimates() -> EstimateFits:
        import_engine()
        from musicgen_desktop.app.fit_estimates import FitEstimates

        return FitEstimates()

    return lambda question: estimates()(question)


def build_runner(store: CheckpointStore, threads: ThreadLimit | None = None) -> JobRunner:
    """The path from requests to events over the real engine, which is imported on first use."""
    return JobRunner(partial(_build_engine, threads) if threads else _build_engine, store.verify)


def convert_bin_weights(source: Path, target: Path, on_bytes: Callable[[int], None], token: CancelToken) -> str:
    """See ``engine.bin_weights``; torch is imported when the first file needs it."""
    import_engine()
    from musicgen_desktop.engine.weights.bin_weights import convert_bin_weights

    return convert_bin_weights(source, target, on_bytes, token)


def try_checkpoint(folder: Path) -> None:
    """See ``engine.trial``; torch is imported when the first folder is tried."""
    import_engine()
    from musicgen_desktop.engine.trial import try_checkpoint

    try_checkpoint(folder)


def _build_engine(threads: ThreadLimit | None = None) -> Engine:
    import_engine()
    from musicgen_desktop.engine.musicgen import MusicGenEngine

    return MusicGenEngine(pack_folder=find_paths(os.environ).cache / "packs", threads=threads)


def import_engine() -> None:
    """Import the engine, and torch with it; takes seconds the first time."""
    if _ENGINE in sys.modules:
        # Another thread may still be at it.
        import_module(_ENGINE)
        return
    from musicgen_desktop.engine.preload import imported_for_good, preload_torch

    preload_torch()
    with imported_for_good():
        import_module(_ENGINE)
