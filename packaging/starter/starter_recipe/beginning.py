"""Takes a finished checkpoint apart, so that a training can go on from it: its codec stays, its decoder learns on."""

from __future__ import annotations

import math
import shutil
import sys
from pathlib import Path
from typing import Any

import torch
from transformers import MusicgenForConditionalGeneration

from starter_recipe.chain import TOKENIZER
from starter_recipe.export import PROMPT_STRENGTH, SHARPNESS
from starter_recipe.stage import save_atomically

_CODEC, _TEXT = "audio_encoder.", "text_encoder."
_PROCESSOR = ("tokenizer.json", "tokenizer_config.json", "processor_config.json")


@torch.no_grad()
def begin_with(checkpoint: Path, state: Path) -> None:
    """Fill a new state folder with what ``export_checkpoint`` wrote: all stages but the decoder's are done.

    What the export did to logits and prompt is undone; evened-out norms stay, for they compute the same. A folder
    that has a beginning is left as it is.
    """
    if (state / "decoder.pt").exists():
        return
    model: Any = MusicgenForConditionalGeneration.from_pretrained(checkpoint, dtype=torch.float32)
    for head in model.decoder.lm_heads:
        head.weight /= SHARPNESS
    for layer in model.decoder.model.decoder.layers:
        layer.encoder_attn.out_proj.weight /= PROMPT_STRENGTH
    weights = model.state_dict()
    player = {name: weight for name, weight in weights.items() if not name.startswith(_CODEC)}
    codec, text = (
        {name.removeprefix(part): weight for name, weight in weights.items() if name.startswith(part)}
        for part in (_CODEC, _TEXT)
    )
    state.mkdir(parents=True, exist_ok=True)
    (state / TOKENIZER).mkdir(exist_ok=True)
    for name in _PROCESSOR:
        shutil.copy(checkpoint / name, state / TOKENIZER / name)
    for stage, trained in (("codec", {"codec": codec}), ("text", {"encoder": text}), ("polish", {"codec": codec})):
        save_atomically({"steps": sys.maxsize, "seconds": math.inf, "training": trained}, state / f"{stage}.pt")
    untrained = {"player": player, "optimizer": None, "consumed": 0}
    save_atomically({"steps": 0, "seconds": 0.0, "training": untrained}, state / "decoder.pt")
