"""A folder of checkpoints that installs small files on a real disk, step by step, and fails on command."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError, JobCancelledError, OfflineError, UserError
from musicgen_desktop.domain.installation import (
    CatalogueEntry,
    CheckpointStatus,
    HubOptions,
    InstallPhase,
    InstallProgress,
    InstallState,
)

OnProgress = Callable[[InstallProgress], None]
STEPS = 10
STEP_BYTES = 100
DAMAGED = "damaged"
"""A file of this name in a checkpoint's folder makes checking fail."""


def make_entry(id: str, title: str, megabytes: int = 2400, **changes: object) -> CatalogueEntry:
    """An entry of the catalogue; by default text to mono under Meta's licence."""
    values: dict[str, object] = {
        "repository": f"facebook/{id}",
        "revision": "main",
        "kind": "text",
        "stereo": False,
        "parameters": 300_000_000,
        "license": "CC-BY-NC-4.0",
        "good_at": "The smallest: quick ideas on any machine.",
        "download_bytes": megabytes * 1_000_000,
    }
    return CatalogueEntry(id, title, **(values | changes))  # type: ignore[arg-type]


SMALL = make_entry("musicgen-small", "MusicGen small")
MEDIUM = make_entry("musicgen-medium", "MusicGen medium", 8000, parameters=1_500_000_000)
STARTER = Checkpoint("starter", "Starter", Path("/shipped/starter"), "CC0-1.0", "Sketches.")


@dataclass
class Script:
    """What the folder shall do, shared with the test.

    Attributes:
        gate: None lets every step pass; else each step takes one permit.
        failures: by checkpoint id: raised in the middle of its next installation.
        calls: what was asked, in order: (method, checkpoint id).
        newer: ids of checkpoints of which there is a newer version.
        threads: names of the threads in which anything happened.
    """

    gate: threading.Semaphore | None = None
    failures: dict[str, Exception] = field(default_factory=dict)
    calls: list[tuple[str, str]] = field(default_factory=list)
    newer: set[str] = field(default_factory=set)
    threads: set[str] = field(default_factory=set)


