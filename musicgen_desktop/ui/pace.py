"""How long a job will take, from how long the last ones took on this machine."""

from __future__ import annotations

from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.text import tr

_Key = tuple[str, int, bool, str, str]


class PaceBook:
    """Remembers wall seconds per second of sound for each kind of job of this run of the program.

    A kind is a checkpoint, a number of takes, guided or not, a device and a precision: the pace
    depends on these alone, and not on the words.
    """

    def __init__(self) -> None:
        self._paces: dict[_Key, tuple[float, str]] = {}

    def note(self, request: GenerationRequest, result: GenerationResult) -> None:
        """A job of this kind has ended."""
        if result.duration > 0 and result.seconds > 0:
            self._paces[_kind(request)] = (result.seconds / result.duration, result.device.upper())

    def estimate(self, request: GenerationRequest) -> str:
        """Such as "≈ 14 s · CPU"; empty while no such job has been made."""
        known = self._paces.get(_kind(request))
        if known is None:
            return ""
        pace, device = known
        return tr("≈ {seconds} s · {device}", seconds=max(1, round(pace * request.params.duration)), device=device)


def _kind(request: GenerationRequest) -> _Key:
    params = request.params
    return (request.checkpoint.id, params.takes, params.guided, request.device, request.precision)
