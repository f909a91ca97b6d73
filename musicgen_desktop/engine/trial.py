"""The cheap half of loading, really done: configuration, tokenizer, networks without weights, shapes in the headers.

What passes here has no reason left to fail but memory and damaged weights: "ready" means that it was tried.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import torch
from transformers import (
    MusicgenConfig,
    MusicgenForConditionalGeneration,
    MusicgenMelodyConfig,
    MusicgenMelodyForConditionalGeneration,
)
from transformers.utils import logging as transformers_logging

from musicgen_desktop.engine.conditioning.tokenizer import load_tokenizer
from musicgen_desktop.engine.configuration import config_advice, read_configuration
from musicgen_desktop.engine.weights.checkpoint_files import CONFIG, in_words
from musicgen_desktop.engine.weights.stored_weights import StoredWeights

_MODELS: Mapping[str, Any] = MappingProxyType(
    {
        MusicgenConfig.model_type: MusicgenForConditionalGeneration,
        MusicgenMelodyConfig.model_type: MusicgenMelodyForConditionalGeneration,
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class OpenedCheckpoint:
    """All of a checkpoint but its weights.

    Attributes:
        tokenizer: a Transformers tokenizer.
        model: the networks, on the "meta" device.
        start_token_id: where ``generate()`` begins, and what stands where a codebook is silent.
        weights: reads the tensors, whose shapes are those of ``model``.
    """

    tokenizer: Any
    model: Any
    start_token_id: int
    weights: StoredWeights


def try_checkpoint(folder: Path) -> None:
    """Raise ``UserError``, naming the file and what helps, for a folder that cannot be loaded. A few MB, a second.

    Imports torch: not for the main thread.
    """
    open_checkpoint(folder)


def open_checkpoint(folder: Path) -> OpenedCheckpoint:
    """Open a folder in Transformers' layout. Raises ``UserError``."""
    # Whatever Transformers has to say, the user hears it from us, in words.
    transformers_logging.set_verbosity_error()
    transformers_logging.disable_progress_bar()
    configuration = read_configuration(folder)
    config = configuration.model
    tokenizer = load_tokenizer(folder, config.text_encoder.vocab_size)
    with in_words(CONFIG, config_advice()), torch.device("meta"):
        model = _MODELS[config.model_type](config).eval()
    return OpenedCheckpoint(tokenizer, model, configuration.start_token_id, StoredWeights(folder, model))
