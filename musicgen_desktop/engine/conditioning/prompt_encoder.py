"""From a prompt to the hidden states that the decoder attends to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import nn

from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.params import MAX_PROMPT_TOKENS
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.conditioning.tokenizer import Tokenizer


class PromptEncoder:
    """Tokenizer and T5 encoder of a checkpoint.

    Args:
        tokenizer: of the text encoder.
        text_encoder: a ``T5Encoder``, or Transformers' ``T5EncoderModel``.
        projection: text width → decoder width, or None where they are equal.
        hidden_size: decoder width.
    """

    def __init__(self, tokenizer: Tokenizer, text_encoder: Any, projection: nn.Linear | None, hidden_size: int) -> None:
        self._tokenizer = tokenizer
        self._text_encoder = text_encoder
        self._projection = projection
        self._hidden_size = hidden_size

    def encode(self, prompts: Sequence[str], guided: bool, negative_prompt: str = "") -> Conditioning:
        """Encode prompts of any length, one decoder row each (two with guidance).

        A prompt beyond ``MAX_PROMPT_TOKENS`` is cut there, with a note. If all prompts are empty
        the states are zeros, which is how MusicGen plays unconditionally.

        Args:
            prompts: one for each row.
            guided: whether there shall be a second half of rows, from which guidance leads away.
            negative_prompt: heard by the second half.
        """
        negative = bool(guided and negative_prompt)
        device = next(self._text_encoder.parameters()).device
        if not negative and not any(prompts):
            rows = len(prompts) * (2 if guided else 1)
            return Conditioning(torch.zeros(rows, 1, self._hidden_size, device=device), None)
        ids, notes = self._token_ids([*prompts, negative_prompt] if negative else prompts)
        length = max(len(row) for row in ids)
        pad = self._tokenizer.pad_token_id
        input_ids = torch.tensor([row + [pad] * (length - len(row)) for row in ids])
        mask = torch.tensor([[True] * len(row) + [False] * (length - len(row)) for row in ids])
        states = self._text_encoder(input_ids=input_ids.to(device), attention_mask=mask.to(device)).last_hidden_state
        if self._projection is not None:
            states = self._projection(states)
        states = states * mask.to(device)[..., None]
        if negative:
            rows = [*range(len(prompts)), *[len(prompts)] * len(prompts)]
            states, mask = states[rows], mask[rows]
        elif guided:
            states = torch.cat([states, torch.zeros_like(states)])
            mask = torch.cat([mask, torch.ones_like(mask)])
        return Conditioning(states, None if mask.all() else mask, notes)

    def _token_ids(self, prompts: Sequence[str]) -> tuple[list[list[int]], tuple[str, ...]]:
        ids = [self._tokenizer.ids(prompt) for prompt in prompts]
        known = self._text_encoder.config.vocab_size
        if max(map(max, ids)) >= known:
            raise CheckpointError(
                tr("The prompt has a piece that the checkpoint's text encoder does not know."),
                tr("Write it in other words, or use the tokenizer of the checkpoint that was trained."),
            )
        longest = max(len(row) for row in ids)
        if longest <= MAX_PROMPT_TOKENS:
            return ids, ()
        end = [self._tokenizer.eos_token_id]
        cut = [row if len(row) <= MAX_PROMPT_TOKENS else row[: MAX_PROMPT_TOKENS - 1] + end for row in ids]
        note = tr(
            "The prompt is {length} tokens long; only the first {limit} were used.",
            length=longest,
            limit=MAX_PROMPT_TOKENS,
        )
        return cut, (note,)
