"""How loud the microphone is, as a bar with its peak, and in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from musicgen_desktop.audio.level import FLOOR, Level
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look

_NUMBER_ROOM = 58
_BAR = 6
_LOUD, _TOO_LOUD = -12.0, -3.0
"""dBFS from which the bar warns."""

_MINUS = "\N{MINUS SIGN}"


class LevelView(QWidget):
    """Green up to −12 dB, then yellow, red where it will clip; the line is the highest peak just now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._level = Level()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Level of the microphone"))
        self.setToolTip(tr("How loud it is, in dB below full scale. Peaks between −18 and −6 dB are good."))
        self.set_level(Level())

    @property
    def words(self) -> str:
        """The peak as it is shown: −18 dB."""
        hold = self._level.hold
        if self._level.clipped:
            return tr("too loud")
        number = f"{_MINUS if round(hold) < 0 else ''}{abs(round(hold))}"
        return tr("silent") if hold <= FLOOR else tr("{number} dB", number=number)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.update()

    def set_level(self, level: Level) -> None:
        """Show another level."""
        self._level = level
        self.setAccessibleDescription(self.words)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(200, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar in three colours, the held peak, the number."""
        c, level = self._look.colors, self._level
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a meter grows to the right everywhere
        bar = QRectF(0, (self.height() - _BAR) / 2, self.width() - _NUMBER_ROOM, _BAR)
        painter.fillRect(bar, c.line)
        low = FLOOR
        for high, color in ((_LOUD, c.good), (_TOO_LOUD, c.warning), (0.0, c.error)):
            left, right = (_x(bar, min(value, level.peak)) for value in (low, high))
            painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), color)
            low = high
        if level.hold > FLOOR:
            color = c.error if level.hold > _TOO_LOUD else c.warning if level.hold > _LOUD else c.good
            painter.fillRect(QRectF(round(_x(bar, level.hold)) - 2, bar.top() - 3, 2, bar.height() + 6), color)
        if not self.isEnabled():
            return
        painter.setFont(font(Size.HEAD, tabular=True))
        painter.setPen(QPen(c.error if level.clipped else c.secondary))
        number = QRectF(bar.right(), 0, _NUMBER_ROOM, self.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.words)


def _x(bar: QRectF, decibels: float) -> float:
    return bar.left() + bar.width() * (1 - decibels / FLOOR)
