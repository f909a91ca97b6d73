"""Which clips are compared, in which order, and how loud each is heard."""

from __future__ import annotations

import math
from random import Random

import pytest

from musicgen_desktop.domain.comparison import (
    CEILING_DB,
    Comparison,
    Loudness,
    SoundForm,
    common_form,
    letter,
    matched_gains,
    next_of,
)


def test_two_to_eight_clips_are_compared_each_once() -> None:
    assert Comparison.of("a") is None
    assert Comparison.of("aa") is None
    assert Comparison.of("abcdefghi") is None
    eight = Comparison.of("abacdefgh")
    assert eight is not None
    assert eight.order == tuple("abcdefgh")


def test_blind_order_is_any_order_and_comes_back() -> None:
    comparison = Comparison(tuple("abc"))
    orders = {comparison.blinded(Random(seed)).order for seed in range(100)}
    assert len(orders) == 6
    blind = comparison.blinded(Random(1))
    assert blind.is_blind
    assert not comparison.is_blind
    assert blind.revealed() == comparison


def test_what_goes_leaves_the_others_in_their_order() -> None:
    blind = Comparison(tuple("abcd"), (2, 0, 3, 1))
    left = blind.without({"a"})
    assert left is not None
    assert left.ids == tuple("bcd")
    assert left.order == tuple("cdb")
    assert left.without("c") == Comparison(tuple("bd"), (1, 0))
    assert Comparison(tuple("ab")).without("b") is None


@pytest.mark.parametrize(
    ("gone", "heir"), [("b", "c"), ("bc", "d"), ("bcd", "a"), ("d", "b"), ("abcd", "")]
)  # fmt: skip
def test_the_next_one_is_heard_in_the_place_of_one_that_goes(gone: str, heir: str) -> None:
    assert next_of("abcd", "b", gone) == heir


def test_hidden_clips_are_called_by_letters() -> None:
    assert [letter(place) for place in (0, 1, 7)] == ["A", "B", "H"]


def test_all_come_to_the_loudest_where_there_is_room() -> None:
    gains = matched_gains({"loud": Loudness(-14.0, -1.0), "soft": Loudness(-20.0, -9.0)})
    assert gains == {"loud": 0.0, "soft": 6.0}


def test_no_sound_is_made_so_loud_that_it_clips() -> None:
    sounds = {"loud": Loudness(-10.0, 0.0), "dynamic": Loudness(-23.0, -3.0), "soft": Loudness(-30.0, -20.0)}
    gains = matched_gains(sounds)
    levels = {round(sound.lufs + gains[name], 6) for name, sound in sounds.items()}
    assert levels == {-21.0}
    assert all(gain <= 0 or sounds[name].peak_db + gain <= CEILING_DB for name, gain in gains.items())


def test_where_nothing_has_room_all_come_to_the_softest() -> None:
    assert matched_gains({"a": Loudness(-12.0, 0.2), "b": Loudness(-16.5, -0.5)}) == {"a": -4.5, "b": 0.0}


def test_all_forms_come_into_the_one_that_loses_nothing() -> None:
    assert common_form([SoundForm(32_000, 2), SoundForm(44_100, 1)]) == SoundForm(44_100, 2)


def test_silence_is_left_alone() -> None:
    assert matched_gains({"silent": Loudness(-math.inf, -math.inf), "heard": Loudness(-18.0, -6.0)}) == {"heard": 0.0}
    assert matched_gains({"silent": Loudness(-math.inf, -math.inf)}) == {}
