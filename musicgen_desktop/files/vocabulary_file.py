"""The vocabulary that ships with the program."""

from __future__ import annotations

import tomllib
from pathlib import Path

from musicgen_desktop.domain.vocabulary import Vocabulary
from musicgen_desktop.files.json_record import typed


def read_vocabulary(path: Path) -> Vocabulary:
    """The words in a TOML file of ours. Raises ``OSError`` and ``FileError``: the program is incomplete."""
    return typed(tomllib.loads(path.read_text(encoding="utf-8")), Vocabulary)
