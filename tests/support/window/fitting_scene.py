"""The sheet that asks to which tempo and into which key clips shall be brought."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.ui.clips.changes.fitting_sheet import FittingSheet
from tests.support.library.measured_clips import measures

if TYPE_CHECKING:
    from musicgen_desktop.ui.main_window import MainWindow


def _clip(window: MainWindow, prompt: str, bpm: float | None, key: str) -> Clip:
    made = Recipe(prompt, GenerationParams(), 0, "starter", "", "cpu", "int8", "0.1.0", stopped=False)
    return replace(window.clips.clips[0], title=prompt.split(",")[0], recipe=made, analysis=measures(bpm, key))


def show_fit(window: MainWindow) -> None:
    """One clip, stretched and transposed."""
    FittingSheet(
        window, window.library_panel.look, [_clip(window, "warm house, 125 bpm, in A minor", 119.6, "bm")]
    ).open()


def show_fit_several(window: MainWindow) -> None:
    """Several, of which one cannot be brought there and one is as asked."""
    clips = [
        _clip(window, "warm house, 125 bpm, in A minor", 119.6, "bm"),
        _clip(window, "dark techno, 60 bpm", 200.0, "am"),
        _clip(window, "rain on glass, 90 bpm, in D major", None, "d"),
    ]
    FittingSheet(window, window.library_panel.look, clips).open()


FITTING_SCENES = MappingProxyType[str, Callable[["MainWindow"], None]](
    {"fit": show_fit, "fit_several": show_fit_several}
)
