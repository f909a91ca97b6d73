"""What a benchmark measures: jobs by the program's own engine."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import cast

import numpy as np
import torch

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.events import AudioChunk, JobEvent
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, PrecisionChoice
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.bench_common import PROMPT, codes_digest, weight_bytes_per_step
from musicgen_desktop.engine.bench_machine import peak_memory
from musicgen_desktop.engine.bench_values import JobFigures, LoadFigures, LoadOrder
from musicgen_desktop.engine.conditioning.melody import MelodyPromptEncoder
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.prefill import begin_behind
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.native.native_library import VARIANT_VARIABLE, native_variant, possible_variants


class OurSide:
    """The program's engine with everything that a job does, sending the sound in pieces included."""

    def __init__(self, cache: Path) -> None:
        self._engine = MusicGenEngine(pack_folder=cache)
        self._order: LoadOrder | None = None

    def load(self, order: LoadOrder, import_seconds: float) -> LoadFigures:
        """See ``BenchSide.load``."""
        self._order = order
        if order.variant:
            _use_variant(order.variant)
        request = self._request(GenerationParams())
        started = time.perf_counter()
        self._engine.load(request, _ignore, CancelToken())
        seconds = time.perf_counter() - started
        return LoadFigures(
            import_seconds=import_seconds,
            load_seconds=seconds,
            peak_bytes=peak_memory(),
        )

    def run(self, params: GenerationParams) -> JobFigures:
        """See ``BenchSide.run``."""
        first_sound: list[float] = []

        def on_event(event: JobEvent) -> None:
            if isinstance(event, AudioChunk) and not first_sound:
                first_sound.append(time.perf_counter())

        token = _StepClock()
        request = self._request(params)
        processor, started = time.process_time(), time.perf_counter()
        result = self._engine.run(request, on_event, token)
        seconds, processor = time.perf_counter() - started, time.process_time() - processor
        return JobFigures(
            seconds=seconds,
            processor_seconds=processor,
            first_sound=first_sound[0] - started,
            sound_seconds=result.duration,
            steps=len(token.times),
            step_seconds=tuple(np.diff(token.times).tolist()),
            codes_digest=codes_digest(result.codes),
            peak_bytes=peak_memory(),
            device=result.device,
            precision=result.precision,
            threads=torch.get_num_threads(),
            weight_bytes=weight_bytes_per_step(request.checkpoint.folder, result.precision),
        )

    @torch.inference_mode()
    def hear(self, seconds: float) -> float | None:
        """See ``BenchSide.hear``. Codes are heard alike, whichever they are."""
        loaded = self._engine.loaded
        if loaded is None or isinstance(loaded.prompt_encoder, MelodyPromptEncoder):
            return None
        books, frames = loaded.decoder.num_codebooks, round(seconds * loaded.codec.frame_rate)
        pattern = DelayPattern(books, loaded.codec.audio_channels, frames + 1, loaded.start_token_id)
        asked = pattern.delay(torch.zeros(1, books, frames, dtype=torch.int64)).to(loaded.decoder.device)
        conditioning = loaded.prompt_encoder.encode([PROMPT], guided=False)
        started = time.perf_counter()
        state, last, _ = begin_behind(loaded.decoder, conditioning, asked, loaded.start_token_id, halves=1)
        loaded.decoder.step(state, last).cpu()
        return time.perf_counter() - started

    def _request(self, params: GenerationParams) -> GenerationRequest:
        if self._order is None:
            raise RuntimeError("run() before load()")
        loading = self._order
        precision = cast(PrecisionChoice, loading.precision)
        return GenerationRequest("bench", PROMPT, params, loading.checkpoint, loading.device, precision)


def _use_variant(name: str) -> None:
    """Force a build of the native code upon this process. Raises ``UserError``."""
    os.environ[VARIANT_VARIABLE] = name
    if native_variant() != name:
        raise UserError(
            tr("This processor cannot run the native code {name}.", name=name),
            tr("It can run {names}.", names=", ".join(possible_variants())),
        )


def _ignore(event: JobEvent) -> None:
    """Nobody listens while a checkpoint is loaded."""


class _StepClock(CancelToken):
    """Notes when the decode loop looks at its token, which it does once after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []

    def raise_if_cancelled(self) -> None:
        """See ``CancelToken``."""
        self.times.append(time.perf_counter())
        super().raise_if_cancelled()
