"""Presets change how sounds are drawn, nothing else, and have names of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.preset import ParamPreset, built_in_params, with_presets

OWN = ParamPreset("Dub", 4.0, 1.1, 300, guidance_end=2.0)


def test_the_defaults_are_the_balanced_preset():
    assert [preset.applied(GenerationParams()) == GenerationParams() for preset in built_in_params()] == [
        *(False, True, False)
    ]


@pytest.mark.parametrize("preset", [*built_in_params(), OWN])
def test_length_takes_and_seed_stay(preset):
    params = GenerationParams(duration=21.0, takes=4, seed=7, overlap=9.0)
    changed = preset.applied(params)
    assert (changed.duration, changed.takes, changed.seed, changed.overlap) == (21.0, 4, 7, 9.0)
    assert ParamPreset.of_params(preset.name, changed) == preset


@pytest.mark.parametrize(
    "wrong",
    [
        {"temperature": 3.0}, {"temperature": float("nan")}, {"guidance_scale": -1.0}, {"guidance_end": 1e300},
        {"top_k": -1}, {"top_p": 1.1}, {"name": ""}, {"name": " "}, {"name": "two\nlines"}, {"name": "x" * 500},
    ],
)  # fmt: skip
def test_there_is_no_preset_that_cannot_be_used(wrong):
    with pytest.raises(InvalidRequestError):
        replace(OWN, **wrong)


def test_a_name_that_is_taken_gets_a_number_and_what_is_there_stays_alone():
    other = replace(OWN, temperature=0.5)
    assert [preset.name for preset in with_presets((OWN,), (OWN, other, replace(other, name="WILD")))] == [
        *("Dub", "Dub (2)", "WILD (2)")
    ]
    assert with_presets((), built_in_params()) == ()
