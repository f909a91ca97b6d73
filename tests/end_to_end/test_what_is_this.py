"""Whatever people have and take for a checkpoint, every door says the same of it, and no advice leads in a circle."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from musicgen_desktop.app.container import build_folder_opener, checkpoints_folder
from musicgen_desktop.checkpoints.exchange.sources import snapshot_of
from musicgen_desktop.checkpoints.format.signature import UnlikeCheckpointError, identify
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.installation import HubOptions
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from musicgen_desktop.services.checkpoints.checkpoint_values import CheckpointProblem
from musicgen_desktop.system.paths import find_paths
from tests.support.hub.checkpoint_cases import IMPORTED, PLAYED, REFUSED, UNTRIED, whole_checkpoint
from tests.support.run_program import run_here

WAIT = 60_000

Said = Callable[[Path], str]
"""What a door says of something; empty where it takes it."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return whole_checkpoint(tmp_path_factory.mktemp("whole") / "mine")


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """A door of the command line."""

    def door(*arguments: str | Path) -> Said:
        def said(place: Path) -> str:
            ended = run_here(capsys, *arguments, place)
            assert ended.code in (0, 1), ended
            return ended.err if ended.code else ""

        return said

    return door


@pytest.fixture
def bring(command) -> Said:
    return command("checkpoints", "import")


@pytest.fixture
def verify(command) -> Said:
    return command("checkpoints", "verify")


@pytest.fixture
def generate(command, tmp_path: Path) -> Said:
    return command("generate", "drums", "--duration", "1", "-o", tmp_path / "out.wav", "--overwrite", "--checkpoint")


@pytest.fixture
def drop(qtbot: QtBot) -> Iterator[Said]:
    """What the window does with what is dropped on it."""
    paths = find_paths(os.environ)
    service = CheckpointService(build_folder_opener(paths), checkpoints_folder(paths), HubOptions(), frozenset)
    ends: list[object] = []
    service.checkpoint_problem.connect(ends.append)
    service.install_finished.connect(ends.append)

    def said(place: Path) -> str:
        ends.clear()
        service.import_from(place)
        qtbot.waitUntil(lambda: bool(ends) and not service.activities, timeout=WAIT)
        end = ends[0]
        if not isinstance(end, CheckpointProblem):
            return ""
        assert isinstance(end.error, UserError), end.error
        return f"{end.error.message}\n{end.error.advice}"

    yield said
    assert service.shutdown(WAIT)


@pytest.fixture
def hover(qtbot: QtBot) -> Iterator[Said]:
    """What the window says while something is held over it."""
    paths = find_paths(os.environ)
    looks = CheckpointService(build_folder_opener(paths), checkpoints_folder(paths), HubOptions(), frozenset).drop_looks

    def said(place: Path) -> str:
        with qtbot.waitSignal(looks.looked, timeout=WAIT) as answer:
            looks.look((place,))
        assert answer.args is not None
        (look,) = answer.args
        assert not isinstance(look.error, BugReport), look.error
        assert bool(look.names) == (look.error is None)
        return words_of(look.error) if look.error else ""

    yield said
    assert looks.shutdown(WAIT)


def words_of(error: UserError) -> str:
    assert error.advice
    return f"{error.message}\n{error.advice}"


@pytest.mark.parametrize("case", REFUSED)
def test_what_it_is_is_said_at_every_door(whole, tmp_path, case, bring, hover, drop, verify, generate):
    kind, make = REFUSED[case]
    (tmp_path / "has").mkdir()
    place = make(whole, tmp_path / "has")
    repository = place / "models--someone--lofi-tune"
    known = identify(snapshot_of(repository if repository.exists() else place))
    assert known is not None
    assert known.kind is kind
    for door in (bring, hover, drop, verify, generate):
        assert words_of(known) in door(place)


@pytest.mark.parametrize("case", UNTRIED)
def test_what_only_loading_finds_is_said_at_every_door(whole, tmp_path, case, bring, drop, verify, generate):
    (tmp_path / "has").mkdir()
    place = UNTRIED[case](whole, tmp_path / "has")
    words = bring(place)
    assert words
    named = next(line for line in words.splitlines() if "tokenizer.json" in line or "index.json" in line)
    for door in (drop, verify, generate):
        assert named.replace(str(place), place.name) in door(place).replace(str(place), place.name)
    assert not any((find_paths(os.environ).checkpoints / name).exists() for name in ("mine", "has"))


@pytest.mark.parametrize("case", IMPORTED)
def test_what_an_import_makes_whole_is_sent_there(whole, tmp_path, case, verify, generate, hover, drop, codes):
    kind, make = IMPORTED[case]
    (tmp_path / "has").mkdir()
    place = make(whole, tmp_path / "has")
    before = {path: path.read_bytes() for path in (tmp_path / "has").rglob("*") if path.is_file()}
    known = identify(place)
    assert isinstance(known, UnlikeCheckpointError)
    assert known.kind is kind
    for door in (verify, generate):
        assert words_of(known) in door(place)
    assert hover(place) == ""
    assert drop(place) == ""
    (imported,) = (path for path in find_paths(os.environ).checkpoints.iterdir() if (path / "manifest.json").exists())
    assert verify(imported) == ""
    assert np.array_equal(codes(imported), codes(whole))
    assert {path: path.read_bytes() for path in (tmp_path / "has").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("case", PLAYED)
def test_what_transformers_plays_plays_here(whole, tmp_path, case, hover, bring, verify, codes):
    (tmp_path / "has").mkdir()
    place = PLAYED[case](whole, tmp_path / "has")
    assert verify(place) == ""
    assert np.array_equal(codes(place), codes(whole))
    assert hover(place) == ""
    assert bring(place) == ""
    (imported,) = (path for path in find_paths(os.environ).checkpoints.iterdir() if (path / "manifest.json").exists())
    assert np.array_equal(codes(imported), codes(whole))


@pytest.fixture
def codes(command, tmp_path: Path) -> Callable[[Path], np.ndarray]:
    """What is composed with a checkpoint."""
    arguments = ("generate", "drums", "--duration", "1", "--seed", "1", "--precision", "fp32", "-o", tmp_path / "x.wav")
    said = command(*arguments, "--overwrite", "--save-codes", tmp_path / "codes.npz", "--checkpoint")

    def composed(place: Path) -> np.ndarray:
        assert said(place) == ""
        with np.load(tmp_path / "codes.npz") as stored:
            return stored["codes"]

    return composed
