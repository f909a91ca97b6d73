"""Settings of exports by their names: chosen, kept under a new name, removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from musicgen_desktop.domain.export_format import ExportFormat, ExportPreset, built_in_presets
from musicgen_desktop.domain.names import MAX_TITLE
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import ChoiceBox, make_button
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.name_edit import NameEdit


class PresetChoice(ChoiceBox):
    """The presets by name, and a word for settings that are none of them.

    Signals:
        form_chosen: the ``ExportFormat`` of the one that the user chose.
    """

    form_chosen = Signal(object)

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self._presets: tuple[ExportPreset, ...] = ()
        self.activated.connect(self._on_activated)

    @property
    def chosen(self) -> ExportPreset | None:
        """The one that is shown; None for settings of no name."""
        index = self.currentIndex()
        return self._presets[index] if 0 <= index < len(self._presets) else None

    def show_presets(self, own: Sequence[ExportPreset], form: ExportFormat) -> None:
        """Offer the built-in ones and the user's own; show the one whose settings are these."""
        self._presets = (*built_in_presets(), *own)
        with QSignalBlocker(self):
            self.clear()
            self.addItems([preset.name for preset in self._presets])
        self.show_form(form)

    def show_form(self, form: ExportFormat) -> None:
        """Show the preset with these settings; a word in its place where there is none."""
        fitting = [index for index, preset in enumerate(self._presets) if preset.form == form]
        with QSignalBlocker(self):
            if self.count() > len(self._presets):
                self.removeItem(len(self._presets))
            if not fitting:
                self.addItem(tr("Changed settings"))
            self.setCurrentIndex(fitting[0] if fitting else len(self._presets))

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        if self.chosen is not None:
            self.form_chosen.emit(self.chosen.form)


class PresetRow(QStackedWidget):
    """Signals:
    form_chosen: the ``ExportFormat`` of the preset that the user chose.
    presets_changed: tuple of the user's own, one of them new or gone.
    """

    form_chosen = Signal(object)
    presets_changed = Signal(object)

    def __init__(self, look: Look, own: Sequence[ExportPreset], form: ExportFormat) -> None:
        super().__init__()
        self._own = tuple(own)
        self._form = form
        self.choice = PresetChoice(tr("Preset"), tr("Settings by their name."))
        self.keep = make_button(tr("Keep as…"), tr("Keep these settings under a name."))
        self.remove = make_button("", tr("Remove this preset of your own."), "icon", tr("Remove preset"))
        self.remove.setIcon(look.icon("bin"))
        self.remove.setIconSize(QSize(14, 14))
        self.name = NameEdit()
        self.name.setMaxLength(MAX_TITLE)
        self.name.setAccessibleName(tr("Name of the preset"))
        self.name.setToolTip(tr("A name that none of the program's own presets has. Enter keeps it, Esc does not."))
        self.name.setPlaceholderText(tr("Name of the preset"))
        self.done = make_button(tr("Keep"), tr("Keep them under this name; one of that name is replaced (Enter)."))
        self.back = make_button(tr("Back"), tr("Keep nothing (Esc)."))
        for page in ((self.choice, self.keep, self.remove), (self.name, self.done, self.back)):
            self.addWidget(_in_a_row(*page))
        for button in (self.keep, self.remove, self.done, self.back):
            button.setAutoDefault(False)
        self.choice.form_chosen.connect(self.form_chosen)
        self.keep.clicked.connect(self._on_keep)
        self.remove.clicked.connect(self._on_remove)
        self.name.textChanged.connect(self._show_what_can_be)
        self.name.returnPressed.connect(self._on_done)
        self.name.given_up.connect(self._on_back)
        self.done.clicked.connect(self._on_done)
        self.back.clicked.connect(self._on_back)
        self.choice.show_presets(self._own, form)
        self._show_what_can_be()

    def show_form(self, form: ExportFormat) -> None:
        """The settings are these now."""
        self._form = form
        self.choice.show_form(form)
        self._show_what_can_be()

    @Slot()
    def _show_what_can_be(self) -> None:
        self.remove.setEnabled(self.choice.chosen in self._own)
        built_in = {preset.name.casefold() for preset in built_in_presets()}
        name = self.name.text().strip()
        self.done.setEnabled(bool(name) and name.casefold() not in built_in)

    @Slot()
    def _on_keep(self) -> None:
        self.name.clear()
        self.setCurrentIndex(1)
        self.name.setFocus()

    @Slot()
    def _on_back(self) -> None:
        self.setCurrentIndex(0)
        self.choice.setFocus()

    @Slot()
    def _on_done(self) -> None:
        if not self.done.isEnabled():
            self.name.refuse()
            return
        name = self.name.text().strip()
        others = [preset for preset in self._own if preset.name.casefold() != name.casefold()]
        self._change((*others, ExportPreset(name, self._form)))
        self._on_back()

    @Slot()
    def _on_remove(self) -> None:
        self._change(tuple(preset for preset in self._own if preset != self.choice.chosen))
        self.choice.setFocus()

    def _change(self, own: tuple[ExportPreset, ...]) -> None:
        self._own = own
        self.choice.show_presets(own, self._form)
        self._show_what_can_be()
        self.presets_changed.emit(own)


def _in_a_row(first: QWidget, *others: QWidget) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(first, 1)
    for other in others:
        row.addWidget(other)
    return page
