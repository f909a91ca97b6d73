"""Puts the trained parts together as one checkpoint folder in Transformers' own layout."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import GenerationConfig, MusicgenConfig, MusicgenForConditionalGeneration

from starter_recipe.codec_training import codec_config
from starter_recipe.decoder_training import decoder_config
from starter_recipe.sizes import Sizes
from starter_recipe.text_training import text_config
from starter_recipe.tokenizer import load_tokenizer

MAX_BYTES = 40_000_000


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
