"""What is dragged is seen beside the pointer, however long its name and fine the screen."""

from __future__ import annotations

import pytest

from musicgen_desktop.ui.kit.drag_picture import drag_picture
from musicgen_desktop.ui.main_window import MainWindow


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_name_is_written_on_a_label_that_is_never_wide(window: MainWindow, scale: float) -> None:
    short, long = (drag_picture(words, window.library_panel.look, scale) for words in ("a.wav", "long name " * 50))
    assert short.devicePixelRatio() == scale
    assert 0 < short.width() / scale < long.width() / scale <= 240
    assert short.height() == long.height()
