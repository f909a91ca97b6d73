"""How loud the microphone is, as a bar with its peak, and in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from musicgen_desktop.audio.level import FLOOR, Level
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.level_bar import LevelBar
from musicgen_desktop.ui.kit.look import Look

_NUMBER_ROOM = 58
_BAR = 6
_LOUD, _TOO_LOUD = -12.0, -3.0
"""dBFS: what is recorded has no second chance, so it warns early."""

_MINUS = "\N{MINUS SIGN}"


class LevelView(LevelBar):
    """The bar and the highest peak just now as a number."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, _LOUD, _TOO_LOUD)
        self._level = Level()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Level of the microphone"))
        self.setToolTip(tr("How loud it is, in dB below full scale. Peaks between −18 and −6 dB are good."))
        self.show_change()

    @property
    def words(self) -> str:
        """The peak as it is shown: −18 dB."""
        hold = self._level.hold
        if self._level.clipped:
            return tr("too loud")
        number = f"{_MINUS if round(hold) < 0 else ''}{abs(round(hold))}"
        return tr("silent") if hold <= FLOOR else tr("{number} dB", number=number)

    def set_level(self, level: Level) -> None:
        """Show another level."""
        self._level = level
        self.show_change()

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(200, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar, and the number."""
        c, level = self._look.colors, self._level
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a meter grows to the right everywhere
        bar = QRectF(0, (self.height() - _BAR) / 2, self.width() - _NUMBER_ROOM, _BAR)
        self.paint_peak(painter, bar, level)
        if not self.isEnabled():
            return
        painter.setFont(font(Size.HEAD, tabular=True))
        painter.setPen(QPen(c.error if level.clipped else c.secondary))
        number = QRectF(bar.right(), 0, _NUMBER_ROOM, self.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.words)
