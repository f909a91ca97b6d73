"""Wiring joins parts that are in its hands: it does not reach through one part into another."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.support.source_tree import PACKAGE

WIRINGS = ("wiring.py", "checkpoint_wiring.py")


def connections(source: str) -> Iterator[tuple[str, str]]:
    """Signal and receiver of every ``connect``, as written."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect":
            yield ast.unparse(node.func.value), ast.unparse(node.args[0])


def too_deep(name: str) -> bool:
    """Whether a dotted name is more than a part in hand (``stage``, ``self.jobs``), one of its own, and a signal."""
    return name.removeprefix("self.").count(".") > 2


@pytest.mark.parametrize("file", WIRINGS)
def test_wiring_reaches_one_dot_deep(file: str) -> None:
    found = list(connections((PACKAGE / "ui" / file).read_text(encoding="utf-8")))
    assert len(found) > 20
    assert [pair for pair in found if too_deep(pair[0]) or too_deep(pair[1])] == []


def test_deep_reaching_is_found() -> None:
    assert not too_deep("window.stage.seek_requested")
    assert too_deep("self._window.stage.transport.volume_requested")
