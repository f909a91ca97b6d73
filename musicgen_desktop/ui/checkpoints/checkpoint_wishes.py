"""From the manager's buttons to the checkpoint service, asking first where something has to be agreed to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.installation import HubOptions, InstallState
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from musicgen_desktop.services.checkpoints.checkpoint_values import TaskKind
from musicgen_desktop.ui.checkpoints.checkpoint_ask import CheckpointWish, Question
from musicgen_desktop.ui.checkpoints.checkpoint_dialogs import CheckpointDialogs
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointRow
from musicgen_desktop.ui.checkpoints.checkpoint_panel import CheckpointPanel
from musicgen_desktop.ui.checkpoints.checkpoint_presenter import (
    OFFERED_ID,
    CheckpointPresenter,
    ShowCheckpoint,
    UseCheckpoint,
)
from musicgen_desktop.ui.checkpoints.checkpoint_questions import discard_question, install_question, remove_question
from musicgen_desktop.ui.kit.message import Message, MessageAction
from musicgen_desktop.ui.kit.message_bar import MessageBar

_FREE_LICENCES = frozenset({"CC0-1.0", "MIT", "APACHE-2.0"})
"""Nothing has to be agreed to."""


class CheckpointWishes(QObject):
    """Grants the wishes of the manager.

    Args:
        in_use: ids of the checkpoints that make music now or will for a job that waits.
        reveal: shows a file in the file manager; False when it cannot.

    Signals:
        settings_changed: ``options`` is another now.
        manager_requested: something is shown in the manager, which shall be seen.
    """

    settings_changed = Signal()
    manager_requested = Signal()

    def __init__(
        self,
        panel: CheckpointPanel,
        presenter: CheckpointPresenter,
        messages: MessageBar,
        service: CheckpointService,
        options: HubOptions,
        in_use: Callable[[], frozenset[str]],
        reveal: Callable[[Path], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._presenter = presenter
        self._messages = messages
        self._service = service
        self._in_use = in_use
        self._reveal = reveal
        self._accepted: set[str] = set()
        self.dialogs = CheckpointDialogs(panel)
        self.dialogs.import_chosen.connect(self.on_import)
        self.dialogs.link_chosen.connect(self.on_link)
        self.dialogs.export_chosen.connect(self.on_export)
        self.dialogs.folder_chosen.connect(self.on_folder)
        self.options = options
        self._panel.set_options(options)

    @Slot(object, str)
    def on_wish(self, wish: CheckpointWish, checkpoint_id: str) -> None:
        """A button was pressed."""
        row = self._presenter.row(checkpoint_id)
        if row is None:
            return
        self._presenter.forget_problem(checkpoint_id)
        match wish:
            case CheckpointWish.INSTALL | CheckpointWish.UPDATE | CheckpointWish.REPAIR | CheckpointWish.LOOK_UP:
                self._ask_or_fetch(wish, row)
            case CheckpointWish.PAUSE:
                self._service.pause(checkpoint_id)
            case CheckpointWish.CANCEL:
                self._ask_or_cancel(row)
            case CheckpointWish.REMOVE:
                self._ask_to_remove(row)
            case CheckpointWish.USE:
                self._presenter.use(checkpoint_id)
        checkpoint = row.status.checkpoint
        if checkpoint is None:
            return
        match wish:
            case CheckpointWish.VERIFY:
                self._service.verify(checkpoint)
            case CheckpointWish.EXPORT:
                self.dialogs.ask_export(checkpoint.id, checkpoint.title)
            case CheckpointWish.REVEAL:
                self._show_file(checkpoint.folder / "config.json")

    @Slot(object, bool)
    def on_answer(self, question: Question, agreed: bool) -> None:
        """A question was answered."""
        row = self._presenter.row(question.checkpoint_id)
        if row is None or not agreed:
            return
        match question.wish:
            case CheckpointWish.CANCEL:
                self._service.cancel(row.id)
            case CheckpointWish.REMOVE:
                if row.status.checkpoint is not None:
                    self._service.remove(row.status.checkpoint)
            case wish:
                self._accepted.add(row.id)
                self._fetch(wish, row, go_online=True)

    @Slot()
    def on_offer(self) -> None:
        """Show what the form offers, with its question at once."""
        self.manager_requested.emit()
        self._panel.show_checkpoint(OFFERED_ID)
        self.on_wish(CheckpointWish.INSTALL, OFFERED_ID)

    @Slot()
    def ask_move(self) -> None:
        """Ask for another folder."""
        self.dialogs.ask_move(self._service.overview.folder)

    @Slot()
    def reveal_folder(self) -> None:
        """Show the folder that the checkpoints lie in."""
        folder = self._service.overview.folder
        self._show_file(folder / "checkpoint" if folder.is_dir() else folder)

    @Slot(object)
    def on_import(self, source: Path) -> None:
        """A source was chosen."""
        self._import(source, link=False)

    @Slot(object)
    def on_link(self, source: Path) -> None:
        """A folder was chosen whose files shall stay where they are."""
        self._import(source, link=True)

    @Slot(object)
    def on_drop(self, sources: tuple[Path, ...]) -> None:
        """Folders and archives were let go over the window."""
        for source in sources:
            self.on_import(source)

    @Slot(str, object)
    def on_export(self, checkpoint_id: str, target: Path) -> None:
        """A target was chosen."""
        row = self._presenter.row(checkpoint_id)
        if row is not None and row.status.checkpoint is not None:
            self._service.export(row.status.checkpoint, target)

    @Slot(object)
    def on_folder(self, folder: Path) -> None:
        """Another folder was chosen."""
        if folder != self._service.overview.folder:
            self._presenter.begin_anew(TaskKind.MOVE)
            self._service.move_to(folder)

    @Slot(object)
    def on_options(self, options: HubOptions) -> None:
        """The page about the connection was changed."""
        self.options = options
        self._service.set_options(options)
        self._presenter.on_network()
        self.settings_changed.emit()

    @Slot(object)
    def on_message_action(self, action: MessageAction) -> None:
        """A message's button was pressed."""
        match action:
            case UseCheckpoint():
                self._presenter.use(action.checkpoint_id)
            case ShowCheckpoint():
                self.manager_requested.emit()
                self._panel.show_checkpoint(action.checkpoint_id)

    def _import(self, source: Path, link: bool) -> None:
        self._presenter.begin_anew(TaskKind.IMPORT, source)
        self.manager_requested.emit()
        self._service.import_from(source, link)

    def _ask_or_fetch(self, wish: CheckpointWish, row: CheckpointRow) -> None:
        entry = row.status.entry
        if entry is None:
            return
        new = row.status.state is InstallState.MISSING and row.id not in self._accepted
        licence = new and row.status.license.upper() not in _FREE_LICENCES
        question = install_question(
            entry, wish, licence, not self._service.network_open, self._service.current_options().endpoint
        )
        if question is None:
            self._fetch(wish, row, go_online=False)
        else:
            self._panel.ask(question)

    def _fetch(self, wish: CheckpointWish, row: CheckpointRow, go_online: bool) -> None:
        if wish is CheckpointWish.LOOK_UP and row.status.entry is not None:
            self._service.look_for_update(row.status.entry, go_online)
        elif wish is CheckpointWish.REPAIR and row.status.checkpoint is not None:
            self._service.repair(row.status.checkpoint, go_online)
        elif row.status.entry is not None:
            self._service.install(row.status.entry, go_online)

    def _ask_or_cancel(self, row: CheckpointRow) -> None:
        activity = row.activity
        fetched = row.status.bytes_done > 0 or (
            activity is not None and activity.progress is not None and activity.progress.bytes_done > 0
        )
        unfinished = activity is None or activity.kind is TaskKind.INSTALL
        if fetched and unfinished:
            self._panel.ask(discard_question(row))
        else:
            self._service.cancel(row.id)

    def _ask_to_remove(self, row: CheckpointRow) -> None:
        if row.id in self._in_use() and row.status.checkpoint is not None:
            self._service.remove(row.status.checkpoint)  # which refuses, in words
        else:
            self._panel.ask(remove_question(row))

    def _show_file(self, path: Path) -> None:
        if not self._reveal(path):
            error = UserError(tr("The file manager could not be opened."), tr("Look here: {path}", path=path))
            self._messages.show_message(Message.of_error(error))
