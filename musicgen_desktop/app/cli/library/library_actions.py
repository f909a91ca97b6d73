"""The list of the actions. A new one is a file beside this one, and a line here."""

from __future__ import annotations

from musicgen_desktop.app.cli.library.backup_action import BackupAction
from musicgen_desktop.app.cli.library.check_action import CheckAction
from musicgen_desktop.app.cli.library.library_action import LibraryAction
from musicgen_desktop.app.cli.library.restore_action import RestoreAction


def library_actions() -> tuple[LibraryAction, ...]:
    """All of them, as ``--help`` shows them."""
    return (CheckAction(), BackupAction(), RestoreAction())
