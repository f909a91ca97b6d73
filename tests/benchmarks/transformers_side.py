"""The jobs of a benchmark by Transformers' ``generate()``."""

from __future__ import annotations

import time
from types import MappingProxyType

import torch

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.engine.bench_common import PROMPT, codes_digest, weight_bytes_per_step
from musicgen_desktop.engine.bench_machine import peak_memory
from musicgen_desktop.engine.bench_values import JobFigures, LoadFigures, LoadOrder
from musicgen_desktop.engine.device import choose_placement
from tests.support.engine.reference import Reference

_DTYPES = MappingProxyType({"fp32": torch.float32, "fp16": torch.float16, "bf16": torch.bfloat16})


class TransformersSide:
    """A ``BenchSide`` whose sound is there when all of it is, and whose precision is that of the whole checkpoint."""

    def __init__(self) -> None:
        self._reference: Reference | None = None
        self._precision = "fp32"

    def load(self, order: LoadOrder, import_seconds: float) -> LoadFigures:
        """See ``BenchSide.load``."""
        device = choose_placement(order.device, "auto").device
        self._precision = order.precision
        started = time.perf_counter()
        self._reference = Reference(order.checkpoint.folder, device, _DTYPES[order.precision])
        return LoadFigures(
            import_seconds=import_seconds,
            load_seconds=time.perf_counter() - started,
            peak_bytes=peak_memory(),
        )

    def hear(self, seconds: float) -> float | None:
        """See ``BenchSide.hear``: ``generate()`` does not tell."""
        return None

    def run(self, params: GenerationParams) -> JobFigures:
        """See ``BenchSide.run``."""
        if self._reference is None:
            raise RuntimeError("run() before load()")
        config = self._reference.model.config
        codebooks = config.decoder.num_codebooks // config.decoder.audio_channels
        # The last codebook comes as many steps after the first one as there are others before it.
        steps = round(params.duration * config.audio_encoder.frame_rate) + codebooks - 1
        prompts = [PROMPT] * params.takes
        processor, started = time.process_time(), time.perf_counter()
        codes, sound = self._reference.generate(prompts, params, steps, params.seed)
        seconds, processor = time.perf_counter() - started, time.process_time() - processor
        return JobFigures(
            seconds=seconds,
            processor_seconds=processor,
            first_sound=seconds,
            sound_seconds=sound.shape[-1] / config.audio_encoder.sampling_rate,
            steps=steps,
            step_seconds=(),
            codes_digest=codes_digest(codes.numpy()),
            peak_bytes=peak_memory(),
            device=self._reference.device,
            precision=self._precision,
            threads=torch.get_num_threads(),
            weight_bytes=weight_bytes_per_step(self._reference.folder, self._precision),
        )
