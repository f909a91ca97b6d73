"""How far work on checkpoints is, on the terminal."""

from __future__ import annotations

from dataclasses import asdict
from typing import Protocol

from musicgen_desktop.app.cli.console import say
from musicgen_desktop.app.cli.event_printer import clock
from musicgen_desktop.app.cli.work_printer import JsonWorkPrinter, TextWorkPrinter, WorkPrinter
from musicgen_desktop.domain.errors import DamagedFilesError, UserError
from musicgen_desktop.domain.installation import InstallPhase, InstallProgress
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes


class CheckpointsPrinter(WorkPrinter, Protocol):
    """Tells work on checkpoints to whoever reads the terminal."""

    def progress(self, progress: InstallProgress) -> None:
        """Show how far it is."""
        ...


class TextCheckpointsPrinter(TextWorkPrinter):
    """For people."""

    def __init__(self) -> None:
        super().__init__()
        self._phase: InstallPhase | None = None

    def progress(self, progress: InstallProgress) -> None:
        """See ``CheckpointsPrinter.progress``."""
        bar = self.bar(progress.bytes_done / progress.bytes_total if progress.bytes_total else 0.0)
        if bar is None:
            self._say_phase(progress)
            return
        bar.set_description_str(_phase_text(progress.phase), refresh=False)
        bar.set_postfix_str(_figures(progress), refresh=True)

    def _say_phase(self, progress: InstallProgress) -> None:
        """Where no bar can be drawn (a log file), a line for each phase is enough."""
        if progress.phase is not self._phase:
            self._phase = progress.phase
            say(f"{_phase_text(progress.phase)} …")


class JsonCheckpointsPrinter(JsonWorkPrinter):
    """For programs; what failed is named by its id."""

    def progress(self, progress: InstallProgress) -> None:
        """See ``CheckpointsPrinter.progress``."""
        fields = asdict(progress) | {"phase": progress.phase.value}
        self.line({"event": "progress", "id": fields.pop("checkpoint_id"), **fields})

    def failed(self, name: str, error: UserError) -> None:
        """See ``WorkPrinter.failed``."""
        damaged = {"damaged": list(error.names)} if isinstance(error, DamagedFilesError) else {}
        self.line({"event": "failed", "id": name, "message": error.message, "advice": error.advice, **damaged})
        say(str(error))


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
