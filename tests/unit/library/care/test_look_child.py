"""A library is looked through in a process of its own, which ends with the one that started it."""

import subprocess
import time

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.library.care.look_child import LOOK, found_in, order_to_look
from musicgen_desktop.library.care.look_through import LookedThrough
from musicgen_desktop.library.library import Library
from musicgen_desktop.system.frozen import own_command
from tests.support.library.library_values import make_request, make_result


@pytest.fixture
def clip(paths):
    library = Library.open(paths)
    (clip,) = library.add_result(make_request("warm piano"), make_result(make_request()))
    library.close()
    return clip


def start(paths):
    return subprocess.Popen(
        own_command(LOOK, order_to_look(paths, time.time() + 60)), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def looked(paths):
    with start(paths) as process:
        assert process.stdout is not None
        return found_in(process.stdout.read())


def test_what_it_finds_comes_back_as_it_is(paths, clip):
    stranger = clip.audio_path.with_name(f"{'c' * 32}.flac")
    stranger.write_bytes(b"")
    before = set(paths.backups.iterdir())
    assert looked(paths) == LookedThrough(strangers=(stranger,))
    assert set(paths.backups.iterdir()) != before
    data = paths.library_file.read_bytes()
    paths.library_file.write_bytes(data.replace(b"warm piano", b"Xarm piano", 1))
    assert looked(paths).damage


def test_what_it_cannot_do_is_told_in_its_words(paths, clip):
    paths.backups.rename(paths.backups.with_name("elsewhere"))
    paths.backups.write_bytes(b"in the way")
    with pytest.raises(FileError) as caught:
        looked(paths)
    assert caught.value.errno


def test_it_ends_when_nobody_waits_for_it_and_leaves_nothing(paths, clip):
    before = set(paths.backups.iterdir())
    process = start(paths)
    _, _ = process.communicate()  # closes its input
    assert process.returncode
    assert set(paths.backups.iterdir()) == before


def test_one_that_was_killed_is_told():
    with pytest.raises(FileError):
        found_in(b'{"fou')
