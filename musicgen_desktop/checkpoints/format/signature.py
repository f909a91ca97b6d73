"""What is this? The kinds of folders and files that people take for a checkpoint, each with what helps.

One table for every door: the window, ``checkpoints import`` and ``verify``, ``generate --checkpoint``. It is asked
where a look has failed, so that a whole checkpoint is never judged by what lies beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from musicgen_desktop.checkpoints.format.file_names import (
    ARCHIVE_SUFFIXES,
    BIN_SUFFIX,
    CONFIG,
    OPTIONAL_FILES,
    TOKENIZER_FILES,
    WEIGHTS,
    WEIGHTS_INDEX,
    WEIGHTS_SUFFIX,
)
from musicgen_desktop.checkpoints.format.weights import (
    LIGHTNING_SUFFIX,
    indexed_files,
    tensor_names,
    unwrapped_names,
    weight_sets,
)
from musicgen_desktop.domain.errors import CheckpointError, FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.files.regular import open_regular

_CONFIG = RecordFormat(dict[str, Any], byte_order_mark=True)
_HEAD = 200
_POINTER = b"version https://git-lfs.github.com/spec/"
_WEB_PAGE = re.compile(rb"\s*<(!doctype|html)", re.IGNORECASE)
_UNFINISHED = (".crdownload", ".part", ".partial", ".incomplete", ".download", ".aria2")
_OTHER_PROGRAMS = (".onnx", ".gguf", ".ggml", ".msgpack", ".h5", ".mlmodel", ".tflite")
_RUN_CHECKPOINT = re.compile(r"checkpoint-\d+")
_WEIGHTS_SUFFIXES = (WEIGHTS_SUFFIX, BIN_SUFFIX, LIGHTNING_SUFFIX, ".pt", ".pth", *_OTHER_PROGRAMS)


class Kind(StrEnum):
    """What something is that is no checkpoint, or not yet one."""

    ADAPTER = "adapter"
    AUDIOCRAFT = "audiocraft"
    DEAD_LINKS = "dead_links"
    UNFINISHED = "unfinished"
    LFS_POINTER = "lfs_pointer"
    WEB_PAGE = "web_page"
    SHARDED_RUN = "sharded_run"
    OTHER_PROGRAM = "other_program"
    SEVERAL_WEIGHTS = "several_weights"
    BARE_WEIGHTS = "bare_weights"
    ARCHIVE = "archive"
    WRAPPED = "wrapped"
    OTHER_WEIGHTS = "other_weights"
    RUN_CHECKPOINT = "run_checkpoint"


IMPORTABLE = frozenset({Kind.ARCHIVE, Kind.WRAPPED, Kind.OTHER_WEIGHTS, Kind.RUN_CHECKPOINT})
"""What an import makes a checkpoint of."""


class UnlikeCheckpointError(CheckpointError):
    """Something is no checkpoint that runs as it is. ``kind`` says what it is."""

    def __init__(self, kind: Kind, message: str, advice: str) -> None:
        super().__init__(message, advice)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class _Look:
    """What can be seen of a folder or file at once.

    Attributes:
        place: the folder or file.
        names: of all in the folder, dead links and folders too; of a file its own.
    """

    place: Path
    names: tuple[str, ...]

    def path(self, name: str) -> Path:
        return self.place / name if self.place.is_dir() else self.place

    def head(self, name: str) -> bytes:
        try:
            with open_regular(self.path(name)) as file:
                return file.read(_HEAD)
        except OSError:
            return b""

    def ending_in(self, *suffixes: str) -> str:
        """The first name with one of these endings; empty without one."""
        return next((name for name in self.names if name.lower().endswith(suffixes)), "")

    def weights(self) -> tuple[str, ...]:
        """The safetensors files that Transformers would take."""
        if WEIGHTS in self.names:
            return (WEIGHTS,)
        return indexed_files(self.path(WEIGHTS_INDEX), WEIGHTS_SUFFIX) if WEIGHTS_INDEX in self.names else ()


def identify(place: Path, shown: Path | None = None, importing: bool = False) -> UnlikeCheckpointError | None:
    """The words for what ``place`` is, if it is something that is known; None else. Never raises.

    Args:
        place: a folder or a file.
        shown: what to call it.
        importing: whether it is being imported, which may be what helps.
    """
    try:
        names = sorted(path.name for path in place.iterdir()) if place.is_dir() else [place.name]
    except OSError:
        return None
    look = _Look(place, tuple(names))
    for kind, tells, words in _SIGNATURES:
        if not (importing and kind in IMPORTABLE) and (found := tells(look)):
            return UnlikeCheckpointError(kind, *words(str(shown or place), found))
    return None


def _adapter(look: _Look) -> str:
    if look.weights() or weight_sets(look.names):
        return ""
    return next((name for name in look.names if name.startswith(("adapter_config.", "adapter_model."))), "")


def _audiocraft(look: _Look) -> str:
    known = {"state_dict.bin", "compression_state_dict.bin"} & set(look.names)
    return "" if CONFIG in look.names else min(known, default="")


def _dead_link(look: _Look) -> str:
    paths = [look.path(name) for name in look.names]
    return next((path.name for path in paths if path.is_symlink() and not path.exists()), "")


def _known_files(look: _Look) -> list[str]:
    known = {CONFIG, *TOKENIZER_FILES, *OPTIONAL_FILES}
    return [name for name in look.names if name in known or name.endswith((*_WEIGHTS_SUFFIXES, ".index.json"))]


def _pointer(look: _Look) -> str:
    return next((name for name in _known_files(look) if look.head(name).startswith(_POINTER)), "")


def _web_page(look: _Look) -> str:
    return next((name for name in _known_files(look) if _WEB_PAGE.match(look.head(name))), "")


def _unfinished(look: _Look) -> str:
    return look.ending_in(*(f"{known}{end}" for known in (*_WEIGHTS_SUFFIXES, ".json") for end in _UNFINISHED))


def _sharded_run(look: _Look) -> str:
    return next((name for name in look.names if name.startswith(("zero_to_fp32", "pytorch_model_fsdp"))), "")


def _other_program(look: _Look) -> str:
    if look.weights() or weight_sets(look.names) or not look.place.is_dir():
        return ""
    return look.ending_in(*_OTHER_PROGRAMS) or ("onnx" if "onnx" in look.names else "")


def _several_weights(look: _Look) -> str:
    sets = () if look.weights() or not look.place.is_dir() else weight_sets(look.names)
    return ", ".join(files[0] for files in sets) if len(sets) > 1 else ""


def _bare_weights(look: _Look) -> str:
    return "" if look.place.is_dir() else look.ending_in(*_WEIGHTS_SUFFIXES)


def _archive(look: _Look) -> str:
    return "" if look.place.is_dir() else look.ending_in(*ARCHIVE_SUFFIXES)


def _wrapped(look: _Look) -> str:
    try:
        changes = unwrapped_names(tensor_names(look.path(name) for name in look.weights()))
    except (OSError, FileError):
        return ""
    return min(changes, default="")


def _other_weights(look: _Look) -> str:
    sets = () if look.weights() or not look.place.is_dir() else weight_sets(look.names)
    return sets[0][0] if sets else ""


def _run_checkpoint(look: _Look) -> str:
    is_one = _RUN_CHECKPOINT.fullmatch(look.place.name) and not set(TOKENIZER_FILES) & set(look.names)
    run = look.place.parent
    return run.name if is_one and all((run / name).is_file() for name in TOKENIZER_FILES) else ""


def looks_like_musicgen(folder: Path) -> bool:
    """Whether a folder has a configuration that says so."""
    try:
        config = _CONFIG.read(folder / CONFIG)
    except RecordError:
        return False
    return config is not None and str(config.get("model_type", "")).startswith("musicgen")


def run_of(folder: Path) -> Path | None:
    """The training run that wrote ``folder``, whose tokenizer is this checkpoint's too; None for any other folder."""
    return folder.parent if _RUN_CHECKPOINT.fullmatch(folder.name) else None


