"""The native code stays within its memory and within the C standard, whatever numbers a checkpoint has."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from build_native import compile_library

from musicgen_desktop.engine.native import native_library
from tests.support.engine.hostile_numbers import KINDS, SHAPES
from tests.support.source_tree import ROOT

UNDEFINED = "undefined,float-cast-overflow"


def compile_sanitized(library: Path) -> dict[str, str]:
    """Compile with the sanitizers of this machine's compilers; returns what a process needs to load that.

    Zig brings those of undefined behaviour; addresses are watched where there is GCC.
    """
    gcc = shutil.which("gcc") if sys.platform == "linux" else None
    runtime = subprocess.check_output([gcc, "-print-file-name=libasan.so"], text=True).strip() if gcc else ""
    if gcc is None or not Path(runtime).is_absolute():
        system = {"win32": "windows-gnu", "darwin": "macos"}.get(sys.platform, "linux-gnu")
        options = f"-fsanitize={UNDEFINED}", "-fno-sanitize-trap=all"
        compile_library(native_library.FOLDER, library, f"{platform.machine()}-{system}", options)
        return {}
    processor = "-march=native" if platform.machine() == "x86_64" else "-mcpu=native"
    options = ["-O1", "-g", "-shared", "-fPIC", processor, "-Wall", "-Wextra", "-Werror", "-Wno-unknown-pragmas"]
    options += [f"-fsanitize=address,{UNDEFINED}", "-fno-sanitize-recover=all"]
    sources = sorted(map(str, native_library.FOLDER.glob("*.c")))
    subprocess.run([gcc, *options, *sources, "-o", str(library), "-lm"], check=True)
    return {"LD_PRELOAD": runtime, "ASAN_OPTIONS": "detect_leaks=0"}


def test_no_numbers_lead_out_of_memory_or_into_undefined_behaviour(tmp_path):
    environment = compile_sanitized(tmp_path / f"sanitized{native_library._SUFFIX}")
    run = subprocess.run(
        [sys.executable, "-m", "tests.support.engine.hostile_numbers", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1", **environment},
        capture_output=True,
        text=True,
    )
    survived = run.stdout.splitlines()
    assert run.returncode == 0, f"after {survived[-1:]}: {run.stderr[-4000:]}"
    assert len(survived) == 4 * len(KINDS) ** 2 + 2 * len(KINDS) + len(SHAPES) * len(KINDS)
