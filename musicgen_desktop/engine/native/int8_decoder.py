"""Builds a decoder that computes in 8 bits, from a checkpoint or from the pack that an earlier start left."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from musicgen_desktop.engine.native.native_decoder import NativeDecoder
from musicgen_desktop.engine.native.thread_pace import ThreadPace, thread_counts
from musicgen_desktop.engine.weights.int8_pack import (
    DamagedPackError,
    PackedSource,
    PackReader,
    PackWriter,
    RoundingSource,
)
from musicgen_desktop.engine.weights.linear import ReadTensor

log = logging.getLogger(__name__)

PACK_NAME = "decoder.int8"
"""Of a pack beside a checkpoint's own files."""


_PACK_LOADERS = 2
"""Layers that are read from a pack at the same time: setting them up is one core's work."""


def load_int8_decoder(
    config: Any, read: ReadTensor, packs: Sequence[Path], stamp: str, threads: int = 1
) -> NativeDecoder:
    """The decoder of a checkpoint, in 8 bits.

    Args:
        config: of the decoder.
        read: reads the decoder's tensors.
        packs: where a pack may lie; the first one that is whole and has the stamp is used, else one is
            written to the first whose folder can be written to. None: nothing is kept.
        stamp: tells these weights from all others.
        threads: to compute with, at most; fewer where that is faster. The bits do not depend on it.
    """
    pace = ThreadPace(thread_counts(threads))
    for path in packs:
        try:
            pack = PackReader(path, stamp)
            return NativeDecoder(config, PackedSource(read, pack), pace, _PACK_LOADERS)
        except FileNotFoundError:
            continue
        except (OSError, DamagedPackError) as error:
            log.info("the 8-bit weights at %s are made again: %s", path, error)
    path = next((path for path in packs if _can_be_written(path)), None)
    writer = None if path is None else PackWriter(path, stamp)
    try:
        decoder = NativeDecoder(config, RoundingSource(read, writer), pace)
        if writer is not None:
            writer.publish()
        return decoder
    finally:
        if writer is not None:
            writer.discard()


def _can_be_written(path: Path) -> bool:
    folder = path.parent
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return os.access(folder, os.W_OK)
