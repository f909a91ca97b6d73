"""The report on this machine."""

import subprocess
import sys
from pathlib import Path

from musicgen_desktop import __version__
from musicgen_desktop.system.environment import environment_report
from musicgen_desktop.system.paths import find_paths
from tests.support.faults.disks import read_only_disk


def test_the_report_names_program_machine_and_folders(tmp_path: Path):
    paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(tmp_path)})
    paths.data.mkdir()
    rows = environment_report(paths)
    values = {(section, key): value for section, key, value in rows}
    assert len(values) == len(rows)
    assert values["Versions", "MusicGen Desktop"] == __version__
    assert values["Versions", "torch"].startswith("2.13.0")
    assert all(key and value for _, key, value in rows)
    assert str(paths.data) in values["Folders", "Library"]
    assert "free" in values["Folders", "Library"]
    assert "not made yet" in values["Folders", "Settings"]
    assert "GB" in values["Machine", "Memory"]


def test_a_read_only_folder_is_reported(tmp_path: Path):
    paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(tmp_path / "home")})
    (tmp_path / "home").mkdir()
    with read_only_disk(tmp_path / "home"):
        folders = [value for section, _, value in environment_report(paths) if section == "Folders"]
    assert all("read-only" in value for value in folders)


def test_nothing_heavy_is_imported():
    script = (
        "import os, sys; from musicgen_desktop.system.environment import environment_report\n"
        "from musicgen_desktop.system.paths import find_paths\n"
        "environment_report(find_paths(os.environ))\n"
        "sys.exit(' '.join({'torch', 'transformers', 'PySide6', 'scipy'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""
