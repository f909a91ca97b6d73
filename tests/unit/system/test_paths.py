"""Where things are kept."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.system.paths import HOME_VARIABLE, find_paths, whole_path
from musicgen_desktop.system.resources import resource


@pytest.mark.parametrize("name", ["plain", "with space", "ünïcödé 音楽 🎹"])
def test_one_variable_moves_everything(tmp_path: Path, name: str):
    root = tmp_path / name
    paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(root)})
    values = [getattr(paths, name) for name in dir(paths) if not name.startswith("_")]
    places = [value for value in values if isinstance(value, Path)]
    assert len(places) == 17
    assert all(place.is_relative_to(root) for place in places)
    assert len(set(places)) == len(places) - 1  # the library is the data folder, until it is moved
    assert not root.exists()


def test_a_relative_home_does_not_wander_with_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert find_paths({"MUSICGEN_DESKTOP_HOME": "here"}).data == tmp_path / "here" / "data"


@pytest.mark.parametrize("environ", [{}, {"MUSICGEN_DESKTOP_HOME": ""}])
def test_without_it_the_user_folders_are_taken(environ: dict[str, str]):
    paths = find_paths(environ)
    assert paths.data.is_absolute()
    assert "musicgen" in str(paths.data).lower()
    assert paths.config != paths.data != paths.cache


@pytest.mark.parametrize("home", [Path("~nobody-of-this-name/music"), Path("~nobody-of-this-name")])
def test_a_home_of_nobody_is_said_in_words(home: Path):
    with pytest.raises(FileError):
        find_paths({"MUSICGEN_DESKTOP_HOME": str(home)})
    with pytest.raises(FileError):
        whole_path(home)


@pytest.mark.skipif(sys.platform == "win32", reason="every user of Windows has a profile")
def test_a_user_without_a_home_folder_is_told_of_the_variable():
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody without an entry")
    # The other user may not read this checkout, so everything is imported before the rights go.
    script = (
        "import locale, os, platformdirs\n"
        "from musicgen_desktop.domain.errors import FileError\n"
        "from musicgen_desktop.system.paths import find_paths\n"
        "platformdirs.user_data_path('x')\n"
        "for name in [name for name in os.environ if name == 'HOME' or name.startswith('XDG')]: del os.environ[name]\n"
        "os.setuid(54_321)\n"
        "try: find_paths({})\n"
        "except FileError as error: print(error.advice)\n"
        "print(find_paths({'MUSICGEN_DESKTOP_HOME': '/music'}).data)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert HOME_VARIABLE in done.stdout
    assert done.stdout.endswith("\n/music/data\n")


def test_shipped_files_are_found():
    assert (resource("checkpoints", "starter") / "config.json").is_file()
    assert not resource("no", "such.file").exists()
