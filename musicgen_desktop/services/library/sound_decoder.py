"""Starts the short-lived process that reads a sound file of whatever make, and waits for it. Blocks; no Qt."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, BinaryIO

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import read_error, write_error
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.system.frozen import own_command

if TYPE_CHECKING:
    from musicgen_desktop.audio.foreign_sound import RewrittenSound

_LOOK_EVERY = 0.1
"""Seconds between two looks at the token while the process is silent."""

_ROOM_LEFT = 50_000_000
"""Bytes of the disk that an import leaves to others."""

_EXTRA_BYTES = 1_000_000
"""Of a file beside its samples."""


@dataclass(frozen=True, slots=True)
class DecodeLimits:
    """What the reading of one file may take.

    Attributes:
        file_bytes: of the file that is read.
        memory: bytes of the process.
        processor_seconds: that it computes.
        silent_seconds: until it must have got on by a few seconds of sound.
    """

    file_bytes: int = 4 << 30
    memory: int = 512 << 20
    processor_seconds: int = 300
    silent_seconds: float = 60.0


def decode_sound(
    path: Path,
    target: Path,
    facts: Mapping[str, str],
    token: CancelToken,
    tell: Callable[[float], None],
    limits: DecodeLimits | None = None,
) -> RewrittenSound:
    """Read a sound file in a process of its own, and write it to ``target`` as FLAC; see ``rewrite_sound``.

    Args:
        path: the sound file.
        target: the new file, which must not exist; its folder must.
        facts: what stands in its comment beside the gain.
        token: ends it.
        tell: called now and then with how much is done, up to 1.
        limits: what it may take.

    Returns:
        ``RewrittenSound``. The new file is on the disk.

    Raises:
        FileError: the file is no sound that is read, or takes more than it may; the target cannot be written. No
            target is left behind.
        JobCancelledError: by the token; no target is left behind.
    """
    from musicgen_desktop.audio.encode import PCM_24_BYTES
    from musicgen_desktop.audio.foreign_sound import most_bytes  # NumPy and libsndfile, not before the window
    from musicgen_desktop.audio.read import MAX_CHANNELS, MAX_SAMPLES, check_extent, screened_file

    limits = limits or DecodeLimits()
    with screened_file(path) as (file, header):
        _check_size(path, os.fstat(file.fileno()).st_size, limits.file_bytes)
        check_extent(header, path, MAX_CHANNELS)
        needed = most_bytes(header)
        _check_room(path, target, needed)
        order = {
            "path": str(path).encode("utf-8", "replace").decode(),
            "target": str(target),
            "facts": dict(facts),
            "memory": limits.memory,
            "processor_seconds": limits.processor_seconds,
            "file_bytes": (needed or MAX_SAMPLES * PCM_24_BYTES) + _EXTRA_BYTES,
        }
        try:
            return _Child(path, file, order).wait(token, tell, limits.silent_seconds)
        except BaseException:
            with contextlib.suppress(OSError):
                target.unlink(missing_ok=True)
            raise


class _Child:
    """The process, and a thread that hears what it says."""

    def __init__(self, path: Path, file: BinaryIO, order: dict[str, Any]) -> None:
        from musicgen_desktop.audio.decode_child import DECODE

        self._path = path
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        # NumPy's threads would take addresses out of its limit, and are of no use to it.
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        try:
            self._process = subprocess.Popen(
                own_command(DECODE, json.dumps(order)),
                stdin=file,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                creationflags=subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0,
            )
        except OSError as error:  # the machine has no room for another process
            raise read_error(error, path) from error
        self._ears = threading.Thread(target=self._listen, name="decoding", daemon=True)
        self._ears.start()

    def wait(self, token: CancelToken, tell: Callable[[float], None], silent_seconds: float) -> RewrittenSound:
        """Until it has ended; it is not left behind."""
        end: dict[str, Any] = {}
        heard_at = monotonic()
        try:
            while True:
                token.raise_if_ended()
                try:
                    line = self._lines.get(timeout=_LOOK_EVERY)
                except queue.Empty:
                    if monotonic() - heard_at > silent_seconds:
                        raise _greedy(self._path) from None
                    continue
                if not line:
                    break
                heard_at = monotonic()
                end = _read_line(line)
                if "share" in end:
                    tell(float(end["share"]))
        finally:
            self._process.kill()
            self._process.wait()
            self._ears.join()
        return _sound_of(end, self._path, self._process.returncode)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as stream:
            for line in stream:
                self._lines.put(line)
        self._lines.put(b"")


def _read_line(line: bytes) -> dict[str, Any]:
    """What the process says, which a file has led astray perhaps."""
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _sound_of(end: dict[str, Any], path: Path, status: int) -> RewrittenSound:
    """What the process said at its end. Raises ``FileError``; ``RuntimeError`` for a fault in the program."""
    from musicgen_desktop.audio.foreign_sound import RewrittenSound
    from musicgen_desktop.audio.read import damaged_error

    if "bug" in end:
        raise RuntimeError(f"reading {path.name} broke down\n{end['bug']}")
    if "problem" in end:
        raise FileError(*end["problem"], errno=end.get("errno", 0))
    if "sound" in end:
        with contextlib.suppress(TypeError):
            return RewrittenSound(**end["sound"])
    if status == -getattr(signal, "SIGXCPU", status + 1) or status == -getattr(signal, "SIGKILL", status + 1):
        raise _greedy(path)
    raise damaged_error(path)  # the decoder went astray in it


def _check_size(path: Path, size: int, most: int) -> None:
    if size > most:
        raise FileError(
            tr("{path} has {size}.", path=path, size=format_bytes(size)),
            tr("Files of up to {most} are read; cut out the part you need.", most=format_bytes(most)),
        )


def _check_room(path: Path, target: Path, needed: int) -> None:
    named = target.with_name(path.name)  # what the user brings; the name that it gets here says nothing
    try:
        free = shutil.disk_usage(target.parent).free
    except OSError as error:
        raise write_error(error, named, needed) from error
    if free < needed + _ROOM_LEFT:
        raise write_error(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), named, needed)


def _greedy(path: Path) -> FileError:
    from musicgen_desktop.audio.decode_child import greedy_words

    return FileError(*greedy_words(str(path)))
