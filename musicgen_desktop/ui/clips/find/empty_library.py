"""What stands in the library's place when there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.find.query_words import is_everything, without_filters
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size
from musicgen_desktop.ui.kit.texts import one_line

_LONGEST_WORDS = 60


class EmptyLibrary(QWidget):
    """Says why there is nothing, and what to do.

    Signals:
        clear_requested: nothing shall be looked for any more.
    """

    clear_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = make_label("", "secondary", Size.BODY)
        self.advice = make_label("", "tertiary", Size.BODY)
        self.clear = make_button(tr("Show all clips"), tr("Take the search and all filters away."), "pill")
        self._opening = self._lacks_words = False
        self._query = ClipQuery()
        self.clear.clicked.connect(self.clear_requested)
        column = QVBoxLayout(self)
        column.addStretch()
        for label in (self.words, self.advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def set_opening(self, opening: bool) -> None:
        """Whether nobody knows yet if there is something."""
        self._opening = opening
        self.show_query(self._query)

    def set_lacks_words(self, lacks_words: bool) -> None:
        """Whether some clips cannot be found by words yet."""
        self._lacks_words = lacks_words
        self.show_query(self._query)

    def show_preparing(self, share: float) -> None:
        """The library is not open yet, since there is much to do first."""
        self.clear.hide()
        self.words.setText(tr("Making the library ready: {percent} %", percent=int(100 * share)))
        self.advice.setText(
            tr("This is done once after an update, or when something went wrong. Nothing is lost if the program ends "
               "meanwhile: the next start begins with it again.")
        )  # fmt: skip
        self.advice.show()

    def show_query(self, query: ClipQuery) -> None:
        """What was looked for in vain."""
        self._query = query
        searching = not is_everything(query)
        self.clear.setVisible(searching)
        self.advice.setVisible(searching)
        words = one_line(query.text.strip(), _LONGEST_WORDS)
        if self._opening:
            self.words.setText(tr("Opening the library…"))
        elif not searching:
            self.words.setText(tr("Every take you make is kept here, with all it takes to make it again."))
        elif words and self._lacks_words:
            self.words.setText(tr("No clip that can be searched yet holds “{words}”.", words=words))
        elif words:
            self.words.setText(tr("No clip holds “{words}”.", words=words))
        else:
            self.words.setText(tr("No clip has all of this."))
        filtered = without_filters(query) != query
        self.advice.setText(
            tr("Take a filter away, or write fewer words.")
            if filtered
            else tr("Words are looked for in titles, prompts, notes and tags. Write fewer of them, or only beginnings.")
        )
