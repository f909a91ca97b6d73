"""``musicgen-desktop analyse``: what is heard in sound files. No torch, no Qt, nothing is written."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from musicgen_desktop.app.cli.console import answer, say_error
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.analysis_texts import analysis_lines
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.resources import resource


def add_analyse_arguments(parser: argparse.ArgumentParser) -> None:
    """The grammar of ``analyse``."""
    parser.description = tr(
        "Measure sounds: tempo with beats and bars, key, drums, loudness (EBU R 128), balance, and what may be wrong. "
        "What cannot be told is said to be so: no number is made up."
    )
    parser.add_argument("sounds", nargs="+", type=Path, metavar="SOUND", help=tr("sound files"))
    parser.add_argument("--json", action="store_true", help=tr("print a JSON line for each sound"))


def run_analyse(arguments: argparse.Namespace) -> ExitCode:
    """Measure each sound; one that cannot be read keeps no other from it, but the exit status says so."""
    from musicgen_desktop.analysis.analyse import analyse
    from musicgen_desktop.analysis.drum_network import DrumNetwork
    from musicgen_desktop.audio.read import read_audio

    sounds: Sequence[Path] = arguments.sounds
    network = DrumNetwork.load(resource("drum_network", "weights.npz"))
    code = ExitCode.DONE
    for path in sounds:
        try:
            audio = read_audio(path)
        except UserError as error:
            say_error(error)
            code = ExitCode.USER_ERROR
            continue
        analysis = analyse(audio.audio_values, audio.sampling_rate, network)
        answer(_json(path, analysis) if arguments.json else _page(path, analysis))
    return code


def _page(path: Path, analysis: Analysis) -> str:
    return "\n".join([str(path), *(f"  {line}" for line in analysis_lines(analysis))])


def _json(path: Path, analysis: Analysis) -> str:
    """All fields; a key also by its symbol, ``Am``."""
    fields = asdict(analysis)
    if analysis.key is not None:
        fields["key"]["symbol"] = analysis.key.symbol
    return json.dumps({"path": str(path), **fields}, ensure_ascii=False)
