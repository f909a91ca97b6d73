"""The work of a child process that looks a library through, what it is told and what it answers.

In a thread of the window it would hold Python's lock, and the window up. It ends with its standard input: whoever
started it wants that, or has died.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
import traceback
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError, JobCancelledError, UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.quiet_child import step_back
from musicgen_desktop.library.care.look_through import LookedThrough, look_through
from musicgen_desktop.library.library_paths import LibraryPaths

LOOK = "look-through"
"""The program's first argument that makes it such a process; the second is an order."""

_INPUT, _OUTPUT = 0, 1
_NICER_BY = 15


@dataclass(frozen=True, slots=True)
class _Places:
    """``LibraryPaths``."""

    library_file: Path
    clips: Path
    trash: Path
    backups: Path
    rescued: Path
    recordings: Path


def order_to_look(paths: LibraryPaths, since: float) -> str:
    """What the process is told; see ``look_through``."""
    return json.dumps({"since": since, **{place.name: str(getattr(paths, place.name)) for place in fields(_Places)}})


def look(text: str) -> int:
    """Do what an order says; the process's exit status."""
    order = json.loads(text)
    since = float(order.pop("since"))
    paths = _Places(**{name: Path(place) for name, place in order.items()})
    step_back(_NICER_BY)
    token = CancelToken()
    threading.Thread(target=_end_with_input, args=(token,), name="input", daemon=True).start()
    answer: dict[str, Any] = {}
    try:
        answer = {"found": asdict(look_through(paths, since, datetime.now(UTC), token))}
    except JobCancelledError:
        return 1
    except UserError as error:
        answer = {"problem": [error.message, error.advice, getattr(error, "errno", 0)]}
    except Exception:  # noqa: BLE001 - the one that waits reports it
        answer = {"bug": traceback.format_exc()}
    with open(_OUTPUT, "w", encoding="utf-8", closefd=False) as output:
        json.dump(answer, output, default=str)
    return 0


def found_in(answer: bytes) -> LookedThrough:
    """What the process found, of all that it wrote.

    Raises ``FileError`` for what it could not do, and ``RuntimeError`` for a fault in the program.
    """
    said: dict[str, Any] = {}
    with contextlib.suppress(ValueError):
        said = json.loads(answer)
    if "bug" in said:
        raise RuntimeError(f"looking through the library broke down\n{said['bug']}")
    if "problem" in said:
        message, advice, number = said["problem"]
        raise FileError(message, advice, errno=number)
    if "found" not in said:
        raise FileError(
            tr("The library could not be read through: the process that reads it was ended."),
            tr("The next start tries again."),
        )
    found = said["found"]
    found["strangers"] = tuple(Path(path) for path in found["strangers"])
    found["ledger"] = None if found["ledger"] is None else Path(found["ledger"])
    return LookedThrough(**found)


def _end_with_input(token: CancelToken) -> None:
    while os.read(_INPUT, 1):
        pass
    token.stop()
