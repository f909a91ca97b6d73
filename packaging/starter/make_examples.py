"""Makes the clips of an empty first start: python packaging/starter/make_examples.py CHECKPOINT_FOLDER OUT_FOLDER

Plays each of the ten prompts with a few seeds, by the program's own engine on the processor, keeps the take that
measures best, and writes it as a loop of whole bars. The same weights on the same machine give the same files.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from starter_recipe.evaluation import Extent, Jury
from starter_recipe.program import play
from starter_recipe.sample_library import (
    ORDERS,
    Order,
    Verdict,
    judge,
    list_of,
    make_loop,
    pack_codes,
    pack_sound,
)

from musicgen_desktop import __version__
from musicgen_desktop.app.container import build_runner
from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.recipe import recipes_of
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.library.care.examples import LIST_NAME
from musicgen_desktop.library.sounds.take_files import CODES_SUFFIX

_HEARD = 7.0
"""Seconds of the rendered clips that the listeners learn from: as long as the examples."""


def main(arguments: list[str] | None = None) -> None:
    """Read the command line, make the examples and say what they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path, help="folder with a manifest, such as resources/checkpoints/starter")
    parser.add_argument("out", type=Path, help="folder for the examples, such as resources/examples")
    parser.add_argument("--seeds", type=int, default=8, help="how many are tried for each prompt")
    parser.add_argument("--only", nargs="+", choices=[order.name for order in ORDERS], help="some of them, to try out")
    chosen = parser.parse_args(arguments)
    orders = [order for order in ORDERS if not chosen.only or order.name in chosen.only]
    make_examples(chosen.checkpoint.resolve(), chosen.out, orders, chosen.seeds, Jury(Extent(seconds=_HEARD)))


def make_examples(folder: Path, out: Path, orders: Sequence[Order], seeds: int, jury: Jury) -> None:
    """Write two files for each order, and the list of them.

    Args:
        folder: the checkpoint.
        out: made when missing; files of the same names are replaced.
        seeds: how many are tried for each order.
        jury: hears drums, style and key.
    """
    store = CheckpointStore(folder.parent, folder.parent)
    manifest = read_manifest(folder)
    if manifest is None:
        raise SystemExit(f"{folder} has no manifest; write it with packaging/make_manifest.py")
    # By its own name, not its folder's: so the program finds it again.
    checkpoint = replace(store.resolve(str(folder)), id=manifest.id)
    runner = build_runner(store)
    out.mkdir(parents=True, exist_ok=True)
    total = 0
    for order in orders:
        request, result, verdict = _best_take(runner, checkpoint, order, seeds, jury)
        recipe = recipes_of(request, result, __version__)[0]
        loop = make_loop(result.audio_values[0], result.sampling_rate)
        files = {
            f"{order.name}.ogg": pack_sound(order, recipe, loop, result.sampling_rate),
            f"{order.name}{CODES_SUFFIX}": pack_codes(result.codes[0]),
        }
        for name, data in files.items():
            write_bytes(out / name, data, overwrite=True)
            total += len(data)
        params = request.params
        _tell(f"{order.name}: {params.duration:g} s, seed {params.seed}, temperature {params.temperature:g}: {verdict}")
    text = list_of([order.name for order in orders], manifest.weights_sha256)
    write_bytes(out / LIST_NAME, text.encode(), overwrite=True)
    _tell(f"{len(orders)} examples, {total / 1e6:.2f} MB")


def _best_take(
    runner: JobRunner, checkpoint: Checkpoint, order: Order, seeds: int, jury: Jury
) -> tuple[GenerationRequest, GenerationResult, Verdict]:
    best: tuple[GenerationRequest, GenerationResult, Verdict] | None = None
    for params in order.candidates(seeds):
        request, result = play(runner, checkpoint, order.prompt.text, params)
        verdict = judge(result.audio_values[0].mean(0), order, jury)
        if best is None or verdict > best[2]:
            best = request, result, verdict
    if best is None:
        raise SystemExit("Nothing was tried: --seeds must be at least 1.")
    return best


def _tell(what: str) -> None:
    sys.stderr.write(f"{what}\n")


if __name__ == "__main__":
    main()
