"""What was kept to grow music from stays as long as a clip, one in the trash or a job that waits names it."""

from __future__ import annotations

import json
import os
from datetime import timedelta

import pytest

from musicgen_desktop.domain.clip import Clip, JobState
from musicgen_desktop.library.library import Library, utc_now
from musicgen_desktop.library.library_paths import sources_folder
from tests.support.library.library_values import growing, keep_source, make_request, make_result

MONTHS = timedelta(days=90)


def make(library, paths, digit, state=None) -> tuple[str, tuple[Clip, ...]]:
    """A clip, or a job in a state, that grows from a source; the source's id and the clips."""
    request = growing(make_request(f"idea {digit}", job_id=f"job {digit}"), keep_source(paths, digit * 32))
    library.record_job(request)
    if state is not None:
        library.jobs.set_state(request.job_id, state)
        return digit * 32, ()
    return digit * 32, library.add_result(request, make_result(request))


def kept(paths):
    return {path.name.partition(".")[0] for path in sources_folder(paths).iterdir()}


def reopen(paths, times=1, later=timedelta()):
    for _ in range(times):
        Library.open(paths, lambda: utc_now() + later).close()


def test_what_nothing_names_goes_once_it_is_old(paths):
    old, young = keep_source(paths, "a" * 32), keep_source(paths, "b" * 32, days=29)
    sound = keep_source(paths, "c" * 32, suffix=".flac")
    reopen(paths)
    assert kept(paths) == {young}
    assert old != sound


@pytest.mark.parametrize("state", JobState)
def test_a_job_that_may_still_run_keeps_it(paths, state):
    library = Library.open(paths)
    source, _ = make(library, paths, "a", state)
    library.close()
    reopen(paths)
    waits = state in (JobState.QUEUED, JobState.RUNNING, JobState.INTERRUPTED)
    assert kept(paths) == ({source} if waits else set())


def test_a_clip_keeps_it_and_one_in_the_trash_until_that_is_emptied(paths):
    library = Library.open(paths)
    here, _ = make(library, paths, "a")
    deleted, clips = make(library, paths, "b")
    library.delete_clips([clip.id for clip in clips])
    library.close()
    reopen(paths)
    assert kept(paths) == {here, deleted}
    reopen(paths, times=8, later=MONTHS)
    assert kept(paths) == {here}


def test_what_is_new_in_a_recipe_names_it_too(paths):
    """A newer version may grow a clip from several."""
    library = Library.open(paths)
    source, clips = make(library, paths, "a")
    second = keep_source(paths, "b" * 32)
    (recipe,) = library._clips.recipes()
    newer = json.dumps({**json.loads(recipe), "format": 99, "more": [{"source": second}]})
    with library._database.transaction() as connection:
        connection.execute("UPDATE clips SET recipe = ? WHERE id = ?", (newer, clips[0].id))
    library.close()
    reopen(paths)
    assert kept(paths) == {source, second}


@pytest.mark.parametrize("name", ["note of a newer version", "orphan that cannot be read now"])
def test_nothing_goes_while_something_may_name_it_unread(paths, name, monkeypatch):
    library = Library.open(paths)
    source, clips = make(library, paths, "a")
    if name.startswith("note"):
        library.delete_clips([clip.id for clip in clips])
        note = paths.trash / f"{clips[0].id}.json"
        note.write_text(json.dumps({**json.loads(note.read_text()), "format": 99}))
    else:
        library._clips.remove_rows([clip.id for clip in clips])

        def refuse(path, mode="r"):
            raise PermissionError(13, "not now", str(path))

        monkeypatch.setattr("musicgen_desktop.audio.read.inspect_container", refuse)
    library.close()
    reopen(paths)
    assert kept(paths) == {source}


def test_half_written_ones_go_and_foreign_files_stay(paths):
    folder = sources_folder(paths)
    folder.mkdir(parents=True)
    half, foreign = folder / ".0123456789abcdef.part", folder / "my own.flac"
    for path in (half, foreign):
        path.write_bytes(b"something")
        os.utime(path, (0, 0))
    reopen(paths)
    assert list(folder.iterdir()) == [foreign]


def test_nothing_goes_at_a_start_that_had_to_mend_the_library(paths):
    library = Library.open(paths)
    source, _ = make(library, paths, "a", JobState.INTERRUPTED)
    library.close()
    paths.library_file.write_bytes(b"damaged")
    reopen(paths)
    assert source in kept(paths)
