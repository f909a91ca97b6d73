import dataclasses
import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop import __version__
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.clip_change import Keep, Rename
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.sounds.take_files import read_take
from musicgen_desktop.library.tables import clips as clips_module
from musicgen_desktop.system.paths import Paths
from tests.support.library.library_values import make_paths, make_request, make_result


def files_below(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_every_take_becomes_a_clip_with_its_recipe_its_sound_and_its_codes(library, paths):
    request = make_request(takes=3)
    result = make_result(request, channels=2)
    clips = library.add_result(request, result)
    assert library.clips() == clips
    for take, clip in enumerate(clips):
        assert clip.recipe.take == take
        assert clip.recipe.params == request.params
        assert clip.recipe.program_version == __version__
        assert (clip.duration, clip.sampling_rate, clip.channels) == (0.1, 16_000, 2)
        assert clip.audio_path.is_relative_to(paths.clips)
        audio = read_audio(clip.audio_path)
        np.testing.assert_allclose(audio.audio_values, result.audio_values[take], atol=2**-23)
        assert audio.tags.recipe == clip.recipe
        with np.load(clip.codes_path) as stored:
            np.testing.assert_array_equal(stored["codes"], result.codes[take])


def test_a_peak_above_full_scale_is_given_back_by_the_gain(library):
    request = make_request()
    result = make_result(request, amplitude=2.5)
    (clip,) = library.add_result(request, result)
    assert clip.gain == pytest.approx(1 / np.abs(result.audio_values).max())
    made = read_audio(clip.audio_path).audio_values / clip.gain
    np.testing.assert_allclose(made, result.audio_values[0], atol=2.5 * 2**-23)


def test_the_file_alone_tells_everything_about_the_clip(library):
    request = make_request("naïve 🎹", takes=2)
    clips = library.add_result(request, make_result(request, amplitude=1.7))
    assert tuple(read_take(clip.audio_path) for clip in clips) == clips


def test_clips_are_listed_newest_first_and_takes_in_order(paths):
    now = datetime(2024, 5, 1, tzinfo=UTC)
    library = Library.open(paths, clock=lambda: now)
    for job_id in ("old", "new"):
        request = make_request(job_id=job_id, takes=2)
        library.add_result(request, make_result(request))
        now += timedelta(seconds=1)
    assert [(clip.job_id, clip.take) for clip in library.clips()] == [
        ("new", 0),
        ("new", 1),
        ("old", 0),
        ("old", 1),
    ]
    library.close()


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        "   ",
        "\0",
        "../../etc/passwd",
        "x" * 50_000,
        "🎹🥁" * 300,
        "שלום עולם",
        "a\nb\tc\x07",
        "CON",
        "half \ud800 emoji",
    ],
)
def test_odd_prompts_are_kept_with_a_short_title_on_one_line(library, paths, prompt):
    request = make_request(prompt)
    library.record_job(request)
    (clip,) = library.add_result(request, make_result(request))
    assert clip.title.strip()
    assert len(clip.title) <= 80
    assert clip.title.isprintable()
    assert library.clips() == (clip,)
    assert clip.recipe.prompt == prompt.replace("\ud800", "?")
    assert read_audio(clip.audio_path).tags.recipe == clip.recipe
    (entry,) = library.prompts.search()
    assert entry.prompt == clip.recipe.prompt
    assert all(path.is_relative_to(paths.data) for path in (clip.audio_path, clip.codes_path))


def test_a_clip_can_be_renamed_and_gets_its_first_name_back(library):
    request = make_request("warm piano")
    (clip,) = library.add_result(request, make_result(request))
    library.change([clip.id], Rename("  Intro\n2 "))
    assert library.clips()[0].title == "Intro 2"
    library.change([clip.id], Rename(" "))
    assert library.clips()[0].title == "warm piano"
    assert library.change(["0" * 32], Rename("nobody")) == ()


def test_a_keeper_stays_one_after_a_restart(library, paths):
    request = make_request()
    (clip,) = library.add_result(request, make_result(request))
    library.change([clip.id], Keep(True))
    library.close()
    again = Library.open(paths)
    assert [clip.kept for clip in again.clips()] == [True]
    again.close()


def test_saving_a_result_ends_its_job(library):
    request = make_request()
    library.record_job(request)
    library.add_result(request, make_result(request))
    assert [job.state for job in library.jobs.all()] == [JobState.FINISHED]


