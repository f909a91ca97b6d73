"""The checkpoint service over a scripted folder, with a witness of every signal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.installation import HubOptions, InstallState
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from tests.support.hub.fake_checkpoints import FakeCheckpointFolder, Script

WAIT = 60_000


class Witness(QObject):
    """Writes every signal down, in order, with its value."""

    def __init__(self, service: CheckpointService) -> None:
        super().__init__()
        self.facts: list[tuple[str, Any]] = []
        self.threads: set[QThread] = set()
        for name in ("statuses_changed", "activities_changed", "install_progressed", "install_finished", "looked_up",
                     "verified", "exported", "removed", "moved", "network_changed", "checkpoint_problem"):  # fmt: skip
            getattr(service, name).connect(getattr(self, name))

    def of(self, name: str) -> list[Any]:
        return [value for known, value in self.facts if known == name]

    def _note(self, name: str, value: object) -> None:
        self.threads.add(QThread.currentThread())
        self.facts.append((name, value))

    @Slot(object)
    def statuses_changed(self, value: object) -> None:
        self._note("statuses", value)

    @Slot(object)
    def activities_changed(self, value: object) -> None:
        self._note("activities", value)

    @Slot(object)
    def install_progressed(self, value: object) -> None:
        self._note("progress", value)

    @Slot(object)
    def install_finished(self, value: object) -> None:
        self._note("finished", value)

    @Slot(str, bool)
    def looked_up(self, id: str, newer: bool) -> None:
        self._note("looked_up", (id, newer))

    @Slot(object)
    def verified(self, value: object) -> None:
        self._note("verified", value)

    @Slot(object)
    def exported(self, value: object) -> None:
        self._note("exported", value)

    @Slot(object)
    def removed(self, value: object) -> None:
        self._note("removed", value)

    @Slot(object)
    def moved(self, value: object) -> None:
        self._note("moved", value)

    @Slot(bool)
    def network_changed(self, value: bool) -> None:
        self._note("network", value)

    @Slot(object)
    def checkpoint_problem(self, value: object) -> None:
        self._note("problem", value)


class Bench:
    def __init__(self, folder: Path, options: HubOptions, qtbot: QtBot) -> None:
        self.script = Script()
        self.using: set[str] = set()
        self.folder = folder
        self.service = CheckpointService(
            lambda place, ask: FakeCheckpointFolder(place, ask, self.script),
            folder,
            options,
            lambda: frozenset(self.using),
        )
        self.witness = Witness(self.service)
        self.qtbot = qtbot

    def wait(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT)

    def wait_for(self, name: str, count: int = 1) -> Any:
        self.wait(lambda: len(self.witness.of(name)) >= count)
        return self.witness.of(name)[count - 1]

    def wait_for_state(self, id: str, state: InstallState) -> None:
        self.wait(lambda: self.state(id) is state)

    def state(self, id: str) -> InstallState | None:
        return next((status.state for status in self.service.overview.statuses if status.id == id), None)

    def install(self, *entries: Any) -> None:
        for entry in entries:
            self.service.install(entry)
        self.wait_for("finished", len(entries))
        self.wait(lambda: not self.service.activities)

    def wait_idle(self) -> None:
        self.wait(lambda: not self.service.activities)
