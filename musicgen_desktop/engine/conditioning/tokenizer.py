"""A checkpoint's T5 tokenizer, made by Transformers of nothing but what is checked here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import transformers
from transformers import T5Tokenizer, TokenizersBackend

from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.weights.checkpoint_files import checkpoint_json, in_words, read_checkpoint_json

_FILE, _SETTINGS = "tokenizer.json", "tokenizer_config.json"
_TOKENIZER = checkpoint_json(dict[str, Any], limit=100_000_000)
"""A T5 for a hundred languages has 20 MB."""

_CLASSES: Mapping[str | None, Any] = MappingProxyType(
    {
        None: T5Tokenizer,
        "T5Tokenizer": T5Tokenizer,
        "T5TokenizerFast": T5Tokenizer,
        "PreTrainedTokenizerFast": TokenizersBackend,
        "TokenizersBackend": TokenizersBackend,
    }
)
_KNOWN_SETTINGS = (
    *("eos_token", "pad_token", "unk_token", "extra_ids"),
    *("added_tokens_decoder", "additional_special_tokens", "extra_special_tokens"),
)
"""The rest is of no use for reading a prompt, and some of it leads to other files."""

_MOST_EXTRA_IDS = 1_000
_TRIAL = "naïve music"


def load_tokenizer(folder: Path, vocab_size: int) -> Any:
    """The tokenizer in a folder. Raises ``UserError`` naming the file.

    Args:
        folder: of the checkpoint.
        vocab_size: ids that the text encoder knows.
    """
    stored = read_checkpoint_json(folder, _SETTINGS)
    kind = _class_of(stored)
    settings = {name: stored[name] for name in _KNOWN_SETTINGS if name in stored}
    extra_ids = settings.get("extra_ids", 0)
    if type(extra_ids) is not int or not 0 <= extra_ids <= _MOST_EXTRA_IDS:
        raise _unusable(_SETTINGS, f"extra_ids = {extra_ids!r:.60}")
    model = read_checkpoint_json(folder, _FILE, _TOKENIZER).get("model")
    if kind is T5Tokenizer and (not isinstance(model, dict) or model.get("type") != "Unigram"):
        raise _unusable(_FILE, f"model = {model.get('type') if isinstance(model, dict) else model!r:.60}")
    with in_words(_FILE, _advice()):
        # What from_pretrained() does with the files it finds, without those that nobody has checked.
        files = {"tokenizer_file": str(folder / _FILE)}
        tokenizer = kind._from_pretrained(files, str(folder), settings, local_files_only=True, _is_local=True)
    for id in (*token_ids(tokenizer, _TRIAL), tokenizer.eos_token_id, tokenizer.pad_token_id):
        if type(id) is not int or not 0 <= id < vocab_size:
            raise _unusable(_FILE, f"id = {id!r}, vocab_size = {vocab_size}")
    return tokenizer


def token_ids(tokenizer: Any, prompt: str) -> list[int]:
    """The ids of a prompt of any length. Raises ``CheckpointError`` for damage that shows only now."""
    with in_words(_FILE, _advice()):
        # verbose=False: a long prompt is our business, told in a note instead of a log line.
        return tokenizer(prompt, verbose=False)["input_ids"]


def _class_of(stored: Mapping[str, Any]) -> Any:
    name = stored.get("tokenizer_class")
    kind = _CLASSES.get(name) if isinstance(name, str | None) else None
    if kind is None or stored.get("auto_map"):
        raise _unusable(_SETTINGS, f"tokenizer_class = {name!r:.60}")
    return kind


def _unusable(name: str, reason: str) -> CheckpointError:
    return CheckpointError(
        tr("The checkpoint's {name} is not that of a T5 tokenizer which this program knows ({reason}).",
           name=name, reason=reason),
        _advice(),
    )  # fmt: skip


def _advice() -> str:
    return tr(
        "A newer program may have written it: save the tokenizer again with Transformers {version}, or use the one of "
        "the checkpoint that was trained.",
        version=transformers.__version__,
    )
