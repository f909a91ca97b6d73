"""From a verified local folder to the parts of a MusicGen checkpoint, by Transformers' own loading code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from transformers import AutoTokenizer, MusicgenForConditionalGeneration
from transformers.utils import logging as transformers_logging

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.codec import Codec
from musicgen_desktop.engine.conditioning import PromptEncoder
from musicgen_desktop.engine.decoder import IncrementalDecoder
from musicgen_desktop.engine.device import Placement, choose_threads
from musicgen_desktop.engine.memory import is_memory_error


@dataclass(frozen=True, slots=True, eq=False)
class LoadedCheckpoint:
    """A resident checkpoint, ready to run.

    Attributes:
        checkpoint, placement: what is resident and where.
        prompt_encoder, decoder, codec: its three networks.
        pad_token_id: the id that stands where a codebook is silent.
    """

    checkpoint: Checkpoint
    placement: Placement
    prompt_encoder: PromptEncoder
    decoder: IncrementalDecoder
    codec: Codec
    pad_token_id: int


def load_checkpoint(checkpoint: Checkpoint, placement: Placement) -> LoadedCheckpoint:
    """Load a folder in Transformers' layout. Raises ``CheckpointError`` in words."""
    try:
        tokenizer, model = _from_pretrained(checkpoint)
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        if is_memory_error(error):
            raise
        raise CheckpointError(
            tr("The checkpoint {title} cannot be loaded: {reason}", title=checkpoint.title, reason=_first_line(error)),
            tr("Install or copy it again."),
        ) from error
    decoder_config = model.config.decoder
    model.text_encoder.to(placement.codec_device)
    model.audio_encoder.to(placement.codec_device)
    projection = getattr(model, "enc_to_dec_proj", None)
    if projection is not None:
        projection.to(placement.codec_device)
    model.decoder.to(placement.device, placement.dtype)
    torch.set_num_threads(choose_threads(sum(weight.numel() for weight in model.decoder.parameters())))
    return LoadedCheckpoint(
        checkpoint=checkpoint,
        placement=placement,
        prompt_encoder=PromptEncoder(tokenizer, model.text_encoder, projection, decoder_config.hidden_size),
        decoder=IncrementalDecoder(model.decoder),
        codec=Codec(model.audio_encoder, decoder_config.audio_channels),
        pad_token_id=decoder_config.pad_token_id,
    )


def _from_pretrained(checkpoint: Checkpoint) -> tuple[Any, Any]:
    # Whatever these libraries have to say, the user hears it from us, in words.
    transformers_logging.set_verbosity_error()
    transformers_logging.disable_progress_bar()
    tokenizer = AutoTokenizer.from_pretrained(checkpoint.folder, local_files_only=True)
    loading: Any = MusicgenForConditionalGeneration.from_pretrained(
        checkpoint.folder,
        local_files_only=True,
        use_safetensors=True,
        dtype=torch.float32,
        output_loading_info=True,
    )
    model, report = loading
    missing = sorted(report["missing_keys"])
    if missing:
        # Transformers would fill them with random numbers: noise instead of music.
        raise ValueError(
            tr("{count} of its weights are missing, the first is {name}", count=len(missing), name=missing[0])
        )
    return tokenizer, model.eval()


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
