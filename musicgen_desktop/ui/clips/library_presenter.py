"""What happens to clips in the library: shown, named, kept, dropped, brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.clip_change import Keep, Rename
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.library_values import LibraryOpened
from musicgen_desktop.services.library.sound_values import ClipUnreadable
from musicgen_desktop.ui.clips.library_panel import LibraryPanel
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipItemModel
from musicgen_desktop.ui.commands.actions import Actions
from musicgen_desktop.ui.kit.message import Message, MessageAction, Tone
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.texts import clip_title
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter

_LOOKED_AT = 100
"""So many of the chosen clips say whether a command has something to work on."""

_OPEN_CLIP = "open clip"
"""What messages about the clip on the stage are about."""


@dataclass(frozen=True, slots=True)
class UndoDelete(MessageAction):
    """Bring back what was dropped last."""

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Undo")


@dataclass(frozen=True, slots=True)
class SaveAgain(MessageAction):
    """Try once more to save the results that could not be saved."""

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Save again")


class LibraryPresenter(QObject):
    """Everything about finished clips.

    Commands are about the clips selected in the library while the user is there, else about the one on the stage.

    Args:
        reveal: shows a file in the file manager; False when it cannot.

    Signals:
        clip_shown: the user put a clip on the stage.
        recipe_chosen: the ``Recipe`` that shall fill the form.
        count_changed: how many clips there are.
    """

    clip_shown = Signal()
    recipe_chosen = Signal(object)
    count_changed = Signal(int)

    def __init__(
        self,
        panel: LibraryPanel,
        model: ClipItemModel,
        stage: StagePresenter,
        commands: Actions,
        messages: MessageBar,
        library: LibraryService,
        reveal: Callable[[Path], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._ids = model
        self._clips = model.lookup
        self._stage = stage
        self._commands = commands
        self._messages = messages
        self._library = library
        self._reveal = reveal
        self._count = 0
        self._trashed: frozenset[str] = frozenset()
        self._replaced = ("", "")
        self.show_commands()

    @property
    def targets(self) -> tuple[str, ...]:
        """Ids of the clips that commands are about."""
        if self._panel.is_engaged:
            return self._panel.selected_ids
        return (self._stage.clip_id,) if self._stage.clip_id else ()

    @property
    def target(self) -> Clip | None:
        """The one clip that commands about a single one are about: of several that on the stage, else the first."""
        targets = self.targets
        shown = self._stage.clip_id
        return self._clips.clip(shown if shown in targets else targets[0]) if targets else None

    def clips_of(self, ids: Sequence[str]) -> list[Clip]:
        """The clips of those ids that are known: of many only those that were looked at."""
        return [clip for clip in map(self._clips.clip, ids) if clip is not None]

    @Slot(object)
    def on_opened(self, opened: LibraryOpened) -> None:
        """Say what had to be mended. Examples wait until they are chosen: the empty stage says how to begin."""
        for notice in opened.notices:
            self._tell(Message(notice, tone=Tone.WARNING))
        self._clips.tell_newest(opened.newest_own)
        self._set_count(opened.count)
        if self._stage.is_empty and opened.newest_own is not None:
            self._stage.show_clip(opened.newest_own.id)

    @Slot(object)
    def on_added(self, clip: Clip) -> None:
        """A new clip, or one back from the trash."""
        self._clips.tell((clip,))
        self._set_count(self._count + 1)
        self._stage.adopt_clip(clip)
        if clip.id in self._trashed:
            self._bring_back(clip.id)

    @Slot(object)
    def on_changed(self, clip: Clip) -> None:
        """A clip has another name, other marks, or no sound any more."""
        self._clips.tell((clip,))
        self.show_commands()

    @Slot(object)
    def on_removed(self, ids: tuple[str, ...]) -> None:
        """Clips are in the trash: say so, with a way back; the next clip takes the stage."""
        only = self._clips.clip(ids[0]) if len(ids) == 1 else None
        shown = self._stage.clip_id
        heir = self._heir(shown, frozenset(ids)) if shown in ids else ""
        self._trashed = frozenset(ids)
        self._replaced = (shown, heir) if shown in ids else ("", "")
        self._clips.forget(ids)
        self._set_count(self._count - len(ids))
        if shown in ids:
            self._stage.show_clip(heir) if heir else self._stage.clear()
        else:
            self._stage.refresh()
        text = (
            tr("“{title}” is in the trash.", title=clip_title(only))
            if only is not None
            else tr("{count} clips are in the trash.", count=len(ids))
        )
        self._tell(Message(text, action=UndoDelete(), passing=True))

    @Slot(int)
    def on_unsaved(self, count: int) -> None:
        """Results could not be saved; they are kept until they can."""
        self.show_commands()
        if count == 0:
            self._messages.remove(SaveAgain())
            return
        text = tr("{count} result is not saved yet.", "{count} results are not saved yet.", count)
        advice = tr("It stays in memory. Make room or free the folder, then try again, or export it from the stage.",
                    "They stay in memory. Make room or free the folder, then try again, or export them from the stage.",
                    count)  # fmt: skip
        self._tell(Message(text, advice, Tone.WARNING, SaveAgain()))

    @Slot(object)
    def on_problem(self, error: UserError) -> None:
        """Something did not work."""
        self._tell(Message.of_error(error))

    @Slot(object)
    def on_unreadable(self, unreadable: ClipUnreadable) -> None:
        """A clip cannot be heard: said as long as it is open."""
        if unreadable.clip_id == self._stage.clip_id:
            self._tell(Message.of_error(unreadable.error, about=_OPEN_CLIP))

    @Slot(str)
    def show_clip(self, clip_id: str) -> None:
        """Put a clip that the user chose on the stage."""
        self.clip_shown.emit()
        self._stage.show_clip(clip_id)

    @Slot(str)
    def play_clip(self, clip_id: str) -> None:
        """Hear a clip."""
        self.clip_shown.emit()
        self._stage.show_clip(clip_id, play=True)

    @Slot(str, str)
    def rename(self, clip_id: str, title: str) -> None:
        """Call a clip otherwise."""
        self._library.change_clips((clip_id,), Rename(title))

    @Slot()
    def keep(self) -> None:
        """Mark as keepers, or take the mark away when all have it."""
        ids = self.targets
        known = self.clips_of(ids)
        if ids:
            self._library.change_clips(ids, Keep(len(known) < len(ids) or not all(clip.kept for clip in known)))

    @Slot()
    def keep_shown(self) -> None:
        """Mark the clip on the stage as a keeper, or take the mark away."""
        clip = self._clips.clip(self._stage.clip_id)
        if clip is not None:
            self._library.change_clips((clip.id,), Keep(not clip.kept))

    @Slot()
    def delete(self) -> None:
        """Drop to the trash."""
        if self.targets:
            self._library.delete_clips(self.targets)

    @Slot()
    def use_recipe(self) -> None:
        """Have the form filled with what made the clip."""
        clip = self.target
        recipe = self.recipe_of(clip) if clip is not None else None
        if recipe is not None:
            self.recipe_chosen.emit(recipe)

    def recipe_of(self, clip: Clip) -> Recipe | None:
        """What made the clip; None where this program cannot make it again, which is said then."""
        if clip.recipe is None or (clip.recipe.is_derived and not clip.checkpoint_id):
            text = tr("“{title}” was not made by this program.", title=clip_title(clip))
            advice = tr(
                "It can be heard, exported, continued and used as a melody, but there is nothing to make again."
            )
            self._tell(Message(text, advice, passing=True))
            return None
        if clip.recipe.is_derived:
            if clip.recipe.fitted is not None:
                text = tr("“{title}” is another clip at a tempo and in a key.", title=clip_title(clip))
                advice = tr("That one can be made again, and brought there again.")
            else:
                text = tr("“{title}” was cut out of another clip.", title=clip_title(clip))
                advice = tr("That one can be made again, and cut again.")
            self._tell(Message(text, advice, passing=True))
            return None
        if not clip.recipe.made_by_newer:
            return clip.recipe
        text = tr("“{title}” was made by a newer version of this program.", title=clip_title(clip))
        advice = tr("It can be heard and exported, but only that version makes it again.")
        self._tell(Message(text, advice, passing=True))
        return None

    @Slot()
    def reveal(self) -> None:
        """Show the clip's file in the file manager."""
        clip = self.target
        if clip is not None:
            self.show_file(clip.audio_path)

    @Slot()
    def show_commands(self) -> None:
        """Commands that have nothing to work on are off."""
        commands = self._commands
        targets = self.targets
        some = bool(targets)
        known = self.clips_of(targets[:_LOOKED_AT])
        made = any(clip.recipe is not None for clip in known)
        commands.use_recipe.setEnabled(made)
        commands.make_again.setEnabled(made or len(known) < len(targets))
        for action in (commands.keep, commands.delete, commands.reveal, commands.rename, commands.family,
                       *commands.marks.all):  # fmt: skip
            action.setEnabled(some)
        sound = len(known) < len(targets) or any(not clip.missing for clip in known)
        for action in (commands.extend, commands.continue_with, commands.use_as_melody, commands.make_loop,
                       commands.copy):  # fmt: skip
            action.setEnabled(sound)
        shown = self._clips.clip(self._stage.clip_id)
        for action in (commands.branch, commands.redo_region):
            action.setEnabled(shown is not None and not shown.missing)
        for action in (commands.export, commands.export_midi, commands.export_bundle):
            action.setEnabled(sound or self._library.unsaved_count > 0)

    @Slot()
    def on_stage_changed(self) -> None:
        """The library marks what is on the stage; what was said about another clip is over."""
        self._messages.remove(_OPEN_CLIP)
        self._panel.show_open(self._stage.clip_id)
        comparison = self._stage.comparison
        hidden = comparison.ids if comparison is not None and comparison.is_blind else ()
        self._panel.model.set_secret(frozenset(hidden))
        self.show_commands()

    def _bring_back(self, clip_id: str) -> None:
        """A clip that was dropped last stands where it stood: on the stage too, unless something else was opened."""
        self._messages.remove(UndoDelete())
        was_open, heir = self._replaced
        if clip_id == was_open and (self._stage.clip_id == heir if heir else self._stage.is_empty):
            self._stage.show_clip(clip_id)
        else:
            self._panel.select_clip(clip_id)

    def _set_count(self, count: int) -> None:
        self._count = count
        self.count_changed.emit(count)

    def _heir(self, clip_id: str, gone: frozenset[str]) -> str:
        """A take of the same request, or else the next clip down the list."""
        clip = self._clips.clip(clip_id)
        if clip is None:
            return ""
        if beside := self._stage.heir(gone):
            return beside
        ids, row = self._ids.ids, max(0, self._ids.row_of(clip_id))
        down, up = islice(ids, row, None), (ids[place] for place in range(row - 1, -1, -1))
        return next((other for other in chain(down, up) if other not in gone), "")

    def show_file(self, path: Path) -> None:
        """Show a file in the file manager."""
        if not self._reveal(path):
            self._tell(Message(tr("No file manager answered."), tr("The file is {path}.", path=path)))

    def _tell(self, message: Message) -> None:
        self._messages.show_message(message)
