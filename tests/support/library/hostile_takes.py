"""Sound files of the library whose comments nobody should have written."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.library.library import Library
from tests.support.library.library_values import RATE, make_paths, make_request, make_result

_VALUES: tuple[object, ...] = (
    *(None, True, False, 0, -1, 10**18, 10**30, 2**63, 0.5, -1e-320, 1e308),
    *("", "x" * 5_000, "a\nb\tc", "\ud800", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "../../up"),
    *([], ["a"], [[[]]], {}, {"a": 1}, {"format": 1}),
)
_ODD_TEXTS = ("", "null", "[]", '{"format": 1', '{"format": 99}', "[" * 50_000, '{"a":' * 50_000, "7" * 5_000, "\x01")


def a_comment(home: Path) -> dict[str, Any]:
    """What stands in the file of a clip, as this program writes it."""
    library = Library.open(make_paths(home))
    request = make_request()
    (clip,) = library.add_result(request, make_result(request))
    library.close()
    origin = {"name": "hum.wav", "clip_id": "", "start": 0.0, "stop": 2.5}
    return {**json.loads(read_audio(clip.audio_path).tags.comment), "origin": origin}


def hostile_comments(comment: dict[str, Any], count: int, seed: int) -> Iterator[str]:
    """``count`` comments, each with one or more things about it changed."""
    dice = random.Random(seed)
    yield from _ODD_TEXTS[:count]
    for _ in range(count - len(_ODD_TEXTS)):
        changed = json.loads(json.dumps(comment))
        for _ in range(dice.choice((1, 1, 1, 2, 4))):
            dice.choice(_CHANGES)(changed, dice)
        yield json.dumps(changed)


def write_orphans(clips_folder: Path, comments: list[str]) -> None:
    """A sound file of the library for each comment, without a row."""
    sound = np.linspace(-0.5, 0.5, RATE // 10, dtype=np.float32)[np.newaxis]
    folder = clips_folder / "2024" / "05"
    folder.mkdir(parents=True, exist_ok=True)
    for number, comment in enumerate(comments, start=1):
        data = encode_audio(sound, RATE, ".flac", AudioTags("title", comment, "MusicGen Desktop")).data
        (folder / f"{number:032x}.flac").write_bytes(data)


def _spoil(fields: object, dice: random.Random) -> None:
    if isinstance(fields, dict) and fields:
        fields[dice.choice(sorted(fields))] = dice.choice(_VALUES)


def _take_out(fields: object, dice: random.Random) -> None:
    if isinstance(fields, dict) and fields:
        del fields[dice.choice(sorted(fields))]


_CHANGES: tuple[Callable[[dict[str, Any], random.Random], object], ...] = (
    _spoil,
    _take_out,
    lambda comment, dice: _spoil(comment.get("params"), dice),
    lambda comment, dice: _take_out(comment.get("params"), dice),
    lambda comment, dice: _spoil(comment.get("origin"), dice),
    lambda comment, dice: _spoil(comment.get("clip"), dice),
    lambda comment, dice: comment.update({"unknown": dice.choice(_VALUES)}),
    lambda comment, dice: comment.update({"format": dice.choice((2, 10**9))}),
)
