"""Builds the installers of the system it runs on; started by ``bootstrap.py package``, which provides what it needs.

Freezes the program into one folder (build/package/musicgen-desktop) and wraps that up for Linux, Windows or macOS.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent
ROOT = PACKAGING.parent
sys.path.insert(0, str(PACKAGING))

from freeze.build import freeze, savings, tree_size  # noqa: E402 - first the path
from installers.build import TARGETS, build_installer  # noqa: E402

from musicgen_desktop import __version__  # noqa: E402


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; return the exit status."""
    parser = argparse.ArgumentParser(prog="bootstrap.py package", description="Build installers into dist/.")
    parser.add_argument("--target", choices=("all", *TARGETS), default="all", help="what to build (default: all)")
    parser.add_argument("--output", type=Path, default=ROOT / "dist", metavar="FOLDER", help="default: dist/")
    parser.add_argument("--frozen", type=Path, metavar="FOLDER", help="wrap up a folder that is frozen already")
    try:
        return _build(parser.parse_args(argv))
    except subprocess.CalledProcessError as error:
        print(f"{Path(error.cmd[0]).name} ended with status {error.returncode} (its words are above).", file=sys.stderr)
        return 1


def _build(arguments: argparse.Namespace) -> int:
    work = ROOT / "build" / "package"
    tree = arguments.frozen.resolve() if arguments.frozen else freeze(work, _epoch())
    if not arguments.frozen:
        _print_savings()
    size = tree_size(tree.rglob("*"))
    print(f"installed: {size / 1e6:.0f} MB, payload sha256 {payload_hash(tree)}", flush=True)
    output = arguments.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    for target in TARGETS if arguments.target == "all" else (arguments.target,):
        path = build_installer(target, tree, output, __version__, _epoch())
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB, sha256 {_sha256(path)}", flush=True)
    return 0


def payload_hash(tree: Path) -> str:
    """One hash of all names and contents of a folder, and of what may be run."""
    total = hashlib.sha256()
    for path in sorted(tree.rglob("*")):
        if path.is_symlink():
            content = f"link {path.readlink()}"
        elif path.is_file():
            content = f"{path.stat().st_mode & 0o111:o} {_sha256(path)}"
        else:
            continue
        total.update(f"{path.relative_to(tree).as_posix()}\0{content}\n".encode())
    return total.hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _epoch() -> int:
    """The date of the commit: what is built from it twice is the same."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return int(done.stdout or 1_767_225_600)


def _print_savings() -> None:
    import torch

    print("left out of the installed packages, in MB:")
    for name, size in savings(Path(torch.__file__).parents[1]):
        print(f"{size / 1e6:8.1f}  {name}")


if __name__ == "__main__":
    sys.exit(main())
