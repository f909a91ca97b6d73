"""How music is heard."""

from __future__ import annotations

from PySide6.QtGui import QAction

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.settings.setting_controls import switch_of
from musicgen_desktop.ui.settings.setting_rows import SettingsPage


class SoundPage(SettingsPage):
    """Args:
    hear_live, loop: the commands of the Play menu.
    """

    def __init__(self, hear_live: QAction) -> None:
        super().__init__(tr("Sound"))
        self.hear_live = switch_of(hear_live)
        self.add(
            tr("Hear it while it is made"),
            self.hear_live,
            tr("A new job is heard as soon as it has sound, unless something else is playing."),
        )
