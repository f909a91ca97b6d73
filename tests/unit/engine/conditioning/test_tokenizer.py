"""The tokenizer that is made of checked settings reads prompts as Transformers' own does."""

from __future__ import annotations

import json
import shutil

import pytest
from transformers import AutoTokenizer

from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.engine.conditioning.tokenizer import load_tokenizer
from tests.support.engine.edited import edit_json, set_field
from tests.support.random_checkpoint import STARTER

PROMPTS = (
    *(
        "slow piano",
        "  two  spaces,\ttabs\nand lines ",
        "Größe naïve 東京 🎹",
        "▁ <pad> </s> <unk>",
        "<extra_id_3> drums",
    ),
    *("ﬁne ligatures ½ ①", "x" * 500, "120 BPM!!!", "İstanbul"),
)
SETTINGS, MAP = "tokenizer_config.json", "special_tokens_map.json"


@pytest.fixture
def folder(tmp_path):
    for name in ("config.json", "tokenizer.json", SETTINGS):
        shutil.copy(STARTER / name, tmp_path)
    return tmp_path


def with_sentinels(folder, settings: dict) -> None:
    """As T5's own files have them: a hundred more tokens, named everywhere."""
    stored = json.loads((folder / "tokenizer.json").read_bytes())
    first = len(stored["model"]["vocab"])
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    tokens = [(first + index, f"<extra_id_{index}>") for index in range(100)]
    stored["model"]["vocab"] += [[token, 0.0] for _, token in tokens]
    stored["added_tokens"] += [{"id": id, "content": token, **flags} for id, token in tokens]
    (folder / "tokenizer.json").write_text(json.dumps(stored))
    edit_json(folder, lambda values: values | {"extra_ids": 100} | settings, SETTINGS)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda f: None, id="starter"),
        pytest.param(lambda f: set_field(f, "tokenizer_class", "T5TokenizerFast", SETTINGS), id="T5TokenizerFast"),
        pytest.param(lambda f: set_field(f, "tokenizer_class", "TokenizersBackend", SETTINGS), id="TokenizersBackend"),
        pytest.param(
            lambda f: set_field(f, "tokenizer_class", "PreTrainedTokenizerFast", SETTINGS), id="PreTrainedTokenizerFast"
        ),
        pytest.param(lambda f: (f / SETTINGS).write_text("{}"), id="no-settings"),
        pytest.param(lambda f: set_field(f, "model_max_length", 10**30, SETTINGS), id="no-limit"),
        pytest.param(lambda f: with_sentinels(f, {}), id="sentinels"),
        pytest.param(
            lambda f: with_sentinels(f, {"additional_special_tokens": [f"<extra_id_{n}>" for n in range(100)]}),
            id="named-sentinels",
        ),
        pytest.param(
            lambda f: (f / MAP).write_text(json.dumps({"pad_token": {"content": "<pad>", "lstrip": False}})), id="map"
        ),
    ],
)
def test_prompts_have_the_ids_that_transformers_gives_them(change, folder):
    change(folder)
    theirs = AutoTokenizer.from_pretrained(folder)
    ours = load_tokenizer(folder, 2_000)
    for prompt in PROMPTS:
        assert ours.ids(prompt) == theirs(prompt)["input_ids"], prompt
    assert (ours.pad_token_id, ours.eos_token_id) == (theirs.pad_token_id, theirs.eos_token_id)


def test_ids_that_the_text_encoder_does_not_know_are_refused(folder):
    with pytest.raises(CheckpointError, match="vocab_size"):
        load_tokenizer(folder, 3)
