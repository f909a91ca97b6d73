"""Draws the piano roll."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from musicgen_desktop.domain.tune import PITCH_CLASSES, Note, Span, Tune
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import format_length
from musicgen_desktop.ui.kit.theme import with_alpha
from musicgen_desktop.ui.melody.pitch_names import is_black, pitch_name
from musicgen_desktop.ui.melody.roll_grid import GUTTER, RULER, RollGrid

_LABEL_ROOM = 56
_SECOND_STEPS = (1, 2, 5, 10)
_CORNER = 3


@dataclass(frozen=True, slots=True)
class RollState:
    """What is to be seen.

    Attributes:
        cursor: frame and pitch class.
        selection: the chosen frames.
        playhead: seconds; None while nothing plays.
        focused: whether the keyboard is here.
        pointed: the row in which the mouse is.
        hint: said in the middle while there are no notes.
    """

    tune: Tune
    cursor: tuple[int, int]
    selection: Span | None
    playhead: float | None
    focused: bool
    pointed: int | None
    hint: str


def paint_roll(painter: QPainter, look: Look, grid: RollGrid, state: RollState) -> None:
    """Ground, rows, seconds, notes, selection, playhead, cursor."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    c = look.colors
    painter.setPen(QPen(c.accent if state.focused else c.line, 1))
    painter.setBrush(c.field)
    painter.drawRoundedRect(QRectF(QPointF(0.5, 0.5), grid.size).adjusted(0, 0, -1, -1), 8, 8)
    keyed = state.cursor[1] if state.focused else None
    _paint_rows(painter, look, grid, keyed if state.pointed is None else state.pointed)
    painter.setClipRect(QRectF(grid.area.left() - 2, 1, grid.area.width() + 2, grid.size.height() - 2))
    _paint_seconds(painter, look, grid, state.tune.duration)
    if state.selection is not None:
        painter.fillRect(grid.columns(state.selection), c.loop_region)
    _paint_notes(painter, look, grid, state)
    if state.hint and not state.tune.notes:
        _paint_hint(painter, look, grid, state.hint)
    if state.playhead is not None:
        x = round(grid.x_at(state.playhead))
        painter.fillRect(QRectF(x - 1, 1, 2, grid.size.height() - 2), c.text)
    if state.focused:
        frame, pitch = state.cursor
        painter.setPen(QPen(c.text, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(grid.cells((frame, frame + 1), pitch).adjusted(-1.5, 0.5, 1.5, -0.5), _CORNER, _CORNER)


def _paint_rows(painter: QPainter, look: Look, grid: RollGrid, current: int | None) -> None:
    c = look.colors
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as time runs, in every language
    painter.setFont(font(Size.HEAD))
    area = grid.area
    for pitch in range(PITCH_CLASSES):
        y = grid.y(pitch)
        if is_black(pitch):
            painter.fillRect(QRectF(area.left(), y, area.width(), grid.row_height), with_alpha(c.line, 0.35))
        painter.setPen(with_alpha(c.line, 0.6))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(c.text if pitch == current else c.tertiary if is_black(pitch) else c.secondary)
        label = QRectF(0, y, GUTTER - 10, grid.row_height)
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, pitch_name(pitch))
    painter.setPen(c.line)
    painter.drawLine(QPointF(area.left(), 1), QPointF(area.left(), grid.size.height() - 1))


def _paint_seconds(painter: QPainter, look: Look, grid: RollGrid, duration: float) -> None:
    c = look.colors
    room = grid.x_at(1.0) - grid.x_at(0.0)
    step = next((step for step in _SECOND_STEPS if step * room >= _LABEL_ROOM), _SECOND_STEPS[-1])
    painter.setFont(font(Size.HEAD, tabular=True))
    for second in range(int(duration) + 1):
        x = round(grid.x_at(second)) + 0.5
        labelled = second % step == 0
        painter.setPen(c.line if labelled else with_alpha(c.line, 0.5))
        if second:
            painter.drawLine(QPointF(x, 1 if labelled else RULER), QPointF(x, grid.size.height() - 1))
        if labelled and x >= grid.area.left() and grid.area.right() - x >= _LABEL_ROOM / 2:
            painter.setPen(c.tertiary)
            painter.drawText(QPointF(x + 5, 17), format_length(second))


def _paint_notes(painter: QPainter, look: Look, grid: RollGrid, state: RollState) -> None:
    c = look.colors
    heard = grid.area.left() if state.playhead is None else grid.x_at(state.playhead)
    painter.setPen(Qt.PenStyle.NoPen)
    for note in state.tune.notes:
        for first, stop, chosen in _parts(note, state.selection):
            box = grid.cells((first, stop), note.pitch).adjusted(0.5, 1.5, -0.5, -1.5)
            painter.setBrush(c.accent if chosen else c.waveform_rest)
            painter.drawRoundedRect(box, _CORNER, _CORNER)
            if not chosen and box.left() < heard:
                painter.setBrush(c.waveform_played)
                painter.drawRoundedRect(box.intersected(QRectF(0, 0, heard, grid.size.height())), _CORNER, _CORNER)


def _parts(note: Note, selection: Span | None) -> list[tuple[int, int, bool]]:
    """A note's stretches outside of the selection and within."""
    if selection is None:
        return [(note.first, note.stop, False)]
    first, stop = (min(max(edge, note.first), note.stop) for edge in selection)
    parts = [(note.first, first, False), (first, stop, True), (stop, note.stop, False)]
    return [part for part in parts if part[0] < part[1]]


def _paint_hint(painter: QPainter, look: Look, grid: RollGrid, hint: str) -> None:
    painter.setFont(font(Size.BODY))
    box = QRectF(painter.fontMetrics().boundingRect(hint)).adjusted(-12, -6, 12, 6)
    box.moveCenter(grid.area.center())
    painter.fillRect(box, look.colors.field)
    painter.setPen(look.colors.secondary)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hint)
