"""Brings resources/languages up to date: the texts of the code into each .ts file, each .ts file compiled beside it.

    python packaging/languages.py           after texts have changed, and after a translation
    python packaging/languages.py fr        also begins a language

The .ts files are edited with Qt Linguist (pyside6-linguist) or by hand; what is translated stays.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ROOT / "resources" / "languages"


def update(ts: Path) -> None:
    """Bring the texts of the code into a file, which keeps its translations. Raises ``CalledProcessError``."""
    sources = sorted(str(path) for path in (ROOT / "musicgen_desktop").rglob("*.py"))
    options = ("-silent", "-no-obsolete", "-locations", "none", "-sort-messages", "-target-language", ts.stem)
    # Never a translation that was guessed from a similar text.
    guesses = ("-disable-heuristic", "similartext", "-disable-heuristic", "sametext")
    _run("lupdate", *options, *guesses, *sources, "-ts", str(ts))


def compile_file(ts: Path, qm: Path) -> None:
    """Write what the program reads. Raises ``CalledProcessError`` also where a text is not translated well."""
    _run("lrelease", "-silent", "-nounfinished", "-fail-on-invalid", str(ts), "-qm", str(qm))


def _run(tool: str, *arguments: str) -> None:
    start = f"from PySide6.scripts.pyside_tool import {tool}; {tool}()"
    subprocess.run([sys.executable, "-c", start, *arguments], check=True)


def main(begun: Sequence[str]) -> None:
    """Do it for all languages and those that are begun."""
    for ts in sorted({*LANGUAGES.glob("*.ts"), *(LANGUAGES / f"{code}.ts" for code in begun)}):
        update(ts)
        compile_file(ts, ts.with_suffix(".qm"))


if __name__ == "__main__":
    main(sys.argv[1:])
