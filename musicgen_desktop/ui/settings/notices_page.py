"""What the program tells the desktop, and keeps it from."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.switch import Switch
from musicgen_desktop.ui.settings.setting_controls import switch_of
from musicgen_desktop.ui.settings.setting_rows import SettingsPage


class NoticesPage(SettingsPage):
    """Signals:
    chosen: a field of ``Settings`` and its new value.
    """

    chosen = Signal(str, object)

    def __init__(self, notify: QAction, keep_awake: bool) -> None:
        super().__init__(tr("Notifications"))
        self.notify = switch_of(notify)
        self.awake = Switch()
        self.awake.setChecked(keep_awake)
        self.add(
            tr("Tell on the desktop when music is ready"),
            self.notify,
            tr("While you work in another window; what failed is told too."),
        )
        self.add(
            tr("Keep the machine awake while music is made"),
            self.awake,
            tr("It goes to sleep as usual when nothing is made any more. The screen may go dark meanwhile."),
        )
        self.awake.toggled.connect(self._on_awake)

    @Slot(bool)
    def _on_awake(self, awake: bool) -> None:
        self.chosen.emit("keep_awake", awake)
