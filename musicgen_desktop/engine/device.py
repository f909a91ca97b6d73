"""Which device and precision a job runs on, and why not when it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

import psutil
import torch

from musicgen_desktop.domain.errors import DeviceError
from musicgen_desktop.domain.request import DeviceChoice, PrecisionChoice
from musicgen_desktop.domain.text import tr

_DTYPES = MappingProxyType({"fp32": torch.float32, "fp16": torch.float16})


_SMALL_DECODER = 50_000_000
"""Weights below which a step is over before a second thread has woken up."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the decoder computes and in what.

    Attributes:
        device: "cpu", "cuda" or "mps".
        precision: "fp32" or "fp16".
    """

    device: str
    precision: str

    @property
    def dtype(self) -> torch.dtype:
        """The decoder's dtype. Text encoder and codec always compute in fp32."""
        return _DTYPES[self.precision]

    @property
    def codec_device(self) -> str:
        """EnCodec on MPS gives garbled sound without an error, so there it stays on the CPU."""
        return "cpu" if self.device == "mps" else self.device


def available_devices() -> dict[str, str]:
    """Devices that torch can use here, each with a name for people; the best one first."""
    devices = {}
    if torch.cuda.is_available():
        devices["cuda"] = torch.cuda.get_device_name(0)
    if torch.backends.mps.is_available():
        devices["mps"] = tr("Apple GPU")
    devices["cpu"] = tr("Processor, {threads} threads", threads=torch.get_num_threads())
    return devices


def choose_placement(device: DeviceChoice, precision: PrecisionChoice) -> Placement:
    """Resolve "auto" and refuse what does not exist here. Raises ``DeviceError``."""
    available = available_devices()
    chosen = next(iter(available)) if device == "auto" else device
    if chosen not in available:
        raise DeviceError(
            tr("There is no {device} device on this machine.", device=device.upper()),
            tr("Choose one of: {devices}, auto.", devices=", ".join(available)),
        )
    if precision == "auto":
        # fp16 halves the weights a CUDA card has to read; CPUs compute it slowly, and MPS is only
        # known to be right in fp32.
        return Placement(chosen, "fp16" if chosen == "cuda" else "fp32")
    return Placement(chosen, precision)


def choose_threads(decoder_weights: int) -> int:
    """How many threads torch shall compute with on the CPU.

    A small decoder runs best on one: its steps are short, and every join of two threads waits for
    the slower one, which on a busy machine (a DAW is open) comes late each time. Beyond that one
    thread for each physical core; a second one on the same core only adds joins.
    """
    return 1 if decoder_weights < _SMALL_DECODER else psutil.cpu_count(logical=False) or 1
