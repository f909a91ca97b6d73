"""The clips that the window knows: those that are looked at, and the ones on the stage with their kin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.family import Family
from musicgen_desktop.domain.recent import Recent
from musicgen_desktop.domain.remake import Remake
from musicgen_desktop.ui.kit.newest_first import NewestFirst
from musicgen_desktop.ui.kit.texts import one_line
from musicgen_desktop.ui.kit.waveform_data import Waveform

_MOST_CLIPS = 1500
_MOST_OUTLINES = 300
_AT_ONCE = 4
_WAITING = 120
"""Outlines that may wait: all that a large window shows."""


class ClipLookup(QObject):
    """Clips by id and by request, with the outlines that are known. Of a large library it holds a small part.

    Signals:
        clips_told: ids of clips that are known now, or are other ones.
        waveform_told: id of a clip whose outline is known now.
        waveform_wanted: id of a clip whose outline is needed and not known.
        titles_told: checkpoints are called otherwise.
    """

    clips_told = Signal(object)
    waveform_told = Signal(str)
    waveform_wanted = Signal(str)
    titles_told = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clips: Recent[Clip] = Recent(_MOST_CLIPS)
        self._held: dict[str, Clip] = {}
        self._compared: dict[str, Clip] = {}
        self._remake: Remake | None = None
        self._newest_own: Clip | None = None
        self._waveforms: Recent[Waveform] = Recent(_MOST_OUTLINES)
        self._wants = NewestFirst(self.waveform_wanted.emit, _AT_ONCE, _WAITING)
        self._unreadable: set[str] = set()
        self._checkpoint_titles: dict[str, str] = {}

    @property
    def clips(self) -> tuple[Clip, ...]:
        """All that are known, in no order."""
        held = self._compared | self._held
        return (*self._clips.values(), *(clip for clip in held.values() if clip.id not in self._clips))

    @property
    def newest_own(self) -> Clip | None:
        """The newest clip that the user made; None where there are none but the program's examples."""
        return self._newest_own

    def clip(self, clip_id: str) -> Clip | None:
        """The clip of that id; None where it is not known now."""
        return self._held.get(clip_id) or self._compared.get(clip_id) or self._clips.use(clip_id)

    def remake(self, clip_id: str) -> Remake | None:
        """That clip beside the first one of its recipe; None where it is that itself, or not the one on the stage."""
        return self._remake if self._remake is not None and self._remake.again.id == clip_id else None

    def takes_of(self, job_id: str) -> tuple[Clip, ...]:
        """The clips that one request made, by take, as far as they are known: all of them on the stage."""
        return tuple(sorted((clip for clip in self.clips if clip.job_id == job_id), key=lambda clip: clip.take))

    def tell(self, clips: Iterable[Clip]) -> None:
        """Take clips in, in the place of those with the same ids."""
        told = tuple(clips)
        for clip in told:
            self._clips.put(clip.id, clip)
            for held in (self._held, self._compared):
                if clip.id in held:
                    held[clip.id] = clip
            newest = self._newest_own
            if not clip.is_example and (newest is None or newest.id == clip.id or clip.place < newest.place):
                self._newest_own = clip
        self.clips_told.emit(tuple(clip.id for clip in told))

    def tell_newest(self, clip: Clip | None) -> None:
        """The newest clip of the user's, of the whole library."""
        self._newest_own = clip
        if clip is not None:
            self.tell((clip,))

    def tell_family(self, family: Family) -> None:
        """Hold a clip and its kin, instead of those before."""
        kin = (family.clip, *family.takes, *family.ancestors, *(child for child, _ in family.children))
        self._held = {clip.id: clip for clip in kin}
        self._remake = family.remake
        self.tell(kin)

    def hold_compared(self, clips: Iterable[Clip]) -> None:
        """Hold these clips, which are compared, instead of those before."""
        compared = {clip.id: clip for clip in clips}
        if compared or self._compared:
            self._compared = compared
            self.tell(compared.values())

    def forget(self, ids: Iterable[str]) -> None:
        """Clips are gone from the library."""
        gone = set(ids)
        for clip_id in gone:
            self._clips.pop(clip_id)
            self._waveforms.pop(clip_id)
            self._held.pop(clip_id, None)
            self._compared.pop(clip_id, None)
            self._unreadable.discard(clip_id)
            self._wants.ended(clip_id)
        if self._newest_own is not None and self._newest_own.id in gone:
            left = (clip for clip in self.clips if not clip.is_example)
            self._newest_own = min(left, key=lambda clip: clip.place, default=None)

    @Slot(object)
    def outdate(self, ids: frozenset[str]) -> None:
        """Clips have other values, which are told only of those that are held: the others are asked for when needed."""
        held = self._held.keys() | self._compared.keys()
        old = tuple(clip.id for clip in self.clips if clip.id in ids and clip.id not in held)
        for clip_id in old:
            self._clips.pop(clip_id)
        self.clips_told.emit(old)

    def waveform(self, clip_id: str) -> Waveform | None:
        """The clip's outline, where it is known; else it is asked for."""
        known = self._waveforms.use(clip_id)
        clip = self.clip(clip_id)
        if known is None and clip is not None and not clip.missing and clip_id not in self._unreadable:
            self._wants.want(clip_id)
        return known

    def set_waveform(self, clip_id: str, waveform: Waveform) -> None:
        """Take over an outline."""
        self._unreadable.discard(clip_id)
        self._waveforms.put(clip_id, waveform)
        self._wants.ended(clip_id)
        self.waveform_told.emit(clip_id)

    @Slot(str)
    def end_waveform(self, clip_id: str) -> None:
        """No outline is to come of what was asked for, whether one came or not: others are asked for."""
        self._wants.ended(clip_id)

    @Slot(str)
    def give_waveform_up(self, clip_id: str) -> None:
        """There is no outline to be had: it is not asked for again, and others are."""
        self._unreadable.add(clip_id)
        self._wants.ended(clip_id)

    def set_checkpoint_titles(self, titles: Mapping[str, str]) -> None:
        """How checkpoints are called, by id; an unknown id is shown as it is."""
        self._checkpoint_titles = dict(titles)
        self.titles_told.emit()

    def checkpoint_title(self, checkpoint_id: str) -> str:
        """The name shown for a checkpoint."""
        return self._checkpoint_titles.get(checkpoint_id, one_line(checkpoint_id))

    @property
    def checkpoint_titles(self) -> dict[str, str]:
        """The titles of those that are known, by id."""
        return dict(self._checkpoint_titles)
