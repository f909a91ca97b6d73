"""Clips whose recipes nobody should have written are shown like all others: nothing is raised while painting."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.library.library import Library
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipRole
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.library.hostile_takes import a_comment, hostile_comments, write_orphans
from tests.support.library.library_values import make_paths
from tests.support.window.scripted_window import show_clips


def test_whatever_a_file_says_its_row_can_be_painted(
    home: Path, tmp_path: Path, window: MainWindow, qtbot: QtBot
) -> None:
    paths = make_paths(home)
    write_orphans(paths.clips, list(hostile_comments(a_comment(tmp_path / "source"), 80, seed=2)))
    library = Library.open(paths)
    clips = library.clips()
    library.close()
    assert len(clips) > 20
    model = window.clip_model
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, *ClipRole)
    with qtbot.captureExceptions() as raised:
        show_clips(window, clips)
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                for role in roles:
                    model.index(row, column).data(role)
        window.resize(1280, 4_000)
        assert window.library_panel.isVisible()
        window.grab()
    assert raised == []
