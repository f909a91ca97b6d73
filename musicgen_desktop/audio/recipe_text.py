"""A recipe as text, as it stands in the comment of a sound file and in the library's row; parameters likewise."""

from __future__ import annotations

import contextlib
import dataclasses
import json
from collections.abc import Mapping, Set
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar, get_type_hints

import msgspec

from musicgen_desktop.domain.bar_loop import Bars, LoopCut
from musicgen_desktop.domain.params import MAX_SEED, GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import DamagedRecordError, RecordFormat, Upgrade

RECIPE_FORMAT = 3
"""Raised with every field that comes, goes or changes its meaning; ``program_version`` stays in all of them."""

RECIPE_UPGRADES: Mapping[int, Upgrade] = MappingProxyType({1: lambda fields: fields, 2: lambda fields: fields})
"""By format, the way to the next one. What 2 has more than 1 has a default: negative prompt, origin, sections,
ending, overlap and the ends of glides; what 3 has more than 2 too: bars, the loop that was cut, what computed it
(native code, threads), and how it was brought to a tempo and key."""

_OBJECT = RecordFormat(dict[str, Any])
_PARAMS = RecordFormat(GenerationParams)
_BLANK = Recipe("", GenerationParams(), 0, "", "", "", "", "", stopped=False)
_RECIPE_NAMES = frozenset(field.name for field in dataclasses.fields(Recipe)) - {"newer_text"}
_OF_ANY_SOUND = frozenset({"program_version", "origin", "loop", "fitted"})
_BLANK_PARAMS = MappingProxyType(dataclasses.asdict(_BLANK.params))
_UNMADE = MappingProxyType(
    {name: value for name, value in dataclasses.asdict(_BLANK).items() if name in _RECIPE_NAMES - _OF_ANY_SOUND}
    | {"params": {}}
)
"""What only music has that a checkpoint made, as it is where none did."""

_PARAMS_NAMES = frozenset(_BLANK_PARAMS)
_MOST_TAKES = 1_000
"""More than any version will make, and few enough for a window."""

_LARGEST = 1e6
"""Of seconds and scales."""

_Record = TypeVar("_Record", Recipe, GenerationParams)


def recipe_to_text(recipe: Recipe) -> str:
    """One line of JSON, keys sorted, so that equal recipes are equal texts. A newer version's stays as it was.

    A sound that was brought and then cut or fitted was made by no checkpoint: its text has no seed nor any other number
    that nothing was made with.
    """
    if recipe.newer_text:
        return recipe.newer_text
    fields = dataclasses.asdict(recipe)
    del fields["newer_text"]
    if not recipe.checkpoint_id:
        fields = _what_is_so(fields)
    return _line({"format": RECIPE_FORMAT, **fields})


def recipe_from_text(text: str) -> Recipe:
    """Read ``recipe_to_text``'s text. Raises ``DamagedRecordError`` for what no version of this program wrote.

    A newer format and unknown fields are a newer version's: then what can be read is read, and the text is kept.
    An entry ``clip`` is passed over: the library keeps there what its audio files know beyond the recipe.
    """
    name = tr("The recipe")
    fields = _OBJECT.decode(text, name)
    fields.pop("clip", None)
    try:
        recipe = _read(fields)
        if not _is_possible(recipe):
            raise ValueError("impossible numbers")
    except Exception as error:  # as in the reader of records: whatever is raised, it is the text's fault
        raise DamagedRecordError(
            tr("{name} is damaged ({reason}).", name=name, reason=error), tr("Use another copy of it.")
        ) from error
    return recipe


def params_to_text(params: GenerationParams) -> str:
    """Equal parameters give equal texts, also those that were written before there were bars."""
    fields = dataclasses.asdict(params)
    if params.bars is None:
        del fields["bars"]
    return _line(fields)


def params_from_text(text: str) -> GenerationParams:
    """Read ``params_to_text``'s text. Raises ``DamagedRecordError``."""
    name = tr("The parameters")
    params = _PARAMS.decode(text, name)
    if not _are_possible(params):
        raise DamagedRecordError(tr("{name} are damaged.", name=name), tr("Use another copy of it."))
    return params


