"""Which files of a repository an installation needs: never twice the same weights, never another library's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from musicgen_desktop.checkpoints.format.convert import converted_name
from musicgen_desktop.checkpoints.format.file_names import (
    BIN_INDEX,
    BIN_SUFFIX,
    CONFIG,
    OPTIONAL_FILES,
    TOKENIZER_FILES,
    WEIGHTS,
    WEIGHTS_INDEX,
    WEIGHTS_SUFFIX,
)
from musicgen_desktop.checkpoints.format.problems import missing_error
from musicgen_desktop.checkpoints.hub.hub_client import RemoteFile
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr

_REQUIRED = (CONFIG, *TOKENIZER_FILES)
_STEMS = (("model", WEIGHTS_SUFFIX), ("pytorch_model", BIN_SUFFIX))
"""Safetensors first; ``.bin`` only where there are none."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The files to fetch, in that order: small ones first, so that a wrong repository is found early.

    Attributes:
        files: what to fetch.
        bin_weights: names of the weight files that have to be converted; empty for safetensors.
    """

    files: tuple[RemoteFile, ...]
    bin_weights: tuple[str, ...]


def select_files(listing: Iterable[RemoteFile], title: str) -> Selection:
    """Choose from ``listing``. Raises ``CheckpointError`` for a repository that cannot be run."""
    files = {file.name: file for file in listing}
    for name in _REQUIRED:
        if name not in files:
            raise missing_error(title, name)
    small = tuple(files[name] for name in (*_REQUIRED, *OPTIONAL_FILES) if name in files)
    for stem, suffix in _STEMS:
        weights = _weights(files, stem, suffix)
        if weights and suffix == BIN_SUFFIX and any(not files[name].sha256 for name in weights):
            raise CheckpointError(
                tr("The weights of {title} come as .bin files without a published hash.", title=title),
                tr("Such files can run programs, so they are not used. Look for a copy with model.safetensors."),
            )
        if weights:
            index = f"{stem}{suffix}.index.json"
            indices = (files[index],) if len(weights) > 1 and index in files else ()
            chosen = tuple(files[name] for name in weights)
            return Selection((*small, *indices, *chosen), weights if suffix == BIN_SUFFIX else ())
    raise missing_error(title, WEIGHTS)


def select_only(selection: Selection, names: frozenset[str], title: str) -> Selection:
    """Of ``selection`` what makes the files ``names`` of an installed checkpoint. Raises ``CheckpointError``."""
    made = {converted_name(f.name) if f.name in selection.bin_weights else f.name: f for f in selection.files}
    made.pop(BIN_INDEX, None)
    makeable = made.keys() | ({WEIGHTS_INDEX} if selection.bin_weights else set())
    if unknown := sorted(names - makeable):
        raise CheckpointError(
            tr("The file {name} of {title} is not on the Hub.", name=unknown[0], title=title),
            tr("Install the whole checkpoint again."),
        )
    files = tuple(file for name, file in made.items() if name in names)
    return Selection(files, tuple(file.name for file in files if file.name in selection.bin_weights))


def _weights(files: dict[str, RemoteFile], stem: str, suffix: str) -> tuple[str, ...]:
    """The one file with all weights, or a complete set of shards; empty without either."""
    if f"{stem}{suffix}" in files:
        return (f"{stem}{suffix}",)
    pattern = re.compile(rf"{re.escape(stem)}-(\d{{5}})-of-(\d{{5}}){re.escape(suffix)}")
    sets: dict[int, list[str]] = defaultdict(list)
    for name in sorted(files):
        if match := pattern.fullmatch(name):
            sets[int(match[2])].append(name)
    complete = [names for total, names in sets.items() if len(names) == total and total > 0]
    return tuple(complete[0]) if len(complete) == 1 and f"{stem}{suffix}.index.json" in files else ()
