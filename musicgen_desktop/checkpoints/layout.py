"""Whether a folder holds a MusicGen checkpoint that this program runs: quick looks, no hashing."""

from __future__ import annotations

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any

from musicgen_desktop.checkpoints.manifest import WEIGHTS_SUFFIX, Manifest, is_plain_name
from musicgen_desktop.checkpoints.safetensors_check import DamagedWeightsError, check_safetensors
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr

CONFIG = "config.json"
WEIGHTS = "model.safetensors"
WEIGHTS_INDEX = "model.safetensors.index.json"
TOKENIZER_FILES = ("tokenizer.json", "tokenizer_config.json")

_PARTS = MappingProxyType({"text_encoder": "t5", "audio_encoder": "encodec", "decoder": "musicgen_decoder"})


def check_layout(folder: Path, title: str, manifest: Manifest | None) -> None:
    """Raise ``CheckpointError``, naming the file, for the first thing that keeps ``folder`` from running.

    Looks at the presence of all files, their sizes against the manifest, the architecture in the
    configuration, and the headers of the weights.
    """
    _check_config(folder, title)
    for name in TOKENIZER_FILES:
        _read_json(folder, name, title)
    weights = weight_files(folder, title)
    for file in manifest.files if manifest else ():
        if _size(folder / file.name, title) != file.size:
            raise damaged_error(title, file.name)
    for path in weights:
        try:
            check_safetensors(path)
        except DamagedWeightsError as error:
            raise damaged_error(title, path.name) from error
        except OSError as error:
            raise unreadable_error(title, path.name, error) from error


def weight_files(folder: Path, title: str) -> tuple[Path, ...]:
    """The safetensors files that Transformers will load from ``folder``. Raises ``CheckpointError``."""
    if (folder / WEIGHTS).is_file():
        return (folder / WEIGHTS,)
    if not (folder / WEIGHTS_INDEX).is_file():
        raise _no_weights(folder, title)
    weight_map = _read_json(folder, WEIGHTS_INDEX, title).get("weight_map")
    names = set(weight_map.values()) if isinstance(weight_map, dict) else set()
    if not names or not all(is_plain_name(name) and name.endswith(WEIGHTS_SUFFIX) for name in names):
        raise damaged_error(title, WEIGHTS_INDEX)
    for name in sorted(names):
        if not (folder / name).is_file():
            raise missing_error(title, name)
    return tuple(folder / name for name in sorted(names))


def missing_error(title: str, name: str) -> CheckpointError:
    """The words for a file that is not there."""
    return CheckpointError(
        tr("The checkpoint {title} is incomplete: the file {name} is missing.", title=title, name=name),
        tr("Install or copy it again."),
    )


def damaged_error(title: str, name: str) -> CheckpointError:
    """The words for a file that is cut short or changed."""
    return CheckpointError(
        tr("The checkpoint {title} cannot be used: the file {name} is damaged.", title=title, name=name),
        tr("Install or copy it again."),
    )


def unreadable_error(title: str, name: str, error: OSError) -> CheckpointError:
    """The words for a file that the system does not hand out."""
    if isinstance(error, FileNotFoundError):
        return missing_error(title, name)
    return CheckpointError(
        tr("The file {name} of the checkpoint {title} cannot be read: {reason}.",
           name=name, title=title, reason=error.strerror or type(error).__name__),
        tr("Check the permissions of the file and the disk."),
    )  # fmt: skip


def _check_config(folder: Path, title: str) -> None:
    config = _read_json(folder, CONFIG, title)
    kind = config.get("model_type")
    if kind == "musicgen_melody":
        raise CheckpointError(
            tr("{title} is a melody checkpoint, which this version cannot run.", title=title),
            tr("Use a plain or stereo MusicGen checkpoint."),
        )
    parts = {part: config.get(part) for part in _PARTS}
    if kind != "musicgen" or not all(
        isinstance(values, dict) and values.get("model_type") == _PARTS[part] for part, values in parts.items()
    ):
        raise CheckpointError(
            tr("{title} is not a MusicGen checkpoint (its architecture is {kind}).", title=title, kind=kind),
            tr("Use a checkpoint with a T5 text encoder, an EnCodec codec and a MusicGen decoder."),
        )


def _no_weights(folder: Path, title: str) -> CheckpointError:
    if any(folder.glob("*.bin")):
        return CheckpointError(
            tr("The checkpoint {title} has its weights only as .bin files.", title=title),
            tr("This program loads safetensors only, because .bin files can run programs. "
               "Use a copy with model.safetensors."),
        )  # fmt: skip
    return missing_error(title, WEIGHTS)


def _read_json(folder: Path, name: str, title: str) -> dict[str, Any]:
    try:
        values = json.loads((folder / name).read_bytes())
    except OSError as error:
        raise unreadable_error(title, name, error) from error
    except (ValueError, RecursionError) as error:
        raise damaged_error(title, name) from error
    if not isinstance(values, dict):
        raise damaged_error(title, name)
    return values


def _size(path: Path, title: str) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise unreadable_error(title, path.name, error) from error
