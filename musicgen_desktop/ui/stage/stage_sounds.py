"""The sounds of what stands beside each other on the stage, read ahead, so that changing needs no disk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound

_READ_AHEAD_BYTES = 256_000_000
"""Of sounds beside the one on the stage so much is read before it is wanted."""


class StageSounds:
    """By the ids of clips. Plain bookkeeping.

    Args:
        load: has a clip's sound read.
    """

    def __init__(self, load: Callable[[str], None]) -> None:
        self._load = load
        self._sounds: dict[str, StageSound] = {}
        self._converted: dict[str, TakeSource] = {}

    @property
    def all(self) -> Mapping[str, StageSound]:
        """As they were made."""
        return self._sounds

    def put(self, clip_id: str, sound: StageSound) -> None:
        """A sound was read."""
        self._sounds[clip_id] = sound

    def play_as(self, clip_id: str, source: TakeSource) -> None:
        """Play the same sound in another form; in vain where it is not here any more."""
        if clip_id in self._sounds:
            self._converted[clip_id] = source

    def keep(self, ids: Collection[str]) -> None:
        """Forget all others."""
        self._sounds = {name: sound for name, sound in self._sounds.items() if name in ids}
        self._converted = {name: source for name, source in self._converted.items() if name in ids}

    def source(self, clip_id: str) -> TakeSource | None:
        """What is played of a clip; None where it is not here."""
        sound = self._sounds.get(clip_id)
        return self._converted.get(clip_id, sound.source) if sound is not None else None

    def read_ahead(self, clips: Iterable[Clip]) -> None:
        """Have those read that are not here, as far as memory shall go for it."""
        room = _READ_AHEAD_BYTES
        for clip in clips:
            room -= round(clip.duration * clip.sampling_rate) * clip.channels * 4
            if clip.id not in self._sounds and not clip.missing and room > 0:
                self._load(clip.id)
