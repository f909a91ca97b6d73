"""What stands in an archive of the library: its list of files, and which names and sizes are ever believed."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from typing import Annotated

import msgspec
from msgspec import Meta

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.files.sizes import format_bytes

DATABASE_NAME = "library.sqlite3"
FOLDERS = ("clips", "sources", "trash")
"""Of the library's folder, beside the database, all that is in an archive."""

RECORDINGS = "recordings"
"""What was recorded is in an archive too, wherever it lies."""

MOST_FILES = 2_000_000
MOST_FILE_BYTES = 16 << 30
_MOST_MANIFEST = 1 << 30
_MOST_RATIO = 1_100
"""More than packing can save; what promises more was made to fill disks."""

_CONTENT = re.compile(r"files/([0-9a-f]{64})")
_MANIFEST = re.compile(r"manifest-([0-9]{6})\.json")
_PART = r"[A-Za-z0-9_-][A-Za-z0-9_.-]{0,98}[A-Za-z0-9_-]|[A-Za-z0-9_-]"
_FILE = re.compile(rf"(?:{'|'.join(FOLDERS)})(?:/(?:{_PART})){{1,5}}")
_RECORDING = re.compile(rf"{RECORDINGS}/(?![ .])[^\x00-\x1f\x7f/\\:*?\"<>|]{{1,120}}\.wav")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_SYMLINK, _KIND = 0o120000, 0o170000

Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]


class ArchivedFile(msgspec.Struct, frozen=True):
    """One file of the library.

    Attributes:
        name: relative to the library's folder, with forward slashes.
        size: bytes.
        sha256: of its contents, which the archive holds once for all files that have them.
        changed: when it was, in nanoseconds as the disk tells; a file that still says so is not read again.
    """

    name: str
    size: Annotated[int, Meta(ge=0, le=MOST_FILE_BYTES)]
    sha256: Sha256
    changed: int = 0

    def __post_init__(self) -> None:
        if not is_library_file(self.name):
            raise ValueError(f"{self.name!r} is no file of a library")


class ArchiveManifest(msgspec.Struct, frozen=True):
    """The library as it was at one backup.

    Attributes:
        made_at: what the clock said, ISO 8601, UTC.
        program_version: of this program.
        clips: how many the database lists.
        files: all of them.
    """

    made_at: str
    program_version: str
    clips: int
    files: tuple[ArchivedFile, ...]

    def __post_init__(self) -> None:
        names = {file.name.casefold() for file in self.files}
        if len(names) != len(self.files) or len(names) > MOST_FILES or DATABASE_NAME not in names:
            raise ValueError("a list of files that no library has")


MANIFEST = RecordFormat(ArchiveManifest, version=1, limit=_MOST_MANIFEST)


def content_name(sha256: str) -> str:
    """Where the archive keeps contents."""
    return f"files/{sha256}"


def next_manifest_name(names: Iterable[str]) -> str:
    """Where an archive with these members keeps the list of its next backup."""
    return _manifest_name(1 + max(_numbers(names), default=0))


def newest_manifest(archive: zipfile.ZipFile) -> ArchiveManifest:
    """The list of the last backup, after every member was looked at.

    Raises ``FileError`` for whatever this program never wrote.
    """
    refuse_foreign(archive)
    numbers = _numbers(archive.namelist())
    if not numbers:
        raise _foreign(tr("it has no list of contents"))
    name = _manifest_name(max(numbers))
    try:
        return MANIFEST.decode(archive.read(name), name)
    except RecordError as error:
        raise FileError(tr("The archive cannot be used: {reason}", reason=error.message), error.advice) from error
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        raise _foreign(tr("its list of contents is damaged")) from error


def refuse_foreign(archive: zipfile.ZipFile) -> None:
    """Raise ``FileError`` for a member that this program never writes, by its name, kind or size."""
    members = archive.infolist()
    if len(members) > MOST_FILES:
        raise _foreign(tr("it holds more files than any library"))
    if len({member.filename for member in members}) != len(members):
        raise _foreign(tr("two of its files have one name"))
    for member in members:
        name = member.filename
        is_manifest = _MANIFEST.fullmatch(name) is not None
        if not is_manifest and not _CONTENT.fullmatch(name):
            raise _foreign(tr("it holds {name}, which is no file of a library", name=ascii(name)[:80]))
        if member.external_attr >> 16 & _KIND == _SYMLINK or member.flag_bits & 1:
            raise _foreign(tr("{name} in it is a link or locked", name=name[:20]))
        most = _MOST_MANIFEST if is_manifest else MOST_FILE_BYTES
        if member.file_size > min(most, (member.compress_size + 1) * _MOST_RATIO):
            raise _foreign(
                tr("{name} in it says that it has {size}", name=name[:20], size=format_bytes(member.file_size))
            )


def is_library_file(name: str) -> bool:
    """Whether a file of that name, relative to a library's folder, may be in an archive and be put on any disk."""
    if name == DATABASE_NAME:
        return True
    is_known = _FILE.fullmatch(name) is not None or _RECORDING.fullmatch(name) is not None
    return is_known and not any(map(_RESERVED.fullmatch, name.split("/")))


def _numbers(names: Iterable[str]) -> list[int]:
    return [int(match[1]) for name in names if (match := _MANIFEST.fullmatch(name))]


def _manifest_name(number: int) -> str:
    return f"manifest-{number:06d}.json"


def _foreign(reason: str) -> FileError:
    return FileError(
        tr("This is no archive of a library, or a damaged one: {reason}.", reason=reason),
        tr("Nothing was changed. Choose another archive."),
    )
