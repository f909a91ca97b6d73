"""The sheet of settings, page by page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType

from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.services.checkpoints.fit_service import FitService
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.settings.export_page import ExportPage
from musicgen_desktop.ui.settings.folders_page import CACHE, CHECKPOINTS, LIBRARY, LOGS, FolderPlace, FoldersPage
from musicgen_desktop.ui.settings_wiring import SettingsWiring

_NAMES = ("appearance", "folders", "device", "export", "notices", "shortcuts", "privacy")
_HOME = Path("/home/anna/.local/share/musicgen-desktop")


def _folders() -> FoldersPage:
    places = {
        LIBRARY: _HOME,
        CHECKPOINTS: _HOME / "checkpoints",
        CACHE: Path("/home/anna/.cache/musicgen-desktop"),
        LOGS: _HOME / "logs",
    }
    page = FoldersPage({name: FolderPlace(path, path) for name, path in places.items()})
    for name, size in zip(places, (2_340_000_000, 8_900_000_000, 412_000_000, 83_000), strict=True):
        page.show_size(name, size)
    return page


def _show(page: int, window: MainWindow) -> None:
    wiring = SettingsWiring(window, FitService(lambda _question: {}, window), Settings(), window)
    wiring.add_page("folders", _folders)
    now, look = datetime(2026, 3, 4, 12, tzinfo=UTC), window.library_panel.look
    wiring.add_page("export", lambda: ExportPage(look, ExportFormat(), (), ExportFormat(), now))
    wiring.open()
    if wiring.sheet is not None:
        wiring.sheet.show_page(page)
        wiring.sheet.hide()
        wiring.sheet.setModal(True)  # so that the picture has it
        wiring.sheet.show()


SETTINGS_PAGES = MappingProxyType[str, Callable[[MainWindow], None]](
    {f"settings_{name}": partial(_show, page) for page, name in enumerate(_NAMES)}
)
