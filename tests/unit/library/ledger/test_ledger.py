"""What the database says of each clip is written beside the sounds, and the database can be made again of it."""

import dataclasses
from contextlib import closing

import pytest

from musicgen_desktop.domain.clip import ClipColour
from musicgen_desktop.domain.clip_change import AddTags, Keep, Note, Paint, PutMarkers, Rate, RemoveTags, Rename
from musicgen_desktop.domain.marker import Marker
from musicgen_desktop.library.ledger.ledger import Ledger
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import ledger_file
from tests.support.library.library_values import make_request, make_result


def add(library, seed=1, takes=1):
    request = make_request(f"idea {seed}", job_id=f"job {seed}", takes=takes, seed=seed)
    library.record_job(request)
    return library.add_result(request, make_result(request))


def is_true(library):
    return Ledger(library._database, library._paths).is_true()


def lose_database(paths):
    for path in paths.data.glob("library.sqlite3*"):
        path.unlink()
    for path in paths.backups.glob("*"):
        path.unlink()


def seen(clips):
    return [dataclasses.asdict(clip) for clip in clips]


@pytest.fixture
def marked(paths):
    """A closed library in which everything that can be said of a clip was said of some; its clips."""
    library = Library.open(paths)
    one, two, three, four = add(library, takes=4)
    library.change([one.id, two.id], AddTags(("drums", "Ünïcode 音")))
    library.change([two.id], RemoveTags(("drums",)))
    library.change([one.id], Rename("My Tune"))
    library.change([two.id], Rate(4))
    library.change([three.id], Paint(ClipColour.BLUE))
    library.change([three.id], Note("first\nsecond \u202e line"))
    library.change([one.id, three.id], Keep(True))
    library.change([two.id], PutMarkers((Marker(1.5, "the drop"),)))
    library.delete_clips([four.id])
    clips = library.clips()
    library.close()
    return clips


def test_a_lost_database_is_made_again_with_all_that_was_said_of_the_clips(paths, marked):
    lose_database(paths)
    library = Library.open(paths)
    assert seen(library.clips()) == seen(marked)
    assert [entry.prompt for entry in library.prompts.search()] == ["idea 1"]
    assert len(library.restorable()) == 1
    library.close()


def test_rebuilding_asks_neither_database_nor_backups(paths, marked):
    library = Library.open(paths, anew=True)
    assert seen(library.clips()) == seen(marked)
    assert list(paths.rescued.glob("*/library.sqlite3"))
    library.close()


def test_changes_since_a_backup_come_back_with_it(paths, marked):
    paths.library_file.write_bytes(b"damaged " * 10_000)
    library = Library.open(paths)  # the backup was made before the first clip
    assert seen(library.clips()) == seen(marked)
    library.close()


def test_a_crash_before_the_ledger_is_written_loses_nothing(paths):
    library = Library.open(paths)
    (clip,) = add(library)
    library.change([clip.id], Rate(5))
    library._database.close()  # as after kill -9: the ledger was never written
    assert not ledger_file(paths).exists()
    with closing(Library.open(paths)) as library:
        while library.write_ledger():
            pass
        assert is_true(library)
    lose_database(paths)
    library = Library.open(paths)
    assert library.clips()[0].rating == 5
    library.close()


@pytest.mark.parametrize("cut", [1, 10, 200])
def test_a_line_that_was_cut_off_costs_only_itself(paths, marked, cut):
    library = Library.open(paths)
    library.change([marked[0].id], Note("the last line"))
    library.close()
    whole = ledger_file(paths).read_bytes()
    ledger_file(paths).write_bytes(whole[:-cut])
    library = Library.open(paths)
    library.change([marked[1].id], Note("behind it"))
    library.close()
    lose_database(paths)
    library = Library.open(paths)
    notes = {clip.id: clip.notes for clip in library.clips()}
    assert notes[marked[1].id] == "behind it"
    assert len(notes) == len(marked)
    library.close()


def test_a_letter_turned_over_in_the_ledger_is_not_believed(paths, marked):
    data = ledger_file(paths).read_bytes()
    ledger_file(paths).write_bytes(data.replace(b"My Tune", b"My Tuna"))
    lose_database(paths)
    library = Library.open(paths)
    assert "My Tuna" not in {clip.title for clip in library.clips()}
    assert len(library.clips()) == len(marked)
    library.close()


def test_a_ledger_that_is_gone_is_written_again(paths, marked):
    ledger_file(paths).unlink()
    Library.open(paths).close()
    lose_database(paths)
    library = Library.open(paths)
    assert seen(library.clips()) == seen(marked)
    library.close()


def test_deleted_clips_do_not_come_back_and_restored_ones_do(paths, marked):
    library = Library.open(paths)
    library.delete_clips([marked[0].id])
    library.delete_clips([marked[1].id])
    library.undo_delete()
    library.close()
    lose_database(paths)
    library = Library.open(paths)
    assert {clip.id for clip in library.clips()} == {clip.id for clip in marked[1:]}
    assert seen(library.clips()) == seen(marked[1:])
    library.close()


def test_a_clip_whose_sound_is_lost_too_keeps_its_place(paths, marked):
    marked[0].audio_path.unlink()
    lose_database(paths)
    library = Library.open(paths)
    lost = library.clip(marked[0].id)
    assert lost is not None
    assert (lost.missing, lost.title, lost.recipe) == (True, marked[0].title, marked[0].recipe)
    library.close()


def test_it_is_written_anew_when_most_of_it_is_of_the_past(paths, marked, monkeypatch):
    monkeypatch.setattr("musicgen_desktop.library.ledger.ledger._SMALL", 0)
    monkeypatch.setattr("musicgen_desktop.library.ledger.ledger._ROOMY", 2_000)
    library = Library.open(paths)
    for number in range(30):
        library.change([clip.id for clip in marked], Note(f"note {number} " * 20))
        library.write_ledger()
    before = ledger_file(paths).stat().st_size
    library.close()
    assert ledger_file(paths).stat().st_size < before / 2
    with closing(Library.open(paths)) as library:
        assert is_true(library)
