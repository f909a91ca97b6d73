"""Music that fades out or ends in its first pause."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.audio.endings import FadeOut, NaturalEnd
from musicgen_desktop.domain.request import MOST_MORE_SECONDS

RATE = 8_000
ASKED = 2 * RATE
MOST = ASKED + round(MOST_MORE_SECONDS * RATE)


def music(pauses: tuple[float | None, ...]) -> np.ndarray:
    """Noise of full length, one take for each pause of 0.2 s behind the asked length."""
    sound = np.random.default_rng(1).normal(0, 0.1, (len(pauses), 1, MOST)).astype(np.float32)
    for take, at in zip(sound, pauses, strict=True):
        if at is not None:
            take[:, ASKED + round(at * RATE) : ASKED + round((at + 0.2) * RATE)] *= 0.01
    return sound


def ended(sound: np.ndarray, piece: int) -> tuple[np.ndarray, tuple[int, ...]]:
    ending = NaturalEnd(ASKED, RATE)
    pieces = []
    for start in range(0, sound.shape[-1], piece):
        pieces.append(ending.push(sound[..., start : start + piece]))
        if ending.has_ended:
            break
    rest, ends = ending.finish()
    return np.concatenate([*pieces, *([] if rest is None else [rest])], axis=-1), ends


@pytest.mark.parametrize("piece", [777, 4_000, MOST])
def test_each_take_ends_in_its_own_pause_and_the_longest_decides(piece):
    sound = music((1.0, 2.5))
    made, ends = ended(sound, piece)
    assert ends == pytest.approx((ASKED + 1.08 * RATE, ASKED + 2.58 * RATE), abs=0.02 * RATE)
    assert made.shape[-1] == max(ends)
    assert not made[0, :, ends[0] :].any()
    for take, end in enumerate(ends):
        assert np.array_equal(made[take, :, : end - 400], sound[take, :, : end - 400])
        assert made[take, 0, end - 1] == 0


def test_without_a_pause_it_ends_where_it_is_softest():
    sound = music((None,))
    sound[..., ASKED + RATE : ASKED + 2 * RATE] *= 0.5
    made, (end,) = ended(sound, 4_000)
    assert ASKED + RATE <= end <= ASKED + 2 * RATE
    assert made.shape[-1] == end


def test_what_is_stopped_before_a_pause_is_all_kept():
    sound = music((None, 0.5))[..., : ASKED + 2 * RATE]
    made, ends = ended(sound, 4_000)
    assert np.array_equal(made, sound)
    assert ends == ()


def test_a_fade_is_the_same_in_any_pieces():
    sound = music((None,))
    whole = FadeOut(MOST, RATE).push(sound)
    fade = FadeOut(MOST, RATE)
    pieces = [fade.push(sound[..., start : start + 999]) for start in range(0, MOST, 999)]
    assert np.array_equal(np.concatenate(pieces, axis=-1), whole)
    assert np.array_equal(whole[..., : MOST - 3 * RATE], sound[..., : MOST - 3 * RATE])
    assert whole[0, 0, -1] == 0
