"""Whether a folder holds a MusicGen checkpoint that this program runs: quick looks, no hashing."""

from __future__ import annotations

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any

from musicgen_desktop.checkpoints.format.manifest import WEIGHTS_SUFFIX, Manifest, is_plain_name
from musicgen_desktop.checkpoints.format.safetensors_check import DamagedWeightsError, TensorInfo, read_header
from musicgen_desktop.checkpoints.format.shapes import ConfigurationError, canonical_name, expected_shapes
from musicgen_desktop.domain.errors import CheckpointError, DamagedFilesError
from musicgen_desktop.domain.text import tr

CONFIG = "config.json"
WEIGHTS = "model.safetensors"
WEIGHTS_INDEX = "model.safetensors.index.json"
TOKENIZER_FILES = ("tokenizer.json", "tokenizer_config.json")
OPTIONAL_FILES = (
    "generation_config.json",
    "preprocessor_config.json",
    "processor_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
)
"""Fetched and imported where they are there; nothing else is, so that no program code and no twins of the weights
come in."""
MELODY = "musicgen_melody"

_PARTS = MappingProxyType({"text_encoder": "t5", "audio_encoder": "encodec"})
_DECODERS = MappingProxyType({"musicgen": "musicgen_decoder", MELODY: "musicgen_melody_decoder"})
_DTYPES = frozenset({"F64", "F32", "F16", "BF16"})
_ADAPTER = "adapter_config.json"


def check_layout(folder: Path, title: str, manifest: Manifest | None) -> None:
    """Raise ``CheckpointError``, naming the file, for the first thing that keeps ``folder`` from running.

    Looks at the presence of all files, their sizes against the manifest, the architecture in the
    configuration, and the headers of the weights, whose shapes must be those of the configuration.
    """
    config = read_config(folder, title)
    for name in TOKENIZER_FILES:
        _refuse_code(_read_json(folder, name, title), name, title)
    weights = weight_files(folder, title)
    for file in manifest.files if manifest else ():
        if _size(folder / file.name, title) != file.size:
            raise damaged_error(title, file.name)
    tensors: dict[str, TensorInfo] = {}
    for path in weights:
        try:
            tensors |= read_header(path)
        except DamagedWeightsError as error:
            raise damaged_error(title, path.name) from error
        except OSError as error:
            raise unreadable_error(title, path.name, error) from error
    _check_tensors(tensors, config, title)


def read_config(folder: Path, title: str) -> dict[str, Any]:
    """The configuration of a plain, stereo or melody MusicGen. Raises ``CheckpointError`` for any other."""
    if not (folder / CONFIG).exists() and (folder / _ADAPTER).is_file():
        raise CheckpointError(
            tr("{title} is only an adapter (LoRA), not a whole checkpoint.", title=title),
            tr("Merge it into its checkpoint and save the whole."),
        )
    config = _read_json(folder, CONFIG, title)
    kind = config.get("model_type")
    parts = {**_PARTS, "decoder": _DECODERS.get(str(kind))}
    for part, wanted in parts.items():
        values = config.get(part)
        if not isinstance(values, dict) or wanted is None or values.get("model_type") != wanted:
            raise CheckpointError(
                tr("{title} is not a MusicGen checkpoint (its architecture is {kind}).", title=title, kind=kind),
                tr("Use a checkpoint with a T5 text encoder, an EnCodec codec and a MusicGen decoder."),
            )
    _refuse_code(config, CONFIG, title)
    return config


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


def missing_error(title: str, name: str) -> DamagedFilesError:
    """The words for a file that is not there."""
    return DamagedFilesError(
        (name,),
        tr("The checkpoint {title} is incomplete: the file {name} is missing.", title=title, name=name),
        tr("Install or copy it again."),
    )


def damaged_error(title: str, name: str) -> DamagedFilesError:
    """The words for a file that is cut short or changed."""
    return DamagedFilesError(
        (name,),
        tr("The checkpoint {title} cannot be used: the file {name} is damaged.", title=title, name=name),
        tr("Install or copy it again."),
    )


def damaged_files_error(title: str, names: tuple[str, ...]) -> DamagedFilesError:
    """The words for several files of which each is damaged or missing."""
    return DamagedFilesError(
        names,
        tr("The checkpoint {title} cannot be used: {count} of its files are damaged or missing: {names}.",
           title=title, count=len(names), names=", ".join(names)),
        tr("Install or copy it again."),
    )  # fmt: skip


def unreadable_error(title: str, name: str, error: OSError) -> CheckpointError:
    """The words for a file that the system does not hand out."""
    if isinstance(error, FileNotFoundError):
        return missing_error(title, name)
    return CheckpointError(
        tr("The file {name} of the checkpoint {title} cannot be read: {reason}.",
           name=name, title=title, reason=error.strerror or type(error).__name__),
        tr("Check the permissions of the file and the disk."),
    )  # fmt: skip


def _refuse_code(values: dict[str, Any], name: str, title: str) -> None:
    """A checkpoint that names program code of its own was made for that code; ours would sound different."""
    parts = [values, *(part for part in values.values() if isinstance(part, dict))]
    if any(part.get("auto_map") or part.get("trust_remote_code") for part in parts):
        raise CheckpointError(
            tr("The checkpoint {title} wants to run program code of its own ({name} says so).", title=title, name=name),
            tr("This program never does that. If its weights are plain MusicGen, take auto_map and "
               "trust_remote_code out of {name}.", name=name),
        )  # fmt: skip


def _check_tensors(tensors: dict[str, TensorInfo], config: dict[str, Any], title: str) -> None:
    """Whether all weights are there as the configuration has them. Others beside them do no harm."""
    try:
        expected = expected_shapes(config)
    except ConfigurationError as error:
        raise CheckpointError(
            tr("The configuration of the checkpoint {title} is impossible: {reason}.", title=title, reason=error),
            tr("Use the config.json that belongs to these weights."),
        ) from error
    found = {canonical_name(name): info for name, info in tensors.items()}
    missing = [name for name in expected if name not in found]
    if missing:
        raise CheckpointError(
            tr("The checkpoint {title} is incomplete: {count} of its weights are missing, the first is {name}.",
               title=title, count=len(missing), name=missing[0]),
            tr("Use the config.json that belongs to these weights, or save the whole checkpoint again."),
        )  # fmt: skip
    wrong = [name for name, shape in expected.items() if found[name].shape != shape]
    if wrong:
        raise CheckpointError(
            tr("The weights of the checkpoint {title} do not fit its configuration: {name} has the shape {found}, the "
               "configuration asks for {expected} ({count} differ).", title=title, name=wrong[0],
               found=_shown(found[wrong[0]].shape), expected=_shown(expected[wrong[0]]), count=len(wrong)),
            tr("Use the config.json that belongs to these weights."),
        )  # fmt: skip
    for name in expected:
        if found[name].dtype not in _DTYPES:
            raise CheckpointError(
                tr("The weights of the checkpoint {title} are stored as {dtype} ({name}), which cannot be loaded.",
                   title=title, dtype=found[name].dtype, name=name),
                tr("Save them as float32, float16 or bfloat16."),
            )  # fmt: skip


def _shown(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape)) or "1"


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
