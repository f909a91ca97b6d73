"""A prompt that is nearly too long says so while it is written, and is quiet else."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.params import MAX_PROMPT_TOKENS
from musicgen_desktop.services.token_service import TokenService
from musicgen_desktop.ui.form.token_presenter import TokenPresenter
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.window_journey import WAIT

STARTER = Path(__file__).parents[3] / "resources" / "checkpoints" / "starter"


def test_the_length_is_told_near_the_end_of_what_is_heard(window: MainWindow, qtbot: QtBot) -> None:
    bar, service = window.prompt_bar, TokenService()
    window.params_panel.set_checkpoints((Checkpoint("starter", "Starter", STARTER),), "starter")
    presenter = TokenPresenter(bar, window.params_panel, service, window)
    bar.set_prompt("piano, " * 20)
    with qtbot.waitSignal(service.counted, timeout=WAIT) as counted:
        bar.set_prompt("piano " * 100)
    assert counted.args is not None
    per_word = counted.args[1] / 100
    assert bar.length.isHidden() == (counted.args[1] < MAX_PROMPT_TOKENS * 3 // 4)
    bar.set_prompt("piano " * int(MAX_PROMPT_TOKENS * 0.9 / per_word))
    qtbot.waitUntil(bar.length.isVisible, timeout=WAIT)
    assert bar.length.property("tone") == "tertiary"
    bar.set_prompt("piano " * int(MAX_PROMPT_TOKENS * 1.1 / per_word))
    qtbot.waitUntil(lambda: bar.length.property("tone") == "warning", timeout=WAIT)
    assert str(MAX_PROMPT_TOKENS) in bar.length.text()
    bar.set_prompt("piano")
    assert bar.length.isHidden()
    presenter.on_counted(counted.args[0], 999)
    assert bar.length.isHidden(), "an answer about other words"
    assert service.shutdown(WAIT)
