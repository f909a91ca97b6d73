"""Bringing in a checkpoint without a network: copied or linked, hashed, and there whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from musicgen_desktop.checkpoints.disk.install_progress import OnProgress, ProgressMeter
from musicgen_desktop.checkpoints.disk.verify import hash_stream
from musicgen_desktop.checkpoints.exchange.archive import zip_source
from musicgen_desktop.checkpoints.exchange.sources import (
    BIN_INDEX,
    Source,
    SourceFile,
    find_folders,
    folder_source,
    read_json,
    total_size,
)
from musicgen_desktop.checkpoints.exchange.transfer import (
    check_room,
    copy_file,
    delete_tree,
    link_file,
    scratch_folder,
)
from musicgen_desktop.checkpoints.format.convert import ConvertWeights, convert_weights, write_index
from musicgen_desktop.checkpoints.format.layout import CONFIG, MELODY, check_layout
from musicgen_desktop.checkpoints.format.manifest import Manifest, ManifestFile, read_manifest, write_manifest
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import STARTER_ID, Checkpoint
from musicgen_desktop.domain.errors import CheckpointError, DamagedFilesError, UserError
from musicgen_desktop.domain.installation import CatalogueEntry, InstallPhase
from musicgen_desktop.domain.names import clean_title, portable_file_name
from musicgen_desktop.domain.request import clean_prompt
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import sync_folder
from musicgen_desktop.files.file_errors import read_error, write_error


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to import.

    Attributes:
        link: let the files be the same as in the source where the disk can do that; nothing is copied then, and
            what happens to the source happens to the checkpoint.
        catalogue: the published checkpoints, to recognise them by their repository or their folder's name.
        taken: ids that no import may have.
        convert: for weights that are there only as ``.bin``; None refuses those.
    """

    link: bool = False
    catalogue: tuple[CatalogueEntry, ...] = ()
    taken: Collection[str] = (STARTER_ID,)
    convert: ConvertWeights | None = None


def find_sources(source: Path) -> tuple[Path, ...]:
    """What can be imported from ``source``: itself, or what is found in it. Raises ``FileError``."""
    return find_folders(source) if source.is_dir() else (source,)


def import_all(
    source: Path,
    installed_folder: Path,
    on_progress: OnProgress,
    token: CancelToken,
    options: ImportOptions | None = None,
) -> tuple[Checkpoint, ...]:
    """Install every checkpoint that is found in ``source``, such as all those on a stick, one after another.

    One that fails does not keep the others from their turn. Raises as ``import_folder``; ``CheckpointError`` naming
    those that failed where there are several.
    """
    found = find_sources(source)
    if len(found) < 2:
        return (import_folder(source, installed_folder, on_progress, token, options),)
    imported: list[Checkpoint] = []
    failures: list[UserError] = []
    for place in found:
        token.raise_if_ended()
        try:
            imported.append(import_folder(place, installed_folder, on_progress, token, options))
        except UserError as error:
            failures.append(error)
    if failures:
        raise CheckpointError(
            tr("{count} of {all} checkpoints in {folder} could not be imported: {reasons}",
               count=len(failures), all=len(found), folder=source, reasons=" ".join(e.message for e in failures)),
            failures[0].advice,
        )  # fmt: skip
    return tuple(imported)


def import_folder(
    source: Path,
    installed_folder: Path,
    on_progress: OnProgress,
    token: CancelToken,
    options: ImportOptions | None = None,
) -> Checkpoint:
    """Install the checkpoint in ``source``: a folder, a Hub cache with one MusicGen in it, or a .zip file.

    Every file is hashed on the way, against its manifest or the names in a Hub cache if there
    are such. The same checkpoint once more replaces the one that is there, which mends it; another
    one of the same name gets a new id.

    Raises:
        DamagedFilesError: naming the files that are missing or damaged in the source.
        CheckpointError: it is no MusicGen checkpoint, or there are several.
        FileError: it cannot be read, or there is no room.
        JobCancelledError: the token said so; nothing is left.
    """
    options = options or ImportOptions()
    found = find_sources(source)
    if len(found) != 1:
        raise _not_one(source, found)
    if installed_folder.resolve() in found[0].resolve().parents:
        raise CheckpointError(tr("{place} is installed already.", place=found[0]), tr("There is nothing to import."))
    with _opened(found[0]) as opened, scratch_folder(installed_folder) as work:
        return _Import(opened, installed_folder, work, on_progress, token, options).run()


