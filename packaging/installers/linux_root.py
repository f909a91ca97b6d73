"""Lays the program and its system files out as they lie on a Linux system."""

from __future__ import annotations

import gzip
import os
import shutil
import textwrap
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from installers.drawing import DRAWING, draw_icons

NAME = "musicgen-desktop"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""Pixels; beside them lies the drawing that all are made of."""

PACKAGING = Path(__file__).resolve().parents[1]
ROOT = PACKAGING.parent
FILES = PACKAGING / "linux"
MAINTAINER = "The MusicGen Desktop developers <developers@musicgen-desktop.invalid>"


def lay_out_share(share: Path, version: str, epoch: int) -> None:
    """Write what lies in ``share``: entry of the menu, icons, description, type of its files, manual page.

    Args:
        share: the folder, which may not exist yet.
        version: of the program.
        epoch: the day it was made, in seconds since 1970.
    """
    _write(share / "applications" / f"{NAME}.desktop", (FILES / f"{NAME}.desktop").read_bytes())
    _write(share / "metainfo" / "org.musicgen_desktop.MusicGenDesktop.metainfo.xml",
           _filled(f"{NAME}.metainfo.xml", version, epoch))  # fmt: skip
    _write(share / "mime" / "packages" / f"{NAME}.xml", (FILES / f"{NAME}.mime.xml").read_bytes())
    _write(share / "man" / "man1" / f"{NAME}.1.gz", _gzipped(_filled(f"{NAME}.1", version, epoch)))
    icons = share / "icons" / "hicolor"
    _write(icons / "scalable" / "apps" / f"{NAME}.svg", DRAWING.read_bytes())
    draw_icons({icons / f"{size}x{size}" / "apps" / f"{NAME}.png": size for size in ICON_SIZES})


def lay_out_root(tree: Path, root: Path, version: str, epoch: int) -> None:
    """Write everything that a package of a distribution installs, below ``root``, which is made anew."""
    shutil.rmtree(root, ignore_errors=True)
    program = root / "usr" / "lib" / NAME
    # Links to the same files, not copies: the tree is large.
    shutil.copytree(tree, program, symlinks=True, copy_function=os.link)
    link = root / "usr" / "bin" / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(f"../lib/{NAME}/{NAME}")
    lay_out_share(root / "usr" / "share", version, epoch)
    documents = root / "usr" / "share" / "doc" / NAME
    licence = (ROOT / "LICENSE").read_text("utf-8").partition("\n\n")[2].partition("\n\n")[2]
    paragraphs = "\n".join(f" {line}" if line else " ." for line in licence.strip().splitlines())
    text = (FILES / "copyright").read_text("utf-8").replace("@LICENCE@", paragraphs)
    _write(documents / "copyright", text.encode())
    _write(documents / "changelog.gz", _gzipped(_changelog(version, epoch)))
    _write(root / "usr" / "share" / "lintian" / "overrides" / NAME, (FILES / "lintian-overrides").read_bytes())
    set_dates(root, epoch)


def set_dates(root: Path, epoch: int) -> None:
    """Give all files and folders the same date and the same rights, whatever this system's defaults are."""
    for path in [root, *sorted(root.rglob("*"))]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _is_program(path: Path) -> bool:
    """Some wheels mark texts and libraries as programs."""
    with path.open("rb") as file:
        begins_as_one = file.read(4).startswith((b"\x7fELF", b"#!"))
    return begins_as_one and bool(path.stat().st_mode & 0o100) and ".so" not in path.suffixes


def _filled(name: str, version: str, epoch: int) -> bytes:
    date = datetime.fromtimestamp(epoch, UTC).date().isoformat()
    return (FILES / name).read_text("utf-8").replace("@VERSION@", version).replace("@DATE@", date).encode()


def _changelog(version: str, epoch: int) -> bytes:
    date = format_datetime(datetime.fromtimestamp(epoch, UTC))
    text = f"""\
        {NAME} ({version}) stable; urgency=medium

          * Version {version}; what is new stands in CHANGELOG.md of the program.

         -- {MAINTAINER}  {date}
        """
    return textwrap.dedent(text).encode()


def _gzipped(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
