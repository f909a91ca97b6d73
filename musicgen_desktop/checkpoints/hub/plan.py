"""What an unfinished installation wants, kept beside its files so that it goes on with the same commit."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from musicgen_desktop.checkpoints.format.manifest import is_plain_name
from musicgen_desktop.checkpoints.hub.download import bytes_there
from musicgen_desktop.checkpoints.hub.hub_client import RemoteFile
from musicgen_desktop.files.atomic import write_bytes

_NAME = "plan.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """One commit of one repository, and the files wanted from it.

    Attributes:
        repository, commit: where from.
        files: what to fetch, in this order.
        bin_weights: those of them that are converted and then deleted.
    """

    repository: str
    commit: str
    files: tuple[RemoteFile, ...]
    bin_weights: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)

    @property
    def conversion(self) -> int:
        """Bytes that the converted weights take beside the fetched ones until those are deleted."""
        return sum(file.size for file in self.files if file.name in self.bin_weights)

    def done(self, folder: Path) -> int:
        """Bytes of them that ``folder`` holds."""
        return sum(min(file.size, bytes_there(folder / file.name)) for file in self.files)


def save_plan(folder: Path, plan: Plan) -> None:
    """Write it into ``folder``, which is made. Raises ``FileError``."""
    text = json.dumps({"format": _FORMAT, **asdict(plan)}, indent=2)
    write_bytes(folder / _NAME, text.encode(), overwrite=True)


def load_plan(folder: Path) -> Plan | None:
    """The plan in ``folder``; None without a usable one."""
    try:
        fields = json.loads((folder / _NAME).read_bytes())
        if fields.pop("format") != _FORMAT:
            return None
        files = tuple(RemoteFile(**file) for file in fields.pop("files"))
        plan = Plan(files=files, **fields | {"bin_weights": tuple(fields["bin_weights"])})
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    sound = all(
        is_plain_name(file.name) and type(file.size) is int and (file.sha256 or file.git_sha1) for file in files
    )
    return plan if sound else None
