"""The list of the actions. A new one is a file beside this one, and a line here."""

from __future__ import annotations

from musicgen_desktop.app.cli.library.backup_action import BackupAction
from musicgen_desktop.app.cli.library.check_action import CheckAction
from musicgen_desktop.app.cli.library.export_action import ExportAction
from musicgen_desktop.app.cli.library.fit_action import FitAction
from musicgen_desktop.app.cli.library.import_action import ImportAction
from musicgen_desktop.app.cli.library.library_action import LibraryAction
from musicgen_desktop.app.cli.library.list_action import ListAction, SearchAction
from musicgen_desktop.app.cli.library.move_action import MoveAction
from musicgen_desktop.app.cli.library.rebuild_action import RebuildAction
from musicgen_desktop.app.cli.library.restore_action import RestoreAction
from musicgen_desktop.app.cli.library.show_action import ShowAction
from musicgen_desktop.app.cli.library.tag_action import TagAction


def library_actions() -> tuple[LibraryAction, ...]:
    """All of them, as ``--help`` shows them."""
    return (
        ListAction(),
        SearchAction(),
        ShowAction(),
        TagAction(),
        ImportAction(),
        ExportAction(),
        FitAction(),
        CheckAction(),
        RebuildAction(),
        BackupAction(),
        RestoreAction(),
        MoveAction(),
    )
