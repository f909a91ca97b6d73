"""Where the window stood and what was folded, as bytes that somebody else keeps."""

from __future__ import annotations

from dataclasses import dataclass, field

from musicgen_desktop.domain.request import Section
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.ui.room.room_state import RoomState


@dataclass(frozen=True, slots=True)
class WindowState:
    """Qt's own opaque states, our folds, the prompt and the sections that were being written, the queue's order."""

    geometry: bytes = b""
    splitter: bytes = b""
    mini: bytes = b""
    mini_on_top: bool = False
    columns: bytes = b""
    history_open: bool = True
    params_open: bool = True
    bottom_open: bool = True
    advanced_open: bool = False
    room: RoomState = field(default_factory=RoomState)
    cards: bool = False
    draft: str = ""
    sections: tuple[Section, ...] = ()
    queue: tuple[str, ...] = ()

    def to_bytes(self) -> bytes:
        """UTF-8 JSON."""
        return _FORMAT.encode(self)

    @classmethod
    def from_bytes(cls, data: bytes) -> WindowState:
        """What ``to_bytes`` gave; the default state for anything else, since nothing here is worth an error."""
        try:
            return _FORMAT.decode(data, "window state")
        except RecordError:
            return cls()


_FORMAT = RecordFormat(WindowState, version=1, version_field="format")
