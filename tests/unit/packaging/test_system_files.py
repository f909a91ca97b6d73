"""What the systems are told about the program, judged by their own tools."""

import plistlib
import shutil
import subprocess
from pathlib import Path

import pytest
from installers.linux_root import lay_out_root, lay_out_share

from musicgen_desktop import __version__
from musicgen_desktop.domain.checkpoint import ARCHIVE_SUFFIX
from musicgen_desktop.domain.library_archive import LIBRARY_SUFFIX
from tests.support.source_tree import ROOT

PACKAGING = ROOT / "packaging"
DAY = 1_767_225_600

linux = pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="the tools are Linux's")


def run(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def share(tmp_path_factory):
    folder = tmp_path_factory.mktemp("system") / "share"
    lay_out_share(folder, __version__, DAY)
    return folder


@linux
def test_menu_entry_and_description_are_valid(share):
    run("desktop-file-validate", *share.glob("applications/*.desktop"))
    (description,) = share.glob("metainfo/*.xml")
    run("appstreamcli", "validate", "--no-net", description)
    assert f'version="{__version__}" date="2026-01-01"' in description.read_text("utf-8")


@pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="the tool is Linux's")
def test_the_system_learns_which_files_are_opened(share, tmp_path):
    mime = tmp_path / "mime"
    shutil.copytree(share / "mime", mime)
    run("update-mime-database", mime)
    known = dict(line.split(":")[:0:-1] for line in (mime / "globs2").read_text().splitlines() if line[0].isdigit())
    kinds = [known[f"*{suffix}"] for suffix in (ARCHIVE_SUFFIX, LIBRARY_SUFFIX)]
    entry, description = (next(share.glob(pattern)).read_text("utf-8") for pattern in ("*/*.desktop", "metainfo/*"))
    assert f"MimeType={';'.join(kinds)};\n" in entry
    assert "Exec=musicgen-desktop %F\n" in entry
    assert all(f"<mediatype>{kind}</mediatype>" in description for kind in kinds)


@linux
def test_scripts_hold_no_trap_that_shellcheck_knows():
    run("shellcheck", *sorted(PACKAGING.rglob("*.sh")))


@linux
def test_the_windows_installer_compiles(tmp_path):
    tree = tmp_path / "tree"
    (tree / "_internal").mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", tree / "_internal")
    (tree / "MusicGen Desktop.exe").write_bytes(b"program")
    from installers.windows import build_nsis

    assert build_nsis(tree, tmp_path, __version__, DAY).stat().st_size > 10_000


def test_icons_have_the_sizes_of_their_folders(share):
    from PySide6.QtGui import QImage

    pictures = sorted(share.glob("icons/hicolor/*x*/apps/*.png"))
    assert len(pictures) > 5
    for picture in pictures:
        image = QImage(str(picture))
        assert f"{image.width()}x{image.height()}" == picture.parents[1].name
        assert image.pixelColor(image.width() // 2, image.height() // 2).alpha() > 0


def test_the_same_tree_is_laid_out_the_same_with_common_rights(tmp_path):
    tree = tmp_path / "tree"
    tree.mkdir()
    for name, mode in (("musicgen-desktop", 0o700), ("data", 0o600), ("LICENSE", 0o755)):
        (tree / name).write_bytes(b"\x7fELF" if name == "musicgen-desktop" else b"x")
        (tree / name).chmod(mode)
    lay_out_root(tree, tmp_path / "root", __version__, DAY)
    files = {path.relative_to(tmp_path / "root"): path for path in (tmp_path / "root").rglob("*")}
    assert {path.lstat().st_mtime for path in files.values()} == {DAY}
    program, *others = (
        files[Path("usr/lib/musicgen-desktop", name)] for name in ("musicgen-desktop", "data", "LICENSE")
    )
    assert [path.stat().st_mode & 0o777 for path in (program, *others)] == [0o755, 0o644, 0o644]
    assert files[Path("usr/bin/musicgen-desktop")].resolve() == program


def test_every_installer_names_the_same_types_of_files(tmp_path):
    from freeze.mac import bundle_options

    script = (PACKAGING / "windows" / "installer.nsi").read_text("utf-8")
    bundle = bundle_options(tmp_path)["info_plist"]
    for suffix, declared in zip((ARCHIVE_SUFFIX, LIBRARY_SUFFIX), bundle["UTExportedTypeDeclarations"], strict=True):
        assert declared["UTTypeTagSpecification"]["public.filename-extension"] == [suffix[1:]]
        assert script.count(f'"{suffix}"') == 2  # told when it is installed, taken back when it is removed


def test_the_bundle_may_use_the_microphone():
    rights = plistlib.loads((PACKAGING / "mac" / "entitlements.plist").read_bytes())
    assert rights["com.apple.security.device.audio-input"] is True
