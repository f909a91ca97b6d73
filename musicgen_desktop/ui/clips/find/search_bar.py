"""Where one says which clips to show: words, filters, searches with names, rows or cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget

from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.find.filter_chips import FilterChips
from musicgen_desktop.ui.clips.find.filter_menu import FilterMenu, SavedSearchMenu
from musicgen_desktop.ui.clips.find.query_words import conditions
from musicgen_desktop.ui.kit.controls import make_button
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.search_sign import add_search_sign

_FIELD_WIDTH = 260
_ICON = QSize(16, 16)


class SearchBar(QWidget):
    """Shows the present search and tells the next one; ``chips`` belongs under it.

    Signals:
        query_changed: the ``ClipQuery`` that the user wants now.
        save_requested: the present search shall get a name.
        removal_requested: the name of a saved search that shall go.
        grid_requested: whether cards shall be shown instead of rows.
        left: Enter or Down was pressed in the field, to go to what was found.
    """

    query_changed = Signal(object)
    save_requested = Signal()
    removal_requested = Signal(str)
    grid_requested = Signal(bool)
    left = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.query = ClipQuery()
        self.field = QLineEdit()
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.field.setPlaceholderText(tr("Title, prompt, notes, tags"))
        self.field.setAccessibleName(tr("Search the library"))
        self.field.setToolTip(
            tr(
                'All of these words, as they begin; "words in quotes" together; -word for those without it; '
                "bpm:118-124, bpm:>140, key:am or key:minor for what was measured (Ctrl+F)."
            )
        )
        self.field.setClearButtonEnabled(True)
        self._search_icon = add_search_sign(self.field, look)
        self.filter_menu = FilterMenu(look, now, self)
        self.saved_menu = SavedSearchMenu(self)
        self.chips = FilterChips()
        self.filters = self._add_button(
            tr("Filter"), tr("Show only clips with stars, a tag, a colour and so on."), self.filter_menu
        )
        self.saved = self._add_button(tr("Saved searches"), tr("Choose a search that has a name."), self.saved_menu)
        self.grid = make_button("", tr("Show the library as cards, or as rows."), "bare", tr("Cards"))
        self.grid.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.grid, self.saved, self.filters, self.field):
            row.addWidget(widget)
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self.left)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.field, context=Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.left)
        self.grid.toggled.connect(self.grid_requested)
        self.filter_menu.chosen.connect(self.query_changed)
        self.saved_menu.chosen.connect(self.query_changed)
        self.saved_menu.save_requested.connect(self.save_requested)
        self.saved_menu.removal_requested.connect(self.removal_requested)
        self.chips.query_changed.connect(self.query_changed)
        self.chips.save_requested.connect(self.save_requested)
        self.chips.emptied.connect(self._on_emptied)
        self.grid.toggled.connect(self._on_grid)
        self._titles: Mapping[str, str] = {}
        self.apply_look(look)

    def show_query(self, query: ClipQuery) -> None:
        """Show what is looked for, without a signal."""
        filtered = bool(conditions(query, self.checkpoint_title))
        same_filters = replace(self.query, text=query.text) == query
        self.query = self.filter_menu.query = self.saved_menu.query = query
        if self.field.text() != query.text:
            self.field.blockSignals(True)
            self.field.setText(query.text)
            self.field.blockSignals(False)
        if not same_filters:
            self.chips.show_query(query, self.checkpoint_title)
        self.filters.setChecked(filtered)
        self.apply_look(self._look)

    @Slot()
    def clear(self) -> None:
        """Look for nothing any more; the order stays."""
        self.query_changed.emit(ClipQuery(sort_by=self.query.sort_by, descending=self.query.descending))

    def set_tags(self, tags: tuple[tuple[str, int], ...]) -> None:
        """The tags there are, each with how many clips have it."""
        self.filter_menu.tags = tags

    def set_searches(self, searches: tuple[tuple[str, ClipQuery], ...]) -> None:
        """The saved searches by name."""
        self.saved_menu.searches = searches

    def set_checkpoint_titles(self, titles: Mapping[str, str]) -> None:
        """How checkpoints are called, by id."""
        self._titles = self.filter_menu.checkpoints = dict(titles)
        self.chips.show_query(self.query, self.checkpoint_title)

    def checkpoint_title(self, checkpoint_id: str) -> str:
        """The name shown for a checkpoint."""
        return self._titles.get(checkpoint_id, checkpoint_id)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.filter_menu.look = look
        self._search_icon.setIcon(look.icon("search"))
        self._look = look
        for button, icon in ((self.filters, "filter"), (self.saved, "saved_search"), (self.grid, "grid")):
            button.setIcon(look.icon(icon, "accent" if button.isChecked() else "secondary"))

    def _add_button(self, name: str, tip: str, menu: QMenu) -> QPushButton:
        button = make_button("", tip, "bare", name)
        button.setIconSize(_ICON)
        button.setCheckable(True)
        button.clicked.connect(partial(self._open, button, menu))
        return button

    def _open(self, button: QPushButton, menu: QMenu) -> None:
        """The button stays pressed as long as something is filtered, whatever a click made of it."""
        button.setChecked(button is self.filters and bool(self.chips.chips))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.query_changed.emit(replace(self.query, text=text))

    @Slot()
    def _on_grid(self) -> None:
        self.apply_look(self._look)

    @Slot()
    def _on_emptied(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
