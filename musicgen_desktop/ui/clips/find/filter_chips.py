"""What the library is filtered by, as chips that can be removed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.find.query_words import conditions, without_filters
from musicgen_desktop.ui.kit.controls import make_button
from musicgen_desktop.ui.kit.flow_layout import FlowLayout
from musicgen_desktop.ui.kit.fonts import Size, font

_GAP = 6


class FilterChips(QWidget):
    """Takes no room while nothing is filtered.

    Signals:
        query_changed: the ``ClipQuery`` that is left.
        save_requested: the present search shall get a name.
        emptied: the last chip is gone; the focus needs another place.
    """

    query_changed = Signal(object)
    save_requested = Signal()
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(tr("Filters"))
        self.chips: list[QPushButton] = []
        self._flow = FlowLayout(_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 8)
        column.addLayout(self._flow)
        self.hide()

    def show_query(self, query: ClipQuery, checkpoint_title: Callable[[str], str]) -> None:
        """Show the filters of a search."""
        had_focus = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        while (item := self._flow.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        self.chips = []
        for condition in conditions(query, checkpoint_title):
            chip = self._add(f"{condition.words}  ✕", tr("Take this filter away."), "chip", condition.words)
            chip.setChecked(True)
            chip.clicked.connect(partial(self.query_changed.emit, condition.without))
            self.chips.append(chip)
        if self.chips:
            clear = self._add(tr("Clear all"), tr("Take all filters away; the words of the search stay."), "link")
            clear.clicked.connect(partial(self.query_changed.emit, without_filters(query)))
            save = self._add(tr("Save this search…"), tr("Give this search a name, to choose it again."), "link")
            save.clicked.connect(self.save_requested)
        self.setVisible(bool(self.chips))
        if had_focus is None:
            return
        if self.chips:
            self.chips[min(had_focus, len(self.chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.emptied.emit()

    def _add(self, text: str, tip: str, look: str, name: str = "") -> QPushButton:
        button = make_button(text, tip, look, tr("Take away: {filter}", filter=name) if name else "")
        button.setFont(font(Size.CHIP))
        button.setCheckable(look == "chip")
        self._flow.addWidget(button)
        button.show()
        return button
