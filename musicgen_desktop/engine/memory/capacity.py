"""Will it fit: what a job needs against what is free, before it is tried, and what to do when it does not."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from ctypes import CDLL
from dataclasses import replace

import psutil
import torch

from musicgen_desktop.domain.checkpoint import STARTER_ID
from musicgen_desktop.domain.errors import MemoryShortageError
from musicgen_desktop.domain.fits import Fit, MemoryNeed
from musicgen_desktop.domain.params import GUIDANCE_OFF, MIN_DURATION, GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.source import Continuation, Redo
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.device import Placement, precisions_of
from musicgen_desktop.engine.memory.footprint import Given, ModelSizes, memory_need

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
"""Names of glibc's ``mallopt``."""

_OUT_OF_MEMORY = (
    "can't allocate memory",
    "out of memory",  # MPS, and what of CUDA does not ask torch's allocator: pinned memory, graphs
    "STATUS_ALLOC_FAILED",  # cuBLAS and cuDNN, which make room for themselves
)

FreeMemory = Callable[[str], int]
"""Device → bytes of its memory that can be taken."""


def free_memory(device: str) -> int:
    """Bytes that can be taken on a device without swapping, counting what torch holds in reserve."""
    if device == "cuda":
        free, _ = torch.cuda.mem_get_info()
        return free + torch.cuda.memory_reserved() - torch.cuda.memory_allocated()
    main = psutil.virtual_memory().available
    if device == "mps":
        return min(main, torch.mps.recommended_max_memory() - torch.mps.current_allocated_memory())
    return main


