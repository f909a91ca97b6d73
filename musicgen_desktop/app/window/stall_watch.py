"""What ``--stall-meter`` prints: when the window was seen, and how smoothly it ran in each phase."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.domain.events import Ending, JobEvent, JobStarted
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.services.stall_meter import StallMeter, StallReport
from musicgen_desktop.system.process_age import process_age, waited_for_core
from musicgen_desktop.ui.main_window import MainWindow


class StallWatch(QObject):
    """Begins a new measurement at each turn of the program's life: imports, idle, generating."""

    def __init__(self, window: MainWindow, generation: GenerationService, parent: QObject) -> None:
        super().__init__(parent)
        self._meter = StallMeter(self)
        self._phase = ""
        self._told: list[tuple[str, StallReport]] = []
        self._first_paint = 0.0
        self._waited = 0.0
        self._computed = 0.0
        window.first_painted.connect(self._on_first_paint)
        generation.engine_ready.connect(self._on_engine_ready)
        generation.job_event.connect(self._on_job_event)

    def report(self) -> str:
        """All phases, a line each."""
        self._begin("")
        lines = [f"{phase:<11} {report}" for phase, report in self._told]
        alone = self._first_paint - self._waited
        painted = f"first paint {self._first_paint:.2f} s after the process began, {alone:.2f} s of them with a core"
        return "\n".join([f"{painted}, {self._computed:.2f} s of computing", *lines])

    def _begin(self, phase: str) -> None:
        if self._phase:
            self._told.append((self._phase, self._meter.report()))
        self._phase = phase
        self._meter.start()

    @Slot()
    def _on_first_paint(self) -> None:
        self._first_paint, self._waited, self._computed = process_age(), waited_for_core(), time.process_time()
        self._begin("imports")

    @Slot()
    def _on_engine_ready(self) -> None:
        self._begin("idle")

    @Slot(object)
    def _on_job_event(self, event: JobEvent) -> None:
        if isinstance(event, JobStarted):
            self._begin("generating")
        elif isinstance(event, Ending):
            self._begin("idle")
