"""The folder of a pack: whole files, and a manifest that says which clip each of them is."""

from __future__ import annotations

import stat
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from musicgen_desktop.domain.bar_loop import LoopCut, loop_note
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.pack import PackClip, PackFault
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import PART_NAME, make_folder, write_bytes
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.files.json_record import RecordFormat
from musicgen_desktop.files.lock import only_one_for_now

MANIFEST_NAME = "pack.manifest.json"
_LOCK_NAME = ".render.lock"


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """One clip in the manifest.

    Attributes:
        key: see ``PackClip``.
        bytes: size of its file; None before that is known to be there. A file that is there is whole nevertheless.
        device, precision, checkpoint_sha256: what made it; empty where the program ended before it could say so.
        loop: how it was cut, where a loop was asked for; None likewise.
    """

    key: str
    bytes: int | None
    prompt: str
    negative_prompt: str
    params: GenerationParams
    ending: str
    checkpoint: str
    checkpoint_sha256: str = ""
    device: str = ""
    precision: str = ""
    loop: LoopCut | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in the folder, by the files' names."""

    files: dict[str, RenderedFile] = field(default_factory=dict)


_MANIFESTS = RecordFormat(Manifest, version=1, limit=32_000_000)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A clip that was made.

    Attributes:
        data: the whole file.
        checkpoint_sha256, device, precision: what made it.
        loop: how it was cut, where a loop was asked for.
    """

    clip: PackClip
    data: bytes
    checkpoint_sha256: str
    device: str
    precision: str
    loop: LoopCut | None = None

    @property
    def note(self) -> str:
        """What is to be said of a loop that is not what was asked; empty where it is."""
        asked = self.clip.params.bars
        return "" if self.loop is None or asked is None else loop_note(self.loop, asked)


class RenderFolder:
    """Keeps the manifest true at every moment, so that the program may be killed at any.

    Names are written down before their files are made, and files appear whole: one that is there with a name that was
    written down is that clip.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._manifest = _MANIFESTS.read(folder / MANIFEST_NAME) or Manifest()

    def missing(self, clips: Iterable[PackClip]) -> tuple[tuple[PackClip, ...], tuple[PackFault, ...]]:
        """The clips that are still to be made, and those whose names belong to other files."""
        missing: list[PackClip] = []
        faults: list[PackFault] = []
        for clip in clips:
            try:
                if not self._is_there(clip):
                    missing.append(clip)
            except FileError as error:
                faults.append(PackFault(clip.line, error))
        return tuple(missing), tuple(faults)

    def begin(self, clips: Collection[PackClip]) -> None:
        """Write down what is made next, in the place of what had the names before; or nothing, and ``FileError``."""
        try:
            for clip in clips:
                path = self._folder / clip.name
                try:
                    path.unlink(missing_ok=True)
                except OSError as error:
                    raise write_error(error, path, 0) from error
                self._note(clip, None)
            self.write()
        except FileError:
            self.forget(clips)
            raise

    def add(self, made: Rendered) -> Path:
        """Write a clip's file. Raises ``FileError``."""
        path = self._folder / made.clip.name
        write_bytes(path, made.data, overwrite=False)
        self._note(made.clip, len(made.data), made.checkpoint_sha256, made.device, made.precision, made.loop)
        return path

    def forget(self, clips: Iterable[PackClip]) -> None:
        """Of what was to be made and is not there nothing is said any more."""
        for clip in clips:
            if (known := self._manifest.files.get(clip.name)) and known.bytes is None:
                del self._manifest.files[clip.name]

    def write(self) -> None:
        """Write the manifest. Raises ``FileError``."""
        _MANIFESTS.write(self._folder / MANIFEST_NAME, self._manifest)

    def _is_there(self, clip: PackClip) -> bool:
        """Raises ``FileError``: something else has its name."""
        path, known = self._folder / clip.name, self._manifest.files.get(clip.name)
        try:
            found = path.lstat()
        except FileNotFoundError:
            return False
        except OSError as error:
            raise write_error(error, path, 0) from error
        if known is None or not stat.S_ISREG(found.st_mode):
            raise FileError(
                tr("{name} is in the folder already, and is not of this pack.", name=clip.name),
                tr("Move it away, or choose another folder."),
            )
        if known.bytes is None and found.st_size == 0:  # only the name was there yet, on a disk without hard links
            return False
        if known.bytes not in (None, found.st_size):
            raise FileError(
                tr("{name} was changed since it was made, and is left as it is.", name=clip.name),
                tr("Move it away to have it made again."),
            )
        if known.key == clip.key and known.bytes is None:
            self._note(clip, found.st_size)
        return known.key == clip.key

    def _note(
        self,
        clip: PackClip,
        size: int | None,
        sha256: str = "",
        device: str = "",
        precision: str = "",
        loop: LoopCut | None = None,
    ) -> None:
        self._manifest.files[clip.name] = RenderedFile(
            clip.key,
            size,
            clip.prompt,
            clip.negative_prompt,
            clip.params,
            clip.ending.value,
            clip.checkpoint,
            sha256,
            device,
            precision,
            loop,
        )


@contextmanager
def open_folder(folder: Path) -> Iterator[RenderFolder]:
    """The folder for one program at a time, made if need be, without what a crash left.

    Raises:
        FileError: it cannot be made, written or read.
        BusyError: another program is at it.
    """
    make_folder(folder)
    with only_one_for_now(folder / _LOCK_NAME, str(folder)):
        try:
            for part in folder.iterdir():
                if PART_NAME.fullmatch(part.name):
                    part.unlink(missing_ok=True)
        except OSError as error:
            raise write_error(error, folder / MANIFEST_NAME, 0) from error
        yield RenderFolder(folder)
