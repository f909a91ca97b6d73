"""Whether the window opens, a second start raises it, and it ends when it is asked to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.app.self_test.check import CheckFailedError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.frozen import own_command
from musicgen_desktop.system.paths import HOME_VARIABLE, Paths

_PATIENCE_SECONDS = 60.0
_LOOK_EVERY_SECONDS = 0.1


def has_display() -> bool:
    """Whether somebody could see a window."""
    return not sys.platform.startswith("linux") or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())


def check_window(paths: Paths, platform: str) -> str:
    """Start the program as users do, start it once more, and end it. Raises ``CheckFailedError``.

    Args:
        paths: folders of its own; the window gets one beside them.
        platform: of Qt; empty: the one of this desktop.
    """
    home = paths.data.parent / f"window {platform}"
    environment = {**os.environ, HOME_VARIABLE: str(home), **({"QT_QPA_PLATFORM": platform} if platform else {})}
    began = time.monotonic()
    # Its words go to a file: nobody reads them while it runs.
    home.mkdir()
    with (home / "words.txt").open("w+", encoding="utf-8", errors="replace") as words:
        window = subprocess.Popen(own_command(), env=environment, stdout=words, stderr=words)
        try:
            _raise(window, environment)
            seconds = time.monotonic() - began
            window.send_signal(signal.SIGTERM)
            status = window.wait(_PATIENCE_SECONDS)
        except (subprocess.TimeoutExpired, CheckFailedError) as error:
            words.seek(0)
            raise CheckFailedError(f"{error}\n{words.read()}".strip()) from error
        finally:
            window.kill()
            window.wait()
        words.seek(0)
        said = words.read().strip()
    if sys.platform != "win32" and status != ExitCode.DONE:
        raise CheckFailedError(tr("The window ended with status {status}.", status=status) + f"\n{said}")
    return tr("opened, raised by a second start and closed; answered within {seconds:.1f} s", seconds=seconds)


def _raise(window: subprocess.Popen[bytes], environment: dict[str, str]) -> None:
    """Wait until a second start has been answered by the first."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    lock = Path(environment[HOME_VARIABLE], "data", "library.lock")
    while not lock.exists():
        if window.poll() is not None:
            raise CheckFailedError(tr("The window did not open: status {status}.", status=window.returncode))
        if time.monotonic() > deadline:
            raise CheckFailedError(tr("The window did not open."))
        time.sleep(_LOOK_EVERY_SECONDS)
    second = subprocess.run(
        own_command(), env=environment, capture_output=True, text=True, timeout=_PATIENCE_SECONDS, check=False
    )
    if second.returncode != ExitCode.DONE or window.poll() is not None:
        raise CheckFailedError(tr("A second start did not reach the first.") + f"\n{second.stderr}")
