"""The page of folders tells how much room they take, shows them, and empties the cache when that is agreed to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from musicgen_desktop.services.folder_service import FolderService
from musicgen_desktop.system.folder_space import bytes_in
from musicgen_desktop.system.paths import find_paths
from musicgen_desktop.ui.settings.folders_page import CACHE, CHECKPOINTS, LIBRARY, LOGS
from musicgen_desktop.ui.settings.folders_presenter import FoldersPresenter

WAIT = 60_000


@pytest.fixture
def service(app: object) -> Iterator[FolderService]:
    made = FolderService()
    yield made
    assert made.shutdown(WAIT)


def test_folders_are_measured_shown_moved_and_the_cache_emptied(
    service: FolderService, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(tmp_path)})
    checkpoints = paths.data / "checkpoints"  # in the library's folder, as where the system's customs are followed
    for file, size in (
        (paths.clips / "a.flac", 3_000),
        (checkpoints / "small" / "model.safetensors", 7_000),
        (paths.peaks / "a.npy", 1_000),
        (paths.cache / "packs" / "b.pack", 1_000),
        (paths.log_file, 500),
    ):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(bytes(size))
    (paths.cache / "link").symlink_to(paths.clips)
    shown: list[Path] = []
    moved: list[str] = []
    presenter = FoldersPresenter(
        paths, lambda: checkpoints, service, lambda path: bool(shown.append(path)) or True,
        {name: lambda name=name: moved.append(name) for name in (LIBRARY, CHECKPOINTS)},
    )  # fmt: skip
    page = presenter.make_page()
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: all(page.sizes.values()), timeout=WAIT)
    assert {name: page.sizes[name] for name in (LIBRARY, CHECKPOINTS, LOGS)} == {
        LIBRARY: "3.0 kB", CHECKPOINTS: "7.0 kB", LOGS: "500 bytes",
    }  # fmt: skip
    page.shows[LOGS].click()
    assert shown == [paths.log_file]
    page.empty.click()
    assert page.refuse.isVisible()
    page.refuse.click()
    assert bytes_in(paths.peaks) == 1_000
    page.empty.click()
    page.agree.click()
    qtbot.waitUntil(lambda: bytes_in(paths.cache) == 0, timeout=WAIT)
    qtbot.waitUntil(lambda: page.sizes[CACHE] == "0 bytes", timeout=WAIT)
    assert paths.peaks.is_dir()
    assert bytes_in(paths.clips) == 3_000
    page.moves[LIBRARY].click()
    assert moved == [LIBRARY]
