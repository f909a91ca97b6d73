"""A checkpoint as the rest of the program sees it: an identity and a folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

STARTER_ID = "starter"

ARCHIVE_SUFFIX = ".musicgen"
"""Of the .zip file that a checkpoint is exported into, so that systems know which program opens it."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """An installed set of MusicGen weights in Transformers' folder layout.

    Attributes:
        id: short name ("starter"); never a path, because recipes tell it to others.
        title: the name shown to the user.
        folder: where ``config.json``, the tokenizer and the safetensors files lie.
        license: SPDX identifier or a short name; empty when unknown.
        description: one or two honest sentences about what it can do.
        weights_sha256: combined hash of the weight files from the manifest; empty without one.
        hears_melodies: whether it follows a tune, and then goes on from no sound; None while nobody has looked.
    """

    id: str
    title: str
    folder: Path
    license: str = ""
    description: str = ""
    weights_sha256: str = ""
    hears_melodies: bool | None = field(default=None, compare=False)
