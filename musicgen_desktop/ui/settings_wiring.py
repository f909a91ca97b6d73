"""Who hears whom about the sheet of settings, and those settings that stand nowhere else in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.ui.kit.motion import set_still
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.settings.appearance_page import AppearancePage
from musicgen_desktop.ui.settings.setting_rows import SettingsPage
from musicgen_desktop.ui.settings.settings_sheet import SettingsSheet

_OWN = ("scale", "reduced_motion", "language")
_AT_NEXT_START = ("scale", "language")


class SettingsWiring(QObject):
    """One sheet at a time, built when it is asked for.

    Attributes:
        sheet: the one that is open; None for none.

    Signals:
        settings_changed: what ``kept_in`` writes is another now.
        restart_requested: the program shall end and start again.
    """

    settings_changed = Signal()
    restart_requested = Signal()

    def __init__(self, window: MainWindow, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._own = {name: getattr(settings, name) for name in _OWN}
        self._in_force = MappingProxyType({name: getattr(settings, name) for name in _AT_NEXT_START})
        self._page = 0
        self._makers: list[Callable[[], SettingsPage]] = [self._make_appearance]
        self.sheet: SettingsSheet | None = None
        window.commands.settings.triggered.connect(self.open)
        if settings.reduced_motion:
            self.set_still(True)

    def kept_in(self, settings: Settings) -> Settings:
        """``settings`` with what was chosen here."""
        return replace(settings, **self._own)

    def add_page(self, make: Callable[[], SettingsPage]) -> None:
        """Have one more page in the sheets to come."""
        self._makers.append(make)

    @Slot()
    def open(self) -> None:
        """Open the sheet on the page where it was, or bring it to the front."""
        if self.sheet is None:
            self.sheet = SettingsSheet([make() for make in self._makers], self._window)
            self.sheet.restart_requested.connect(self.restart_requested)
            self.sheet.finished.connect(self._on_finished)
            self.sheet.show_page(self._page)
            self._show_restart()
        self.sheet.show()
        self.sheet.raise_()
        self.sheet.activateWindow()

    def _make_appearance(self) -> SettingsPage:
        page = AppearancePage(self._window.commands.theme_group, self.kept_in(Settings()))
        page.chosen.connect(self._on_chosen)
        return page

    @Slot(str, object)
    def _on_chosen(self, name: str, value: object) -> None:
        self._own[name] = value
        if name == "reduced_motion":
            self.set_still(bool(value))
        self._show_restart()
        self.settings_changed.emit()

    def set_still(self, still: bool) -> None:
        """Let nothing move by itself, or let it."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            set_still(app, still)

    def _show_restart(self) -> None:
        if self.sheet is not None:
            self.sheet.show_restart(any(self._own[name] != value for name, value in self._in_force.items()))

    @Slot()
    def _on_finished(self) -> None:
        if self.sheet is not None:
            self._page, self.sheet = self.sheet.page, None
