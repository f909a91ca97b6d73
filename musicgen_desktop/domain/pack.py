"""A pack: many clips to be made in one go, each with its own file, and what is wrong with those that cannot be."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from hashlib import sha256

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.params import MAX_TAKES, GenerationParams
from musicgen_desktop.domain.request import Ending

MOST_CLIPS = 10_000
"""Of a pack."""


@dataclass(frozen=True, slots=True)
class PackClip:
    """One clip of a pack: all that its bits depend on, but for the machine. Any worker can make it.

    Attributes:
        name: of its file, in the pack's folder.
        line: of the pack's file where it is asked for.
        params: of the one take that it is.
        checkpoint: its name.
        form: of its file.
    """

    name: str
    line: int
    prompt: str
    params: GenerationParams
    checkpoint: str
    negative_prompt: str
    ending: Ending
    form: ExportFormat

    @property
    def key(self) -> str:
        """A hash of all that makes the file, so that a clip of a changed pack is told from the one before."""
        made_of = {name: value for name, value in asdict(self).items() if name not in ("name", "line")}
        return sha256(json.dumps(made_of, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class PackFault:
    """A part of a pack that cannot be made.

    Attributes:
        line: where it stands.
    """

    line: int
    error: UserError


@dataclass(frozen=True, slots=True)
class Pack:
    """What is asked for. No two clips have one name, on any system.

    Attributes:
        clips: in order.
        faults: what is wrong, in order.
    """

    clips: tuple[PackClip, ...]
    faults: tuple[PackFault, ...]


def batches(clips: tuple[PackClip, ...], most: int = MAX_TAKES) -> list[tuple[PackClip, ...]]:
    """Clips that differ in nothing but seed and name together, up to ``most``; those of a checkpoint one after another.

    One that ends naturally stands alone: takes of one job go on until the last of them has come to its end.
    """
    groups: dict[tuple[object, ...], list[PackClip]] = {}
    for clip in clips:
        alike = replace(clip, name="", line=0, params=replace(clip.params, seed=0))
        alone = clip.name if clip.ending is Ending.NATURAL else ""
        groups.setdefault((clip.checkpoint, alike, alone), []).append(clip)
    order = {checkpoint: place for place, checkpoint in enumerate(dict.fromkeys(clip.checkpoint for clip in clips))}
    ordered = sorted(groups.values(), key=lambda group: order[group[0].checkpoint])
    return [tuple(group[start : start + most]) for group in ordered for start in range(0, len(group), most)]
