"""How fast an installed program starts beside the checkout: help, window, first sound, the two sides alternating.

python -m tests.benchmarks.frozen build/package/musicgen-desktop/musicgen-desktop [--rounds N] [--cold]
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

Command = Sequence[str]

CHECKOUT = (sys.executable, "-P", "-m", "musicgen_desktop")
_LOOK_EVERY_SECONDS = 0.05


def help_seconds(program: Command, home: Path) -> float:
    """From the command to the end of ``--help``."""
    began = time.perf_counter()
    subprocess.run([*program, "--help"], env=_environment(home), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def window_seconds(program: Command, home: Path) -> float:
    """From the beginning of the process to the first paint of a window that nobody sees."""
    command = [*program, "--stall-meter"]
    with subprocess.Popen(command, env=_environment(home), stderr=subprocess.PIPE, text=True) as window:
        # The library is opened after the first paint.
        while not (home / "data" / "library.sqlite3").exists():
            time.sleep(_LOOK_EVERY_SECONDS)
        window.send_signal(signal.SIGTERM)
        _, said = window.communicate()
    found = re.search(r"first paint ([\d.]+) s", said)
    assert found, said
    return float(found.group(1))


def sound_seconds(program: Command, home: Path) -> float:
    """From the command to the Starter's first sound."""
    command = [*program, "generate", "drums", "-o", str(home / "drums.wav"), "--duration", "4", "--seed", "1", "--json"]
    began = time.perf_counter()
    with subprocess.Popen(command, env=_environment(home), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        heard = 0.0
        for line in process.stdout:
            if not heard and json.loads(line)["event"] == "audio_chunk":
                heard = time.perf_counter() - began
    assert process.returncode == 0
    return heard


MEASURES: tuple[tuple[str, Callable[[Command, Path], float]], ...] = (
    ("--help", help_seconds),
    ("window", window_seconds),
    ("first sound", sound_seconds),
)


def main() -> None:
    """Measure and print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cold", action="store_true", help="let Linux forget all files before each start; needs root")
    arguments = parser.parse_args()
    sides = {"frozen": (str(arguments.program.resolve()),), "checkout": CHECKOUT}
    for name, measure in MEASURES:
        seconds: dict[str, list[float]] = {side: [] for side in sides}
        for number in range(arguments.rounds + 1):
            for side, program in sides.items():
                if arguments.cold:
                    _forget_files()
                with tempfile.TemporaryDirectory() as folder:
                    taken = measure(program, Path(folder))
                if number:  # the first round brings the files into memory
                    seconds[side].append(taken)
        frozen, checkout = (statistics.median(seconds[side]) for side in sides)
        print(f"{name:<12} frozen {frozen:.2f} s, checkout {checkout:.2f} s, ratio {frozen / checkout:.2f}", flush=True)


def _forget_files() -> None:
    """As after the machine was started."""
    os.sync()
    Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "MUSICGEN_DESKTOP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    main()
