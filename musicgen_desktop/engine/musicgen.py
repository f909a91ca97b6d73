"""The real engine: one MusicGen checkpoint resident, requests in, sound out."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import replace

import torch
from torch import Tensor

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.domain.events import OnEvent, Stage, StageChanged
from musicgen_desktop.domain.params import GUIDANCE_OFF
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.engine.delay_pattern import DelayPattern
from musicgen_desktop.engine.device import choose_placement
from musicgen_desktop.engine.loader import LoadedCheckpoint, load_checkpoint
from musicgen_desktop.engine.loop import decode_ids
from musicgen_desktop.engine.memory import available_memory, check_fits, memory_errors_in_words
from musicgen_desktop.engine.progress import ProgressMeter
from musicgen_desktop.engine.sampling import Sampler, take_generators
from musicgen_desktop.engine.sound_stream import SoundStream, read_only


class MusicGenEngine:
    """See ``Engine``. Everything about sizes and rates comes from the checkpoint's configuration.

    Args:
        available: tells how many bytes of main memory are free.
    """

    def __init__(self, available: Callable[[], int] = available_memory) -> None:
        self._available = available
        self._loaded: LoadedCheckpoint | None = None

    def load(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> None:
        """See ``Engine.load``."""
        placement = choose_placement(request.device, request.precision)
        if self._loaded and (self._loaded.checkpoint, self._loaded.placement) == (request.checkpoint, placement):
            return
        on_event(StageChanged(request.job_id, Stage.LOADING))
        # First free, then load: two checkpoints never lie in memory together.
        self.unload()
        check_fits(request.checkpoint.folder, request.checkpoint.title, self._available)
        token.raise_if_ended()
        with memory_errors_in_words():
            self._loaded = load_checkpoint(request.checkpoint, placement)

    @torch.inference_mode()
    def run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> GenerationResult:
        """See ``Engine.run``."""
        if self._loaded is None:
            raise RuntimeError("run() before load()")
        with memory_errors_in_words():
            return _run(self._loaded, request, on_event, token)

    def unload(self) -> None:
        """See ``Engine.unload``."""
        if self._loaded is None:
            return
        self._loaded = None
        gc.collect()
        if torch.cuda.is_available():
            torch.cuda.empty_cache()


def _run(
    loaded: LoadedCheckpoint, request: GenerationRequest, on_event: OnEvent, token: CancelToken
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
    on_event(StageChanged(request.job_id, Stage.GENERATING, conditioning.notes))
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
        notes=conditioning.notes,
        seconds=time.monotonic() - started,
    )
