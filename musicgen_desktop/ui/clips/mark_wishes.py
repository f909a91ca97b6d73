"""Stars, colours, tags and notes for the clips that commands are about."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QAction

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.clip_change import (
    AddTags,
    ClipChange,
    CommonMarks,
    Note,
    Paint,
    Rate,
    RemoveTags,
    common_marks,
)
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_values import CompareMarks
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.clips.changes.tags_sheet import TagsSheet
from musicgen_desktop.ui.clips.changes.text_sheet import NotesSheet
from musicgen_desktop.ui.clips.library_panel import LibraryPanel
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter
from musicgen_desktop.ui.commands.mark_actions import MarkActions
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.mark_words import colour_name, rating_words
from musicgen_desktop.ui.kit.texts import clip_title


class MarkWishes(QObject):
    """Each wish is about the clips that were chosen when it began, however many, and is one step for undo."""

    def __init__(
        self,
        panel: LibraryPanel,
        clips: LibraryPresenter,
        commands: MarkActions,
        library: LibraryService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._clips = clips
        self._commands = commands
        self._library = library
        self._tags: tuple[tuple[str, int], ...] = ()
        for stars, action in enumerate(commands.rates):
            action.triggered.connect(partial(self._mark, Rate(stars), rating_words(stars)))
        for colour, action in commands.paints.items():
            said = colour_name(colour) if colour is not None else tr("No colour")
            action.triggered.connect(partial(self._mark, Paint(colour), said))
        commands.choose_colour.triggered.connect(self._on_choose_colour)
        commands.tag.triggered.connect(self._on_tags)
        commands.note.triggered.connect(self._on_note)
        library.tags_changed.connect(self._on_known_tags)

    def _mark(self, change: ClipChange, said: str, _checked: bool = False) -> None:
        ids = self._clips.targets
        if ids:
            announce(self._panel, said)
            self._library.change_clips(ids, change)

    @Slot(object)
    def _on_known_tags(self, tags: tuple[tuple[str, int], ...]) -> None:
        self._tags = tags

    @Slot()
    def _on_choose_colour(self) -> None:
        """The menu where the clip is: beside its row, or in the middle while it is not seen."""
        menu, view = self._commands.colour_menu, self._panel.view
        if menu is not None and self._clips.targets:
            row = view.visualRect(view.currentIndex())
            place = row.bottomLeft() if view.hasFocus() and row.isValid() else QPoint()
            widget = view.viewport() if view.hasFocus() else self._panel.window()
            menu.popup(widget.mapToGlobal(place if view.hasFocus() else widget.rect().center()))
            first = next((action for action in menu.actions() if isinstance(action, QAction)), None)
            if first is not None:
                menu.setActiveAction(first)

    @Slot()
    def _on_tags(self) -> None:
        ids = self._clips.targets
        if not ids:
            return
        known = self._clips.clips_of(ids)
        sheet = TagsSheet(self._panel.window(), _about(tr("Tags"), ids, known), self._names())
        if len(known) == len(ids):
            sheet.tell(common_marks(known))
        else:  # open at once all the same: what is typed now shall not be taken for commands
            self._library.questions.ask(CompareMarks(ids), sheet.tell)
        sheet.added.connect(partial(self._tag, ids))
        sheet.removed.connect(partial(self._untag, ids))
        sheet.open()

    def _names(self) -> list[str]:
        return [tag for tag, _ in sorted(self._tags, key=lambda tag: -tag[1])]

    def _tag(self, ids: tuple[str, ...], tag: str) -> None:
        self._library.change_clips(ids, AddTags((tag,)))

    def _untag(self, ids: tuple[str, ...], tag: str) -> None:
        self._library.change_clips(ids, RemoveTags((tag,)))

    @Slot()
    def _on_note(self) -> None:
        ids = self._clips.targets
        if not ids:
            return
        known = self._clips.clips_of(ids)
        if len(known) == len(ids):
            self._show_notes(ids, common_marks(known))
        else:
            self._library.questions.ask(CompareMarks(ids), partial(self._show_notes, ids))

    def _show_notes(self, ids: tuple[str, ...], marks: CommonMarks) -> None:
        hint = (
            tr("Words of your own about it.")
            if marks.notes is not None
            else tr("These clips have different notes. What you write here replaces all of them.")
        )
        about = _about(tr("Notes"), ids, self._clips.clips_of(ids[:1]))
        sheet = NotesSheet(self._panel.window(), about, marks.notes or "", hint)
        sheet.written.connect(partial(self._write, ids))
        sheet.open()

    def _write(self, ids: tuple[str, ...], notes: str) -> None:
        self._library.change_clips(ids, Note(notes))


def _about(what: str, ids: tuple[str, ...], known: list[Clip]) -> str:
    if len(ids) == 1 and known:
        return tr("{what} of “{title}”", what=what, title=clip_title(known[0]))
    return tr("{what} of {count} clips", what=what, count=len(ids))
