"""A recipe comes back from its text exactly, and nothing else is taken for one."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from musicgen_desktop.audio.recipe_text import (
    params_from_text,
    params_to_text,
    recipe_from_text,
    recipe_to_text,
)
from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import Ending, Section
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.files.json_record import DamagedRecordError

RECIPE = Recipe(
    prompt='"lo-fi" 😀 موسيقى',
    params=GenerationParams(duration=12.5, takes=4, seed=2**53 - 1, top_p=0.3, bars=Bars(4, 92.5, 3)),
    take=3,
    checkpoint_id="starter",
    checkpoint_sha256="ab" * 32,
    device="cpu",
    precision="fp32",
    program_version="0.1.0",
    stopped=True,
    negative_prompt="no vocals",
    origin=Origin("Dusty Rhodes", "a1", 0.0, 12.5, Relation.REDO),
    sections=(Section("intro", 4.0), Section("chorus", 8.5)),
    ending=Ending.NATURAL,
    loop=LoopCut(LoopFit.OTHER_TEMPO, Bars(4, 91.75, 3), 1.25, 0.99, 0.5),
)


TEXT = recipe_to_text(RECIPE)


def changed(**fields):
    """The recipe's text with other fields; None takes one out."""
    return json.dumps({key: value for key, value in {**json.loads(TEXT), **fields}.items() if value is not None})


def with_params(**params):
    return changed(params={**json.loads(TEXT)["params"], **params})


def test_round_trip():
    assert "\n" not in TEXT
    assert recipe_from_text(TEXT) == RECIPE
    assert recipe_to_text(recipe_from_text(TEXT)) == TEXT
    assert not RECIPE.made_by_newer


def test_what_no_checkpoint_made_has_no_seed_in_its_text():
    origin = Origin("My song", "a1", 0.0, 12.5, Relation.FITTED)
    blank = Recipe("", GenerationParams(), 0, "", "", "", "", "0.1.0", stopped=False)
    recipe = replace(blank, origin=origin, fitted=Stretch(1.05, -2))
    text = recipe_to_text(recipe)
    assert json.loads(text).keys() == {"format", "program_version", "origin", "loop", "fitted"}
    assert recipe_from_text(text) == recipe
    assert recipe_to_text(recipe_from_text(text)) == text


def test_what_is_known_of_what_no_known_checkpoint_made_stays():
    recipe = replace(RECIPE, checkpoint_id="")
    assert json.loads(recipe_to_text(recipe))["params"]["seed"] == 2**53 - 1
    assert recipe_from_text(recipe_to_text(recipe)) == recipe


def test_what_the_library_keeps_beside_it_is_passed_over():
    assert recipe_from_text(changed(clip={"gain": 1.0})) == RECIPE


@pytest.mark.parametrize(
    "text",
    [
        *("", "{}", "[]", "null", "made with love", "[" * 100_000, '{"format": 99}', '{"format": 1}'),
        changed(format=None),
        changed(format="1"),
        changed(format=0),
        changed(format=-1),
        changed(prompt=["a"]),
        changed(checkpoint_id=["a"]),
        changed(device=None),
        changed(stopped=1),
        changed(take=True),
        changed(take=-1),
        changed(take=10**18),
        changed(params=None),
        changed(params=[]),
        changed(origin={"name": "a", "clip_id": "", "start": 1e308, "stop": 1e308}),
        changed(origin={"name": "a", "clip_id": "", "start": 5.0, "stop": 1.0}),
        changed(origin=["a"]),
        changed(sections=[{"prompt": "intro", "duration": 1e300}]),
        changed(ending="tomorrow"),
        with_params(guidance_end=float("inf")),
        with_params(bars={"count": 4, "bpm": 0.0, "beats_in_bar": 4}),
        changed(loop={"fit": "exact", "start": -1.0}),
        with_params(takes=0),
        with_params(takes=10**9),
        with_params(seed=2**53),
        with_params(duration="8"),
        with_params(duration=1e300),
        with_params(temperature=float("nan")),
        TEXT.replace("lo-fi", "\\ud800"),
        changed(format=4, program_version=None),
        changed(format=4, program_version=7),
    ],
)
def test_what_no_version_wrote_is_damage(text):
    with pytest.raises(DamagedRecordError):
        recipe_from_text(text)


@pytest.mark.parametrize(
    "text",
    [
        changed(format=4),
        changed(format=10**9),
        changed(source={"kind": "melody"}),
        changed(format=4, source={"kind": "melody"}, lineage=[1, 2, {"deep": None}]),
        with_params(glide=[1.0, 2.0]),
        changed(sections=[{**section, "key": "A minor"} for section in json.loads(TEXT)["sections"]]),
        changed(origin={**json.loads(TEXT)["origin"], "branch": "left"}),
    ],
)
def test_a_newer_versions_recipe_is_read_as_far_as_it_is_known_and_kept_whole(text):
    recipe = recipe_from_text(text)
    assert recipe.made_by_newer
    assert replace(recipe, newer_text="") == RECIPE
    assert json.loads(recipe_to_text(recipe)) == json.loads(text)
    assert recipe_from_text(recipe_to_text(recipe)) == recipe


def test_fields_that_a_newer_version_changed_are_left_blank():
    text = changed(format=4, prompt=[["a", 5.0], ["b", 5.0]], params={"takes": "many", "seed": 5}, take="C")
    recipe = recipe_from_text(text)
    assert (recipe.prompt, recipe.params, recipe.take) == ("", GenerationParams(seed=5), 0)
    assert recipe.checkpoint_id == RECIPE.checkpoint_id
    assert json.loads(recipe_to_text(recipe)) == json.loads(text)


def test_numbers_that_a_version_may_allow_are_no_damage():
    assert recipe_from_text(with_params(duration=600.0, takes=16, temperature=5.0)).params.duration == 600.0


def test_the_first_format_is_read():
    fields = json.loads(TEXT)
    fields = {key: value for key, value in fields.items() if key not in ("negative_prompt", "origin")}
    fields["params"].pop("overlap")
    recipe = recipe_from_text(json.dumps({**fields, "format": 1}))
    assert not recipe.made_by_newer
    assert recipe == replace(RECIPE, negative_prompt="", origin=None)


def test_a_recipe_of_before_there_were_loops_is_read():
    fields = {key: value for key, value in json.loads(TEXT).items() if key != "loop"}
    fields["params"].pop("bars")
    recipe = recipe_from_text(json.dumps({**fields, "format": 2}))
    assert not recipe.made_by_newer
    assert recipe == replace(RECIPE, loop=None, params=replace(RECIPE.params, bars=None))


def test_parameters_without_bars_have_the_text_that_they_had_before():
    assert "bars" not in params_to_text(GenerationParams())
    params = GenerationParams(duration=8.0, bars=Bars(4, 120.0))
    assert params_from_text(params_to_text(params)) == params
