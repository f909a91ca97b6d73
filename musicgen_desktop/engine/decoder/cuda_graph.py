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
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for _ in range(_WARM_UP_STEPS):
            loop.rewind()
            loop.step()
        loop.rewind()
    torch.cuda.current_stream().wait_stream(side)
    for generator, state in zip(generators, states, strict=True):
        generator.set_state(state)
    graph = torch.cuda.CUDAGraph()
    try:
        for generator in generators:
            graph.register_generator_state(generator)
        with torch.cuda.graph(graph):
            loop.step()
    except RuntimeError as error:
        log.warning("the step could not be recorded as a CUDA graph and runs call by call: %s", error)
        loop.rewind()
        return loop.step
    return graph.replay
