"""Trains the text encoder to tell the facts of a clip from its caption, before it has to lead the decoder."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy
from transformers import T5EncoderModel

from starter_recipe.beginning import Beginning
from starter_recipe.captions import caption
from starter_recipe.composer import compose
from starter_recipe.composition import Facts
from starter_recipe.device import Place
from starter_recipe.instruments import INSTRUMENTS
from starter_recipe.player import text_config
from starter_recipe.sizes import Sizes
from starter_recipe.styles import ALL_KEYS, STYLES, TEMPI
from starter_recipe.tokenizer import MAX_TOKENS, load_tokenizer

_ENSEMBLES = ("full", "no drums", "drums only", "solo")
_WARM_UP = 50
_SEED = 3_000_000


class TextTraining:
    """The stage "text"; see ``stage.Training``.

    Args:
        beginning: whose text encoder learns on.
    """

    def __init__(self, sizes: Sizes, place: Place, tokenizer_folder: Path, beginning: Beginning | None = None) -> None:
        torch.manual_seed(0)
        self._sizes = sizes
        self._place = place
        self._tokenizer = load_tokenizer(tokenizer_folder)
        self._encoder: Any = T5EncoderModel(text_config(sizes, len(self._tokenizer)))
        if beginning:
            self._encoder.load_state_dict(beginning.text_encoder(self._encoder.state_dict(), self._tokenizer))
        self._encoder.to(place.device).train()
        outputs = {"style": len(STYLES), "tempo": len(TEMPI), "root": 12, "minor": 2, "ensemble": 4}
        outputs["instruments"] = len(INSTRUMENTS)
        self._heads = nn.ModuleDict({name: nn.Linear(sizes.text_width, n) for name, n in outputs.items()})
        self._heads.to(place.device)
        self._weights = [*self._encoder.parameters(), *self._heads.parameters()]
        self._optimizer = torch.optim.AdamW(self._weights, sizes.text_rate, betas=(0.9, 0.98), weight_decay=0.01)

    def step(self, number: int, progress: float) -> dict[str, float]:
        """One step on fresh captions."""
        rng = random.Random(_SEED + number)
        facts = [compose(rng, 1, ALL_KEYS).facts for _ in range(self._sizes.text_batch)]
        tokens = self._tokenizer(
            [caption(fact, rng) for fact in facts],
            padding=True,
            truncation=True,
            max_length=MAX_TOKENS,
            return_tensors="pt",
        ).to(self._place.device)
        with self._place.autocast():
            states = self._encoder(**tokens).last_hidden_state
        mask = tokens.attention_mask[..., None].float()
        pooled = (states.float() * mask).sum(1) / mask.sum(1)
        losses = self._losses(pooled, facts)
        rate = self._sizes.text_rate * min(1.0, (number + 1) / _WARM_UP) * (0.02 + 0.98 * (1 - progress))
        for group in self._optimizer.param_groups:
            group["lr"] = rate
        self._optimizer.zero_grad()
        torch.stack(list(losses.values())).sum().backward()
        nn.utils.clip_grad_norm_(self._weights, 1.0)
        self._optimizer.step()
        return {name: float(loss.detach()) for name, loss in losses.items()}

    def state(self) -> dict[str, Any]:
        """Encoder, heads and optimiser."""
        return {
            "encoder": self._encoder.state_dict(),
            "heads": self._heads.state_dict(),
            "optimizer": self._optimizer.state_dict(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """The reverse of ``state``."""
        self._encoder.load_state_dict(state["encoder"])
        self._heads.load_state_dict(state["heads"])
        self._optimizer.load_state_dict(state["optimizer"])

    def close(self) -> None:
        """Nothing runs beside this training."""

    def _losses(self, pooled: Tensor, facts: list[Facts]) -> dict[str, Tensor]:
        styles, names = list(STYLES), list(INSTRUMENTS)
        targets = {
            "style": [styles.index(fact.style) for fact in facts],
            "tempo": [TEMPI.index(fact.frames_per_beat) for fact in facts],
            "root": [fact.root for fact in facts],
            "minor": [int(fact.minor) for fact in facts],
            "ensemble": [_ENSEMBLES.index(fact.ensemble) for fact in facts],
        }
        device = pooled.device
        losses = {
            name: cross_entropy(self._heads[name](pooled), torch.tensor(values, device=device))
            for name, values in targets.items()
        }
        played = torch.tensor([[float(name in fact.instruments) for name in names] for fact in facts], device=device)
        losses["instruments"] = 4 * binary_cross_entropy_with_logits(self._heads["instruments"](pooled), played)
        return losses
