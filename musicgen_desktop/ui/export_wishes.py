"""Clips written elsewhere as sound files: asked about once, shown while it is at work, and told when it is done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.export_format import DAW_BUNDLE, MIDI_FILE, ExportFormat, ExportPreset
from musicgen_desktop.domain.name_pattern import NameFacts
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.domain.stretch import PLAIN, Stretch
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.sound_exports import clip_facts, region_mark
from musicgen_desktop.services.library.sound_values import Exported, ExportProgress
from musicgen_desktop.ui.clips.export.export_sheet import ExportQuestion, ExportSheet, ExportWish, kept_form
from musicgen_desktop.ui.clips.library_panel import LibraryPanel
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter
from musicgen_desktop.ui.commands.actions import Actions
from musicgen_desktop.ui.kit.message import Message, MessageAction, ShowFile
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.settings.export_page import ExportPage
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter

_EXPORT = "exported"
"""What messages about an export are about."""


@dataclass(frozen=True, slots=True)
class CancelExport(MessageAction):
    """Write no more files."""

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Cancel")


class ExportWishes(QObject):
    """One sheet at a time.

    Signals:
        choices_changed: one of the four attributes is another now.

    Attributes:
        folder: where the last export went; empty for none.
        form: what kind of files it made.
        presets: the user's own.
        drag_format: what kind of files are dragged out and copied.
    """

    choices_changed = Signal()

    def __init__(
        self,
        panel: LibraryPanel,
        clips: LibraryPresenter,
        stage: StagePresenter,
        messages: MessageBar,
        library: LibraryService,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._clips = clips
        self._stage = stage
        self._messages = messages
        self._library = library
        self._ids: tuple[str, ...] = ()
        self._asked: ExportFormat | None = None
        self._heard = PLAIN
        self.sheet: ExportSheet | None = None
        self.folder: str = settings.export_folder
        self.form: ExportFormat = settings.export_format
        self.presets: tuple[ExportPreset, ...] = settings.export_presets
        self.drag_format: ExportFormat = settings.drag_format
        library.exporting.connect(self._on_progress)
        library.exported.connect(self._on_exported)

    @Slot(object)
    def set_heard(self, heard: Stretch) -> None:
        """At which speed and pitch takes are heard from now on."""
        self._heard = heard

    def follow(self, commands: Actions) -> None:
        """Do what these commands wish."""
        commands.export.triggered.connect(self.export)
        commands.export_midi.triggered.connect(self.export_midi)
        commands.export_bundle.triggered.connect(self.export_bundle)

    def kept_in(self, settings: Settings) -> Settings:
        """The settings with what was chosen here."""
        return replace(
            settings,
            export_folder=self.folder,
            export_format=self.form,
            export_presets=self.presets,
            drag_format=self.drag_format,
        )

    @Slot()
    def export(self) -> None:
        """Ask where to write the clips, or where none is chosen the results that could not be saved."""
        self._ask(self._clips.targets)

    @Slot()
    def export_midi(self) -> None:
        """Ask where to write what is played in the clips."""
        self._ask(self._clips.targets, MIDI_FILE)

    @Slot()
    def export_bundle(self) -> None:
        """Ask where to write folders with all that a DAW can use."""
        self._ask(self._clips.targets, DAW_BUNDLE)

    @Slot()
    def export_shown(self) -> None:
        """Ask where to write the clip on the stage, or where none is there the results that could not be saved."""
        self._ask((self._stage.clip_id,) if self._stage.clip_id else ())

    @Slot()
    def cancel(self) -> None:
        """Write no more files; those that are there stay."""
        self._library.cancel_exports()

    def make_page(self) -> ExportPage:
        """The page of settings about what the next export begins with."""
        page = ExportPage(self._panel.look, self.form, self.presets, self.drag_format, datetime.now().astimezone())
        page.form_chosen.connect(self._on_form)
        page.presets_changed.connect(self._on_presets)
        page.drag_chosen.connect(self._on_drag_format)
        return page

    def _ask(self, ids: tuple[str, ...], asked: ExportFormat | None = None) -> None:
        """``asked``: what is proposed this once; by default what the last export made."""
        self._ids, self._asked = ids, asked
        count = len(ids) or self._library.unsaved_count
        if not count:
            return
        clip = self._library.clip(ids[0]) if ids else None
        region = self._stage.region if len(ids) == 1 and ids[0] == self._stage.clip_id else None
        facts = clip_facts(clip) if clip is not None else NameFacts(tr("Untitled"))
        question = ExportQuestion(
            count, facts, region, region_mark(region), self.folder, asked or self.form, self.presets, self.drag_format,
            self._heard,
        )  # fmt: skip
        if self.sheet is not None:
            self.sheet.close()
            self.sheet.deleteLater()
        self.sheet = ExportSheet(self._panel, self._panel.look, question)
        self.sheet.agreed.connect(self._on_agreed)
        self.sheet.presets_changed.connect(self._on_presets)
        self.sheet.drag_chosen.connect(self._on_drag_format)
        self.sheet.open()

    @Slot(object)
    def _on_agreed(self, wish: ExportWish) -> None:
        self.folder = str(wish.folder)
        if self._asked is None:
            self.form = kept_form(wish.form, self.form)
        self.choices_changed.emit()
        if self._ids:
            self._library.export_clips(self._ids, wish.folder, wish.form, wish.region)
        else:
            self._library.export_unsaved(wish.folder, wish.form)

    @Slot(object)
    def _on_form(self, form: ExportFormat) -> None:
        self.form = form
        self.choices_changed.emit()

    @Slot(object)
    def _on_presets(self, own: tuple[ExportPreset, ...]) -> None:
        self.presets = own
        self.choices_changed.emit()

    @Slot(object)
    def _on_drag_format(self, form: ExportFormat) -> None:
        self.drag_format = form
        self.choices_changed.emit()

    @Slot(object)
    def _on_progress(self, progress: ExportProgress) -> None:
        text = tr(
            "Exporting: {done} of {count} file is there.",
            "Exporting: {done} of {count} files are there.",
            progress.total,
            done=progress.done,
        )
        message = Message(text, action=CancelExport(), about=_EXPORT)
        if progress.done == 0 and progress.total > 1:
            self._messages.show_message(message)
        else:
            self._messages.change_message(message)

    @Slot(object)
    def _on_exported(self, exported: Exported) -> None:
        self._messages.remove(_EXPORT)
        if exported.files or exported.asked > 1:  # why a single one is not there is told by itself
            action = ShowFile(exported.files[0]) if exported.files else None
            self._messages.show_message(Message(_exported_words(exported), action=action, about=_EXPORT, passing=True))


def _exported_words(exported: Exported) -> str:
    files = exported.files
    if len(files) < exported.asked:
        return tr(
            "{count} of {asked} files was written.",
            "{count} of {asked} files were written.",
            len(files),
            asked=exported.asked,
        )
    if len(files) == 1:
        return tr("Written: {file}", file=files[0].name)
    return tr("{count} file was written.", "{count} files were written.", len(files))
