"""A checkpoint may bring programs along; none is run, and nobody is asked on a terminal whether it may."""

from __future__ import annotations

import builtins
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from musicgen_desktop.engine import loader


@pytest.mark.parametrize(
    ("load", "file", "fields"),
    [
        (loader._empty_model, "config.json", {"auto_map": {"AutoConfig": "own.Own"}}),
        (loader._load_tokenizer, "tokenizer_config.json", {"auto_map": {"AutoTokenizer": ["own.Own", None]}}),
    ],
    ids=["model", "tokenizer"],
)
def test_code_of_a_checkpoint_is_refused_unasked(
    load: Callable[[Path], Any], file: str, fields: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    ran = tmp_path / "ran"
    folder = tmp_path / "checkpoint"
    folder.mkdir()
    (folder / "config.json").write_text('{"model_type": "own"}')
    (folder / file).write_text(json.dumps({"model_type": "own", "tokenizer_class": "Own"} | fields))
    (folder / "own.py").write_text(f"open({str(ran)!r}, 'w')\nclass Own: ...\n")
    monkeypatch.setenv("HF_MODULES_CACHE", str(tmp_path / "modules"))
    questions: list[str] = []
    monkeypatch.setattr(builtins, "input", lambda words="": questions.append(words) or "yes")
    with pytest.raises(ValueError, match="trust_remote_code"):
        load(folder)
    assert questions == []
    assert not ran.exists()
