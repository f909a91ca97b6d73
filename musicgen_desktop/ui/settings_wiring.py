"""Who hears whom about the sheet of settings, and those settings that stand nowhere else in the window."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QSlider

from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.services.checkpoints.fit_service import FitService
from musicgen_desktop.system.environment import physical_cores
from musicgen_desktop.ui.kit.motion import set_still
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.settings.device_presenter import DevicePresenter

if TYPE_CHECKING:
    from collections.abc import Callable

    from musicgen_desktop.services.playback.playback_service import PlaybackService
    from musicgen_desktop.ui.commands.shortcuts_page import ShortcutsPage
    from musicgen_desktop.ui.settings.setting_rows import SettingsPage
    from musicgen_desktop.ui.settings.settings_sheet import SettingsSheet
    from musicgen_desktop.ui.settings.sound_page import SoundPage
    from musicgen_desktop.ui.stage.compare_presenter import ComparePresenter

    MakePage = Callable[[], SettingsPage | ShortcutsPage]


_ORDER = ("appearance", "folders", "device", "sound", "export", "notices", "shortcuts", "privacy")
"""Of the pages, which are made by whoever knows what is on them."""

_OWN = ("scale", "reduced_motion", "language", "threads", "keep_awake", "measure")
_AT_NEXT_START = ("scale", "language")


class SettingsWiring(QObject):
    """One sheet at a time, built when it is asked for.

    Attributes:
        sheet: the one that is open; None for none.

    Signals:
        settings_changed: what ``kept_in`` writes is another now.
        restart_requested: the program shall end and start again.
        threads_chosen: with how many threads the processor computes at most; 0 leaves it to the engine.
        keep_awake_chosen: whether the machine stays awake while music is made.
        measure_chosen: whether clips are measured.
    """

    settings_changed = Signal()
    restart_requested = Signal()
    threads_chosen = Signal(int)
    keep_awake_chosen = Signal(bool)
    measure_chosen = Signal(bool)

    def __init__(self, window: MainWindow, fits: FitService, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._own: dict[str, Any] = {name: getattr(settings, name) for name in _OWN}
        self._in_force = MappingProxyType({name: getattr(settings, name) for name in _AT_NEXT_START})
        self._page = 0
        self._device = DevicePresenter(window.params_panel, window.commands, fits, self)
        self._device.chosen.connect(self._on_chosen)
        self._makers: dict[str, MakePage] = {
            "appearance": self._make_appearance,
            "device": self._make_device,
            "notices": self._make_notices,
            "shortcuts": window.command_desk.make_page,
            "privacy": self._make_privacy,
        }
        self.sheet: SettingsSheet | None = None
        window.commands.settings.triggered.connect(self.open)
        window.commands.change_keys.triggered.connect(self.open_shortcuts)

    def kept_in(self, settings: Settings) -> Settings:
        """``settings`` with what was chosen here."""
        return replace(settings, **self._own)

    @property
    def keep_awake(self) -> bool:
        """Whether the machine stays awake while music is made."""
        return self._own["keep_awake"]

    def add_page(self, name: str, make: MakePage) -> None:
        """Have one more page in the sheets to come, in its place in ``_ORDER``."""
        self._makers[name] = make

    def add_sound(self, comparing: ComparePresenter, playback: PlaybackService, level: QSlider) -> None:
        """Have the page of sound in the sheets to come; ``level`` is that of the metronome."""

        def make() -> SoundPage:
            from musicgen_desktop.ui.settings.sound_page import SoundPage

            window = self._window
            page = SoundPage(
                window.commands.hear_live, comparing, playback, window.stage.transport.outputs, level,
                self._own["measure"],
            )  # fmt: skip
            page.chosen.connect(self._on_chosen)
            return page

        self.add_page("sound", make)

    @Slot()
    def open(self) -> None:
        """Open the sheet on the page where it was, or bring it to the front."""
        if self.sheet is None:
            from musicgen_desktop.ui.settings.settings_sheet import SettingsSheet

            makers = [self._makers[name] for name in _ORDER if name in self._makers]
            pages, window = [make() for make in makers], self._window
            self.sheet = SettingsSheet(pages, lambda: window.library_panel.look, window)
            window.commands.theme_group.triggered.connect(self.sheet.apply_look)  # after the window has heard it
            self.sheet.restart_requested.connect(self.restart_requested)
            self.sheet.finished.connect(self._on_finished)
            self.sheet.show_page(self._page)
            self._show_restart()
        self.sheet.show()
        self.sheet.raise_()
        self.sheet.activateWindow()

    @Slot()
    def open_shortcuts(self) -> None:
        """Open the sheet where keys are changed."""
        self.open()
        if self.sheet is not None:
            self.sheet.show_page([name for name in _ORDER if name in self._makers].index("shortcuts"))

    def _make_appearance(self) -> SettingsPage:
        from musicgen_desktop.ui.settings.appearance_page import AppearancePage

        page = AppearancePage(self._window.commands.theme_group, self.kept_in(Settings()))
        page.chosen.connect(self._on_chosen)
        return page

    def _make_device(self) -> SettingsPage:
        return self._device.make_page(physical_cores(), self._own["threads"])

    def _make_notices(self) -> SettingsPage:
        from musicgen_desktop.ui.settings.notices_page import NoticesPage

        page = NoticesPage(self._window.commands.notify, self.keep_awake)
        page.chosen.connect(self._on_chosen)
        return page

    def _make_privacy(self) -> SettingsPage:
        from musicgen_desktop.ui.settings.privacy_page import PrivacyPage

        return PrivacyPage(self._window.checkpoint_panel.connection.offline)

    @Slot(str, object)
    def _on_chosen(self, name: str, value: Any) -> None:
        self._own[name] = value
        match name:
            case "reduced_motion":
                self._set_still(value)
            case "threads":
                self.threads_chosen.emit(value)
            case "keep_awake":
                self.keep_awake_chosen.emit(value)
            case "measure":
                self.measure_chosen.emit(value)
        self._show_restart()
        self.settings_changed.emit()

    def _set_still(self, still: bool) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            set_still(app, still)
            self._window.set_theme()

    def _show_restart(self) -> None:
        if self.sheet is not None:
            self.sheet.show_restart(any(self._own[name] != value for name, value in self._in_force.items()))

    @Slot()
    def _on_finished(self) -> None:
        if self.sheet is not None:
            self._page, self.sheet = self.sheet.page, None
