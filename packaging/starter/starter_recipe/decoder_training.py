"""Trains decoder and text encoder together on codes in the delay pattern."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from starter_recipe.captions import caption
from starter_recipe.companion import Companion, PackedBatch
from starter_recipe.composition import Facts
from starter_recipe.device import Place
from starter_recipe.learner import Batch, Learner
from starter_recipe.nearest import as_asked
from starter_recipe.sizes import Sizes
from starter_recipe.tokenizer import MAX_TOKENS, load_tokenizer
from starter_recipe.tokens import Shard, Shards

CAPTION_DROPPED = 0.2
_TEXT_RATE = 0.25
_SEED = 4_000_000
_HEARS_ITSELF_FROM = 0.5
"""Of the training: what it says before is wrong everywhere, and other clips teach more."""


class DecoderTraining:
    """The stage "decoder"; see ``stage.Training``.

    Args:
        shards: of tokens, by the length of their clips.
        learner: the weights to begin with, as ``Learner`` has them.
    """

    def __init__(
        self,
        sizes: Sizes,
        place: Place,
        shards: dict[int, Shards],
        tokenizer_folder: Path,
        learner: dict[str, Tensor],
    ) -> None:
        torch.manual_seed(0)
        self._sizes = sizes
        self._place = place
        self._shards = shards
        self._tokenizer = load_tokenizer(tokenizer_folder)
        vocabulary = len(self._tokenizer)
        self._learner = Learner(sizes, vocabulary, place)
        self._learner.load_state_dict(learner)
        self._companion = Companion(self._learner, sizes, vocabulary, place) if place.companion else None
        self._optimizer = torch.optim.AdamW(self._groups(), sizes.decoder_rate, betas=(0.9, 0.95))
        self._consumed = dict.fromkeys(shards, 0)
        self._open: dict[int, tuple[int, Shard]] = {}

    def step(self, number: int, progress: float) -> dict[str, float]:
        """An update with faults from elsewhere, and later another with the same clips and what it said itself."""
        rng = random.Random(_SEED + number)
        length = rng.choice([lengths for begin, lengths in self._sizes.curriculum if begin <= progress][-1])
        batch = self._batch(max(2, self._sizes.batch_frames // length), length, rng)
        rate = (
            self._sizes.decoder_rate
            * min(1.0, (number + 1) / self._sizes.decoder_warm_up)
            * (0.02 + 0.98 * (1 - progress))
        )
        for group in self._optimizer.param_groups:
            group["lr"] = rate * group["share"]
        first = self._update("hear", batch, progress, number)
        second = self._update("hear_itself", number) if progress >= _HEARS_ITSELF_FROM else first
        names = [*(f"nats_{index}" for index in range(len(first) - 3)), "step", "bar", "marks"]
        report = dict(zip(names, first, strict=True)) | {"own_0": second[0], "frames": float(length)}
        return report | {"clips": float(sum(self._consumed.values()))}

    def state(self) -> dict[str, Any]:
        """Networks, optimiser, and how many examples were used."""
        return {
            "learner": self._learner.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "consumed": self._consumed,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """The reverse of ``state``."""
        self._learner.load_state_dict(state["learner"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._consumed = dict(state["consumed"])

    def close(self) -> None:
        """End the processes that learn and make clips."""
        if self._companion is not None:
            self._companion.close()
        for shards in self._shards.values():
            shards.close()

    def _update(self, method: str, *arguments: Any) -> list[float]:
        """One update of all weights; the losses."""
        if self._companion is None:
            losses = getattr(self._learner, method)(*arguments)
        else:
            own, theirs = zip(*(_halves(argument) for argument in arguments), strict=True)
            self._companion.ask(method, *theirs)
            losses = getattr(self._learner, method)(*own)
            others = self._companion.answer()
            losses = [(one + other) / 2 for one, other in zip(losses, others, strict=True)]
        norm = nn.utils.clip_grad_norm_(self._learner.parameters(), 1.0)
        if torch.isfinite(norm):
            self._optimizer.step()
        return losses

    def _groups(self) -> list[dict[str, Any]]:
        text = list(self._learner.player.text_encoder.parameters())
        known = {id(weight) for weight in text}
        rest = [weight for weight in self._learner.parameters() if id(weight) not in known]
        return [
            {"params": text, "share": _TEXT_RATE, "weight_decay": 0.01},
            {"params": [w for w in rest if w.dim() > 1], "share": 1.0, "weight_decay": 0.05},
            {"params": [w for w in rest if w.dim() < 2], "share": 1.0, "weight_decay": 0.0},
        ]

    def _batch(self, clips: int, length: int, rng: random.Random) -> Batch:
        """The next clips, each from its first bar line on."""
        family = min(frames for frames in self._shards if frames >= length)
        codes, onsets, outlines, facts = [], [], [], []
        for example in range(self._consumed[family], self._consumed[family] + clips):
            shard, index = self._find(family, example)
            codes.append(shard.codes[index, :, :length])
            onsets.append(shard.onsets[index, :length])
            outlines.append(shard.outlines[index, :length])
            known = shard.facts[index]
            facts.append(as_asked(known, rng) if self._sizes.few_loops else known)
        self._consumed[family] += clips
        device = self._place.device
        return Batch(
            torch.from_numpy(np.stack(codes).astype(np.int64)).to(device),
            torch.from_numpy(np.stack(onsets)).to(device),
            torch.from_numpy(np.stack(outlines)).to(device),
            captions_of(facts, self._tokenizer, rng, device),
            torch.tensor([rng.random() < CAPTION_DROPPED for _ in facts], device=device),
        )

    def _find(self, family: int, example: int) -> tuple[Shard, int]:
        """Which clip the n-th example is: shards in turn, over and over, in another order each time.

        With tokens made beside the training, the shards that there are: waiting would leave cores idle.
        """
        shards = self._shards[family]
        number = example // shards.clips % (shards.ready() if self._place.companion else shards.count)
        if family not in self._open or self._open[family][0] != number:
            self._open[family] = number, shards.get(number)
        order = list(range(shards.clips))
        random.Random(example // shards.clips).shuffle(order)
        return self._open[family][1], order[example % shards.clips]


def captions_of(facts: list[Facts], tokenizer: Any, rng: random.Random, device: torch.device) -> dict[str, Tensor]:
    """Tokens of a caption for each: input_ids and attention_mask."""
    captions = [caption(fact, rng) for fact in facts]
    tokens = tokenizer(captions, padding=True, truncation=True, max_length=MAX_TOKENS, return_tensors="pt").to(device)
    return {"input_ids": tokens.input_ids, "attention_mask": tokens.attention_mask}


def _halves(argument: Any) -> tuple[Any, Any]:
    """What each of the two processes is told: half of a batch, and seeds of their own."""
    if isinstance(argument, Batch):
        even, odd = argument.halves()
        return even, PackedBatch(odd)
    return (argument, ~argument) if isinstance(argument, int) else (argument, argument)
