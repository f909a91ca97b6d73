"""Records a step as a CUDA graph: one launch instead of a thousand, with no compiler at the user's machine."""

from __future__ import annotations

import logging

import torch

from musicgen_desktop.engine.decoder.static_loop import StaticLoop, Step

log = logging.getLogger(__name__)

_WARM_UP_STEPS = 3
"""Libraries choose kernels and reserve memory in their first calls, which must not be recorded."""


def record_step(loop: StaticLoop) -> Step:
    """A loop's step, recorded; or the step as it is where recording fails."""
    generators = loop.sampler.generators
    states = [generator.get_state() for generator in generators]
    graph = torch.cuda.CUDAGraph()
    # What other threads ask of the card meanwhile, how much memory is free, is none of the recording's business.
    recording = torch.cuda.graph(graph, capture_error_mode="thread_local")
    # The stream of all recordings: for each stream that ever multiplied cuBLAS keeps megabytes for good.
    side, current = recording.capture_stream, torch.cuda.current_stream()
    assert side is not None
    side.wait_stream(current)
    with torch.cuda.stream(side):
        for _ in range(_WARM_UP_STEPS):
            loop.rewind()
            loop.step()
        loop.rewind()
    current.wait_stream(side)
    for generator, state in zip(generators, states, strict=True):
        generator.set_state(state)
    try:
        for generator in generators:
            graph.register_generator_state(generator)
        # The outer context brings the stream back where a recording breaks off and leaves its own behind.
        with torch.cuda.stream(current), recording:
            loop.step()
    except RuntimeError as error:
        log.warning("the step could not be recorded as a CUDA graph and runs call by call: %s", error)
        # Generators that a broken recording has got hold of count for it and not for us.
        loop.sampler.generators = tuple(
            _fresh(generator, state) for generator, state in zip(generators, states, strict=True)
        )
        loop.rewind()
        return loop.step
    return graph.replay


def _fresh(generator: torch.Generator, state: torch.Tensor) -> torch.Generator:
    made = torch.Generator(generator.device)
    made.set_state(state)
    return made
