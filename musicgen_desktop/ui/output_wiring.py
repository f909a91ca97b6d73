"""Who hears whom about what is heard, and where."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.ui.stage.stage import Stage


class OutputWiring(QObject):
    """Part of the window's wiring: the transport's meter and its list of sound outputs.

    Signals:
        settings_changed: another device was chosen.
    """

    settings_changed = Signal()

    def __init__(
        self, stage: Stage, playback: PlaybackService, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._button = stage.transport.outputs
        self._playback = playback
        meter = stage.transport.meter
        playback.level_changed.connect(meter.set_level)
        meter.seen_changed.connect(playback.set_metered)
        playback.set_metered(meter.isVisible())
        playback.outputs_changed.connect(self._show)
        self._button.output_chosen.connect(self.choose)
        playback.choose_output(settings.sound_output)
        self._show()

    def kept_in(self, settings: Settings) -> Settings:
        """``settings`` with what was chosen here."""
        return replace(settings, sound_output=self._playback.chosen_output)

    @Slot(str)
    def choose(self, output_id: str) -> None:
        """Play on another device from now on; empty for what the system has."""
        self._playback.choose_output(output_id)
        self._show()
        self.settings_changed.emit()

    @Slot()
    def _show(self) -> None:
        self._button.set_outputs(self._playback.outputs, self._playback.chosen_output)