def test_sound_that_is_not_finite_leaves_nothing_behind(library, paths):
    request = make_request()
    result = make_result(request)
    result.audio_values.setflags(write=True)
    result.audio_values[0, 0, 5] = np.nan
    with pytest.raises(ValueError, match="finite"):
        library.add_result(request, result)
    assert library.clips() == ()
    assert files_below(paths.clips) == []


def test_a_disk_that_fills_up_between_two_takes_leaves_neither(library, paths, monkeypatch):
    write = clips_module.write_take
    written = []

    def fill_up(take):
        if written:
            error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            raise clips_module.write_error(error, take.clip.audio_path, take.size)
        written.append(take)
        write(take)

    monkeypatch.setattr(clips_module, "write_take", fill_up)
    request = make_request(takes=2)
    with pytest.raises(FileError):
        library.add_result(request, make_result(request))
    assert len(written) == 1
    assert library.clips() == ()
    assert files_below(paths.clips) == []


def test_a_database_that_cannot_grow_leaves_no_file(library, paths):
    request = make_request()
    library.record_job(request)
    connection = library._database.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    kept = 0
    with pytest.raises(FileError) as caught:  # noqa: PT012
        for _ in range(50):
            library.add_result(make_request("x" * 3_000), make_result(request))
            kept += 1
    assert caught.value.errno == errno.ENOSPC
    assert len(library.clips()) == kept
    assert len(files_below(paths.clips)) == 2 * kept
    connection.execute("PRAGMA max_page_count = 1000000")
    library.add_result(request, make_result(request))
    assert len(library.clips()) == kept + 1


class TestFilesThatChangedOutside:
    @pytest.fixture
    def clip(self, paths: Paths):
        library = Library.open(paths)
        request = make_request()
        (clip,) = library.add_result(request, make_result(request))
        library.close()
        return clip

    def reopen(self, paths):
        library = Library.open(paths)
        while library.look_at_files()[0]:
            pass
        clips = library.clips()
        library.close()
        return clips

    def test_a_deleted_file_is_marked_and_unmarked_when_it_returns(self, paths, clip):
        data = clip.audio_path.read_bytes()
        clip.audio_path.unlink()
        assert [clip.missing for clip in self.reopen(paths)] == [True]
        clip.audio_path.write_bytes(data)
        assert [clip.missing for clip in self.reopen(paths)] == [False]

    def test_a_truncated_file_is_marked(self, paths, clip):
        clip.audio_path.write_bytes(clip.audio_path.read_bytes()[:-300])
        assert [clip.missing for clip in self.reopen(paths)] == [True]

    def test_damage_that_left_the_size_stays_marked_until_the_sound_is_back(self, paths, clip):
        data = clip.audio_path.read_bytes()
        clip.audio_path.write_bytes(data[:-300] + bytes(300))
        library = Library.open(paths)
        assert library.check_clip(clip.id) == dataclasses.replace(clip, missing=True)
        library.close()
        assert [clip.missing for clip in self.reopen(paths)] == [True]
        clip.audio_path.write_bytes(data)
        assert [clip.missing for clip in self.reopen(paths)] == [False]

    def test_another_sound_in_its_place_is_marked(self, paths, clip):
        library = Library.open(paths)
        request = make_request(job_id="other")
        (other,) = library.add_result(request, make_result(request, samples=3_200))
        library.close()
        clip.audio_path.write_bytes(other.audio_path.read_bytes())
        assert {found.id: found.missing for found in self.reopen(paths)} == {clip.id: True, other.id: False}

    def test_a_file_with_other_tags_is_still_the_clip(self, paths, clip):
        # A FLAC padding block after the stream's header changes the size and not the sound.
        data = bytearray(clip.audio_path.read_bytes())
        data[42:42] = bytes([1, 0, 0, 100]) + bytes(100)
        clip.audio_path.write_bytes(data)
        assert [clip.missing for clip in self.reopen(paths)] == [False]

    def test_a_clip_is_checked_on_wish(self, paths, clip):
        library = Library.open(paths)
        assert library.check_clip(clip.id) == clip
        clip.audio_path.write_bytes(b"garbage")
        assert library.check_clip(clip.id) == dataclasses.replace(clip, missing=True)
        assert library.clips()[0].missing is True
        assert library.check_clip("0" * 32) is None
        library.close()

    def test_the_data_folder_may_move(self, paths, clip, tmp_path):
        moved = tmp_path / "moved é"
        paths.data.parent.rename(moved)
        (found,) = self.reopen(make_paths(moved))
        assert found.id == clip.id
        assert not found.missing
        assert found.audio_path.is_relative_to(moved)
