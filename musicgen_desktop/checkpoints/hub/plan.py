"""What an unfinished installation wants, kept beside its files so that it goes on with the same commit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from musicgen_desktop.checkpoints.format.file_names import is_plain_name
from musicgen_desktop.checkpoints.hub.download import bytes_there
from musicgen_desktop.checkpoints.hub.hub_client import RemoteFile
from musicgen_desktop.files.json_record import RecordError, RecordFormat

_NAME = "plan.json"


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


_FORMAT = RecordFormat(Plan, version=1, version_field="format")


def save_plan(folder: Path, plan: Plan) -> None:
    """Write it into ``folder``, which is made. Raises ``FileError``."""
    _FORMAT.write(folder / _NAME, plan)


def load_plan(folder: Path) -> Plan | None:
    """The plan in ``folder``; None without a usable one."""
    try:
        plan = _FORMAT.read(folder / _NAME)
    except RecordError:
        return None
    sound = plan and all(is_plain_name(file.name) and (file.sha256 or file.git_sha1) for file in plan.files)
    return plan if sound else None
