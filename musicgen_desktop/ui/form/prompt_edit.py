"""The field in which prompts are written: it grows, completes what was begun, and steps back to earlier prompts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.form.offer_key import offer_key
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look

HEIGHT = 52
_MOST_LINES = 3
_MOST_PROMPTS = 7
_BADGE_GAP = 10


class PromptEdit(QPlainTextEdit):
    """One line that grows to three, or to seven of several prompts; plain text only.

    Tab takes what is offered behind the cursor, else it leaves.

    Completions are offered while one types at the end of something, in a faint text that is not there yet: whatever is
    typed goes on as if there were none, Escape puts them away, Down shows the next one. In an empty field Up brings the
    last prompt, then those before it; Down goes back.

    Attributes:
        complete: what could stand between two texts, the likeliest first.
        earlier: gives prompts that were used, the latest first.
    """

    _offers: tuple[str, ...] = ()  # Qt sends events before the constructor is done

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("promptEdit")
        self.setFont(font(Size.PROMPT))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        self.setFixedHeight(HEIGHT)
        self.complete: Callable[[str, str], tuple[str, ...]] = lambda _written, _following: ()
        self.earlier: Callable[[], tuple[str, ...]] = tuple
        self._look = look
        self._step = -1
        self._hint = ""
        self._most_lines = _MOST_LINES
        self.textChanged.connect(self._fit)
        self.set_tip("")

    @property
    def offer(self) -> str:
        """What Tab would add; empty for nothing."""
        return self._offers[0] if self._offers else ""

    def set_tip(self, more: str) -> None:
        """Say in the tooltip what is to be known besides."""
        tip = tr(
            "What you want to hear, in English words. Ctrl+Enter makes it. Tab completes a word, Up brings earlier "
            "prompts back into an empty field."
        )
        self.setToolTip(f"{tip}\n{more}".strip())

    def setPlaceholderText(self, text: str) -> None:
        """What stands in the empty field: of what does not fit on its one line, the beginning."""
        self._hint = text
        self._cut_hint()

    @property
    def line(self) -> str:
        """The line with the cursor."""
        return self.textCursor().block().text()

    def replace_text(self, text: str) -> None:
        """Put ``text`` in place of all, so that undo brings the old back."""
        self._replace(QTextCursor.MoveOperation.Start, QTextCursor.MoveOperation.End, text)

    def replace_line(self, text: str) -> None:
        """Put ``text`` in place of the line with the cursor."""
        self._replace(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveOperation.EndOfBlock, text)

    def put_away(self) -> None:
        """Offer nothing until somebody types."""
        self._show_offers(())

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.viewport().update()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file's address is no prompt: what is dragged from a file manager is left to the window."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def event(self, event: QEvent) -> bool:
        """Keys about an offer are no shortcuts, and Tab does not leave it."""
        key = offer_key(event, bool(self._offers))
        if key is None:
            return super().event(event)
        if event.type() == QEvent.Type.KeyPress:
            self._on_offer_key(key)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing goes first; what it begins is looked for behind it."""
        key, plain = (
            event.key(),
            event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier),
        )
        if plain and self._offers and key == Qt.Key.Key_Down:
            self._show_offers((*self._offers[1:], self._offers[0]))
        elif plain and self._offers and key == Qt.Key.Key_Right and not self.textCursor().hasSelection():
            self._on_offer_key(Qt.Key.Key_Tab)
        elif plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._recall(1 if key == Qt.Key.Key_Up else -1):
            pass
        else:
            before = self.document().revision()
            super().keyPressEvent(event)
            typed = event.text().isprintable() and bool(event.text()) and self.document().revision() != before
            self._show_offers(self._completions() if typed else ())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method writes is offered nothing while it is at work."""
        self.put_away()
        super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cursor goes elsewhere."""
        self.put_away()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is offered to somebody who does not write."""
        self.put_away()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew."""
        super().resizeEvent(event)
        self._cut_hint()
        self._fit()

    def _cut_hint(self) -> None:
        room = self.viewport().width() - 2 * round(self.document().documentMargin()) - 2
        super().setPlaceholderText(self.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and behind the cursor what is offered, with the key that takes it."""
        super().paintEvent(event)
        if not self._offers:
            return
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # nothing is offered in words from the right
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cursor = QRectF(self.cursorRect())
        colors = self._look.colors
        key, small = tr("Tab"), font(Size.HEAD)
        painter.setFont(small)
        badge = painter.fontMetrics().horizontalAdvance(key) + 10.0
        painter.setFont(self.font())
        metrics = painter.fontMetrics()
        room = self.viewport().width() - cursor.left() - badge - 2 * _BADGE_GAP
        words = metrics.elidedText(self.offer, Qt.TextElideMode.ElideRight, max(0, int(room)))
        width = metrics.horizontalAdvance(words)
        painter.setPen(QColor(colors.tertiary))
        place = QRectF(cursor.left() + 1, cursor.top(), width + 2.0, cursor.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if room < 0:
            return
        box = QRectF(place.right() + _BADGE_GAP, cursor.center().y() - 8.5, badge, 17.0)
        painter.setPen(QColor(colors.line))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(colors.tertiary))
        painter.setFont(small)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)

    def _replace(self, start: QTextCursor.MoveOperation, end: QTextCursor.MoveOperation, text: str) -> None:
        self.put_away()
        cursor = self.textCursor()
        cursor.movePosition(start)
        cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def _completions(self) -> tuple[str, ...]:
        cursor = self.textCursor()
        if cursor.hasSelection() or cursor.block().textDirection() == Qt.LayoutDirection.RightToLeft:
            return ()
        text = self.toPlainText()
        return self.complete(text[: cursor.position()], text[cursor.position() :])

    def _show_offers(self, offers: tuple[str, ...]) -> None:
        if offers != self._offers:
            self._offers = offers
            self.setAccessibleDescription(tr("Tab adds: {words}", words=offers[0].strip()) if offers else "")
            self.viewport().update()

    def _on_offer_key(self, key: int) -> None:
        offer = self.offer
        self.put_away()
        if key == Qt.Key.Key_Tab:
            self.insertPlainText(offer)

    def _recall(self, by: int) -> bool:
        """Show an earlier or a later prompt, where nothing else is written; False where the arrow is not about that."""
        prompts, text = self.earlier(), self.toPlainText()
        recalled = 0 <= self._step < len(prompts) and prompts[self._step] == text
        step = (self._step if recalled else -1) + by
        if (text and not recalled) or not -1 <= step < len(prompts):
            return recalled
        self._step = step
        self.replace_text(prompts[step] if step >= 0 else "")
        return True

    def set_several(self, several: bool) -> None:
        """Whether each line is a prompt."""
        self._most_lines = _MOST_PROMPTS if several else _MOST_LINES
        self._fit()

    def _fit(self) -> None:
        spacing = self.fontMetrics().lineSpacing()
        lines = 0
        block = self.document().firstBlock()
        while block.isValid() and lines <= self._most_lines:
            lines += max(1, round(self.blockBoundingRect(block).height() / spacing))
            block = block.next()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if lines > self._most_lines else policy.ScrollBarAlwaysOff
        )
        height = HEIGHT + (min(lines, self._most_lines) - 1) * spacing
        if height != self.height():
            self.setFixedHeight(height)
