"""Whatever happens to the bytes of a library, it opens, and loses nothing that a backup or a sound file holds."""

import os
import random
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.clip_change import Keep, Rename
from musicgen_desktop.library.database.backups import make_backup
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import ledger_file
from tests.support.library.hostile_takes import a_comment, hostile_comments, write_orphans
from tests.support.library.library_values import make_paths, make_request, make_result

NOW = datetime(2024, 5, 15, 12, tzinfo=UTC)
HEADER = 100
"""Bytes of SQLite's header, in which most flips tell."""


@pytest.fixture(scope="module")
def sound_library(tmp_path_factory):
    """A closed library with a backup, and what it holds."""
    paths = make_paths(tmp_path_factory.mktemp("sound"))
    library = Library.open(paths, lambda: NOW)
    for number in range(8):
        request = make_request(f"prompt {number} " + "x" * 30 * number, job_id=f"job {number}", takes=1 + number % 3)
        library.record_job(request)
        for clip in library.add_result(request, make_result(request, samples=160)):
            library.change([clip.id], Rename(f"title of {clip.id}"))
            library.change([clip.id], Keep(True))
    make_backup(library._database.connection, paths.backups, NOW)
    held = contents(library)
    library.close()
    return paths, held


def contents(library):
    return {*library.clips(), *library.prompts.search(), *library.jobs.all()}


def flip(data, dice):
    data[dice.randrange(len(data))] ^= dice.randrange(1, 256)


def flip_in_the_header(data, dice):
    data[dice.randrange(HEADER)] ^= dice.randrange(1, 256)


def spray(data, dice):
    for _ in range(dice.randrange(2, 200)):
        flip(data, dice)


def overwrite(data, dice):
    start, length = dice.randrange(len(data)), dice.choice((16, 512, 4096, 20_000))
    data[start : start + length] = dice.choice((bytes(length), dice.randbytes(length)))[: len(data) - start]


def cut(data, dice):
    del data[dice.randrange(len(data)) :]


def lengthen(data, dice):
    data += dice.randbytes(dice.choice((1, 4096)))


def move(data, dice):
    """A page lies where another one belongs."""
    pages = len(data) // 4096
    source, target = dice.randrange(pages) * 4096, dice.randrange(pages) * 4096
    data[target : target + 4096] = data[source : source + 4096]


KINDS = [flip, flip, flip, flip_in_the_header, spray, overwrite, overwrite, cut, lengthen, move]


@pytest.mark.parametrize("seed", range(60))
def test_a_corrupted_database_opens_and_loses_nothing_that_the_backup_holds(home, sound_library, seed):
    sound, held = sound_library
    paths = make_paths(home)
    shutil.copytree(sound.data, paths.data)
    data, dice = bytearray(paths.library_file.read_bytes()), random.Random(seed)
    KINDS[seed % len(KINDS)](data, dice)
    paths.library_file.write_bytes(data)
    held = {_moved(thing, sound, paths) for thing in held}

    library = Library.open(paths, lambda: NOW)
    assert not library.view_only
    assert contents(library) == held
    request = make_request("new", job_id="new")
    library.record_job(request)
    library.add_result(request, make_result(request))
    now_held = contents(library)
    library.close()
    again = Library.open(paths, lambda: NOW)
    assert (again.notices, contents(again)) == ((), now_held)
    again.close()


def _moved(thing, source, target):
    if not hasattr(thing, "audio_path"):
        return thing
    files = {
        name: target.clips / getattr(thing, name).relative_to(source.clips) for name in ("audio_path", "codes_path")
    }
    return replace(thing, **files)


def turn_over(file, text):
    """Change one letter of a title, in its row or in the index over it: a page may hold what it no longer means too."""
    data = file.read_bytes()
    for found in re.finditer(re.escape(text.encode()), data):
        file.write_bytes(data[: found.start()] + b"X" + data[found.start() + 1 :])
        with closing(sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True)) as connection:
            if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                return
    raise AssertionError(f"no row holds {text}")


@pytest.mark.parametrize("backup", [True, False])
def test_what_is_sure_in_a_damaged_database_is_brought_along(home, sound_library, backup):
    sound, _ = sound_library
    paths = make_paths(home)
    shutil.copytree(sound.data, paths.data)
    library = Library.open(paths, lambda: NOW)
    hit, *others = library.clips()
    for number, clip in enumerate(library.clips()):
        library.change([clip.id], Rename(f"new name {number}"))
    library.delete_clips([others.pop().id])
    library.record_job(make_request("a later idea", job_id="later"))
    library.jobs.set_state("later", JobState.CANCELLED)
    held = contents(library)
    library.close()
    turn_over(paths.library_file, "new name 0")
    ledger_file(paths).unlink()
    if not backup:
        shutil.rmtree(paths.backups)

    library = Library.open(paths, lambda: NOW)
    (lost,) = held - contents(library)
    assert lost.title == "new name 0"
    titles = {clip.id: clip.title for clip in library.clips()}
    assert titles[hit.id] == (hit.title if backup else hit.prompt.strip())
    assert len(library.clips()) == len(others) + 1
    assert len(library.restorable()) == 1
    library.close()


