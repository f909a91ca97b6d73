"""The takes of one request side by side: the number, the outline in the take's colour, a word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import format_position
from musicgen_desktop.ui.kit.waveform_data import EMPTY
from musicgen_desktop.ui.kit.waveform_painter import BarPixmap
from musicgen_desktop.ui.stage.stage_view import TakeView

_HEIGHT = 42
_NOTE_ROOM = 150
"""A narrower card leaves its word out."""


class TakeCard(QAbstractButton):
    """One take; pressing it puts it on the stage."""

    def __init__(self, number: int, look: Look) -> None:
        super().__init__()
        self.number = number
        self._look = look
        self.take = TakeView(number - 1, EMPTY)
        self._bars = BarPixmap(pitch=2.0, width=1.5)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Show and play take {number} (key {number}).", number=number))

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.update()

    def show_take(self, take: TakeView, chosen: bool) -> None:
        """Show ``take``."""
        self.take = take
        self.setChecked(chosen)
        made = format_position(take.waveform.made)
        name = tr("Take {number}, {made}", number=self.number, made=made)
        self.setAccessibleName(f"{name}, {take.note}" if take.note else name)
        self.update()

    def sizeHint(self) -> QSize:
        """Narrow enough for eight."""
        return QSize(72, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Card, number, outline, note."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._look.colors
        chosen = self.isChecked()
        border = c.accent if chosen or self.hasFocus() else c.tertiary if self.underMouse() else c.line
        painter.setPen(QPen(border, 1))
        painter.setBrush(c.selected_row if chosen else c.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        number = QRectF(10, (self.height() - 20) / 2, 20, 20)
        painter.setPen(QPen(c.line, 1))
        painter.setBrush(c.raised)
        painter.drawRoundedRect(number.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(c.text)
        painter.setFont(font(Size.CHIP, QFont.Weight.DemiBold))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(self.number))
        right = self.width() - 12.0
        if self.take.note and self.width() >= _NOTE_ROOM:
            note_font = font(Size.HEAD)
            width = QFontMetricsF(note_font).horizontalAdvance(self.take.note) + 2
            painter.setFont(note_font)
            painter.setPen(c.tertiary)
            painter.drawText(
                QRectF(right - width, 0, width, self.height()), Qt.AlignmentFlag.AlignCenter, self.take.note
            )
            right -= width + 8
        area = QRectF(40, 8, max(8.0, right - 40), self.height() - 16)
        color = c.take(self.take.index)
        painter.setPen(QPen(c.line, 1))
        painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()))
        self._bars.draw(painter, area, self.take.waveform, color)


class TakesStrip(QWidget):
    """Hidden while there is only one take.

    Signals:
        take_chosen: position of the take that was pressed.
        card_added: ``TakeCard``, new in the strip.
    """

    take_chosen = Signal(int)
    card_added = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.cards: list[TakeCard] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.setFixedHeight(_HEIGHT)
        self.hide()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        for card in self.cards:
            card.apply_look(look)

    def show_takes(self, takes: tuple[TakeView, ...], chosen: int) -> None:
        """Show ``takes``; the card at ``chosen`` is marked."""
        numbers = [take.index + 1 for take in takes]
        if [card.number for card in self.cards] != numbers:
            self._rebuild(numbers)
        for position, (card, take) in enumerate(zip(self.cards, takes, strict=True)):
            card.show_take(take, position == chosen)
        self.setVisible(len(takes) > 1)

    def _rebuild(self, numbers: list[int]) -> None:
        for card in self.cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for number in numbers:
            card = TakeCard(number, self._look)
            card.clicked.connect(self._on_card)
            self._row.addWidget(card)
            self.cards.append(card)
            self.card_added.emit(card)

    def _on_card(self) -> None:
        for position, card in enumerate(self.cards):
            if card is self.sender():
                self.take_chosen.emit(position)
