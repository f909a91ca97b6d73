"""Ctrl-C during work on checkpoints: once ends it in good order, twice at once."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from musicgen_desktop.app.cli.console import say_from_signal
from musicgen_desktop.domain.cancel import CancelToken


@contextmanager
def pausing(token: CancelToken, words: str) -> Iterator[None]:
    """Within the block the first Ctrl-C stops ``token`` and says ``words``; the second one leaves at once.

    Nothing is lost by the second: whatever is written, is written so that a crash does no harm.
    """

    def on_sigint(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001 - signal's signature
        if token.stop_requested:
            raise KeyboardInterrupt
        token.stop()
        say_from_signal(words)

    handler = signal.signal(signal.SIGINT, on_sigint)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
