"""The work of a short-lived process that reads one sound file of whatever make, within limits.

A decoder that a hostile file leads astray takes nothing along but this process. Its file is its standard input, opened
and looked at by the one that started it; on its standard output it tells lines of JSON: how far it is, and one end.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import traceback
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from musicgen_desktop.audio.foreign_sound import rewrite_sound
from musicgen_desktop.audio.tags import PROGRAM, AudioTags
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.names import clean_title
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.files.json_record import RecordFormat
from musicgen_desktop.files.quiet_child import step_back

DECODE = "decode-sound"
"""The program's first argument that makes it such a process; the second is a ``DecodeOrder`` as JSON."""

_INPUT, _OUTPUT = 0, 1
_NICER_BY = 5


@dataclass(frozen=True, slots=True)
class DecodeOrder:
    """What such a process shall do.

    Attributes:
        path: what the file is called, for words and its title.
        target: the FLAC file to be made.
        facts: what stands in the new file's comment beside the gain.
        memory: bytes that it may use at most.
        processor_seconds: that it may compute at most.
        file_bytes: that the new file may have at most.
    """

    path: str
    target: str
    facts: dict[str, str]
    memory: int
    processor_seconds: int
    file_bytes: int


def decode(text: str) -> int:
    """Do what a ``DecodeOrder`` says; the process's exit status."""
    order = RecordFormat(DecodeOrder).decode(text, DECODE)
    _limit(order)
    try:
        with open(_INPUT, "rb") as file:
            sound = rewrite_sound(
                file,
                Path(order.path),
                Path(order.target),
                lambda title, gain: _tags(order, title, gain),
                lambda share: _say({"share": round(share, 3)}),
            )
        end: dict[str, Any] = {"sound": asdict(sound)}
    except UserError as error:
        end = {"problem": [error.message, error.advice]}
    except OSError as error:
        named = Path(order.target).with_name(Path(order.path).name)
        problem = write_error(error, named, order.file_bytes)
        end = {"problem": [problem.message, problem.advice], "errno": error.errno or 0}
        if error.errno == errno.EFBIG:  # more than its header promised
            end = {"problem": list(greedy_words(order.path))}
    except MemoryError:
        end = {"problem": list(greedy_words(order.path))}
    except Exception:  # noqa: BLE001 - the one that waits reports it
        end = {"bug": traceback.format_exc()}
    try:
        _say(end)
    except BrokenPipeError:  # whoever waited for it has died
        with contextlib.suppress(OSError):
            Path(order.target).unlink(missing_ok=True)
        return 1
    return 0


def greedy_words(path: str) -> tuple[str, str]:
    """The words for a file whose reading takes more than it may: what happened, and what to do."""
    return (
        tr("{path} takes more memory or time to read than any sound of its length should.", path=path),
        tr("It may be damaged; open it in another program and save it again from there."),
    )


def _tags(order: DecodeOrder, title: str, gain: float) -> AudioTags:
    comment = json.dumps({"clip": {**order.facts, "gain": gain}}, sort_keys=True, ensure_ascii=False)
    return AudioTags(clean_title(title) or clean_title(Path(order.path).stem), comment, PROGRAM)


def _say(line: dict[str, Any]) -> None:
    os.write(_OUTPUT, json.dumps(line).encode() + b"\n")


def _limit(order: DecodeOrder) -> None:
    """Bind this process; where a system knows no such limit the one that waits for it looks after the time."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for kind, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_AS, order.memory),
        (resource.RLIMIT_CPU, order.processor_seconds),
        (resource.RLIMIT_FSIZE, order.file_bytes),
    ):
        with contextlib.suppress(OSError, ValueError):  # macOS knows no limit of addresses; a lower one stands already
            resource.setrlimit(kind, (most, most))
    step_back(_NICER_BY)
