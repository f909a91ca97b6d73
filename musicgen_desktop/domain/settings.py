"""What the user has chosen, kept over restarts. Window geometry is state, not a setting."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from musicgen_desktop.domain.checkpoint import STARTER_ID
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import DeviceChoice, PrecisionChoice

ThemeChoice = Literal["system", "dark", "light", "high_contrast"]


@dataclass(frozen=True, slots=True)
class Settings:
    """One frozen value; a change makes a new one.

    Attributes:
        theme: "system" follows the desktop.
        volume: 0 to 1, linear amplitude of the playback.
        loop: whether playback loops.
        play_while_generating: whether a new job is heard as soon as it has sound.
        params: the parameters of the form, as last left.
        seed_locked: whether the next job uses the same seed again.
        checkpoint_id, device, precision: as last chosen.
        export_folder: where the last export went; empty until there was one.
    """

    theme: ThemeChoice = "system"
    volume: float = 0.8
    loop: bool = False
    play_while_generating: bool = True
    params: GenerationParams = field(default_factory=GenerationParams)
    seed_locked: bool = False
    checkpoint_id: str = STARTER_ID
    device: DeviceChoice = "auto"
    precision: PrecisionChoice = "auto"
    export_folder: str = ""
