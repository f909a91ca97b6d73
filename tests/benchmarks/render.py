"""A pack of clips against one call of ``generate`` after another: ``python -m tests.benchmarks.render``.

The pack is one process; each call is one. What a process costs by itself, importing and loading, is left out of the
second figure: there both sides are the same loaded checkpoint, with clips made together or one by one.
``--clips 64 --ray`` compares one and two workers of a Ray cluster on this machine.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from musicgen_desktop.app.cli.bench_figures import machine, median_ratio, spread
from musicgen_desktop.app.cli.render_worker import RenderWorker
from musicgen_desktop.app.container import build_checkpoint_store, build_runner, prepare_process
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.pack import PackClip
from musicgen_desktop.domain.pack_text import read_pack
from musicgen_desktop.system.paths import find_paths

_PROMPT = "dusty drums"
_AT_ONCE = 0.1
"""Seconds in which clips come that were made together."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.render", description=__doc__)
    parser.add_argument("--clips", type=int, default=9, help="of the pack, which differ in seed (default 9)")
    parser.add_argument("--seconds", type=float, default=4.0, help="of each clip (default 4)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each side runs (default 3)")
    parser.add_argument("--checkpoint", default="starter", help="id or folder (default starter)")
    parser.add_argument(
        "--ray", action="store_true", help="one and two workers of a Ray cluster on this machine instead"
    )
    chosen = parser.parse_args(arguments)
    text = (
        f'checkpoint = "{chosen.checkpoint}"\nduration = {chosen.seconds}\n'
        f'[[clip]]\nprompt = "{_PROMPT}"\nseed = "1-{chosen.clips}"\n'
    )
    clips = read_pack(text).clips
    print(f"{machine()}; clips: {len(clips)}, {chosen.seconds:g} s each; rounds: {chosen.rounds}", flush=True)
    if chosen.ray:
        _on_ray(text, chosen.rounds)
        return
    calls = [(_render(text), _generate(clips)) for _ in range(chosen.rounds)]
    same = all(made == alone for (_, made), (_, alone) in calls)
    together, apart = _warm_workers(clips)
    loaded = [(_rate(together, clips), _rate(apart, clips)) for _ in range(chosen.rounds)]
    print(f"{'clips a second':24}{'pack':>22}{'one by one':>22}{'ratio':>8}")
    for name, rounds in (
        ("processes of their own", [(pack, alone) for (pack, _), (alone, _) in calls]),
        ("checkpoint loaded", loaded),
    ):
        mine, other = ([turn[side] for turn in rounds] for side in (0, 1))
        print(f"{name:24}{spread(mine, 2):>22}{spread(other, 2):>22}{median_ratio(mine, other):8.2f}")
    print("All files are the same." if same else "Files DIFFER: they must not!")


def _on_ray(text: str, rounds: int) -> None:
    """The command with one and with two workers, in turns. One alone has all cores of the machine.

    Beginning a cluster and loading in each worker take as long for a few clips as for thousands: the second figure
    begins with the first clips that are there.
    """
    turns = [(_render_on_ray(text, 1), _render_on_ray(text, 2)) for _ in range(rounds)]
    print(f"{'clips a second':24}{'two workers':>22}{'one worker':>22}{'ratio':>8}")
    figures: tuple[tuple[str, Callable[[_OnRay], float]], ...] = (
        ("all of the command", lambda run: run.rate),
        ("behind the first ones", lambda run: run.later_rate),
    )
    for name, figure in figures:
        one, two = ([figure(turn[side]) for turn in turns] for side in (0, 1))
        print(f"{name:24}{spread(two, 2):>22}{spread(one, 2):>22}{median_ratio(two, one):8.2f}")
    _, alone = _render(text)
    same = all(run.files == alone for turn in turns for run in turn)
    print("All files are those of one process." if same else "Files DIFFER: they must not!")


@dataclass(frozen=True)
class _OnRay:
    """Clips a second of the whole command, and behind the first ones; and the files."""

    rate: float
    later_rate: float
    files: list[bytes]


def _render_on_ray(text: str, workers: int) -> _OnRay:
    with tempfile.TemporaryDirectory() as work:
        pack, out = Path(work, "pack.toml"), Path(work, "out")
        pack.write_text(text)
        began, came = time.monotonic(), []
        command = [sys.executable, "-m", "musicgen_desktop", "render", str(pack), str(out), "--ray", "local"]
        command += ["--workers", str(workers), "--json"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as run:
            assert run.stdout is not None
            came += [time.monotonic() for line in run.stdout if '"rendered"' in line and '"path"' in line]
        files = [(out / clip.name).read_bytes() for clip in read_pack(text).clips]
        first = sum(at < came[0] + _AT_ONCE for at in came)
        return _OnRay(len(files) / (came[-1] - began), (len(came) - first) / (came[-1] - came[0]), files)


def _render(text: str) -> tuple[float, list[bytes]]:
    """Clips a second, and the files."""
    with tempfile.TemporaryDirectory() as work:
        pack, out = Path(work, "pack.toml"), Path(work, "out")
        pack.write_text(text)
        began = time.monotonic()
        _run("render", pack, out)
        seconds = time.monotonic() - began
        files = [out / clip.name for clip in read_pack(text).clips]
        return len(files) / seconds, [file.read_bytes() for file in files]


def _generate(clips: Sequence[PackClip]) -> tuple[float, list[bytes]]:
    with tempfile.TemporaryDirectory() as work:
        began = time.monotonic()
        for clip in clips:
            duration, seed = str(clip.params.duration), str(clip.params.seed)
            options = ("--duration", duration, "--seed", seed, "--checkpoint", clip.checkpoint)
            _run("generate", clip.prompt, "-o", Path(work, clip.name), *options)
        seconds = time.monotonic() - began
        return len(clips) / seconds, [Path(work, clip.name).read_bytes() for clip in clips]


def _run(*arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", "musicgen_desktop", *map(str, arguments)], check=True, capture_output=True)


def _warm_workers(clips: Sequence[PackClip]) -> tuple[RenderWorker, RenderWorker]:
    """One that makes clips together and one that does not, over the same loaded checkpoint."""
    paths = find_paths(os.environ)
    prepare_process(paths)
    store = build_checkpoint_store(paths)
    runner = build_runner(store)
    together = RenderWorker(runner, store.resolve, "auto", "auto")
    apart = RenderWorker(runner, store.resolve, "auto", "auto", most=1)
    for worker in (together, apart):
        worker.render(clips[:1], lambda _event: None, CancelToken())
    return together, apart


def _rate(worker: RenderWorker, clips: Sequence[PackClip]) -> float:
    began, left = time.monotonic(), clips
    while left:
        left = left[len(worker.render(left, lambda _event: None, CancelToken())) :]
    return len(clips) / (time.monotonic() - began)


if __name__ == "__main__":
    main()
