"""Has sounds stretched in a process of its own, and waits for it. Blocks; no Qt."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.quiet_process import end_quietly, start_quietly

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LOOK_EVERY = 0.05
"""Seconds between two looks at the token."""


class Stretcher:
    """The process is started by the first sound and goes on to the next one. One thread at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_running(self) -> bool:
        """Whether there is a process."""
        return self._process is not None

    def stretch(
        self, audio_values: NDArray[np.float32], sampling_rate: int, how: Stretch, token: CancelToken | None = None
    ) -> NDArray[np.float32]:
        """See ``audio.stretching.stretch``; what comes back is read-only.

        Raises:
            StretchError: see there.
            UserError: the process could not be started, or was ended.
            JobCancelledError: by the token.
        """
        from musicgen_desktop.audio.stretching import check_stretch

        if how.is_plain or not audio_values.size:
            return audio_values
        check_stretch(audio_values.size, how)  # before so much is handed over
        exchange = _Exchange(self._started(), audio_values, sampling_rate, how)
        try:
            while not exchange.is_done(_LOOK_EVERY):
                if token is not None:
                    token.raise_if_ended()
            return exchange.result
        except BaseException:
            self.close()
            exchange.join()
            raise

    def close(self) -> None:
        """End the process; the next sound starts another one."""
        process, self._process = self._process, None
        if process is not None:
            end_quietly(process)

    def _started(self) -> subprocess.Popen[bytes]:
        from musicgen_desktop.audio.stretch_child import STRETCH

        if self._process is None:
            try:
                self._process = start_quietly(STRETCH)
            except OSError as error:  # the machine has no room for another process
                raise _ended() from error
        return self._process


def stretch_apart(
    audio_values: NDArray[np.float32], sampling_rate: int, how: Stretch, token: CancelToken
) -> NDArray[np.float32]:
    """One sound in a process for itself; see ``Stretcher.stretch``."""
    stretcher = Stretcher()
    try:
        return stretcher.stretch(audio_values, sampling_rate, how, token)
    finally:
        stretcher.close()


class _Exchange(threading.Thread):
    """Hands one sound over and takes the other one, while the token is looked at."""

    def __init__(
        self, process: subprocess.Popen[bytes], audio_values: NDArray[np.float32], sampling_rate: int, how: Stretch
    ) -> None:
        super().__init__(name="stretching", daemon=True)
        self._process = process
        self._order = audio_values, sampling_rate, how
        self._answer: tuple[dict[str, Any], NDArray[np.float32]] | None = None
        self.start()

    def is_done(self, within: float) -> bool:
        """Whether it has come to its end, ``within`` so many seconds."""
        self.join(within)
        return not self.is_alive()

    @property
    def result(self) -> NDArray[np.float32]:
        """The sound. Raises ``UserError``; ``RuntimeError`` for a fault in the program."""
        from musicgen_desktop.audio.stretching import StretchError

        if self._answer is None:
            raise _ended()
        said, values = self._answer
        if "bug" in said:
            raise RuntimeError(f"stretching a sound broke down\n{said['bug']}")
        if "memory" in said:
            raise StretchError(
                tr("There is not enough memory to change the speed or pitch of this sound."),
                tr("Close other programs, or choose a part of it."),
            )
        if "problem" in said:
            raise StretchError(*said["problem"])
        values.setflags(write=False)
        return values

    def run(self) -> None:
        """In its thread."""
        from musicgen_desktop.audio.stretch_child import EndedError, order_of, receive, send

        audio_values, sampling_rate, how = self._order
        with contextlib.suppress(OSError, ValueError, EndedError):  # it was ended
            send(cast(BinaryIO, self._process.stdin), order_of(sampling_rate, how), audio_values)
            self._answer = receive(cast(BinaryIO, self._process.stdout))


def _ended() -> UserError:
    return UserError(
        tr("Speed and pitch could not be changed: the process that does it was ended."),
        tr("Try again; close other programs if that does not help."),
    )
