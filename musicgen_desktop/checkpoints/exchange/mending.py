"""Making of imported weights what Transformers loads: safetensors, under its names for the files and the tensors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from musicgen_desktop.checkpoints.disk.install_progress import ProgressMeter
from musicgen_desktop.checkpoints.exchange.transfer import copy_file
from musicgen_desktop.checkpoints.format.convert import ConvertWeights, convert_weights
from musicgen_desktop.checkpoints.format.file_names import WEIGHTS, WEIGHTS_INDEX, WEIGHTS_SUFFIX
from musicgen_desktop.checkpoints.format.problems import damaged_error
from musicgen_desktop.checkpoints.format.weights import (
    may_be_weights,
    rename_tensors,
    tensor_names,
    unwrapped_names,
    write_index,
)
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.installation import InstallPhase
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import PART_SUFFIX
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.files.room import check_room
from musicgen_desktop.files.safetensors_header import DamagedSafetensorsError


def mend_weights(
    folder: Path, title: str, convert: ConvertWeights | None, meter: ProgressMeter, token: CancelToken
) -> frozenset[str]:
    """Convert, rename and index the weights in ``folder`` where they need it; the names of what is another file now.

    The folder is ours; a file in it that is another one's too is copied before it is changed.

    Raises:
        CheckpointError: they are damaged, or cannot be converted.
        FileError: no room, or the disk refuses.
        JobCancelledError: the token said so.
    """
    paths = sorted(path for path in folder.iterdir() if may_be_weights(path.name))
    made: set[str] = set()
    try:
        if foreign := [path for path in paths if path.suffix != WEIGHTS_SUFFIX]:
            paths = _convert(foreign, title, convert, meter, token)
            made |= {path.name for path in paths}
        if changes := _unwrapped(paths, title):
            for path in paths:
                _own(path, title, token, meter)
                rename_tensors(path, changes)
            made |= {path.name for path in paths}
        if not (folder / WEIGHTS_INDEX).exists():
            paths = _under_usual_names(paths)
            made |= {path.name for path in paths}
    except OSError as error:
        raise write_error(error, folder / WEIGHTS, 0) from error
    if len(paths) > 1 and made:
        write_index(folder, paths, title)
        made.add(WEIGHTS_INDEX)
    return frozenset(made)


def _convert(
    sources: Sequence[Path], title: str, convert: ConvertWeights | None, meter: ProgressMeter, token: CancelToken
) -> list[Path]:
    if convert is None:
        raise CheckpointError(
            tr("The checkpoint {title} has its weights only as {name}.", title=title, name=sources[0].name),
            tr("Such files have to be converted first, which is not possible here. Use a copy with model.safetensors."),
        )
    folder = sources[0].parent
    meter.start(InstallPhase.CONVERTING, sum(path.stat().st_size for path in sources))
    hashes = convert_weights(folder, [path.name for path in sources], convert, meter.add, token)
    for path in sources:
        path.unlink()
    return [folder / name for name in sorted(hashes)]


def _unwrapped(paths: Sequence[Path], title: str) -> dict[str, str]:
    names: set[str] = set()
    for path in paths:
        try:
            names |= tensor_names((path,))
        except DamagedSafetensorsError as error:
            raise damaged_error(title, path.name) from error
    return dict(unwrapped_names(names))


def _own(path: Path, title: str, token: CancelToken, meter: ProgressMeter) -> None:
    """Let ``path`` be a file of its own instead of another name for somebody else's."""
    if path.is_symlink() or path.stat().st_nlink > 1:
        check_room(path.parent, path.stat().st_size, title)
        part = path.with_name(f"{path.name}{PART_SUFFIX}")
        copy_file(path, part, token, meter)
        part.replace(path)


def _under_usual_names(paths: Sequence[Path]) -> list[Path]:
    count = len(paths)
    names = [f"model-{number:05}-of-{count:05}{WEIGHTS_SUFFIX}" for number in range(1, count + 1)]
    return [
        path.rename(path.with_name(name)) for path, name in zip(paths, names if count > 1 else [WEIGHTS], strict=True)
    ]
