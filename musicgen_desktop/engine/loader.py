"""From a verified local folder to the parts of a MusicGen checkpoint, tensor by tensor.

Weights are read one at a time into where they are used, so that nothing lies in memory twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import torch

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.codec.codec import Codec
from musicgen_desktop.engine.codec.codec_encoder import CodecEncoder
from musicgen_desktop.engine.conditioning.melody import MelodyPromptEncoder
from musicgen_desktop.engine.conditioning.prompt_encoder import PromptEncoder
from musicgen_desktop.engine.conditioning.tokenizer import Tokenizer
from musicgen_desktop.engine.decoder.step_decoder import StepDecoder
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder
from musicgen_desktop.engine.device import SMALL_DECODER, Placement, choose_threads
from musicgen_desktop.engine.memory.capacity import is_memory_error
from musicgen_desktop.engine.memory.footprint import ACTIVATION
from musicgen_desktop.engine.native.int8_decoder import load_int8_decoder
from musicgen_desktop.engine.networks import Networks, own_networks, transformers_networks
from musicgen_desktop.engine.trial import OpenedCheckpoint, open_checkpoint
from musicgen_desktop.engine.weights.int8_pack import PackPlace
from musicgen_desktop.engine.weights.linear import DenseSource
from musicgen_desktop.engine.weights.model_config import DecoderConfig, ModelConfig
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
    config, stored = opened.config, opened.weights
    try:
        networks = (own_networks if placement.precision == "int8" else transformers_networks)(config)
        for prefix, network in (
            ("text_encoder", networks.text_encoder),
            ("enc_to_dec_proj", networks.enc_to_dec_proj),
            ("audio_enc_to_dec_proj", networks.audio_enc_to_dec_proj),
            (f"{_CODEC}.quantizer", networks.audio_encoder.quantizer),
            (f"{_CODEC}.decoder", networks.audio_encoder.decoder),
        ):
            if network is not None:
                stored.fill(prefix, network, placement.codec_device)
        prompt_encoder = _prompt_encoder(opened.tokenizer, config, networks)
        threads = choose_threads(stored.count(_DECODER), most_threads)
        decoder = _load_decoder(checkpoint, placement, config.decoder, stored, pack_folder, prompt_encoder, threads)
    except (OSError, ValueError, RuntimeError) as error:
        if is_memory_error(error):
            raise
        raise CheckpointError(
            tr("The checkpoint {title} cannot be loaded: {reason}", title=checkpoint.title, reason=_first_line(error)),
            tr("Install or copy it again."),
        ) from error
    channels = config.decoder.audio_channels
    return LoadedCheckpoint(
        checkpoint=checkpoint,
        placement=placement,
        prompt_encoder=prompt_encoder,
        decoder=decoder,
        codec=Codec(networks.audio_encoder, channels, quantised=placement.precision == "int8"),
        start_token_id=opened.start_token_id,
        codebook_size=config.audio_encoder.codebook_size,
        codec_encoder=cache(partial(_load_codec_encoder, networks.audio_encoder, channels, stored, placement)),
    )


def _load_codec_encoder(codec: Any, channels: int, stored: StoredWeights, placement: Placement) -> CodecEncoder:
    stored.fill(f"{_CODEC}.encoder", codec.encoder, placement.codec_device)
    return CodecEncoder(codec, channels)


def _load_decoder(
    checkpoint: Checkpoint,
    placement: Placement,
    config: DecoderConfig,
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


def _prompt_encoder(
    tokenizer: Tokenizer, config: ModelConfig, networks: Networks
) -> PromptEncoder | MelodyPromptEncoder:
    text = PromptEncoder(tokenizer, networks.text_encoder, networks.enc_to_dec_proj, config.decoder.hidden_size)
    if not config.hears_melodies:
        return text
    return MelodyPromptEncoder(text, networks.audio_enc_to_dec_proj, config.num_chroma, config.chroma_length)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
