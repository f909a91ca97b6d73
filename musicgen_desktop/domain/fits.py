"""What a machine has, what a job needs, and whether the one is enough for the other."""

from __future__ import annotations

from dataclasses import dataclass

from musicgen_desktop.domain.text import tr


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """Something that can compute here.

    Attributes:
        device: "cuda", "mps" or "cpu", as in ``DeviceChoice``.
        name: for people, such as the name of the card.
        memory, free: bytes of its memory, all of it and what could be taken now.
    """

    device: str
    name: str
    memory: int
    free: int

    def in_words(self) -> str:
        """Name and memory."""
        return tr(
            "{name}, {memory:.1f} GB of memory, {free:.1f} GB free",
            name=self.name,
            memory=self.memory / 1e9,
            free=self.free / 1e9,
        )


@dataclass(frozen=True, slots=True)
class MemoryNeed:
    """Bytes that a checkpoint and a job take, estimated before anything is loaded.

    Attributes:
        weights: what stays resident on the device that computes.
        loading: what is needed beside them for a moment while they are loaded.
        caches: keys and values of all rows at this length.
        work: what the steps and the codec use beside the caches.
        main_memory: bytes of main memory at the worst moment; on a device that shares it equal to ``peak``.
    """

    weights: int
    loading: int
    caches: int
    work: int
    main_memory: int

    @property
    def peak(self) -> int:
        """Bytes of the device's memory at the worst moment of loading and running."""
        return self.weights + max(self.loading, self.caches + self.work)


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a job fits on a device.

    Attributes:
        device, precision: where and in what it would run.
        need: what it takes.
        free: bytes that can be taken on the device, counting what is loaded now and would be freed.
        main_free: bytes of main memory that can be taken.
        reason: why "auto" takes that device, a sentence; empty where the user chose one.
        others: device, precision and bytes of the same job on everything else that can compute here.
    """

    device: str
    precision: str
    need: MemoryNeed
    free: int
    main_free: int
    others: tuple[tuple[str, str, int], ...] = ()
    reason: str = ""

    @property
    def fits(self) -> bool:
        """Whether there is enough memory, on the device and beside it."""
        return self.need.peak <= self.free and self.need.main_memory <= self.main_free

    @property
    def scarcer(self) -> tuple[int, int]:
        """Bytes needed and free, of the device's memory; of the main memory where only that is too small."""
        if self.need.peak <= self.free and self.need.main_memory > self.main_free:
            return self.need.main_memory, self.main_free
        return self.need.peak, self.free

    def in_words(self) -> str:
        """Half a sentence with both numbers."""
        needed, free = (count / 1e9 for count in self.scarcer)
        return tr("needs about {needed:.1f} GB of memory, {free:.1f} GB are free", needed=needed, free=free)