@pytest.mark.parametrize("backup", [True, False])
def test_what_the_ledger_knows_is_not_lost_with_a_row(home, sound_library, backup):
    sound, _ = sound_library
    paths = make_paths(home)
    shutil.copytree(sound.data, paths.data)
    library = Library.open(paths, lambda: NOW)
    for number, clip in enumerate(library.clips()):
        library.change([clip.id], Rename(f"new name {number}"))
    clips = library.clips()
    library.close()
    turn_over(paths.library_file, "new name 0")
    if not backup:
        shutil.rmtree(paths.backups)
    library = Library.open(paths, lambda: NOW)
    assert library.clips() == clips
    library.close()


@pytest.mark.parametrize("claim", [1, 3, 99, 2**31 - 1])
def test_one_number_alone_makes_no_newer_library(home, sound_library, claim):
    sound, held = sound_library
    paths = make_paths(home)
    shutil.copytree(sound.data, paths.data)
    with closing(sqlite3.connect(paths.library_file, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA user_version = {claim}")
    library = Library.open(paths, lambda: NOW)
    assert len(library.clips()) == sum(hasattr(thing, "audio_path") for thing in held)
    assert any(clip.kept for clip in library.clips())
    library.close()


@pytest.mark.parametrize("left", ["clips and a backup", "clips and the ledger", "clips", "a backup"])
def test_an_empty_database_beside_clips_or_backups_is_damage(home, sound_library, left):
    sound, held = sound_library
    paths = make_paths(home)
    shutil.copytree(sound.data, paths.data)
    paths.library_file.write_bytes(b"")
    if "backup" not in left:
        shutil.rmtree(paths.backups)
    if left == "clips":
        ledger_file(paths).unlink()
    if left == "a backup":
        shutil.rmtree(paths.clips)
    library = Library.open(paths, lambda: NOW)
    assert library.notices
    assert len(library.clips()) == sum(hasattr(thing, "audio_path") for thing in held)
    assert all(clip.kept for clip in library.clips()) == (left != "clips")
    assert len(library.jobs.all()) == (8 if "backup" in left else 0)
    assert list(paths.rescued.iterdir())
    library.close()


def test_an_empty_database_beside_nothing_is_a_new_library(home):
    paths = make_paths(home)
    paths.clips.mkdir(parents=True)
    paths.library_file.write_bytes(b"")
    library = Library.open(paths, lambda: NOW)
    assert (library.notices, library.clips()) == ((), ())
    library.close()


@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "dead link"])
def test_what_is_no_file_is_no_database(home, sound_library, kind):
    sound, held = sound_library
    paths = make_paths(home)
    shutil.copytree(sound.data, paths.data)
    file = paths.library_file
    file.unlink()
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe" and hasattr(os, "mkfifo"):
        os.mkfifo(file)
    else:
        file.symlink_to("/dev/zero" if kind == "device" else "nowhere")
    library = Library.open(paths, lambda: NOW)
    assert {type(thing) for thing in contents(library)} == {type(thing) for thing in held}
    assert library.notices
    library.close()


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("clips", "id", "not hexadecimal"),
        ("clips", "audio_file", "../../../settings.json"),
        ("clips", "audio_file", "/etc/passwd"),
        ("clips", "codes_file", "elsewhere/../../x"),
        ("clips", "created_at", "yesterday"),
        ("clips", "created_at", "9999-12-31T23:59:59-14:00"),
        ("clips", "channels", 3),
        ("clips", "sampling_rate", 10**15),
        ("marks", "title", b"\xff\xfe"),
        ("marks", "kept", "yes"),
        ("clips", "recipe", '{"checkpoint_id": ["a"]}'),
        ("jobs", "state", "dreaming"),
        ("jobs", "params", '{"takes": 1000000000}'),
        ("prompts", "params", "[]"),
        ("prompts", "used_at", 5),
        ("prompts", "uses", "many"),
    ],
)
def test_a_row_that_this_program_never_wrote_is_damage(home, sound_library, table, column, value):
    sound, held = sound_library
    paths = make_paths(home)
    shutil.copytree(sound.data, paths.data)
    with closing(sqlite3.connect(paths.library_file, isolation_level=None)) as connection:
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = 3", (value,))
    library = Library.open(paths, lambda: NOW)
    assert library.notices
    assert contents(library) == {_moved(thing, sound, paths) for thing in held}
    library.close()


@pytest.mark.parametrize("content", [b"", b"no database " * 1000, None], ids=["empty", "overwritten", "a pipe"])
def test_where_nothing_can_be_written_the_backup_is_looked_at(home, sound_library, monkeypatch, content):
    sound, held = sound_library
    paths = make_paths(home)
    shutil.copytree(sound.data, paths.data)
    if content is not None:
        paths.library_file.write_bytes(content)
    else:
        paths.library_file.unlink()
        os.mkfifo(paths.library_file)
    monkeypatch.setattr("musicgen_desktop.library.database.opening._is_writable", lambda paths: False)
    library = Library.open(paths, lambda: NOW)
    assert library.view_only
    assert contents(library) == {_moved(thing, sound, paths) for thing in held}
    library.close()


def test_hostile_recipes_in_orphan_files_keep_nothing_shut(home, tmp_path):
    comments = list(hostile_comments(a_comment(tmp_path / "source"), 60, seed=1))
    paths = make_paths(home)
    write_orphans(paths.clips, comments)
    library = Library.open(paths, lambda: NOW)
    clips = library.clips()
    assert 10 < len(clips) < 60
    trashed = len(list(paths.trash.glob("*.flac")))
    assert len(clips) + trashed == 60
    library.close()
    again = Library.open(paths, lambda: NOW)
    assert (again.notices, again.clips()) == ((), clips)
    again.close()
