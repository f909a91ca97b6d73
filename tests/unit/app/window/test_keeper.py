"""What is remembered over restarts is written beside the window, and is all there at its end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from musicgen_desktop.app.window.keeper import Keeper
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.pace import Pace
from musicgen_desktop.files.lock import only_one
from musicgen_desktop.system.paths import Paths, find_paths
from musicgen_desktop.system.settings_file import SettingsFile

WAIT = 30_000
PACE = Pace("5a", "auto", "auto", "cpu", "int8", takes=1, guided=True, duration=10.0, seconds=20.0)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(tmp_path)})
    paths.config.mkdir(parents=True)
    return paths


def test_all_is_kept_when_the_window_has_ended(qtbot: QtBot, paths: Paths) -> None:
    keeper = Keeper(paths)
    settings = replace(keeper.settings(), loop=True)
    for volume in (0.1, 0.2, 0.3):
        keeper.keep_settings(replace(settings, volume=volume))
    keeper.keep_window_state(b"state")
    keeper.keep_pace(PACE)
    assert keeper.finish(WAIT)
    later = Keeper(paths)
    assert (later.settings(), later.window_state(), later.paces()) == (replace(settings, volume=0.3), b"state", (PACE,))
    assert later.finish(WAIT)


def test_the_window_waits_for_no_disk(qtbot: QtBot, paths: Paths) -> None:
    keeper = Keeper(paths)
    settings = replace(keeper.settings(), loop=True)
    with only_one(paths.config / ".settings.json.lock", "the settings"):
        keeper.keep_settings(settings)  # would wait for the lock
        assert not paths.settings_file.exists()
    qtbot.waitUntil(lambda: SettingsFile(paths.settings_file).load() == settings, timeout=WAIT)
    assert keeper.finish(WAIT)


def test_the_end_of_the_window_undoes_nothing_that_others_stored(qtbot: QtBot, paths: Paths) -> None:
    keeper = Keeper(paths)
    shown = keeper.settings()
    SettingsFile(paths.settings_file).change(checkpoints_folder=str(paths.data))
    keeper.keep_settings(replace(shown, loop=True))
    assert keeper.finish(WAIT)
    assert SettingsFile(paths.settings_file).load() == replace(shown, loop=True, checkpoints_folder=str(paths.data))


def test_a_failure_is_told_in_words(qtbot: QtBot, paths: Paths) -> None:
    keeper = Keeper(paths)
    paths.settings_file.mkdir()
    with qtbot.waitSignal(keeper.failed, timeout=WAIT) as told:
        keeper.keep_settings(replace(keeper.settings(), loop=True))
    assert told.args is not None
    assert isinstance(told.args[0], UserError)
    assert keeper.finish(WAIT)


def test_a_window_state_that_is_no_ordinary_file_is_none(qtbot: QtBot, paths: Paths) -> None:
    paths.window_state_file.symlink_to("/dev/zero")
    keeper = Keeper(paths)
    assert keeper.window_state() == b""
    assert keeper.finish(WAIT)
