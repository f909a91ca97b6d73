"""What the source looks like, and how its part sounds, before anything is made of it."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.source import Origin
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.source_looks import SourceLooks, SourceOutline, SourceSound, SourceUnseen
from musicgen_desktop.services.library.source_tasks import SourceQuestion
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.ui.form.source_section import SourceSection
from musicgen_desktop.ui.form.trim_view import BINS
from musicgen_desktop.ui.kit.waveform_data import Waveform

_Place = tuple[str, str, Path | None]
"""What tells one source from another: ids of clip and of what is kept, file."""


class SourcePresenter(QObject):
    """Asks for the outline of each new source, and plays the part that is used.

    Args:
        clips: gives a clip of the library by its id.
    """

    def __init__(
        self,
        section: SourceSection,
        looks: SourceLooks,
        playback: PlaybackService,
        clips: Callable[[str], Clip | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._section = section
        self._looks = looks
        self._playback = playback
        self._clips = clips
        self._tickets = itertools.count(1)
        self._place: _Place | None = None
        self._outline_ticket = ""
        self._sound_ticket = ""
        self._part: tuple[float, float] = (0.0, 0.0)
        self._sound: SourceSound | None = None
        self._from = 0.0
        self._guest: TakeSource | None = None

    @Slot()
    def on_source(self) -> None:
        """Another source, or another part of it."""
        source = self._section.source
        place = None if source is None else (source[0].clip_id, source[0].source_id, source[1])
        if place == self._place:
            if self._section.part != self._part:
                self._forget()
            return
        self._place = place
        self._outline_ticket = ""
        self._forget()
        if source is not None:
            self._outline_ticket = str(next(self._tickets))
            self._section.set_outline(None, tr("Reading…"))
            self._looks.outline(*self._question(self._outline_ticket, *source))

    @Slot(object)
    def on_outline(self, outline: SourceOutline) -> None:
        """A source was read."""
        if outline.ticket == self._outline_ticket:
            self._section.set_outline(Waveform.of(outline.peaks, outline.sampling_rate, most=BINS))

    @Slot()
    def toggle(self) -> None:
        """Play the part from its beginning, or fall silent."""
        if self._guest is not None:
            self._playback.stop_guest()
        else:
            self.hear(self._section.part[0])

    @Slot(float)
    def hear(self, seconds: float) -> None:
        """Play the part from there on, or from its beginning where that is not within it."""
        source, part = self._section.source, self._section.part
        if source is None:
            return
        self._from = seconds if part[0] <= seconds and (seconds < part[1] or not part[1]) else part[0]
        if self._sound is not None:
            self._play(self._sound)
            return
        self._part = part
        self._sound_ticket = str(next(self._tickets))
        origin = replace(source[0], start=part[0], stop=part[1])
        self._looks.sound(*self._question(self._sound_ticket, origin, source[1]))

    @Slot(object)
    def on_sound(self, sound: SourceSound) -> None:
        """The part was read: play it."""
        if sound.ticket == self._sound_ticket:
            self._sound = sound
            self._play(sound)

    @Slot(object)
    def on_unseen(self, unseen: SourceUnseen) -> None:
        """It cannot be read: say why, before anything is made of it."""
        if unseen.ticket == self._outline_ticket:
            self._section.set_outline(None, tr("No waveform"))
        if unseen.ticket in (self._outline_ticket, self._sound_ticket):
            self._section.say(f"{unseen.error.message} {unseen.error.advice}".strip())

    @Slot(float)
    def on_moved(self, seconds: float) -> None:
        """What is heard in between moves on."""
        if self._guest is not None and self._playback.guest is self._guest:
            self._section.trim.set_position(self._from + seconds)
        else:
            self.on_guest()

    @Slot()
    def on_guest(self) -> None:
        """Something else is heard in between, or nothing."""
        if self._guest is not None and self._playback.guest is not self._guest:
            self._guest = None
            self._section.set_hearing(False)

    def _play(self, sound: SourceSound) -> None:
        skipped = round((self._from - self._part[0]) * sound.sampling_rate)
        self._guest = TakeSource.of(sound.audio_values[:, skipped:], sound.sampling_rate)
        self._playback.play_guest(self._guest)
        self._section.set_hearing(True)

    def _question(self, ticket: str, origin: Origin, file: Path | None) -> tuple[SourceQuestion, Clip | None]:
        return SourceQuestion(ticket, origin, file), self._clips(origin.clip_id)

    def _forget(self) -> None:
        """The sound that was read is not the part any more."""
        self._sound, self._sound_ticket = None, ""
        if self._guest is not None:
            self._playback.stop_guest()
