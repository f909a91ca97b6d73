"""The files that one run of ``generate`` writes: named, checked before the work, saved after it."""

from __future__ import annotations

import errno
import io
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop import __version__
from musicgen_desktop.audio.encode import check_suffix
from musicgen_desktop.audio.sound_export import export_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.bar_loop import KnownLoop
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.export_format import ExportFormat, ExportSuffix
from musicgen_desktop.domain.recipe import recipes_of
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.files.file_errors import bad_name_error, write_error
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.files.what_is_there import is_folder

_CODES_SUFFIX = ".npz"

_MADE_RATE, _CHANNELS = 32_000, 2
"""Of the largest sound that is made."""


@dataclass(frozen=True, slots=True)
class JobFiles:
    """Where one job's sound and codes go.

    Attributes:
        audio: one file for each take.
        codes: npz file for the codes of all takes, or None.
    """

    audio: tuple[Path, ...]
    codes: Path | None

    @property
    def all(self) -> tuple[Path, ...]:
        """Every file of the job."""
        return self.audio + ((self.codes,) if self.codes else ())


@dataclass(frozen=True, slots=True)
class SavedFiles:
    """What became of a job's files.

    Attributes:
        written: those in their own place, in order.
        rescued: those that could not go there and lie in the rescue folder now.
        error: why not all were written; its advice names the rescued ones. None when all is well.
        gains: what each take was multiplied with so that no peak clips; 1 or less.
    """

    written: tuple[Path, ...]
    rescued: tuple[Path, ...]
    error: FileError | None
    gains: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the user asked for.

    Attributes:
        audio: the sound file; numbered when there are several prompts or takes.
        codes: npz file for the codes, numbered when there are several prompts; or None.
        overwrite: whether existing files may be replaced.
        form: what kind of sound files; each one's ending takes the place of its ``suffix``.
        rescue_folder: where sound is kept when its own place cannot be written after all.
    """

    audio: Path
    codes: Path | None
    overwrite: bool
    form: ExportFormat
    rescue_folder: Path

    def plan(self, prompts: int, takes: int, duration: float) -> list[JobFiles]:
        """The files of each prompt's job, after everything was looked at that could fail once the music is made.

        Args:
            prompts, takes: how many.
            duration: seconds of each take.

        Raises:
            FileError: an impossible name or ending, an existing file, a folder that is missing, read-only or full.
        """
        check_suffix(self.audio.suffix)
        self._check_codes_name()
        jobs = [self._job_files(prompt, prompts, takes) for prompt in range(prompts)]
        paths = [path for job in jobs for path in job.all]
        for path in paths:
            _check_file(path, self.overwrite)
        for folder in sorted({path.parent for path in paths}):
            _check_folder(folder, int(duration * self._bytes_per_second) * prompts * takes)
        return jobs

    def save(
        self, request: GenerationRequest, result: GenerationResult, files: JobFiles, token: CancelToken
    ) -> SavedFiles:
        """Write all takes (and the codes) of one job. What cannot be written is rescued, never lost.

        Raises:
            JobCancelledError: the token said so before the first file was written; afterwards all are.
        """
        contents: list[bytes] = []
        gains: list[float] = []
        recipes = recipes_of(request, result, __version__)
        for path, recipe, values in zip(files.audio, recipes, result.sounds, strict=True):
            token.raise_if_cancelled()
            form = replace(self.form, suffix=cast(ExportSuffix, path.suffix))
            tags = AudioTags.of_export(recipe)
            encoded = export_audio(values, result.sampling_rate, form, tags, loop=KnownLoop.of(recipe.loop))
            contents.append(encoded.data)
            gains.append(encoded.gain)
        if files.codes:
            contents.append(encode_codes(result.codes))
        token.raise_if_cancelled()
        return self._write(files.all, contents, tuple(gains), request.job_id)

    @property
    def _bytes_per_second(self) -> int:
        """Of one take, uncompressed."""
        return (self.form.sampling_rate or _MADE_RATE) * _CHANNELS * self.form.bits // 8

    def _check_codes_name(self) -> None:
        if self.codes is None or self.codes.suffix.lower() == _CODES_SUFFIX:
            return
        if self.codes == self.audio:
            raise FileError(tr("The sound and the codes cannot go to the same file."), tr("Name two files."))
        raise FileError(
            tr("{name} is no name for the codes: they are saved as {suffix}.",
               name=self.codes.name, suffix=_CODES_SUFFIX),
            tr("Name a file that ends in {suffix}.", suffix=_CODES_SUFFIX),
        )  # fmt: skip

    def _job_files(self, prompt: int, prompts: int, takes: int) -> JobFiles:
        number = f"_{prompt + 1}" if prompts > 1 else ""
        audio = tuple(
            self.audio.with_stem(f"{self.audio.stem}{number}" + (f"_take{take + 1}" if takes > 1 else ""))
            for take in range(takes)
        )
        return JobFiles(audio, self.codes and self.codes.with_stem(f"{self.codes.stem}{number}"))

    def _write(
        self, paths: Sequence[Path], contents: Sequence[bytes], gains: tuple[float, ...], job_id: str
    ) -> SavedFiles:
        written: list[Path] = []
        rescued: list[Path] = []
        failure: FileError | None = None
        for path, data in zip(paths, contents, strict=True):
            try:
                write_bytes(path, data, self.overwrite)
                written.append(path)
            except FileError as error:
                failure = failure or error
                rescued += self._rescue(path, data, job_id)
        if failure and len(written) + len(rescued) == len(paths):
            names = ", ".join(str(path) for path in rescued)
            failure = FileError(failure.message, tr("Nothing is lost: it was saved as {names}.", names=names))
        return SavedFiles(tuple(written), tuple(rescued), failure, gains)

    def _rescue(self, path: Path, data: bytes, job_id: str) -> list[Path]:
        """Keep what could not be written where the program keeps its own files, under a name nothing else has."""
        place = self.rescue_folder / f"{path.stem[:100]}_{job_id}{path.suffix}"
        try:
            self.rescue_folder.mkdir(parents=True, exist_ok=True)
            write_bytes(place, data, overwrite=False)
        except (OSError, FileError):
            return []
        return [place]


def encode_codes(codes: NDArray[np.int64]) -> bytes:
    """An npz file with the array ``codes``."""
    buffer = io.BytesIO()
    np.savez_compressed(buffer, codes=codes)
    return buffer.getvalue()


def _check_file(path: Path, overwrite: bool) -> None:
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise write_error(error, path, needed=0) from error
    except ValueError as error:
        raise bad_name_error(path) from error
    if path.is_dir():
        raise FileError(tr("{path} is a folder.", path=path), tr("Name a file inside it."))
    if not overwrite:
        raise FileError(tr("{path} exists already.", path=path), tr("Choose another name, or add --overwrite."))
    if path.exists() and not os.access(path, os.W_OK):
        raise write_error(PermissionError(errno.EACCES, os.strerror(errno.EACCES)), path, needed=0)


def _check_folder(folder: Path, needed: int) -> None:
    if not is_folder(folder):
        raise FileError(
            tr("The folder {folder} does not exist.", folder=folder), tr("Make it first or choose another.")
        )
    try:
        with tempfile.TemporaryFile(dir=folder):
            free = shutil.disk_usage(folder).free
    except OSError as error:
        raise FileError(
            tr("The folder {folder} cannot be written to ({reason}).", folder=folder, reason=error.strerror),
            tr("Choose another folder."),
        ) from error
    if free < needed:
        raise FileError(
            tr(
                "The disk of {folder} is full: {needed} are needed, {free} are free.",
                folder=folder,
                needed=format_bytes(needed),
                free=format_bytes(free),
            ),
            tr("Free some space or choose another disk."),
        )
