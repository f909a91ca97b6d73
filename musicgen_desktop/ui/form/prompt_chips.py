"""One row of words that go into the prompt and out of it again."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from musicgen_desktop.domain.surprise import LOCKS
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.vocabulary import Kind, Vocabulary, wants_phrase
from musicgen_desktop.ui.form.words_sheet import WordsSheet, kind_words, make_chip
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.roving_stop import RovingStop

_HEIGHT = 22
_GAP = 7
_GROUP_GAP = 16
_READ_AT_MOST = 4000


def _groups(vocabulary: Vocabulary) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("", vocabulary.phrases(Kind.STYLE)[:4]),
        (tr("with"), vocabulary.instruments[:5]),
        (tr("feel"), vocabulary.moods[:4]),
    )


class PromptChips(QWidget):
    """Chips light up when their word is in the prompt. Those that do not fit are left out, not cut.

    Signals:
        phrase_toggled: a phrase, and whether it shall be in the prompt.
        surprise_requested: some other prompt shall be written.
        kept_changed: other kinds of words are kept from one surprise to the next.
    """

    phrase_toggled = Signal(str, bool)
    surprise_requested = Signal()
    kept_changed = Signal()

    def __init__(self, look: Look, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look = look
        self._vocabulary = vocabulary
        self._prompt = ""
        self._kept: frozenset[Kind] = frozenset()
        self._sheet: WordsSheet | None = None
        self._stop, self._tail_stop = RovingStop(self), RovingStop(self)
        self.chips: dict[str, QPushButton] = {}
        self._placed: list[tuple[QWidget, int]] = []
        for word, phrases in _groups(vocabulary):
            if word:
                self._place(make_label(word, "tertiary", Size.CHIP), _GROUP_GAP)
            for phrase in phrases:
                self.chips[phrase] = chip = make_chip(phrase)
                chip.clicked.connect(self._on_chip)
                self._stop.add(chip)
                self._place(chip, _GAP)
        self.more = make_button(
            tr("more words…"), tr("All words: styles, instruments, moods, eras, tempos, keys, uses."), "chip",
            tr("More words"),
        )  # fmt: skip
        self.surprise = make_button(
            " " + tr("surprise me"), tr("Writes a whole prompt for you; undo brings yours back."), "chip",
            tr("surprise me"),
        )  # fmt: skip
        self.locks = make_button("", "", "chip")
        self._tail = ((self.more, _GROUP_GAP), (self.surprise, _GAP), (self.locks, _GAP))
        for button, _ in self._tail:
            button.setFont(font(Size.CHIP))
            button.setIconSize(QSize(13, 13))
            button.setParent(self)
            self._tail_stop.add(button)
        self.more.clicked.connect(self.show_all)
        self.surprise.clicked.connect(self.surprise_requested)
        self.locks.clicked.connect(self._on_locks)
        self.apply_look(look)

    @property
    def kept(self) -> frozenset[Kind]:
        """The kinds of words that the next surprise keeps."""
        return self._kept

    def set_kept(self, kinds: Collection[Kind]) -> None:
        """Keep these, without a signal."""
        self._kept = frozenset(kinds) & frozenset(LOCKS)
        names = ", ".join(kind_words(kind) for kind in LOCKS if kind in self._kept)
        self.locks.setIcon(self._look.icon("lock" if names else "unlock"))
        self.locks.setAccessibleName(tr("Surprise me keeps: {what}", what=names or tr("nothing")))
        self.locks.setToolTip(
            tr("“Surprise me” keeps: {what}. Press to lock style, tempo or key.", what=names or tr("nothing"))
        )

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.surprise.setIcon(look.icon("surprise"))
        self.set_kept(self._kept)
        if self._sheet is not None:
            self._sheet.apply_look(look)

    def show_prompt(self, prompt: str) -> None:
        """Light the chips whose words are in ``prompt`` (its beginning, when it is huge)."""
        self._prompt = prompt[:_READ_AT_MOST]
        for phrase, chip in self.chips.items():
            chip.setChecked(wants_phrase(self._prompt, phrase))
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.show_prompt(self._prompt)

    def show_all(self) -> WordsSheet:
        """Open the sheet with all words beneath the row."""
        if self._sheet is None:
            self._sheet = WordsSheet(self, self._vocabulary, self._look)
            self._sheet.phrase_toggled.connect(self.phrase_toggled)
        self._sheet.show_prompt(self._prompt)
        self._sheet.open_below(self)
        return self._sheet

    def make_lock_menu(self) -> QMenu:
        """What the next surprise shall keep."""
        menu = QMenu(self)
        for kind in LOCKS:
            action = menu.addAction(tr("Keep: {what}", what=kind_words(kind)))
            action.setCheckable(True)
            action.setChecked(kind in self._kept)
            action.setData(kind)
        menu.triggered.connect(lambda action: self._on_lock(Kind(action.data())))
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place what fits, in reading order; what opens more always has its place."""
        super().resizeEvent(event)
        room = self.width() - sum(button.sizeHint().width() + gap for button, gap in self._tail)
        x, full = 0, False
        for index, (widget, gap) in enumerate(self._placed):
            width = widget.sizeHint().width()
            needed = x + (gap if x else 0) + width
            if isinstance(widget, QLabel):  # a group's word needs room for its first chip as well
                needed += _GAP + self._placed[index + 1][0].sizeHint().width()
            full = full or needed > room
            widget.setVisible(not full)
            if not full:
                x = self._put(widget, x, gap)
        for button, gap in self._tail:
            x = self._put(button, x, gap)
        self._stop.settle()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(400, _HEIGHT)

    def _place(self, widget: QWidget, gap: int) -> None:
        widget.setParent(self)
        self._placed.append((widget, gap))

    def _put(self, widget: QWidget, x: int, gap: int) -> int:
        """Where it ends."""
        start, width = x + (gap if x else 0), widget.sizeHint().width()
        left = self.width() - start - width if self.isRightToLeft() else start
        widget.setGeometry(left, 0, width, _HEIGHT)
        return start + width

    def _on_chip(self) -> None:
        for phrase, chip in self.chips.items():
            if chip is self.sender():
                self.phrase_toggled.emit(phrase, chip.isChecked())

    def _on_locks(self) -> None:
        menu = self.make_lock_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.locks.mapToGlobal(QPoint(0, self.locks.height())))

    def _on_lock(self, kind: Kind) -> None:
        self.set_kept(self._kept ^ {kind})
        self.kept_changed.emit()
