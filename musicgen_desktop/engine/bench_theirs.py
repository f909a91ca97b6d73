"""The other side of a benchmark: the same jobs by Transformers' ``generate()``."""

from __future__ import annotations

import time
from types import MappingProxyType

import torch

from musicgen_desktop.engine.bench_common import PROMPT, codes_digest, weight_bytes_per_step
from musicgen_desktop.engine.bench_machine import peak_memory
from musicgen_desktop.engine.bench_values import JobFigures, JobOrder, LoadFigures, LoadOrder
from musicgen_desktop.engine.device import choose_placement
from musicgen_desktop.engine.reference import Reference

_DTYPES = MappingProxyType({"fp32": torch.float32, "fp16": torch.float16, "bf16": torch.bfloat16})


class TheirSide:
    """Transformers' ``generate()``, whose sound is there when all of it is."""

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

    def run(self, order: JobOrder) -> JobFigures:
        """See ``BenchSide.run``."""
        if self._reference is None:
            raise RuntimeError("run() before load()")
        prompts = [PROMPT] * order.params.takes
        processor, started = time.process_time(), time.perf_counter()
        codes, sound = self._reference.generate(prompts, order.params, order.steps, order.params.seed)
        seconds, processor = time.perf_counter() - started, time.process_time() - processor
        return JobFigures(
            seconds=seconds,
            processor_seconds=processor,
            first_sound=seconds,
            sound_seconds=sound.shape[-1] / self._reference.model.config.audio_encoder.sampling_rate,
            steps=order.steps,
            step_seconds=(),
            codes_digest=codes_digest(codes.numpy()),
            peak_bytes=peak_memory(),
            device=self._reference.device,
            precision=self._precision,
            threads=torch.get_num_threads(),
            weight_bytes=weight_bytes_per_step(self._reference.folder, self._precision),
        )
