"""The sheet of the CUDA pack, over the program's own command and a stand-in for torch."""

import os

import pytest
from PySide6.QtWidgets import QPushButton

from musicgen_desktop.system.cuda_pack.cuda_pack import CudaPack
from musicgen_desktop.system.frozen import own_command
from musicgen_desktop.system.paths import find_paths
from musicgen_desktop.ui.cuda_sheet import CudaSheet
from tests.support.cuda_wheels import torch_version, write_wheels

_PATIENCE = 120_000


@pytest.fixture
def sheet(qtbot, window):
    sheet = CudaSheet(own_command("cuda"), "2.0", window.library_panel.look, window)
    sheet.open()
    return sheet


def remove_button(sheet: CudaSheet) -> QPushButton:
    return next(button for button in sheet.findChildren(QPushButton) if button.text() == "Remove")


def test_a_pack_is_brought_tried_and_removed(qtbot, sheet, tmp_path):
    def wait() -> None:
        qtbot.waitUntil(lambda: not sheet.is_busy, timeout=_PATIENCE)

    wait()
    nothing = sheet.text
    assert not remove_button(sheet).isVisible()
    sheet.bring(str(tmp_path))  # without wheels
    wait()
    assert sheet.text != nothing
    sheet.bring(str(write_wheels(tmp_path / "wheels")))
    wait()
    assert torch_version() in sheet.text
    assert CudaPack(find_paths(os.environ).cuda_pack).look().seen
    remove_button(sheet).click()
    wait()
    assert sheet.text == nothing
    sheet.close()


def test_closing_ends_what_is_at_work(qtbot, window):
    sheet = CudaSheet(["sleep", "600"], "2.0", window.library_panel.look, window)
    sheet.open()
    with qtbot.waitSignal(sheet.destroyed, timeout=_PATIENCE):
        sheet.close()
