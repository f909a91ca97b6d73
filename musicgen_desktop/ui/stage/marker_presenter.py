"""Sets, names, moves and removes the markers of the clip on the stage, and goes to them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.clip_change import PutMarkers
from musicgen_desktop.domain.marker import APART, Marker, Markers, at, tidy
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.commands.marker_actions import MarkerActions
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from musicgen_desktop.ui.stage.stage import Stage
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter
from musicgen_desktop.ui.stage.timeline.spoken_view import marker_words

_REACH = 6
"""Pixels in which the playhead is at a marker."""

_GRACE = 0.5
"""Seconds behind a marker in which a sound that plays goes to the one before it."""


class MarkerPresenter(QObject):
    """While it plays, markers are only set, so that they can be tapped; else one is named at once."""

    def __init__(
        self,
        stage: Stage,
        shown: StagePresenter,
        clips: ClipLookup,
        library: LibraryService,
        commands: MarkerActions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._shown = shown
        self._clips = clips
        self._library = library
        commands.set_marker.triggered.connect(self._set)
        commands.remove_marker.triggered.connect(self._remove)
        commands.previous_marker.triggered.connect(self._to_previous)
        commands.next_marker.triggered.connect(self._to_next)
        flags = stage.waveform.flags
        flags.gone_to.connect(stage.seek_requested)
        flags.moved.connect(self._move)
        flags.named.connect(self._name)

    @property
    def _clip(self) -> Clip | None:
        return self._clips.clip(self._shown.clip_id)

    @property
    def _position(self) -> float:
        return self._stage.waveform.value() / 1000

    @property
    def _here(self) -> Marker | None:
        """The marker at the playhead."""
        waveform, clip = self._stage.waveform, self._clip
        reach = max(APART, _REACH * waveform.axis.seconds_per_pixel)
        return at(clip.markers, self._position, reach) if clip is not None else None

    @Slot()
    def _set(self) -> None:
        clip, flags = self._clip, self._stage.waveform.flags
        if clip is None:
            announce(self._stage, tr("Markers are for clips of the library: this one is not finished yet."))
        elif (marker := self._here) is not None:
            flags.edit(marker)
        else:
            marker = Marker(min(self._position, clip.duration))
            if self._shown.is_idle:
                flags.set_markers(tidy((*clip.markers, marker)))
                flags.edit(marker)
            else:
                self._put(clip, (*clip.markers, marker))
            announce(self._stage, marker_words(marker))

    @Slot()
    def _remove(self) -> None:
        clip, marker = self._clip, self._here
        if clip is None or marker is None:
            announce(self._stage, tr("There is no marker at the playhead."))
            return
        self._put(clip, _without(clip.markers, marker))
        announce(self._stage, tr("Marker removed."))

    @Slot(object, str)
    def _name(self, marker: Marker, name: str) -> None:
        """Also of one that is new."""
        if (clip := self._clip) is not None:
            self._put(clip, (*_without(clip.markers, marker), replace(marker, name=name)))

    @Slot(object, float)
    def _move(self, marker: Marker, seconds: float) -> None:
        if (clip := self._clip) is not None:
            moved = replace(marker, seconds=min(max(0.0, seconds), clip.duration))
            self._put(clip, (*_without(clip.markers, marker), moved))

    @Slot()
    def _to_next(self) -> None:
        here = self._position
        self._go([marker for marker in self._markers if marker.seconds > here + APART][:1])

    @Slot()
    def _to_previous(self) -> None:
        here = self._position - (APART if self._shown.is_idle else _GRACE)
        self._go([marker for marker in self._markers if marker.seconds < here][-1:])

    @property
    def _markers(self) -> Markers:
        return self._clip.markers if self._clip is not None else ()

    def _go(self, found: list[Marker]) -> None:
        if not found:
            announce(self._stage, tr("No marker there."))
        for marker in found:
            self._stage.seek_requested.emit(marker.seconds)
            announce(self._stage, marker_words(marker))

    def _put(self, clip: Clip, markers: Markers) -> None:
        self._stage.waveform.set_markers(tidy(markers))  # what was dragged does not jump back until it is kept
        self._library.change_clips([clip.id], PutMarkers(tidy(markers)))


def _without(markers: Markers, marker: Marker) -> Markers:
    return tuple(other for other in markers if abs(other.seconds - marker.seconds) >= APART)
