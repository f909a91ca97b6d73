"""Standard output and error of the command line. Losing them never costs the music.

Results go to stdout, everything else to stderr. A reader that goes away (``| head -1``) or a full
disk behind a redirection only means that nobody reads the rest: the files asked for are made.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from typing import TextIO

from musicgen_desktop import __version__
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr


def prepare_streams() -> None:
    """Make both streams fit for any text, also where they are closed or in an old encoding."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # Closed by the caller, or a Windows program without a console; libraries write without asking.
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for the whole process
        elif isinstance(stream, io.TextIOWrapper):
            # Paths come out with the very bytes they have on disk, if the encoding lets them.
            exact = name == "stdout" and stream.encoding.lower().replace("-", "") == "utf8"
            stream.reconfigure(errors="surrogateescape" if exact else "backslashreplace")


def answer(text: str) -> None:
    """Print one line of the result on stdout, at once."""
    _write(sys.stdout, f"{text}\n")


def say(text: str) -> None:
    """Print one line for the person on stderr, at once."""
    _write(sys.stderr, f"{text}\n")


def say_error(error: UserError) -> None:
    """Say a known failure: what happened, what to do."""
    say(error.message)
    if error.advice:
        say(error.advice)


def say_bug(details: str) -> None:
    """Say an unknown failure with all that a report needs."""
    say(tr("This is a bug in MusicGen Desktop {version}; please report it with these lines:", version=__version__))
    say(details.rstrip())


def say_from_signal(text: str) -> None:
    """``say`` for a signal handler: it may have interrupted a write to stderr, which must not be re-entered."""
    with contextlib.suppress(OSError):
        os.write(sys.stderr.fileno(), f"\n{text}\n".encode(errors="backslashreplace"))


def flush_streams() -> None:
    """Write out what argparse and others left in the streams, so that Python's end has nothing to fail at."""
    for stream in (sys.stdout, sys.stderr):
        _write(stream, "")


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        _silence(stream)
        if stream is sys.stdout and not isinstance(error, BrokenPipeError):
            say(tr("The results could not be printed: {reason}.", reason=error.strerror))


def _silence(stream: TextIO) -> None:
    """Let what is left in the stream and all that follows go nowhere, as Python's own documentation advises."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
