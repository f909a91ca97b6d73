"""Fetching single files of an installed checkpoint again, and nothing else."""

from __future__ import annotations

import errno
import shutil
from dataclasses import replace
from pathlib import Path

from musicgen_desktop.checkpoints.disk.install_progress import OnProgress, ProgressMeter
from musicgen_desktop.checkpoints.disk.staging import REPAIR_SUFFIX, Staging, remove_folder
from musicgen_desktop.checkpoints.format.convert import converted_name
from musicgen_desktop.checkpoints.format.file_names import WEIGHTS_INDEX, WEIGHTS_SUFFIX
from musicgen_desktop.checkpoints.format.layout import check_layout
from musicgen_desktop.checkpoints.format.manifest import (
    read_manifest,
    write_manifest,
)
from musicgen_desktop.checkpoints.hub.gather import Gatherer, make_index, manifest_files
from musicgen_desktop.checkpoints.hub.plan import load_plan
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import PART_SUFFIX
from musicgen_desktop.files.file_errors import write_error


def repair_checkpoint(
    staging: Staging,
    gatherer: Gatherer,
    checkpoint: Checkpoint,
    names: frozenset[str],
    on_progress: OnProgress,
    token: CancelToken,
) -> Checkpoint:
    """Put the files ``names`` in place again. Errors as in ``Installer.repair``."""
    manifest = read_manifest(checkpoint.folder)
    if manifest is None or not manifest.repository or not manifest.commit:
        raise CheckpointError(
            tr("{title} did not come from the Hub, so its files cannot be fetched again.", title=checkpoint.title),
            tr("Import it again from where you have it."),
        )
    with staging.working_on(f"{manifest.id}{REPAIR_SUFFIX}", checkpoint.title, token) as folder:
        _drop_another_repair(folder, names)
        meter = ProgressMeter(checkpoint.id, on_progress)
        _, files = gatherer.gather(
            folder, checkpoint.title, (manifest.repository, manifest.commit), names, None, meter, token
        )
        fresh = {file.name: file for file in files}
        if WEIGHTS_INDEX in names - fresh.keys():  # of converted weights; it never was on the Hub
            shards = [file.name for file in manifest.files if file.name.endswith(WEIGHTS_SUFFIX)]
            places = [(folder if name in fresh else checkpoint.folder) / name for name in shards]
            index_hash = make_index(folder, places, checkpoint.title)
            fresh |= {file.name: file for file in manifest_files(folder, {WEIGHTS_INDEX: index_hash})}
        for name in fresh:
            _move(folder / name, checkpoint.folder / name)
        repaired = replace(manifest, files=tuple(fresh.get(file.name, file) for file in manifest.files))
        if repaired != manifest:
            write_manifest(checkpoint.folder, repaired)
        check_layout(checkpoint.folder, checkpoint.title, repaired)
        remove_folder(folder)
    return replace(checkpoint, weights_sha256=repaired.weights_sha256)


def _drop_another_repair(folder: Path, names: frozenset[str]) -> None:
    """Forget an unfinished repair of other files."""
    if (plan := load_plan(folder)) is not None:
        before = {converted_name(f.name) if f.name in plan.bin_weights else f.name for f in plan.files}
        if before - {WEIGHTS_INDEX} != names - {WEIGHTS_INDEX}:
            remove_folder(folder)
            folder.mkdir()


def _move(source: Path, target: Path) -> None:
    """Replace ``target``, also on another disk. Raises ``FileError``."""
    try:
        try:
            source.replace(target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            part = target.with_name(f"{target.name}{PART_SUFFIX}")
            try:
                shutil.copyfile(source, part)
                part.replace(target)
            finally:
                part.unlink(missing_ok=True)
    except OSError as error:
        raise write_error(error, target, source.stat().st_size) from error
