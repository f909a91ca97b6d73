"""What can be installed, how far it is, and who may use it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.text import tr

CheckpointKind = Literal["text", "melody"]
"""What a checkpoint listens to: text alone, or text and a melody."""


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A published checkpoint that can be installed.

    Attributes:
        id: short name, and the folder's name once installed ("musicgen-small").
        title: the name shown to the user.
        repository: "owner/name" on the Hub.
        revision: branch, tag or commit; what it points at is looked up at install time.
        kind, stereo: what it listens to, and whether it sounds on two channels.
        parameters: how many weights its decoder has, rounded.
        license: SPDX identifier of the weights.
        good_at: one or two honest sentences.
        download_bytes: about how much is fetched, for showing before the Hub was asked.
    """

    id: str
    title: str
    repository: str
    revision: str
    kind: CheckpointKind
    stereo: bool
    parameters: int
    license: str
    good_at: str
    download_bytes: int


class InstallState(StrEnum):
    """How far a checkpoint is. Only ``READY`` and ``UPDATE`` can be used."""

    MISSING = "missing"
    PARTIAL = "partial"
    READY = "ready"
    BROKEN = "broken"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class CheckpointStatus:
    """One line of the checkpoint manager.

    Attributes:
        id, title, license: as in the catalogue, or in the manifest of a checkpoint that is not in it.
        entry: None for a checkpoint of the user's own.
        checkpoint: None unless it is installed (perhaps broken).
        state: how far it is.
        bytes_on_disk: what the installed files and the partial ones take.
        bytes_done, bytes_total: of an unfinished installation; total is 0 while it is unknown.
        detail: a sentence about the state; empty when there is nothing to say.
    """

    id: str
    title: str
    license: str
    entry: CatalogueEntry | None
    checkpoint: Checkpoint | None
    state: InstallState
    bytes_on_disk: int
    bytes_done: int
    bytes_total: int
    detail: str


class InstallPhase(StrEnum):
    """What an installation is doing."""

    LISTING = "listing"
    DOWNLOADING = "downloading"
    CONVERTING = "converting"
    VERIFYING = "verifying"
    COPYING = "copying"


@dataclass(frozen=True, slots=True)
class InstallProgress:
    """How far an installation, import or export is.

    Attributes:
        checkpoint_id: whose.
        phase: what is being done.
        file: the name of the file at work; empty between files.
        bytes_done, bytes_total: of the phase, over all its files; total is 0 while it is unknown.
        bytes_per_second: over the last seconds; 0 while it is unknown.
        seconds_left: of the phase; None while it is unknown.
    """

    checkpoint_id: str
    phase: InstallPhase
    file: str
    bytes_done: int
    bytes_total: int
    bytes_per_second: float
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class HubOptions:
    """How the Hub is reached.

    Attributes:
        offline: nothing is fetched and no socket is opened.
        endpoint: address of a mirror; empty for the Hub itself.
        proxy: address of a proxy ("http://host:port"); empty for the system's.
        token: an access token, sent to the endpoint only; empty for none.
    """

    offline: bool = True
    endpoint: str = ""
    proxy: str = ""
    token: str = field(default="", repr=False)


def license_in_words(license: str) -> str:
    """What a licence allows, in plain words."""
    match license.upper():
        case "CC-BY-NC-4.0":
            return tr(
                "Creative Commons Attribution-NonCommercial 4.0: you may use, change and share these weights for "
                "purposes that are not commercial, if you name Meta as their maker and keep the licence. "
                "You may not use them to earn money."
            )
        case "CC0-1.0":
            return tr("Public domain (CC0 1.0): do with it whatever you like.")
        case "":
            return tr("Nobody has said who may use these weights. Ask their maker before you publish anything.")
        case _:
            return tr("Licence: {license}. Read its terms before you use these weights.", license=license)
