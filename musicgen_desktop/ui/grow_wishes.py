"""From a clip to music that grows from it: extended, branched off, a region made anew; and back to the parent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter
from musicgen_desktop.ui.form.form_presenter import FormPresenter
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.texts import clip_title
from musicgen_desktop.ui.queue.job_wishes import JobWishes
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter


class GrowWishes(QObject):
    """Grants the wishes that are about the music that is there already.

    Signals:
        form_wanted: the form has got a source, and waits for a prompt.
    """

    form_wanted = Signal()

    def __init__(
        self,
        form: FormPresenter,
        wishes: JobWishes,
        library: LibraryPresenter,
        stage: StagePresenter,
        clips: ClipLookup,
        playback: PlaybackService,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._wishes = wishes
        self._library = library
        self._stage = stage
        self._clips = clips
        self._playback = playback
        self._messages = messages

    @Slot()
    def extend(self) -> None:
        """Go on from the end of the clip."""
        clip = self._library.target
        if clip is not None:
            self._grow(clip, clip.duration)

    @Slot()
    def extend_shown(self) -> None:
        """Go on from the end of the clip on the stage."""
        clip = self._clips.clip(self._stage.clip_id)
        if clip is not None:
            self._grow(clip, clip.duration)

    @Slot()
    def branch(self) -> None:
        """Go on from the playhead."""
        clip = self._clips.clip(self._stage.clip_id)
        if clip is not None:
            self._grow(clip, min(self._playback.position, clip.duration))

    @Slot()
    def redo(self) -> None:
        """Make the loop's region anew, with all around it in its place."""
        clip, region = self._clips.clip(self._stage.clip_id), self._stage.region
        if clip is None:
            return
        if region is None:
            text = tr("No region is marked.")
            advice = tr("Drag over the waveform, or press [ and ], then R makes what lies between anew.")
            self._messages.show_message(Message(text, advice, about="region", passing=True))
            return
        start, stop = region
        origin = Origin(clip_title(clip), clip.id, start, min(stop, clip.duration), Relation.REDO)
        self._wishes.make_from(origin, _prompt_at(clip, start))

    @Slot()
    def continue_with(self) -> None:
        """Put the clip into the form as what the next music goes on from, for another prompt."""
        self._put_into_form(Relation.CONTINUATION)

    @Slot()
    def use_as_melody(self) -> None:
        """Put the clip into the form as the tune that the next music follows."""
        self._put_into_form(Relation.MELODY)

    @Slot(object)
    def continue_files(self, files: tuple[Path, ...]) -> None:
        """Put the first of some sound files into the form as what the next music goes on from."""
        self._form.continue_file(files[0])
        self.form_wanted.emit()

    @Slot(str)
    def show_parent(self, clip_id: str) -> None:
        """Open the clip that another one has grown from; it is known with the family of the clip on the stage."""
        if self._clips.clip(clip_id) is not None:
            self._library.show_clip(clip_id)
            return
        text = tr("The clip it has grown from is not in the library any more.")
        advice = tr("Its sound up to the join is in this clip too.")
        self._messages.show_message(Message(text, advice, passing=True))

    def _put_into_form(self, relation: Relation) -> None:
        clip = self._library.target
        if clip is not None:
            self._form.grow_from(Origin(clip_title(clip), clip.id, 0.0, clip.duration, relation), clip.duration)
            self.form_wanted.emit()

    def _grow(self, clip: Clip, stop: float) -> None:
        self._wishes.make_from(Origin(clip_title(clip), clip.id, 0.0, stop), _prompt_at(clip, stop))


def _prompt_at(clip: Clip, seconds: float) -> str:
    """What is heard there was made from; empty for a sound that was not made."""
    return clip.recipe.prompt_at(seconds) if clip.recipe is not None else ""
