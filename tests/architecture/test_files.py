"""Files stay short, and speak of the program alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.source_tree import PACKAGE, ROOT, files

MAX_LINES = 400

_FOREIGN = re.compile(
    "|".join(
        (
            r"(?<![\w.~])/(work|root)/",
            r"(?<![\w.])/opt/(pypi|wheels)",
            r"\bshared/(design|research|starter|hooks)",
            r"\bissues? ?#\d",
            r"(?i:\b(sub-?agent|language model wrote|ai[- ]generated|coding assistant)\b)",
        )
    )
)
"""Paths of a developer's machine and words about how the program came to be."""


def python_files() -> list[Path]:
    """All our Python code: the program, the tests, the set-up."""
    folders = (PACKAGE, ROOT / "tests", ROOT / "packaging")
    return [ROOT / "bootstrap.py", *(p for folder in folders for p in files(folder) if p.suffix == ".py")]


def test_no_file_is_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}
    assert {str(path): length for path, length in lengths.items() if length > MAX_LINES} == {}


def test_no_two_modules_have_one_name() -> None:
    # A name in a traceback, a tab or a search is one file; a test and its helper count apart from the program.
    for folder in (PACKAGE, ROOT / "tests"):
        names = Counter(path.name for path in files(folder) if path.suffix == ".py")
        assert {name for name, count in names.items() if count > 1} <= {"__init__.py", "conftest.py"}


def test_the_pictures_are_those_of_the_readme_and_light() -> None:
    pictures = {
        path.relative_to(ROOT).as_posix(): path.stat().st_size for path in files(ROOT / "resources/screenshots")
    }
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"!\[[^]]*\]\(([^)]*)\)", readme)) == set(pictures)
    assert sum(pictures.values()) <= 1_500_000


def foreign_words(text: str) -> Iterator[str]:
    """Every line that speaks of something else than the program."""
    return (line.strip() for line in text.splitlines() if _FOREIGN.search(line))


def test_the_files_speak_of_the_program_alone() -> None:
    found = []
    for path in files():
        data = path.read_bytes()
        if path != Path(__file__) and b"\0" not in data[:8192]:
            found += [f"{path}: {line}" for line in foreign_words(data.decode("utf-8", "replace"))]
    assert found == []


@pytest.mark.parametrize("line", ["see /work/x", "as asked in issue #3", "`../shared/design.md`", "FIND=/opt/wheels"])
def test_foreign_words_are_found(line: str) -> None:
    assert list(foreign_words(line)) == [line]


@pytest.mark.parametrize("line", ["network/checkpoints", "a design", "~/work/x", "docs/work/x", "two issues, 3 fixes"])
def test_other_words_are_let_pass(line: str) -> None:
    assert list(foreign_words(line)) == []
