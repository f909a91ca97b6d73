"""A worker on a node of a Ray cluster: makes clips of a pack, from checkpoints that were shipped to its node."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from musicgen_desktop.app.cli.render_folder import Rendered
from musicgen_desktop.app.cli.render_worker import RenderBugError, RenderWorker
from musicgen_desktop.app.container import build_checkpoint_store, build_runner, prepare_process
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import BugReport, CheckpointError, UserError
from musicgen_desktop.domain.pack import PackClip
from musicgen_desktop.domain.request import DeviceChoice, PrecisionChoice
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.thread_limit import ThreadLimit
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.system.paths import find_paths

BUILTIN = ""
"""Digest of a checkpoint that comes with the program."""


@dataclass(frozen=True, slots=True)
class Shipment:
    """A checkpoint on its way to other machines.

    Attributes:
        checkpoint: as the machine that sends it knows it.
        digest: of the names and contents of all its files; ``BUILTIN`` where nothing need be sent.
        files: each with its name, its size and its SHA-256.
    """

    checkpoint: Checkpoint
    digest: str = BUILTIN
    files: tuple[tuple[str, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why clips cannot be made: a ``UserError`` that crosses processes."""

    message: str
    advice: str


Answer = tuple[Rendered, ...] | Refusal | BugReport


def build_parts(threads: int) -> tuple[JobRunner, str]:
    """What runs jobs in a worker's process, and what kind of processor computes 8 bits there."""
    paths = find_paths(os.environ)
    prepare_process(paths)
    from musicgen_desktop.engine.native.native_library import native_variant

    return build_runner(build_checkpoint_store(paths), ThreadLimit(threads)), native_variant() or ""


class RayWorker:
    """Lives in a process of its own on its node; called by one driver, one call at a time.

    Args:
        build: makes what runs jobs with so many threads, and tells the processor's kind.
        threads: to compute with, at most.
        device, precision: of all jobs.
    """

    def __init__(
        self,
        build: Callable[[int], tuple[JobRunner, str]],
        threads: int,
        device: DeviceChoice,
        precision: PrecisionChoice,
    ) -> None:
        runner, self._kind = build(threads)
        paths = find_paths(os.environ)
        self._folder = paths.cache / "shipped"
        self._builtin = build_checkpoint_store(paths)
        self._checkpoints: dict[str, Checkpoint] = {}
        self._worker = RenderWorker(runner, self._checkpoints.__getitem__, device, precision)

    def kind(self) -> str:
        """Of its processor: only those of one kind give the same bits."""
        return self._kind

    def expect(self, name: str, shipment: Shipment) -> bool:
        """Whether the files of the checkpoint that packs call ``name`` must be sent."""
        if shipment.digest == BUILTIN:
            self._checkpoints[name] = self._builtin.resolve(shipment.checkpoint.id)
            return False
        folder = self._folder / shipment.digest
        if not folder.is_dir():
            shutil.rmtree(self._part(shipment), ignore_errors=True)
            self._part(shipment).mkdir(parents=True)
            return True
        self._checkpoints[name] = replace(shipment.checkpoint, folder=folder)
        return False

    def receive(self, shipment: Shipment, file: str, data: bytes) -> None:
        """The next bytes of a file."""
        with (self._part(shipment) / file).open("ab") as part:
            part.write(data)

    def publish(self, name: str, shipment: Shipment) -> None:
        """All files are there. Raises ``UserError`` where they are not what was sent."""
        part, folder = self._part(shipment), self._folder / shipment.digest
        for file, _, sha256 in shipment.files:
            (part / file).touch()
            if file_hash(part / file) != sha256:
                raise CheckpointError(
                    tr("The checkpoint {title} was damaged on its way.", title=shipment.checkpoint.title),
                    tr("Start it again."),
                )
        try:
            part.rename(folder)
        except OSError:  # another one was faster
            shutil.rmtree(part, ignore_errors=True)
        self._checkpoints[name] = replace(shipment.checkpoint, folder=folder)

    def render(self, clips: Sequence[PackClip]) -> Answer:
        """The first clips of a batch; see ``RenderWorker.render``."""
        try:
            return self._worker.render(clips, lambda _event: None, CancelToken())
        except RenderBugError as bug:
            return bug.report
        except UserError as error:
            return Refusal(error.message, error.advice)

    def _part(self, shipment: Shipment) -> Path:
        return self._folder / f"{shipment.digest}.{os.getpid()}.part"


def file_hash(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
