"""From a verified local folder to the parts of a MusicGen checkpoint, tensor by tensor.

Transformers' classes say what there is and run text encoder and codec; their weights are read one at a
time into where they are used, so that nothing lies in memory twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import torch
from transformers import MusicgenMelodyConfig

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.codec.codec import Codec
from musicgen_desktop.engine.codec.codec_encoder import CodecEncoder
from musicgen_desktop.engine.conditioning.melody import MelodyPromptEncoder
from musicgen_desktop.engine.conditioning.prompt_encoder import PromptEncoder
from musicgen_desktop.engine.decoder.step_decoder import StepDecoder
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder
from musicgen_desktop.engine.device import SMALL_DECODER, Placement, choose_threads
from musicgen_desktop.engine.memory.capacity import is_memory_error
from musicgen_desktop.engine.memory.footprint import ACTIVATION
from musicgen_desktop.engine.native.int8_decoder import load_int8_decoder
from musicgen_desktop.engine.trial import OpenedCheckpoint, open_checkpoint
from musicgen_desktop.engine.weights.int8_pack import PackPlace
from musicgen_desktop.engine.weights.linear import DenseSource
from musicgen_desktop.engine.weights.stored_weights import StoredWeights

_DECODER = "decoder"
_CODEC = "audio_encoder"


@dataclass(frozen=True, slots=True, eq=False)
class LoadedCheckpoint:
    """A resident checkpoint, ready to run.

    Attributes:
        checkpoint, placement: what is resident and where.
        prompt_encoder, decoder, codec: its three networks.
        start_token_id: where the codes begin, and what stands where a codebook is silent.
        codebook_size: ids of a codebook that are sound.
        codec_encoder: what makes codes of sound; read when it is asked for first.
    """

    checkpoint: Checkpoint
    placement: Placement
    prompt_encoder: PromptEncoder | MelodyPromptEncoder
    decoder: StepDecoder
    codec: Codec
    start_token_id: int
    codebook_size: int
    codec_encoder: Callable[[], CodecEncoder]


def load_checkpoint(
    checkpoint: Checkpoint,
    placement: Placement,
    pack_folder: Path | None = None,
    opened: OpenedCheckpoint | None = None,
    most_threads: int = 0,
) -> LoadedCheckpoint:
    """Load a folder in Transformers' layout. Raises ``UserError``.

    Args:
        checkpoint: what to load.
        placement: where the decoder computes, and in what.
        pack_folder: the program's cache of 8-bit weights; None keeps none.
        opened: the checkpoint, opened already and loaded nowhere else.
        most_threads: of the processor; 0 for as many as are good.
    """
    opened = opened or open_checkpoint(checkpoint.folder)
    model, stored = opened.model, opened.weights
    try:
        for prefix, network in (
            ("text_encoder", model.text_encoder),
            ("enc_to_dec_proj", getattr(model, "enc_to_dec_proj", None)),
            ("audio_enc_to_dec_proj", getattr(model, "audio_enc_to_dec_proj", None)),
            (f"{_CODEC}.quantizer", model.audio_encoder.quantizer),
            (f"{_CODEC}.decoder", model.audio_encoder.decoder),
        ):
            if network is not None:
                stored.fill(prefix, network, placement.codec_device)
        prompt_encoder = _prompt_encoder(opened.tokenizer, model)
        threads = choose_threads(stored.count(_DECODER), most_threads)
        decoder = _load_decoder(
            checkpoint, placement, model.config.decoder, stored, pack_folder, prompt_encoder, threads
        )
    except (OSError, ValueError, RuntimeError) as error:
        if is_memory_error(error):
            raise
        raise CheckpointError(
            tr("The checkpoint {title} cannot be loaded: {reason}", title=checkpoint.title, reason=_first_line(error)),
            tr("Install or copy it again."),
        ) from error
    config = model.config.decoder
    return LoadedCheckpoint(
        checkpoint=checkpoint,
        placement=placement,
        prompt_encoder=prompt_encoder,
        decoder=decoder,
        codec=Codec(model.audio_encoder, config.audio_channels, quantised=placement.precision == "int8"),
        start_token_id=opened.start_token_id,
        codebook_size=model.config.audio_encoder.codebook_size,
        codec_encoder=cache(partial(_load_codec_encoder, model, stored, placement)),
    )


def _load_codec_encoder(model: Any, stored: StoredWeights, placement: Placement) -> CodecEncoder:
    stored.fill(f"{_CODEC}.encoder", model.audio_encoder.encoder, placement.codec_device)
    return CodecEncoder(model.audio_encoder, model.config.decoder.audio_channels)


def _load_decoder(
    checkpoint: Checkpoint,
    placement: Placement,
    config: Any,
    stored: StoredWeights,
    pack_folder: Path | None,
    prompt_encoder: PromptEncoder | MelodyPromptEncoder,
    threads: int,
) -> StepDecoder:
    torch.set_num_threads(threads)
    read = stored.reader(_DECODER)
    if placement.precision != "int8":
        return IncrementalDecoder(config, DenseSource(read, placement.device, placement.dtype))
    if config.activation_function != ACTIVATION:
        raise CheckpointError(
            tr("The checkpoint {title} cannot be computed in 8 bits.", title=checkpoint.title),
            tr("Choose the precision fp32 for it."),
        )
    place, size = None, stored.count(_DECODER)
    # A small decoder is quantised in no time, and comes with the program.
    if pack_folder is not None and checkpoint.weights_sha256 and size >= SMALL_DECODER:
        place = PackPlace(pack_folder, checkpoint.weights_sha256, size, stored.shapes(_DECODER))
    silence = prompt_encoder.silence(torch.empty(0)) if isinstance(prompt_encoder, MelodyPromptEncoder) else None
    return load_int8_decoder(config, read, threads, place, silence)


def _prompt_encoder(tokenizer: Any, model: Any) -> PromptEncoder | MelodyPromptEncoder:
    text = PromptEncoder(
        tokenizer, model.text_encoder, getattr(model, "enc_to_dec_proj", None), model.config.decoder.hidden_size
    )
    if model.config.model_type != MusicgenMelodyConfig.model_type:
        return text
    projection = getattr(model, "audio_enc_to_dec_proj", None)
    return MelodyPromptEncoder(text, projection, model.config.num_chroma, model.config.chroma_length)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
