"""What a CUDA pack is made of, and whether it fits this program."""

from __future__ import annotations

import importlib.metadata
import re
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import RecordFormat

MANIFEST_NAME = "cuda_pack.json"

_LIMIT = 32_000_000
_SHA256 = re.compile(r"[0-9a-f]{64}")


class CudaPackError(UserError):
    """A CUDA pack is missing, damaged, of another version, or does not work here."""


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file: its path in the pack with slashes, bytes, and SHA-256 in lower-case hexadecimal."""

    name: str
    size: int
    sha256: str

    def __post_init__(self) -> None:
        if not is_inside(self.name) or self.size < 0 or not _SHA256.fullmatch(self.sha256):
            raise ValueError(f"the entry of {self.name!r:.60} is wrong")


@dataclass(frozen=True, slots=True)
class CudaManifest:
    """What ``cuda_pack.json`` says. It is written last: a folder without it is no pack.

    Attributes:
        torch: the version with its local part, for example "2.13.0+cu130".
        python: "3.11".
        system: as ``sysconfig`` calls it, for example "linux-x86_64".
        works: the packages inside, each "name version".
        files: all of them.
    """

    torch: str
    python: str
    system: str
    works: tuple[str, ...]
    files: tuple[PackFile, ...]


MANIFESTS = RecordFormat(CudaManifest, version=1, version_field="format", limit=_LIMIT)


@dataclass(frozen=True, slots=True)
class Needs:
    """What a pack has to be made for.

    Attributes:
        torch: the version that this program carries, without its local part.
        python, system: as in ``CudaManifest``.
    """

    torch: str
    python: str
    system: str

    def check(self, torch: str) -> None:
        """Raise ``CudaPackError`` for another version of torch, or a build for processors alone."""
        version, _, build = torch.partition("+")
        if version != self.torch:
            raise CudaPackError(
                tr("The CUDA pack has torch {torch}; this program needs {needed}.", torch=torch, needed=self.torch),
                tr("Install a pack with torch {needed}.", needed=self.torch),
            )
        if build.startswith(("cpu", "rocm", "xpu")):
            raise CudaPackError(
                tr("torch {torch} is not built for CUDA.", torch=torch),
                tr("Install a pack with the CUDA build of torch {needed}.", needed=self.torch),
            )

    def check_tags(self, tags: Iterable[str]) -> None:
        """Raise ``CudaPackError`` unless one of a wheel's tags is this Python's and this system's."""
        tags = tuple(tags)
        if not any(self._has_tag(tag) for tag in tags):
            raise CudaPackError(
                tr("The CUDA pack is made for another Python or system: {tags}.", tags=", ".join(tags)),
                tr("This program needs one for Python {python} on {system}.", python=self.python, system=self.system),
            )

    def check_manifest(self, manifest: CudaManifest) -> None:
        """Raise ``CudaPackError`` for a pack that was made for another program."""
        self.check(manifest.torch)
        if (manifest.python, manifest.system) != (self.python, self.system):
            raise CudaPackError(
                tr("The CUDA pack is made for another Python or system: {tags}.",
                   tags=f"Python {manifest.python}, {manifest.system}"),
                tr("Install the pack anew."),
            )  # fmt: skip

    def _has_tag(self, tag: str) -> bool:
        python, _, rest = tag.partition("-")
        _, _, platform = rest.partition("-")
        system = re.sub(r"[^a-z0-9]", "_", self.system)
        kind, _, machine = system.partition("_")
        at_home = platform == system or (kind == "linux" and "linux" in platform and platform.endswith(f"_{machine}"))
        return python == f"cp{self.python.replace('.', '')}" and at_home


def find_needs() -> Needs:
    """What this program needs of a pack."""
    version = importlib.metadata.version("torch").partition("+")[0]
    return Needs(version, f"{sys.version_info.major}.{sys.version_info.minor}", sysconfig.get_platform())


def read_pack(folder: Path, needs: Needs) -> CudaManifest | None:
    """The manifest of a pack that fits and has all its files in their sizes; None where there is no folder.

    Raises ``CudaPackError``, ``FileError``.
    """
    manifest = MANIFESTS.read(folder / MANIFEST_NAME)
    if manifest is None:
        if not folder.exists():
            return None
        raise CudaPackError(tr("The CUDA pack in {folder} is not whole.", folder=folder), tr("Install the pack anew."))
    needs.check_manifest(manifest)
    for file in manifest.files:
        path = folder / file.name
        try:
            is_whole = path.stat().st_size == file.size
        except OSError:
            is_whole = False
        if not is_whole:
            raise CudaPackError(
                tr("The CUDA pack is damaged: {name} is missing or changed.", name=file.name),
                tr("Install the pack anew."),
            )
    return manifest


def is_inside(name: str) -> bool:
    """Whether a path with slashes stays in the folder that it is taken from."""
    path = PurePosixPath(name)
    plain = bool(name) and "\\" not in name and ":" not in name and "\0" not in name
    return plain and not path.is_absolute() and ".." not in path.parts and str(path) == name
