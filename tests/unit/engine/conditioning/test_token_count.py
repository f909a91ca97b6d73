"""A prompt's tokens are counted as the engine counts them, whatever the tokenizer's file is like."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from musicgen_desktop.engine.conditioning.token_count import TokenCounter
from musicgen_desktop.engine.conditioning.tokenizer import load_tokenizer

STARTER = Path(__file__).parents[4] / "resources" / "checkpoints" / "starter"
PROMPTS = ("", "piano", "warm lo-fi piano, dusty drums, 84 bpm " * 20, "größer 大 🎹 " * 90)


def test_it_counts_what_the_engine_reads():
    tokenizer, counter = load_tokenizer(STARTER, 1_000_000), TokenCounter()
    assert [counter.count(STARTER, prompt) for prompt in PROMPTS] == [len(tokenizer.ids(prompt)) for prompt in PROMPTS]


@pytest.mark.parametrize("contents", [None, b"", b"{}", b"\xff" * 50, b'{"model": {"type": "Unigram", "vocab": []}}'])
def test_without_a_usable_tokenizer_it_is_estimated(contents, tmp_path):
    if contents is not None:
        (tmp_path / "tokenizer.json").write_bytes(contents)
    counter = TokenCounter()
    assert counter.count(tmp_path, "four" * 100) == 101
    shutil.copy(STARTER / "tokenizer.json", tmp_path / "tokenizer.json")
    assert counter.count(STARTER, "piano") == TokenCounter().count(STARTER, "piano"), "another checkpoint is asked"


def test_counting_imports_neither_torch_nor_transformers():
    code = (
        "import sys; from pathlib import Path; from musicgen_desktop.services.token_service import TokenCounter; "
        "TokenCounter().count(Path(sys.argv[1]), 'piano'); print({'torch', 'transformers'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(STARTER)], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
