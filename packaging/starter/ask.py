"""Asks checkpoints what people ask, and prints what they do: python packaging/starter/ask.py OLD_FOLDER NEW_FOLDER"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from starter_judge.codec_trial import try_codec
from starter_judge.ears import all_ears, has_librosa
from starter_judge.figures import OTHER_WORDS, Figures, judge
from starter_judge.phrases import PHRASES, SOUNDFONTS, can_play
from starter_judge.playing import measure_speed, play_wishes
from starter_judge.renders import Lessons, rendered_wishes, training_outlines
from starter_judge.wishes import SECONDS, all_wishes, few_wishes
from starter_recipe.tool import prepare, tell

RENDERED = "rendered music"
_JUDGED = "tempo, "


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        must: what version 2 has to reach, on processors and with a GPU.
        unit: "%" for shares.
        of_ceiling: whether its share of the figure of rendered music is told too.
    """

    name: str
    title: str
    must: str = ""
    unit: str = "%"
    of_ceiling: bool = False


def rows(judges: Sequence[str]) -> list[Row]:
    """Of all judges by name; the figures of the first one count."""
    first, *others = judges
    lines = [
        Row(f"tempo, {first}", f'tempo within 4 % of "N bpm", 60 to 180 ({first})', "≥ 50 / 80 %", of_ceiling=True),
        Row(f"tempo by octaves, {first}", "… or of its half or double"),
        Row(f"tempo by chance, {first}", "… what another prompt's clip would hit"),
        *(Row(f"tempo, {name}", f"… within 4 % by the {name}'s ears", of_ceiling=True) for name in others),
        *(Row(f"tempo by octaves, {name}", f"… or half or double, {name}") for name in others),
        Row(f"key, {first}", f"key named, all 24 ({first})", "≥ 60 / 85 % of ceiling", of_ceiling=True),
        Row(f"key by MIREX, {first}", "… with MIREX's points for near ones", of_ceiling=True),
        *(Row(f"key, {name}", f"… by the {name}'s ears", of_ceiling=True) for name in others),
    ]
    for group, title, must in (
        ("no drums", '"no drums" obeyed', "≥ 90 / 95 %"), ("drums", '"with drums" obeyed', ""),
        ("solo", "solo instruments: no drums", ""), ('solo, "no drums"', '… with "no drums" said too', ""),
    ):  # fmt: skip
        lines.append(Row(f"{group}, {first}", f"{title} ({first})", must))
        lines += [Row(f"{group}, {name}", "… by the recipe's measure") for name in others]
    lines += [
        Row("silent", "clips more than a quarter silent, all prompts", "≤ 1 %"),
        Row("silent solos", "… of solo instruments"),
        Row("style", "style recognised (21)", "≥ 60 / 80 %", of_ceiling=True),
        Row("two seeds", "two seeds of a prompt alike (likeness > 0.9)", "≤ 8 / 3 %"),
        Row("other prompts", "… prompts with a twin among other styles"),
        Row("training", "clips alike to one of 2,000 training clips of each kind", "≤ 10 / 3 %"),
    ]
    for index, soundfont in enumerate(font.stem for font in SOUNDFONTS):
        limits = ("≥ 8 / 10 dB", "≤ 0.6 / 0.45", "≥ −6 / −3 dB") if index == 0 else ("", "", "")
        lines += [
            Row(f"codec {soundfont} SNR", f"codec, loops of {soundfont}: SNR below 1.5 kHz", limits[0], " dB"),
            Row(f"codec {soundfont} log-mel", "… log-mel L1", limits[1], ""),
            Row(f"codec {soundfont} above 5 kHz", "… level above 5 kHz", limits[2], " dB"),
        ]
    lines += [
        Row("form and hold", "30 s: has a form, and tempo and key hold", "≥ 60 / 80 %", of_ceiling=True),
        Row("form", "… has a form"),
        *(Row(f"hold, {name}", f"… tempo and key hold ({name})") for name in (first, *others)),
        Row("speed", "speed, one take, 8 bits", "≥ 10×", "×"),
        Row("speed of a core", "… for each second of a core", "", "×"),
    ]
    titles = {"odd": "odd spellings", "long": "long sentences", "German": "German", "Spanish": "Spanish"}
    for group in OTHER_WORDS:
        lines += [Row(f"{group} {what}, {first}", f"{titles[group]}: {what}") for what in ("tempo", "key", "drums")]
    return lines


