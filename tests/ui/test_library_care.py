"""The library checked, backed up and restored from the menu."""

from contextlib import closing

import pytest

from musicgen_desktop.library.library import Library
from musicgen_desktop.services.library.library_care import LibraryCare
from musicgen_desktop.ui.library_care_wishes import LibraryCareWishes
from tests.support.library.library_values import make_paths, make_request, make_result


@pytest.fixture
def paths(home):
    return make_paths(home)


@pytest.fixture
def clips(paths):
    with closing(Library.open(paths)) as library:
        request = make_request(takes=2)
        return library.add_result(request, make_result(request))


@pytest.fixture
def wishes(window, paths, clips):
    care = LibraryCare(paths)
    wishes = LibraryCareWishes(window, window.commands, lambda: window.library_panel.look, care)
    yield wishes, window.commands, care
    assert care.shutdown(10_000)


def test_a_check_a_backup_and_its_restoring_tell_what_came_of_them(qtbot, wishes, paths, clips, tmp_path):
    asked, commands, care = wishes
    archive = tmp_path / "backup.musicgen-library"
    with qtbot.waitSignal(care.ended):
        commands.check_library.trigger()
    assert "2" in asked.sheet.text
    assert asked.sheet.details == ""
    asked.sheet.close()

    with qtbot.waitSignal(care.ended):
        asked.back_up(str(archive))
    assert str(archive) in asked.sheet.text
    asked.sheet.close()

    clips[0].audio_path.unlink()
    with qtbot.waitSignal(care.ended):
        commands.check_library.trigger()
    assert clips[0].title in asked.sheet.details
    asked.sheet.close()

    with qtbot.waitSignal(care.ended):
        asked.restore(str(archive))
    with closing(Library.open(paths)) as library:  # as the next start does
        assert [clip.audio_path.exists() for clip in library.clips()] == [True, True]
        assert not any(clip.missing for clip in library.clips())


def test_what_is_no_backup_is_told_in_words(qtbot, wishes, tmp_path):
    asked, _, care = wishes
    other = tmp_path / "other.zip"
    other.write_bytes(b"not one")
    with qtbot.waitSignal(care.ended):
        asked.restore(str(other))
    assert str(other) in asked.sheet.text


def test_closing_the_sheet_ends_the_work(qtbot, wishes):
    asked, commands, care = wishes
    commands.check_library.trigger()
    asked.sheet.close()
    qtbot.waitUntil(lambda: not care.is_busy)
