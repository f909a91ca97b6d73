"""What the files of a checkpoint are called, in Transformers' layout."""

from __future__ import annotations

from musicgen_desktop.domain.checkpoint import ARCHIVE_SUFFIX

CONFIG = "config.json"
WEIGHTS = "model.safetensors"
WEIGHTS_INDEX = "model.safetensors.index.json"
WEIGHTS_SUFFIX = ".safetensors"
BIN_WEIGHTS = "pytorch_model.bin"
BIN_INDEX = "pytorch_model.bin.index.json"
BIN_SUFFIX = ".bin"
TOKENIZER_FILES = ("tokenizer.json", "tokenizer_config.json")
OPTIONAL_FILES = (
    "generation_config.json",
    "preprocessor_config.json",
    "processor_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
)
"""Fetched and imported where they are there; nothing else is, so that no program code and no twins of the weights
come in."""
README = "README.md"
ZIP_SUFFIXES = (".zip", ARCHIVE_SUFFIX)
ARCHIVE_SUFFIXES = (*ZIP_SUFFIXES, ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")

MELODY = "musicgen_melody"
"""The ``model_type`` of the checkpoints that can listen to a melody."""


def is_plain_name(name: object) -> bool:
    """Whether ``name`` names a file in the folder itself and leads nowhere else."""
    return (
        isinstance(name, str)
        and name not in ("", ".", "..")
        and not any(mark in name for mark in ("/", "\\", ":", "\0"))
    )
