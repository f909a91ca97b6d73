"""What is seen of a take: view boxes of pyqtgraph on one axis, each layer drawn by itself.

This is the one door to pyqtgraph, which takes a fifth of a second to import: it is opened after the first paint.
"""

from __future__ import annotations

from collections.abc import Sequence

from pyqtgraph import GraphicsObject, GraphicsView, ViewBox
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QStyleOptionGraphicsItem, QWidget

from musicgen_desktop.domain.beat_grid import BeatGrid
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform
from musicgen_desktop.ui.stage.shape_facts import Mark
from musicgen_desktop.ui.stage.timeline.layers import Layer, Playhead, draw_grid, draw_loop, draw_marks
from musicgen_desktop.ui.stage.timeline.spectrogram_item import SpectrogramTiles, draw_frequencies, draw_scale
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis
from musicgen_desktop.ui.stage.timeline.values import DecibelRange, Lanes, Region
from musicgen_desktop.ui.stage.timeline.waveform_picture import PITCH, Shown, WaveformPicture

RULER = 27
"""Pixels over the sound."""

FOOT = 12
"""Pixels under it."""

SCALE = 12
"""Pixels of the strip in which the colours of a spectrogram are explained."""


class Canvas(GraphicsView):
    """Shows and takes no input: the slider around it has the mouse and the keys.

    Args:
        axis: shared with all that is drawn over time; its width is this canvas's.
    """

    def __init__(self, axis: TimeAxis, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setBackground(None)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent")  # the frame around it has the ground and round corners
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._axis = axis
        self._look = look
        self._region: Region | None = None
        self._loop_on = False
        self._marks: tuple[Mark, ...] = ()
        self._position = 0.0
        self._grid = Layer(self._draw_grid)
        self._front = Layer(self._draw_front)
        self._playhead = Playhead()
        self._box = ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._box.setYRange(-1, 1, padding=0)
        self._wave = WaveformItem(axis, look)
        self._box.addItem(self._wave, ignoreBounds=True)
        self._tiles_box = ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._tiles_box.setYRange(0, 1, padding=0)
        self._lanes = Lanes.WAVEFORM
        self._tempo: BeatGrid | None = None
        self._covered: Sequence[tuple[int, int]] = ()
        self._range = DecibelRange()
        self._sampling_rate = 0
        self.spectrogram = SpectrogramTiles(self._tiles_box, look)
        self._names = Layer(self._draw_names)
        layers = (self._tiles_box, self._grid, self._box, self._names, self._front, self._playhead)
        for depth, item in enumerate(layers):
            item.setZValue(depth)
            self.scene().addItem(item)
        axis.changed.connect(self._on_axis)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self._playhead.setBrush(look.colors.text)
        self._wave.apply_look(look)
        self.spectrogram.apply_look(look)
        for layer in (self._grid, self._names, self._front):
            layer.update()

    def set_sound(self, waveform: Waveform, sound: StageSound | None) -> None:
        """Show a take, or some more of it."""
        self._wave.set_sound(waveform, sound)
        self._wave.set_position(min(self._position, waveform.made))
        rate = sound.source.sampling_rate if sound is not None else 0
        if rate != self._sampling_rate:
            self._sampling_rate = rate
            self._names.update()

    def set_lanes(self, lanes: Lanes) -> None:
        """Show the waveform, the spectrogram or both."""
        self._lanes = lanes
        self._place_lanes()

    def set_tempo(self, tempo: BeatGrid | None) -> None:
        """Count bars and beats, or with None seconds."""
        self._tempo = tempo
        self._grid.update()

    @Slot(object)
    def set_covered(self, covered: Sequence[tuple[int, int]]) -> None:
        """Write nothing on the ruler where something covers a part of it, from one pixel to another."""
        self._covered = covered
        self._grid.update()

    def set_range(self, decibels: DecibelRange) -> None:
        """What is darkest and brightest in the spectrogram."""
        self._range = decibels
        self.spectrogram.set_range(decibels)
        self._names.update()

    @property
    def scale_area(self) -> QRectF:
        """Where the colours of the spectrogram are explained; empty where none is shown."""
        if self._lanes is Lanes.WAVEFORM:
            return QRectF()
        lane = self._tiles_box.sceneBoundingRect()
        return QRectF(lane.right() - SCALE, lane.top(), SCALE, lane.height())

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show where sections begin, and what they are called, in order."""
        self._marks = marks
        self._front.update()

    def set_loop(self, region: Region | None, on: bool) -> None:
        """Show the loop region."""
        self._region, self._loop_on = region, on
        self._front.update()

    def set_position(self, seconds: float) -> None:
        """Move the playhead; only what lies between its old and new place is drawn anew."""
        self._position = seconds
        self._wave.set_position(min(seconds, self._wave.made))
        self._playhead.move_to(self._axis.x(min(seconds, self._wave.made)))

    def set_playhead_shown(self, shown: bool) -> None:
        """There is none while words stand in the middle."""
        self._playhead.setVisible(shown)

    @property
    def lanes_area(self) -> QRectF:
        """Where the sound is drawn, in pixels."""
        return self._box.sceneBoundingRect()

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        """All layers are as large as the canvas."""
        super().resizeEvent(ev)
        if ev is None:  # the base class asks for it once, before anything is there
            return
        area = QRectF(0, 0, self.width(), self.height())
        for layer in (self._grid, self._names, self._front):
            layer.set_area(area)
        self._playhead.set_height(area.height())
        self._place_lanes()
        self._axis.set_width(self.width())
        self._on_axis()

    @Slot()
    def _on_axis(self) -> None:
        axis = self._axis
        if axis.seconds_per_pixel > 0:
            for box in (self._box, self._tiles_box):
                box.setXRange(axis.start, axis.start + axis.visible, padding=0)
                box.updateMatrix()  # which would be done while painting, and paint everything once more
        self._wave.update()
        for layer in (self._grid, self._front):
            layer.update()
        self.set_position(self._position)

    def _draw_grid(self, painter: QPainter, area: QRectF, exposed: QRectF) -> None:
        draw_grid(painter, area, exposed, self._axis, self._look, self._tempo, self._covered)

    def _place_lanes(self) -> None:
        """Both share the height, or one has all of it."""
        area = QRectF(0, RULER, self.width(), max(1, self.height() - RULER))
        share = {Lanes.WAVEFORM: 1.0, Lanes.BOTH: 0.5, Lanes.SPECTROGRAM: 0.0}[self._lanes]
        border = round(area.height() * share)
        self._box.setVisible(self._lanes is not Lanes.SPECTROGRAM)
        self._tiles_box.setVisible(self._lanes is not Lanes.WAVEFORM)
        foot = FOOT if self._lanes is Lanes.WAVEFORM else FOOT // 2
        self._box.setGeometry(area.adjusted(0, 0, 0, border - area.height() - foot))
        self._tiles_box.setGeometry(area.adjusted(0, border, 0, -FOOT // 2))
        self._names.update()
        self._front.update()

    def _draw_names(self, painter: QPainter, _area: QRectF, _exposed: QRectF) -> None:
        if self._lanes is Lanes.WAVEFORM or self._sampling_rate <= 0:
            return
        lane = self._tiles_box.sceneBoundingRect()
        draw_frequencies(painter, lane.adjusted(0, 0, 0, -FOOT), self._sampling_rate, self._look)
        draw_scale(painter, self.scale_area, self._range, self._look)

    def _draw_front(self, painter: QPainter, area: QRectF, _exposed: QRectF) -> None:
        draw_marks(painter, area, self._axis, self._look, self._marks)
        draw_loop(painter, area, self._axis, self._look, self._region, self._loop_on)


class WaveformItem(GraphicsObject):
    """The sound, in seconds and full scale; it draws itself in pixels, which are whole on every screen."""

    def __init__(self, axis: TimeAxis, look: Look) -> None:
        super().__init__()
        self._axis = axis
        self._look = look
        self._waveform = EMPTY
        self._sound: StageSound | None = None
        self._position = 0.0
        self._picture = WaveformPicture()

    @property
    def made(self) -> float:
        """Seconds of sound that exist."""
        return self._waveform.made

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.update()

    def set_sound(self, waveform: Waveform, sound: StageSound | None) -> None:
        """Show a take; where it is the same one with more sound, only what is new is drawn."""
        old, self._waveform = self._waveform, waveform
        if sound is self._sound and waveform.continues(old) and old.total == waveform.total:
            if waveform is not old:
                self._update_between(old.made, waveform.made)
            return
        self._sound = sound
        self.prepareGeometryChange()
        self.update()

    def set_position(self, seconds: float) -> None:
        """Colour what was played."""
        old, self._position = self._position, seconds
        if old != seconds:
            self._update_between(min(old, seconds), max(old, seconds))

    def boundingRect(self) -> QRectF:
        """The whole take."""
        return QRectF(0, -1, max(self._waveform.total, 1e-9), 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """What is shown of it, and a dashed line where sound will be."""
        box = self.getViewBox()
        if box is None or self._axis.seconds_per_pixel <= 0:
            return
        area = box.sceneBoundingRect()
        c = self._look.colors
        painter.save()
        painter.resetTransform()
        self._picture.draw(
            painter,
            area,
            self._axis,
            Shown(self._waveform, self._sound, c.waveform_rest, c.waveform_played),
            self._axis.x(self._position),
        )
        if self._waveform.total - self._waveform.made > self._waveform.seconds_per_bin:
            pen = QPen(c.tertiary, 1)
            pen.setDashPattern([4, 4])
            painter.setPen(pen)
            y = round(area.center().y()) + 0.5
            # From right to left, so that the dashes stay where they are while sound takes their place.
            end = max(area.left(), area.left() + self._axis.x(self._waveform.made) + 4)
            painter.drawLine(QPointF(area.right() - 2, y), QPointF(end, y))
        painter.restore()

    def _update_between(self, start: float, end: float) -> None:
        margin = (PITCH + 2) * self._axis.seconds_per_pixel
        self.update(QRectF(start - margin, -1, end - start + 2 * margin, 2))
