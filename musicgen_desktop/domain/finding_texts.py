"""What was found in the library, in words; the same on the command line and in the window."""

from __future__ import annotations

from musicgen_desktop.domain.findings import Finding, FindingKind, LibraryCheck
from musicgen_desktop.domain.text import tr


def finding_text(finding: Finding) -> str:
    """One line: what is wrong with what, and whether it was mended."""
    text = _wrong(finding.kind, finding.name)
    return tr("{text} Mended.", text=text) if finding.mended else text


def check_text(check: LibraryCheck) -> str:
    """The whole result in one or two sentences."""
    found, mended = len(check.findings), sum(finding.mended for finding in check.findings)
    if not found:
        return tr("The library is whole. Clips checked: {count}.", count=check.clips)
    if not mended:
        return tr("Found: {found}. Clips checked: {count}.", found=found, count=check.clips)
    if mended == found:
        return tr("Everything that was found is mended: {mended} of {found}.", mended=mended, found=found)
    return tr(
        "Found: {found}. Mended: {mended}. Clips checked: {count}.", found=found, mended=mended, count=check.clips
    )


def _wrong(kind: FindingKind, name: str) -> str:
    match kind:
        case FindingKind.MISSING_SOUND:
            return tr("“{name}”: its sound file is gone. A backup may have it.", name=name)
        case FindingKind.DAMAGED_SOUND:
            return tr("“{name}”: its sound file is damaged or cut short. A backup may have it whole.", name=name)
        case FindingKind.REPLACED_SOUND:
            return tr("“{name}”: its sound file holds another sound. A backup may have the right one.", name=name)
        case FindingKind.WRONG_LENGTH:
            return tr("“{name}”: its sound has another length than the database says.", name=name)
        case FindingKind.MISSING_CODES:
            return tr("“{name}”: its codes are gone; the sound is whole without them.", name=name)
        case FindingKind.WRONG_CODES:
            return tr("“{name}”: its codes are damaged; the sound is whole without them.", name=name)
        case FindingKind.STALE_WAVEFORM:
            return tr("“{name}”: its kept waveform is of another sound and is drawn again.", name=name)
        case FindingKind.ORPHAN:
            return tr("{name} is in no list: the database does not know it.", name=name)
        case FindingKind.DATABASE:
            return tr("The database is damaged ({reason}). The next start of the program repairs it.", reason=name)
        case FindingKind.LEDGER:
            return tr("{name}, which tells of the clips beside their sounds, is not what the database says.", name=name)
