"""Teaches the lower layers what a caption says of the music, before there are any codes to hear.

Composing is a thousand times faster than encoding, and a step of half a decoder without a thousand answers a frame is
cheap. So tempo and key are learnt from a hundred thousand beginnings, and the codes find the plan made.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from starter_recipe.beginning import Beginning
from starter_recipe.codec_training import CODEBOOKS
from starter_recipe.composer import compose
from starter_recipe.decoder_training import captions_of
from starter_recipe.device import Place
from starter_recipe.learner import Learner
from starter_recipe.nearest import as_asked
from starter_recipe.outline import outline_loss, outline_of
from starter_recipe.sizes import Sizes
from starter_recipe.styles import ALL_KEYS
from starter_recipe.tokenizer import load_tokenizer

_SEED = 6_000_000
_WARM_UP = 40
_MARGIN = 16
"""Frames composed beyond a clip, so that what begins at its end is whole."""


class OutlineTraining:
    """The stage "outline"; see ``stage.Training``. Codes are noise: caption and position must do.

    Of a decoder that goes on from a checkpoint only new layers and the ways from the caption learn, so that nothing is
    forgotten.

    Args:
        text_encoder: its weights.
        beginning: whose decoder learns on.
    """

    def __init__(
        self,
        sizes: Sizes,
        place: Place,
        tokenizer_folder: Path,
        text_encoder: dict[str, Tensor],
        beginning: Beginning | None = None,
    ) -> None:
        torch.manual_seed(0)
        self._sizes = sizes
        self._place = place
        self._tokenizer = load_tokenizer(tokenizer_folder)
        self._learner = Learner(sizes, len(self._tokenizer), place)
        player = self._learner.player
        player.text_encoder.load_state_dict(text_encoder)
        layers = player.decoder.model.decoder.layers[: sizes.outlined_layers]
        taught = [player.text_encoder, player.enc_to_dec_proj, self._learner.questions, *layers]
        if beginning:
            fresh = player.state_dict()
            player.load_state_dict(beginning.decoder(fresh, sizes.new_layers), strict=False)
            ways = [part for layer in layers for part in (layer.encoder_attn, layer.encoder_attn_layer_norm)]
            taught[3:] = [*ways, *(layer for index, layer in enumerate(layers) if index in sizes.new_layers)]
        self._weights = list({id(w): w for part in taught for w in part.parameters()}.values())
        self._optimizer = torch.optim.AdamW(self._weights, sizes.outline_rate, betas=(0.9, 0.98), weight_decay=0.01)

    def step(self, number: int, progress: float) -> dict[str, float]:
        """One step on fresh compositions."""
        sizes, rng = self._sizes, random.Random(_SEED + number)
        frames = sizes.outline_frames
        clips = [compose(rng, frames + _MARGIN, ALL_KEYS, few=sizes.few_loops) for _ in range(sizes.outline_batch)]
        device = self._place.device
        outlines = torch.from_numpy(np.stack([outline_of(clip, frames) for clip in clips])).to(device)
        codes = torch.randint(sizes.codebook_size, (len(clips), CODEBOOKS, frames), device=device)
        facts = [as_asked(clip.facts, rng) if sizes.few_loops else clip.facts for clip in clips]
        tokens = captions_of(facts, self._tokenizer, rng, device)
        heard_all = torch.zeros(len(clips), dtype=torch.bool, device=device)
        for group in self._optimizer.param_groups:
            group["lr"] = sizes.outline_rate * min(1.0, (number + 1) / _WARM_UP) * (0.02 + 0.98 * (1 - progress))
        with self._place.autocast():
            states = self._learner.player.middle(codes, tokens, heard_all, sizes.outlined_layers)
        parts = self._learner.questions(states.float(), outlines)
        self._optimizer.zero_grad()
        outline_loss(parts).backward()
        nn.utils.clip_grad_norm_(self._weights, 1.0)
        self._optimizer.step()
        return dict(zip(("step", "bar", "marks"), (float(part.detach()) for part in parts), strict=True))

    def state(self) -> dict[str, Any]:
        """Networks and optimiser."""
        return {"learner": self._learner.state_dict(), "optimizer": self._optimizer.state_dict()}

    def restore(self, state: dict[str, Any]) -> None:
        """The reverse of ``state``."""
        self._learner.load_state_dict(state["learner"])
        self._optimizer.load_state_dict(state["optimizer"])

    def close(self) -> None:
        """Nothing runs beside this training."""
