"""The files that one run of ``generate`` writes: named, checked before the work, saved after it."""

from __future__ import annotations

import io
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop import __version__
from musicgen_desktop.audio.files import AudioTags, check_suffix, encode_audio, format_bytes, write_bytes
from musicgen_desktop.audio.loudness import normalise_loudness
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.recipe import recipes_of
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.text import tr

_BYTES_PER_SECOND = 32_000 * 2 * 3
"""Of the largest format: 24-bit stereo at 32 kHz."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where sound and codes go.

    Attributes:
        audio: the file the user named; numbered when there are several prompts or takes.
        codes: npz file for the codes, or None.
        overwrite: whether existing files may be replaced.
        loudness: target in LUFS, or None to leave the sound as made.
        rescue_folder: where sound is kept when its own place cannot be written after all.
    """

    audio: Path
    codes: Path | None
    overwrite: bool
    loudness: float | None
    rescue_folder: Path

    def audio_paths(self, prompts: int, takes: int) -> list[list[Path]]:
        """One path for each take of each prompt."""
        return [
            [
                self.audio.with_stem(self.audio.stem + _number("", prompt, prompts) + _number("take", take, takes))
                for take in range(takes)
            ]
            for prompt in range(prompts)
        ]

    def codes_paths(self, prompts: int) -> list[Path | None]:
        """One path for each prompt."""
        codes = self.codes
        return [codes and codes.with_stem(codes.stem + _number("", prompt, prompts)) for prompt in range(prompts)]

    def check(self, prompts: int, takes: int, duration: float) -> None:
        """Raise ``FileError`` for anything that would fail after the music is made."""
        check_suffix(self.audio.suffix)
        audio = [path for paths in self.audio_paths(prompts, takes) for path in paths]
        codes = [path for path in self.codes_paths(prompts) if path]
        if set(audio) & set(codes):
            raise FileError(tr("The sound and the codes cannot go to the same file."), tr("Name two files."))
        for path in audio + codes:
            if path.is_dir():
                raise FileError(tr("{path} is a folder.", path=path), tr("Name a file inside it."))
            if not self.overwrite and path.exists():
                raise FileError(tr("{path} exists already.", path=path), tr("Choose another name, or add --overwrite."))
        needed = int(duration * _BYTES_PER_SECOND) * len(audio)
        for folder in {path.parent for path in audio + codes}:
            _check_folder(folder, needed)

    def save(
        self, request: GenerationRequest, result: GenerationResult, paths: list[Path], codes_path: Path | None
    ) -> list[Path]:
        """Write all takes (and the codes) of one job and return the files.

        Raises ``FileError`` after everything was put into the rescue folder instead, naming it.
        """
        files = self._encoded(request, result, paths)
        if codes_path:
            files.append((codes_path, encode_codes(result.codes)))
        written: list[Path] = []
        for path, data in files:
            try:
                write_bytes(path, data, self.overwrite)
            except FileError as error:
                raise self._rescued(files[len(written) :], error) from error
            written.append(path)
        return written

    def _encoded(
        self, request: GenerationRequest, result: GenerationResult, paths: list[Path]
    ) -> list[tuple[Path, bytes]]:
        files = []
        recipes = recipes_of(request, result, __version__)
        for path, recipe, values in zip(paths, recipes, result.audio_values, strict=True):
            if self.loudness is not None:
                values = normalise_loudness(values, result.sampling_rate, self.loudness)
            encoded = encode_audio(values, result.sampling_rate, path.suffix, AudioTags.of_recipe(recipe))
            files.append((path, encoded.data))
        return files

    def _rescued(self, files: list[tuple[Path, bytes]], error: FileError) -> FileError:
        """Keep what could not be written where the program keeps its own files."""
        try:
            self.rescue_folder.mkdir(parents=True, exist_ok=True)
            for path, data in files:
                write_bytes(self.rescue_folder / path.name, data, overwrite=True)
        except (OSError, FileError):
            return error
        return FileError(error.message, tr("Nothing is lost: it was saved in {folder}.", folder=self.rescue_folder))


def encode_codes(codes: NDArray[np.int64]) -> bytes:
    """An npz file with the array ``codes``."""
    buffer = io.BytesIO()
    np.savez_compressed(buffer, codes=codes)
    return buffer.getvalue()


def _number(word: str, index: int, count: int) -> str:
    return f"_{word}{index + 1}" if count > 1 else ""


def _check_folder(folder: Path, needed: int) -> None:
    if not folder.is_dir():
        raise FileError(
            tr("The folder {folder} does not exist.", folder=folder), tr("Make it first or choose another.")
        )
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise FileError(
            tr("The folder {folder} cannot be written to ({reason}).", folder=folder, reason=error.strerror),
            tr("Choose another folder."),
        ) from error
    free = shutil.disk_usage(folder).free
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
