"""Our decode loop against Transformers' ``generate()``: ``python -m tests.benchmarks.engine``."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

_STARTER = Path(__file__).parents[2] / "resources" / "checkpoints" / "starter"


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, settle the process as the program does, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.engine", description=__doc__)
    parser.add_argument("--checkpoint", type=Path, default=_STARTER, metavar="FOLDER", help="default: Starter")
    parser.add_argument("--takes", type=int, default=1, metavar="N", help="clips made side by side (default: 1)")
    parser.add_argument("--seconds", type=float, default=8.0, metavar="S", help="length of a clip (default: 8)")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="runs of each side (default: 5)")
    parser.add_argument("--threads", type=int, metavar="N", help="for both sides (default: what the program chooses)")
    chosen = parser.parse_args(arguments)

    # Read when torch is loaded; the program sets the same.
    os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    os.environ["HF_HUB_OFFLINE"] = "1"
    from tests.benchmarks.engine_sides import compare

    compare(chosen.checkpoint, chosen.takes, chosen.seconds, chosen.rounds, chosen.threads)


if __name__ == "__main__":
    main()
