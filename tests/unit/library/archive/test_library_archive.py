"""Backups of the whole library into one archive, and libraries made of it."""

import zipfile
from datetime import UTC, datetime

import pytest

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip_change import Keep, Rename
from musicgen_desktop.domain.errors import FileError, JobCancelledError
from musicgen_desktop.library.archive.archive_backup import back_up
from musicgen_desktop.library.archive.archive_restore import change_places, unpack_archive, verify_archive
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import sources_folder
from tests.support.library.library_values import keep_source, make_paths, make_request, make_result

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def ignore(_done, _total):
    pass


def backed_up(paths, archive, token=None):
    return back_up(paths, archive, ignore, token or CancelToken())


def restored(archive, paths):
    unpack_archive(archive, paths, NOW, ignore, CancelToken())
    return change_places(paths)


def add(library, job_id="job", seed=1, takes=1):
    request = make_request(f"idea {seed}", job_id=job_id, seed=seed, takes=takes)
    return library.add_result(request, make_result(request))


def state(paths):
    """All that a library is, and every byte of its files."""
    library = Library.open(paths)
    try:
        clips = library.clips()
        return (
            [(clip.id, clip.title, clip.kept, clip.recipe) for clip in clips],
            [clip.audio_path.read_bytes() for clip in clips],
            [clip.codes_path and clip.codes_path.read_bytes() for clip in clips],
            {path.name for path in sources_folder(paths).glob("*")},
            len(library.restorable()),
        )
    finally:
        library.close()


@pytest.fixture
def full(paths):
    library = Library.open(paths)
    clips = add(library, takes=3)
    library.change([clips[0].id], Rename("Mine"))
    library.change([clips[1].id], Keep(True))
    library.delete_clips([clips[2].id])
    keep_source(paths, "a" * 32, days=0)
    library.close()
    return clips


@pytest.fixture
def archive(paths, full, tmp_path):
    archive = tmp_path / "stick" / "backup.zip"
    archive.parent.mkdir()
    backed_up(paths, archive)
    return archive


def test_a_library_comes_back_whole_in_an_empty_place(paths, archive, tmp_path):
    there = make_paths(tmp_path / "there")
    restored(archive, there)
    assert state(there) == state(paths)


def test_it_is_one_file_that_any_program_unpacks(archive):
    assert [path.name for path in archive.parent.iterdir()] == ["backup.zip"]
    with zipfile.ZipFile(archive) as opened:
        assert opened.testzip() is None


def test_the_next_backup_adds_only_what_is_new(paths, archive, tmp_path):
    again = backed_up(paths, archive)
    assert again.added == 0
    library = Library.open(paths)
    add(library, "other", seed=2)
    library.close()
    more = backed_up(paths, archive)
    assert more.added == 3  # sound, codes, database
    there = make_paths(tmp_path / "there")
    restored(archive, there)
    assert state(there) == state(paths)


def test_a_sound_that_is_missing_is_counted(paths, full, tmp_path):
    full[0].audio_path.unlink()
    done = backed_up(paths, tmp_path / "it.zip")
    assert (done.clips, done.missing) == (2, 1)


def test_a_library_in_use_is_backed_up(paths, full, tmp_path):
    library = Library.open(paths)
    clips = add(library, "other", seed=2)
    backed_up(paths, tmp_path / "it.zip")
    library.close()
    there = make_paths(tmp_path / "there")
    restored(tmp_path / "it.zip", there)
    assert clips[0].id in [row[0] for row in state(there)[0]]


def test_what_was_there_before_is_set_aside_and_whole(paths, archive, tmp_path):
    library = Library.open(paths)
    add(library, "other", seed=2)
    library.close()
    before = state(paths)
    aside = restored(archive, paths)
    assert aside is not None
    assert len(state(paths)[0]) == 2
    other = make_paths(tmp_path / "other")
    other.data.mkdir(parents=True)
    for path in aside.iterdir():
        path.rename(other.data / path.name)
    assert state(other) == before


def test_the_next_start_ends_a_change_of_places_that_was_cut_off(paths, archive, tmp_path):
    library = Library.open(paths)
    add(library, "other", seed=2)
    library.close()
    wanted = make_paths(tmp_path / "there")
    restored(archive, wanted)
    unpack_archive(archive, paths, NOW, ignore, CancelToken())
    ready = next(paths.data.glob("*.restored"))
    aside = paths.data / "replaced" / ready.name.removesuffix(".restored")
    aside.mkdir(parents=True)
    for name in ("clips", "sources"):  # as far as a killed program came
        (paths.data / name).rename(aside / name)
    (ready / "clips").rename(paths.data / "clips")
    assert state(paths) == state(wanted)
    assert not list(paths.data.glob("*.restored"))
    assert (aside / "library.sqlite3").exists()


def test_a_cancelled_backup_is_gone_on_with(paths, full, tmp_path):
    token = CancelToken()
    archive = tmp_path / "it.zip"
    steps = iter(range(100))

    def stop_soon(_done, _total):
        if next(steps) == 3:
            token.stop()

    with pytest.raises(JobCancelledError):
        back_up(paths, archive, stop_soon, token)
    assert not archive.exists()
    done = backed_up(paths, archive)
    assert done.added < done.files
    verify_archive(archive, ignore, CancelToken())


def test_a_file_of_another_program_is_never_touched(paths, full, tmp_path):
    archive = tmp_path / "photos.zip"
    with zipfile.ZipFile(archive, "w") as other:
        other.writestr("holiday.jpg", b"sea")
    before = archive.read_bytes()
    with pytest.raises(FileError):
        backed_up(paths, archive)
    assert archive.read_bytes() == before


def test_an_archive_among_the_sounds_is_refused(paths, full):
    with pytest.raises(FileError):
        backed_up(paths, paths.clips / "backup.zip")


def test_recordings_come_back_and_none_that_is_there_is_replaced(paths, full, tmp_path):
    names = ("Recording 2026-03-04 05.06.07.wav", "Aufnahme für Ömer.wav")
    paths.recordings.mkdir(parents=True)
    for name in names:
        (paths.recordings / name).write_bytes(f"RIFF {name}".encode())
    (paths.recordings / "growing.wav.recording").write_bytes(b"RIFF")
    archive = tmp_path / "backup.zip"
    backed_up(paths, archive)
    there = make_paths(tmp_path / "there")
    there.recordings.mkdir(parents=True)
    (there.recordings / names[0]).write_bytes(b"another one")
    restored(archive, there)
    held = {file.name: file.read_bytes() for file in there.recordings.iterdir()}
    assert held == {names[0]: b"another one", names[1]: f"RIFF {names[1]}".encode()}