class FakeCheckpointFolder:
    """Obeys ``services.checkpoints.checkpoint_folder_protocol.CheckpointFolder``."""

    def __init__(
        self,
        folder: Path,
        options: Callable[[], HubOptions],
        script: Script,
        catalogue: tuple[CatalogueEntry, ...] = (SMALL, MEDIUM),
    ) -> None:
        self._folder = folder
        self._options = options
        self._script = script
        self._catalogue = catalogue

    @property
    def folder(self) -> Path:
        return self._folder

    def statuses(self) -> tuple[CheckpointStatus, ...]:
        starter = CheckpointStatus("starter", "Starter", "CC0-1.0", None, STARTER, InstallState.READY, 900, 0, 0, "")
        entries = {entry.id: entry for entry in self._catalogue}
        own = [path.name for path in self._installed() if path.name not in entries]
        return (starter, *(self._status(entry.id, entry) for entry in self._catalogue),
                *(self._status(name, None) for name in own))  # fmt: skip

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        return (STARTER, *(self._checkpoint(path.name) for path in self._installed()))

    def install(self, entry: CatalogueEntry, on_progress: OnProgress, token: CancelToken) -> Checkpoint:
        self._note("install", entry.id)
        if self._options().offline:
            raise OfflineError("The program is offline.", "Go online.")
        part = self._part(entry.id)
        part.parent.mkdir(parents=True, exist_ok=True)
        done = part.stat().st_size if part.exists() else 0
        while done < STEPS * STEP_BYTES:
            self._step(token, entry.id)
            if entry.id in self._script.failures:
                raise self._script.failures.pop(entry.id)
            with part.open("ab") as file:
                file.write(bytes(STEP_BYTES))
            done += STEP_BYTES
            on_progress(self._progress(entry.id, InstallPhase.DOWNLOADING, done))
        target = self._folder / entry.id
        target.mkdir(exist_ok=True)
        self._script.newer.discard(entry.id)
        part.replace(target / "model.safetensors")
        part.parent.rmdir()
        return self._checkpoint(entry.id)

    def look_for_update(self, entry: CatalogueEntry, on_progress: OnProgress, token: CancelToken) -> bool:
        self._note("look_up", entry.id)
        if self._options().offline:
            raise OfflineError("The program is offline.", "Go online.")
        self._step(token, entry.id)
        return entry.id in self._script.newer

    def repair(self, checkpoint: Checkpoint, on_progress: OnProgress, token: CancelToken) -> Checkpoint:
        self._note("repair", checkpoint.id)
        self._step(token, checkpoint.id)
        (checkpoint.folder / DAMAGED).unlink()
        return checkpoint

    def discard(self, checkpoint_id: str) -> None:
        self._note("discard", checkpoint_id)
        shutil.rmtree(self._part(checkpoint_id).parent, ignore_errors=True)

    def verify(self, checkpoint: Checkpoint, on_progress: OnProgress, token: CancelToken) -> None:
        self._note("verify", checkpoint.id)
        for step in range(STEPS):
            self._step(token, checkpoint.id)
            on_progress(self._progress(checkpoint.id, InstallPhase.VERIFYING, step * STEP_BYTES))
        if (checkpoint.folder / DAMAGED).exists():
            raise CheckpointError(f"{checkpoint.title}: the file model.safetensors is damaged.", "Repair it.")

    def glance_at(self, source: Path) -> tuple[str, ...]:
        self._script.threads.add(threading.current_thread().name)
        self._step(CancelToken(), "")
        if not source.is_dir():
            raise CheckpointError("There is no checkpoint here: config.json is missing.", "Choose another folder.")
        return (source.name,)

    def import_from(
        self, source: Path, link: bool, on_progress: OnProgress, token: CancelToken
    ) -> tuple[Checkpoint, ...]:
        self._note("link" if link else "import", source.name)
        if not source.is_dir():
            raise CheckpointError("There is no checkpoint here: config.json is missing.", "Choose another folder.")
        self._step(token, "")
        on_progress(self._progress(source.name, InstallPhase.COPYING, 500))
        shutil.copytree(source, self._folder / source.name)
        return (self._checkpoint(source.name),)

    def export(self, checkpoint: Checkpoint, target: Path, on_progress: OnProgress, token: CancelToken) -> Path:
        self._note("export", checkpoint.id)
        self._step(token, checkpoint.id)
        on_progress(self._progress(checkpoint.id, InstallPhase.COPYING, 500))
        shutil.copytree(checkpoint.folder, target)
        return target

    def remove(self, checkpoint: Checkpoint) -> None:
        self._note("remove", checkpoint.id)
        shutil.rmtree(checkpoint.folder)

    def move_to(self, folder: Path, on_progress: OnProgress, token: CancelToken) -> FakeCheckpointFolder:
        self._note("move", "")
        self._step(token, "")
        on_progress(self._progress("", InstallPhase.COPYING, 500))
        if self._folder.exists():
            shutil.copytree(self._folder, folder, dirs_exist_ok=True)
            shutil.rmtree(self._folder)
        return FakeCheckpointFolder(folder, self._options, self._script, self._catalogue)

    def _installed(self) -> list[Path]:
        if not self._folder.exists():
            return []
        return [path for path in sorted(self._folder.iterdir()) if path.is_dir() and not path.name.startswith(".")]

    def _part(self, id: str) -> Path:
        return self._folder / ".partial" / id / "model.part"

    def _checkpoint(self, id: str) -> Checkpoint:
        titles = {entry.id: entry.title for entry in self._catalogue}
        return Checkpoint(id, titles.get(id, id), self._folder / id, "CC-BY-NC-4.0", "Made for a test.")

    def _status(self, id: str, entry: CatalogueEntry | None) -> CheckpointStatus:
        title, license = (entry.title, entry.license) if entry else (id, "")
        part = self._part(id)
        whole = STEPS * STEP_BYTES
        if (self._folder / id).exists():
            state = InstallState.UPDATE if id in self._script.newer else InstallState.READY
            return CheckpointStatus(id, title, license, entry, self._checkpoint(id), state, whole, 0, 0, "")
        if part.exists():
            done = part.stat().st_size
            return CheckpointStatus(id, title, license, entry, None, InstallState.PARTIAL, done, done, whole, "")
        return CheckpointStatus(id, title, license, entry, None, InstallState.MISSING, 0, 0, 0, "")

    def _progress(self, id: str, phase: InstallPhase, done: int) -> InstallProgress:
        return InstallProgress(id, phase, "model.safetensors", done, STEPS * STEP_BYTES, 1000.0, 0.5)

    def _note(self, method: str, id: str) -> None:
        self._script.calls.append((method, id))
        self._script.threads.add(threading.current_thread().name)

    def _step(self, token: CancelToken, id: str) -> None:
        while (gate := self._script.gate) is not None and not gate.acquire(timeout=0.01):
            self._check(token, id)
        self._check(token, id)

    def _check(self, token: CancelToken, id: str) -> None:
        if token.cancel_requested and id:
            self.discard(id)
        if token.cancel_requested or token.stop_requested:
            raise JobCancelledError


def broken_download(words: str = "The connection was cut.") -> UserError:
    """A failure with a remedy."""
    from musicgen_desktop.domain.errors import DownloadError

    return DownloadError(words, "Try again; what was fetched is kept.")
