"""A pack as TOML: what holds for all clips and their files, then ``[[clip]]`` tables whose lists multiply."""

from __future__ import annotations

import itertools
import math
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from musicgen_desktop.domain.bar_loop import USUAL_BPM, Bars
from musicgen_desktop.domain.checkpoint import STARTER_ID
from musicgen_desktop.domain.errors import FileError, InvalidRequestError, UserError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.name_pattern import NameFacts, check_pattern, name_of
from musicgen_desktop.domain.names import clean_title, portable_file_name
from musicgen_desktop.domain.pack import MOST_CLIPS, Pack, PackClip, PackFault
from musicgen_desktop.domain.pack_form import FORM_KEYS, form_of, not_among
from musicgen_desktop.domain.pack_values import too_many, values_of
from musicgen_desktop.domain.params import GUIDANCE_OFF, GenerationParams
from musicgen_desktop.domain.request import Ending, clean_prompt
from musicgen_desktop.domain.tempo import named_bpm
from musicgen_desktop.domain.text import tr

_KINDS: Mapping[str, type] = MappingProxyType(
    {
        "prompt": str,
        "negative_prompt": str,
        "checkpoint": str,
        "ending": str,
        "duration": float,
        "bars": int,
        "bpm": float,
        "beats_per_bar": int,
        "guidance_scale": float,
        "guidance_end": float,
        "temperature": float,
        "temperature_end": float,
        "top_k": int,
        "top_p": float,
        "overlap": float,
        "greedy": bool,
        "seed": int,
    }
)
"""The keys of a clip in the order in which they multiply: seeds change the fastest."""

_BAR_KEYS = ("bars", "bpm", "beats_per_bar")

NAME_PARTS = ("title", *(key for key in _KINDS if key != "prompt"))
"""What may stand in braces in the files' names."""

DEFAULT_NAME = "{title} {seed}"

_HEADER = re.compile(r"^[ \t]*\[\[", re.MULTILINE)
_PARAMS = frozenset(GenerationParams.__dataclass_fields__)


def read_pack(text: str) -> Pack:
    """All clips that a pack asks for, and what is wrong with the rest.

    Args:
        text: TOML, read table by table, so that a mistake in one spoils no other.

    Raises:
        UserError: what stands before the first clip is wrong, or nothing is asked for at all.
    """
    first, *tables = _pieces(text)
    head = _head(*first)
    form = form_of(head, ExportFormat(pattern=DEFAULT_NAME))
    check_pattern(form.pattern, NAME_PARTS)
    common = {key: value for key, value in head.items() if key in _KINDS}
    clips: dict[str, PackClip] = {}
    faults: list[PackFault] = []
    for line, piece in tables:
        try:
            for clip in _clips(line, piece, common, form):
                other = clips.setdefault(clip.name.casefold(), clip)
                if other.key != clip.key:
                    faults.append(PackFault(line, _same_name(clip, other)))
                    break
                if len(clips) > MOST_CLIPS:
                    del clips[clip.name.casefold()]
                    raise too_many()
        except InvalidRequestError as error:
            faults.append(PackFault(_line_of(error.field, line, piece, first[1]), error))
        except UserError as error:
            faults.append(PackFault(line, error))
    if not clips and not faults:
        raise FileError(tr("There is no clip in the pack."), tr('Write one as: [[clip]], prompt = "slow piano"'))
    return Pack(tuple(clips.values()), tuple(faults))


def _pieces(text: str) -> list[tuple[int, str]]:
    """What stands before the first ``[[…]]``, and each such table: its first line and its text."""
    text = text.replace("\r\n", "\n")
    starts = [0, *(match.start() for match in _HEADER.finditer(text))]
    ends = [*starts[1:], len(text)]
    pieces: list[tuple[int, str]] = []
    line = 1
    for start, end in zip(starts, ends, strict=True):
        pieces.append((line, text[start:end]))
        line += text.count("\n", start, end)
    return pieces


def _parsed(line: int, piece: str) -> dict[str, Any]:
    try:
        return tomllib.loads(piece)
    except (tomllib.TOMLDecodeError, RecursionError):
        pass
    try:  # behind as many lines as stand before it, so that it says where in the file
        return tomllib.loads("\n" * (line - 1) + piece)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise FileError(tr("It is no TOML: {reason}.", reason=error), tr("Mend that line.")) from error


def _head(line: int, piece: str) -> dict[str, Any]:
    head = _parsed(line, piece)
    _check_known(head, {*FORM_KEYS, *_KINDS} - {"prompt"})
    return head


def _check_known(keys: Mapping[str, Any], known: set[str]) -> None:
    for key in keys:
        if key not in known:
            raise InvalidRequestError(
                key, tr("“{key}” is unknown.", key=key), tr("There are {known}.", known=", ".join(sorted(known)))
            )


