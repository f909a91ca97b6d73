"""How much memory the form's job takes with each checkpoint. Imports torch: not for the main thread."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.fits import Fit
from musicgen_desktop.engine.device import (
    MachineDevices,
    Placement,
    choose_placement,
    find_devices,
    precisions_of,
)
from musicgen_desktop.engine.memory.capacity import FreeMemory, fit_of, free_memory, request_need
from musicgen_desktop.engine.memory.footprint import KnownSizes, ModelSizes, published_sizes
from musicgen_desktop.services.checkpoints.fit_service import FitQuestion


class FitEstimates:
    """Answers one question after another; what no form can change is looked for once. Used by one thread."""

    def __init__(self) -> None:
        self._machine = find_devices()
        self._known_sizes = KnownSizes()

    def __call__(self, question: FitQuestion) -> Mapping[str, Fit]:
        """A fit for every checkpoint of the question whose sizes can be known."""
        sizes = {each.id: (each, self._sizes(each)) for each in question.checkpoints}
        for entry in question.entries:
            if entry.id not in sizes:
                with contextlib.suppress(KeyError):  # published since, or by somebody else
                    stand_in = Checkpoint(entry.id, entry.title, Path(entry.id))
                    sizes[entry.id] = (stand_in, published_sizes(entry.id))
        held = self._sizes(question.resident) if question.resident else None
        free, fits = cache(free_memory), dict[str, Fit]()
        for id, (checkpoint, known) in sizes.items():
            if known is not None:
                with contextlib.suppress(UserError):  # a device that is not there is said when it is used
                    fits[id] = _fit(question, checkpoint, known, self._machine, held, free)
        return fits

    def _sizes(self, checkpoint: Checkpoint) -> ModelSizes | None:
        """Sizes of an installed checkpoint; None for a folder that is damaged, which others tell."""
        try:
            return self._known_sizes.of(checkpoint.folder)
        except UserError:
            return None


def _fit(
    question: FitQuestion,
    checkpoint: Checkpoint,
    sizes: ModelSizes,
    machine: MachineDevices,
    held: ModelSizes | None,
    free: FreeMemory,
) -> Fit:
    request = replace(question.request, checkpoint=checkpoint)
    placement = choose_placement(
        request.device, request.precision, machine=machine, can_be_quantised=sizes.can_be_quantised
    )
    resident = question.resident
    others = tuple(
        (info.device, precision, request_need(sizes, request, Placement(info.device, precision)).peak)
        for info in machine.devices
        for precision in precisions_of(info.device)
        if (info.device, precision) != (placement.device, placement.precision)
    )
    if resident is not None and resident.id == checkpoint.id:
        fit = fit_of(sizes, request, placement, free, resident=True)
        return replace(fit, others=others, reason=placement.reason)
    freed = 0
    if held is not None:
        # It makes room for the next one: two are never held at once.
        freed = request_need(held, request, placement).weights
    fit = fit_of(sizes, request, placement, lambda device: free(device) + freed)
    return replace(fit, others=others, reason=placement.reason)
