"""Trains decoder and text encoder together on codes in the delay pattern."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy
from transformers import T5EncoderModel
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig
from transformers.models.musicgen.modeling_musicgen import MusicgenForCausalLM

from starter_recipe.captions import caption
from starter_recipe.codec_training import CODEBOOKS
from starter_recipe.composition import Facts
from starter_recipe.device import Place
from starter_recipe.evening import even_out
from starter_recipe.faults import disturb, hear_itself, round_inputs
from starter_recipe.memory_heads import plant_memory
from starter_recipe.sizes import Sizes
from starter_recipe.styles import TEMPI
from starter_recipe.text_training import text_config
from starter_recipe.tokenizer import MAX_TOKENS, load_tokenizer
from starter_recipe.tokens import Shard, Shards

_CAPTION_DROPPED = 0.2
_CODEBOOK_WEIGHTS = (1.4, 1.0, 0.85, 0.75)
_ONSET_WEIGHT = 3.0
_ONSET_REACH = (-2, 2)
"""Frames about an onset whose codes tell of it: the codec looks a little ahead."""
_SMOOTHING = 0.03
"""Of the labels: all codes that are not played become equally unlikely. Guidance multiplies what the two halves differ
in, and by chance they differ most in the unlikely codes."""

_HEARD = 100
"""Frames of noise by which a fresh decoder is evened out."""

_TEXT_RATE = 0.25
_SEED = 4_000_000


def decoder_config(sizes: Sizes) -> MusicgenDecoderConfig:
    """MusicGen's decoder, small."""
    start = sizes.codebook_size
    return MusicgenDecoderConfig(
        vocab_size=sizes.codebook_size,
        hidden_size=sizes.hidden_size,
        num_hidden_layers=sizes.layers,
        num_attention_heads=sizes.heads,
        ffn_dim=4 * sizes.hidden_size,
        num_codebooks=CODEBOOKS,
        audio_channels=1,
        dropout=sizes.dropout,
        max_position_embeddings=2_048,
        activation_function="gelu",
        pad_token_id=start,
        bos_token_id=start,
        tie_word_embeddings=False,
        scale_embedding=False,
    )


class Player(nn.Module):
    """Text encoder, projection and decoder, named as in the whole checkpoint."""

    def __init__(self, sizes: Sizes, vocabulary: int) -> None:
        super().__init__()
        self.text_encoder: Any = T5EncoderModel(text_config(sizes, vocabulary))
        self.decoder: Any = MusicgenForCausalLM(decoder_config(sizes))
        self.enc_to_dec_proj = nn.Linear(sizes.text_width, sizes.hidden_size)
        plant_memory(self.decoder, TEMPI)
        self._even_out()
        round_inputs(self.decoder)

    def forward(self, codes: Tensor, tokens: Any, dropped: Tensor) -> Tensor:
        """Logits (batch, codebooks, frames + 3, codes) of the delayed codes.

        Args:
            codes: (batch, codebooks, frames).
            tokens: input_ids and attention_mask of the captions.
            dropped: bool (batch,): whose caption is not heard, as in the unconditional half of guidance.
        """
        states = self.enc_to_dec_proj(self.text_encoder(**tokens).last_hidden_state)
        heard = tokens["attention_mask"] * (~dropped)[:, None]
        states = states * heard[..., None]
        # States of zero say the same under any mask; a row masked everywhere would be undefined.
        mask = torch.where(dropped[:, None], torch.ones_like(heard), heard)
        delayed = delay(codes, self.decoder.config.pad_token_id)
        inputs = torch.cat(
            [torch.full_like(delayed[:, :, :1], self.decoder.config.pad_token_id), delayed[:, :, :-1]], 2
        )
        logits = self.decoder(
            input_ids=inputs.flatten(0, 1),
            encoder_hidden_states=states,
            encoder_attention_mask=mask,
            use_cache=False,
        ).logits
        return logits.unflatten(0, (len(codes), CODEBOOKS))

    def _even_out(self) -> None:
        """Planted clocks are far quieter than planted codes: in 8 bits they would be lost from the start."""
        config = self.decoder.config
        states = torch.randn(2, MAX_TOKENS, config.hidden_size)
        even_out(self.decoder, torch.randint(config.vocab_size, (2 * CODEBOOKS, _HEARD)), states)


def delay(values: Tensor, fill: int) -> Tensor:
    """Shift codebook k by k frames: (batch, codebooks, frames) to (batch, codebooks, frames + codebooks − 1)."""
    batch, codebooks, frames = values.shape
    delayed = values.new_full((batch, codebooks, frames + codebooks - 1), fill)
    for index in range(codebooks):
        delayed[:, index, index : index + frames] = values[:, index]
    return delayed


