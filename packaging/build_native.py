"""Compiles the engine's native code while the package is built: a build hook of hatchling.

The compiler is Zig's, from a wheel, so that nobody needs one of their own and each platform gets the same. One library
for each kind of processor that has faster instructions; the engine chooses at run time.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = Path("musicgen_desktop", "engine", "native")
_CACHE = Path(__file__).resolve().parents[1] / "build" / "zig"
"""What was compiled once is not compiled again: an installation, a wheel and the tests want the same."""

_FLAGS = (
    *("-O3", "-shared", "-s", "-fvisibility=hidden", "-fno-sanitize=undefined", "-Wall", "-Wextra", "-Werror"),
    # Sums may be added up in any order, so that vectors can; what is not finite stays so.
    *("-fassociative-math", "-fno-signed-zeros", "-fno-trapping-math", "-fno-math-errno", "-ffp-contract=fast"),
)

_X86 = {
    "avx512vnni": ("-mcpu=x86_64_v4+avx512vnni", "-mprefer-vector-width=512"),
    "avxvnni": ("-mcpu=x86_64_v3+avxvnni",),
    "avx2": ("-mcpu=x86_64_v3",),
}
_ARM = {"dotprod": ("-mcpu=generic+dotprod",), "generic": ()}
_ARCHITECTURES = {"x86_64": "x86_64", "amd64": "x86_64", "arm64": "aarch64", "aarch64": "aarch64"}
_SYSTEMS = {"linux": ("linux-gnu.2.28", ".so"), "darwin": ("macos", ".dylib"), "win32": ("windows-gnu", ".dll")}


class CustomBuildHook(BuildHookInterface):
    """Leaves the libraries beside their sources, for a wheel and for an editable installation."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """See hatchling."""
        if build(Path(self.root) / SOURCES, sys.platform, platform.machine()):
            build_data["pure_python"] = False
            build_data["tag"] = f"py3-none-{sysconfig.get_platform().replace('-', '_').replace('.', '_')}"


def build(folder: Path, system: str, machine: str) -> list[Path]:
    """Compile all variants for a system (as in ``sys.platform``) and a machine beside their sources.

    On others nothing is built, and the program computes in fp32 there. Raises ``CalledProcessError``.
    """
    if machine.lower() not in _ARCHITECTURES or system not in _SYSTEMS:
        return []
    architecture, (target, _) = _ARCHITECTURES[machine.lower()], _SYSTEMS[system]
    libraries = _libraries(folder, system, machine)
    for library, options in libraries.items():
        compile_library(folder, library, f"{architecture}-{target}", options)
    return list(libraries)


def build_what_is_older(folder: Path, system: str, machine: str) -> None:
    """``build`` again where sources have changed since: a checkout of other sources leaves older builds behind."""
    if machine.lower() in _ARCHITECTURES and system in _SYSTEMS:
        libraries = _libraries(folder, system, machine)
        newest = max(source.stat().st_mtime for source in folder.glob("*.[ch]"))
        if not all(library.exists() and library.stat().st_mtime >= newest for library in libraries):
            build(folder, system, machine)


def _libraries(folder: Path, system: str, machine: str) -> dict[Path, tuple[str, ...]]:
    """The variants for a system and a machine, and how each is compiled."""
    variants = _X86 if _ARCHITECTURES[machine.lower()] == "x86_64" else _ARM
    return {folder / f"{name}{_SYSTEMS[system][1]}": options for name, options in variants.items()}


def abi_option(sources: Path) -> str:
    """Gives a build the checksum of its header, which the program compares with its own before it calls anything."""
    return f"-DABI={zlib.crc32((sources / 'native.h').read_bytes())}u"


def compile_library(sources: Path, library: Path, target: str, options: Sequence[str] = ()) -> None:
    """Compile all C files of a folder for one of Zig's targets. Raises ``CalledProcessError``."""
    with tempfile.TemporaryDirectory() as work:
        made = Path(work) / library.name
        command = [sys.executable, "-m", "ziglang", "cc", "-target", target, *_FLAGS, abi_option(sources), *options]
        command += [
            *([] if "windows" in target else ["-fPIC"]),
            *sorted(map(str, sources.glob("*.c"))),
            "-o",
            str(made),
        ]
        caches = {key: str(_CACHE) for key in ("ZIG_LOCAL_CACHE_DIR", "ZIG_GLOBAL_CACHE_DIR")}
        subprocess.run(command, env={**os.environ, **caches}, check=True)
        # Under its own name only when it is whole: another process may be running the former one.
        part = library.with_name(f"{library.name}.part")
        shutil.copyfile(made, part)
        part.replace(library)
