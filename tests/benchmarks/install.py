"""How fast a checkpoint is installed from a server on this machine: ``python -m tests.benchmarks.install``.

Each round fetches one file of random numbers, hashed while it is written, and beside it hashes and copies
the same bytes: the bounds that no installer can pass.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from musicgen_desktop.checkpoints.disk.install_progress import ProgressMeter
from musicgen_desktop.checkpoints.hub.download import Download
from musicgen_desktop.checkpoints.hub.hub_client import RemoteFile
from musicgen_desktop.checkpoints.hub.retry import patient_pause
from musicgen_desktop.checkpoints.hub.web import WebClient
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.installation import HubOptions

_REPOSITORY, _NAME = "facebook/musicgen-large", "model.safetensors"
_BLOCK = 1 << 24


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.install", description=__doc__)
    parser.add_argument("--gigabytes", type=float, default=1.0, metavar="N", help="size of the file (default: 1)")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="runs of each kind (default: 3)")
    parser.add_argument("--folder", type=Path, metavar="FOLDER", help="on the disk to be measured (default: temporary)")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        measure(Path(folder), int(chosen.gigabytes * 1e9), chosen.rounds)


def measure(folder: Path, size: int, rounds: int) -> None:
    """Print megabytes per second of each round, the best, and what a core works for it on a busy machine too."""
    repository = folder / "hub" / _REPOSITORY
    repository.mkdir(parents=True)
    source = repository / _NAME
    sha256 = _write_random(source, size)
    with served(folder / "hub") as address:
        url = f"{address}/{_REPOSITORY}/resolve/main/{_NAME}"
        target = folder / "installed" / _NAME

        def install() -> None:
            client = WebClient(lambda: HubOptions(offline=False, endpoint=address))
            file = RemoteFile(_NAME, size, sha256)
            meter = ProgressMeter("benchmark", lambda _: None)
            assert Download(client, patient_pause, url, file, target, meter, CancelToken()).run() == sha256
            target.unlink()

        kinds: dict[str, Callable[[], object]] = {
            "install": install,
            "hash": lambda: _hash(source),
            "copy": lambda: _copy(source, folder / "copy"),
        }
        speeds: dict[str, list[float]] = {kind: [] for kind in kinds}
        work: dict[str, list[float]] = {kind: [] for kind in kinds}
        for _ in range(rounds):
            for kind, run in kinds.items():
                began, worked = time.perf_counter(), time.process_time()
                run()
                speeds[kind].append(size / 1e6 / (time.perf_counter() - began))
                work[kind].append((time.process_time() - worked) * 1e9 / size)
    for kind, values in speeds.items():
        every = ", ".join(f"{value:.0f}" for value in values)
        print(f"{kind:8} best {max(values):5.0f} MB/s   all {every}   work {min(work[kind]):.2f} s of a core per GB")
    print(f"install takes {max(speeds['hash']) / max(speeds['install']):.2f} times as long as hashing alone")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server for the repositories in a folder."""
    # In a process of its own, as any server is: its work must not wait for our lock of Python.
    command = [sys.executable, "-m", "tests.support.hub.hub_server", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as server:
        try:
            assert server.stdout
            yield server.stdout.readline().split()[0]
        finally:
            server.terminate()


def _write_random(path: Path, size: int) -> str:
    digest = hashlib.sha256()
    with path.open("wb") as file:
        while (left := size - file.tell()) > 0:
            block = os.urandom(min(left, _BLOCK))
            digest.update(block)
            file.write(block)
    return digest.hexdigest()


def _hash(path: Path) -> None:
    with path.open("rb") as file:
        hashlib.file_digest(file, "sha256")


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as reader, target.open("wb") as writer:
        shutil.copyfileobj(reader, writer, _BLOCK)
        writer.flush()
        os.fsync(writer.fileno())
    target.unlink()


if __name__ == "__main__":
    main()
