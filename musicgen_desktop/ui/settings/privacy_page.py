"""What leaves the machine: nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.settings.setting_controls import switch_of
from musicgen_desktop.ui.settings.setting_rows import SettingsPage


class PrivacyPage(SettingsPage):
    """Args:
    offline: the switch that the checkpoint manager has; both are one.
    """

    def __init__(self, offline: QAbstractButton) -> None:
        super().__init__(tr("Privacy"))
        self.offline = switch_of(offline)
        self.add(
            tr("Stay offline"),
            self.offline,
            tr("No connection is opened; to install a checkpoint from the network you are asked first."),
        )
        self.add_text(
            tr(
                "Prompts, music and settings never leave this machine: the program opens no connection but for a "
                "download that you start, counts nothing, and looks for no updates."
            )
        )
