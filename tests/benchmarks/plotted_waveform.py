"""The big waveform as pyqtgraph would draw it: the same columns, colours, ruler, loop and playhead."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Literal

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from musicgen_desktop.ui.kit.theme import Colors
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.stage.waveform_view import Region

Kind = Literal["bars", "rough bars", "rough lines"]
"""The first looks like ours; without antialiasing it is quicker, but the gaps between the bars come and go."""

_PITCH = 2.0
_WIDTH = 1.5
_RULER = 28


class PlottedWaveform:
    """A ``PlotWidget`` with all that can be switched off for speed switched off.

    pyqtgraph is imported by name, when it is needed: the program does not depend on it. The
    played part changes colour by painting the one item twice, each time clipped, and a step of the
    playhead repaints a narrow strip only, which is the least that a scene allows.

    Args:
        colors: of the theme.
        seconds: length of the whole take.
        kind: bars are ``BarGraphItem``'s rectangles, lines ``PlotCurveItem``'s pairs of points; rough
            ones are not antialiased.
    """

    def __init__(self, colors: Colors, seconds: float, kind: Kind) -> None:
        pg: Any = import_module("pyqtgraph")
        self._seconds = seconds
        self._lines = kind == "rough lines"
        self._position = 0.0
        self._colors = colors
        self.widget: Any = pg.PlotWidget(background=colors.field, enableMenu=False)
        self.widget.setAntialiasing(kind == "bars")
        plot = self.widget.getPlotItem()
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.setContentsMargins(0, 0, 0, 0)
        for side in ("left", "bottom"):
            plot.hideAxis(side)
        plot.showAxis("top")
        axis = plot.getAxis("top")
        axis.setHeight(_RULER)
        axis.setPen(colors.line)
        axis.setTextPen(colors.tertiary)
        plot.showGrid(x=True, alpha=0.2)
        plot.disableAutoRange()
        plot.setXRange(0, seconds, padding=0)
        plot.setYRange(-1, 1, padding=0)
        self._item: Any = _split_item(pg, self._lines)(self)
        self._line: Any = pg.InfiniteLine(0, pen=pg.mkPen(colors.text, width=2))
        self._loop: Any = pg.LinearRegionItem(brush=colors.loop_region, pen=pg.mkPen(colors.accent, width=2))
        self._loop.hide()
        for item in (self._item, self._loop, self._line):
            plot.addItem(item, ignoreBounds=True)

    @property
    def painted(self) -> Any:
        """The widget that receives the paint events."""
        return self.widget.viewport()

    @property
    def position(self) -> float:
        """Seconds."""
        return self._position

    def color(self, played: bool) -> QColor:
        """The colour of the part before or after the playhead."""
        return self._colors.waveform_played if played else self._colors.waveform_rest

    def set_waveform(self, waveform: Waveform) -> None:
        """Show all columns there are; neither item can add some to those it has."""
        count = max(1, int(self.widget.width() / _PITCH))
        columns = waveform.columns(count)
        step = self._seconds / count
        left = np.arange(len(columns)) * step
        if self._lines:
            self._item.setData(np.repeat(left + step / 2, 2), columns.ravel(), connect="pairs", skipFiniteCheck=True)
        else:
            width = step * _WIDTH / _PITCH
            self._item.setOpts(x0=left, width=width, y0=columns[:, 0], height=columns[:, 1] - columns[:, 0])

    def set_position(self, seconds: float) -> None:
        """Move the playhead and colour what it passed."""
        old, self._position = self._position, seconds
        self._line.setPos(seconds)
        margin = 4 * self._seconds / max(1, self.widget.width())
        low, high = min(old, seconds) - margin, max(old, seconds) + margin
        self._item.update(QRectF(low, -1, high - low, 2))

    def set_loop(self, region: Region) -> None:
        """Tint the loop."""
        self._loop.setRegion(region)
        self._loop.show()


def _split_item(pg: Any, lines: bool) -> Any:
    """A class of items in two colours, changing at the playhead."""
    base = pg.PlotCurveItem if lines else pg.BarGraphItem

    class SplitItem(base):
        def __init__(self, owner: PlottedWaveform) -> None:
            self._owner = owner
            # One brush or pen for each part, so that painting makes no object.
            colors = [owner.color(played) for played in (True, False)]
            if lines:
                self._parts = [_pen(color) for color in colors]
                super().__init__(pen=self._parts[1])
            else:
                self._parts = [pg.mkBrush(color) for color in colors]
                super().__init__(x0=[], width=1.0, height=[], pen=None, brush=self._parts[1])

        def paint(self, painter: QPainter, *arguments: Any) -> None:
            box = self.boundingRect()
            split = self._owner.position
            for part, left, right in (
                (self._parts[0], box.left(), split),
                (self._parts[1], split, box.right()),
            ):
                if right <= left:
                    continue
                painter.save()
                painter.setClipRect(QRectF(left, box.top(), right - left, box.height()), Qt.ClipOperation.IntersectClip)
                if lines:
                    self.opts["pen"] = part
                else:
                    self._sharedBrush = part
                super().paint(painter, *arguments)
                painter.restore()

    return SplitItem


def _pen(color: QColor) -> QPen:
    pen = QPen(color, _WIDTH)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
