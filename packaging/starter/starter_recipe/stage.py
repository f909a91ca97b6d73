"""Runs one training so that it can be interrupted at any point and goes on where it was last saved."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import torch

log = logging.getLogger(__name__)

_SAVE_EVERY = 120.0
_REPORT_EVERY = 20.0


class Training(Protocol):
    """What a stage runs. A step depends on the state and its number alone, so that a repeated one is the same."""

    def step(self, number: int, progress: float) -> dict[str, float]:
        """One optimiser step, ``progress`` from 0 to 1; what is worth reporting."""
        ...

    def state(self) -> dict[str, Any]:
        """All that the next step depends on."""
        ...

    def restore(self, state: dict[str, Any]) -> None:
        """Take up a saved state."""
        ...

    def close(self) -> None:
        """End what runs beside the training."""
        ...


@dataclass(frozen=True, slots=True)
class Budget:
    """How long a stage lasts: a number of steps, or seconds of training."""

    steps: int | None = None
    seconds: float = 0.0

    def progress(self, steps: int, seconds: float) -> float:
        """From 0 to 1."""
        return min(1.0, steps / self.steps if self.steps else seconds / max(self.seconds, 1e-9))


OnStep = Callable[[str, int], None]


def run_stage(
    name: str, make: Callable[[], Training], budget: Budget, folder: Path, on_step: OnStep | None = None
) -> dict[str, Any]:
    """Run a training to its end, from its saved state where there is one, and return the final state.

    Args:
        on_step: told the stage and the number of each step after it; may raise ``KeyboardInterrupt`` to save and
            end the run.
    """
    file = folder / f"{name}.pt"
    saved = torch.load(file, weights_only=True) if file.exists() else {"steps": 0, "seconds": 0.0, "training": None}
    steps, seconds = saved["steps"], saved["seconds"]
    if saved["training"] is not None and budget.progress(steps, seconds) >= 1:
        return saved["training"]
    training = make()
    if saved["training"] is not None:
        training.restore(saved["training"])
        log.info("%s: goes on at step %d", name, steps)
    del saved
    saved_at = reported_at = time.monotonic()
    try:
        while (progress := budget.progress(steps, seconds)) < 1:
            began = time.monotonic()
            torch.manual_seed(steps)
            report = training.step(steps, progress)
            now = time.monotonic()
            steps, seconds = steps + 1, seconds + now - began
            if now - reported_at > _REPORT_EVERY or budget.progress(steps, seconds) >= 1:
                values = " ".join(f"{key} {value:.3f}" for key, value in report.items())
                log.info("%s: %.0f s, step %d, %.0f %%: %s", name, seconds, steps, 100 * progress, values)
                reported_at = now
            if now - saved_at > _SAVE_EVERY:
                save_atomically({"steps": steps, "seconds": seconds, "training": training.state()}, file)
                saved_at = time.monotonic()
            if on_step is None:
                continue
            try:
                on_step(name, steps)
            except KeyboardInterrupt:  # between two steps: what is saved is whole
                save_atomically({"steps": steps, "seconds": seconds, "training": training.state()}, file)
                log.info("%s: saved at step %d", name, steps)
                raise
    finally:
        training.close()
    final = training.state()
    save_atomically({"steps": steps, "seconds": seconds, "training": final}, file)
    return final


def save_atomically(value: Any, file: Path) -> None:
    """Write a value so that at every moment the file is either the old one or the new one, whole."""
    part = file.with_name(file.name + ".part")
    with part.open("wb") as out:
        torch.save(value, out)
        out.flush()
        os.fsync(out.fileno())
    part.replace(file)


def write_json(value: Any, file: Path) -> None:
    """Like ``save_atomically``, as readable text."""
    part = file.with_name(file.name + ".part")
    part.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")
    part.replace(file)
