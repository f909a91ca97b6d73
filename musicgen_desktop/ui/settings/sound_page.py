"""How music is heard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSlider

from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.ui.kit.switch import Switch
from musicgen_desktop.ui.settings.setting_controls import SettingChoice, switch_of
from musicgen_desktop.ui.settings.setting_rows import SettingsPage
from musicgen_desktop.ui.stage.compare_presenter import ComparePresenter
from musicgen_desktop.ui.stage.transport_output import OutputButton


class SoundPage(SettingsPage):
    """Args:
        hear_live: the command of the Play menu.
        comparing: knows whether loudnesses are matched, also where there is nothing to compare.
        playback: knows the devices.
        button: of the transport, which chooses one too.
        level: of the metronome, which the sheet of beats has too.
        measure: whether clips are measured.

    Signals:
        chosen: a field of ``Settings`` and its new value.
    """

    chosen = Signal(str, object)

    def __init__(
        self,
        hear_live: QAction,
        comparing: ComparePresenter,
        playback: PlaybackService,
        button: OutputButton,
        level: QSlider,
        measure: bool,
    ) -> None:
        super().__init__(tr("Sound"))
        self._comparing = comparing
        self._playback = playback
        self._button = button
        self.output = SettingChoice((), None)
        self.add(
            tr("Sound output"),
            self.output,
            tr("Where music is heard. While the chosen one is not there, the system's own is taken."),
        )
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
        self.metronome = QSlider(Qt.Orientation.Horizontal)
        self.metronome.setRange(level.minimum(), level.maximum())
        self.metronome.setValue(level.value())
        self.metronome.setFixedWidth(180)
        self.add(
            tr("Level of the metronome"),
            self.metronome,
            tr("How loud the clicks are. Shift+B switches them on and off."),
        )
        self.measure = Switch()
        self.measure.setChecked(measure)
        self.add(
            tr("Measure clips"),
            self.measure,
            tr(
                "Tempo, key, loudness and flaws, behind the window. Without it no take is marked as the best one, and "
                "only loops are tried again until the tempo is kept."
            ),
        )
        self._show()
        self._show_outputs()
        self.output.value_chosen.connect(self._on_output)
        button.output_chosen.connect(self._show_outputs)
        playback.outputs_changed.connect(self._show_outputs)
        self.match_loudness.toggled.connect(self._on_match)
        comparing.matching_changed.connect(self._show)
        self.metronome.valueChanged.connect(level.setValue)
        level.valueChanged.connect(self.metronome.setValue)
        self.measure.toggled.connect(self._on_measure)

    @Slot()
    def _show(self) -> None:
        self.match_loudness.setChecked(self._comparing.is_matching)

    @Slot()
    def _show_outputs(self) -> None:
        devices = [(device.name, device.id) for device in self._playback.outputs]
        chosen = self._playback.chosen_output
        gone = (
            [(tr("The one you chose (not connected)"), chosen)] if chosen not in ("", *dict(devices).values()) else []
        )
        self.output.set_choices(((tr("Like the system"), ""), *devices, *gone), chosen)

    @Slot(object)
    def _on_output(self, output_id: str) -> None:
        self._button.output_chosen.emit(output_id)

    @Slot(bool)
    def _on_match(self, on: bool) -> None:
        if on != self._comparing.is_matching:
            self._comparing.start_matching(on)
            self._comparing.matching_changed.emit()

    @Slot(bool)
    def _on_measure(self, on: bool) -> None:
        self.chosen.emit("measure", on)
