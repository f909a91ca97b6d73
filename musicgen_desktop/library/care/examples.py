"""The clips that come with the program: a library that was just made is filled with them, once."""

from __future__ import annotations

import contextlib
import io
import logging
import tomllib
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip import EXAMPLE_PREFIX, Clip, ClipOrigin
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.names import clean_title
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.library.care.trash import Trash
from musicgen_desktop.library.sounds.take_files import CODES_SUFFIX, TakeFiles, encode_take, read_facts
from musicgen_desktop.library.tables.clips import Clips

logger = logging.getLogger(__name__)

LIST_NAME = "examples.toml"
"""Names the sound files in their order; the codes of ``x.ogg`` lie beside it in ``x.codes.npz``."""

PROMISE_NAME = "examples.pending"


class ExamplePromise:
    """A file beside the database: this library is new, and waits for its examples.

    It is made before the database is, and removed when all examples are in. So a crash in between
    loses none of them, and a library without it never gets any, however empty the user makes it.
    """

    def __init__(self, library_file: Path) -> None:
        self._library_file = library_file
        self._file = library_file.with_name(PROMISE_NAME)

    @property
    def is_open(self) -> bool:
        """Whether examples are still to be added."""
        return self._file.exists()

    def make_for_new(self) -> None:
        """Make the promise unless there is a database. Where nothing can be written there is none to make."""
        if self._library_file.exists():
            return
        with contextlib.suppress(OSError, FileError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(self._file, b"The examples are still to be added to this library.\n", overwrite=True)

    def end(self) -> None:
        """It is kept, or not owed."""
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)


def add_examples(folder: Path, promise: ExamplePromise, clips: Clips, trash: Trash) -> Iterator[Clip]:
    """Keep the promise, if there is one: each step adds one example, from its file to its row, and gives it.

    What cannot be read is left out. Where the disk refuses, or when the caller stops, the promise
    stays for the next start, which passes over those that are there or were deleted already.
    """
    if not promise.is_open:
        return
    known = {clip.job_id for clip in clips.list()} | trash.job_ids()
    for file in _files(folder):
        job_id = f"{EXAMPLE_PREFIX}{file.stem}"
        if job_id in known:
            continue
        try:
            take = _read(file, job_id, clips.folder)
        except (FileError, OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            logger.warning("The example %s cannot be read and is left out: %s", file.name, error)
            continue
        try:
            clip = clips.add_take(take)
        except UserError as error:
            logger.warning("The examples cannot be added now: %s", error)
            return
        yield clip
    promise.end()


def _files(folder: Path) -> list[Path]:
    try:
        names = tomllib.loads((folder / LIST_NAME).read_text(encoding="utf-8"))["files"]
        return [folder / str(name) for name in names]
    except (OSError, ValueError, KeyError, TypeError) as error:
        logger.warning("There are no examples in %s: %s", folder, error)
        return []


def _read(file: Path, job_id: str, clips_folder: Path) -> TakeFiles:
    """An example as a clip of the library, whose files are FLAC like all others."""
    audio = read_audio(file)
    recipe = audio.tags.recipe
    if recipe is None:
        raise ValueError("no recipe")
    # From memory: NumPy forgets to close a file that holds no codes.
    with np.load(io.BytesIO(file.with_suffix(CODES_SUFFIX).read_bytes())) as stored:
        codes = stored["codes"].astype(np.int64)
    created_at = read_facts(audio.tags.comment).created_at
    take = encode_take(
        uuid.uuid4().hex, job_id, recipe, audio.audio_values, codes, audio.sampling_rate, created_at, clips_folder
    )
    title = clean_title(audio.tags.title) or take.clip.title
    return replace(take, clip=replace(take.clip, title=title, origin=ClipOrigin.EXAMPLE))
