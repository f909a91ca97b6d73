"""Who hears whom about beats: the badge and its sheet, the commands, the metronome, what is tapped for the form."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.domain.tempo import asked_tempo, with_tempo
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.playback.metronome import Clicks
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.beats_presenter import BeatsPresenter
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter

_REFUSED = "tempo refused"


class BeatsWiring(QObject):
    """Part of the window's wiring.

    Signals:
        settings_changed: the metronome is heard, or not any more, or otherwise.
    """

    settings_changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        shown: StagePresenter,
        library: LibraryService,
        playback: PlaybackService,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage = window.stage
        self._prompt = window.prompt_bar
        self._unit = window.params_panel.unit
        self._messages = window.message_bar
        self._commands = commands = window.commands.beats
        self._playback = playback
        self._level = settings.metronome_level
        self._clicks = Clicks()
        commands.metronome.setChecked(settings.metronome)
        commands.bar_before.setChecked(settings.bar_before)
        self.presenter = BeatsPresenter(window.stage, shown, window.clips, library, commands, self)
        self.presenter.tempo_tapped.connect(self._on_tapped)
        self.presenter.refused.connect(self._on_refused)
        self.presenter.sheet.set_level(self._level)
        self.presenter.sheet.level_chosen.connect(self._on_level)
        window.stage.view_changed.connect(self._click)
        for action in (commands.metronome, commands.bar_before):
            action.toggled.connect(self._on_choice)

    def kept_in(self, settings: Settings) -> Settings:
        """``settings`` with what was chosen here."""
        commands = self._commands
        return replace(
            settings,
            metronome=commands.metronome.isChecked(),
            bar_before=commands.bar_before.isChecked(),
            metronome_level=self._level,
        )

    @Slot()
    def _click(self) -> None:
        """Click as is wished, on the beats of what is shown."""
        commands = self._commands
        clicks = Clicks(self._stage.grid, commands.metronome.isChecked(), commands.bar_before.isChecked(), self._level)
        if clicks != self._clicks:
            self._clicks = clicks
            self._playback.set_clicks(clicks)

    @Slot()
    def _on_choice(self) -> None:
        self._click()
        self.settings_changed.emit()

    @Slot(float)
    def _on_level(self, level: float) -> None:
        self._level = level
        self._on_choice()

    @Slot(float)
    def _on_tapped(self, bpm: float) -> None:
        """Without a clip it is what is to be made: that of the bars, where bars are asked for, else the prompt's."""
        prompt = self._prompt.edit.toPlainText()
        if self._unit.bars is not None:
            self._unit.set_tempo(bpm)
        if self._unit.bars is None or asked_tempo(prompt) is not None:
            self._prompt.set_prompt(with_tempo(prompt, bpm))

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self._messages.show_message(Message(words, about=_REFUSED, passing=True))