def _read(fields: dict[str, Any]) -> Recipe:
    known = _upgraded(fields)
    if known is not None:
        recipe = msgspec.convert(known, Recipe)
        if not any(_has_more(value, getattr(recipe, name)) for name, value in known.items()):
            return recipe
    return _as_far_as_known(fields)


def _has_more(given: object, record: Any) -> bool:
    """Whether a JSON object, or one inside it, has fields that the record made of it does not know."""
    if isinstance(given, list):
        return any(_has_more(value, part) for value, part in zip(given, record, strict=True))
    if not isinstance(given, dict):
        return False
    names = {field.name for field in dataclasses.fields(record)}
    return any(name not in names or _has_more(value, getattr(record, name)) for name, value in given.items())


def _what_is_so(fields: dict[str, Any]) -> dict[str, Any]:
    """Without what is only there since a recipe has such fields; reading fills it in again."""
    params = {name: value for name, value in fields["params"].items() if value != _BLANK_PARAMS[name]}
    fields = {**fields, "params": params}
    return {name: value for name, value in fields.items() if name not in _UNMADE or value != _UNMADE[name]}


def _upgraded(fields: dict[str, Any]) -> dict[str, Any] | None:
    """The fields in today's format; None when a newer version wrote them."""
    written = msgspec.convert(fields["format"], int)
    if written > RECIPE_FORMAT:
        return None
    upgraded = {key: value for key, value in fields.items() if key != "format"}
    for older in range(written, RECIPE_FORMAT):
        upgraded = RECIPE_UPGRADES[older](upgraded)
    if "checkpoint_id" not in upgraded:
        upgraded = {**_UNMADE, **upgraded}
    unknown = (upgraded.keys() - _RECIPE_NAMES) | (upgraded["params"].keys() - _PARAMS_NAMES)
    return None if unknown else upgraded


def _as_far_as_known(fields: dict[str, Any]) -> Recipe:
    """What a newer version wrote, with every field that still has our type."""
    msgspec.convert(fields["program_version"], str)  # without it, it is no recipe at all
    params = _filled(GenerationParams(), fields.get("params"), _PARAMS_NAMES)
    recipe = replace(_filled(_BLANK, fields, _RECIPE_NAMES), params=params, newer_text=_line(fields))
    return recipe if _is_possible(recipe) else replace(recipe, params=GenerationParams(), take=0, origin=None)


def _filled(blank: _Record, given: object, names: Set[str]) -> _Record:
    if not isinstance(given, dict):
        return blank
    known, types = {}, get_type_hints(type(blank))
    for name in names & given.keys():
        with contextlib.suppress(msgspec.ValidationError):
            known[name] = msgspec.convert(given[name], types[name])
    return replace(blank, **known)


def _is_possible(recipe: Recipe) -> bool:
    origin = recipe.origin
    return (
        0 <= recipe.take < _MOST_TAKES
        and _are_possible(recipe.params)
        and (recipe.loop is None or _is_cut(recipe.loop))
        and (origin is None or 0 <= origin.start <= origin.stop < _LARGEST)
        and all(0 <= section.duration < _LARGEST for section in recipe.sections)
    )


def _is_cut(loop: LoopCut) -> bool:
    numbers = (loop.start, loop.stretch, loop.seam)
    return all(0 <= value < _LARGEST for value in numbers) and (loop.bars is None or _is_bars(loop.bars))


def _is_bars(bars: Bars) -> bool:
    return 0 < bars.count < _LARGEST and 0 < bars.bpm < _LARGEST and 0 < bars.beats_in_bar < _LARGEST


def _are_possible(params: GenerationParams) -> bool:
    """Whether the numbers fit into rows and windows. Later versions may allow others than this one, within that."""
    return (
        0 < params.takes < _MOST_TAKES
        and 0 <= params.seed <= MAX_SEED
        and 0 <= params.top_k < 2**31
        and (params.bars is None or _is_bars(params.bars))
        and all(
            0 <= value < _LARGEST
            for value in (
                params.duration,
                params.guidance_scale,
                params.temperature,
                params.top_p,
                params.guidance_end or 0.0,
                params.temperature_end or 0.0,
            )
        )
    )


def _line(fields: dict[str, Any]) -> str:
    return json.dumps(fields, sort_keys=True, ensure_ascii=False)
