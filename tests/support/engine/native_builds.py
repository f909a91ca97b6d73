"""Builds of the native code that only tests have."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from pathlib import Path

from build_native import abi_option, compile_library

from musicgen_desktop.engine.native.native_library import FOLDER

_UNDEFINED = "undefined,float-cast-overflow"


def compile_generic(library: Path, *options: str) -> None:
    """Compile for the oldest processors of this machine's kind."""
    system = {"win32": "windows-gnu", "darwin": "macos"}.get(sys.platform, "linux-gnu")
    machine = {"AMD64": "x86_64", "arm64": "aarch64"}.get(platform.machine(), platform.machine())
    compile_library(FOLDER, library, f"{machine}-{system}", options)


def compile_sanitized(library: Path) -> dict[str, str]:
    """Compile with the sanitizers of this machine's compilers; returns the environment of a process that loads it.

    Zig brings those of undefined behaviour; addresses are watched where there is GCC.
    """
    gcc = shutil.which("gcc") if sys.platform == "linux" else None
    runtime = subprocess.check_output([gcc, "-print-file-name=libasan.so"], text=True).strip() if gcc else ""
    if gcc is None or not Path(runtime).is_absolute():
        compile_generic(library, f"-fsanitize={_UNDEFINED}", "-fno-sanitize-trap=all")
        return {}
    options = ["-O1", "-g", "-shared", "-fPIC", "-march=native" if platform.machine() == "x86_64" else "-mcpu=native"]
    options += ["-Wall", "-Wextra", "-Werror", "-Wno-unknown-pragmas", abi_option(FOLDER)]
    options += [f"-fsanitize=address,{_UNDEFINED}", "-fno-sanitize-recover=all"]
    subprocess.run([gcc, *options, *sorted(map(str, FOLDER.glob("*.c"))), "-o", str(library), "-lm"], check=True)
    return {"LD_PRELOAD": runtime, "ASAN_OPTIONS": "detect_leaks=0"}