class DecoderTraining:
    """The stage "decoder"; see ``stage.Training``."""

    def __init__(
        self, sizes: Sizes, place: Place, shards: Shards, tokenizer_folder: Path, text_encoder: dict[str, Tensor]
    ) -> None:
        torch.manual_seed(0)
        self._sizes = sizes
        self._place = place
        self._shards = shards
        self._tokenizer = load_tokenizer(tokenizer_folder)
        self._player = Player(sizes, len(self._tokenizer))
        self._player.text_encoder.load_state_dict(text_encoder)
        self._player.to(place.device).train()
        if place.device.type == "cpu":  # the fused attention of processors is four times as slow backwards
            self._player.decoder.set_attn_implementation("eager")
        self._optimizer = torch.optim.AdamW(self._groups(), sizes.decoder_rate, betas=(0.9, 0.95))
        self._consumed = 0
        self._shard: tuple[int, Shard] | None = None

    def step(self, number: int, progress: float) -> dict[str, float]:
        """Two updates with the same clips: first with faults from elsewhere, then with what it said itself."""
        rng = random.Random(_SEED + number)
        length = rng.choice([lengths for begin, lengths in self._sizes.curriculum if begin <= progress][-1])
        batch = max(1, self._sizes.batch_frames // length)
        codes, onsets, facts = self._examples(batch, length)
        tokens = self._tokenizer(
            [caption(fact, rng) for fact in facts],
            padding=True,
            truncation=True,
            max_length=MAX_TOKENS,
            return_tensors="pt",
        ).to(self._place.device)
        dropped = torch.tensor([rng.random() < _CAPTION_DROPPED for _ in facts], device=self._place.device)
        rate = (
            self._sizes.decoder_rate
            * min(1.0, (number + 1) / self._sizes.decoder_warm_up)
            * (0.02 + 0.98 * (1 - progress))
        )
        for group in self._optimizer.param_groups:
            group["lr"] = rate * group["share"]
        said, first = self._update(disturb(codes, progress), tokens, dropped, codes, onsets)
        _, second = self._update(hear_itself(codes, said), tokens, dropped, codes, onsets)
        self._consumed += batch
        named = {f"{name}_{index}": value for name, values in (("nats", first), ("own", second))
                 for index, value in enumerate(values)}  # fmt: skip
        return named | {"clips": float(self._consumed)}

    def _update(
        self, heard: Tensor, tokens: Any, dropped: Tensor, codes: Tensor, onsets: Tensor
    ) -> tuple[Tensor, list[float]]:
        """One update of all weights; the logits, and the loss of each codebook."""
        with self._place.autocast():
            logits = self._player(heard, tokens, dropped).float()
        losses = weighted_losses(logits, codes, onsets)
        self._optimizer.zero_grad()
        (losses * losses.new_tensor(_CODEBOOK_WEIGHTS)).mean().backward()
        norm = nn.utils.clip_grad_norm_(self._player.parameters(), 1.0)
        if torch.isfinite(norm):
            self._optimizer.step()
        return logits.detach(), losses.detach().tolist()

    def state(self) -> dict[str, Any]:
        """Networks, optimiser, and how many examples were used."""
        return {
            "player": self._player.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "consumed": self._consumed,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """The reverse of ``state``."""
        self._player.load_state_dict(state["player"])
        if state["optimizer"] is not None:  # a taken-over decoder brings none
            self._optimizer.load_state_dict(state["optimizer"])
        self._consumed = state["consumed"]

    def close(self) -> None:
        """End the processes that make clips."""
        self._shards.close()

    def _groups(self) -> list[dict[str, Any]]:
        text = list(self._player.text_encoder.parameters())
        known = {id(weight) for weight in text}
        rest = [weight for weight in self._player.parameters() if id(weight) not in known]
        return [
            {"params": text, "share": _TEXT_RATE, "weight_decay": 0.01},
            {"params": [w for w in rest if w.dim() > 1], "share": 1.0, "weight_decay": 0.05},
            {"params": [w for w in rest if w.dim() < 2], "share": 1.0, "weight_decay": 0.0},
        ]

    def _examples(self, batch: int, length: int) -> tuple[Tensor, Tensor, list[Facts]]:
        """The next clips, each from its first bar line on: codes, onsets and facts."""
        codes, onsets, facts = [], [], []
        for example in range(self._consumed, self._consumed + batch):
            shard, index = self._find(example)
            codes.append(shard.codes[index, :, :length])
            onsets.append(shard.onsets[index, :length])
            facts.append(shard.facts[index])
        device = self._place.device
        return (
            torch.from_numpy(np.stack(codes).astype(np.int64)).to(device),
            torch.from_numpy(np.stack(onsets)).to(device),
            facts,
        )

    def _find(self, example: int) -> tuple[Shard, int]:
        """Which clip the n-th example is: shards in turn, over and over, in another order each time."""
        clips = self._sizes.shard_clips
        number = example // clips % self._sizes.shards
        if self._shard is None or self._shard[0] != number:
            self._shard = number, self._shards.get(number)
        order = list(range(clips))
        random.Random(example // clips).shuffle(order)
        return self._shard[1], order[example % clips]


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
