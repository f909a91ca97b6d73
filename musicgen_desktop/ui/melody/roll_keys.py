"""The keys of the piano roll, so that a tune can be written without a mouse."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from musicgen_desktop.domain.tune import FRAME_RATE, REST, Span
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.melody.roll_words import describe_cell

if TYPE_CHECKING:
    from musicgen_desktop.ui.melody.roll_view import RollView

_SECOND = math.ceil(FRAME_RATE)
_ARROWS = MappingProxyType(
    {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
)
"""Frames and semitones."""

_ZOOMS = MappingProxyType({Qt.Key.Key_Plus: 1.5, Qt.Key.Key_Equal: 1.5, Qt.Key.Key_Minus: 1 / 1.5, Qt.Key.Key_0: 0.001})
"""How many times larger; 0 shows all."""

_NONE, _SHIFT, _CTRL, _ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NUMBER_PAD = Qt.KeyboardModifier.KeypadModifier


class RollKeys:
    """Arrows go from cell to cell; Space and Enter draw and erase; with Shift arrows lengthen and shorten.

    With Ctrl they go from note to note, with Ctrl and Shift they choose, with Alt they move what is chosen, or the note
    under the cursor. Delete erases it. Plus and minus
    show it larger and smaller, 0 all of it.
    """

    def __init__(self, view: RollView) -> None:
        self._view = view
        self._anchor = 0

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says, and say aloud where that has led; False for one that says nothing here."""
        modifiers = event.modifiers() & ~_NUMBER_PAD
        key = Qt.Key(event.key())
        done = self._arrow(*_ARROWS[key], modifiers) if key in _ARROWS else self._other(key, modifiers)
        if done:
            announce(self._view, describe_cell(self._view.tune, *self._view.cursor_cell))
        return done

    def _arrow(self, frames: int, semitones: int, modifiers: Qt.KeyboardModifier) -> bool:
        view = self._view
        frame, pitch = view.cursor_cell
        if modifiers == _NONE:
            view.set_cursor_cell(frame + frames, pitch + semitones)
        elif modifiers == _ALT:
            self._move(frames, semitones)
        elif semitones:
            return False
        elif modifiers == _SHIFT:
            self._lengthen(frames)
        elif modifiers == _CTRL:
            self._to_note(frames)
        elif modifiers == _CTRL | _SHIFT:
            self._choose(frame + frames)
        else:
            return False
        return True

    def _other(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        view = self._view
        frame, pitch = view.cursor_cell
        frames = len(view.tune.pitches)
        places = {
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: frames - 1,
            Qt.Key.Key_PageUp: frame - _SECOND,
            Qt.Key.Key_PageDown: frame + _SECOND,
        }
        if modifiers == _CTRL and key == Qt.Key.Key_A:
            view.select((0, frames))
        elif key in _ZOOMS and modifiers in (_NONE, _SHIFT):
            view.zoom(_ZOOMS[key])
        elif modifiers != _NONE:
            return False
        elif key in places:
            view.set_cursor_cell(places[key], pitch)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            sounds = view.tune.pitches[frame] == pitch
            view.tune_drawn.emit(view.tune.drawn(frame, frame + 1, REST if sounds else pitch))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            span = self._span()
            if span is not None:
                view.tune_drawn.emit(view.tune.drawn(*span, REST))
        elif key == Qt.Key.Key_Escape:
            if not view.cancel_drag() and view.selection is None:
                return False
            view.select(None)
        else:
            return False
        return True

    def _span(self) -> Span | None:
        """What is chosen, or the note under the cursor."""
        note = self._view.tune.note_at(self._view.cursor_cell[0])
        return self._view.selection or (None if note is None else (note.first, note.stop))

    def _move(self, frames: int, semitones: int) -> None:
        view, span = self._view, self._span()
        if span is None or span[0] + frames < 0 or span[1] + frames > len(view.tune.pitches):
            return
        view.tune_drawn.emit(view.tune.moved(span, frames, semitones))
        if view.selection is not None:
            view.select((span[0] + frames, span[1] + frames))
        frame, pitch = view.cursor_cell
        view.set_cursor_cell(frame + frames, pitch + semitones)

    def _lengthen(self, frames: int) -> None:
        """Draw on to the right; back to the left erase."""
        view = self._view
        frame, pitch = view.cursor_cell
        if frames > 0:
            view.tune_drawn.emit(view.tune.drawn(frame, frame + 2, pitch))
        else:
            view.tune_drawn.emit(view.tune.drawn(frame, frame + 1, REST))
        view.set_cursor_cell(frame + frames, pitch)

    def _to_note(self, direction: int) -> None:
        view = self._view
        frame, _ = view.cursor_cell
        ahead = [note for note in view.tune.notes[::direction] if (note.first - frame) * direction > 0]
        if ahead:
            view.set_cursor_cell(ahead[0].first, ahead[0].pitch)

    def _choose(self, frame: int) -> None:
        """From where choosing began to ``frame``."""
        view = self._view
        before, pitch = view.cursor_cell
        if view.selection is None or before not in (view.selection[0], view.selection[1] - 1):
            self._anchor = before
        view.set_cursor_cell(frame, pitch)
        frame, _ = view.cursor_cell
        view.select((min(self._anchor, frame), max(self._anchor, frame) + 1))
