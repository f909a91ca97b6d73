"""Libraries that older versions of this program wrote open with everything in them."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip import ClipColour, ClipOrigin, JobState
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.library.database.schema import UPGRADES, read_version
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import ledger_file

OLD = Path(__file__).parents[3] / "support" / "library" / "old_libraries"
MARKED_SINCE = 6
MARKERS_SINCE = 8
TEMPO_SINCE = 9
UNMARKED = (0, None, "", ())


@pytest.mark.parametrize("version", [1, 4, 6, 7, 8, 9, 10])
def test_it_opens_with_everything_after_a_backup(paths, version):
    with zipfile.ZipFile(OLD / f"schema_{version}.zip") as archive:
        archive.extractall(paths.data)
    library = Library.open(paths)
    assert library.notices == ()
    example, second, first, rhodes = sorted(library.clips(), key=lambda clip: (clip.created_at, clip.take))[::-1]
    assert (rhodes.title, rhodes.prompt, rhodes.origin) == ("Dusty Rhodes", "warm piano", ClipOrigin.MADE)
    assert [(clip.take, clip.seed, clip.kept) for clip in (first, second)] == [(0, 7, False), (1, 7, True)]
    assert (example.origin, example.is_example) == (ClipOrigin.EXAMPLE, True)
    marked = (
        (4, ClipColour.BLUE, "夜の音楽 for the café", ("loop", "静かな夜")) if version >= MARKED_SINCE else UNMARKED
    )
    assert (rhodes.rating, rhodes.colour, rhodes.notes, rhodes.tags) == marked
    assert library.find(ClipQuery("音楽")) == ((rhodes.id,) if version >= MARKED_SINCE else ())
    assert library.find(ClipQuery("drop")) == ((rhodes.id,) if version >= MARKERS_SINCE else ())
    assert bool(library.searches.all()) == (version >= MARKED_SINCE)
    assert [marker.name for marker in rhodes.markers] == (["drop"] if version >= MARKERS_SINCE else [])
    assert library.find(ClipQuery("기타")) == ((first.id,) if version >= TEMPO_SINCE else ())
    assert rhodes.tempo == (Tempo(92.0, 0.25, 3) if version >= TEMPO_SINCE else None)
    assert library.analyses.lacking([rhodes.id], others=False) == rhodes.id
    for clip in library.clips():
        assert (clip.analysis, clip.said_key) == (None, None)
        assert clip.id == rhodes.id or (clip.rating, clip.colour, clip.notes, clip.tags) == UNMARKED
        assert clip.id == rhodes.id or clip.tempo is None
        assert read_audio(clip.audio_path).tags.recipe == clip.recipe
    assert {entry.prompt for entry in library.prompts.search()} >= {"warm piano", "café drums, 90 bpm", "cut off idea"}
    assert library.prompts.search()[0].pinned
    assert [job.prompt for job in library.jobs.interrupted()] == ["cut off idea"]
    assert {job.state for job in library.jobs.all()} == {JobState.FINISHED, JobState.INTERRUPTED}
    assert set(library.find(ClipQuery("cafe drums"))) == {first.id, second.id}
    assert [clip.prompt for clip in library.undo_delete()] == ["deleted bass"]
    library.close()
    (backup,) = paths.backups.glob(f"version-{version}-*")
    with closing(sqlite3.connect(backup)) as copy:
        assert read_version(copy) == version
    with closing(sqlite3.connect(paths.library_file)) as upgraded:
        assert read_version(upgraded) == len(UPGRADES)


def test_a_damaged_older_library_keeps_what_was_said_of_its_clips(paths):
    with zipfile.ZipFile(OLD / "schema_6.zip") as archive:
        archive.extractall(paths.data)
    ledger_file(paths).unlink()
    data = paths.library_file.read_bytes()
    place = data.index(b"cut off idea")
    paths.library_file.write_bytes(data[:place] + b"X" + data[place + 1 :])
    library = Library.open(paths)
    assert library.was_damaged
    (rhodes,) = library.read(library.find(ClipQuery("Dusty Rhodes")))
    assert (rhodes.rating, rhodes.colour, rhodes.tags) == (4, ClipColour.BLUE, ("loop", "静かな夜"))
    assert len(library.clips()) == 4
    library.close()
