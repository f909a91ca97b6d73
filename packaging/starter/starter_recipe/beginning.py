"""Takes a finished checkpoint apart, so that a training can go on from it: its codes stay, its decoder learns on.

The vocabulary may be another one, and the decoder may have more layers than before.
"""

from __future__ import annotations

import json
import math
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import MusicgenForConditionalGeneration

from starter_recipe.export import PROMPT_STRENGTH, SHARPNESS
from starter_recipe.stage import save_atomically

_CODEC, _TEXT = "audio_encoder.", "text_encoder."
_FILE = "beginning.pt"
_LAYER = re.compile(r"(decoder\.model\.decoder\.layers\.)(\d+)(\..*)")
_OUTPUTS = ("self_attn.out_proj.weight", "encoder_attn.out_proj.weight", "fc2.weight")
_EMBEDDINGS = ("shared.weight", "encoder.embed_tokens.weight")


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a training goes on from.

    Attributes:
        player: weights of text encoder, projection and decoder, named as in the checkpoint.
        pieces: its vocabulary, in order.
    """

    player: dict[str, Tensor]
    pieces: list[str]

    def text_encoder(self, fresh: dict[str, Tensor], tokenizer: Any) -> dict[str, Tensor]:
        """Its text encoder for another vocabulary: pieces that both have keep their vectors."""
        taken = {name.removeprefix(_TEXT): weight for name, weight in self.player.items() if name.startswith(_TEXT)}
        rows = {piece: row for row, piece in enumerate(self.pieces)}
        for name in _EMBEDDINGS:
            weight = fresh[name].clone()
            for row, piece in enumerate(tokenizer.convert_ids_to_tokens(list(range(len(weight))))):
                if piece in rows:
                    weight[row] = taken[name][rows[piece]]
            taken[name] = weight
        return taken

    def decoder(self, fresh: dict[str, Tensor], new_layers: tuple[int, ...]) -> dict[str, Tensor]:
        """Its decoder with projection; with more layers where ``fresh`` has more, which change nothing yet."""
        old = {name: weight for name, weight in self.player.items() if not name.startswith(_TEXT)}
        numbers = sorted({int(found[2]) for name in old if (found := _LAYER.match(name))})
        count = len({found[2] for name in fresh if (found := _LAYER.match(name))})
        kept = [index for index in range(count) if count == len(numbers) or index not in new_layers]
        if len(kept) != len(numbers):
            raise ValueError(f"the checkpoint has {len(numbers)} layers; it can be given {len(new_layers)} more")
        taken = {name: weight.clone() for name, weight in fresh.items() if not name.startswith(_TEXT)}
        for name in taken:
            found = _LAYER.match(name)
            if found and int(found[2]) not in kept and found[3].removeprefix(".") in _OUTPUTS:
                taken[name].zero_()
        for name, weight in old.items():
            found = _LAYER.match(name)
            taken[f"{found[1]}{kept[int(found[2])]}{found[3]}" if found else name] = weight
        return taken


@torch.no_grad()
def begin_with(checkpoint: Path, state: Path) -> None:
    """Fill a new state folder with what ``export_checkpoint`` wrote: its codes stay, and are polished once more.

    What the export did to logits and prompt is undone; evened-out norms stay, for they compute the same. A folder
    that has a beginning is left as it is.
    """
    if (state / _FILE).exists():
        return
    model: Any = MusicgenForConditionalGeneration.from_pretrained(checkpoint, dtype=torch.float32)
    for head in model.decoder.lm_heads:
        head.weight /= SHARPNESS
    for layer in model.decoder.model.decoder.layers:
        layer.encoder_attn.out_proj.weight /= PROMPT_STRENGTH
    weights = model.state_dict()
    codec = {name.removeprefix(_CODEC): weight for name, weight in weights.items() if name.startswith(_CODEC)}
    state.mkdir(parents=True, exist_ok=True)
    done = {"steps": sys.maxsize, "seconds": math.inf, "training": {"codec": codec}}
    save_atomically(done, state / "codec.pt")
    vocabulary = json.loads((checkpoint / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    player = {name: weight for name, weight in weights.items() if not name.startswith(_CODEC)}
    save_atomically({"player": player, "pieces": [piece for piece, _ in vocabulary]}, state / _FILE)


def load_beginning(state: Path) -> Beginning | None:
    """What ``begin_with`` left in the folder, if anything."""
    file = state / _FILE
    return Beginning(**torch.load(file, weights_only=True)) if file.exists() else None
