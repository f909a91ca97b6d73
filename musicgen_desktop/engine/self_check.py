"""Whether an accelerator computes what the processor computes, asked before the first job runs on it.

Drivers and kernels have given wrong numbers without any error. A small decoder and a small codec with
weights of their own are run on both; that takes a moment and no checkpoint.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from torch import Tensor

from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.memory.capacity import is_memory_error

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Probe:
    """Something to compute on an accelerator and on the CPU.

    Attributes:
        run: gives float32 numbers on the CPU, the same for all placements that compute rightly.
        follows_precision: whether it follows the placement's precision; else it computes in fp32 everywhere.
    """

    run: Callable[[Placement], Tensor]
    follows_precision: bool = True


_TOLERANCES = MappingProxyType({"fp32": 0.005, "fp16": 0.01, "bf16": 0.08})
"""How far results may differ from fp32 on the CPU: root of the mean square over the spread of the result.
About ten times what rounding does in each precision; a wrong kernel is off by half and more."""


class SelfCheck:
    """Compares each accelerator with the CPU once and remembers what came out.

    Args:
        probes: what is compared; the program's own by default.
    """

    def __init__(self, probes: Sequence[Probe] | None = None) -> None:
        self._probes = probes
        self._results: dict[tuple[str, str], str | None] = {}

    @property
    def faults(self) -> dict[str, str]:
        """Devices that computed wrongly, each with a sentence that says so."""
        return {device: sentence for (device, _), sentence in self._results.items() if sentence}

    def is_right(self, placement: Placement) -> bool:
        """Whether a placement computes rightly. The processor does by definition.

        Torch's errors for too little memory are raised: it is asked again the next time.
        """
        if placement.device == "cpu":
            return True
        key = (placement.device, placement.precision)
        if key not in self._results:
            self._results[key] = self._fault(placement)
        return self._results[key] is None

    def _fault(self, placement: Placement) -> str | None:
        for probe in self._probes if self._probes is not None else _own_probes():
            try:
                off = difference(probe.run(placement), probe.run(Placement("cpu", "fp32")))
            except (RuntimeError, NotImplementedError) as error:
                if is_memory_error(error):  # says nothing of how it computes
                    raise
                log.warning("%s failed its self-check: %s", placement, error)
                return tr(
                    "{device} failed its self-check, so the processor computed this.", device=placement.device.upper()
                )
            if not off <= _TOLERANCES[placement.precision if probe.follows_precision else "fp32"]:  # true for nan too
                log.warning("%s is off by %.3g", placement, off)
                return tr(
                    "{device} gave wrong numbers in its self-check, so the processor computed this.",
                    device=placement.device.upper(),
                )
        return None


def difference(got: Tensor, expected: Tensor) -> float:
    """Root of the mean square of the difference, over the spread of what was expected; nan if it is no number."""
    if got.shape != expected.shape:
        return float("nan")
    return ((got - expected).square().mean().sqrt() / expected.std()).item()


def _own_probes() -> Sequence[Probe]:
    from musicgen_desktop.engine.probes import decoder_probe, sound_probe

    return Probe(decoder_probe), Probe(sound_probe, follows_precision=False)
