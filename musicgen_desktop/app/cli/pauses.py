"""Ctrl-C during work on checkpoints, or a signal like it: once ends it in good order, twice at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from musicgen_desktop.app.cli.console import say_from_signal
from musicgen_desktop.app.end_signals import end_signals_handled
from musicgen_desktop.domain.cancel import CancelToken


@contextmanager
def pausing(token: CancelToken, words: str) -> Iterator[None]:
    """Within the block the first Ctrl-C stops ``token`` and says ``words``; the second one leaves at once.

    Nothing is lost by the second: whatever is written, is written so that a crash does no harm.
    """

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        if token.stop_requested:
            raise KeyboardInterrupt
        token.stop()
        say_from_signal(words)

    with end_signals_handled(on_signal):
        yield
