"""Where things are kept."""

from pathlib import Path

import pytest

from musicgen_desktop.system.paths import find_paths
from musicgen_desktop.system.resources import resource


@pytest.mark.parametrize("name", ["plain", "with space", "ünïcödé 音楽 🎹"])
def test_one_variable_moves_everything(tmp_path: Path, name: str):
    root = tmp_path / name
    paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(root)})
    values = [getattr(paths, name) for name in dir(paths) if not name.startswith("_")]
    places = [value for value in values if isinstance(value, Path)]
    assert len(places) == 14
    assert all(place.is_relative_to(root) for place in places)
    assert len(set(places)) == len(places)
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


def test_shipped_files_are_found():
    assert (resource("checkpoints", "starter") / "config.json").is_file()
    assert not resource("no", "such.file").exists()
