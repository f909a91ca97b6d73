"""How many tokens a prompt has, told without torch and before anything is loaded."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.engine.weights.checkpoint_files import copy_advice, in_words

log = logging.getLogger(__name__)

_FILE = "tokenizer.json"
_CHARACTERS_PER_TOKEN = 4
"""Of English words, where the tokenizer cannot be asked."""


class TokenCounter:
    """Keeps the tokenizer of the checkpoint that was asked for last. Used by one thread."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._tokenizer: Any = None

    def count(self, folder: Path, prompt: str) -> int:
        """Tokens that the checkpoint in ``folder`` makes of a prompt, its end among them.

        Estimated where the tokenizer is of no use, which a job will say.
        """
        if folder != self._folder:
            self._folder, self._tokenizer = folder, _read(folder / _FILE)
        if self._tokenizer is not None:
            try:
                with in_words(_FILE, copy_advice()):
                    return len(self._tokenizer.encode(prompt).ids)
            except UserError as error:
                log.warning("the tokens could not be counted: %s", error)
        return len(prompt) // _CHARACTERS_PER_TOKEN + 1


def _read(file: Path) -> Any:
    try:
        with in_words(_FILE, copy_advice()):
            from tokenizers import Tokenizer

            return Tokenizer.from_file(str(file))
    except UserError as error:
        log.warning("the tokenizer could not be read: %s", error)
        return None