@contextmanager
def _opened(place: Path) -> Iterator[Source]:
    if place.is_dir():
        yield folder_source(place)
        return
    if not place.exists():
        raise read_error(FileNotFoundError(2, ""), place)
    with zip_source(place) as source:
        yield source


def _not_one(source: Path, found: tuple[Path, ...]) -> CheckpointError:
    if not found:
        return CheckpointError(
            tr("There is no MusicGen checkpoint in {folder}: no config.json says so.", folder=source),
            tr("Choose the folder that holds config.json, a Hub cache, or a .zip file made by “Export”."),
        )
    return CheckpointError(
        tr("There are {count} checkpoints in {folder}.", count=len(found), folder=source),
        tr("Choose one of them: {names}.", names=", ".join(str(path) for path in found)),
    )


class _Import:
    """One import, from its source to its place."""

    def __init__(
        self,
        source: Source,
        installed_folder: Path,
        work: Path,
        on_progress: OnProgress,
        token: CancelToken,
        options: ImportOptions,
    ) -> None:
        self._source = source
        self._installed = installed_folder
        self._work = work
        self._token = token
        self._options = options
        self._wanted = source.wanted()
        self._manifest = source.manifest()
        self._entry = self._known_entry()
        known = self._manifest or self._entry
        # Whoever made the source may have written anything into it.
        self._id = _id_of(known.id if known else source.name)
        self._title = clean_title(known.title if known else source.name) or self._id
        self._meter = ProgressMeter(self._id, on_progress)

    def run(self) -> Checkpoint:
        wanted = self._wanted
        bins = [file for file in wanted if file.name.endswith(".bin")]
        if bins and self._options.convert is None:
            raise _only_bin(self._title)
        folder = self._work / "checkpoint"
        folder.mkdir()
        size = total_size(wanted)
        copied = [file for file in wanted if not self._may_link(file)]
        check_room(self._installed, total_size(copied) + total_size(bins), self._title)
        self._meter.start(InstallPhase.COPYING, size)
        hashes = self._take(folder)
        if bins:
            hashes |= self._convert(folder, bins)
        check_layout(folder, self._title, None)
        paths = sorted(folder.iterdir())
        self._meter.start(InstallPhase.VERIFYING, sum(p.stat().st_size for p in paths if p.name not in hashes))
        files = tuple(
            ManifestFile(path.name, path.stat().st_size, hashes.get(path.name) or self._hash(path)) for path in paths
        )
        self._meter.finish()
        return self._publish(folder, files)

    def _may_link(self, file: SourceFile) -> bool:
        """What is converted is only read, and need not be copied first."""
        return file.path is not None and (self._options.link or file.name.endswith(".bin"))

    def _take(self, folder: Path) -> dict[str, str]:
        hashes: dict[str, str] = {}
        damaged: list[str] = []
        expected = {file.name: file.sha256 for file in self._manifest.files} if self._manifest else {}
        for file in self._wanted:
            target = folder / file.name
            if file.path and self._may_link(file) and link_file(file.path, target):
                hashes[file.name] = self._hash(target)
            else:
                place = self._source.place / file.name
                hashes[file.name] = copy_file(file.open, place, target, file.size, self._token, self._meter)
            wrong = hashes[file.name] != expected.get(file.name, hashes[file.name])
            if wrong or not _is_expected(file.expected, hashes[file.name], target):
                damaged.append(file.name)
        if damaged:
            raise DamagedFilesError(
                tuple(damaged),
                tr("These files in {place} are damaged: {names}.", place=self._source.place, names=", ".join(damaged)),
                tr("Copy them there again."),
            )
        return hashes

    def _convert(self, folder: Path, bins: list[SourceFile]) -> dict[str, str]:
        """Turn the ``.bin`` weights into safetensors; the hashes of those."""
        self._meter.start(InstallPhase.CONVERTING, total_size(bins))
        assert self._options.convert
        names = [file.name for file in bins]
        hashes = convert_weights(folder, names, self._options.convert, self._meter.add, self._token)
        if len(hashes) > 1:
            write_index(folder, [folder / name for name in sorted(hashes)], self._title)
        for name in [*names, BIN_INDEX]:
            (folder / name).unlink(missing_ok=True)
        return hashes

    def _hash(self, path: Path) -> str:
        self._meter.file(path.name)
        try:
            with path.open("rb") as file:
                return hash_stream(file.read, self._token, self._meter)
        except OSError as error:
            raise read_error(error, path) from error

    def _publish(self, folder: Path, files: tuple[ManifestFile, ...]) -> Checkpoint:
        described = replace(self._description(), files=files)
        for id, title in self._names():
            target = self._installed / id
            if _has_files(target, files):
                self._move_away(target)
            elif target.exists():
                continue
            manifest = replace(described, id=id, title=title)
            write_manifest(folder, manifest)
            sync_folder(folder)
            self._token.raise_if_ended()
            try:
                folder.rename(target)
            except OSError as error:
                if target.exists():  # somebody was faster
                    continue
                raise write_error(error, target, 0) from error
            sync_folder(self._installed)
            return Checkpoint(id, title, target, manifest.license, manifest.description, manifest.weights_sha256)
        raise CheckpointError(
            tr("There are too many checkpoints called {title}.", title=self._title), tr("Remove some of them first.")
        )

    def _names(self) -> Iterator[tuple[str, str]]:
        """Its id and title, then those with a number."""
        if self._id not in self._options.taken:
            yield self._id, self._title
        for number in range(2, 1_000):
            yield f"{self._id}-{number}", f"{self._title} ({number})"

    def _move_away(self, target: Path) -> None:
        """Make room for the verified copy of what lies at ``target``, and may be damaged."""
        try:
            target.rename(self._work / "old")
        except OSError as error:
            raise write_error(error, target, 0) from error
        delete_tree(self._work / "old")

    def _description(self) -> Manifest:
        known, entry = self._manifest, self._entry
        if known:
            return replace(known, license=clean_prompt(known.license), description=clean_prompt(known.description))
        return Manifest(
            id=self._id,
            title=self._title,
            license=entry.license if entry else self._source.license(),
            description=entry.good_at if entry else "",
            files=(),
            repository=self._source.repository,
            commit=self._source.commit,
        )

    def _known_entry(self) -> CatalogueEntry | None:
        """The published checkpoint that this is by its repository, or by its name and kind."""
        for entry in self._options.catalogue:
            if self._source.repository:
                if entry.repository == self._source.repository:
                    return entry
            elif entry.id == _id_of(self._source.name) and self._is_of_kind(entry):
                return entry
        return None

    def _is_of_kind(self, entry: CatalogueEntry) -> bool:
        config = read_json(self._source.files[CONFIG], self._source.place)
        decoder = config.get("decoder")
        stereo = isinstance(decoder, dict) and decoder.get("audio_channels", 1) == 2
        return (config.get("model_type") == MELODY) == (entry.kind == "melody") and stereo == entry.stereo


def _id_of(name: str) -> str:
    return portable_file_name(name.lower().replace(" ", "-"), "")


def _is_expected(expected: str, sha256: str, path: Path) -> bool:
    """Whether a file is the one whose hash names it in a Hub cache. Git's own hash is for small files only."""
    if len(expected) != 40:
        return expected in ("", sha256)
    with closing(path.open("rb")) as file:
        data = file.read()
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest() == expected


def _has_files(folder: Path, files: tuple[ManifestFile, ...]) -> bool:
    try:
        manifest = read_manifest(folder)
    except CheckpointError:
        return False
    return manifest is not None and sorted(manifest.files, key=lambda f: f.name) == sorted(files, key=lambda f: f.name)


def _only_bin(title: str) -> CheckpointError:
    return CheckpointError(
        tr("The checkpoint {title} has its weights only as .bin files.", title=title),
        tr("Such files have to be converted first, which is not possible here. Use a copy with model.safetensors."),
    )
