"""All words of the vocabulary, by what they say or by what is searched for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.vocabulary import Kind, Vocabulary, wants_phrase
from musicgen_desktop.ui.kit.controls import Segments, make_button, make_label
from musicgen_desktop.ui.kit.flow_layout import FlowLayout
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.popup_sheet import PopupSheet
from musicgen_desktop.ui.kit.roving_stop import RovingStop
from musicgen_desktop.ui.kit.search_field import SearchField

_WIDTH, _HEIGHT = 720, 300
_SIDE = 16
_MOST_FOUND = 60


def kind_words(kind: Kind) -> str:
    """What a kind of words is called."""
    return {
        Kind.STYLE: tr("style"),
        Kind.INSTRUMENT: tr("instruments"),
        Kind.MOOD: tr("mood"),
        Kind.ERA: tr("era"),
        Kind.TEMPO: tr("tempo"),
        Kind.KEY: tr("key"),
        Kind.USE: tr("use"),
    }[kind]


def make_chip(phrase: str) -> QPushButton:
    """A word that goes into the prompt and out of it."""
    tip = tr("Puts “{phrase}” into the prompt or takes it out.", phrase=phrase)
    chip = make_button(phrase.replace("&", "&&"), tip, "chip", phrase)
    chip.setCheckable(True)
    chip.setFont(font(Size.CHIP))
    return chip


class WordsSheet(PopupSheet):
    """The prompt is written meanwhile.

    Signals:
        phrase_toggled: a phrase, and whether it shall be in the prompt.
    """

    phrase_toggled = Signal(str, bool)

    def __init__(self, parent: QWidget, vocabulary: Vocabulary, look: Look) -> None:
        super().__init__(tr("Words for the prompt"), parent)
        self._vocabulary = vocabulary
        self._prompt = ""
        self._kind = Kind.STYLE
        self.chips: dict[str, QPushButton] = {}
        self._stop = RovingStop(self)
        self.search = SearchField(
            tr("Search words"), tr("Show words of all kinds that have these letters. Enter takes the first one."), look
        )
        self.kinds = Segments(
            tuple((kind_words(kind), kind) for kind in Kind), tr("Kind of words"), tr("Show the words of this kind.")
        )
        self._none = make_label(tr("No word has these letters. Write it into the prompt."), "tertiary", Size.CHIP)
        page = QWidget()
        page.setObjectName("wordsPage")
        self._flow = FlowLayout(7, page)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self.kinds)
        column.addWidget(self._none)
        column.addWidget(self._scroll, 1)
        self.search.textChanged.connect(self._show)
        self.search.returnPressed.connect(self._on_first)
        self.kinds.value_changed.connect(self._on_kind)
        self._show()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.search.apply_look(look)

    def show_prompt(self, prompt: str) -> None:
        """Light the words that are in ``prompt``."""
        self._prompt = prompt
        for phrase, chip in self.chips.items():
            chip.setChecked(wants_phrase(prompt, phrase))

    def open_below(self, widget: QWidget) -> None:
        """Show all words under ``widget``, within its window."""
        window = widget.window()
        self.resize(min(_WIDTH, window.width() - 2 * _SIDE), min(_HEIGHT, window.height() - 2 * _SIDE))
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width() if self.isRightToLeft() else 0, 0))
        self.move(corner + QPoint(0, widget.height() + 8))
        self.search.clear()
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _show(self) -> None:
        """The words of the kind, or of all kinds that are searched for."""
        wanted = self.search.text().casefold().split()
        self.kinds.set_value(None if wanted else self._kind)
        found = self._found(wanted) if wanted else self._vocabulary.phrases(self._kind)
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._stop.clear()
        self.chips = {phrase: make_chip(phrase) for phrase in found}
        for chip in self.chips.values():
            chip.clicked.connect(self._on_chip)
            self._flow.addWidget(chip)
            self._stop.add(chip)
        self.show_prompt(self._prompt)
        self._none.setVisible(not found)
        self._scroll.verticalScrollBar().setValue(0)

    def _found(self, wanted: list[str]) -> list[str]:
        """Words of all kinds with these letters, those first in which words begin so."""
        every = (phrase for kind in Kind for phrase in self._vocabulary.phrases(kind))
        found = [phrase for phrase in every if all(word in phrase.casefold() for word in wanted)]
        found.sort(key=lambda phrase: not all(f" {word}" in f" {phrase.casefold()}" for word in wanted))
        return found[:_MOST_FOUND]

    @Slot(object)
    def _on_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.search.clear()
        self._show()

    @Slot()
    def _on_chip(self) -> None:
        for phrase, chip in self.chips.items():
            if chip is self.sender():
                self.phrase_toggled.emit(phrase, chip.isChecked())

    @Slot()
    def _on_first(self) -> None:
        if self.search.text().strip() and self.chips:
            next(iter(self.chips.values())).click()
            self.search.selectAll()
