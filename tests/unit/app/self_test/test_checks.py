"""The checks themselves, on a checkout that works, and on what does not."""

import os
import subprocess
import sys

import pytest

from musicgen_desktop.app.self_test.check import CheckFailedError, NothingToCheckError
from musicgen_desktop.app.self_test.checks import all_checks
from musicgen_desktop.app.self_test.engine_check import check_engine
from musicgen_desktop.app.self_test.folder_check import FolderWatch
from musicgen_desktop.app.self_test.library_check import check_library
from musicgen_desktop.app.self_test.sound_file_check import check_sound_files
from musicgen_desktop.app.self_test.window_check import check_window
from musicgen_desktop.system.paths import find_paths


@pytest.fixture
def paths(home):
    return find_paths(os.environ)


def test_each_check_has_a_name_of_its_own():
    ids = [check.id for check in all_checks()]
    assert len(set(ids)) == len(ids) > 5


@pytest.mark.parametrize("check", [check_engine, check_sound_files, check_library])
def test_music_is_made_written_and_kept(check, paths):
    assert check(paths)


def test_a_window_that_cannot_open_fails_with_the_words_of_the_program(paths, home):
    home.mkdir()
    with pytest.raises(CheckFailedError, match="platform plugin"):
        check_window(paths, platform="nowhere")


def test_what_is_written_into_the_programs_folder_is_named(tmp_path, paths):
    (tmp_path / "old").write_text("1")
    watch = FolderWatch(tmp_path, watched=True)
    assert watch.check(paths)
    (tmp_path / "cache.pyc").write_text("2")
    with pytest.raises(CheckFailedError, match=r"cache\.pyc"):
        watch.check(paths)


def test_a_checkout_may_be_written_to(tmp_path, paths):
    with pytest.raises(NothingToCheckError):
        FolderWatch(tmp_path, watched=False).check(paths)


def test_without_a_sound_output_the_check_ends_in_order(tmp_path):
    """A thread that still runs when its object goes ends the process."""
    code = (
        "from pathlib import Path; from musicgen_desktop.app.self_test.check import NothingToCheckError\n"
        "from musicgen_desktop.app.self_test.playback_check import check_playback\n"
        "try: check_playback(None)\nexcept NothingToCheckError: print('nothing')"
    )
    environment = os.environ | {"PULSE_SERVER": f"unix:{tmp_path}/none", "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=300)
    assert (ended.returncode, ended.stdout.strip()) == (0, "nothing"), ended.stderr
