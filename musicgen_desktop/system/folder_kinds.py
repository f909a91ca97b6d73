"""Whether a folder is no good place for a library: on another machine's disk, or kept the same by a program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.what_is_there import is_there

MOUNTS = Path("/proc/mounts")

_NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "davfs", "afs", "ceph", "glusterfs", "ncpfs"),
        *("fuse.sshfs", "fuse.rclone", "fuse.glusterfs", "fuse.davfs2", "fuse.s3fs", "fuse.gvfsd-fuse"),
    }
)
_SYNCED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Dropbox": (".dropbox", ".dropbox.cache"),
        "OneDrive": (".849C9593-D756-4E56-8D6E-42412F2A707B",),
        "Nextcloud": (".sync_journal.db", ".owncloudsync.log", ".nextcloudsync.log"),
        "Syncthing": (".stfolder",),
        "Google Drive": (".tmp.driveupload",),
        "iCloud": (),
    }
)
"""What programs that keep folders the same leave in the folders above."""

_BY_NAME = MappingProxyType(
    {
        "dropbox": "Dropbox",
        "onedrive": "OneDrive",
        "nextcloud": "Nextcloud",
        "google drive": "Google Drive",
        "googledrive": "Google Drive",
        "my drive": "Google Drive",
        "mobile documents": "iCloud",
        "icloud drive": "iCloud",
        "iclouddrive": "iCloud",
    }
)


def folder_warning(folder: Path, mounts: Path = MOUNTS) -> str:
    """What is to be said about keeping a library in ``folder``, which need not exist; empty for a good place."""
    synced = synced_by(folder)
    if synced:
        return tr(
            "{folder} is kept the same on several machines by {program}, which may mix up a library that is in use. "
            "Keep it in another folder, and put its backups here.",
            folder=folder,
            program=synced,
        )
    kind = disk_kind(folder, mounts)
    if kind in _NETWORK or str(folder).startswith("\\\\"):
        return tr(
            "{folder} is on another machine's disk ({kind}), where a library in use may be damaged when the network "
            "fails. Keep it on a disk of this machine, and put its backups there.",
            folder=folder,
            kind=kind or "SMB",
        )
    return ""


def synced_by(folder: Path) -> str:
    """The program that keeps this folder, or one above it, the same elsewhere; empty for none."""
    for place in (folder, *folder.parents):
        name = place.name.casefold()
        named = next((title for part, title in _BY_NAME.items() if name == part or name.startswith(f"{part} ")), "")
        if named:
            return named
        for title, marks in _SYNCED.items():
            if any(is_there(place / mark) for mark in marks):
                return title
    return ""


def disk_kind(folder: Path, mounts: Path = MOUNTS) -> str:
    """How the system calls the kind of disk that a folder is on; empty where it does not tell."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    points = {point: kind for _, point, kind, *_ in filter(lambda words: len(words) > 2, map(_words, lines))}
    places: Iterable[Path] = (folder.resolve(), *folder.resolve().parents)
    return next((points[str(place)] for place in places if str(place) in points), "")


def _words(line: str) -> list[str]:
    """Spaces in names are written as octal numbers."""
    return [word.replace("\\040", " ") for word in line.split(" ")]
