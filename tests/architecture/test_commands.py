"""No two commands have the same keys or id, and each is called as its attribute: settings name commands by that."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

from tests.support.source_tree import PACKAGE


def made_commands() -> Iterator[tuple[str, str, list[str]]]:
    """Attribute, id and keys of every command that is written out."""
    for path in sorted((PACKAGE / "ui" / "commands").glob("*actions.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call):
                continue
            target, call = node.targets[0], node.value
            if isinstance(target, ast.Attribute) and ast.unparse(call.func) == "make":
                texts = [part.value for part in call.args if isinstance(part, ast.Constant)]
                yield target.attr, str(texts[0]), [str(keys) for keys in texts[1:]]


def test_every_command_has_an_id_and_keys_of_its_own() -> None:
    commands = list(made_commands())
    assert len(commands) > 60
    assert [(attribute, name) for attribute, name, _ in commands if attribute != name] == []
    ids = Counter(name for _, name, _ in commands)
    assert [name for name, count in ids.items() if count > 1] == []
    keys = Counter(key for _, _, keys in commands for key in keys)
    assert [key for key, count in keys.items() if count > 1] == []
