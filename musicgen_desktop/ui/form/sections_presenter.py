"""Sections from files and into files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.request import Section
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.form_files import FormFileService
from musicgen_desktop.ui.form.prompt_bar import PromptBar
from musicgen_desktop.ui.form.sections_editor import SectionsEditor
from musicgen_desktop.ui.kit.file_asker import FileAsker
from musicgen_desktop.ui.kit.message import Message, ShowFile
from musicgen_desktop.ui.kit.message_bar import MessageBar

_ABOUT = "sections"
"""What messages about such files are about."""


class SectionsPresenter(QObject):
    """Asks which file, and puts what is in it into the editor. Hears its editor and its service by itself."""

    def __init__(
        self,
        editor: SectionsEditor,
        prompt_bar: PromptBar,
        messages: MessageBar,
        service: FormFileService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._bar = prompt_bar
        self._messages = messages
        self._service = service
        self.files = FileAsker(editor, lambda: editor.look, ".toml", tr("Sections (*.toml)"))
        editor.import_requested.connect(self.ask_import)
        editor.export_requested.connect(self.ask_export)
        service.read_done.connect(self.on_read)
        service.written.connect(self.on_written)
        service.failed.connect(self.on_failed)

    @Slot()
    def ask_import(self) -> None:
        """Ask for a file to read."""
        self.files.ask_read(tr("Import sections"), self._service.read)

    @Slot()
    def ask_export(self) -> None:
        """Ask for a file to write, called like the piece."""
        self.files.ask_write(tr("Export the sections"), self._bar.prompt or tr("Sections"), self._on_export)

    @Slot(object)
    def on_read(self, sections: tuple[Section, ...]) -> None:
        """A file was read."""
        self._messages.remove(_ABOUT)
        self._editor.put(sections)

    @Slot(object)
    def on_written(self, path: Path) -> None:
        """A file was written."""
        text = tr("The sections were written to {name}.", name=path.name)
        self._messages.show_message(Message(text, action=ShowFile(path), about=_ABOUT, passing=True))

    @Slot(object)
    def on_failed(self, error: UserError | BugReport) -> None:
        """A file was neither read nor written."""
        self._messages.show_message(Message.of_failure(error, _ABOUT, tr("The sections stay as they are.")))

    def _on_export(self, file: Path) -> None:
        self._service.write(file, self._editor.sections)
