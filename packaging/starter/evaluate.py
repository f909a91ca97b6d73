"""Prints what checkpoints reach, side by side: python packaging/starter/evaluate.py OLD_FOLDER NEW_FOLDER"""

from __future__ import annotations

import argparse
import json
import math
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from starter_recipe.evaluation import QUICK, Extent, Figures, Jury, judge_checkpoint, judge_rendered
from starter_recipe.tool import prepare, tell


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        least: whether ``must`` is the least allowed (or the most).
        unit: "%" for shares.
    """

    name: str
    title: str
    must: float
    least: bool = True
    unit: str = ""


ROWS = (
    Row("codec SNR", "codec: waveform SNR below 1.5 kHz", 6, unit=" dB"),
    Row("codec chroma", "codec: chroma correlation", 0.9),
    Row("codec log-mel", "codec: log-mel L1", 0.40, least=False),
    Row("codec stripes", "codec: stripes at 50 Hz over neighbours", 1, least=False, unit=" dB"),
    Row("codec repetition", "codec: codes equal when a bar returns", math.nan, unit="%"),
    Row("tempo", 'tempo within 4 % of "N bpm"', 0.7, unit="%"),
    Row("tempo, half or double", "… at half or double that tempo", math.nan, unit="%"),
    Row("pulse strength", "pulse strength (prompts with drums)", 0.5),
    Row("drums", "drums / no drums obeyed", 0.9, unit="%"),
    Row("mode", "major / minor of the prompt", 0.65, unit="%"),
    Row("key", "key named in the prompt", 0.6, unit="%"),
    Row("genre", "genre recognised (12)", 0.6, unit="%"),
    Row("broken", "silence, clipping, early collapse", 0.01, least=False, unit="%"),
    Row("hold", "30 s: tempo and key hold", 0.8, unit="%"),
    Row("takes differ", "takes differ (seeds over prompts)", 0.4),
    Row("speed", "speed in the program, one take", 5, unit="×"),
    Row("speed in fp32", "… in fp32", math.nan, unit="×"),
    Row("speed of generate()", "… by generate()", math.nan, unit="×"),
)


def main(arguments: list[str] | None = None) -> None:
    """Measure each folder and print the table in Markdown."""
    parser = argparse.ArgumentParser(description="Measure checkpoints of the built-in kind.")
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--quick", action="store_true", help="a few short clips, to see that everything runs")
    parser.add_argument("--seconds", type=float, default=10.0, help="length of the clips")
    parser.add_argument("--threads", type=int, help="processor threads for the networks")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args(arguments)
    prepare(chosen.threads)
    extent = QUICK if chosen.quick else Extent(seconds=chosen.seconds)
    jury = Jury(extent)
    columns = {str(folder): judge_checkpoint(folder, jury, extent, tell) for folder in chosen.folders}
    columns["rendered music"] = judge_rendered(jury, extent)
    sys.stdout.write(table(columns))
    if chosen.json:
        chosen.json.write_text(json.dumps(columns, indent=2) + "\n", encoding="utf-8")


def table(columns: dict[str, Figures]) -> str:
    """All rows in Markdown, a column for each of the measured."""
    lines = [["measure", "must", *columns], ["---"] * (2 + len(columns))]
    for row in ROWS:
        must = "–" if math.isnan(row.must) else ("≥ " if row.least else "≤ ") + _written(row.must, row.unit)
        values = (figures.get(row.name, math.nan) for figures in columns.values())
        lines.append([row.title, must, *(_written(value, row.unit) for value in values)])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _written(value: float, unit: str) -> str:
    if math.isnan(value):
        return "–"
    return f"{100 * value:.0f} %" if unit == "%" else f"{value:.2f}".rstrip("0").rstrip(".") + unit


if __name__ == "__main__":
    main()
