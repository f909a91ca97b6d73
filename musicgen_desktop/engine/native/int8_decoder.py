"""Builds a decoder that computes in 8 bits, from a checkpoint or from the pack that an earlier start left."""

from __future__ import annotations

import logging
from typing import Any

from torch import Tensor

from musicgen_desktop.engine.native.native_decoder import NativeDecoder
from musicgen_desktop.engine.native.thread_pace import ThreadPace, thread_counts
from musicgen_desktop.engine.weights.int8_pack import (
    DamagedPackError,
    PackedSource,
    PackPlace,
    PackWriter,
    QuantisingSource,
)
from musicgen_desktop.engine.weights.linear import ReadTensor

log = logging.getLogger(__name__)

_PACK_LOADERS = 2
"""Layers that are read from a pack at the same time: setting them up is one core's work."""


def load_int8_decoder(
    config: Any,
    read: ReadTensor,
    threads: int = 1,
    place: PackPlace | None = None,
    silence: Tensor | None = None,
) -> NativeDecoder:
    """The decoder of a checkpoint, in 8 bits.

    Args:
        config: of the decoder.
        read: reads the decoder's tensors.
        threads: to compute with, at most; fewer where that is faster. The bits do not depend on it.
        place: where its pack lies, or shall lie from now on; None keeps nothing.
        silence: a prefix to be kept with it; see ``NativeDecoder``.
    """
    pace = ThreadPace(thread_counts(threads))
    if place is None:
        return NativeDecoder(config, QuantisingSource(read), pace)
    try:
        return NativeDecoder(config, PackedSource(read, place), pace, _PACK_LOADERS, silence)
    except FileNotFoundError:
        pass
    except DamagedPackError as error:
        log.info("the 8-bit weights at %s are made again: %s", place.path, error)
    writer = PackWriter(place)
    try:
        decoder = NativeDecoder(config, QuantisingSource(read, writer), pace, silence=silence)
        writer.publish()
        return decoder
    finally:
        writer.discard()
