"""Tiny repositories with the real layouts, and an installer at a faulty server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.system.resources import resource
from tests.support.engine.ten_architectures import architecture, write_repository
from tests.support.hub.hub_desk import HubDesk, hub_desk


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Gives the folder of one of the ten published checkpoints in miniature. Not to be changed."""
    parent = tmp_path_factory.mktemp("published")

    def repository(id: str) -> Path:
        folder = parent / id
        return folder if folder.exists() else write_repository(architecture(id), folder)

    return repository


@pytest.fixture
def desk(tmp_path: Path, published: Callable[[str], Path]) -> Iterator[HubDesk]:
    """An installer at a server with the small checkpoint."""
    with hub_desk(tmp_path, published("musicgen-small")) as desk:
        yield desk


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    return tmp_path / "installed ü 音楽"


@pytest.fixture
def store(installed: Path) -> CheckpointStore:
    return CheckpointStore(resource("checkpoints"), installed)
