"""What the generation thread of an open window builds first."""

from __future__ import annotations

from importlib import import_module

from musicgen_desktop.app.container import build_runner
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.thread_limit import ThreadLimit
from musicgen_desktop.engine.runner import JobRunner


def build_window_runner(store: CheckpointStore, threads: ThreadLimit) -> JobRunner:
    """See ``build_runner``.

    Before torch, what the stage draws with is imported here: a fifth of a second that would hold the window up.
    """
    import_module("musicgen_desktop.ui.stage.timeline.canvas")
    return build_runner(store, threads)
