"""What all steps work with: the device, and checkpoints that are written when a step first needs them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.request import DeviceChoice
from musicgen_desktop.engine.bench_machine import MemoryReader
from tests.support.engine.engine_requests import a_checkpoint
from tests.support.random_checkpoint import STARTER, write_published_checkpoint


@dataclass(frozen=True, slots=True)
class DeviceBench:
    """One run of the steps.

    Attributes:
        device: "cuda", or "cpu" to prove the steps themselves.
        quick: tiny networks and short sounds.
        folder: where checkpoints and caches are kept for the steps that follow.
    """

    device: DeviceChoice
    quick: bool
    folder: Path

    @property
    def is_card(self) -> bool:
        """Whether there is a card to ask."""
        return self.device == "cuda"

    @property
    def starter(self) -> Checkpoint:
        """The one with trained weights; where it must be quick, one that is smaller."""
        return self.of_shape("small") if self.quick else a_checkpoint(STARTER)

    def of_shape(self, name: str) -> Checkpoint:
        """A checkpoint of a published size with random weights, stored in half the bytes: what loads the fastest."""
        folder = self.folder / name
        if not (folder / "generation_config.json").exists():
            write_published_checkpoint(folder, name, precision="fp16", tiny=self.quick)
        return a_checkpoint(folder)

    def bytes_per_second(self) -> float:
        """How fast the device's memory is read."""
        reader = MemoryReader(self.device, 1 << 22) if self.quick else MemoryReader(self.device)
        return reader.bytes_per_second()

    def seconds(self, whole: float) -> float:
        """Of sound, fewer where it must be quick."""
        return 1.0 if self.quick else whole

    def timed(self, call: Callable[[], object]) -> float:
        """Wall seconds of a call with all that the device does for it."""
        self.wait()
        started = time.perf_counter()
        call()
        self.wait()
        return time.perf_counter() - started

    def wait(self) -> None:
        """Until the device has done everything."""
        if self.is_card:
            torch.cuda.synchronize()
