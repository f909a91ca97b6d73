"""The library checked, mended, moved, backed up and restored from the menu."""

from contextlib import closing
from dataclasses import replace

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.findings import FindingKind
from musicgen_desktop.library.care.check_up import peaks_file
from musicgen_desktop.library.library import Library
from musicgen_desktop.services.library.library_care import LibraryCare, LibraryMended, LibraryMoved
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.library_care_wishes import LibraryCareWishes
from tests.support.library.library_values import make_paths, make_request, make_result


@pytest.fixture
def paths(home):
    return make_paths(home)


@pytest.fixture
def clips(paths):
    with closing(Library.open(paths)) as library:
        request = make_request(takes=4)
        return library.add_result(request, make_result(request))


class CareDesk:
    """A window with the menu's wishes, over a library that is open."""

    def __init__(self, qtbot, window, paths):
        self.qtbot, self.window, self.paths = qtbot, window, paths
        self.folder = None
        self.refuses = False
        self.working = False
        self.added, self.restarts, self.results = [], [], []
        self.library = LibraryService(paths)
        self.library.clip_added.connect(self.added.append)
        self.care = LibraryCare(paths, self.library, self._remember)
        self.care.ended.connect(lambda end: self.results.append(end.result))
        self.wishes = LibraryCareWishes(window, self.care, lambda: self.working)
        self.wishes.restart_requested.connect(lambda: self.restarts.append(self.folder))
        with qtbot.waitSignal(self.library.opened):
            self.library.open()

    def _remember(self, folder):
        if self.refuses:
            raise FileError("The settings cannot be written.", "Free some space.")
        self.folder = folder

    def ended(self, begin):
        """What came of it."""
        with self.qtbot.waitSignal(self.care.ended):
            begin()
        return self.results[-1]

    def check(self):
        return self.ended(self.window.commands.check_library.trigger)

    @property
    def sheet(self):
        assert self.wishes.sheet is not None
        return self.wishes.sheet

    def close(self):
        assert self.care.shutdown(10_000)
        assert self.library.close()


@pytest.fixture
def desk(qtbot, window, paths, clips):
    desk = CareDesk(qtbot, window, paths)
    yield desk
    desk.close()


def test_a_check_a_backup_and_its_restoring_tell_what_came_of_them(desk, paths, clips, tmp_path):
    archive = tmp_path / "backup.musicgen-library"
    desk.check()
    assert "4" in desk.sheet.text
    assert desk.sheet.details == ""
    assert desk.sheet.step.isHidden()
    desk.sheet.close()

    desk.ended(lambda: desk.wishes.back_up(str(archive)))
    assert str(archive) in desk.sheet.text
    desk.sheet.close()

    clips[0].audio_path.unlink()
    desk.check()
    assert clips[0].title in desk.sheet.details
    desk.sheet.close()

    desk.ended(lambda: desk.wishes.restore(str(archive)))
    desk.sheet.step.click()
    assert len(desk.restarts) == 1
    assert desk.library.close()
    with closing(Library.open(paths)) as library:  # as the next start does
        assert [clip.audio_path.exists() for clip in library.clips()] == [True] * 4
        assert not any(clip.missing for clip in library.clips())


def test_what_was_found_is_mended_while_the_window_is_open(qtbot, window, paths, clips):
    gone, long, drawn, _ = clips
    with closing(Library.open(paths)) as library:
        library._database.connection.execute("UPDATE clips SET samples = samples * 2 WHERE id = ?", (long.id,))
    desk = CareDesk(qtbot, window, paths)
    lost = drawn.audio_path.with_name(drawn.audio_path.name.replace(drawn.id, "f" * 32))
    lost.write_bytes(drawn.audio_path.read_bytes())
    paths.peaks.mkdir(parents=True, exist_ok=True)
    peaks_file(drawn.id, paths.peaks).write_bytes(b"of another sound")
    gone.audio_path.unlink()
    assert {finding.kind for finding in desk.check().findings} == {
        *(FindingKind.MISSING_SOUND, FindingKind.ORPHAN, FindingKind.WRONG_LENGTH, FindingKind.STALE_WAVEFORM),
    }
    mended = desk.ended(desk.sheet.step.click)
    assert isinstance(mended, LibraryMended)
    left = [finding for finding in mended.check.findings if not finding.mended]
    assert [(finding.kind, finding.clip_id) for finding in left] == [(FindingKind.MISSING_SOUND, gone.id)]
    assert gone.title in desk.sheet.details
    assert [clip.id for clip in desk.added] == ["f" * 32]
    desk.sheet.close()
    assert desk.check().findings == (replace(left[0], mended=False),)
    desk.close()


def test_what_is_no_backup_is_told_in_words(desk, tmp_path):
    other = tmp_path / "other.zip"
    other.write_bytes(b"not one")
    desk.ended(lambda: desk.wishes.restore(str(other)))
    assert str(other) in desk.sheet.text


def test_closing_the_sheet_ends_the_work(desk, qtbot):
    desk.window.commands.check_library.trigger()
    desk.sheet.close()
    qtbot.waitUntil(lambda: not desk.care.is_busy)


def test_the_library_moves_and_is_used_there_by_the_next_start(desk, paths, clips, tmp_path):
    full = tmp_path / "disk"
    full.mkdir()
    (full / "mine.txt").write_text("mine")
    moved = desk.ended(lambda: desk.wishes.move(str(full)))
    assert isinstance(moved, LibraryMoved)
    assert moved.folder.parent == full
    assert moved.folder == desk.folder
    assert str(moved.folder) in desk.sheet.text
    desk.sheet.close()  # however it is closed
    assert desk.restarts == [moved.folder]
    with closing(Library.open(replace(paths, moved_library=moved.folder))) as library:
        assert [clip.id for clip in library.clips()] == [clip.id for clip in clips]
        assert all(clip.audio_path.is_relative_to(moved.folder) for clip in library.clips())


@pytest.mark.parametrize("fault", ["refused", "cancelled", "taken"])
def test_a_move_that_fails_leaves_the_library_open_where_it_was(desk, clips, tmp_path, qtbot, fault):
    target = tmp_path / "there"
    desk.refuses = fault == "refused"
    if fault == "taken":
        target = desk.paths.data / "inside"
    with qtbot.waitSignal(desk.library.opened):
        desk.wishes.move(str(target))
        if fault == "cancelled":
            desk.sheet.close()
    qtbot.waitUntil(lambda: not desk.care.is_busy)
    assert not desk.restarts
    assert desk.folder is None
    with qtbot.waitSignal(desk.library.clips_removed):
        desk.library.delete_clips([clips[0].id])


def test_a_move_that_a_bug_keeps_from_beginning_ends_and_leaves_the_library_open(desk, tmp_path, qtbot, monkeypatch):
    close = Library.close

    def broken(library):
        monkeypatch.setattr(Library, "close", close)
        close(library)
        raise RuntimeError("went sour")

    monkeypatch.setattr(Library, "close", broken)
    with qtbot.captureExceptions() as raised, qtbot.waitSignals([desk.library.opened, desk.care.ended]):
        desk.wishes.move(str(tmp_path / "there"))
    assert [kind for kind, *_ in raised] == [RuntimeError]
    assert not desk.care.is_busy
    assert "A fault in the program" in desk.sheet.text


def test_nothing_is_moved_while_something_is_made(desk):
    desk.working = True
    desk.window.commands.move_library.trigger()
    assert desk.wishes.dialog is None
    assert len(desk.window.message_bar.messages) == 1
