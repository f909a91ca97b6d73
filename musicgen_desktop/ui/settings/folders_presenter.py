"""Connects the page of folders with the folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.files.what_is_there import is_folder
from musicgen_desktop.services.folder_service import FolderService
from musicgen_desktop.system.paths import Paths
from musicgen_desktop.ui.settings.folders_page import (
    CACHE,
    CHECKPOINTS,
    LIBRARY,
    LOGS,
    FolderPlace,
    FoldersPage,
)


class FoldersPresenter(QObject):
    """Makes the page whenever a sheet is opened, and has it measured.

    Args:
        checkpoints: tells where the checkpoints lie now.
        reveal: shows a file in the file manager.
        moves: asks where a folder shall lie, by the names of ``folders_page``.
    """

    def __init__(
        self,
        paths: Paths,
        checkpoints: Callable[[], Path],
        service: FolderService,
        reveal: Callable[[Path], bool],
        moves: Mapping[str, Callable[[], object]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._checkpoints = checkpoints
        self._service = service
        self._reveal = reveal
        self._moves = moves
        service.emptied.connect(self._measure)

    def make_page(self) -> FoldersPage:
        """A page of the folders as they are now."""
        page = FoldersPage(self._places())
        page.show_requested.connect(self._on_show)
        page.move_requested.connect(self._on_move)
        page.empty_requested.connect(self._on_empty)
        self._service.measured.connect(page.show_size)
        self._service.emptied.connect(page.show_freed)
        self._measure()
        return page

    def _places(self) -> dict[str, FolderPlace]:
        paths, checkpoints = self._paths, self._checkpoints()
        return {
            LIBRARY: FolderPlace(paths.library, paths.library_file),
            CHECKPOINTS: FolderPlace(checkpoints, checkpoints / "checkpoint"),
            CACHE: FolderPlace(paths.cache, paths.peaks),
            LOGS: FolderPlace(paths.log_file.parent, paths.log_file),
        }

    @Slot()
    def _measure(self) -> None:
        self._service.measure({name: place.path for name, place in self._places().items()})

    @Slot(str)
    def _on_show(self, name: str) -> None:
        place = self._places()[name]
        self._reveal(place.shown if is_folder(place.path) else place.path)

    @Slot(str)
    def _on_move(self, name: str) -> None:
        self._moves[name]()

    @Slot()
    def _on_empty(self) -> None:
        self._service.empty(CACHE, self._paths.cache)
