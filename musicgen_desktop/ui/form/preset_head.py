"""The head of the parameters: which preset they are, and what can be done with presets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QWidget

from musicgen_desktop.domain.names import MAX_TITLE, clean_title
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.preset import ParamPreset, built_in_params
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import make_button, make_head
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.name_edit import NameEdit

_WIDEST_NAME = 96


class PresetHead(QStackedWidget):
    """A menu of presets beside the head; a name is written in place of both.

    Signals:
        chosen: the ``ParamPreset`` whose values shall be set.
        name_given: the name under which the parameters shall be kept.
        new_name_given: another name for the user's own preset that is shown.
        removal_requested: the user's own preset that is shown shall go.
        import_requested, export_requested: presets shall be read from a file, or the user's own be written to one.
    """

    chosen = Signal(object)
    name_given = Signal(str)
    new_name_given = Signal(str)
    removal_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, text: str, end: QWidget) -> None:
        super().__init__()
        self._own: tuple[ParamPreset, ...] = ()
        self._params = GenerationParams()
        self._renames = False
        self.button = make_button("", "", "link")
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the name
        self.button.setIconSize(QSize(12, 12))
        self.name = NameEdit()
        self.name.setMaxLength(MAX_TITLE)
        self.name.setAccessibleName(tr("Name of the preset"))
        self.name.setToolTip(tr("A name that no other preset has. Enter keeps it, Esc does not."))
        self.name.setPlaceholderText(tr("Name of the preset"))
        self.done = make_button(tr("Keep"), tr("Keep it under this name (Enter)."), "link")
        self.back = make_button(tr("Back"), tr("Keep nothing (Esc)."), "link")
        self.addWidget(_row(make_head(text), self.button, None, end))
        self.addWidget(_row(self.name, self.done, self.back))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._on_menu)
        self.name.textChanged.connect(self._show_what_can_be)
        self.name.returnPressed.connect(self._on_done)
        self.name.given_up.connect(self._on_back)
        self.done.clicked.connect(self._on_done)
        self.back.clicked.connect(self._on_back)
        self.show_params(self._params)

    @property
    def shown(self) -> ParamPreset | None:
        """The preset that the parameters are; None where they are none."""
        presets = (*built_in_params(), *self._own)
        return next((preset for preset in presets if preset.applied(self._params) == self._params), None)

    def set_own(self, own: Sequence[ParamPreset]) -> None:
        """Offer these besides the built-in ones."""
        self._own = tuple(own)
        self.show_params(self._params)

    def show_params(self, params: GenerationParams) -> None:
        """The parameters are these now."""
        self._params = params
        preset = self.shown
        name = tr("own mix") if preset is None else preset.name
        metrics = self.button.fontMetrics()
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST_NAME)
        self.button.setText(shown.replace("&", "&&"))
        self.button.setAccessibleName(tr("Preset: {name}", name=name))
        self.button.setToolTip(
            tr("How close to the prompt and how wild: “{name}”. Press for other presets and your own.", name=name)
        )

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.button.setIcon(look.icon("chevron_down", "tertiary", 12))

    def make_menu(self) -> QMenu:
        """All presets, and what can be done with them."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = self.shown
        for group in (built_in_params(), self._own):
            for preset in group:
                action = menu.addAction(preset.name.replace("&", "&&"), partial(self.chosen.emit, preset))
                action.setCheckable(True)
                action.setChecked(preset == shown)
            if group:
                menu.addSeparator()
        is_own = shown in self._own
        menu.addAction(tr("Keep as…"), self._on_keep).setEnabled(shown is None)
        menu.addAction(tr("Rename…"), self._on_rename).setEnabled(is_own)
        menu.addAction(tr("Remove"), self.removal_requested.emit).setEnabled(is_own)
        menu.addSeparator()
        menu.addAction(tr("Import presets…"), self.import_requested.emit)
        menu.addAction(tr("Export your presets…"), self.export_requested.emit).setEnabled(bool(self._own))
        return menu

    @Slot()
    def _on_menu(self) -> None:
        self.make_menu().popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _on_keep(self) -> None:
        self._ask("", renames=False)

    def _on_rename(self) -> None:
        shown = self.shown
        self._ask("" if shown is None else shown.name, renames=True)

    def _ask(self, name: str, renames: bool) -> None:
        self._renames = renames
        self.name.setText(name)
        self.name.selectAll()
        self._show_what_can_be()
        self.setCurrentIndex(1)
        self.name.setFocus()

    @Slot()
    def _show_what_can_be(self) -> None:
        taken = {preset.name.casefold() for preset in (*built_in_params(), *self._own)}
        name = clean_title(self.name.text())
        self.done.setEnabled(bool(name) and name.casefold() not in taken)

    @Slot()
    def _on_done(self) -> None:
        if not self.done.isEnabled():
            self.name.refuse()
            return
        (self.new_name_given if self._renames else self.name_given).emit(clean_title(self.name.text()))
        self._on_back()

    @Slot()
    def _on_back(self) -> None:
        self.setCurrentIndex(0)
        self.button.setFocus()


def _row(*parts: QWidget | None) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for part in parts:
        if part is None:
            row.addStretch()
        else:
            row.addWidget(part)
    return page
