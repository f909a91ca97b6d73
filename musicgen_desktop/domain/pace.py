"""How long jobs take on this machine, and how long others will take therefore."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.params import WINDOW_SECONDS
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.source import Continuation, Heard, Redo
from musicgen_desktop.domain.windows import plan_sections

MOST_PACES = 200
"""The newest are kept."""

_ROW_COST = 0.13
"""What a further row costs, as a share of the time of two rows, while this machine has not shown it: the weights are
read once for all rows, so that four guided takes (eight rows) need about 1.8 times the time of one (two rows)."""

_HEARD_COST = 0.13
"""What a second that is only heard costs, as a share of one that is made: all its positions go through in one pass.

Measured, as the next one, with guidance and 8 bits on small's shape: ``python -m tests.benchmarks.prefill``."""

_ENCODED_COST = 0.15
"""What a second of given sound that has no codes yet costs besides."""

_FRAME_RATE = 50
"""Frames per second of all published checkpoints, in which windows are planned here."""

_SIMILAR_LENGTH = 2.0
"""Within this factor of the measured length the time grows with it; a longer clip looks back further at each step."""


@dataclass(frozen=True, slots=True)
class Pace:
    """The last job of a kind on this machine.

    Attributes:
        checkpoint: hash of its weights, or its id where they have none.
        asked_device, asked_precision: what the form said ("auto").
        device, precision: what that came to ("cpu", "int8").
        takes, guided: how many rows the decoder computed.
        duration: seconds of new sound, and what was heard besides counted as so much of it as it costs.
        seconds: wall time it took, loading not counted.
    """

    checkpoint: str
    asked_device: str
    asked_precision: str
    device: str
    precision: str
    takes: int
    guided: bool
    duration: float
    seconds: float

    @property
    def rows(self) -> int:
        """Rows of the decoder: with guidance every take has a second one."""
        return self.takes * (2 if self.guided else 1)

    @property
    def rate(self) -> float:
        """Wall seconds for a second of sound."""
        return self.seconds / self.duration


@dataclass(frozen=True, slots=True)
class Estimate:
    """How long a job will take.

    Attributes:
        seconds: wall time, loading not counted.
        device: where it will run.
        measured: whether such a job was made before; otherwise it was worked out from others.
    """

    seconds: float
    device: str
    measured: bool


def pace_of(request: GenerationRequest, result: GenerationResult) -> Pace | None:
    """What a finished job teaches; None if it made nothing."""
    made = result.made_seconds - request.given_seconds
    if isinstance(request.source, Redo):
        made = 0.0 if result.stopped else request.new_seconds  # how much of the region is new is not known then
    if made <= 0 or result.seconds <= 0:
        return None
    return Pace(
        checkpoint=checkpoint_key(request.checkpoint),
        asked_device=request.device,
        asked_precision=request.precision,
        device=result.device,
        precision=result.precision,
        takes=request.params.takes,
        guided=request.guided,
        duration=made * _work(request) / request.most_new_seconds,
        seconds=result.seconds,
    )


def checkpoint_key(checkpoint: Checkpoint) -> str:
    """What a checkpoint's paces are kept under: its weights, wherever they lie; else its id."""
    return checkpoint.weights_sha256 or checkpoint.id


