"""The big waveform: grows while sound is made, shows and takes the playhead, the loop and the part that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QLabel, QSizePolicy, QWidget

from musicgen_desktop.domain.beat_grid import BeatGrid
from musicgen_desktop.domain.marker import Markers
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import make_label
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform
from musicgen_desktop.ui.stage.shape_facts import Mark
from musicgen_desktop.ui.stage.timeline.marker_flags import MarkerFlags
from musicgen_desktop.ui.stage.timeline.pointer import Pointer
from musicgen_desktop.ui.stage.timeline.snap import Snap
from musicgen_desktop.ui.stage.timeline.spoken_view import SpokenView
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis
from musicgen_desktop.ui.stage.timeline.values import SHORTEST_LOOP, DecibelRange, Lanes, Region

if TYPE_CHECKING:
    from musicgen_desktop.ui.stage.timeline.canvas import Canvas

_STEP = 0.25
_PAGE = 2.0
_FINE_STEPS = 40
"""Steps of an arrow key over what is shown, where that is little."""

_ZOOM_STEP = 2.0

_SEEK = 1.0
"""Seconds; a longer way of the playhead is a seek, which the view follows."""


class WaveformView(QAbstractSlider):
    """A slider over time (in milliseconds) that looks like the sound: so it has keys and a spoken value.

    Click seeks; drag marks the loop, its edges can be dragged; arrows, Page keys, Home and End move
    the playhead; ``[`` and ``]`` set the loop's start and end there. Ctrl and the wheel, or two fingers, zoom.
    What is seen is drawn by a ``Canvas``, which is made when there is something to see, or by ``prepare``.

    Args:
        axis: which part is shown; what else is drawn over time shares it.

    Signals:
        sound_changed: another sound is shown, or more of it, or other lanes of it.
    """

    seek_requested = Signal(float)
    loop_region_requested = Signal(object)
    sound_changed = Signal()

    def __init__(self, axis: TimeAxis, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis = axis
        self._look = look
        self._canvas: Canvas | None = None
        self._waveform = EMPTY
        self._sound: StageSound | None = None
        self._position = 0.0
        self._region: Region | None = None
        self._loop_on = False
        self._pointer = Pointer(axis, self._scale_area, self)
        self._pointer.clicked.connect(self._on_click)
        self._pointer.loop_dragged.connect(self._on_loop_dragged)
        self._pointer.loop_made.connect(self._wish_loop)
        self._pointer.range_dragged.connect(self._set_range)
        self._follow = True
        self._lanes = Lanes.WAVEFORM
        self._snap = Snap(axis=axis)
        self._range = DecibelRange()
        self._spoken_second = -1
        self._marks: tuple[Mark, ...] = ()
        self.flags = MarkerFlags(axis, look, self._drawn, self)
        self._hint: QLabel = make_label("", "secondary")
        self._hint.setObjectName("stage_hint")
        self._hint.setParent(self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.setContentsMargins(12, 6, 12, 6)
        self._hint.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setSingleStep(round(_STEP * 1000))
        self.setPageStep(round(_PAGE * 1000))
        self.setAccessibleName(tr("Waveform"))
        self.setToolTip(
            tr(
                "Click to hear it from there. Drag to mark a loop. Arrow keys move the playhead, [ and ] set the loop. "
                "Ctrl and the wheel, or + and −, zoom."
            )
        )
        self.actionTriggered.connect(self._on_slider_action)
        axis.changed.connect(self._describe)
        self._describe()

    def prepare(self) -> Canvas:
        """Import what draws, and make it ready; done once, after the window's first paint."""
        if self._canvas is None:
            from musicgen_desktop.ui.stage.timeline.canvas import Canvas

            self._canvas = Canvas(self.axis, self._look, self)
            self._canvas.set_lanes(self._lanes)
            self._canvas.set_range(self._range)
            self._canvas.set_tempo(self._snap.counted)
            self._canvas.set_sound(self._waveform, self._sound)
            self._canvas.set_marks(self._marks)
            self._canvas.set_covered(self.flags.covered)
            self.flags.covered_changed.connect(self._canvas.set_covered)
            self._canvas.set_loop(self._region, self._loop_on)
            self._canvas.set_position(self._position)
            self._canvas.setVisible(self._waveform.total > 0)
            self._place_parts()
            for part in (self.flags, self._hint):
                part.raise_()
        return self._canvas

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        if self._canvas is not None:
            self._canvas.apply_look(look)
        self.flags.apply_look(look)
        self._hint.setStyleSheet(f"background: {look.colors.field.name()}")
        self.update()

    def set_waveform(self, waveform: Waveform, sound: StageSound | None = None, same: bool = False) -> None:
        """Show ``waveform``; the position stays, and of the ``same`` request's takes the part that is seen."""
        old, self._waveform = self._waveform, waveform
        if waveform is old and sound is self._sound:
            return
        self._sound = sound
        self.setRange(0, round(waveform.made * 1000))
        if waveform.total > 0:
            canvas = self.prepare()
            canvas.set_sound(waveform, sound)
            canvas.setVisible(True)
            self.axis.set_extent(waveform.total, sound.source.sampling_rate if sound is not None else 0, same)
        elif self._canvas is not None:
            self._canvas.setVisible(False)
        self._describe()
        self.sound_changed.emit()

    @property
    def sound(self) -> StageSound | None:
        """The sound itself, where it is here."""
        return self._sound

    @property
    def lanes(self) -> Lanes:
        """What is drawn of it."""
        return self._lanes

    @Slot()
    def next_lanes(self) -> None:
        """The waveform, both, the spectrogram, and from the beginning."""
        every = list(Lanes)
        self._lanes = every[(every.index(self._lanes) + 1) % len(every)]
        if self._canvas is not None:
            self._canvas.set_lanes(self._lanes)
        self._describe()
        self.sound_changed.emit()

    def shift_range(self, decibels: float) -> None:
        """Show quieter parts of the spectrogram, or with a positive number only louder ones."""
        self._set_range(self._range.moved(decibels, decibels))

    @Slot(object)
    def _set_range(self, decibels: DecibelRange) -> None:
        self._range = decibels
        if self._canvas is not None:
            self._canvas.set_range(decibels)

    def set_hint(self, words: str) -> None:
        """Say in the middle why there is no sound yet; empty says nothing."""
        if words != self._hint.text():
            self._hint.setText(words)
            self._hint.setVisible(bool(words))
            self._place_parts()
            if self._canvas is not None:
                self._canvas.set_playhead_shown(not words or self._waveform.made > 0)
            self._describe()

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show where sections begin, and what they are called, in order."""
        if marks != self._marks:
            self._marks = marks
            if self._canvas is not None:
                self._canvas.set_marks(marks)
            self._describe()

    def set_markers(self, markers: Markers) -> None:
        """Show the places that the user marked."""
        self.flags.set_markers(markers)
        if markers != self._snap.markers:
            self._snap.markers = markers
            self._describe()

    def set_position(self, seconds: float) -> None:
        """Move the playhead, and turn the page where the view follows it."""
        old, self._position = self._position, seconds
        self.setValue(round(seconds * 1000))
        if self._follow and (self.axis.start <= old <= self.axis.end or abs(seconds - old) > _SEEK):
            self.axis.reveal(min(seconds, self._waveform.made))
        if self._canvas is not None:
            self._canvas.set_position(seconds)
        if int(seconds) != self._spoken_second:
            self._spoken_second = int(seconds)
            self._describe()

    @Slot(bool)
    def set_follow(self, follow: bool) -> None:
        """Whether the view turns its page when the playhead leaves it."""
        self._follow = follow

    def set_loop(self, region: Region | None, on: bool) -> None:
        """Show the loop region; it is tinted only while looping is on."""
        self._region = region
        self._loop_on = on
        if self._canvas is not None:
            self._canvas.set_loop(region, on)
        self._describe()

    def set_tempo(self, tempo: BeatGrid | None) -> None:
        """How fast it goes, where that is known."""
        if tempo != self._snap.tempo:
            self._snap.tempo = tempo
            self._show_tempo()

    @Slot(bool)
    def set_beats_shown(self, shown: bool) -> None:
        """Count bars and beats instead of seconds, where the tempo is known."""
        self._snap.beats_shown = shown
        self._show_tempo()

    @Slot(bool)
    def set_snap(self, snap: bool) -> None:
        """Whether clicks and the loop's edges go to the nearest beat that is shown, or else zero crossing."""
        self._snap.on = snap

    def _show_tempo(self) -> None:
        if self._canvas is not None:
            self._canvas.set_tempo(self._snap.counted)
        self._describe()

    @property
    def region(self) -> Region | None:
        """The marked loop."""
        return self._region

    @Slot()
    def zoom_in(self) -> None:
        """Twice as large, around the playhead where that is seen, else around the middle."""
        self.axis.zoom(_ZOOM_STEP, self._centre)

    @Slot()
    def zoom_out(self) -> None:
        """Half as large."""
        self.axis.zoom(1 / _ZOOM_STEP, self._centre)

    @Slot()
    def zoom_to_loop(self) -> None:
        """The loop over the whole width; without one, everything."""
        if self._region is not None:
            self.axis.show(*self._region)
        else:
            self.axis.show_whole()

    def sizeHint(self) -> QSize:
        """Tall where there is room."""
        return QSize(600, 280)

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(200, 96)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """The base class repaints everything at each change; the setters here repaint what changed."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is in the frame is as large as the frame."""
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._look.colors
        painter.setPen(QPen(c.accent if self.hasFocus() else c.line, 1))
        painter.setBrush(c.field)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See ``Pointer``."""
        self._pointer.press(event, self._waveform.made, self._region, self._range)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See ``Pointer``."""
        self.setCursor(self._pointer.move(event, self._waveform.made, self._region))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See ``Pointer``."""
        self._pointer.release(self._region)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """See ``Pointer``."""
        self._pointer.wheel(event)

    def event(self, event: QEvent) -> bool:
        """Two fingers zoom."""
        return (isinstance(event, QNativeGestureEvent) and self._pointer.pinch(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``[`` and ``]`` mark the loop; the rest are a slider's keys, mirrored in no layout (time runs right)."""
        made = self._waveform.made
        start, end = self._region or (0.0, made)
        arrow = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if event.text() == "[" and self._position < end - SHORTEST_LOOP:
            self._wish_loop((self._position, end))
        elif event.text() == "]" and self._position > start + SHORTEST_LOOP:
            self._wish_loop((start, min(self._position, made)))
        elif arrow and self.axis.visible / _FINE_STEPS < _STEP and not event.modifiers():
            here = self._position + arrow * self.axis.visible / _FINE_STEPS
            self.seek_requested.emit(min(max(0.0, here), made))
        else:
            super().keyPressEvent(event)

    @property
    def _centre(self) -> float:
        axis = self.axis
        return self._position if axis.start <= self._position <= axis.end else (axis.start + axis.end) / 2

    @Slot(float)
    def _on_click(self, seconds: float) -> None:
        self.seek_requested.emit(self._drawn(seconds))

    def _drawn(self, seconds: float) -> float:
        return self._snap.moment(seconds, self._waveform.made, self._sound)

    @Slot(object)
    def _wish_loop(self, region: Region) -> None:
        self.loop_region_requested.emit(self._snap.loop(region, self._waveform.made, self._sound))

    def _scale_area(self) -> QRectF:
        return self._canvas.scale_area if self._canvas is not None else QRectF()

    @Slot(object)
    def _on_loop_dragged(self, region: Region) -> None:
        self.set_loop(region, True)

    def _on_slider_action(self, _action: int) -> None:
        self.seek_requested.emit(self.sliderPosition() / 1000)

    def _place_parts(self) -> None:
        inner = self.rect().adjusted(1, 1, -1, -1)
        if self._canvas is not None:
            self._canvas.setGeometry(inner)
        else:
            self.axis.set_width(inner.width())
        self.flags.setGeometry(inner)
        self._hint.adjustSize()
        self._hint.move(inner.center() - self._hint.rect().center())

    @Slot()
    def _describe(self) -> None:
        """The waveform in words, for those who hear it only."""
        level = self._sound.level(self._position) if self._sound is not None else None
        spoken = SpokenView(
            self._hint.text(),
            self._position,
            level,
            self._region,
            self._loop_on,
            self._marks,
            self._snap.markers,
            self._lanes,
            self._snap.counted,
        )
        self.setAccessibleDescription(spoken.words(self._waveform, self.axis))

    def _x(self, seconds: float) -> float:
        """Where a moment is, in pixels of this widget."""
        return 1 + self.axis.x(seconds)
