"""How far a pack is, on the terminal."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from musicgen_desktop.app.cli.console import answer, say, say_error
from musicgen_desktop.app.cli.event_printer import clock
from musicgen_desktop.app.cli.work_printer import JsonWorkPrinter, TextWorkPrinter, WorkPrinter
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.pack import PackClip, PackFault
from musicgen_desktop.domain.text import number, tr


class RenderPrinter(WorkPrinter, Protocol):
    """Tells the work on a pack to whoever reads the terminal."""

    def progress(self, done: int, total: int, share: float, seconds_left: float | None) -> None:
        """Show that ``done`` of ``total`` clips are there, and a ``share`` of their sound."""
        ...

    def rendered(self, clip: PackClip, path: Path, note: str) -> None:
        """A clip is there; ``note`` is what is to be said of it."""
        ...

    def fault(self, pack: str, fault: PackFault) -> None:
        """A part of the pack cannot be made."""
        ...

    def summary(self, rows: tuple[tuple[str, str, float], ...]) -> None:
        """What came of it all: what a program calls it, a person, and its value."""
        ...


class TextRenderPrinter(TextWorkPrinter):
    """For people: files and faults scroll by above one bar."""

    def say(self, text: str) -> None:
        """See ``WorkPrinter.say``."""
        with self._bar_away():
            say(text)

    def progress(self, done: int, total: int, share: float, seconds_left: float | None) -> None:
        """See ``RenderPrinter.progress``."""
        bar = self.bar(share)
        if bar is not None:
            bar.set_description_str(tr("Clip {done} of {total}", done=min(done + 1, total), total=total), refresh=False)
            left = "" if seconds_left is None else tr("{time} left", time=clock(seconds_left))
            bar.set_postfix_str(left, refresh=True)

    def rendered(self, clip: PackClip, path: Path, note: str) -> None:  # noqa: ARG002 - the path says it
        """See ``RenderPrinter.rendered``."""
        with self._bar_away():
            answer(str(path))
            if note:
                say(note)

    def fault(self, pack: str, fault: PackFault) -> None:
        """See ``RenderPrinter.fault``."""
        with self._bar_away():
            say_error(_placed(pack, fault))

    def summary(self, rows: tuple[tuple[str, str, float], ...]) -> None:
        """See ``RenderPrinter.summary``."""
        if self._bar is not None:
            self._bar.leave = False
        self.close()
        width = max(len(title) for _, title, _ in rows)
        for _, title, value in rows:
            say(f"{title:{width}}  {number(value, '>9.1f') if isinstance(value, float) else f'{value:>7}'}")

    @contextmanager
    def _bar_away(self) -> Iterator[None]:
        if self._bar is not None:
            self._bar.clear()
        yield
        if self._bar is not None:
            self._bar.refresh()


class JsonRenderPrinter(JsonWorkPrinter):
    """For programs.

    Args:
        now: monotonic seconds; progress is told ten times a second at most.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._told = float("-inf")

    def progress(self, done: int, total: int, share: float, seconds_left: float | None) -> None:
        """See ``RenderPrinter.progress``."""
        left = None if seconds_left is None else round(seconds_left, 1)
        if self._now() - self._told >= 0.1:
            self._told = self._now()
            self.line(
                {"event": "progress", "done": done, "total": total, "share": round(share, 4), "seconds_left": left}
            )

    def rendered(self, clip: PackClip, path: Path, note: str) -> None:
        """See ``RenderPrinter.rendered``."""
        fields = {"path": str(path), "prompt": clip.prompt, "seed": clip.params.seed, "line": clip.line}
        self.line({"event": "rendered", **fields, "note": note})

    def fault(self, pack: str, fault: PackFault) -> None:
        """See ``RenderPrinter.fault``."""
        error = fault.error
        self.line({"event": "failed", "line": fault.line, "message": error.message, "advice": error.advice})
        say(str(_placed(pack, fault)))

    def summary(self, rows: tuple[tuple[str, str, float], ...]) -> None:
        """See ``RenderPrinter.summary``."""
        fields = {name: round(value, 3) for name, _, value in rows}
        self.line({"event": "summary", **fields})


def _placed(pack: str, fault: PackFault) -> UserError:
    said = tr("{file}, line {line}: {message}", file=pack, line=fault.line, message=fault.error.message)
    return UserError(said, fault.error.advice)
