"""A large library is shown at once and read through behind the window; what is damaged is mended while it is open."""

import sqlite3
from contextlib import closing

import pytest

from musicgen_desktop.domain.clip_change import Rename
from musicgen_desktop.library.database import whole_mark
from tests.support.library.library_desk import WAIT
from tests.support.library.library_values import make_request


@pytest.fixture
def left_large(monkeypatch, desk, paths):
    """Two clips of a library that counts as large and was not closed in order."""
    monkeypatch.setattr(whole_mark, "WORTH_BYTES", 0)
    clips = desk.save(make_titled("first piano", "a")), desk.save(make_titled("second drums", "b"))
    assert desk.service.close(WAIT)
    for mark in paths.data.glob("*-whole"):
        mark.unlink()
    return tuple(clip for (clip,) in clips)


def make_titled(prompt, job_id):
    return make_request(prompt, job_id=job_id)


def test_it_is_read_after_it_was_opened_and_the_next_start_is_spared(left_large, desks, paths):
    again = desks(paths).open()
    assert again.witness.of("opened")[0].owes_a_look is not None
    again.qtbot.waitUntil(lambda: len(list(paths.backups.glob("library-*"))) > 0, timeout=WAIT)
    again.clips()
    assert again.service.close(WAIT)
    assert [len(again.witness.of("opened")), again.witness.of("library_problem")] == [1, []]


def test_damage_that_is_found_later_is_mended_and_said_and_nothing_is_lost(left_large, desks, paths):
    first, second = left_large
    data = paths.library_file.read_bytes()
    place = data.index(b"second drums")
    paths.library_file.write_bytes(data[:place] + b"X" + data[place + 1 :])
    again = desks(paths).open()
    again.service.change_clips([first.id], Rename("meanwhile"))
    opened = again.wait("opened", 2)
    assert [notice for notice in opened[1].notices if "damaged" in notice]
    assert {clip.id: (clip.title, clip.prompt) for clip in again.clips()} == {
        first.id: ("meanwhile", "first piano"),
        second.id: (second.title, "second drums"),
    }


def test_what_cannot_be_read_before_the_look_is_damage_too(left_large, desks, paths):
    with closing(sqlite3.connect(paths.library_file, isolation_level=None)) as other:
        other.execute("UPDATE clips SET recipe = '{}' WHERE id = ?", (left_large[0].id,))
    again = desks(paths).open()
    again.service.load_clips([clip.id for clip in left_large])
    again.wait("opened", 2)
    again.wait("library_problem")
    assert {clip.id for clip in again.clips()} == {clip.id for clip in left_large}


def test_what_is_damaged_again_is_left_to_the_next_start(left_large, desks, paths):
    again = desks(paths).open()
    for opened in (2, 2):
        with closing(sqlite3.connect(paths.library_file, isolation_level=None)) as other:
            other.execute("UPDATE clips SET recipe = '{}'")
        again.service.load_clips([left_large[0].id])
        again.wait("library_problem", len(again.witness.of("library_problem")) + 1)
        assert len(again.witness.of("opened")) == opened
