"""What ``musicgen-desktop bench`` can be asked for."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from musicgen_desktop.domain.checkpoint import STARTER_ID, Checkpoint
from musicgen_desktop.domain.params import MAX_TAKES, MIN_DURATION, WINDOW_SECONDS, GenerationParams
from musicgen_desktop.domain.request import DEVICE_CHOICES, PRECISION_CHOICES, DeviceChoice, PrecisionChoice
from musicgen_desktop.domain.text import tr

SEED = 20_260_101

_DEFAULT_SECONDS = 10.0
_DEFAULT_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class BenchOptions:
    """What to measure.

    Attributes:
        checkpoint, device, precision, takes, seconds: of every job.
        rounds: how often each job runs.
        busy_cores: how many cores are kept busy in one more run of each round; 0 for none.
        variant: a build of the native code that runs every job, too, in turns with the fastest; None for none.
    """

    checkpoint: Checkpoint
    device: DeviceChoice
    precision: PrecisionChoice
    takes: int
    seconds: float
    rounds: int
    busy_cores: int
    variant: str | None = None

    @property
    def params(self) -> GenerationParams:
        """Of every job but the longer and the larger ones."""
        return GenerationParams(duration=self.seconds, takes=self.takes, seed=SEED)


def add_bench_arguments(parser: argparse.ArgumentParser) -> None:
    """The grammar of ``bench``."""
    parser.description = tr(
        "Measure how fast this machine makes music, and remember it for the time that the window shows before Generate."
    )
    add_job_arguments(parser)
    parser.add_argument(
        "--busy-cores",
        type=int,
        default=0,
        metavar="N",
        help=tr("measure once more in each round with N cores kept busy by others (default 0: do not)"),
    )
    parser.add_argument("--json", action="store_true", help=tr("print JSON lines instead of a table"))
    parser.epilog = tr("Exit status: 0 done, 1 it cannot be done as asked, 2 wrong usage, 3 a bug, 130 cancelled.")


def add_job_arguments(parser: argparse.ArgumentParser) -> None:
    """What every measured job is like, and how often it runs."""
    add_checkpoint_argument(parser)
    parser.add_argument(
        "--takes", type=int, default=1, metavar="N", help=tr("takes of a job, 1 to {high} (default 1)", high=MAX_TAKES)
    )
    parser.add_argument(
        "--seconds",
        type=float,
        default=_DEFAULT_SECONDS,
        metavar="S",
        help=tr("length of a clip, {low:g} to {high:g} (default {value:g})",
                low=MIN_DURATION, high=WINDOW_SECONDS, value=_DEFAULT_SECONDS),
    )  # fmt: skip
    parser.add_argument("--device", choices=DEVICE_CHOICES, default="auto", help=tr("what computes (default auto)"))
    parser.add_argument(
        "--precision", choices=PRECISION_CHOICES, default="auto", help=tr("of the decoder (default auto)")
    )
    parser.add_argument(
        "--rounds",
        type=int,
        default=_DEFAULT_ROUNDS,
        metavar="N",
        help=tr("how often each job runs (default {value})", value=_DEFAULT_ROUNDS),
    )
    # For those who work on the native code: how fast another kind of processor is, told on this one.
    parser.add_argument("--variant", help=argparse.SUPPRESS)


def add_checkpoint_argument(parser: argparse.ArgumentParser) -> None:
    """Which checkpoint a command uses."""
    parser.add_argument(
        "--checkpoint",
        default=STARTER_ID,
        metavar=tr("ID_OR_FOLDER"),
        help=tr("an installed checkpoint or a folder (default {value})", value=STARTER_ID),
    )
