"""How soon is the program there: help, window, first sound, a checkpoint loaded again, two programs alternating.

python -m tests.benchmarks.start [--against PROGRAM] [--checkpoint FOLDER] [--rounds N] [--cold]
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

Figures = dict[str, float]
"""What was measured, and seconds (milliseconds for stalls)."""


@dataclass(frozen=True, slots=True)
class Side:
    """A program that is measured.

    Attributes:
        name: in the table.
        command: what starts it.
        folder: where it is started; there a checkout finds itself.
    """

    name: str
    command: Sequence[str]
    folder: Path


Measure = Callable[[Side, Path], Figures]
"""One round in a home of its own."""


def checkout(name: str, folder: Path) -> Side:
    """The program of a checkout, which may be that of another commit."""
    return Side(name, (sys.executable, "-m", "musicgen_desktop"), folder)


def help_seconds(side: Side, home: Path) -> Figures:
    """From the command to the end of ``--help``."""
    began = time.perf_counter()
    subprocess.run([*side.command, "--help"], **_surroundings(side, home), stdout=subprocess.DEVNULL, check=True)
    return {"--help": time.perf_counter() - began}


def window_seconds(side: Side, home: Path) -> Figures:
    """From the beginning of the process to the first paint of a window that nobody sees, and while it imports."""
    said = ""
    # The first one makes the library with its examples.
    for _ in range(2):
        with subprocess.Popen(
            [*side.command, "--stall-meter"], **_surroundings(side, home), stderr=subprocess.PIPE, text=True
        ) as window:
            processor = _processor_seconds(window.pid)
            # The library is opened after the first paint, the engine is imported after that.
            while not (home / "data" / "library.sqlite3").exists() or not _is_quiet(window.pid, processor):
                processor = _processor_seconds(window.pid)
                time.sleep(1)
                assert window.poll() is None, "the window has ended by itself"
            window.send_signal(signal.SIGTERM)
            _, said = window.communicate()
    found = {
        "window": re.search(r"first paint ([\d.]+) s", said),
        "window: with a core": re.search(r"([\d.]+) s of them with a core", said),
        "window: computing": re.search(r"([\d.]+) s of computing", said),
        "longest stall, importing, ms": re.search(r"imports .*?longest ([\d.]+)", said),
    }
    return {name: float(place[1]) for name, place in found.items() if place}


def sound_seconds(side: Side, home: Path) -> Figures:
    """From the command to the Starter's first sound, and the processor's time of the whole command."""
    return _generate(side, home, (), "Starter")


def again_seconds(side: Side, home: Path, checkpoint: Path) -> Figures:
    """The same with a checkpoint that has been loaded once, in another process."""
    options = ("--checkpoint", str(checkpoint))
    _generate(side, home, options, "")
    return _generate(side, home, options, "checkpoint again")


def _generate(side: Side, home: Path, options: Sequence[str], name: str) -> Figures:
    command = [*side.command, "generate", "drums", "-o", str(home / "drums.wav"), "--overwrite", "--duration", "2"]
    command += ["--seed", "1", "--json", *options]
    began, before, heard = time.perf_counter(), _children_seconds(), 0.0
    with subprocess.Popen(command, **_surroundings(side, home), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for line in process.stdout:
            if not heard and json.loads(line)["event"] == "audio_chunk":
                heard = time.perf_counter() - began
    assert process.returncode == 0
    return {f"{name}: first sound": heard, f"{name}: processor": _children_seconds() - before}


def _children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _is_quiet(pid: int, before: float) -> bool:
    return before > 1 and _processor_seconds(pid) - before < 0.1


def _surroundings(side: Side, home: Path) -> dict:
    environment = {**os.environ, "MUSICGEN_DESKTOP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled too
    return {"env": environment, "cwd": side.folder}


def _forget_files() -> None:
    """As after the machine was started."""
    os.sync()
    Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")


def main() -> None:
    """Measure and print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", type=Path, help="a frozen program, or the folder of another checkout")
    parser.add_argument("--checkpoint", type=Path, help="a checkpoint whose second start is measured too")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cold", action="store_true", help="let Linux forget all files before each start; needs root")
    arguments = parser.parse_args()
    sides = [checkout("checkout", Path.cwd())]
    if arguments.against:
        other = arguments.against.resolve()
        sides.append(checkout("other", other) if other.is_dir() else Side("other", (str(other),), Path.cwd()))
    measures: list[Measure] = [help_seconds, window_seconds, sound_seconds]
    if arguments.checkpoint:
        measures.append(partial(again_seconds, checkpoint=arguments.checkpoint.resolve()))
    for measure in measures:
        taken: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        for number in range(arguments.rounds + 1):
            for side in sides:
                if arguments.cold:
                    _forget_files()
                with tempfile.TemporaryDirectory() as home:
                    figures = measure(side, Path(home))
                if number:  # the first round brings the files into memory
                    for name, seconds in figures.items():
                        taken[name][side.name].append(seconds)
        for name, by_side in taken.items():
            print(_line(name, by_side), flush=True)


def _line(name: str, by_side: Mapping[str, Sequence[float]]) -> str:
    """Medians, and the median of the quotients of neighbouring runs."""
    words = ", ".join(f"{side} {statistics.median(seconds):.2f}" for side, seconds in by_side.items())
    ours, *theirs = by_side.values()
    ratios = [first / second for other in theirs for first, second in zip(ours, other, strict=False)]
    return f"{name:<30} {words}{f', ratio {statistics.median(ratios):.2f}' if ratios else ''}"


if __name__ == "__main__":
    main()
