"""Bringing in a checkpoint without a network: copied or linked, hashed, tried, and there whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from musicgen_desktop.checkpoints.disk.install_progress import OnProgress, ProgressMeter
from musicgen_desktop.checkpoints.disk.stream_hash import git_digest
from musicgen_desktop.checkpoints.disk.verify import hash_stream
from musicgen_desktop.checkpoints.exchange.archive import unpack
from musicgen_desktop.checkpoints.exchange.mending import mend_weights
from musicgen_desktop.checkpoints.exchange.sources import (
    Source,
    SourceFile,
    find_places,
    folder_source,
    folders_below,
    total_size,
)
from musicgen_desktop.checkpoints.exchange.transfer import copy_file, delete_tree, link_file, reading, scratch_folder
from musicgen_desktop.checkpoints.format.convert import ConvertWeights
from musicgen_desktop.checkpoints.format.file_names import ARCHIVE_SUFFIXES, MELODY, WEIGHTS_SUFFIX
from musicgen_desktop.checkpoints.format.layout import TryCheckpoint, check_files, pass_untried
from musicgen_desktop.checkpoints.format.manifest import Manifest, ManifestFile, read_manifest, write_manifest
from musicgen_desktop.checkpoints.format.signature import identify
from musicgen_desktop.checkpoints.format.weights import may_be_weights
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import STARTER_ID, Checkpoint
from musicgen_desktop.domain.errors import CheckpointError, DamagedFilesError, UserError
from musicgen_desktop.domain.installation import CatalogueEntry, InstallPhase
from musicgen_desktop.domain.names import clean_title, portable_file_name
from musicgen_desktop.domain.request import clean_prompt
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import sync_folder
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.files.room import check_room

_GIT_DIGITS = 40


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to import.

    Attributes:
        link: let the files be the same as in the source where the disk can do that; nothing is copied then, and
            what happens to the source happens to the checkpoint.
        catalogue: the published checkpoints, to recognise them by their repository or their folder's name.
        taken: ids that no import may have.
        convert: for weights that are there only as ``.bin``; None refuses those.
        try_checkpoint: what is imported has to pass it.
    """

    link: bool = False
    catalogue: tuple[CatalogueEntry, ...] = ()
    taken: Collection[str] = (STARTER_ID,)
    convert: ConvertWeights | None = None
    try_checkpoint: TryCheckpoint = pass_untried


def import_each(
    source: Path, installed_folder: Path, on_progress: OnProgress, token: CancelToken, options: ImportOptions
) -> Iterator[tuple[Path, Checkpoint | UserError]]:
    """Install every checkpoint that is found in ``source``, such as all those on a stick, one after another.

    Every file is hashed on the way, against its manifest or the names in a Hub cache if there are such. The same
    checkpoint once more replaces the one that is there, which mends it; another one of the same name gets a new id.

    Args:
        source: a folder, a Hub cache, an archive, or a folder with several of these.
        installed_folder: of the user's checkpoints.
        on_progress: told about the bytes.
        token: ends it; of what is not through yet nothing is left.
        options: how.

    Yields:
        Each place with what came of it. One that fails does not keep the others from their turn.

    Raises:
        CheckpointError, FileError: nothing was found to be imported.
        JobCancelledError: the token said so.
    """

    def attempt(found: Callable[[], Source]) -> Checkpoint | UserError:
        try:
            with scratch_folder(installed_folder) as work:
                return _Import(found(), installed_folder, work, on_progress, token, options).run()
        except UserError as error:
            return error

    for place in find_places(source):
        token.raise_if_ended()
        if place.is_dir():
            yield place, attempt(partial(folder_source, place))
            continue
        with scratch_folder(installed_folder) as scratch:
            root = scratch / _stem_of(place)
            try:
                root.mkdir()
                hashes = unpack(place, root, ProgressMeter("", on_progress), token)
                folders = folders_below(root, place)
            except UserError as error:
                yield place, error
                continue
            for folder in folders:
                shown = place / folder.relative_to(root)
                yield shown, attempt(partial(folder_source, folder, shown, hashes))


def import_all(
    source: Path,
    installed_folder: Path,
    on_progress: OnProgress,
    token: CancelToken,
    options: ImportOptions | None = None,
) -> tuple[Checkpoint, ...]:
    """``import_each``, for those who want all or words. Raises ``UserError``, also where only some failed."""
    return all_or_words(source, import_each(source, installed_folder, on_progress, token, options or ImportOptions()))


def all_or_words(source: Path, outcomes: Iterable[tuple[Path, Checkpoint | UserError]]) -> tuple[Checkpoint, ...]:
    """What was imported from ``source``. Raises ``UserError`` where one or several failed; the others stay."""
    outcomes = tuple(outcomes)
    failures = [outcome for _, outcome in outcomes if isinstance(outcome, UserError)]
    if len(outcomes) == 1 and failures:
        raise failures[0]
    if failures:
        raise CheckpointError(
            tr("{count} of {all} checkpoints in {folder} could not be imported: {reasons}",
               count=len(failures), all=len(outcomes), folder=source, reasons=" ".join(e.message for e in failures)),
            failures[0].advice,
        )  # fmt: skip
    return tuple(outcome for _, outcome in outcomes if isinstance(outcome, Checkpoint))


