"""Which device and precision a job runs on, in words, and why not on another."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import psutil
import torch

from musicgen_desktop.domain.errors import DeviceError
from musicgen_desktop.domain.fits import DeviceInfo
from musicgen_desktop.domain.request import DeviceChoice
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.native.native_library import native_variant

_DTYPES = MappingProxyType(
    {"fp32": torch.float32, "fp16": torch.float16, "bf16": torch.bfloat16, "int8": torch.float32}
)

_PRECISIONS = MappingProxyType(
    {"cpu": ("int8", "fp32", "bf16", "fp16"), "cuda": ("fp16", "bf16", "fp32"), "mps": ("fp32", "fp16")}
)
"""What each device can compute in, the one that "auto" takes first. Steps wait for the weights to be read: a
processor's are a quarter in 8 bits, a CUDA card's half in fp16; MPS is only known to be right in fp32."""

SMALL_DECODER = 50_000_000
"""Weights below which a step is over before a second thread has woken up."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the decoder computes and in what.

    Attributes:
        device: "cpu", "cuda" or "mps".
        precision: "fp32", "fp16", "bf16" or "int8".
        reason: why "auto" chose it, a sentence; empty where the user chose.
        notes: what the user should see, for example that a device was left out for wrong numbers.
    """

    device: str
    precision: str
    reason: str = field(default="", compare=False)
    notes: tuple[str, ...] = field(default=(), compare=False)

    @property
    def dtype(self) -> torch.dtype:
        """The dtype of what is not quantised. Text encoder and codec always compute in fp32."""
        return _DTYPES[self.precision]

    @property
    def codec_device(self) -> str:
        """EnCodec on MPS gives garbled sound without an error, so there it stays on the CPU."""
        return "cpu" if self.device == "mps" else self.device


@dataclass(frozen=True, slots=True)
class MachineDevices:
    """What was found on this machine.

    Attributes:
        devices: those that can be used, the best one first; the last one is the processor.
        missing: sentences that say why there is no other.
    """

    devices: tuple[DeviceInfo, ...]
    missing: tuple[str, ...]


def find_devices(processor: str = "") -> MachineDevices:
    """Look for everything that torch can compute on.

    Args:
        processor: the processor's name, for people; empty where it is not known.
    """
    devices: list[DeviceInfo] = []
    missing: list[str] = []
    for find in (_find_cuda, _find_mps):
        found = find()
        if isinstance(found, DeviceInfo):
            devices.append(found)
        elif found:
            missing.append(found)
    if not devices and not missing:
        missing.append(tr("no graphics card that PyTorch can use was found"))
    return MachineDevices((*devices, _processor(processor)), tuple(missing))


def precisions_of(device: str) -> tuple[str, ...]:
    """In what a device can compute, the one that "auto" takes first."""
    left_out = set()
    if device == "cuda" and not torch.cuda.is_bf16_supported(including_emulation=False):
        left_out.add("bf16")
    if device == "cpu" and not native_variant():
        left_out.add("int8")
    return tuple(precision for precision in _PRECISIONS[device] if precision not in left_out)


def choose_placement(
    device: DeviceChoice,
    precision: str,
    faults: Mapping[str, str] = MappingProxyType({}),
    machine: MachineDevices | None = None,
    can_be_quantised: bool = True,
) -> Placement:
    """Resolve "auto" and refuse what does not exist here. Raises ``DeviceError``.

    Args:
        device, precision: what the user asked for, each a name or "auto".
        faults: devices that were found to compute wrongly, each with a sentence that says how.
        machine: what there is; looked for when not given.
        can_be_quantised: whether the decoder can be computed in 8 bits.
    """
    machine = machine or find_devices()
    available = {info.device: info.name for info in machine.devices}
    if device != "auto" and device not in available:
        raise DeviceError(
            tr("There is no {device} device on this machine.", device=device.upper()),
            tr("Choose one of: {devices}, auto.", devices=", ".join(available)),
        )
    if device == "auto":
        sound = [name for name in available if name not in faults]
        chosen = next((name for name in sound if precision in ("auto", *precisions_of(name))), sound[0])
        reason = _reason(chosen, precision, sound, available, machine.missing)
    else:
        chosen, reason = ("cpu" if device in faults else device), ""
    notes = tuple(sentence for name, sentence in faults.items() if name in available and device in ("auto", name))
    possible = precisions_of(chosen)
    # With the device left out, what was chosen for it may not be possible on the one that is used.
    if precision == "auto" or (notes and precision not in possible):
        first = next(precision for precision in possible if can_be_quantised or precision != "int8")
        return Placement(chosen, first, reason, notes)
    if precision not in possible:
        raise DeviceError(
            tr("{device} cannot compute in {precision}.", device=available[chosen], precision=precision),
            tr("Choose one of these precisions: {precisions}, auto.", precisions=", ".join(possible)),
        )
    return Placement(chosen, precision, reason, notes)


def choose_threads(decoder_weights: int, most: int = 0) -> int:
    """How many threads torch shall compute with on the CPU, at most.

    A small decoder runs best on one: its steps are short, and every join of two threads waits for
    the slower one, which on a busy machine (a DAW is open) comes late each time. Beyond that one
    thread for each physical core; a second one on the same core only adds joins.

    Args:
        most: what the user allows; 0 for as many as are good.
    """
    best = 1 if decoder_weights < SMALL_DECODER else psutil.cpu_count(logical=False) or 1
    return min(best, most) if most else best


def _reason(
    chosen: str, precision: str, sound: Sequence[str], available: Mapping[str, str], missing: Sequence[str]
) -> str:
    if chosen != "cpu":
        return tr("{device}: {name} is faster than the processor.", device=chosen.upper(), name=available[chosen])
    if len(sound) > 1:
        return tr("CPU: the only device here that computes in {precision}.", precision=precision)
    if len(available) > 1:
        return tr("CPU: the graphics card computes wrongly.")
    return tr("CPU: {why}.", why="; ".join(missing))


def _find_cuda() -> DeviceInfo | str:
    """The card, or why there is none; an empty sentence where there is nothing to say."""
    if torch.version.cuda is None and torch.version.hip is None:
        return ""
    with warnings.catch_warnings(record=True) as said:
        # PyTorch tells of old drivers by a warning, nothing else.
        warnings.simplefilter("always")
        usable = torch.cuda.is_available()
    if not usable:
        return _unusable(str(said[0].message)) if said else ""
    try:
        # A card that is too old for this PyTorch, or broken, is found by using it.
        torch.ones(1, device="cuda").add_(1).cpu()
        free, memory = torch.cuda.mem_get_info(0)
    except (RuntimeError, AssertionError) as error:
        return _unusable(str(error))
    return DeviceInfo("cuda", torch.cuda.get_device_name(0), memory, free)


def _find_mps() -> DeviceInfo | str:
    if not torch.backends.mps.is_available():
        return ""
    memory = torch.mps.recommended_max_memory()
    free = min(memory - torch.mps.driver_allocated_memory(), psutil.virtual_memory().available)
    return DeviceInfo("mps", tr("Apple GPU"), memory, free)


def _processor(name: str) -> DeviceInfo:
    cores = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
    memory = psutil.virtual_memory()
    words = tr("{processor}, {cores} cores", processor=name or tr("Processor"), cores=cores)
    return DeviceInfo("cpu", words, memory.total, memory.available)


def _unusable(reason: str) -> str:
    first_line = (reason.strip().splitlines() or [""])[0][:200].rstrip(".")
    return tr("the graphics card cannot be used ({reason})", reason=first_line)
