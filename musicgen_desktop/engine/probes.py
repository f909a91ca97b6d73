"""What the self-check computes: some steps of a decoder, and a bit of sound, from weights of their own."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from transformers import EncodecConfig, EncodecModel, MusicgenForCausalLM
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig

from musicgen_desktop.engine.codec.codec import Codec
from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.weights.linear import DenseSource

_STEPS = 6
_TEXT = 9
_SEED = 1234


@torch.inference_mode()
def decoder_probe(placement: Placement) -> Tensor:
    """Logits of a few steps (steps, rows, codebooks, vocabulary) over given ids, with heads as wide as real ones."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(_SEED)
        config = MusicgenDecoderConfig(
            vocab_size=256,
            hidden_size=256,
            num_hidden_layers=3,
            num_attention_heads=4,
            ffn_dim=1024,
            pad_token_id=256,
            bos_token_id=256,
        )
        network: Any = MusicgenForCausalLM(config).eval()
        for name, weight in network.named_parameters():
            if weight.dim() > 1:
                weight.normal_(std=weight.shape[-1] ** -0.5)
            elif name.endswith("bias"):
                weight.normal_(std=0.1)
        ids = torch.randint(config.vocab_size, (_STEPS, 2, config.num_codebooks))
        text = torch.randn(2, _TEXT, config.hidden_size)
    mask = torch.arange(_TEXT) < torch.tensor([[_TEXT], [_TEXT - 4]])
    weights = network.state_dict()
    decoder = IncrementalDecoder(config, DenseSource(weights.__getitem__, placement.device, placement.dtype))
    state = decoder.begin(Conditioning(text, mask), _STEPS)
    return torch.stack([decoder.step(state, row.to(decoder.device)).cpu() for row in ids])


@torch.inference_mode()
def sound_probe(placement: Placement) -> Tensor:
    """Sound (takes, channels, samples) of given codes, decoded where this placement decodes sound."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(_SEED)
        config = EncodecConfig(
            target_bandwidths=[2.2], sampling_rate=32_000, audio_channels=1, normalize=False, num_filters=16,
            hidden_size=32, codebook_dim=32, codebook_size=64, upsampling_ratios=[8, 5, 4, 4], use_causal_conv=False,
        )  # fmt: skip
        network: Any = EncodecModel(config).eval()
        for layer in network.quantizer.layers:
            layer.codebook.embed.normal_()
        codes = torch.randint(config.codebook_size, (1, len(network.quantizer.layers), 8))
    return Codec(network.to(placement.codec_device), audio_channels=1).stream().push(codes, last=True)
