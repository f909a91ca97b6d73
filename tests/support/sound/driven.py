"""The tests' end of a process that obeys JSON lines: Qt connects to a sound server once per process."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Self

from tests.support.sound.pulse import SWIFT

_PATIENCE = 60.0


class Driven:
    """Starts the other process, and waits until it listens; a context manager that ends it.

    Args:
        environ: of the process, beside this one's own.
        module: what it runs.
        nice: the command that gives it its priority.
        arguments: for the module.
    """

    def __init__(
        self, environ: dict[str, str], module: str, nice: Sequence[str] = SWIFT, arguments: Sequence[str] = ()
    ) -> None:
        self._process = subprocess.Popen(
            [*nice, sys.executable, "-m", module, *arguments],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environ},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._incoming: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.told: list[dict[str, Any]] = []
        self.wait_until(lambda told: "ready" in told)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self.do("quit")
        self.exit_code = self._process.wait(_PATIENCE)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

    def do(self, name: str, *arguments: object) -> None:
        """Ask for something; see ``_Obey`` in its module."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([name, *arguments]) + "\n")
        self._process.stdin.flush()

    def wait_until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Wait for something to be told from now on; returns it."""
        while True:
            try:
                told = self._incoming.get(timeout=_PATIENCE)
            except queue.Empty:
                raise AssertionError(f"nothing more was told after {self.told[-5:]}") from None
            assert told is not None, "the player has ended"
            self.told.append(told)
            if wanted(told):
                return told

    def told_till_now(self) -> list[dict[str, Any]]:
        """All that was told, without waiting for more."""
        while not self._incoming.empty():
            told = self._incoming.get()
            assert told is not None, "the player has ended"
            self.told.append(told)
        return self.told

    def position_now(self) -> float:
        """Where the playhead is, as told after all that was told till now."""
        self.told_till_now()
        return self.wait_until(lambda told: "position" in told)["position"]

    def last_position(self) -> float:
        """Where the playhead was when it was last told."""
        return [told["position"] for told in self.told_till_now() if "position" in told][-1]

    def wait_for_position(self, seconds: float) -> None:
        """Wait until the playhead is there or further."""
        self.wait_until(lambda told: told.get("position", -1) >= seconds)

    def wait_for_state(self, state: str) -> None:
        """Wait until the state is told."""
        self.wait_until(lambda told: told.get("state") == state)

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._incoming.put(json.loads(line))
        self._incoming.put(None)


def qt_has_given_up(told: dict[str, Any]) -> bool:
    """It looks for a server at its start, and once after it has lost one."""
    return "pa_context_connect() failed" in told.get("qt", "")


class Player(Driven):
    """A playback service."""

    def __init__(self, environ: dict[str, str], *arguments: str) -> None:
        super().__init__(environ, "tests.support.sound.playback_driver", arguments=arguments)


class Recorder(Driven):
    """A recording service, which records into ``folder``."""

    def __init__(self, environ: dict[str, str], folder: Path) -> None:
        super().__init__(environ | {"RECORDINGS": str(folder)}, "tests.support.sound.recording_driver")