def release_memory() -> None:
    """Hand what was freed back to the system, on every device."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    if torch.backends.mps.is_available():
        torch.mps.empty_cache()
    if trim := _c_function("malloc_trim"):
        trim(0)


@contextmanager
def weights_in_blocks_of_their_own() -> Iterator[None]:
    """While weights are loaded, let each large tensor have memory that goes back to the system when it is freed.

    glibc would put them into common heaps, where holes stay behind that nobody can use: a fifth more
    than the weights while they are loaded, and much of it for good. Only Linux needs this.
    """
    mallopt = _c_function("mallopt")
    if mallopt is None:
        yield
        return
    mallopt(_M_MMAP_THRESHOLD, 1_000_000)
    try:
        yield
    finally:
        # What glibc comes to by itself in a program that frees large blocks.
        mallopt(_M_MMAP_THRESHOLD, 32 * 1024 * 1024)
        mallopt(_M_TRIM_THRESHOLD, 64 * 1024 * 1024)


def _c_function(name: str) -> Callable[..., int] | None:
    return getattr(CDLL(None), name, None) if sys.platform.startswith("linux") else None


def fit_of(
    sizes: ModelSizes, request: GenerationRequest, placement: Placement, free: FreeMemory = free_memory,
    resident: bool = False,
) -> Fit:  # fmt: skip
    """Whether a job fits on a placement.

    Args:
        sizes: of the request's checkpoint.
        request: the job.
        placement: where it shall run.
        free: tells how much memory is free.
        resident: whether the checkpoint is loaded there already, so that only the job itself needs memory.
    """
    need = request_need(sizes, request, placement)
    if resident:
        need = replace(need, weights=0, loading=0, main_memory=0)
    return Fit(placement.device, placement.precision, need, free(placement.device), free("cpu"))


def request_need(sizes: ModelSizes, request: GenerationRequest, placement: Placement) -> MemoryNeed:
    """What a job takes on a placement, whether it fits or not."""
    params = replace(request.params, duration=request.most_new_seconds)
    prompt = max(request.prompts, key=len)
    return memory_need(sizes, placement.device, placement.precision, params, prompt, _given(request))


def _given(request: GenerationRequest) -> Given | None:
    if not isinstance(request.source, (Continuation, Redo)):
        return None
    total = request.total_seconds + request.most_new_seconds - request.new_seconds
    return Given(request.given_seconds, total, request.source.heard.codes is None)


def check_fits(
    sizes: ModelSizes, request: GenerationRequest, placement: Placement, free: FreeMemory = free_memory,
    resident: bool = False,
) -> None:  # fmt: skip
    """Raise ``MemoryShortageError`` with numbers and advice if a job does not fit.

    On Linux the kernel kills a program that takes too much without any exception, so this must be
    known before. Arguments: see ``fit_of``.
    """
    fit = fit_of(sizes, request, placement, free, resident)
    if fit.fits:
        return

    def helps(other: GenerationRequest, where: Placement) -> bool:
        same_place = resident and where == placement
        return fit_of(sizes, other, where, free, same_place).fits

    needed, there = (count / 1e9 for count in fit.scarcer)
    raise MemoryShortageError(
        tr(
            "{title} needs about {needed:.1f} GB of memory for this, but only {free:.1f} GB are free.",
            title=request.checkpoint.title,
            needed=needed,
            free=there,
        ),
        advice(request, placement, helps),
    )


@contextmanager
def memory_errors_in_words(request: GenerationRequest, placement: Placement) -> Iterator[None]:
    """Turn the ways in which Python and torch say "out of memory" into ``MemoryShortageError``."""
    try:
        yield
    except MemoryError:
        raise _out_of_memory(request, placement) from None
    except RuntimeError as error:
        if not is_memory_error(error):
            raise
        raise _out_of_memory(request, placement) from None


def is_memory_error(error: Exception) -> bool:
    """Whether torch says "out of memory": its own class (CUDA, MPS), or plain errors of allocators and libraries."""
    return type(error).__name__ == "OutOfMemoryError" or any(words in str(error) for words in _OUT_OF_MEMORY)


def advice(
    request: GenerationRequest, placement: Placement, helps: Callable[[GenerationRequest, Placement], bool]
) -> str:
    """What to do about too little memory: only what this request has not done already, and what helps.

    Args:
        request: what did not fit.
        placement: where it did not fit.
        helps: whether a changed request, or another placement, would fit.
    """
    ways = [*_lesser_requests(request, placement, helps), *_other_placements(request, placement, helps)]
    if request.checkpoint.id != STARTER_ID:
        ways.append(tr("a smaller checkpoint"))
    ways.append(tr("closing other programs"))
    return tr("What helps: {ways}.", ways="; ".join(ways))


def _lesser_requests(
    request: GenerationRequest, placement: Placement, helps: Callable[[GenerationRequest, Placement], bool]
) -> Iterator[str]:
    params = request.params

    def with_params(**changed: float) -> bool:
        return helps(replace(request, params=replace(params, **changed)), placement)

    shorter = _most(range(int(params.duration - 1e-6), int(MIN_DURATION) - 1, -1), lambda s: with_params(duration=s))
    if shorter:
        yield tr("at most {count} second", "at most {count} seconds", shorter)
    takes = _most(range(params.takes - 1, 0, -1), lambda takes: with_params(takes=takes))
    if takes:
        yield tr("a single take", "at most {count} takes", takes)
    if params.guided and request.prompt and with_params(guidance_scale=GUIDANCE_OFF):
        yield tr("guidance off")


def _other_placements(
    request: GenerationRequest, placement: Placement, helps: Callable[[GenerationRequest, Placement], bool]
) -> Iterator[str]:
    for precision in precisions_of(placement.device):
        if precision != placement.precision and helps(request, Placement(placement.device, precision)):
            yield tr("precision {precision}", precision=precision)
            break
    if placement.device != "cpu" and any(
        helps(request, Placement("cpu", precision)) for precision in precisions_of("cpu")
    ):
        yield tr("the processor (CPU) as device")


def _most(values: Sequence[int], fits: Callable[[int], bool]) -> int:
    """The first of falling values that fits; 0 if none does."""
    return next((value for value in values if fits(value)), 0)


def _out_of_memory(request: GenerationRequest, placement: Placement) -> MemoryShortageError:
    def could_help(other: GenerationRequest, where: Placement) -> bool:
        # The estimate was wrong: half of everything, or a precision of fewer bytes, is a sensible next try.
        smaller = _effort(other.params) <= _effort(request.params) / 2
        lighter = _bits(where.precision) < _bits(placement.precision)
        return smaller or lighter or where.device != placement.device

    return MemoryShortageError(
        tr("There was not enough memory to finish this."), advice(request, placement, could_help)
    )


def _effort(params: GenerationParams) -> float:
    return params.duration * params.takes * (2 if params.guided else 1)


def _bits(precision: str) -> int:
    return int(precision.lstrip("bfpint"))
