"""The rules of the parameters, each said in words."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.params import MAX_SEED, GenerationParams, format_number, take_seed


@pytest.mark.parametrize(
    "fields",
    [
        {"duration": 1.0},
        {"duration": 30.0},
        {"takes": 8},
        {"seed": 0},
        {"seed": MAX_SEED},
        {"guidance_scale": 1.0},
        {"guidance_scale": 1.1},
        {"guidance_scale": 10.0},
        {"temperature": 0.1},
        {"temperature": 2.0},
        {"top_k": 0},
        {"top_k": 10**9},
        {"top_p": 0.0},
        {"top_p": 1.0},
    ],
)
def test_the_edges_are_allowed(fields):
    GenerationParams(**fields).validate()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("duration", 0.0),
        ("duration", 0.1),
        ("duration", 601.0),
        ("duration", math.nan),
        ("duration", math.inf),
        ("takes", 0),
        ("takes", 9),
        ("seed", -1),
        ("seed", MAX_SEED + 1),
        ("seed", 10**400),
        ("guidance_scale", 0.5),
        ("guidance_scale", 0.0),
        ("guidance_scale", 1.05),
        ("guidance_scale", 11.0),
        ("guidance_scale", math.nan),
        ("temperature", 0.0),
        ("temperature", 2.1),
        ("top_k", -1),
        ("top_p", -0.1),
        ("top_p", 1.5),
        ("top_p", math.nan),
    ],
)
def test_beyond_them_is_refused_in_words(field, value):
    with pytest.raises(InvalidRequestError) as refused:
        GenerationParams(**{field: value}).validate()
    assert refused.value.field == field
    assert refused.value.message.startswith("The ")
    assert refused.value.message.endswith(".")


@pytest.mark.parametrize(
    ("value", "text"), [(8.0, "8"), (0.1, "0.1"), (2**53 - 1, "9007199254740991"), (math.nan, "nan"), (1.05, "1.05")]
)
def test_numbers_are_written_as_people_do(value, text):
    assert format_number(value) == text


def test_take_seeds_are_stable_distinct_and_short():
    assert take_seed(7, 0) == 7
    assert take_seed(7, 1) == 3_617_640_167
    seeds = {take_seed(seed, take) for seed in range(50) for take in range(8)}
    assert len(seeds) == 400
    assert all(0 <= seed < 2**32 for seed in seeds)


def test_one_take_of_several_is_asked_for_alone():
    params = GenerationParams(takes=4, seed=7, temperature=1.3)
    assert params.of_take(0) == replace(params, takes=1)
    assert params.of_take(2) == replace(params, takes=1, seed=take_seed(7, 2))
