"""Checkpoints with one thing changed, as tools and people change them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any


def edit_json(folder: Path, change: Callable[[dict[str, Any]], Any], name: str = "config.json") -> Path:
    """Change the object in a file, in place or by what ``change`` returns; the folder."""
    path = folder / name
    values = json.loads(path.read_bytes())
    path.write_text(json.dumps(change(values) or values), encoding="utf-8")
    return folder


def set_field(folder: Path, field: str, value: Any, name: str = "config.json") -> Path:
    """Set a field such as "decoder.pad_token_id"; the folder."""

    def change(values: dict[str, Any]) -> None:
        *parts, last = field.split(".")
        for part in parts:
            values = values[part]
        values[last] = value

    return edit_json(folder, change, name)


def whole_numbers(value: Any) -> Any:
    """The same with 1 for 1.0, as some programs write it."""
    if isinstance(value, dict):
        return {key: whole_numbers(item) for key, item in value.items()}
    if isinstance(value, list):
        return [whole_numbers(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
