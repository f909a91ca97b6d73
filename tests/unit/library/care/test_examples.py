"""A new library begins with examples, once; every other one is left alone."""

import random
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip_change import Rename
from musicgen_desktop.library.library import Library, utc_now
from musicgen_desktop.library.tables.starts import SEVERAL
from tests.support.faults.disks import read_only_disk, small_disk
from tests.support.library.example_folder import MADE_AT, write_examples
from tests.support.library.library_values import make_paths, make_request, make_result

ROOT = Path(__file__).parents[4]
ROUNDS = 8


@pytest.fixture
def folder(tmp_path):
    write_examples(tmp_path / "examples")
    return tmp_path / "examples"


def start(paths, folder, clock=utc_now):
    """One start of the program: open, add, look, close."""
    library = Library.open(paths, clock, examples=folder)
    added = list(library.add_examples(folder))
    clips = library.clips()
    assert library.notices == ()
    library.close()
    return added, clips


def job_ids(clips):
    return [clip.job_id for clip in clips]


IDS = ["example-style0", "example-style1", "example-style2"]


def test_a_new_library_gets_them_as_ordinary_clips(paths, folder):
    library = Library.open(paths, examples=folder)
    assert library.clips() == ()
    added = tuple(library.add_examples(folder))
    assert library.clips() == added
    assert job_ids(added) == IDS
    assert library.prompts.search() == ()
    assert library.jobs.all() == ()
    for number, clip in enumerate(added):
        assert clip.is_example
        assert clip.title == f"Title {number}"
        assert clip.prompt == f"prompt {number}, 75 bpm"
        assert clip.created_at == MADE_AT - timedelta(seconds=number)
        assert clip.audio_path == paths.clips / "2024" / "05" / f"{clip.id}.flac"
        stored, example = read_audio(clip.audio_path), read_audio(folder / f"style{number}.ogg")
        np.testing.assert_allclose(stored.audio_values / clip.gain, example.audio_values, atol=2e-7)
        assert stored.tags.recipe == clip.recipe
        made = make_result(make_request(seed=number))
        assert clip.codes_path is not None
        with np.load(clip.codes_path) as codes:
            np.testing.assert_array_equal(codes["codes"], made.codes[0])
    library.change([added[0].id], Rename("Mine"))
    renamed = library.clip(added[0].id)
    assert renamed is not None
    assert renamed.title == "Mine"
    library.delete_clips([added[1].id])
    assert library.undo_delete() == (added[1],)
    library.close()


def test_a_users_own_clip_is_no_example(paths):
    library = Library.open(paths)
    request = make_request()
    assert not any(clip.is_example for clip in library.add_result(request, make_result(request)))
    library.close()


def test_they_come_once_and_what_was_deleted_stays_away(paths, folder):
    added, _ = start(paths, folder)
    library = Library.open(paths, examples=folder)
    assert list(library.add_examples(folder)) == []
    library.delete_clips([clip.id for clip in added])
    library.close()
    assert start(paths, folder) == ([], ())
    # Also when the trash has forgotten them.
    for _ in range(SEVERAL):
        assert start(paths, folder, lambda: utc_now() + timedelta(days=40)) == ([], ())
    assert list(paths.trash.iterdir()) == []
    assert start(paths, folder) == ([], ())


def test_a_library_that_was_made_without_them_never_gets_any(paths, folder):
    Library.open(paths).close()
    assert start(paths, folder) == ([], ())


def test_a_library_whose_database_is_gone_gets_none(paths, folder):
    library = Library.open(paths)
    request = make_request()
    clips = library.add_result(request, make_result(request))
    library.close()
    paths.library_file.unlink()
    for backup in paths.backups.iterdir():
        backup.unlink()
    library = Library.open(paths, examples=folder)
    assert list(library.add_examples(folder)) == []
    assert job_ids(library.clips()) == job_ids(clips)
    library.close()
    assert start(paths, folder)[0] == []


def test_what_cannot_be_read_is_left_out_and_logged(paths, folder, caplog):
    sound = folder / "style0.ogg"
    sound.write_bytes(sound.read_bytes()[:2000])
    (folder / "style1.codes.npz").write_bytes(b"PK\3\4 no codes")
    added, clips = start(paths, folder)
    assert job_ids(added) == job_ids(clips) == IDS[2:]
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]
    assert "style0.ogg" in caplog.text
    assert "style1.ogg" in caplog.text
    assert start(paths, folder)[0] == []