def _clips(line: int, piece: str, common: Mapping[str, Any], form: ExportFormat) -> Iterator[PackClip]:
    table = _parsed(line, piece)
    _check_known(table, {"clip"})
    own = table["clip"][0]
    _check_known(own, set(_KINDS))
    # Bars and seconds are two ways to say how long: a clip's own goes before the other one of all clips.
    other = _BAR_KEYS if "duration" in own else ("duration",) if "bars" in own else ()
    entry = {**{key: value for key, value in common.items() if key not in other}, **own}
    if "prompt" not in entry:
        raise InvalidRequestError(
            "clip", tr("The clip has no prompt."), tr('Write one; an empty one, for anything, is “prompt = ""”.')
        )
    values = {key: values_of(key, entry[key], kind) for key, kind in _KINDS.items() if key in entry}
    if math.prod(len(each) for each in values.values()) > MOST_CLIPS:
        raise too_many()
    for chosen in itertools.product(*values.values()):
        yield _clip(line, dict(zip(values, chosen, strict=True)), form)


def _clip(line: int, chosen: Mapping[str, Any], form: ExportFormat) -> PackClip:
    params = GenerationParams(**{key: value for key, value in chosen.items() if key in _PARAMS and key != "bars"})
    bars = _bars(chosen)
    if bars is not None:
        params = replace(params, duration=chosen.get("duration", bars.seconds))
    params = replace(
        params,
        bars=bars,
        # As on the command line: the authors' own way to say "off" is 0.
        guidance_scale=params.guidance_scale or GUIDANCE_OFF,
        guidance_end=GUIDANCE_OFF if params.guidance_end == 0 else params.guidance_end,
        do_sample=not chosen.get("greedy", False),
    )
    params.validate()
    prompt, negative = (clean_prompt(chosen.get(key, "")) for key in ("prompt", "negative_prompt"))
    checkpoint, ending = chosen.get("checkpoint", STARTER_ID), _ending(chosen.get("ending", Ending.CUT))
    if bars is not None and ending is not Ending.CUT:
        raise InvalidRequestError("ending", tr("A loop has no ending."), tr("Leave out “ending”, or “bars”."))
    facts = NameFacts(clean_title(prompt or checkpoint.rpartition("/")[2]), seed=params.seed)
    more = {
        **{key: f"{value:.15g}" for key in _KINDS if isinstance(value := getattr(params, key, None), float)},
        **_bar_words(bars),
        "top_k": str(params.top_k),
        "greedy": "" if params.do_sample else "greedy",
        "negative_prompt": clean_title(negative),
        "checkpoint": checkpoint,
        "ending": ending.value,
    }
    more |= {key: "" for key in NAME_PARTS if key not in more and key not in ("title", "seed")}
    name = portable_file_name(name_of(form.pattern, facts, more), form.suffix)
    return PackClip(name, line, prompt, params, checkpoint, negative, ending, form)


def _bars(chosen: Mapping[str, Any]) -> Bars | None:
    """The loop that is asked for; its tempo, where none is given, is the prompt's."""
    if "bars" not in chosen:
        for key in _BAR_KEYS:
            if key in chosen:
                text = tr("“bpm” and “beats_per_bar” are for loops of whole bars.")
                raise InvalidRequestError(key, text, tr("Say how many bars, as in “bars = 4”."))
        return None
    named = named_bpm(chosen.get("prompt", ""))
    usual = USUAL_BPM if named is None else named
    bars = Bars(chosen["bars"], chosen.get("bpm", usual), chosen.get("beats_per_bar", 4))
    bars.validate()
    return bars


def _bar_words(bars: Bars | None) -> dict[str, str]:
    """What names can say of them."""
    if bars is None:
        return {}
    return {"bars": str(bars.count), "bpm": f"{bars.bpm:.15g}", "beats_per_bar": str(bars.beats_in_bar)}


def _ending(text: str) -> Ending:
    if text in tuple(Ending):
        return Ending(text)
    raise not_among("ending", text, ", ".join(Ending))


def _same_name(clip: PackClip, other: PackClip) -> UserError:
    places = " ".join(f"{{{part}}}" for part in NAME_PARTS)
    return FileError(
        tr("Its file {name} would have the name of another one, of line {line}.", name=clip.name, line=other.line),
        tr("Put what tells them apart into the pack's “name”: {places}.", places=places),
    )


def _line_of(key: str, line: int, piece: str, head: str) -> int:
    """The line on which a key stands, in its clip's table or before all of them; else that of the table."""
    for start, text in ((line, piece), (1, head)):
        for number, row in enumerate(text.split("\n"), start):
            if re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", row):
                return number
    return line
