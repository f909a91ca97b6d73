"""Where the milliseconds of one step go: ``python -m tests.benchmarks.step_profile --checkpoint FOLDER``.

``python -m tests.support.random_checkpoint --shape small FOLDER`` writes a checkpoint of the real size.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path
from statistics import median

KINDS = {
    "weights (linear)": ("quantized::linear_dynamic", "aten::linear", "aten::mm", "aten::addmm", "aten::matmul"),
    "attention": ("aten::_scaled_dot_product", "aten::scaled_dot_product", "aten::bmm", "aten::baddbmm",
                  "quantized::embedding_bag_byte", "aten::softmax", "aten::_softmax"),
    "norms": ("aten::layer_norm", "aten::native_layer_norm"),
    "activation": ("aten::gelu", "aten::relu"),
    "copies": ("aten::copy_", "aten::clone", "aten::contiguous", "aten::cat", "aten::_to_copy"),
}  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.step_profile", description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--precision", default="int8")
    parser.add_argument("--takes", type=int, default=1)
    parser.add_argument("--positions", type=int, nargs="+", default=[50, 500, 1400])
    parser.add_argument("--steps", type=int, default=40, help="measured at each position (default: 40)")
    parser.add_argument("--threads", type=int, help="default: what the program chooses")
    arguments = parser.parse_args()
    os.environ.update(OMP_WAIT_POLICY="PASSIVE", GOMP_SPINCOUNT="10000")
    _measure(arguments)


def _measure(arguments: argparse.Namespace) -> None:
    import torch
    from torch.profiler import ProfilerActivity, profile

    from musicgen_desktop.engine.conditioning import Conditioning
    from musicgen_desktop.engine.device import Placement
    from musicgen_desktop.engine.loader import load_checkpoint
    from tests.support.engine_requests import a_checkpoint

    placement = Placement("cpu", arguments.precision)
    decoder = load_checkpoint(a_checkpoint(arguments.checkpoint), placement).decoder
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    rows = 2 * arguments.takes
    width = decoder._embeddings.shape[1]
    ids = torch.randint(decoder.vocab_size, (rows, decoder.num_codebooks))
    print(f"{arguments.precision}, {arguments.takes} takes with guidance, {torch.get_num_threads()} threads")
    with torch.inference_mode():
        for position in arguments.positions:
            state = decoder.begin(Conditioning(torch.randn(rows, 16, width), None), position + 2 * arguments.steps)
            decoder.prefill(state, torch.randn(rows, position, width))
            times = []
            for _ in range(arguments.steps):
                started = time.perf_counter()
                decoder.step(state, ids)
                times.append(1e3 * (time.perf_counter() - started))
            with profile(activities=[ProfilerActivity.CPU]) as profiler:
                for _ in range(arguments.steps):
                    decoder.step(state, ids)
            spent = dict.fromkeys([*KINDS, "other operators"], 0.0)
            calls = 0
            for event in profiler.key_averages():
                kind = next((k for k, names in KINDS.items() if event.key.startswith(names)), "other operators")
                spent[kind] += event.self_cpu_time_total / 1e3 / arguments.steps
                calls += event.count
            print(f"position {position}: {min(times):.1f} ms at best, {median(times):.1f} in the median")
            for kind, milliseconds in spent.items():
                print(f"    {kind:18} {milliseconds:6.2f} ms")
            print(f"    {'operators called':18} {calls // arguments.steps:6}")


if __name__ == "__main__":
    main()
