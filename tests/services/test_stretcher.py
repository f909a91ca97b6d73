"""The process that stretches sounds: what comes back, and what happens when it is ended."""

import numpy as np
import psutil
import pytest

from musicgen_desktop.audio.stretching import stretch
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError, UserError
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.services.stretcher import Stretcher

RATE = 32_000
SOUND = np.random.default_rng(1).normal(0, 0.1, (2, RATE)).astype(np.float32)
HOW = Stretch(0.8, 3)


@pytest.fixture
def stretcher():
    made = Stretcher()
    yield made
    made.close()


def test_one_process_stretches_one_sound_after_another_as_this_one_would(stretcher):
    for sound in (SOUND, SOUND[:1, :7]):
        np.testing.assert_array_equal(stretcher.stretch(sound, RATE, HOW), stretch(sound, RATE, HOW))

    assert stretcher.is_running
    assert not stretcher.stretch(SOUND, RATE, HOW).flags.writeable
    assert stretcher.stretch(SOUND, RATE, Stretch()) is SOUND


def test_when_it_is_ended_that_is_said_and_the_next_sound_starts_another(stretcher):
    stretcher.stretch(SOUND, RATE, HOW)
    for child in psutil.Process().children():
        child.kill()

    with pytest.raises(UserError):
        stretcher.stretch(SOUND, RATE, HOW)

    assert stretcher.stretch(SOUND, RATE, HOW).shape == (2, round(RATE / 0.8))


def test_nobody_waits_for_a_sound_that_is_not_wanted_any_more(stretcher):
    token = CancelToken()
    token.cancel()

    with pytest.raises(JobCancelledError):
        stretcher.stretch(np.tile(SOUND, (1, 60)), RATE, HOW, token)

    assert not stretcher.is_running
