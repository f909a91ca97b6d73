"""One take beside its siblings: its key, its outline in its own colour, and what is to be said about it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.mark_words import STAR, rating_words
from musicgen_desktop.ui.kit.texts import format_gain, format_position
from musicgen_desktop.ui.kit.waveform_data import EMPTY
from musicgen_desktop.ui.kit.waveform_painter import BarPixmap
from musicgen_desktop.ui.stage.stage_view import TakeView

HEIGHT = 42
_NOTE_ROOM = 140
"""A narrower card leaves its words out, but for signs in its corner."""

_NAME_ROOM = 110
"""A narrower card has no name on it."""

_LEAST_OUTLINE = 8
_BADGE = 20
_SIGN = 10
_DOT = 2.5


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
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.update()

    def show_take(self, take: TakeView, chosen: bool) -> None:
        """Show ``take``."""
        self.take = take
        self.setChecked(chosen)
        self.setAccessibleName(self._said())
        self.setToolTip(self._tip())
        self.update()

    def sizeHint(self) -> QSize:
        """Narrow enough for eight."""
        return QSize(72, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Card, key, outline, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._look.colors
        chosen = self.isChecked()
        border = c.accent if chosen or self.hasFocus() else c.tertiary if self.underMouse() else c.line
        painter.setPen(QPen(border, 2 if chosen else 1))
        painter.setBrush(c.selected_row if chosen else c.panel)
        inset = 1.0 if chosen else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)
        key = QRectF(10, (self.height() - _BADGE) / 2, _BADGE, _BADGE)
        area = QRectF(40, 8, self.width() - 52.0, self.height() - 16.0)
        if self.width() >= _NOTE_ROOM:
            area.setRight(self._draw_words(painter, area))
        else:
            self._draw_signs(painter)
            if self.take.gain is not None:
                key.moveTop(4)
                area = QRectF(36, 5, self.width() - 46.0 - (_SIGN if self.take.kept else 0), 18)
                self._draw_gain_below(painter)
        if area.width() < _LEAST_OUTLINE:
            key.moveLeft((self.width() - _BADGE) / 2)
        self._draw_key(painter, key)
        if self.take.name and self.width() >= (_NAME_ROOM if self.take.gain is None else _NOTE_ROOM):
            self._draw_name(painter, area)
            area.setTop(area.top() + 13)
        if area.width() >= _LEAST_OUTLINE:
            painter.setPen(QPen(c.line, 1))
            painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()))
            self._bars.draw(painter, area, self.take.waveform, c.take(self.take.index))

    @property
    def _label(self) -> str:
        return self.take.label or str(self.number)

    def _draw_key(self, painter: QPainter, key: QRectF) -> None:
        """The key, filled where it is the one that is heard."""
        c = self._look.colors
        chosen = self.isChecked()
        painter.setPen(QPen(c.accent if chosen else c.line, 1))
        painter.setBrush(c.accent if chosen else c.raised)
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(c.text_on_accent if chosen else c.text)
        painter.setFont(font(Size.CHIP, QFont.Weight.DemiBold))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._label)

    def _draw_words(self, painter: QPainter, area: QRectF) -> float:
        """What the user said of it above, how much softer it is heard below; gives where the room for others ends."""
        take = self.take
        words_font = font(Size.HEAD, tabular=True)
        metrics = QFontMetricsF(words_font)
        marks = f"{take.rating} {STAR}" if take.rating else tr("best") if take.best else ""
        lines = [line for line in (take.note or marks, format_gain(take.gain) if take.gain is not None else "") if line]
        widths = [metrics.horizontalAdvance(line) + 2 for line in lines]
        sign = _SIGN + 3 if take.kept else 0
        if take.kept and (not lines or (take.gain is not None and len(lines) == 1)):
            lines.insert(0, "")
            widths.insert(0, 0.0)
        if not lines:
            return area.right()
        right, height = area.right(), area.height() / len(lines)
        painter.setFont(words_font)
        painter.setPen(self._look.colors.secondary if self.isChecked() else self._look.colors.tertiary)
        for place, (line, width) in enumerate(zip(lines, widths, strict=True)):
            box = QRectF(right - width, area.top() + place * height, width, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)
            if place == 0 and take.kept:
                self._draw_kept(painter, QPointF(box.left() - sign, box.center().y() - _SIGN / 2))
        widths[0] += sign
        return right - max(widths) - 8

    def _draw_signs(self, painter: QPainter) -> None:
        """There is no room for words: a corner says that it is kept, another that it is the nearest."""
        if self.take.kept:
            self._draw_kept(painter, QPointF(self.width() - _SIGN - 5.0, 3.0))
        if self.take.best:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colors.accent)
            painter.drawEllipse(QPointF(self.width() - 10.0, self.height() - 9.0), _DOT, _DOT)

    def _draw_gain_below(self, painter: QPainter) -> None:
        painter.setFont(font(Size.HEAD, tabular=True))
        painter.setPen(self._look.colors.secondary if self.isChecked() else self._look.colors.tertiary)
        box = QRectF(4, 24, self.width() - 8.0, 15)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, format_gain(self.take.gain or 0.0))

    def _draw_kept(self, painter: QPainter, place: QPointF) -> None:
        scale = self.devicePixelRatioF()
        painter.drawPixmap(place, self._look.icons.pixmap("kept", self._look.colors.accent, _SIGN, scale))

    def _draw_name(self, painter: QPainter, area: QRectF) -> None:
        name_font = font(Size.HEAD)
        painter.setFont(name_font)
        painter.setPen(self._look.colors.text if self.isChecked() else self._look.colors.secondary)
        name = QFontMetricsF(name_font).elidedText(self.take.name, Qt.TextElideMode.ElideRight, area.width())
        box = QRectF(area.left(), area.top() - 3, area.width(), 14)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _said(self) -> str:
        """Everything that is drawn."""
        take = self.take
        if take.label:
            return tr("Sound {letter}, hidden", letter=take.label)
        made = format_position(take.waveform.made)
        if take.name:
            words = [tr("{number}: {name}, {made}", number=self.number, name=take.name, made=made)]
        else:
            words = [tr("Take {number}, {made}", number=self.number, made=made)]
        words += [take.note] if take.note else []
        words += [tr("the nearest to what was asked")] if take.best else []
        words += [tr("kept")] if take.kept else []
        words += [rating_words(take.rating)] if take.rating else []
        words += [tr("heard with {gain}", gain=format_gain(take.gain))] if take.gain is not None else []
        words += [tr("its sound is missing")] if take.missing else []
        return ", ".join(words)

    def _tip(self) -> str:
        take = self.take
        if take.label:
            return tr("Hear {letter} from here on (key {number}).", letter=take.label, number=self.number)
        if take.name:
            return tr("Show and play “{name}” (key {number}).", name=take.name, number=self.number)
        lines = [tr("Show and play take {number} (key {number}).", number=self.number)]
        lines += [tr("Of these it is the nearest to what was asked.")] if take.best else []
        return "\n".join([*lines, *([take.judged] if take.judged else [])])
