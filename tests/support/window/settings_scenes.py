"""The sheet of settings, page by page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import MappingProxyType

from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.settings_wiring import SettingsWiring


def _show(page: int, window: MainWindow) -> None:
    wiring = SettingsWiring(window, Settings(), window)
    wiring.open()
    if wiring.sheet is not None:
        wiring.sheet.show_page(page)
        wiring.sheet.hide()
        wiring.sheet.setModal(True)  # so that the picture has it
        wiring.sheet.show()


SETTINGS_SCENES = MappingProxyType[str, Callable[[MainWindow], None]](
    {f"settings_{name}": partial(_show, page) for page, name in enumerate(("appearance",))}
)
