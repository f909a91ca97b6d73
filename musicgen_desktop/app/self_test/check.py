"""What a check is, and how one after another is run."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.system.paths import Paths


class Verdict(StrEnum):
    """``SKIPPED``: this machine has nothing to try it with."""

    OK = "ok"
    FAILED = "failed"
    SKIPPED = "skipped"


class CheckFailedError(Exception):
    """What was tried does not do what it should; the message says what was seen."""


class NothingToCheckError(Exception):
    """This machine lacks what the check needs; the message says what."""


@dataclass(frozen=True, slots=True)
class Check:
    """One subject.

    Attributes:
        id: its name in JSON.
        title: for people.
        run: tries it, with folders of its own, and says in a line what was seen.
    """

    id: str
    title: str
    run: Callable[[Paths], str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a check ended: what was seen, or what is wrong; after so many seconds."""

    check: Check
    verdict: Verdict
    details: str
    seconds: float


def run_checks(checks: Sequence[Check], paths: Paths) -> Iterator[Outcome]:
    """Run the checks in their order, each whatever became of those before it."""
    for check in checks:
        began = time.monotonic()
        verdict, details = _run(check, paths)
        yield Outcome(check, verdict, details, time.monotonic() - began)


def _run(check: Check, paths: Paths) -> tuple[Verdict, str]:
    try:
        return Verdict.OK, check.run(paths)
    except NothingToCheckError as nothing:
        return Verdict.SKIPPED, str(nothing)
    except (CheckFailedError, UserError) as error:
        return Verdict.FAILED, str(error)
    except Exception:  # noqa: BLE001 - the border: whatever is broken becomes a line of the report
        return Verdict.FAILED, traceback.format_exc()
