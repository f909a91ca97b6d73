"""Codes of composed clips, in shards that are made when they are needed and kept."""

from __future__ import annotations

import json
import logging
import os
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from starter_recipe.codec_training import CODEBOOKS
from starter_recipe.composition import FRAME, Facts
from starter_recipe.device import Place
from starter_recipe.examples import Clip, Piece, clip
from starter_recipe.outline import outline_of
from starter_recipe.producers import Producers
from starter_recipe.sizes import Sizes

log = logging.getLogger(__name__)

_FRAMES_AT_ONCE = 240
"""On a processor: with more the sound between the layers leaves its caches, and takes three times as long."""
_SEED = 2_000_000
_POLL = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Shard:
    """Codes of some clips.

    Attributes:
        codes: uint16 (clips, codebooks, frames).
        onsets: bool (clips, frames).
        outlines: int64 (clips, frames), packed.
        facts: of each clip.
    """

    codes: NDArray[np.uint16]
    onsets: NDArray[np.bool_]
    outlines: NDArray[np.int64]
    facts: tuple[Facts, ...]


class Shards:
    """Numbered shards of clips of one length, in a folder; a missing one is composed, rendered and encoded.

    Args:
        frames, clips, count: of a clip, in a shard, of shards.
    """

    def __init__(
        self, folder: Path, codec: Any, sizes: Sizes, place: Place, frames: int, clips: int, count: int
    ) -> None:
        self._folder = folder
        self._codec = codec
        self._place = place
        self.frames, self.clips, self.count = frames, clips, count
        self._producers = Producers(partial(clip, sizes, frames), sizes.workers)

    def get(self, number: int) -> Shard:
        """Read a shard, or make it."""
        file = self._file(number)
        if file.exists():
            with np.load(file) as data:
                facts = [
                    Facts(**{**fact, "instruments": tuple(fact["instruments"])})
                    for fact in json.loads(str(data["facts"]))
                ]
                return Shard(data["codes"], data["onsets"], data["outlines"], tuple(facts))
        seed = _SEED + 1_000_000 * self.frames + number * self.clips
        clips = [self._producers.get(seed + index) for index in range(self.clips)]
        shard = Shard(
            encode_clips(clips, self._codec, self._place.device),
            np.stack([c.onsets for c in clips]),
            np.stack([outline_of(c.composition, self.frames) for c in clips]),
            tuple(c.composition.facts for c in clips),
        )
        self._write(shard, file)
        log.info("tokens: shard %d of %d clips of %d frames", number, len(clips), self.frames)
        return shard

    def ready(self) -> int:
        """How many shards there are, from the first on; waits for one."""
        while self.missing(0):
            time.sleep(_POLL)
        return next((number for number in range(self.count) if self.missing(number)), self.count)

    def missing(self, number: int) -> bool:
        """Whether a shard is still to be made."""
        return number < self.count and not self._file(number).exists()

    def close(self) -> None:
        """End the processes that compose and render."""
        self._producers.close()

    def _file(self, number: int) -> Path:
        return self._folder / f"shard-{self.frames}-{number:05}.npz"

    def _write(self, shard: Shard, file: Path) -> None:
        self._folder.mkdir(exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        facts = json.dumps([asdict(fact) for fact in shard.facts])
        with part.open("wb") as out:
            np.savez(out, codes=shard.codes, onsets=shard.onsets, outlines=shard.outlines, facts=np.array(facts))
        part.replace(file)


@torch.no_grad()
def encode_clips(clips: Sequence[Clip], codec: Any, device: torch.device) -> NDArray[np.uint16]:
    """Codes of clips of one length, uint16 (clips, codebooks, frames); pieces of a length go together."""
    codes = np.zeros((len(clips), CODEBOOKS, len(clips[0].onsets)), np.uint16)
    by_length: dict[int, list[tuple[int, Piece]]] = defaultdict(list)
    for index, one in enumerate(clips):
        for piece in one.pieces:
            by_length[len(piece.sound)].append((index, piece))
    for length, pieces in by_length.items():
        at_once = max(1, _FRAMES_AT_ONCE * (128 if device.type == "cuda" else 1) * FRAME // length)
        for first in range(0, len(pieces), at_once):
            group = pieces[first : first + at_once]
            sound = torch.from_numpy(np.stack([piece.sound for _, piece in group])).to(device)
            encoded = codec.quantizer.encode(codec.encoder(sound[:, None])).permute(1, 0, 2).cpu().numpy()
            for (index, piece), values in zip(group, encoded, strict=True):
                frames_per_bar = clips[index].composition.frames_per_bar
                for bar in piece.bars:
                    place_of_bar = codes[index, :, bar * frames_per_bar : (bar + 1) * frames_per_bar]
                    place_of_bar[:] = values[:, piece.margin : piece.margin + place_of_bar.shape[1]]
    return codes
