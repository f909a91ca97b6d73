"""Small requests and results for the library, made without an engine."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.source import Melody, Origin, Relation
from musicgen_desktop.library.library_paths import sources_folder
from musicgen_desktop.system.paths import Paths

RATE = 16_000
FRAME_RATE = 50


def make_paths(home: Path) -> Paths:
    """The program's places below ``home``."""
    return Paths(home / "data", home / "config", home / "cache", home / "checkpoints")


def make_request(
    prompt: str = "warm piano", job_id: str = "job", takes: int = 1, seed: int = 1, **params: float
) -> GenerationRequest:
    return GenerationRequest(
        job_id=job_id,
        prompt=prompt,
        params=GenerationParams(**{"duration": 1.0, "takes": takes, "seed": seed, **params}),  # pyright: ignore[reportArgumentType]
        checkpoint=Checkpoint("starter", "Starter", Path("starter"), weights_sha256="ab" * 32),
    )


def make_result(
    request: GenerationRequest, samples: int = 1_600, channels: int = 1, amplitude: float = 0.5
) -> GenerationResult:
    """Noise that depends on the seed only, so that a test can make it again."""
    random = np.random.default_rng(request.params.seed)
    audio_values = random.uniform(-1, 1, (request.params.takes, channels, samples)).astype(np.float32) * np.float32(
        amplitude
    )
    codes = random.integers(0, 2048, (request.params.takes, 4, samples * FRAME_RATE // RATE), dtype=np.int64)
    audio_values.setflags(write=False)
    codes.setflags(write=False)
    return GenerationResult(
        audio_values=audio_values,
        codes=codes,
        sampling_rate=RATE,
        frame_rate=FRAME_RATE,
        stopped=False,
        checkpoint_sha256=request.checkpoint.weights_sha256,
        device="cpu",
        precision="fp32",
        notes=(),
        seconds=0.1,
    )


def growing(request: GenerationRequest, source_id: str) -> GenerationRequest:
    """The request, following a tune that the library keeps."""
    chroma = np.zeros((10, 12), np.float32)
    chroma[:, 0] = 1
    return replace(request, source=Melody(Origin("tune", "", 0.0, 1.0, Relation.MELODY, source_id), chroma, 10.0))


def keep_source(paths: Paths, source_id: str, days: float = 1000.0, suffix: str = ".mid") -> str:
    """Keep something that music can grow from, since so many days; its id."""
    path = sources_folder(paths) / f"{source_id}{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"a tune")
    then = time.time() - days * 86_400
    os.utime(path, (then, then))
    return source_id
