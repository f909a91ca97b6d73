"""What this machine and this installation are, for the user and for a bug report. Imports nothing heavy."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from musicgen_desktop import __version__
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.system.paths import Paths

Row = tuple[str, str, str]
"""Section, key and value, ready to show."""

_PACKAGES = (
    "torch",
    "transformers",
    "tokenizers",
    "safetensors",
    "numpy",
    "scipy",
    "soundfile",
    "soxr",
    "python-stretch",
    "pyqtgraph",
    "PySide6-Essentials",
    "PySide6-Addons",
)


def environment_report(paths: Paths) -> list[Row]:
    """Versions, processor, memory and folders, in the order to show them. Never raises for a missing part."""
    return [*version_rows(), *_machine(), *_folders(paths)]


def version_rows() -> list[Row]:
    """Of the program, of Python and of what it computes and draws with."""
    section = tr("Versions")
    rows = [
        (section, "MusicGen Desktop", __version__),
        (section, "Python", f"{platform.python_version()} ({sys.executable})"),
        (section, tr("System"), platform.platform()),
    ]
    return rows + [(section, name, _package_version(name)) for name in _PACKAGES]


def _package_version(name: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return tr("not installed")


def _machine() -> list[Row]:
    import psutil  # the window imports this file before it is painted

    section = tr("Machine")
    memory = psutil.virtual_memory()
    logical = psutil.cpu_count() or os.cpu_count() or 1
    physical = physical_cores()
    return [
        (section, tr("Processor"), processor_name()),
        (section, tr("Cores"), tr("{physical} ({logical} threads)", physical=physical, logical=logical)),
        (section, tr("Memory"), tr("{total}, {free} free",
                                   total=format_bytes(memory.total), free=format_bytes(memory.available))),
    ]  # fmt: skip


def physical_cores() -> int:
    """Cores of the processor; two threads on one count once."""
    import psutil

    return psutil.cpu_count(logical=False) or psutil.cpu_count() or 1


def processor_name() -> str:
    """The processor's name, as its maker prints it."""
    name = ""
    if sys.platform.startswith("linux"):
        name = _linux_processor_name()
    elif sys.platform == "darwin":
        name = _mac_processor_name()
    return name or platform.processor() or platform.machine() or tr("unknown")


def _linux_processor_name() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def _mac_processor_name() -> str:
    command = ["/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"]
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=5, check=True).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ""


def _folders(paths: Paths) -> list[Row]:
    section = tr("Folders")
    folders = (
        (tr("Library"), paths.library),
        (tr("Settings"), paths.config),
        (tr("Cache"), paths.cache),
        (tr("Checkpoints"), paths.checkpoints),
    )
    return [(section, name, _describe_folder(folder)) for name, folder in folders]


def _describe_folder(folder: Path) -> str:
    try:
        existing = next((place for place in (folder, *folder.parents) if place.is_dir()), folder)
        free = format_bytes(shutil.disk_usage(existing).free)
    except OSError:
        return tr("{folder} (cannot be reached)", folder=folder)
    if not os.access(existing, os.W_OK):
        return tr("{folder} (read-only)", folder=folder)
    if existing != folder:
        return tr("{folder} (not made yet; {free} free)", folder=folder, free=free)
    return tr("{folder} ({free} free)", folder=folder, free=free)
