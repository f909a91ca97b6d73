"""The library brought into another folder."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError, UserError
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_move import move_library
from tests.support.library.library_values import make_request, make_result


@pytest.fixture
def clips(paths):
    with closing(Library.open(paths)) as library:
        request = make_request(takes=3)
        clips = library.add_result(request, make_result(request))
        library.delete_clips([clips[2].id])
        return library.clips()


def moved(paths, target, token=None, on_bytes=lambda _done, _total: None):
    remembered = []
    move_library(paths, target, remembered.append, on_bytes, token or CancelToken())
    assert remembered == [target]
    return replace(paths, moved_library=target)


def seen(library):
    return [(clip.id, clip.title, clip.audio_path.read_bytes()) for clip in library.clips()]


def test_it_is_whole_there_and_still_here(paths, clips, tmp_path):
    there = moved(paths, tmp_path / "disk" / "music")
    with closing(Library.open(paths)) as old, closing(Library.open(there)) as new:
        assert seen(new) == seen(old)
        assert new.clips()[0].audio_path.is_relative_to(there.library)
        assert len(new.undo_delete()) == 1
    assert [path.name for path in there.library.parent.iterdir()] == ["music"]


def test_a_copy_that_was_cut_off_is_gone_on_with_and_nothing_is_switched(paths, clips, tmp_path):
    token = CancelToken()
    with pytest.raises(JobCancelledError):
        moved(paths, tmp_path / "there", token, lambda done, _total: token.stop() if done else None)
    assert not (tmp_path / "there").exists()
    there = moved(paths, tmp_path / "there")
    with closing(Library.open(there)) as library:
        assert {clip.id for clip in library.clips()} == {clip.id for clip in clips}


def test_what_changed_since_a_copy_was_cut_off_is_as_it_is_here(paths, clips, tmp_path):
    token, trash = CancelToken(), tmp_path / ".there.moving" / "trash"
    with pytest.raises(JobCancelledError):
        moved(
            paths, tmp_path / "there", token, lambda _done, _total: token.stop() if any(trash.glob("*.json")) else None
        )
    with closing(Library.open(paths)) as library:
        (restored,) = library.undo_delete()
        library.delete_clips([clips[0].id])
        here = seen(library)
        assert [clip_id for clip_id, _, _ in here] == [clips[1].id, restored.id]

    there = moved(paths, tmp_path / "there")

    with closing(Library.open(there)) as library:
        assert seen(library) == here
        assert library.restorable() == (clips[0].id,)


@pytest.mark.parametrize("place", ["inside", "itself", "around", "not empty"])
def test_such_a_folder_is_refused(paths, clips, tmp_path, place):
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.txt").write_text("mine")
    target = {"inside": paths.data / "x", "itself": paths.data, "around": tmp_path, "not empty": full}[place]
    with pytest.raises(UserError):
        moved(paths, target)
    assert (full / "mine.txt").read_text() == "mine"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no folder that takes nothing from anybody")
@pytest.mark.parametrize("target", ["/proc/music", "/proc/new/music"])
def test_a_place_that_takes_nothing_is_told_as_that(paths, clips, target):
    with pytest.raises(UserError) as caught:
        moved(paths, Path(target))
    assert "/proc does not allow it" in caught.value.message