class PaceBook:
    """The last job of each kind, oldest first.

    Args:
        paces: what is known already.
    """

    def __init__(self, paces: Iterable[Pace] = ()) -> None:
        self._paces: list[Pace] = []
        for pace in paces:
            self.note(pace)

    @property
    def paces(self) -> tuple[Pace, ...]:
        """All that is known, oldest first."""
        return tuple(self._paces)

    def note(self, pace: Pace) -> None:
        """The latest job of a kind says most about the next one: the machine may be busier now, the program newer."""
        self._paces = [known for known in self._paces if _kind(known) != _kind(pace)][-MOST_PACES + 1 :]
        self._paces.append(pace)

    def estimate(self, request: GenerationRequest) -> Estimate | None:
        """How long a job will take; None while this machine has shown nothing about its checkpoint there.

        The time grows with the length, and from one number of takes to another as it was seen to grow
        on this machine, with this checkpoint if that is known.
        """
        placement = self._placement(request)
        key = checkpoint_key(request.checkpoint)
        known = [pace for pace in self._paces if (pace.checkpoint, pace.device, pace.precision) == (key, *placement)]
        if not known:
            return None
        takes, duration = request.params.takes, _work(request)
        rows = takes * (2 if request.guided else 1)
        base = min(reversed(known), key=lambda pace: (pace.rows != rows, abs(pace.rows - rows)))
        row_cost = self._row_cost(known, placement)
        seconds = base.rate * duration * (1 + row_cost * (rows - 2)) / (1 + row_cost * (base.rows - 2))
        similar = 1 / _SIMILAR_LENGTH <= duration / base.duration <= _SIMILAR_LENGTH
        return Estimate(seconds, base.device, measured=similar and base.rows == rows)

    def _placement(self, request: GenerationRequest) -> tuple[str, str]:
        """Where the request will run: as the last one that asked for the same, best with the same checkpoint."""
        asked = [
            pace
            for pace in self._paces
            if (pace.asked_device, pace.asked_precision) == (request.device, request.precision)
        ]
        key = checkpoint_key(request.checkpoint)
        same = [pace for pace in asked if pace.checkpoint == key]
        for pace in reversed(same or asked):
            return pace.device, pace.precision
        return request.device, request.precision

    def _row_cost(self, known: list[Pace], placement: tuple[str, str]) -> float:
        """What a further row costs, as a share of the time of two rows."""
        costs = [cost] if (cost := _measured_row_cost(known)) is not None else []
        if not costs:
            there = [pace for pace in self._paces if (pace.device, pace.precision) == placement]
            each = [[pace for pace in there if pace.checkpoint == key] for key in {pace.checkpoint for pace in there}]
            costs = sorted(cost for paces in each if (cost := _measured_row_cost(paces)) is not None)
        # Of other checkpoints the dearest: rather finished earlier than said.
        return costs[-1] if costs else _ROW_COST


def _measured_row_cost(paces: list[Pace]) -> float | None:
    """From the fewest and the most rows of one checkpoint in one place; None with one number of rows."""
    few, many = min(paces, key=lambda pace: pace.rows), max(paces, key=lambda pace: pace.rows)
    if few.rows == many.rows:
        return None
    slope = (many.rate - few.rate) / (many.rows - few.rows)
    two_rows = few.rate + slope * (2 - few.rows)
    # A busy machine may make one of them look odd: never cheaper than nothing, never dearer than by itself.
    return min(max(slope / two_rows, 0.0), 0.5) if two_rows > 0 else 0.5


def _work(request: GenerationRequest) -> float:
    """Seconds of new music that take as long as the whole job: each window hears what is before it."""
    params, new = request.params, request.most_new_seconds
    lengths = [section.duration for section in request.sections] or [request.new_seconds]
    lengths[-1] += new - request.new_seconds
    given, most, kept = (round(x * _FRAME_RATE) for x in (request.given_seconds, WINDOW_SECONDS, params.overlap))
    planned = plan_sections(given, [max(1, round(length * _FRAME_RATE)) for length in lengths], most, kept)
    heard = [(window.given - window.start) / _FRAME_RATE for window, _ in planned]
    work = new + _HEARD_COST * sum(heard)
    match request.source:
        case Continuation(heard=Heard(codes=None)) | Redo(heard=Heard(codes=None)):
            return work + _ENCODED_COST * heard[0]
    return work


def _kind(pace: Pace) -> tuple[str, str, str, str, str, int, bool]:
    return (
        pace.checkpoint,
        pace.asked_device,
        pace.asked_precision,
        pace.device,
        pace.precision,
        pace.takes,
        pace.guided,
    )
