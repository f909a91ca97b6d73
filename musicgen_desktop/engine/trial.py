"""A checkpoint opened but for its weights: configuration, tokenizer, and which tensors there are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from musicgen_desktop.engine.conditioning.tokenizer import Tokenizer, load_tokenizer
from musicgen_desktop.engine.configuration import config_advice, read_configuration
from musicgen_desktop.engine.networks import needed_weights
from musicgen_desktop.engine.weights.checkpoint_files import CONFIG, in_words
from musicgen_desktop.engine.weights.model_config import ModelConfig
from musicgen_desktop.engine.weights.stored_weights import StoredWeights


@dataclass(frozen=True, slots=True, eq=False)
class OpenedCheckpoint:
    """All of a checkpoint but its weights.

    Attributes:
        config: what it says of itself, checked.
        tokenizer: of its text encoder.
        start_token_id: where ``generate()`` begins, and what stands where a codebook is silent.
        weights: reads the tensors, whose shapes are those that ``config`` asks for.
    """

    config: ModelConfig
    tokenizer: Tokenizer
    start_token_id: int
    weights: StoredWeights


def try_checkpoint(folder: Path) -> None:
    """Raise ``UserError``, naming the file and what helps, for a folder that cannot be loaded. A few MB, a second.

    Imports torch: not for the main thread.
    """
    open_checkpoint(folder)


def open_checkpoint(folder: Path) -> OpenedCheckpoint:
    """Open a folder in Transformers' layout. Raises ``UserError``."""
    configuration = read_configuration(folder)
    config = configuration.model
    tokenizer = load_tokenizer(folder, config.text_encoder.vocab_size)
    with in_words(CONFIG, config_advice()):
        needed = needed_weights(config)
    return OpenedCheckpoint(config, tokenizer, configuration.start_token_id, StoredWeights(folder, needed))