def _stem_of(archive: Path) -> str:
    suffix = max((end for end in ARCHIVE_SUFFIXES if archive.name.lower().endswith(end)), key=len)
    return portable_file_name(archive.name[: -len(suffix)], "")


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
        self._manifest = source.manifest()
        self._entry = self._known_entry()
        known = self._manifest or self._entry
        # Whoever made the source may have written anything into it.
        self._id = _id_of(known.id if known else source.name)
        self._title = clean_title(known.title if known else source.name) or self._id
        self._meter = ProgressMeter(self._id, on_progress)

    def run(self) -> Checkpoint:
        source = self._source
        if not source.unpacked and self._installed.resolve() in source.folder.resolve().parents:
            raise CheckpointError(
                tr("{place} is installed already.", place=source.shown), tr("There is nothing to import.")
            )
        folder = self._work / "checkpoint"
        folder.mkdir()
        try:
            hashes = self._take(folder)
            made = mend_weights(folder, self._title, self._options.convert, self._meter, self._token)
            check_files(folder, self._title)
        except CheckpointError as error:
            places = (source.folder, folder)  # what was unpacked has been moved
            known = next(filter(None, (identify(place, source.shown, importing=True) for place in places)), None)
            raise (known or error) from error
        self._options.try_checkpoint(folder)
        files = self._listed(folder, {name: sha256 for name, sha256 in hashes.items() if name not in made})
        return self._publish(folder, files)

    def _take(self, folder: Path) -> Mapping[str, str]:
        """Bring all files in; their hashes."""
        wanted = self._source.wanted()
        linked = {file.name for file in wanted if self._may_link(file)}
        converted = [file for file in wanted if _is_converted(file)]
        copied = [file for file in wanted if file.name not in linked and not self._source.unpacked]
        check_room(self._installed, total_size(copied) + total_size(converted), self._title)
        self._meter.start(InstallPhase.COPYING, total_size(wanted))
        hashes: dict[str, str] = {}
        damaged: list[str] = []
        promised = {file.name: file.sha256 for file in self._manifest.files} if self._manifest else {}
        for file in wanted:
            target = folder / file.name
            hashes[file.name] = self._take_one(file, target, file.name in linked)
            wrong = hashes[file.name] != promised.get(file.name, hashes[file.name])
            if wrong or not _is_expected(file, hashes[file.name], target):
                damaged.append(file.name)
        if damaged:
            raise DamagedFilesError(
                tuple(damaged),
                tr("These files in {place} are damaged: {names}.", place=self._source.shown, names=", ".join(damaged)),
                tr("Copy them there again."),
            )
        return hashes

    def _take_one(self, file: SourceFile, target: Path, link: bool) -> str:
        if self._source.unpacked:
            file.path.replace(target)
            self._meter.add(file.size)
            return file.sha256
        if link and link_file(file.path, target):
            return self._hash(target)
        return copy_file(file.path, target, self._token, self._meter)

    def _may_link(self, file: SourceFile) -> bool:
        """What is converted is only read, and need not be copied first."""
        return self._options.link or _is_converted(file)

    def _listed(self, folder: Path, hashes: Mapping[str, str]) -> tuple[ManifestFile, ...]:
        paths = sorted(folder.iterdir())
        self._meter.start(InstallPhase.VERIFYING, sum(p.stat().st_size for p in paths if p.name not in hashes))
        files = tuple(
            ManifestFile(path.name, path.stat().st_size, hashes.get(path.name) or self._hash(path)) for path in paths
        )
        self._meter.finish()
        return files

    def _hash(self, path: Path) -> str:
        self._meter.file(path.name)
        with reading(path) as read:
            return hash_stream(read, self._token, self._meter)

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
        config = self._source.config()
        decoder = config.get("decoder")
        stereo = isinstance(decoder, dict) and decoder.get("audio_channels", 1) == 2
        return (config.get("model_type") == MELODY) == (entry.kind == "melody") and stereo == entry.stereo


def _is_converted(file: SourceFile) -> bool:
    return may_be_weights(file.name) and not file.name.endswith(WEIGHTS_SUFFIX)


def _is_expected(file: SourceFile, sha256: str, path: Path) -> bool:
    """Whether a file is the one whose hash names it in a Hub cache."""
    if len(file.expected) != _GIT_DIGITS:
        return file.expected in ("", sha256)
    with path.open("rb") as content:
        return hashlib.file_digest(content, lambda: git_digest(file.size)).hexdigest() == file.expected


def _id_of(name: str) -> str:
    return portable_file_name(name.lower().replace(" ", "-"), "")


def _has_files(folder: Path, files: tuple[ManifestFile, ...]) -> bool:
    try:
        manifest = read_manifest(folder)
    except CheckpointError:
        return False
    return manifest is not None and sorted(manifest.files, key=lambda f: f.name) == sorted(files, key=lambda f: f.name)
