"""What a test sees in the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from musicgen_desktop.domain.clip import Clip
    from musicgen_desktop.ui.main_window import MainWindow


def shown_clips(window: MainWindow) -> tuple[Clip, ...]:
    """The clips of the rows, as far as they have been read; looking at the others has them read."""
    model = window.clip_model
    found = [window.clips.clip(clip_id) for clip_id in model.ids]
    for row, clip in enumerate(found):
        if clip is None:
            model.index(row, 0).data()
    return tuple(clip for clip in found if clip is not None)
