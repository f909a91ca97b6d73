"""Work on checkpoints on the terminal: a bar and sentences for people, JSON lines for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Protocol

from tqdm import tqdm

from musicgen_desktop.app.cli.console import answer, say
from musicgen_desktop.app.cli.event_printer import clock
from musicgen_desktop.domain.errors import DamagedFilesError, UserError
from musicgen_desktop.domain.installation import InstallPhase, InstallProgress
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes


class CheckpointsPrinter(Protocol):
    """Tells work on checkpoints to whoever reads the terminal."""

    def progress(self, progress: InstallProgress) -> None:
        """Show how far it is."""
        ...

    def say(self, text: str) -> None:
        """A sentence for a person, that a program does not need."""
        ...

    def result(self, event: str, text: str, **fields: object) -> None:
        """What came of it: ``text`` (if any) for a person, ``event`` with ``fields`` for a program."""
        ...

    def failed(self, id: str, error: UserError) -> None:
        """One checkpoint failed; others may follow."""
        ...

    def close(self) -> None:
        """Leave the terminal clean."""
        ...


class TextPrinter:
    """A bar on stderr, if that is a terminal; results on stdout."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._phase: InstallPhase | None = None

    def progress(self, progress: InstallProgress) -> None:
        """See ``CheckpointsPrinter.progress``."""
        if self._bar is None:
            self._bar = tqdm(total=1.0, bar_format="{desc} {percentage:3.0f}% |{bar}|{postfix}", disable=None)
        if self._bar.disable:
            self._say_phase(progress)
            return
        self._bar.n = progress.bytes_done / progress.bytes_total if progress.bytes_total else 0.0
        self._bar.set_description_str(_phase_text(progress.phase), refresh=False)
        self._bar.set_postfix_str(_figures(progress), refresh=True)

    def say(self, text: str) -> None:
        """See ``CheckpointsPrinter.say``."""
        self.close()
        say(text)

    def result(self, event: str, text: str, **fields: object) -> None:  # noqa: ARG002 - for programs
        """See ``CheckpointsPrinter.result``."""
        self.close()
        if text:
            answer(text)

    def failed(self, id: str, error: UserError) -> None:  # noqa: ARG002 - the words name it
        """See ``CheckpointsPrinter.failed``."""
        self.close()
        say(error.message)
        if error.advice:
            say(error.advice)

    def close(self) -> None:
        """See ``CheckpointsPrinter.close``."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _say_phase(self, progress: InstallProgress) -> None:
        """Where no bar can be drawn (a log file), a line for each phase is enough."""
        if progress.phase is not self._phase:
            self._phase = progress.phase
            say(f"{_phase_text(progress.phase)} …")


class JsonLinesPrinter:
    """One JSON object a line on stdout, at once; sentences for people on stderr."""

    def progress(self, progress: InstallProgress) -> None:
        """See ``CheckpointsPrinter.progress``."""
        fields = asdict(progress) | {"phase": progress.phase.value}
        _print({"event": "progress", "id": fields.pop("checkpoint_id"), **fields})

    def say(self, text: str) -> None:
        """See ``CheckpointsPrinter.say``."""
        say(text)

    def result(self, event: str, text: str, **fields: object) -> None:  # noqa: ARG002 - for people
        """See ``CheckpointsPrinter.result``."""
        _print({"event": event, **fields})

    def failed(self, id: str, error: UserError) -> None:
        """See ``CheckpointsPrinter.failed``."""
        damaged = {"damaged": list(error.names)} if isinstance(error, DamagedFilesError) else {}
        _print({"event": "failed", "id": id, "message": error.message, "advice": error.advice, **damaged})
        say(str(error))

    def close(self) -> None:
        """Nothing is left open."""


def _print(fields: dict[str, object]) -> None:
    answer(json.dumps(fields, ensure_ascii=True, default=str))


def _figures(progress: InstallProgress) -> str:
    parts = [f"{format_bytes(progress.bytes_done)} / {format_bytes(progress.bytes_total)}"]
    if progress.bytes_per_second:
        parts.append(tr("{speed}/s", speed=format_bytes(round(progress.bytes_per_second))))
    if progress.seconds_left is not None:
        parts.append(tr("{time} left", time=clock(progress.seconds_left)))
    return " · ".join(parts)


def _phase_text(phase: InstallPhase) -> str:
    return {
        InstallPhase.LISTING: tr("Asking what there is"),
        InstallPhase.DOWNLOADING: tr("Fetching"),
        InstallPhase.CONVERTING: tr("Converting"),
        InstallPhase.VERIFYING: tr("Checking"),
        InstallPhase.COPYING: tr("Copying"),
    }[phase]
