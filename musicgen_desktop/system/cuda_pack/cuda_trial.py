"""Whether the torch of a CUDA pack works here: tried in a process of its own, whose crash costs nothing."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.system.cuda_pack.cuda_manifest import CudaPackError
from musicgen_desktop.system.frozen import own_command

_TRY_TORCH = "try-torch"
"""See ``engine.torch_trial``."""

_PATIENCE_SECONDS = 300.0
"""A first import reads gigabytes from the disk."""

_MOST_WORDS = 400
_TOTAL = 6.0
"""Of what such a process adds up."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a torch said of itself.

    Attributes:
        torch: its version.
        file: from where it was loaded.
        cuda: for which CUDA it was built; empty for none.
        device: the card on which it computed; empty for the processor.
        total: what it computed.
    """

    torch: str
    file: str
    cuda: str
    device: str
    total: float


_SEEN = RecordFormat(Seen)

TryPack = Callable[[Path], Seen]


def try_pack(folder: Path) -> Seen:
    """Start this program once more with the pack, and hear what it says. Raises ``CudaPackError``."""
    try:
        command = own_command(_TRY_TORCH, str(folder))
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _does_not_work(str(error)) from error
    lines = done.stdout.decode("utf-8", "replace").strip().splitlines()
    words = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode or not lines:
        raise _does_not_work(words.splitlines()[-1] if words else tr("it ended with {code}", code=done.returncode))
    try:
        seen = _SEEN.decode(lines[-1], "torch")
    except RecordError as error:
        raise _does_not_work(str(error)) from error
    if not Path(seen.file).is_relative_to(folder):
        raise _does_not_work(tr("another torch was loaded: {file}", file=seen.file))
    if seen.total != _TOTAL:
        raise _does_not_work(tr("it computes wrongly"))
    if not seen.cuda:
        raise _does_not_work(tr("it is not built for CUDA"))
    return seen


def _does_not_work(reason: str) -> CudaPackError:
    return CudaPackError(
        tr("The CUDA pack does not work here: {reason}.", reason=reason[:_MOST_WORDS].rstrip(".")),
        tr("Look whether the graphics card's driver is up to date, or remove the pack."),
    )
