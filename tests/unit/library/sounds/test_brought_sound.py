"""Sounds that the user brings: a file first, a row last, and the file alone knows enough for a lost row."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.clip_query import ClipQuery, SortBy
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.files.atomic import publish_new
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import LibraryPaths, ledger_file
from musicgen_desktop.library.sounds.brought_sound import BroughtSound, brought_sound, place_sound
from musicgen_desktop.services.library.sound_decoder import decode_sound
from tests.support.library.library_values import make_paths


@pytest.fixture
def paths(tmp_path: Path) -> LibraryPaths:
    return make_paths(tmp_path / "home")


@pytest.fixture
def library(paths: LibraryPaths):
    library = Library.open(paths)
    yield library
    library.close()


def sound_file(folder: Path, name: str = "Kitchen door.wav", peak: float = 0.5) -> Path:
    values = np.sin(np.arange(4_000) / 9)[:, None].astype(np.float32) * np.float32(peak)
    soundfile.write(folder / name, values, 8_000, subtype="FLOAT")
    return folder / name


def brought(paths: LibraryPaths, file: Path, origin: ClipOrigin = ClipOrigin.IMPORTED) -> BroughtSound:
    place = place_sound(paths.clips, origin, datetime.now(UTC))
    return brought_sound(place, decode_sound(file, place.part, place.facts, CancelToken(), lambda _share: None))


def parts(paths: LibraryPaths) -> list[Path]:
    return list(paths.clips.rglob("*.part"))


def test_a_brought_sound_is_a_clip_without_a_recipe(tmp_path, paths, library):
    clip = library.add_sound(brought(paths, sound_file(tmp_path, peak=2.0)))
    assert library.clip(clip.id) == clip
    assert (clip.title, clip.recipe, clip.codes_path, clip.origin) == ("Kitchen door", None, None, ClipOrigin.IMPORTED)
    assert clip.gain == pytest.approx(0.5)
    assert read_audio(clip.audio_path).audio_values.shape == (1, 4_000)
    assert not parts(paths)


def test_the_same_sound_is_known_as_a_double(tmp_path, paths, library):
    first, second, other = (
        library.add_sound(brought(paths, sound_file(tmp_path, name, peak)))
        for name, peak in (("a.wav", 0.5), ("b.wav", 0.5), ("c.wav", 0.4))
    )
    assert [double.id for double in library.doubles(second.id)] == [first.id]
    assert library.doubles(other.id) == ()
    assert set(library.find(ClipQuery(doubles=True))) == {first.id, second.id}


def without_its_row(library: Library, paths: LibraryPaths, clip: Clip) -> Clip:
    """The clip as a library knows it whose row was lost."""
    library.close()
    with closing(sqlite3.connect(paths.library_file)) as connection, connection:
        connection.execute("DELETE FROM clips")
    again = Library.open(paths)
    found = again.clip(clip.id)
    again.close()
    assert found is not None
    return found


@pytest.mark.parametrize("origin", [ClipOrigin.IMPORTED, ClipOrigin.RECORDED])
def test_a_lost_row_is_made_again_of_the_file(tmp_path, paths, library, origin):
    clip = library.add_sound(brought(paths, sound_file(tmp_path, peak=3.0), origin))
    assert without_its_row(library, paths, clip) == clip


def test_what_was_read_and_never_added_is_gone_at_the_next_start(tmp_path, paths, library):
    brought(paths, sound_file(tmp_path))
    library.close()
    assert parts(paths)
    again = Library.open(paths)
    assert again.clips() == ()
    again.close()
    assert not parts(paths)


def test_where_no_row_can_be_written_no_file_stays(tmp_path, paths, library):
    sound = brought(paths, sound_file(tmp_path))
    library.add_sound(sound)
    again = BroughtSound(sound.clip, brought(paths, sound_file(tmp_path)).part, sound.digest)
    with pytest.raises(UserError):
        library.add_sound(again)
    assert len(list(paths.clips.rglob("*.flac"))) == 1
    assert not parts(paths)


def test_a_library_that_is_only_viewed_takes_nothing(tmp_path, paths, library):
    sound = brought(paths, sound_file(tmp_path))
    library.close()
    viewed = Library.view(paths)
    with pytest.raises(UserError):
        viewed.add_sound(sound)
    viewed.close()
    assert not parts(paths)


def test_names_that_are_no_text_come_in(tmp_path, paths, library):
    odd = Path(os.fsdecode(bytes(sound_file(tmp_path)).replace(b"Kitchen door", b"K\xfcche")))
    sound_file(tmp_path).rename(odd)
    assert library.add_sound(brought(paths, odd)).title


@pytest.mark.parametrize("origin", [ClipOrigin.IMPORTED, ClipOrigin.RECORDED])
def test_a_crash_between_the_file_and_its_row_loses_nothing(tmp_path, paths, library, origin):
    sound = brought(paths, sound_file(tmp_path, name="Küche 音.wav", peak=2.0), origin)
    publish_new(sound.part, sound.clip.audio_path)  # and no row
    library.close()
    again = Library.open(paths)
    assert again.clips() == (sound.clip,)
    assert not paths.trash.exists() or not list(paths.trash.iterdir())
    again.close()


HOSTILE_NAMES = ("x" * 251, "ü" * 125, "CON", "dots....", "\u202egnissim", "שיר לילה", "-rf", " blank ", "a; b\n")


@pytest.mark.skipif(sys.platform == "win32", reason="its disks have no such names")
def test_whatever_a_sound_is_called_it_is_found_and_made_again_of_its_file(tmp_path, paths, library):
    clips = [library.add_sound(brought(paths, sound_file(tmp_path, f"{name}.wav"))) for name in HOSTILE_NAMES]
    titles = {clip.id: clip.title for clip in clips}
    assert all(titles.values())
    assert set(library.find(ClipQuery("לילה"))) == {clips[5].id}
    assert len(library.find(ClipQuery(sort_by=SortBy.TITLE))) == len(clips)
    library.close()
    for path in (*paths.data.glob("library.sqlite3*"), *paths.backups.glob("*"), ledger_file(paths)):
        path.unlink()
    again = Library.open(paths)
    assert {clip.id: clip.title for clip in again.clips()} == titles
    again.close()
