"""``musicgen-desktop --self-test``: tries everything the program needs, in folders of its own that go away."""

from __future__ import annotations

import json
import os
import tempfile
from collections import Counter
from pathlib import Path

from musicgen_desktop import __version__
from musicgen_desktop.app.cli.console import answer
from musicgen_desktop.app.container import prepare_process
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.app.self_test.check import Outcome, Verdict, run_checks
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.paths import HOME_VARIABLE, find_paths


def run_self_test(as_json: bool) -> int:
    """Run all checks, a line for each as it ends; ``USER_ERROR`` when one has failed.

    Args:
        as_json: lines for programs.
    """
    # A name like those of people's folders: with spaces and letters beyond ASCII.
    with tempfile.TemporaryDirectory(prefix="MusicGen Prüfung 音楽 ", ignore_cleanup_errors=True) as folder:
        os.environ[HOME_VARIABLE] = str(Path(folder, "home"))  # for what is started from here, too
        paths = find_paths(os.environ)
        prepare_process(paths)
        from musicgen_desktop.app.self_test.checks import all_checks

        counts: Counter[Verdict] = Counter()
        for outcome in run_checks(all_checks(), paths):
            counts[outcome.verdict] += 1
            answer(_json(outcome) if as_json else _line(outcome))
    if not as_json:
        answer("")
        answer(_summary(counts))
    return ExitCode.USER_ERROR if counts[Verdict.FAILED] else ExitCode.DONE


def _json(outcome: Outcome) -> str:
    fields = {"check": outcome.check.id, "title": outcome.check.title, "verdict": outcome.verdict}
    return json.dumps({**fields, "details": outcome.details, "seconds": round(outcome.seconds, 3)})


def _line(outcome: Outcome) -> str:
    marks = {Verdict.OK: tr("ok"), Verdict.FAILED: tr("FAILED"), Verdict.SKIPPED: tr("skipped")}
    details = outcome.details.replace("\n", "\n" + " " * 11)
    return f"{marks[outcome.verdict]:<10} {outcome.check.title} ({outcome.seconds:.1f} s): {details}"


def _summary(counts: Counter[Verdict]) -> str:
    if counts[Verdict.FAILED]:
        failed = counts[Verdict.FAILED]
        return tr("MusicGen Desktop {version}: checks that failed: {count}.", version=__version__, count=failed)
    return tr("MusicGen Desktop {version} works here.", version=__version__)
