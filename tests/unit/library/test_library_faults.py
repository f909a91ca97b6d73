"""What happens to disks, files, clocks and other programs: nothing is lost, and the check is clean afterwards."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip_change import AddTags
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.findings import FindingKind
from musicgen_desktop.library.archive.archive_backup import back_up
from musicgen_desktop.library.archive.archive_restore import change_places, unpack_archive
from musicgen_desktop.library.care.check_up import look_through
from musicgen_desktop.library.check_in_use import check_in_use
from musicgen_desktop.library.library import Library, utc_now
from tests.support.library.library_values import make_paths, make_request, make_result

ROOT = Path(__file__).parents[3]
posix = pytest.mark.skipif(sys.platform == "win32", reason="there is neither fork nor kill -9")


def ignore(_done, _total):
    pass


def add(library, seed=1, takes=1):
    request = make_request(f"idea {seed}", job_id=f"job {seed}", takes=takes, seed=seed)
    library.record_job(request)
    return library.add_result(request, make_result(request))


def findings(paths):
    with closing(Library.view(paths)) as library:
        found = look_through(library.clips(), library.sound_marks(), paths.peaks, ignore, CancelToken())
        return [finding.kind for finding in (*found, *library.find_more())]


def mended(paths):
    with closing(Library.open(paths)) as library:
        found = look_through(library.clips(), library.sound_marks(), paths.peaks, ignore, CancelToken())
        library.mend((*found, *library.find_more()), paths.peaks)
    return findings(paths)


@pytest.fixture
def clips(paths):
    with closing(Library.open(paths)) as library:
        return add(library, takes=3)


@posix
def test_killed_twenty_times_at_whatever_it_does_it_keeps_every_promise():
    command = [sys.executable, "-m", "tests.support.faults.kill_rounds", "--rounds", "20"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert ended.returncode == 0, ended.stderr


def save(paths, archive):
    with closing(Library.open(paths)) as library:
        add(library, seed=7, takes=2)


def mark(paths, archive):
    with closing(Library.open(paths)) as library:
        library.change([clip.id for clip in library.clips()], AddTags(("drums",)))


def delete(paths, archive):
    with closing(Library.open(paths)) as library:
        library.delete_clips([library.clips()[0].id])
        library.undo_delete()


def archive_it(paths, archive):
    back_up(paths, archive, ignore, CancelToken())


def restore_it(paths, archive):
    unpack_archive(archive, paths, utc_now(), ignore, CancelToken())
    change_places(paths)
    Library.open(paths).close()


@posix
@pytest.mark.parametrize("work", [save, mark, delete, archive_it, restore_it])
def test_a_disk_that_is_full_from_any_write_on_is_told_and_costs_nothing(paths, clips, tmp_path, work):
    from tests.support.faults.full_disk import DONE, TOLD, work_on_full_disk

    archive = tmp_path / "backup.zip"
    if work is restore_it:
        archive_it(paths, archive)
    home = str(tmp_path)
    first = 0
    for first in range(0, 100, 3 if work is restore_it else 1):
        ended = work_on_full_disk(lambda: work(paths, archive), first, home)
        assert ended in (TOLD, DONE)
        with closing(Library.open(paths)) as library:
            library.undo_delete()  # a deletion of which the undoing was refused
            assert {clip.id for clip in clips} <= {clip.id for clip in library.clips()}
        assert findings(paths) == []
        if ended == DONE:
            break
    assert 2 <= first < 99


def test_a_lost_write_ahead_file_costs_no_clip(paths, tmp_path):
    Library.open(paths).close()
    library = Library.open(paths)
    clips = add(library, takes=2)
    there = make_paths(tmp_path / "there")
    shutil.copytree(paths.data, there.data, ignore=shutil.ignore_patterns("*-wal", "*-shm"))
    library.close()
    with closing(Library.open(there)) as again:
        assert {clip.id for clip in again.clips()} == {clip.id for clip in clips}
    assert findings(there) == []


def test_a_database_locked_by_another_program_is_told_and_left_alone(paths, clips):
    with closing(sqlite3.connect(paths.library_file, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError):
            Library.open(paths)
    assert findings(paths) == []


@pytest.mark.parametrize("years", [-30, 30])
def test_a_clock_that_is_wrong_by_years_costs_nothing(paths, years):
    now = datetime(2026, 11, 27, tzinfo=UTC)
    with closing(Library.open(paths, lambda: now)) as library:
        (first,) = add(library)
        library.delete_clips([add(library, seed=2)[0].id])
    wrong = now + timedelta(days=365 * years)
    for _ in range(2):
        with closing(Library.open(paths, lambda: wrong)) as library:
            library.change([first.id], AddTags(("drums",)))
    with closing(Library.open(paths, lambda: now)) as library:
        assert library.notices == ()
        assert [clip.tags for clip in library.clips()] == [("drums",)]
        assert len(library.undo_delete()) == 1
    assert findings(paths) == []


def cut(clip, _other):
    clip.audio_path.write_bytes(clip.audio_path.read_bytes()[:-2000])


def exchange(clip, other):
    clip.audio_path.write_bytes(other.audio_path.read_bytes())


FAULTS = {
    "gone": (lambda clip, _other: clip.audio_path.unlink(), FindingKind.MISSING_SOUND),
    "cut short": (cut, FindingKind.DAMAGED_SOUND),
    "empty": (lambda clip, _other: clip.audio_path.write_bytes(b""), FindingKind.DAMAGED_SOUND),
    "another sound": (exchange, FindingKind.REPLACED_SOUND),
    "codes gone": (lambda clip, _other: clip.codes_path.unlink(), FindingKind.MISSING_CODES),
    "codes damaged": (lambda clip, _other: clip.codes_path.write_bytes(b"x"), FindingKind.WRONG_CODES),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_damaged_file_is_found_and_a_backup_has_it(paths, clips, tmp_path, fault):
    archive = tmp_path / "backup.zip"
    archive_it(paths, archive)
    harm, kind = FAULTS[fault]
    harm(clips[0], clips[1])
    assert findings(paths) == [kind]
    assert mended(paths) == ([] if "codes" in fault else [kind])
    with closing(Library.open(paths)) as library:
        assert len(library.clips()) == 3
    restore_it(paths, archive)
    assert findings(paths) == []


def test_takes_of_one_title_are_told_apart(paths, clips):
    for clip in clips[1:]:
        clip.audio_path.unlink()
    with closing(Library.view(paths)) as library:
        found = look_through(library.clips(), library.sound_marks(), paths.peaks, ignore, CancelToken())
    assert {finding.name for finding in found} == {"idea 1 (take 2)", "idea 1 (take 3)"}


def test_wrong_lengths_and_stale_waveforms_are_mended(paths, clips):
    with closing(Library.open(paths)) as library:
        with library._database.transaction() as connection:
            connection.execute("UPDATE clips SET samples = samples - 7 WHERE id = ?", (clips[0].id,))
        paths.peaks.mkdir(parents=True)
        (paths.peaks / f"{clips[1].id}.peaks").write_bytes(b"of another sound")
    assert set(findings(paths)) == {FindingKind.WRONG_LENGTH, FindingKind.STALE_WAVEFORM}
    assert mended(paths) == []
    with closing(Library.open(paths)) as library:
        assert {clip.id: clip.duration for clip in library.clips()} == {clip.id: clip.duration for clip in clips}


def test_work_that_goes_on_while_it_is_checked_is_no_fault(paths, clips):
    with closing(Library.open(paths)) as library:

        def work(done, _total):
            if done == 1:
                library.delete_clips([clips[2].id, clips[0].id])
                library.change([clips[1].id], AddTags(("drums",)))
                while library.write_ledger():
                    pass
                add(library, seed=9)

        check = check_in_use(paths, paths.peaks, work, CancelToken())
    assert (check.findings, check.clips) == ((), 2)


def test_sounds_and_their_names_are_on_the_disk_before_the_row_is(paths, monkeypatch):
    order = []
    real = os.fsync

    def fsync(descriptor):
        order.append(Path(f"/proc/self/fd/{descriptor}").resolve().name if Path("/proc/self/fd").exists() else "")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    with closing(Library.open(paths)) as library:
        library._database.connection.set_trace_callback(lambda statement: order.append(statement.split()[0]))
        order.clear()
        (clip,) = add(library)
    written = order[order.index("COMMIT") + 1 :]  # behind the intent
    written = written[: written.index("COMMIT")]
    if sys.platform == "linux":
        assert sum(name.endswith(".part") for name in written) == 2  # codes and sound, before they get their names
        assert written.count(clip.audio_path.parent.name) == 2  # and then these
