"""Disks that are full or read-only, as real mounts. Tests that need one skip where mounting is not allowed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, size: int, files: int = 0) -> Iterator[Path]:
    """A file system of ``size`` bytes and so many files (0: of any number) mounted at ``folder``."""
    with _mounted(["-t", "tmpfs", "-o", f"size={size},nr_inodes={files}", "tmpfs"], folder):
        yield folder


@contextmanager
def read_only_disk(folder: Path) -> Iterator[Path]:
    """``folder`` with what it holds, read-only even for root."""
    with _mounted(["--bind", str(folder)], folder):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
        yield folder


@contextmanager
def _mounted(options: list[str], folder: Path) -> Iterator[None]:
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("mounting a test disk needs root on Linux")
    folder.mkdir(exist_ok=True)
    mount = subprocess.run(["mount", *options, str(folder)], capture_output=True, text=True, check=False)
    if mount.returncode:
        pytest.skip(f"this system does not let root mount a test disk: {mount.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