def main(arguments: list[str] | None = None) -> None:
    """Measure each folder and print the table in Markdown."""
    parser = argparse.ArgumentParser(description="Ask checkpoints of the built-in kind what people ask.")
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--quick", action="store_true", help="a few short clips, to see that everything runs")
    parser.add_argument("--keep", type=Path, help="a folder for what is played; what lies there is measured again")
    parser.add_argument("--threads", type=int, help="processor threads for the networks")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    parser.add_argument("--beside", type=Path, help="figures that were written before, for the first columns")
    chosen = parser.parse_args(arguments)
    prepare(chosen.threads)
    if not has_librosa():
        tell("librosa is not installed (pip install -e .[judge]): the rows of the independent judge are left out.")
    if not can_play():
        tell("FluidSynth is not installed: the codec is not tried on sampled sounds.")
    columns: dict[str, Figures] = {}
    if chosen.beside:
        columns = {name: _read(column) for name, column in json.loads(chosen.beside.read_text("utf-8")).items()}
    rendered = columns.pop(RENDERED, None)
    for name, figures in measure(chosen.folders, chosen.keep, quick=chosen.quick, rendered=rendered):
        columns[name] = figures
        if chosen.json:
            chosen.json.write_text(json.dumps(columns, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(table(columns))


def measure(
    folders: list[Path], keep: Path | None, *, quick: bool, rendered: Figures | None
) -> Iterator[tuple[str, Figures]]:
    """A column for each folder, and that of rendered music, which is measured unless it is given."""
    ears = all_ears()
    wishes = few_wishes() if quick else all_wishes()
    if not folders and rendered is not None:
        yield RENDERED, rendered
        return
    tell("what the judges learn from")
    lessons = Lessons(ears, *((2, 2.0) if quick else (8, SECONDS)))
    training = training_outlines(20 if quick else 2_000)
    for folder in folders:
        played = play_wishes(folder.resolve(), wishes, keep / folder.name if keep else None, tell)
        tell(f"{folder}: listening")
        figures = judge(played, ears, lessons, training)
        figures |= try_codec(folder, 2 if quick else len(PHRASES))
        figures |= {name: (value, 1) for name, value in measure_speed(folder.resolve(), 2.0 if quick else 10.0).items()}
        yield str(folder), figures
    if rendered is None:
        tell("rendered music: listening")
        rendered = judge(rendered_wishes(wishes), ears, lessons, training)
    yield RENDERED, rendered


def table(columns: dict[str, Figures]) -> str:
    """All rows in Markdown, a column for each of the measured; behind a share stands of how many it is one."""
    lines = [["asked", "must", *columns], ["---"] * (2 + len(columns))]
    ceilings = columns[RENDERED]
    judges = [name.removeprefix(_JUDGED) for name in ceilings if name.startswith(_JUDGED)]
    for row in rows(judges):
        cells = []
        for name, figures in columns.items():
            value, count = figures.get(row.name, (math.nan, 0))
            cell = _written(value, row.unit) + (f" of {count}" if row.unit == "%" and count else "")
            ceiling = ceilings.get(row.name, (math.nan, 0))[0]
            if row.of_ceiling and name != RENDERED and ceiling > 0 and not math.isnan(value):
                cell += f" ({_written(value / ceiling, '%')} of the ceiling)"
            cells.append(cell)
        lines.append([row.title, row.must or "–", *cells])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _read(column: dict[str, list[float]]) -> Figures:
    return {name: (value, int(count)) for name, (value, count) in column.items()}


def _written(value: float, unit: str) -> str:
    if math.isnan(value):
        return "–"
    return f"{100 * value:.0f} %" if unit == "%" else f"{value:.2f}".rstrip("0").rstrip(".").replace("-", "−") + unit


if __name__ == "__main__":
    main()
