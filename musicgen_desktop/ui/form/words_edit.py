"""A line in which prompts are written, within the form: it completes what was begun, as the prompt's own field does."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.form.offer_key import offer_key

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_GAP = 6


class WordsEdit(QLineEdit):
    """Tab or the right arrow takes what is offered behind the cursor, Down shows the next one, Escape puts it away.

    Attributes:
        complete: what could stand between two texts, the likeliest first.
    """

    _offers: tuple[str, ...] = ()  # Qt sends events before the constructor is done

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.complete: Callable[[str, str], tuple[str, ...]] = lambda _written, _following: ()

    @property
    def offer(self) -> str:
        """What Tab would add; empty for nothing."""
        return self._offers[0] if self._offers else ""

    def event(self, event: QEvent) -> bool:
        """Keys about an offer are no shortcuts, and Tab does not leave it."""
        key = offer_key(event, bool(self._offers))
        if key is None:
            return super().event(event)
        if event.type() == QEvent.Type.KeyPress:
            self._take(key == Qt.Key.Key_Tab)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing goes first; what it begins is looked for behind it."""
        plain = self._offers and event.modifiers() in _PLAIN
        if plain and event.key() == Qt.Key.Key_Down:
            self._show((*self._offers[1:], self._offers[0]))
        elif plain and event.key() == Qt.Key.Key_Right:
            self._take(True)
        else:
            before = self.text()
            super().keyPressEvent(event)
            text, place = self.text(), self.cursorPosition()
            typed = text != before and event.text().isprintable() and bool(event.text())
            # What is offered stands right of the cursor.
            mirrored = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
            self._show(self.complete(text[:place], text[place:]) if typed and not mirrored else ())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cursor goes elsewhere."""
        self._show(())
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is offered to somebody who does not write."""
        self._show(())
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and faintly behind the cursor what is offered."""
        super().paintEvent(event)
        if not self._offers:
            return
        cursor = self.cursorRect()
        place = self.rect().adjusted(cursor.center().x() + 1, 0, -_GAP, 0)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        words = self.fontMetrics().elidedText(self.offer, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _show(self, offers: tuple[str, ...]) -> None:
        if offers != self._offers:
            self._offers = offers
            self.setAccessibleDescription(tr("Tab adds: {words}", words=offers[0].strip()) if offers else "")
            self.update()

    def _take(self, wanted: bool) -> None:
        offer = self.offer
        self._show(())
        if wanted:
            self.insert(offer)
