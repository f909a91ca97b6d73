"""Where playback is heard to go on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.services.playback.playback_stream import FADE_SECONDS
from tests.support.sound.driven import Player
from tests.support.sound.playback_driver import RATE
from tests.support.sound.pulse import PulseServer, find_clip

_FADE = round(FADE_SECONDS * RATE)


def resumed_at(
    pulse: PulseServer, player: Player, clip: NDArray[np.float32], sink: str = "probe", seconds: float = 2.0
) -> float:
    """Press play, pause again, and give the place in the clip, in seconds, of the first sound that was heard."""
    with pulse.recording(sink) as recording:
        player.do("play")
        player.wait_for_state("playing")
        now = player.position_now()
        player.wait_for_position(now + seconds)
        player.do("pause")
        sound = recording.wait_for_sound_and_silence()
    begun = np.flatnonzero(sound[0])[0] + _FADE
    place, likeness = find_clip(clip, sound[:, begun : begun + RATE])
    assert likeness > 0.99
    return (place - _FADE) / RATE
