"""Whether a folder holds a MusicGen checkpoint that this program runs: quick looks, no hashing, no torch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any

from musicgen_desktop.checkpoints.format.file_names import (
    CONFIG,
    MELODY,
    TOKENIZER_FILES,
    WEIGHTS,
    WEIGHTS_INDEX,
    WEIGHTS_SUFFIX,
)
from musicgen_desktop.checkpoints.format.manifest import Manifest
from musicgen_desktop.checkpoints.format.problems import damaged_error, missing_error, unreadable_error
from musicgen_desktop.checkpoints.format.signature import identify
from musicgen_desktop.checkpoints.format.weights import indexed_files, is_whole, tensor_names, unwrapped_names
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import DamagedRecordError, RecordError, RecordFormat
from musicgen_desktop.files.regular import open_regular
from musicgen_desktop.files.safetensors_header import DamagedSafetensorsError

_CONFIG = RecordFormat(dict[str, Any], byte_order_mark=True)
_PARTS = MappingProxyType({"text_encoder": "t5", "audio_encoder": "encodec"})
_DECODERS = MappingProxyType({"musicgen": "musicgen_decoder", MELODY: "musicgen_melody_decoder"})
_BEGINNING = 64
"""Bytes in which a JSON object has begun, behind a byte order mark and a few blanks."""

TryCheckpoint = Callable[[Path], None]
"""Loads the cheap half of the checkpoint in a folder; raises ``UserError``, naming the file, if that cannot be."""


def pass_untried(folder: Path) -> None:
    """A ``TryCheckpoint`` that finds nothing wrong."""
    del folder


def check_layout(folder: Path, title: str, manifest: Manifest | None = None) -> None:
    """``check_files``; of a folder that is something else it is told what it is. Raises ``CheckpointError``."""
    try:
        check_files(folder, title, manifest)
    except CheckpointError as error:
        # What was installed was whole: it is told what has to be fetched again.
        if manifest is None and (known := identify(folder)) is not None:
            raise known from error
        raise


def check_files(folder: Path, title: str, manifest: Manifest | None = None) -> None:
    """Raise ``CheckpointError``, naming the file, for the first thing that keeps ``folder`` from running.

    Looks at the presence of all files, their sizes against the manifest, the architecture in the configuration, and
    the headers of the weights. Whether all that fits together is found out by loading it.
    """
    read_config(folder, title)
    for name in TOKENIZER_FILES:
        _check_beginning(folder / name, title)
    weights = weight_files(folder, title)
    for file in manifest.files if manifest else ():
        if _size(folder / file.name, title) != file.size:
            raise damaged_error(title, file.name)
    names: set[str] = set()
    for path in weights:
        try:
            names |= tensor_names((path,))
        except DamagedSafetensorsError as error:
            raise damaged_error(title, path.name) from error
        except OSError as error:
            raise unreadable_error(title, path.name, error) from error
    if unwrapped_names(names) or not is_whole(names):
        raise CheckpointError(
            tr("The weights of {title} are not those of a whole MusicGen.", title=title),
            tr("Save the whole checkpoint again, with its text encoder and its codec."),
        )


def hears_melodies(folder: Path) -> bool | None:
    """Whether the checkpoint in ``folder`` follows a tune; None where its configuration cannot be read."""
    try:
        config = _CONFIG.read(folder / CONFIG)
    except RecordError:
        return None
    return None if config is None else config.get("model_type") == MELODY


def read_config(folder: Path, title: str) -> dict[str, Any]:
    """The configuration of a plain, stereo or melody MusicGen. Raises ``CheckpointError`` for any other."""
    try:
        config = _CONFIG.read(folder / CONFIG)
    except DamagedRecordError as error:
        raise damaged_error(title, CONFIG) from error
    except RecordError as error:
        raise CheckpointError(error.message, error.advice) from error
    if config is None:
        raise missing_error(title, CONFIG)
    kind = config.get("model_type")
    for part, wanted in {**_PARTS, "decoder": _DECODERS.get(str(kind))}.items():
        values = config.get(part)
        if not isinstance(values, dict) or wanted is None or values.get("model_type") != wanted:
            raise CheckpointError(
                tr("{title} is not a MusicGen checkpoint (its architecture is {kind}).", title=title, kind=kind),
                tr("Use a checkpoint with a T5 text encoder, an EnCodec codec and a MusicGen decoder."),
            )
    return config


def weight_files(folder: Path, title: str) -> tuple[Path, ...]:
    """The safetensors files that Transformers will load from ``folder``. Raises ``CheckpointError``."""
    if (folder / WEIGHTS).is_file():
        return (folder / WEIGHTS,)
    if not (folder / WEIGHTS_INDEX).is_file():
        raise missing_error(title, WEIGHTS)
    names = indexed_files(folder / WEIGHTS_INDEX, WEIGHTS_SUFFIX)
    if not names:
        raise damaged_error(title, WEIGHTS_INDEX)
    if missing := [name for name in names if not (folder / name).is_file()]:
        raise missing_error(title, *missing)
    return tuple(folder / name for name in names)


def _check_beginning(path: Path, title: str) -> None:
    try:
        with open_regular(path) as file:
            beginning = file.read(_BEGINNING)
    except OSError as error:
        raise unreadable_error(title, path.name, error) from error
    if not beginning.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        raise damaged_error(title, path.name)


def _size(path: Path, title: str) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise unreadable_error(title, path.name, error) from error
