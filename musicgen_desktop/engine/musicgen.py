"""The real engine: one MusicGen checkpoint resident, requests in, sound out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import torch

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import MemoryShortageError
from musicgen_desktop.domain.events import OnEvent, Phase, PhaseChanged
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.thread_limit import ThreadLimit
from musicgen_desktop.engine.conditioning.melody import check_source
from musicgen_desktop.engine.decoder.sampling import NonFiniteLogitsError
from musicgen_desktop.engine.device import Placement, choose_placement, precisions_of
from musicgen_desktop.engine.job import Job
from musicgen_desktop.engine.loader import LoadedCheckpoint, load_checkpoint
from musicgen_desktop.engine.memory.capacity import (
    FreeMemory,
    check_fits,
    fit_of,
    free_memory,
    memory_errors_in_words,
    release_memory,
    weights_in_blocks_of_their_own,
)
from musicgen_desktop.engine.memory.footprint import ModelSizes, read_sizes
from musicgen_desktop.engine.self_check import SelfCheck
from musicgen_desktop.engine.trial import open_checkpoint


class MusicGenEngine:
    """See ``Engine``. Everything about sizes and rates comes from the checkpoint's configuration.

    Args:
        free: tells how many bytes of a device's memory are free.
        self_check: finds accelerators that compute wrongly.
        pack_folder: the program's cache of 8-bit weights; None keeps none.
        threads: how many the user leaves to it.
    """

    def __init__(
        self,
        free: FreeMemory = free_memory,
        self_check: SelfCheck | None = None,
        pack_folder: Path | None = None,
        threads: ThreadLimit | None = None,
    ) -> None:
        self._free = free
        self._pack_folder = pack_folder
        self._limit = threads or ThreadLimit()
        self._most_threads = self._limit.most
        self._self_check = self_check or SelfCheck()
        self._loaded: LoadedCheckpoint | None = None
        self._placement = Placement("cpu", "fp32")

    @property
    def loaded(self) -> LoadedCheckpoint | None:
        """What is resident; for measuring."""
        return self._loaded

    def load(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> None:
        """See ``Engine.load``."""
        resident = self._loaded is not None and self._loaded.checkpoint == request.checkpoint
        # Before anything else: what comes next believes what the checkpoint says of itself.
        with memory_errors_in_words(request, self._placement):
            opened = None if resident else open_checkpoint(request.checkpoint.folder)
        sizes = read_sizes(request.checkpoint.folder)
        check_source(request.source, hears_melodies=not sizes.cross_attention)
        placement = self._placement = self._right_placement(request, sizes)
        if self._is_loaded(request, placement) and self._most_threads == self._limit.most:
            check_fits(sizes, request, placement, self._free, resident=True)
            return
        on_event(PhaseChanged(request.job_id, Phase.LOADING))
        # First free, then load: two checkpoints never lie in memory together.
        self.unload()
        self._most_threads = self._limit.most
        placement = self._placement = self._roomy_placement(request, placement, sizes)
        check_fits(sizes, request, placement, self._free)
        token.raise_if_ended()
        with memory_errors_in_words(request, placement), weights_in_blocks_of_their_own():
            self._loaded = load_checkpoint(request.checkpoint, placement, self._pack_folder, opened, self._most_threads)

    @torch.inference_mode()
    def run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> GenerationResult:
        """See ``Engine.run``."""
        if self._loaded is None:
            raise RuntimeError("run() before load()")
        placement = self._loaded.placement
        with memory_errors_in_words(request, placement):
            job = Job(self._loaded, request, self._placement.notes, on_event, token)
            try:
                return job.run(self._loaded.decoder, placement)
            except NonFiniteLogitsError:
                if placement.precision == "fp32":
                    raise
        # Outside of the except block, whose traceback would keep the decoder in memory.
        return self._run_again(job, request)

    def unload(self) -> None:
        """See ``Engine.unload``."""
        if self._loaded is None:
            return
        self._loaded = None
        release_memory()

    def _run_again(self, job: Job, request: GenerationRequest) -> GenerationResult:
        """Go on in fp32 where the numbers overflowed, with what was made and played so far."""
        loaded, self._loaded = self._loaded, None
        assert loaded is not None
        before, checkpoint = loaded.placement, loaded.checkpoint
        # Two decoders never lie in memory together.
        del loaded
        release_memory()
        job.tell(tr("The numbers overflowed in {precision}, so it was made in fp32.", precision=before.precision))
        placement = Placement(before.device, "fp32")
        check_fits(read_sizes(checkpoint.folder), request, placement, self._free)
        with memory_errors_in_words(request, placement):
            self._loaded = load_checkpoint(checkpoint, placement, most_threads=self._most_threads)
            # The same request overflows at the same step again, and comes out the same.
            if job.has_begun:
                return job.run(self._loaded.decoder, before)
            job.sound_by(self._loaded.codec)
            return job.run(self._loaded.decoder, placement)

    def _right_placement(self, request: GenerationRequest, sizes: ModelSizes) -> Placement:
        """Where the request shall run, leaving out devices that compute wrongly."""
        while True:
            placement = choose_placement(
                request.device, request.precision, self._self_check.faults, can_be_quantised=sizes.can_be_quantised
            )
            try:
                with memory_errors_in_words(request, placement):
                    right = self._self_check.is_right(placement)
            except MemoryShortageError:  # others have filled the card
                other = self._on_processor(request, placement, sizes)
                if other is None:
                    raise
                return other
            if right:
                return placement

    def _roomy_placement(self, request: GenerationRequest, placement: Placement, sizes: ModelSizes) -> Placement:
        """Leave a card that is too small to the user's own choice: "auto" goes to the processor instead."""
        if placement.device == "cpu" or fit_of(sizes, request, placement, self._free).fits:
            return placement
        return self._on_processor(request, placement, sizes) or placement

    def _on_processor(self, request: GenerationRequest, placement: Placement, sizes: ModelSizes) -> Placement | None:
        """The processor in the place of a card that is too small; None where the user chose the card, or it is too."""
        if request.device != "auto":
            return None
        reason = tr("CPU: the graphics card's memory is too small.")
        note = tr("The graphics card's memory is too small for this, so the processor computed it.")
        precision = request.precision if request.precision in precisions_of("cpu") else "auto"
        other = choose_placement("cpu", precision, can_be_quantised=sizes.can_be_quantised)
        other = replace(other, reason=reason, notes=(*placement.notes, note))
        return other if fit_of(sizes, request, other, self._free).fits else None

    def _is_loaded(self, request: GenerationRequest, placement: Placement) -> bool:
        loaded = self._loaded
        return loaded is not None and (loaded.checkpoint, loaded.placement) == (request.checkpoint, placement)
