"""Builds a decoder that computes in 8 bits, from a checkpoint or from the pack that an earlier start left."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from musicgen_desktop.engine.attention_cache import AttentionCache, DenseCache
from musicgen_desktop.engine.decoder import IncrementalDecoder
from musicgen_desktop.engine.int8_cache import Int8Cache
from musicgen_desktop.engine.int8_linear import int8_engine, prepare_int8
from musicgen_desktop.engine.int8_pack import (
    DamagedPackError,
    PackedSource,
    PackReader,
    PackWriter,
    RoundingSource,
)
from musicgen_desktop.engine.linear import ReadTensor
from musicgen_desktop.engine.thread_pace import ThreadPace, thread_counts

log = logging.getLogger(__name__)

PACK_NAME = "decoder.int8"
"""Of a pack beside a checkpoint's own files."""


_PACK_LOADERS = 2
"""Layers that are read from a pack at the same time: setting them up is one core's work."""


def load_int8_decoder(
    config: Any, read: ReadTensor, packs: Sequence[Path], stamp: str, threads: int = 1
) -> IncrementalDecoder:
    """The decoder of a checkpoint, in 8 bits.

    Args:
        config: of the decoder.
        read: reads the decoder's tensors.
        packs: where a pack may lie; the first one that is whole and has the stamp is used, else one is
            written to the first whose folder can be written to. None: nothing is kept.
        stamp: tells these weights from all others.
        threads: to compute with, at most; fewer where that is faster. Whole numbers add up to the same sums
            however they are shared out, so the bits do not depend on it.
    """
    prepare_int8()
    pace = ThreadPace(thread_counts(threads))
    for path in packs:
        try:
            pack = PackReader(path, stamp)
            return IncrementalDecoder(config, PackedSource(read, pack), _new_cache, pace, _PACK_LOADERS)
        except FileNotFoundError:
            continue
        except (OSError, DamagedPackError) as error:
            log.info("the 8-bit weights at %s are made again: %s", path, error)
    path = next((path for path in packs if _can_be_written(path)), None)
    writer = None if path is None else PackWriter(path, stamp)
    try:
        decoder = IncrementalDecoder(config, RoundingSource(read, writer), _new_cache, pace)
        if writer is not None:
            writer.publish()
        return decoder
    finally:
        if writer is not None:
            writer.discard()


def _new_cache(layers: int, rows: int, heads: int, steps: int, head_dim: int) -> AttentionCache:
    if int8_engine() == "fbgemm":
        return Int8Cache(layers, rows, heads, steps, head_dim)
    # The others sum up rows of 8-bit tables slower than they multiply in fp32.
    return DenseCache(layers, rows, heads, steps, head_dim)


def _can_be_written(path: Path) -> bool:
    folder = path.parent
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return os.access(folder, os.W_OK)
