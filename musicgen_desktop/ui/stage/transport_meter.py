"""How loud it is what is heard: a slim bar and a number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from musicgen_desktop.audio.level import FLOOR
from musicgen_desktop.domain.text import number, tr
from musicgen_desktop.services.playback.playback_meter import PlayedLevel
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.level_bar import LevelBar, place_in
from musicgen_desktop.ui.kit.look import Look

_BAR_ROOM, _NUMBER_ROOM, _HEIGHT = 34, 36, 28
_GAP = 4
_PEAK, _LOUDNESS = 4, 4
_LOUD, _TOO_LOUD = -6.0, -1.0
"""dBFS from which the peak warns: above −1 a converter or an encoder may clip."""


class TransportMeter(LevelBar):
    """Above the peak with the highest one just now, below it the loudness of the moment, beside them that of 3 s."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, _LOUD, _TOO_LOUD)
        self._level = PlayedLevel()
        self.setFixedSize(_BAR_ROOM + _NUMBER_ROOM, _HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Level of what is heard"))
        self.setToolTip(
            tr("What is heard, with the volume: above its peak in dBFS, below its loudness in LUFS; the number is the "
               "loudness of the last three seconds.")
        )  # fmt: skip
        self.set_level(PlayedLevel())

    @property
    def words(self) -> str:
        """For those who do not see it: peak −3.1 dB, loudness −14.2 LUFS."""
        if self._level.peak.hold <= FLOOR:
            return tr("silent")
        if self._level.short_term < FLOOR:
            return tr("peak {peak} dB", peak=_number(self._level.peak.hold))
        return tr(
            "peak {peak} dB, loudness {loudness} LUFS",
            peak=_number(self._level.peak.hold),
            loudness=_number(self._level.short_term),
        )

    def set_level(self, level: PlayedLevel) -> None:
        """Show another level."""
        self._level = level
        self.show_change()

    def minimumSizeHint(self) -> QSize:
        """All of it or nothing."""
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        """A bar and four digits."""
        return QSize(_BAR_ROOM + _NUMBER_ROOM, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two bars, the held peak, the number."""
        c, level = self._look.colors, self._level
        painter = QPainter(self)
        middle = self.height() / 2
        peak = QRectF(0, middle - _PEAK - 1, _BAR_ROOM, _PEAK)
        loudness = QRectF(0, middle + 1, _BAR_ROOM, _LOUDNESS)
        self.paint_peak(painter, peak, level.peak)
        painter.fillRect(loudness, c.line)
        loudness.setRight(place_in(loudness, level.momentary))
        painter.fillRect(loudness, c.secondary)
        painter.setFont(font(Size.CHIP, tabular=True))
        painter.setPen(c.secondary if level.short_term >= FLOOR else c.tertiary)
        area = QRectF(_BAR_ROOM + _GAP, 0, _NUMBER_ROOM - _GAP, self.height())
        shown = _number(level.short_term) if level.short_term >= FLOOR else "\N{EN DASH}"
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)


def _number(decibels: float) -> str:
    return number(decibels, ".1f").replace("-", "\N{MINUS SIGN}")
