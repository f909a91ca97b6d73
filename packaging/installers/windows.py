"""The installer for Windows: an NSIS program for one user."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from freeze.build import tree_size
from installers.drawing import draw_icons

SCRIPT = Path(__file__).resolve().parents[1] / "windows" / "installer.nsi"


def build_nsis(tree: Path, output: Path, version: str, epoch: int) -> Path:  # noqa: ARG001 - as every build
    """Build the installer. Needs makensis. Raises ``CalledProcessError``."""
    path = output / f"MusicGen-Desktop-{version}-windows-x86_64.exe"
    with tempfile.TemporaryDirectory() as work:
        icon = Path(work, "app.ico")
        draw_icons({icon: 256})
        values = {"VERSION": version, "TREE": tree, "OUTPUT": path, "ICON": icon}
        values["SIZE"] = tree_size(tree.rglob("*")) // 1024
        options = [f"-D{name}={value}" for name, value in values.items()]
        subprocess.run(["makensis", "-V2", *options, str(SCRIPT)], check=True)
    return path
