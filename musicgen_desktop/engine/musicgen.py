"""The real engine: one MusicGen checkpoint resident, requests in, sound out."""

from __future__ import annotations

import time
from dataclasses import replace

import torch
from torch import Tensor

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.domain.events import OnEvent, Stage, StageChanged
from musicgen_desktop.domain.params import GUIDANCE_OFF
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.delay_pattern import DelayPattern
from musicgen_desktop.engine.device import SMALL_DECODER, Placement, choose_placement, precisions_of
from musicgen_desktop.engine.footprint import ModelSizes, read_sizes
from musicgen_desktop.engine.loader import LoadedCheckpoint, load_checkpoint
from musicgen_desktop.engine.loop import decode_ids
from musicgen_desktop.engine.memory import (
    FreeMemory,
    check_fits,
    fit_of,
    free_memory,
    memory_errors_in_words,
    release_memory,
)
from musicgen_desktop.engine.progress import ProgressMeter
from musicgen_desktop.engine.sampling import Sampler, take_generators
from musicgen_desktop.engine.self_check import SelfCheck
from musicgen_desktop.engine.sound_stream import SoundStream, read_only


class MusicGenEngine:
    """See ``Engine``. Everything about sizes and rates comes from the checkpoint's configuration.

    Args:
        free: tells how many bytes of a device's memory are free.
        self_check: finds accelerators that compute wrongly.
    """

    def __init__(self, free: FreeMemory = free_memory, self_check: SelfCheck | None = None) -> None:
        self._free = free
        self._self_check = self_check or SelfCheck()
        self._loaded: LoadedCheckpoint | None = None
        self._placement = Placement("cpu", "fp32")

    def load(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> None:
        """See ``Engine.load``."""
        sizes = read_sizes(request.checkpoint.folder, request.checkpoint.title)
        placement = self._placement = self._right_placement(request, sizes)
        if self._is_loaded(request, placement):
            check_fits(sizes, request, placement, self._free, resident=True)
            return
        on_event(StageChanged(request.job_id, Stage.LOADING))
        # First free, then load: two checkpoints never lie in memory together.
        self.unload()
        placement = self._placement = self._roomy_placement(request, placement, sizes)
        check_fits(sizes, request, placement, self._free)
        token.raise_if_ended()
        with memory_errors_in_words(request, placement):
            self._loaded = load_checkpoint(request.checkpoint, placement)

    @torch.inference_mode()
    def run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> GenerationResult:
        """See ``Engine.run``."""
        if self._loaded is None:
            raise RuntimeError("run() before load()")
        with memory_errors_in_words(request, self._placement):
            return _run(self._loaded, request, self._placement.notes, on_event, token)

    def unload(self) -> None:
        """See ``Engine.unload``."""
        if self._loaded is None:
            return
        self._loaded = None
        release_memory()

    def _right_placement(self, request: GenerationRequest, sizes: ModelSizes) -> Placement:
        """Where the request shall run, leaving out devices that compute wrongly."""
        large = sizes.decoder >= SMALL_DECODER
        while True:
            placement = choose_placement(request.device, request.precision, self._self_check.faults, large=large)
            if self._self_check.is_right(placement):
                return placement

    def _roomy_placement(self, request: GenerationRequest, placement: Placement, sizes: ModelSizes) -> Placement:
        """Leave a card that is too small to the user's own choice: "auto" goes to the processor instead."""
        if request.device != "auto" or placement.device == "cpu" or fit_of(sizes, request, placement, self._free).fits:
            return placement
        reason = tr("CPU: the graphics card's memory is too small.")
        note = tr("The graphics card's memory is too small for this, so the processor computed it.")
        precision = request.precision if request.precision in precisions_of("cpu") else "auto"
        other = choose_placement("cpu", precision, large=sizes.decoder >= SMALL_DECODER)
        other = replace(other, reason=reason, notes=(*placement.notes, note))
        return other if fit_of(sizes, request, other, self._free).fits else placement

    def _is_loaded(self, request: GenerationRequest, placement: Placement) -> bool:
        loaded = self._loaded
        return loaded is not None and (loaded.checkpoint, loaded.placement) == (request.checkpoint, placement)


def _run(
    loaded: LoadedCheckpoint,
    request: GenerationRequest,
    notes: tuple[str, ...],
    on_event: OnEvent,
    token: CancelToken,
) -> GenerationResult:
    started = time.monotonic()
    # An empty prompt has nothing to be guided by: both halves would say the same.
    params = request.params if request.prompt else replace(request.params, guidance_scale=GUIDANCE_OFF)
    decoder, codec = loaded.decoder, loaded.codec
    pattern = DelayPattern(
        num_codebooks=decoder.num_codebooks,
        audio_channels=codec.audio_channels,
        frames=round(params.duration * codec.frame_rate),
        pad_token_id=loaded.pad_token_id,
    )
    on_event(StageChanged(request.job_id, Stage.READING_PROMPT))
    conditioning = loaded.prompt_encoder.encode([request.prompt], params.guided)
    token.raise_if_ended()
    notes = (*notes, *conditioning.notes)
    on_event(StageChanged(request.job_id, Stage.GENERATING, notes))
    sampler = Sampler(params, take_generators(params.seed, params.takes, decoder.device))
    meter = ProgressMeter(request.job_id, pattern.total_steps, on_event)
    sound = SoundStream(request.job_id, codec, pattern, on_event)

    def on_step(ids: Tensor, steps: int) -> bool:
        token.raise_if_cancelled()
        if token.stop_requested:
            return False
        meter.step_done(steps)
        sound.advance(ids, steps)
        return True

    ids, steps = decode_ids(decoder, conditioning.repeated(params.takes), pattern, sampler, params.takes, on_step)
    frames = pattern.complete_frames(steps)
    if frames == 0:
        # Stopped before the last codebook had spoken once: there is nothing to keep.
        raise JobCancelledError
    codes = pattern.undelay(ids, 0, frames)
    return GenerationResult(
        audio_values=sound.finish(codes),
        codes=read_only(codes.cpu().numpy()),
        sampling_rate=codec.sampling_rate,
        frame_rate=codec.frame_rate,
        stopped=frames < pattern.frames,
        checkpoint_sha256=request.checkpoint.weights_sha256,
        device=loaded.placement.device,
        precision=loaded.placement.precision,
        notes=notes,
        seconds=time.monotonic() - started,
    )
