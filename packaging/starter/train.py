"""Makes the built-in checkpoint from nothing: python packaging/starter/train.py --state FOLDER --hours 8

Run it again with the same --state to go on after an interruption.
"""

from __future__ import annotations

import argparse
import logging
import signal
import sys
from pathlib import Path
from typing import Any

import torch
from starter_recipe.beginning import begin_with
from starter_recipe.chain import Plan, make_tokens, planned_hours, run_chain
from starter_recipe.device import Place, find_device, multiplies_bf16
from starter_recipe.sizes import GPU, PROCESSOR, TOY

_DEFAULT_HOURS = 4.0


def main(arguments: list[str] | None = None) -> None:
    """Read the command line, train, export, evaluate."""
    parser = argparse.ArgumentParser(description="Train the built-in checkpoint.")
    parser.add_argument("--state", type=Path, required=True, help="folder that keeps everything; go on in it later")
    parser.add_argument(
        "--hours", type=float, help=f"training time, {_DEFAULT_HOURS:g} unless told; fixed by the first run"
    )
    parser.add_argument("--decoder-hours", type=float, help="another time for the decoder alone, also in a later run")
    parser.add_argument("--from", type=Path, dest="beginning", help="a finished checkpoint whose decoder learns on")
    parser.add_argument("--device", default="auto", help='"auto", "cpu", "cuda"')
    parser.add_argument("--threads", type=int, help="processor threads for the networks")
    parser.add_argument("--toy", action="store_true", help="the whole chain, tiny, in less than a minute")
    parser.add_argument(
        "--companion", action="store_true", help="learn in two processes; tokens come from a third, --tokens"
    )
    parser.add_argument("--tokens", action="store_true", help="only make tokens ahead, beside a training in the folder")
    parser.add_argument("--no-evaluation", action="store_true", help="stop after the export")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(asctime)s %(message)s")
    if chosen.threads:
        torch.set_num_threads(chosen.threads)
    interruption = _Interruption()
    device = find_device(chosen.device)
    sizes = TOY if chosen.toy else GPU if device.type == "cuda" else PROCESSOR
    place = Place(device, sizes.bf16 or multiplies_bf16(device), chosen.companion)
    hours = chosen.hours or planned_hours(chosen.state) or _DEFAULT_HOURS
    if chosen.beginning:
        begin_with(chosen.beginning, chosen.state)
    if chosen.tokens:
        make_tokens(sizes, chosen.state, place)
        return
    try:
        checkpoint = run_chain(Plan(sizes, hours, chosen.decoder_hours), chosen.state, place, interruption.check)
    except KeyboardInterrupt:
        logging.info("interrupted: the same command goes on from here")
        sys.exit(130)
    if not chosen.no_evaluation:
        from evaluate import main as evaluate

        evaluate(
            [str(checkpoint), *(["--quick"] if chosen.toy else []), "--json", str(chosen.state / "evaluation.json")]
        )


class _Interruption:
    """Turns the first Ctrl+C or SIGTERM into an end after the step that is running; a second one ends at once."""

    def __init__(self) -> None:
        self._asked = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._ask)

    def check(self, _stage: str, _step: int) -> None:
        """Called after each step."""
        if self._asked:
            raise KeyboardInterrupt

    def _ask(self, number: int, _frame: Any) -> None:
        self._asked = True
        signal.signal(number, signal.SIG_DFL)


if __name__ == "__main__":
    main()
