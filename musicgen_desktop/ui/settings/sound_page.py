"""How music is heard."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.switch import Switch
from musicgen_desktop.ui.settings.setting_controls import switch_of
from musicgen_desktop.ui.settings.setting_rows import SettingsPage
from musicgen_desktop.ui.stage.compare_presenter import ComparePresenter


class SoundPage(SettingsPage):
    """Args:
    hear_live: the command of the Play menu.
    comparing: knows whether loudnesses are matched, also where there is nothing to compare.
    """

    def __init__(self, hear_live: QAction, comparing: ComparePresenter) -> None:
        super().__init__(tr("Sound"))
        self._comparing = comparing
        self.hear_live = switch_of(hear_live)
        self.match_loudness = Switch()
        self.add(
            tr("Hear it while it is made"),
            self.hear_live,
            tr("A new job is heard as soon as it has sound, unless something else is playing."),
        )
        self.add(
            tr("Match loudness"),
            self.match_loudness,
            tr("Takes and clips that are compared are played equally loud; exports stay as they are."),
        )
        self._show()
        self.match_loudness.toggled.connect(self._on_match)
        comparing.matching_changed.connect(self._show)

    @Slot()
    def _show(self) -> None:
        self.match_loudness.setChecked(self._comparing.is_matching)

    @Slot(bool)
    def _on_match(self, on: bool) -> None:
        if on != self._comparing.is_matching:
            self._comparing.start_matching(on)
            self._comparing.matching_changed.emit()