@pytest.mark.parametrize("gone", ["style1.ogg", "style1.codes.npz"])
def test_what_is_missing_is_left_out_and_logged(paths, folder, caplog, gone):
    (folder / gone).unlink()
    assert job_ids(start(paths, folder)[0]) == [IDS[0], IDS[2]]
    assert "style1.ogg" in caplog.text


@pytest.mark.parametrize("text", [None, "files =", "files = 3", 'license = "CC0-1.0"'])
def test_without_a_list_there_are_none(paths, folder, caplog, text):
    if text is None:
        (folder / "examples.toml").unlink()
    else:
        (folder / "examples.toml").write_text(text)
    assert start(paths, folder) == ([], ())
    assert "There are no examples" in caplog.text


def test_a_sound_that_tells_no_recipe_is_left_out(paths, folder, caplog):
    (folder / "style0.ogg").write_bytes((folder / "style1.ogg").read_bytes().replace(b'"created_at"', b'"elsewhere."'))
    assert job_ids(start(paths, folder)[0]) == IDS[1:]
    assert "style0.ogg" in caplog.text


def test_stopped_half_way_the_next_start_goes_on(paths, folder):
    library = Library.open(paths, examples=folder)
    adding = library.add_examples(folder)
    first = next(adding)
    second = next(adding)
    library.delete_clips([first.id])
    library.close()
    added, clips = start(paths, folder)
    assert job_ids(added) == IDS[2:]
    assert job_ids(clips) == job_ids([second, *added])
    assert start(paths, folder)[0] == []


def test_where_nothing_can_be_written_there_are_none_until_it_can(paths, folder):
    paths.data.mkdir(parents=True)
    with read_only_disk(paths.data):
        library = Library.open(paths, examples=folder)
        assert library.view_only
        assert list(library.add_examples(folder)) == []
        library.close()
    assert job_ids(start(paths, folder)[0]) == IDS


def test_on_a_full_disk_they_come_when_there_is_room(paths, folder, caplog):
    paths.data.mkdir(parents=True)
    with small_disk(paths.data, 4 * 2**20):
        ballast = paths.data / "ballast"
        ballast.write_bytes(bytes(3_500_000))
        assert start(paths, folder) == ([], ())
        assert "The examples cannot be added now" in caplog.text
        assert [path for path in paths.clips.rglob("*") if path.is_file()] == []
        ballast.unlink()
        assert job_ids(start(paths, folder)[0]) == IDS


WRITER = """
import sys
from pathlib import Path
from tests.support.library.library_values import make_paths
from musicgen_desktop.library.library import Library

print("ready", flush=True)
library = Library.open(make_paths(Path(sys.argv[1])), examples=Path(sys.argv[2]))
for clip in library.add_examples(Path(sys.argv[2])):
    print(clip.job_id, flush=True)
library.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_at_random_moments_each_is_there_exactly_once_in_the_end(tmp_path):
    folder = tmp_path / "examples"
    expected = list(write_examples(folder, 10))
    dice = random.Random(7)
    cut_off = 0
    for number in range(ROUNDS):
        home = tmp_path / f"home {number}"
        paths = make_paths(home)
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(home), str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        with writer.stdout:
            assert writer.stdout.readline() == "ready\n"
            for _ in range(number):
                writer.stdout.readline()
            time.sleep(dice.uniform(0, 0.02))  # the random moment itself; nothing is waited for
            writer.send_signal(signal.SIGKILL)
            promised = [line.strip() for line in writer.stdout.readlines() if line.endswith("\n")]
        writer.wait()
        library = Library.open(paths, examples=folder)
        assert library.notices == ()
        assert set(promised) <= set(job_ids(library.clips()))
        cut_off += len(library.clips()) < len(expected)
        added = list(library.add_examples(folder))
        clips = library.clips()
        assert job_ids(clips) == expected
        assert {clip.id for clip in added} <= {clip.id for clip in clips}
        assert all(clip.codes_path is not None and clip.codes_path.exists() for clip in clips)
        assert library._database.rows("PRAGMA integrity_check")[0][0] == "ok"
        library.close()
        assert {path for path in paths.clips.rglob("*") if path.is_file()} == {
            path for clip in clips for path in (clip.audio_path, clip.codes_path)
        }
        assert start(paths, folder)[0] == []
    assert cut_off > 0
