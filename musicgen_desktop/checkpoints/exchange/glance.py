"""What an import would bring, told at once: nothing is copied, no weights are read."""

from __future__ import annotations

from pathlib import Path

from musicgen_desktop.checkpoints.exchange.archive import holds_checkpoint
from musicgen_desktop.checkpoints.exchange.sources import find_places, folder_source, no_checkpoint
from musicgen_desktop.checkpoints.format.layout import check_layout
from musicgen_desktop.checkpoints.format.signature import IMPORTABLE, UnlikeCheckpointError
from musicgen_desktop.domain.errors import CheckpointError


def glance_at(source: Path) -> tuple[str, ...]:
    """How the checkpoints are called that an import of ``source``, a folder or an archive, would bring.

    Raises ``CheckpointError`` and ``FileError`` where there is none: what it is instead, and what helps.
    """
    names, errors = [], []
    for place in find_places(source):
        try:
            names.append(_name_of(place))
        except CheckpointError as error:
            errors.append(error)
    if errors and not names:
        raise errors[0]
    return tuple(names)


def _name_of(place: Path) -> str:
    if not place.is_dir():
        if not holds_checkpoint(place):
            raise no_checkpoint(place)
        return place.name
    source = folder_source(place)
    try:
        check_layout(source.folder, source.name)
    except CheckpointError as error:
        if not (isinstance(error, UnlikeCheckpointError) and error.kind in IMPORTABLE):
            raise
    return source.name
