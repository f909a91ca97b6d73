"""Whether the Starter makes the same second of music twice, and one in full precision."""

from __future__ import annotations

import hashlib

import numpy as np

from musicgen_desktop.app.container import build_checkpoint_store, build_runner
from musicgen_desktop.app.fresh import new_job_id
from musicgen_desktop.app.self_test.check import CheckFailedError
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import STARTER_ID
from musicgen_desktop.domain.events import JobEvent, JobFailed, JobFinished
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult, PrecisionChoice
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.paths import Paths

_SECONDS = 1.0
_SEED = 7


def check_engine(paths: Paths) -> str:
    """Make a second of music twice, on a processor, and compare. Raises ``CheckFailedError``, ``UserError``.

    In full precision other libraries are asked than in 8 bits.
    """
    _, first = make_second(paths)
    _, second = make_second(paths)
    if not np.array_equal(first.codes, second.codes):
        raise CheckFailedError(tr("The same seed gave two different sounds."))
    for made in (first, make_second(paths, "fp32")[1]):
        peak = float(np.abs(made.audio_values).max())
        if not np.isfinite(peak) or peak < 1e-3 or made.audio_values.shape[2] != _SECONDS * made.sampling_rate:
            raise CheckFailedError(tr("What was made is not a second of sound: its peak is {peak}.", peak=peak))
    from musicgen_desktop.engine.native.native_library import int8_in_words

    digest = hashlib.sha256(first.codes.tobytes()).hexdigest()[:16]
    return tr("{precision}, {native}, codes {digest}", precision=first.precision, native=int8_in_words(), digest=digest)


def make_second(paths: Paths, precision: PrecisionChoice = "auto") -> tuple[GenerationRequest, GenerationResult]:
    """What is asked of the Starter, and what it makes of it. Raises ``CheckFailedError``, ``UserError``."""
    store = build_checkpoint_store(paths)
    params = GenerationParams(duration=_SECONDS, seed=_SEED)
    request = GenerationRequest(
        new_job_id(), "80s pop with bassy drums", params, store.resolve(STARTER_ID), "cpu", precision
    )
    endings: list[JobEvent] = []
    build_runner(store).run(request, endings.append, CancelToken())
    match endings[-1]:
        case JobFinished() as finished:
            return request, finished.result
        case JobFailed() as failed:
            raise CheckFailedError(str(failed.error))
        case other:
            raise CheckFailedError(type(other).__name__)
