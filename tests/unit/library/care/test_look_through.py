"""A large library opens at once, and is read through while it is used."""

import os
import shutil
import time
from datetime import UTC, datetime, timedelta

import pytest

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip_change import Rename
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.errors import JobCancelledError, UserError
from musicgen_desktop.library.care.look_through import LookedThrough, look_through
from musicgen_desktop.library.database.database import DamagedDatabaseError
from musicgen_desktop.library.ledger.ledger import Ledger
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import ledger_file
from musicgen_desktop.library.sounds.take_files import encode_take, write_take
from tests.support.library.library_values import make_request, make_result

NOW = datetime(2024, 5, 15, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=2)


@pytest.fixture
def clip(paths, checks):
    library = Library.open(paths, lambda: NOW)
    (clip,) = library.add_result(make_request("warm piano"), make_result(make_request()))
    library.close()
    checks.clear()
    return clip


@pytest.fixture
def library(paths, clip):
    """Opened at the first start of a day."""
    library = Library.open(paths, lambda: LATER, may_owe=True)
    yield library
    library.close()


def look(paths, token=None):
    return look_through(paths, time.time() + 60, LATER, token or CancelToken())


def turn_a_byte_over(paths, text):
    data = paths.library_file.read_bytes()
    place = data.index(text)
    paths.library_file.write_bytes(data[:place] + b"X" + data[place + 1 :])


def test_it_opens_without_being_read_and_is_as_good_as_read_after_a_look(paths, library, checks):
    assert library.owes_a_look
    assert len(list(paths.backups.iterdir())) == 1
    found = look(paths)
    assert found == LookedThrough()
    assert (library.settle(found), library.owes_a_look) == ((), False)
    assert len(list(paths.backups.iterdir())) == 2
    library.close()
    again = Library.open(paths, lambda: LATER)
    again.close()
    assert checks == []


def test_what_was_never_looked_at_is_owed_at_the_next_start_too(paths, library):
    library.close()
    again = Library.open(paths, lambda: LATER, may_owe=True)
    assert again.owes_a_look
    again.close()


def test_who_cannot_look_later_has_it_read_at_once(paths, clip, checks):
    library = Library.open(paths, lambda: LATER)
    assert (library.owes_a_look, len(checks)) == (False, 1)
    library.close()


def test_a_byte_that_was_turned_over_is_found_and_what_was_changed_meanwhile_stays(paths, clip):
    library = Library.open(paths, lambda: NOW)
    (other,) = library.add_result(make_request("cold bass", job_id="b", seed=2), make_result(make_request(seed=2)))
    library._database.close()
    turn_a_byte_over(paths, b"cold bass")
    library = Library.open(paths, lambda: LATER, may_owe=True)
    library.change([clip.id], Rename("meanwhile"))
    found = look(paths)
    with pytest.raises(DamagedDatabaseError) as caught:
        library.settle(found)
    library.doubt(caught.value)
    library.close()
    again = Library.open(paths, lambda: LATER, goes_on=True)
    assert again.was_damaged
    assert {clip.id: clip.prompt for clip in again.clips()} == {clip.id: "warm piano", other.id: "cold bass"}
    assert [clip.title for clip in again.read([clip.id])] == ["meanwhile"]
    again.close()


def test_what_keeps_it_from_being_opened_is_damage(paths, clip, checks):
    library = Library.open(paths, lambda: NOW)
    library._database.connection.execute("DROP TABLE starts")
    library._database.close()
    library = Library.open(paths, lambda: LATER, may_owe=True)
    assert (library.was_damaged, library.owes_a_look, len(library.clips())) == (True, False, 1)
    library.close()


def test_files_without_a_row_get_it_back_and_half_written_ones_go(paths, library, clip):
    request = make_request("cold bass", job_id="cut off", seed=5)
    result = make_result(request)
    take = encode_take(
        "c" * 32, request.job_id, clip.recipe, result.audio_values[0], result.codes[0], result.sampling_rate, NOW,
        paths.clips,
    )  # fmt: skip
    write_take(take)
    old, new = paths.clips / ".old.part", paths.clips / ".new.part"
    for part in (old, new):
        part.write_bytes(b"")
    os.utime(new, (time.time() + 120, time.time() + 120))
    adopted = library.settle(look(paths))
    assert [clip.id for clip in adopted] == ["c" * 32]
    assert (old.exists(), new.exists()) == (False, True)


def test_what_got_its_row_while_it_was_looked_at_is_no_stranger(paths, library):
    found = look(paths)
    (made,) = library.add_result(make_request(job_id="b", seed=2), make_result(make_request(seed=2)))
    assert library.settle(LookedThrough(strangers=(made.audio_path, made.codes_path))) == ()
    assert not found.strangers
    assert library.clip(made.id) == made


def test_a_wrong_index_of_words_is_made_anew(paths, clip):
    library = Library.open(paths, lambda: NOW)
    library.find(ClipQuery("piano"))
    library._database.connection.execute("INSERT INTO made_fts (made_fts) VALUES ('delete-all')")
    library._database.close()
    library = Library.open(paths, lambda: LATER, may_owe=True)
    found = look(paths)
    assert not found.words_are_true
    library.settle(found)
    assert library.find(ClipQuery("piano")) == (clip.id,)
    library.close()


def test_it_ends_when_it_is_asked_to_and_leaves_nothing(paths, library):
    token = CancelToken()
    token.stop()
    with pytest.raises(JobCancelledError):
        look(paths, token)
    assert not list(paths.backups.glob("*.part"))


def test_where_no_copy_can_be_made_it_is_read_all_the_same(paths, clip):
    turn_a_byte_over(paths, b"warm piano")
    library = Library.open(paths, lambda: LATER, may_owe=True)
    shutil.rmtree(paths.backups)
    paths.backups.write_bytes(b"in the way")
    assert look(paths).damage
    library.close()


def test_a_disk_that_refuses_the_copy_is_told_where_all_is_well(paths, library):
    shutil.rmtree(paths.backups)
    paths.backups.write_bytes(b"in the way")
    with pytest.raises(UserError):
        look(paths)
    assert library.owes_a_look


def test_a_ledger_that_is_mostly_of_the_past_is_written_anew_and_says_what_came_meanwhile(
    paths, library, clip, monkeypatch
):
    for number in range(50):
        library.change([clip.id], Rename(f"name {number}"))
        library.write_ledger()
    monkeypatch.setattr("musicgen_desktop.library.ledger.ledger._SMALL", 1_000)
    monkeypatch.setattr("musicgen_desktop.library.ledger.ledger._ROOMY", 0)
    before = ledger_file(paths).stat().st_size
    found = look(paths)
    library.change([clip.id], Rename("the last name"))
    library.write_ledger()
    (other,) = library.add_result(make_request(job_id="b", seed=2), make_result(make_request(seed=2)))
    library.settle(found)
    library.write_ledger()
    assert ledger_file(paths).stat().st_size < before / 2
    ledger = Ledger(library._database, paths)
    assert ledger.is_true()
    assert {clip_id: entry["title"] for clip_id, entry in ledger.entries().items()} == {
        clip.id: "the last name",
        other.id: other.title,
    }
