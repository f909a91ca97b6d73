"""What can only happen with PipeWire, whose answering as PulseAudio is a program of its own."""

from __future__ import annotations

import pytest

from tests.support.sound.playback_driver import a_clip
from tests.support.sound.resuming import resumed_at
from tests.support.sound.servers import on_pipewire


@pytest.mark.alone
@on_pipewire
def test_what_answers_as_pulseaudio_may_go_and_come_back_while_playing_and_while_paused(pulse, player):
    clip = a_clip(7, 15.0)
    player.do("clip", 7, 15.0)
    player.do("play")
    player.wait_for_position(0.5)

    pulse.kill_pulse()
    # Where Qt speaks to PipeWire itself (from 0.3.75 on) it is played on.
    told = player.wait_until(lambda told: "lost" in told or told.get("position", 0.0) > 2.0)
    pulse.start_pulse()
    if "lost" in told:
        player.wait_until(lambda told: told.get("output") == "Null Output")
    else:
        player.do("pause")
        player.wait_for_state("paused")
        pulse.wait_until_idle()
    paused = player.last_position()
    assert resumed_at(pulse, player, clip, seconds=1.2) == pytest.approx(paused, abs=0.1)

    pulse.kill_pulse()
    pulse.start_pulse()
    paused = player.last_position()
    assert resumed_at(pulse, player, clip, seconds=1.2) == pytest.approx(paused, abs=0.1)
    pulse.wait_until_idle()