def _import_it() -> str:
    return tr("Import it; its files stay as they are: musicgen-desktop checkpoints import, or drop it on the window.")


_Tells = Callable[[_Look], str]
_Words = Callable[[str, str], tuple[str, str]]

_SIGNATURES: tuple[tuple[Kind, _Tells, _Words], ...] = (
    (Kind.ADAPTER, _adapter, lambda place, _: (
        tr("{place} is only an adapter (LoRA), not a whole checkpoint.", place=place),
        tr("Merge it into the checkpoint that it was trained on (merge_and_unload in PEFT), and import the whole."),
    )),
    (Kind.DEAD_LINKS, _dead_link, lambda place, name: (
        tr("{name} in {place} is a link that leads nowhere: what it stood for was deleted or never fetched.",
           name=name, place=place),
        tr("Download the checkpoint again with the program that made this folder."),
    )),
    (Kind.LFS_POINTER, _pointer, lambda place, name: (
        tr("{name} in {place} is only a pointer of Git LFS: the file itself was not fetched.", name=name, place=place),
        tr("Run “git lfs pull” in that folder."),
    )),
    (Kind.WEB_PAGE, _web_page, lambda place, name: (
        tr("{name} in {place} is a web page, not the file.", name=name, place=place),
        tr("Fetch the file itself: on its page, by the download button."),
    )),
    (Kind.UNFINISHED, _unfinished, lambda place, name: (
        tr("{name} in {place} was not fetched to its end.", name=name, place=place),
        tr("Let the program that fetches it go on, and come back when it is done."),
    )),
    (Kind.AUDIOCRAFT, _audiocraft, lambda place, name: (
        tr("{place} was exported by audiocraft ({name}): it holds neither configuration nor text encoder.",
           place=place, name=name),
        tr("Convert it with Transformers' script convert_musicgen_transformers.py, and import the folder that it "
           "writes."),
    )),
    (Kind.SHARDED_RUN, _sharded_run, lambda place, name: (
        tr("{place} is the state of a training on several devices ({name}).", place=place, name=name),
        tr("Let the training program put the pieces together, and import the checkpoint that it writes."),
    )),
    (Kind.OTHER_PROGRAM, _other_program, lambda place, name: (
        tr("The weights in {place} are for another program ({name}).", place=place, name=name),
        tr("Use a copy of the checkpoint with model.safetensors."),
    )),
    (Kind.SEVERAL_WEIGHTS, _several_weights, lambda place, names: (
        tr("There are several sets of weights in {place}: {names}.", place=place, names=names),
        tr("Call the one that is to play model.safetensors."),
    )),
    (Kind.BARE_WEIGHTS, _bare_weights, lambda place, _: (
        tr("{place} is only the weights of a checkpoint.", place=place),
        tr("Choose the folder in which it lies together with {names}.", names=", ".join((CONFIG, *TOKENIZER_FILES))),
    )),
    (Kind.ARCHIVE, _archive, lambda place, _: (
        tr("{place} is an archive.", place=place),
        _import_it(),
    )),
    (Kind.WRAPPED, _wrapped, lambda place, name: (
        tr("The weights in {place} still have the names that they had in training ({name}).", place=place, name=name),
        _import_it(),
    )),
    (Kind.OTHER_WEIGHTS, _other_weights, lambda place, name: (
        tr("The weights in {place} are there as {name}, not as model.safetensors.", place=place, name=name),
        _import_it(),
    )),
    (Kind.RUN_CHECKPOINT, _run_checkpoint, lambda place, run: (
        tr("{place} has no tokenizer of its own; that of its training run lies in {run}.", place=place, run=run),
        _import_it(),
    )),
)  # fmt: skip
"""What it is, the name that tells so (empty: it is something else), and the words. The first that fits counts."""
