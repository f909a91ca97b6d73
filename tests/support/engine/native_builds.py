"""Builds of the native code that only tests have."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from pathlib import Path

from build_native import abi_option, compile_library

from musicgen_desktop.engine.native.native_library import FOLDER

UNDEFINED = "undefined,float-cast-overflow"
"""What sanitizers of GCC and Clang call what C does not define."""


def compile_generic(library: Path, *options: str) -> None:
    """Compile for the oldest processors of this machine's kind."""
    system = {"win32": "windows-gnu", "darwin": "macos"}.get(sys.platform, "linux-gnu")
    machine = {"AMD64": "x86_64", "arm64": "aarch64"}.get(platform.machine(), platform.machine())
    compile_library(FOLDER, library, f"{machine}-{system}", options)


def compile_sanitized(library: Path, sanitizer: str, processor: str = "native") -> dict[str, str] | None:
    """Compile with a sanitizer of GCC, "address" or "thread", and that of undefined behaviour.

    Args:
        library: where to.
        sanitizer: which one.
        processor: as GCC calls it: whose variant.

    Returns:
        The environment of a process that can load it; None where there is no such GCC, and nothing is compiled.
    """
    gcc = shutil.which("gcc") if sys.platform == "linux" else None
    runtime = _print_file_name(gcc, {"address": "libasan.so", "thread": "libtsan.so"}[sanitizer]) if gcc else None
    if gcc is None or runtime is None:
        return None
    kind = "-march" if platform.machine() == "x86_64" else "-mcpu"
    options = ["-O1", "-g", "-shared", "-fPIC", f"{kind}={processor}", abi_option(FOLDER)]
    options += ["-Wall", "-Wextra", "-Werror", "-Wno-unknown-pragmas", "-Wno-psabi"]
    options += [f"-fsanitize={sanitizer},{UNDEFINED}", "-fno-sanitize-recover=all"]
    subprocess.run([gcc, *options, *sorted(map(str, FOLDER.glob("*.c"))), "-o", str(library), "-lm"], check=True)
    # One thread of torch: the others are not what is watched.
    return {"LD_PRELOAD": runtime, "ASAN_OPTIONS": "detect_leaks=0", "OMP_NUM_THREADS": "1"}


def _print_file_name(gcc: str, name: str) -> str | None:
    """Where GCC has a library of its own, if anywhere."""
    path = subprocess.check_output([gcc, f"-print-file-name={name}"], text=True).strip()
    return path if Path(path).is_absolute() else None
