"""What exported files are like unless something else is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal, Slot

from musicgen_desktop.domain.export_format import ExportFormat, ExportPreset
from musicgen_desktop.domain.name_pattern import NameFacts
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.export.export_form import ExportForm
from musicgen_desktop.ui.clips.export.export_sheet import kept_form
from musicgen_desktop.ui.clips.export.name_field import NameField
from musicgen_desktop.ui.clips.export.preset_row import PresetChoice, PresetRow
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.settings.setting_rows import SettingsPage


class ExportPage(SettingsPage):
    """The rows of the export sheet, which begins with what is set here.

    Args:
        now: shown as the date of an example.

    Signals:
        form_chosen: ``ExportFormat`` that the next export proposes.
        presets_changed: tuple of the user's own ``ExportPreset``.
        drag_chosen: ``ExportFormat`` of what is dragged out.
    """

    form_chosen = Signal(object)
    presets_changed = Signal(object)
    drag_chosen = Signal(object)

    def __init__(
        self, look: Look, form: ExportFormat, own: Sequence[ExportPreset], dragged: ExportFormat, now: datetime
    ) -> None:
        super().__init__(tr("Export"))
        self._form = form
        self.presets = PresetRow(look, own, form)
        example = NameFacts(tr("Dusty piano"), bpm=84, key="Am", seed=8_204_117, take=1, takes=4, made=now)
        self.name = NameField(form.pattern, example)
        self.kind = ExportForm(form, self)
        self.dragged = PresetChoice(tr("Dragged out"), "")
        self.dragged.show_presets(own, dragged)
        self.add_group(tr("What the next export proposes"))
        self.add(tr("Preset"), self.presets, tr("All that is set below, by its name."), below=True)
        self.add(tr("Name"), self.name, tr("Of the files. Parts in braces are filled in for each clip."), below=True)
        for words, field in self.kind.rows:
            self.add(words, field, field.toolTip(), below=True)
        self.add_group(tr("What is dragged and copied"))
        self.add(tr("Dragged out"), self.dragged, tr("When clips are dragged into another program, or copied."))
        self.presets.form_chosen.connect(self._on_preset)
        self.presets.presets_changed.connect(self._on_presets)
        self.name.changed.connect(self._on_change)
        self.kind.changed.connect(self._on_change)
        self.dragged.form_chosen.connect(self.drag_chosen)
        self._show()

    @Slot(object)
    def _on_preset(self, form: ExportFormat) -> None:
        self.kind.set_form(form)
        self.name.set_text(form.pattern)
        self._on_change()

    @Slot(object)
    def _on_presets(self, own: tuple[ExportPreset, ...]) -> None:
        chosen = self.dragged.chosen
        self.dragged.show_presets(own, chosen.form if chosen is not None else self._form)
        self.presets_changed.emit(own)

    @Slot()
    def _on_change(self) -> None:
        pattern = self.name.text if self.name.is_good else self._form.pattern
        form = kept_form(replace(self.kind.form, pattern=pattern), self._form)
        if form != self._form:
            self._form = form
            self.form_chosen.emit(form)
        self._show()

    def _show(self) -> None:
        self.name.show_kind(self._form.ending, "")
        self.presets.show_form(self._form)
