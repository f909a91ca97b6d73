"""The decoder in 8 bits: its bits do not depend on how many threads share the work."""

from __future__ import annotations

import torch
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig
from transformers.models.musicgen.modeling_musicgen import MusicgenForCausalLM

from musicgen_desktop.engine.conditioning import Conditioning
from musicgen_desktop.engine.int8_decoder import load_int8_decoder
from tests.support.torch_threads import torch_threads

STEPS = 140
"""More than one block of the 8-bit cache."""


def test_any_number_of_threads_gives_the_same_bits():
    """So the number may change in the middle of a job, and the same seed is still the same music."""
    torch.manual_seed(0)
    # As wide as MusicGen-small's, so that the kernels do share the work.
    config = MusicgenDecoderConfig(num_hidden_layers=1, hidden_size=1024, ffn_dim=4096, num_attention_heads=16)
    decoder = load_int8_decoder(config, MusicgenForCausalLM(config).state_dict().__getitem__, (), "s")
    ids = torch.randint(0, config.vocab_size, (STEPS, 8, config.num_codebooks))
    states = torch.randn(8, 6, config.hidden_size)

    def logits(threads: int) -> torch.Tensor:
        with torch_threads(threads):
            state = decoder.begin(Conditioning(states, None), STEPS)
            return torch.stack([decoder.step(state, rows) for rows in ids])

    alone = logits(1)
    assert alone.std() > 0
    for threads in (2, 3, 4):
        assert torch.equal(logits(threads), alone)
