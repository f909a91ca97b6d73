"""Puts the trained parts together as one checkpoint folder in Transformers' own layout."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from transformers import GenerationConfig, MusicgenConfig, MusicgenForConditionalGeneration

from starter_recipe.captions import caption
from starter_recipe.codec_training import codec_config, new_codec
from starter_recipe.evening import even_out
from starter_recipe.examples import cut
from starter_recipe.player import decoder_config, delay, text_config
from starter_recipe.renderer import Renderer
from starter_recipe.sizes import Sizes
from starter_recipe.styles import ALL_KEYS
from starter_recipe.tokenizer import load_tokenizer
from starter_recipe.tokens import encode_clips

MAX_BYTES = 40_000_000

_HEARD = 500
"""Frames of the music by which the decoder is evened out."""

SHARPNESS = 1.5
"""Factor on the logits, so that a temperature of 1 plays as 1 / 1.5 did in the training: a small decoder is unsure of
many codes that are not worth choosing from."""

PROMPT_STRENGTH = 0.5
"""Factor on what the prompt adds in each layer. Guidance of 3 then goes about as far beyond the unguided half as 1.5
would: further, it leaves the music that the decoder knows. Both were chosen by tempo, key and how alike two seeds are,
of 71 prompts that are asked nowhere else."""


def export_checkpoint(
    folder: Path, tokenizer_folder: Path, sizes: Sizes, codec: dict[str, Tensor], player: dict[str, Tensor]
) -> None:
    """Write the checkpoint, weights in half precision; the folder changes at once and not before it is whole.

    Raises:
        ValueError: it is too large to be shipped.
    """
    vocabulary = len(load_tokenizer(tokenizer_folder))
    config = MusicgenConfig(
        text_encoder=text_config(sizes, vocabulary),
        audio_encoder=codec_config(sizes),
        decoder=decoder_config(sizes),
    )
    model: Any = MusicgenForConditionalGeneration(config)
    model.audio_encoder.load_state_dict(codec)
    report = model.load_state_dict(player, strict=False)
    strange = [*report.unexpected_keys, *(key for key in report.missing_keys if not key.startswith("audio_encoder."))]
    if strange:
        raise RuntimeError(f"the trained weights do not fit: {strange}")
    for head in model.decoder.lm_heads:
        head.weight.data *= SHARPNESS
    for layer in model.decoder.model.decoder.layers:
        layer.encoder_attn.out_proj.weight.data *= PROMPT_STRENGTH
    _even_out(model, sizes, tokenizer_folder)
    start = sizes.codebook_size
    model.generation_config = GenerationConfig(
        bos_token_id=start,
        pad_token_id=start,
        decoder_start_token_id=start,
        do_sample=True,
        guidance_scale=3.0,
        top_k=250,
        max_length=1_500,
    )
    new = folder.with_name(folder.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    model.to(torch.float16).save_pretrained(new)
    for file in tokenizer_folder.iterdir():
        shutil.copy(file, new / file.name)
    for file in new.iterdir():
        file.chmod(0o644)
    size = sum(file.stat().st_size for file in new.iterdir())
    if size > MAX_BYTES:
        raise ValueError(f"the checkpoint has {size / 1e6:.1f} MB, more than {MAX_BYTES / 1e6:.0f} MB")
    shutil.rmtree(folder, ignore_errors=True)
    new.rename(folder)


@torch.no_grad()
def _even_out(model: Any, sizes: Sizes, tokenizer_folder: Path) -> None:
    """Let the decoder hear some music, so that it can be evened out."""
    rng, renderer = random.Random(0), Renderer()
    frames = min(_HEARD, sizes.families[-1][0])
    clips = [cut(renderer, rng, frames, ALL_KEYS, few=sizes.few_loops) for _ in range(4)]
    codec: Any = new_codec(sizes)
    codec.load_state_dict(model.audio_encoder.state_dict())
    codes = torch.from_numpy(encode_clips(clips, codec.eval(), torch.device("cpu")).astype(np.int64))
    captions = [caption(clip.composition.facts, rng) for clip in clips]
    tokens = load_tokenizer(tokenizer_folder)(captions, padding=True, return_tensors="pt")
    states = model.enc_to_dec_proj(model.text_encoder(**tokens).last_hidden_state)
    even_out(model.decoder.eval(), delay(codes, sizes.codebook_size).flatten(0, 1), states)
