"""Keeps the page of devices in step with the form, and tells why "auto" takes what it takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.fits import Fit
from musicgen_desktop.services.checkpoints.fit_service import FitService
from musicgen_desktop.ui.commands.actions import Actions
from musicgen_desktop.ui.form.params_panel import ParamsPanel

if TYPE_CHECKING:
    from musicgen_desktop.ui.settings.device_page import DevicePage


class DevicePresenter(QObject):
    """Hears the estimates of what fits, which say where each job would run.

    Signals:
        chosen: "threads" and its new value.
    """

    chosen = Signal(str, object)

    def __init__(self, panel: ParamsPanel, commands: Actions, fits: FitService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._commands = commands
        self._reason = ""
        self._page: DevicePage | None = None
        fits.fits_estimated.connect(self._on_fits)
        panel.form_changed.connect(self._show)

    def make_page(self, cores: int, threads: int) -> DevicePage:
        """A page as everything is now."""
        from musicgen_desktop.ui.settings.device_page import DevicePage

        commands = self._commands
        page = DevicePage(
            commands.idle_group, commands.free_memory, commands.cuda_pack, commands.check_installation, cores, threads
        )
        page.chosen.connect(self._on_chosen)
        page.destroyed.connect(self._on_destroyed)
        self._page = page
        self._show()
        return page

    @Slot()
    def _show(self) -> None:
        if self._page is not None:
            self._page.show_choices(self._panel.device, self._panel.precision)
            self._page.show_devices(self._panel.has_device, self._reason)

    @Slot()
    def _on_destroyed(self) -> None:
        self._page = None

    @Slot(object)
    def _on_fits(self, fits: Mapping[str, Fit]) -> None:
        reasons = [fit.reason for fit in fits.values() if fit.reason]
        self._reason = reasons[0] if reasons else self._reason
        self._show()

    @Slot(str, object)
    def _on_chosen(self, name: str, value: object) -> None:
        match name:
            case "device":
                self._panel.set_device(value)  # type: ignore[arg-type]
            case "precision":
                self._panel.set_precision(value)  # type: ignore[arg-type]
            case _:
                self.chosen.emit(name, value)
                return
        self._panel.form_changed.emit()
