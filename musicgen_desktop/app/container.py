"""Builds every object once and hands it down. The only place that knows which class does what."""

from __future__ import annotations

import gc
import os
from types import MappingProxyType
from typing import TYPE_CHECKING

from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.system.paths import Paths
from musicgen_desktop.system.resources import resource

if TYPE_CHECKING:
    from musicgen_desktop.engine.protocol import Engine

_OFFLINE = MappingProxyType(
    {
        # Read by the libraries when they are imported: no network, no telemetry, no thread pools of the
        # tokenizer that warn when the process forks.
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
        "TOKENIZERS_PARALLELISM": "false",
        # Threads that wait for each other by spinning slow a busy machine down tenfold; these sleep.
        "OMP_WAIT_POLICY": "PASSIVE",
        # EnCodec and others lack a few operators on Apple GPUs.
        "PYTORCH_ENABLE_MPS_FALLBACK": "1",
    }
)


def prepare_process(paths: Paths) -> None:
    """Settle what holds for the whole process before any heavy import."""
    from musicgen_desktop.services.immortal_singletons import make_singletons_immortal
    from musicgen_desktop.system.log import start_logging

    make_singletons_immortal()
    os.environ.update(_OFFLINE)
    start_logging(paths.log_file)


def build_checkpoint_store(paths: Paths) -> CheckpointStore:
    """The checkpoints that ship with the program and the user's own."""
    return CheckpointStore(resource("checkpoints"), paths.checkpoints)


def build_runner(store: CheckpointStore) -> JobRunner:
    """The path from requests to events over the real engine, which is imported on first use."""
    return JobRunner(_build_engine, store.verify)


def _build_engine() -> Engine:
    # A full garbage collection over torch's and Transformers' hundred thousands of objects holds up
    # every thread for 200 ms and more, the window's too. None of them ever goes away: they are
    # imported without a collection and left out of all later ones.
    from musicgen_desktop.engine.preload import preload_torch

    preload_torch()
    gc.disable()
    try:
        from musicgen_desktop.engine.musicgen import MusicGenEngine
    finally:
        gc.freeze()
        gc.enable()
    return MusicGenEngine()
