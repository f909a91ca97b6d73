"""What a look through the whole library finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What is wrong with a file of the library, or with what the database says of it."""

    MISSING_SOUND = "missing sound"
    DAMAGED_SOUND = "damaged sound"
    REPLACED_SOUND = "replaced sound"
    WRONG_LENGTH = "wrong length"
    MISSING_CODES = "missing codes"
    WRONG_CODES = "wrong codes"
    STALE_WAVEFORM = "stale waveform"
    ORPHAN = "orphan"
    LEDGER = "ledger"
    DATABASE = "database"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be.

    Attributes:
        kind: what it is.
        clip_id: whose; empty where it is nobody's.
        name: the clip's title, with its take where it has siblings, or the file's name.
        mended: whether it was put right, so that the next look does not find it.
    """

    kind: FindingKind
    clip_id: str
    name: str
    mended: bool = False


@dataclass(frozen=True, slots=True)
class LibraryCheck:
    """What came of a look through the library.

    Attributes:
        clips: how many there are.
        findings: what was not as it should be; empty when all is well.
    """

    clips: int
    findings: tuple[Finding, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is left to be mended."""
        return all(finding.mended for finding in self.findings)
