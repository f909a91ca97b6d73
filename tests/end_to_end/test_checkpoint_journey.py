"""From the Starter to a checkpoint of the Hub and back, at the real window with mouse and keys."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.engine.ten_architectures import architecture, write_repository
from tests.support.hub.hub_server import Fault, HubServer, serve_hub
from tests.support.window import played_script
from tests.support.window.checkpoint_script import WANTED
from tests.support.window.x_server import x_server

Play = Callable[[str], dict[str, str]]
WEIGHTS = "model.safetensors"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    """A mirror with one small repository."""
    repository = write_repository(architecture(WANTED), tmp_path / "repository")
    with serve_hub({f"facebook/{WANTED}": repository}) as server:
        yield server


@pytest.fixture
def play(hub: HubServer, home: Path, tmp_path: Path) -> Iterator[Play]:
    """Lets the musician play a script; gives what was told, by its first word."""
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    with x_server() as display:

        def run(script: str) -> dict[str, str]:
            told = played_script.play(
                "tests.support.window.musician",
                f"tests.support.window.checkpoint_script.{script}",
                f"{hub.address} {pictures}",
                home=home,
                picture=pictures / f"{script}.png",
                environ=display,
            )
            return dict(line.split(" ", 1) for line in told)

        yield run


@pytest.fixture
def settings(home: Path) -> Callable[[], dict[str, object]]:
    """What is in the settings file now."""
    return lambda: json.loads((home / "config" / "settings.json").read_text("utf-8"))


def test_install_choose_generate_remove(play: Play, hub: HubServer, home: Path, settings) -> None:
    # Long enough to be interrupted, short enough for a random checkpoint on a busy machine.
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.json").write_text('{"version": 1, "params": {"duration": 1.0}}', "utf-8")
    told = play("install_use_remove")
    assert told["offline"].startswith("Offline")
    assert told["installed"] == f"['starter', '{WANTED}']"
    assert told["chosen"] == WANTED
    assert told["made"] == WANTED
    assert told["memory"].startswith("Needs about ")
    assert told["left"] == "starter"
    assert not (home / "checkpoints" / WANTED).exists()
    assert settings().get("offline", True) is True
    assert settings()["hub_endpoint"] == hub.address
    assert settings()["checkpoint_id"] == "starter"


def test_quitting_in_the_middle_costs_nothing(play: Play, hub: HubServer, home: Path) -> None:
    size = hub.repositories[f"facebook/{WANTED}"].files[WEIGHTS].path.stat().st_size
    # Slowly, or the window would hear of the beginning alone before nothing more comes.
    hub.fail(WEIGHTS, Fault(stall_at=size // 2, block=size // 40, pause=0.05))
    play("leave_while_fetching")
    assert not (home / "checkpoints" / WANTED).exists()
    hub.release()
    told = play("go_on")
    assert int(told["begun"]) > size // 10
    assert told["installed"] == f"['starter', '{WANTED}']"
    assert (home / "checkpoints" / WANTED / "manifest.json").is_file()
