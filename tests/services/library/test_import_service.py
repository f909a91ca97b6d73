"""Sounds brought into the library by the window: several and folders, told how far, each in or refused."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip import ClipOrigin
from musicgen_desktop.library.library import Library
from musicgen_desktop.services.library.import_service import ImportService
from musicgen_desktop.services.library.import_values import ImportProgress, ImportWish, SoundsImported
from musicgen_desktop.services.library.library_service import LibraryService
from tests.support.library.library_values import make_paths

WAIT = 60_000


class Desk:
    """A library with an import service."""

    def __init__(self, home: Path, qtbot: QtBot) -> None:
        self.paths = make_paths(home)
        self.qtbot = qtbot
        self.library = LibraryService(self.paths)
        self.imports = ImportService(self.paths, self.library)
        self.progress: list[ImportProgress] = []
        self.ends: list[SoundsImported] = []
        self.imports.progressed.connect(self.progress.append)
        self.imports.imported.connect(self.ends.append)
        with qtbot.waitSignal(self.library.opened, timeout=WAIT):  # a start clears half-written sounds away
            self.library.open()

    def bring(self, *paths: Path, keep_doubles: bool = True) -> SoundsImported:
        """Import, and wait for the end."""
        self.imports.import_sounds(ImportWish(paths, keep_doubles=keep_doubles))
        return self.end()

    def end(self) -> SoundsImported:
        """Wait for the next end."""
        self.qtbot.waitUntil(lambda: bool(self.ends), timeout=WAIT)
        return self.ends.pop()

    def close(self) -> None:
        assert self.imports.shutdown(10_000)
        assert self.library.close()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot):
    desk = Desk(tmp_path / "home", qtbot)
    yield desk
    desk.close()


@pytest.fixture
def make_sound(tmp_path: Path) -> Callable[..., Path]:
    def make(name: str, level: float = 0.25, seconds: float = 0.1) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(path, np.full((round(8_000 * seconds), 1), level), 8_000, subtype="PCM_16")
        return path

    return make


def test_a_folder_comes_in_with_all_below_it_and_with_a_count(desk, make_sound, tmp_path):
    for number, name in enumerate(("a.wav", "deep/b.flac", "deep/deeper/c.WAV", ".hidden/d.wav", "deep/._a.wav")):
        make_sound(f"sounds/{name}", 0.1 + number / 10)
    (tmp_path / "sounds" / "notes.txt").write_text("no sound")
    end = desk.bring(tmp_path / "sounds")
    assert [clip.title for clip in end.clips] == ["a", "b", "c"]
    assert end.refused == ()
    assert {progress.total for progress in desk.progress} == {0, 3}


def test_what_cannot_be_read_is_refused_by_itself(desk, make_sound, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.mp3").write_bytes(b"no music")
    paths = (tmp_path / "broken.mp3", make_sound("good.wav"), tmp_path / "gone.wav", tmp_path / "empty")
    end = desk.bring(*paths)
    assert [clip.title for clip in end.clips] == ["good"]
    assert {path for path, _ in end.refused} == {paths[0], paths[2], paths[3]}


def test_an_import_ends_though_the_library_meets_a_bug(desk, make_sound, monkeypatch):
    def bug(*_: object) -> None:
        raise RuntimeError("went sour")

    monkeypatch.setattr(Library, "add_sound", bug)
    path = make_sound("a.wav")
    with desk.qtbot.captureExceptions() as raised:
        end = desk.bring(path)
        desk.qtbot.waitUntil(lambda: bool(raised), timeout=WAIT)
    assert [kind for kind, *_ in raised] == [RuntimeError]
    assert not end.clips
    assert [(refused, error.message) for refused, error in end.refused] == [
        (path, "A fault in the program: RuntimeError: went sour")
    ]
    assert not desk.imports.is_busy


def test_a_double_comes_in_and_is_said(desk, make_sound):
    first = desk.bring(make_sound("a.wav")).clips[0]
    end = desk.bring(make_sound("b.wav"))
    assert end.doubles == ((end.clips[0], first),)


def test_what_is_kept_along_the_way_is_there_once(desk, make_sound):
    first = desk.bring(make_sound("a.wav")).clips[0]
    with desk.qtbot.assertNotEmitted(desk.library.clip_added):
        assert desk.bring(make_sound("b.wav"), keep_doubles=False).clips == (first,)
    assert not list(desk.paths.clips.rglob("*.part"))


def test_a_cancelled_import_keeps_what_is_in_and_ends(desk, make_sound):
    paths = tuple(make_sound(f"{number}.wav", number / 100) for number in range(1, 40))
    desk.imports.import_sounds(ImportWish(paths))
    desk.qtbot.waitUntil(lambda: any(progress.done for progress in desk.progress), timeout=WAIT)
    desk.imports.cancel()
    end = desk.end()
    assert end.cancelled
    assert 0 < len(end.clips) < len(paths)
    assert not list(desk.paths.clips.rglob("*.part"))


def test_a_recording_is_known_as_one(desk, make_sound):
    desk.imports.import_sounds(ImportWish((make_sound("hum.wav"),), ClipOrigin.RECORDED))
    assert desk.end().clips[0].origin is ClipOrigin.RECORDED


def test_closing_in_the_middle_leaves_nothing_half(tmp_path, qtbot, make_sound):
    desk = Desk(tmp_path / "home", qtbot)
    desk.imports.import_sounds(ImportWish((make_sound("long.wav", seconds=600.0),)))
    qtbot.waitUntil(lambda: bool(list(desk.paths.clips.rglob("*.part"))), timeout=WAIT)
    desk.close()
    assert not list(desk.paths.clips.rglob("*.part"))


def test_what_is_read_before_the_library_is_open_is_not_swept_away(tmp_path, qtbot, make_sound):
    """A start removes half-written files, but not those that are being written."""
    desk = Desk(tmp_path / "home", qtbot)
    desk.close()
    paths = desk.paths
    old = paths.clips / "2020" / "01" / ".crash.part"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"half")
    os.utime(old, (0, 0))
    library = LibraryService(paths)
    young = old.with_name(".import.part")
    young.write_bytes(b"half")
    with qtbot.waitSignal(library.opened, timeout=WAIT):
        library.open()
    assert (old.exists(), young.exists()) == (False, True)
    assert library.close()
