"""Presets of parameters: chosen, kept, renamed, removed, and shared as files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.preset import ParamPreset, with_presets
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.form_files import FormFileService
from musicgen_desktop.ui.form.params_panel import ParamsPanel
from musicgen_desktop.ui.kit.file_asker import FileAsker
from musicgen_desktop.ui.kit.message import Message, MessageAction, ShowFile
from musicgen_desktop.ui.kit.message_bar import MessageBar

_ABOUT = "presets"
"""What messages about them are about."""


@dataclass(frozen=True, slots=True)
class PutPresetBack(MessageAction):
    """Have a preset again that was removed."""

    preset: ParamPreset

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Put it back")


class PresetsPresenter(QObject):
    """Keeps the user's own presets. Hears panel, service and messages by itself.

    Signals:
        changed: the user's own presets are others.
    """

    changed = Signal()

    def __init__(
        self,
        panel: ParamsPanel,
        messages: MessageBar,
        service: FormFileService,
        own: Sequence[ParamPreset],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._messages = messages
        self._service = service
        self.files = FileAsker(panel, lambda: panel.look, ".json", tr("Presets (*.json)"))
        self.own = tuple(own)
        head = panel.presets
        head.set_own(self.own)
        head.chosen.connect(self.use)
        head.name_given.connect(self.keep)
        head.new_name_given.connect(self.rename)
        head.removal_requested.connect(self.remove)
        head.import_requested.connect(self.ask_import)
        head.export_requested.connect(self.ask_export)
        service.read_done.connect(self.on_read)
        service.written.connect(self.on_written)
        service.failed.connect(self.on_failed)
        messages.action_requested.connect(self._on_message_action)

    @Slot(object)
    def use(self, preset: ParamPreset) -> None:
        """Set the parameters as a preset wants them."""
        self._panel.set_params(preset.applied(self._panel.params))
        self._panel.form_changed.emit()

    @Slot(str)
    def keep(self, name: str) -> None:
        """Keep the parameters under a name."""
        self._change((*self.own, ParamPreset.of_params(name, self._panel.params)))

    @Slot(str)
    def rename(self, name: str) -> None:
        """Call the shown preset something else."""
        shown = self._panel.presets.shown
        self._change(tuple(replace(preset, name=name) if preset == shown else preset for preset in self.own))

    @Slot()
    def remove(self) -> None:
        """Drop the shown preset, with a way back."""
        shown = self._panel.presets.shown
        if shown is not None and shown in self.own:
            self._change(tuple(preset for preset in self.own if preset != shown))
            text = tr("The preset “{name}” was removed.", name=shown.name)
            self._messages.show_message(Message(text, action=PutPresetBack(shown), about=_ABOUT, passing=True))

    @Slot()
    def ask_import(self) -> None:
        """Ask for a file to read."""
        self.files.ask_read(tr("Import presets"), self._service.read)

    @Slot()
    def ask_export(self) -> None:
        """Ask for a file to write."""
        self.files.ask_write(tr("Export your presets"), tr("MusicGen presets"), self._on_export)

    @Slot(object)
    def on_read(self, presets: tuple[ParamPreset, ...]) -> None:
        """A file was read."""
        merged = with_presets(self.own, presets)
        count = len(merged) - len(self.own)
        self._change(merged)
        text = (
            tr("{count} preset was added.", "{count} presets were added.", count)
            if count
            else tr("All of these presets are here already.")
        )
        self._messages.show_message(Message(text, about=_ABOUT, passing=True))

    @Slot(object)
    def on_written(self, path: Path) -> None:
        """A file was written."""
        text = tr("Your presets were written to {name}.", name=path.name)
        self._messages.show_message(Message(text, action=ShowFile(path), about=_ABOUT, passing=True))

    @Slot(object)
    def on_failed(self, error: UserError | BugReport) -> None:
        """A file was neither read nor written."""
        self._messages.show_message(Message.of_failure(error, _ABOUT, tr("Your presets stay as they are.")))

    def _change(self, own: tuple[ParamPreset, ...]) -> None:
        self.own = own
        self._panel.presets.set_own(own)
        self.changed.emit()

    def _on_export(self, file: Path) -> None:
        self._service.write(file, self.own)

    @Slot(object)
    def _on_message_action(self, action: MessageAction) -> None:
        if isinstance(action, PutPresetBack):
            self._change(with_presets(self.own, (action.preset,)))
            self._messages.remove(_ABOUT)
