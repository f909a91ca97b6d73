"""What one batch teaches a player: losses and gradients, without the update."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from starter_recipe.device import Place
from starter_recipe.faults import disturb, hear_itself
from starter_recipe.outline import OutlineHeads, outline_loss
from starter_recipe.player import Player, delay
from starter_recipe.sizes import Sizes

_CODEBOOK_WEIGHTS = (1.4, 1.0, 0.85, 0.75)
_OUTLINE_SHARE = 0.25
_ONSET_WEIGHT = 3.0
_ONSET_REACH = (-2, 2)
"""Frames about an onset whose codes tell of it: the codec looks a little ahead."""
_SMOOTHING = 0.03
"""Of the labels: all codes that are not played become equally unlikely. Guidance multiplies what the two halves differ
in, and by chance they differ most in the unlikely codes."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Clips of one length.

    Attributes:
        codes: (batch, codebooks, frames).
        onsets: bool (batch, frames), where something begins.
        outline: packed, (batch, frames).
        tokens: input_ids and attention_mask of the captions, (batch, tokens).
        dropped: bool (batch,): whose caption is not heard.
    """

    codes: Tensor
    onsets: Tensor
    outline: Tensor
    tokens: dict[str, Tensor]
    dropped: Tensor

    def halves(self) -> tuple[Batch, Batch]:
        """The clips at even and at odd places."""
        even, odd = (
            Batch(
                self.codes[first::2],
                self.onsets[first::2],
                self.outline[first::2],
                {name: values[first::2] for name, values in self.tokens.items()},
                self.dropped[first::2],
            )
            for first in (0, 1)
        )
        return even, odd


class Learner(nn.Module):
    """A player with the questions about the outline."""

    def __init__(self, sizes: Sizes, vocabulary: int, place: Place) -> None:
        super().__init__()
        self.player = Player(sizes, vocabulary)
        self.questions = OutlineHeads(sizes.hidden_size)
        self._layers = sizes.outlined_layers
        self._place = place
        self._last: tuple[Batch, Tensor] | None = None
        if place.device.type == "cpu":  # the fused attention of processors is four times as slow backwards
            self.player.decoder.set_attn_implementation("eager")
        self.to(place.device).train()

    def hear(self, batch: Batch, progress: float, seed: int) -> list[float]:
        """Gradients from clips with faults from elsewhere; the loss of each codebook and three of the outline."""
        torch.manual_seed(seed)
        logits, losses = self._learn(disturb(batch.codes, progress), batch)
        self._last = batch, logits
        return losses

    def hear_itself(self, seed: int) -> list[float]:
        """The same from the same clips with what the player said itself in the place of some codes."""
        assert self._last is not None
        torch.manual_seed(seed)
        batch, logits = self._last
        self._last = None
        return self._learn(hear_itself(batch.codes, logits), batch)[1]

    def _learn(self, heard: Tensor, batch: Batch) -> tuple[Tensor, list[float]]:
        with self._place.autocast(), self.player.tapped(self._layers) as states:
            logits = self.player(heard, batch.tokens, batch.dropped).float()
        losses = weighted_losses(logits, batch.codes, batch.onsets)
        asked = self.questions(states[0].float(), batch.outline)
        self.zero_grad()
        loss: Any = (losses * losses.new_tensor(_CODEBOOK_WEIGHTS)).mean() + _OUTLINE_SHARE * outline_loss(asked)
        loss.backward()
        return logits.detach(), [*losses.detach().tolist(), *(float(part.detach()) for part in asked)]


def weighted_losses(logits: Tensor, codes: Tensor, onsets: Tensor) -> Tensor:
    """Cross-entropy per codebook with smoothed labels, in nats, weighted at onsets.

    How a note goes on is easily learnt; when the next one begins is the music.
    """
    weights = torch.ones_like(onsets, dtype=torch.float32)
    for shift in range(_ONSET_REACH[0], _ONSET_REACH[1] + 1):
        near = torch.roll(onsets, shift, 1)
        weights[near] = _ONSET_WEIGHT
    weights = delay(weights[:, None].expand(-1, codes.shape[1], -1), 0)
    targets = delay(codes, 0)
    nats = cross_entropy(logits.flatten(0, 2), targets.flatten(), reduction="none", label_smoothing=_SMOOTHING)
    return (nats.view(targets.shape) * weights).sum((0, 2)) / weights[:, 0].sum()
