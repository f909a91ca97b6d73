"""What the stage has to know about the clips of the library."""

from __future__ import annotations

from typing import Protocol

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.ui.kit.waveform_data import Waveform


class ClipLookup(Protocol):
    """Clips by id and by request, with the outlines that are known. The library's item model is one."""

    @property
    def newest_own(self) -> Clip | None:
        """The newest clip that the user made."""
        ...

    def clip(self, clip_id: str) -> Clip | None:
        """The clip of that id."""
        ...

    def takes_of(self, job_id: str) -> tuple[Clip, ...]:
        """The clips that one request made, by take."""
        ...

    def checkpoint_title(self, checkpoint_id: str) -> str:
        """The name shown for a checkpoint."""
        ...

    def waveform(self, clip_id: str) -> Waveform | None:
        """The clip's outline, where it is known; else it is asked for."""
        ...

    def set_waveform(self, clip_id: str, waveform: Waveform) -> None:
        """Take over an outline."""
        ...
