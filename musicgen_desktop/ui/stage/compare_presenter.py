"""Clips heard against each other: which ones, as loud as each other or as they are, and blind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.clip_change import Keep
from musicgen_desktop.domain.comparison import (
    FEWEST,
    MOST,
    Comparison,
    SoundForm,
    common_form,
    letter,
    matched_gains,
)
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.compared_sounds import ComparedSounds
from musicgen_desktop.services.library.clip_values import NeedClips
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.sound_values import ClipUnreadable
from musicgen_desktop.ui.commands.compare_actions import CompareActions
from musicgen_desktop.ui.kit.message import Message, MessageAction
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.texts import clip_title
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter

_COMPARISON = "comparison"
"""What messages about it are about."""


@dataclass(frozen=True, slots=True)
class KeepChosen(MessageAction):
    """Mark the clip that was chosen blind as a keeper."""

    clip_id: str

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Keep it")


@dataclass(frozen=True, slots=True)
class _Binned:
    """Clips that left a comparison, which come back to it when they come back to the library."""

    before: Comparison
    heard: str
    after: Comparison | None
    heir: str


class ComparePresenter(QObject):
    """Grants the wishes about comparing. What is compared, ``StagePresenter`` knows.

    Args:
        targets: ids of the clips that commands are about.
        random: decides the order in which clips are heard blind.

    Signals:
        began: clips are compared now, and the keys shall be about them.
        matching_changed: ``is_matching`` is another now.
    """

    began = Signal()
    matching_changed = Signal()

    def __init__(
        self,
        stage: StagePresenter,
        clips: ClipLookup,
        library: LibraryService,
        compared: ComparedSounds,
        commands: CompareActions,
        messages: MessageBar,
        targets: Callable[[], tuple[str, ...]],
        random: Random,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._clips = clips
        self._library = library
        self._compared = compared
        self._commands = commands
        self._messages = messages
        self._targets = targets
        self._random = random
        self._matching = False
        self._matching_blind = True
        self._hidden: Comparison | None = None
        self._asked_for: set[tuple[str, SoundForm]] = set()
        self._chosen = ""
        self._binned: _Binned | None = None
        commands.compare.triggered.connect(self.compare)
        commands.match_loudness.triggered.connect(self.set_matching)
        commands.listen_blind.triggered.connect(self.set_blind)
        commands.choose_heard.triggered.connect(self.choose)
        commands.leave_comparison.triggered.connect(self.leave)
        messages.action_requested.connect(self._on_message_action)
        library.clips_removed.connect(self._on_removed)
        library.clip_added.connect(self._on_added)
        library.clip_unreadable.connect(self._on_unreadable)
        stage.shown_changed.connect(self._on_stage)
        stage.sounds_changed.connect(self._match)
        stage.sounds_changed.connect(self._convert)
        compared.measured.connect(self._match)
        compared.converted.connect(stage.play_as)
        self._on_stage()

    @property
    def is_matching(self) -> bool:
        """Whether the user wants loudnesses matched where nothing is hidden."""
        return self._matching

    def start_matching(self, on: bool) -> None:
        """As it was at the end of the last session."""
        self._matching = on
        self._on_stage()

    @Slot()
    def compare(self) -> None:
        """Put the clips that commands are about beside each other; a single one beside the one on the stage."""
        ids = self._targets()
        if len(ids) == 1 and self._stage.clip_id not in ("", *ids):
            ids = (self._stage.clip_id, *ids)
        if FEWEST <= len(ids) <= MOST:
            self._library.questions.ask(NeedClips(ids), self._begin)
        elif len(ids) != 1 or self._stage.comparison is None:
            text = tr("Choose {fewest} to {most} clips to compare.", fewest=FEWEST, most=MOST)
            advice = tr("Mark them in the library with Ctrl or Shift; one alone is compared with the one on the stage.")
            self._messages.show_message(Message(text, advice, about=_COMPARISON, passing=True))

    @Slot(bool)
    def set_matching(self, on: bool) -> None:
        """Hear all of them equally loud, or as they are."""
        comparison = self._stage.comparison
        if comparison is not None and comparison.is_blind:
            self._matching_blind = on
        else:
            self._matching = on
            self.matching_changed.emit()
        self._on_stage()

    @Slot(bool)
    def set_blind(self, on: bool) -> None:
        """Hide which is which, or show it again."""
        comparison = self._stage.comparison or Comparison.of([clip.id for clip in self._stage.siblings])
        if not on:
            self._show_names()
        elif comparison is not None and not comparison.is_blind:
            self._matching_blind = True
            self._clips.hold_compared(self._stage.siblings)
            self._messages.remove(_COMPARISON)
            hidden = comparison.blinded(self._random)
            self._stage.compare(hidden, hidden.order[0])
            self.began.emit()

    @Slot()
    def choose(self) -> None:
        """Show which one it is that is heard blind."""
        if self._hidden is not None:
            self._chosen = self._stage.heard_id
            self._show_names()

    @Slot()
    def leave(self) -> None:
        """Back to the one that is heard, with its own takes."""
        if self._stage.comparison is not None:
            self._stage.compare(None, self._stage.heard_id)

    def _begin(self, clips: tuple[Clip, ...]) -> None:
        there = [clip for clip in clips if not clip.missing]
        comparison = Comparison.of([clip.id for clip in there])
        if comparison is None:
            text = tr("There are not enough sounds to compare: files are missing.")
            self._messages.show_message(Message(text, about=_COMPARISON, passing=True))
            return
        self._clips.hold_compared(there)
        heard = self._stage.heard_id
        self._messages.remove(_COMPARISON)  # first: a blind one that ends by this tells its names
        self._stage.compare(comparison, heard if heard in comparison.ids else comparison.ids[0])
        self.began.emit()

    def _show_names(self) -> None:
        """Of takes of one request beside their siblings, of others as they were chosen."""
        hidden = self._stage.comparison
        if hidden is not None:
            is_request = len({clip.job_id for clip in self._stage.siblings}) == 1
            self._stage.compare(None if is_request else hidden.revealed(), self._stage.heard_id)

    def _tell_names(self, hidden: Comparison) -> None:
        """They are hidden no more, however that came: say which letter was which."""
        titles = [
            clip_title(clip) if clip is not None else tr("deleted") for clip in map(self._clips.clip, hidden.order)
        ]
        names = [tr("{letter}: “{title}”", letter=letter(place), title=title) for place, title in enumerate(titles)]
        chosen, self._chosen = self._chosen, ""
        text, action = tr("This is what you heard."), None
        if chosen in hidden.ids:
            place = hidden.order.index(chosen)
            text = tr("You chose {letter}: “{title}”.", letter=letter(place), title=titles[place])
            action = KeepChosen(chosen)
            del names[place]
        self._messages.show_message(Message(text, " · ".join(names), action=action, about=_COMPARISON, passing=True))

    @Slot(object)
    def _on_message_action(self, action: MessageAction) -> None:
        if isinstance(action, KeepChosen):
            self._library.change_clips((action.clip_id,), Keep(True))

    @Slot(object)
    def _on_unreadable(self, unreadable: ClipUnreadable) -> None:
        """What cannot be heard is compared with nothing."""
        comparison = self._stage.comparison
        if comparison is not None and unreadable.clip_id in comparison.ids:
            self._messages.show_message(Message.of_error(unreadable.error, about=_COMPARISON))
            self._drop((unreadable.clip_id,))

    @Slot(object)
    def _on_removed(self, ids: tuple[str, ...]) -> None:
        """What is deleted is compared no more, and the next one is heard in its place."""
        before, heard = self._stage.comparison, self._stage.heard_id
        if before is not None and self._drop(ids):
            self._binned = _Binned(before, heard, self._stage.comparison, self._stage.heard_id)

    def _drop(self, ids: Sequence[str]) -> bool:
        """Compare the others; False where there is nothing to do, or all of them go and the stage shows others."""
        comparison, heard = self._stage.comparison, self._stage.heard_id
        if comparison is None or not set(ids) & set(comparison.ids):
            return False
        heir = self._stage.heir(ids) if heard in ids else heard
        if heir:
            self._stage.compare(comparison.without(ids), heir)
        return bool(heir)

    @Slot(object)
    def _on_added(self, clip: Clip) -> None:
        """What comes back from the trash is compared again, unless the stage shows something else now."""
        binned, stage = self._binned, self._stage
        if binned is None or clip.id not in binned.before.ids:
            return
        if (stage.comparison, stage.heard_id) != (binned.after, binned.heir):
            self._binned = None
            return
        self._library.questions.ask(NeedClips(binned.before.ids), partial(self._bring_back, binned))

    def _bring_back(self, binned: _Binned, clips: Sequence[Clip]) -> None:
        there = {clip.id for clip in clips}
        comparison = binned.before.without(set(binned.before.ids) - there)
        if comparison is None or self._binned is not binned:
            return
        self._clips.hold_compared(clips)
        self._stage.compare(comparison, binned.heard if binned.heard in there else binned.heir)
        self._binned = _Binned(binned.before, binned.heard, comparison, self._stage.heard_id)

    @Slot()
    def _on_stage(self) -> None:
        comparison, siblings = self._stage.comparison, self._stage.siblings
        is_blind = comparison is not None and comparison.is_blind
        hidden, self._hidden = self._hidden, comparison if is_blind else None
        if hidden is not None and not is_blind:
            self._tell_names(hidden)
        if comparison is None:
            self._clips.hold_compared(())
        several = len(siblings) >= FEWEST
        commands = self._commands
        commands.match_loudness.setEnabled(several)
        commands.match_loudness.setChecked(self._matching_blind if is_blind else self._matching)
        commands.listen_blind.setEnabled(several)
        commands.listen_blind.setChecked(is_blind)
        commands.choose_heard.setEnabled(is_blind)
        commands.leave_comparison.setEnabled(comparison is not None)
        self._match()
        self._convert()

    @Slot()
    def _convert(self) -> None:
        """Clips of different forms are brought into one: a device that is opened anew for each makes a gap."""
        if self._stage.comparison is None:
            return
        self._asked_for = {asked for asked in self._asked_for if asked[0] in self._stage.sounds}
        form = common_form([_form_of(clip) for clip in self._stage.siblings])
        for clip in self._stage.siblings:
            sound = self._stage.sounds.get(clip.id)
            if sound is not None and _form_of(clip) != form and (clip.id, form) not in self._asked_for:
                self._asked_for.add((clip.id, form))
                self._compared.convert(clip.id, sound.source, form)

    @Slot()
    def _match(self) -> None:
        """Measure what is there, and once all of it is measured play it equally loud."""
        siblings = {clip.id for clip in self._stage.siblings}
        sounds = {name: sound for name, sound in self._stage.sounds.items() if name in siblings}
        if not self._commands.match_loudness.isChecked() or len(siblings) < FEWEST:
            self._stage.set_gains({})
            return
        for name, sound in sounds.items():
            self._compared.measure(name, sound.source)
        known = {name: self._compared.loudness(name) for name in sounds}
        measured = {name: loudness for name, loudness in known.items() if loudness is not None}
        if len(measured) == len(sounds):
            self._stage.set_gains(matched_gains(measured))


def _form_of(clip: Clip) -> SoundForm:
    return SoundForm(clip.sampling_rate, clip.channels)
