"""From the wish to edit a tune to a source that the next music follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.names import portable_file_name
from musicgen_desktop.domain.sound_files import MIDI_SUFFIXES, is_sound_or_midi
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.tune import Tune, frame_start, frames_in
from musicgen_desktop.services.library.source_tasks import SourceQuestion
from musicgen_desktop.services.library.tune_service import TuneService
from musicgen_desktop.services.library.tune_tasks import Tone, TuneRead
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.ui.form.form_presenter import FormPresenter
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.message import Message, MessageAction
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup

if TYPE_CHECKING:
    from musicgen_desktop.ui.melody.melody_sheet import MelodySheet

_BLANK_SECONDS = 8.0
"""Of a tune that is drawn from nothing."""

_MIDI = MIDI_SUFFIXES[0]

_TUNE = "tune"
"""What the message about a tune is about."""


@dataclass(frozen=True, slots=True)
class OpenTune(MessageAction):
    """Open a tune again that was put away unused."""

    in_big_window: ClassVar[bool] = True

    tune: Tune
    origin: Origin
    file: Path | None

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Open it again")


class MelodyPresenter(QObject):
    """Opens the sheet over the window, one at a time.

    Args:
        playback: plays the tune in between.

    Signals:
        tune_used: the form follows the tune now.
    """

    tune_used = Signal()

    def __init__(
        self,
        window: QWidget,
        look: Callable[[], Look],
        form: FormPresenter,
        clips: ClipLookup,
        tunes: TuneService,
        playback: PlaybackService,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._form = form
        self._clips = clips
        self._tunes = tunes
        self._playback = playback
        self._messages = messages
        self._origin = Origin("", "", 0.0, 0.0, Relation.MELODY)
        self._file: Path | None = None
        self._folder = ""
        self._opened = 0
        self._reading = False
        self._wanted: Tune | None = None
        self._heard_from = 0.0
        self._guest: TakeSource | None = None
        self.sheet: MelodySheet | None = None
        self.dialog: QFileDialog | None = None

    @Slot()
    def edit(self) -> None:
        """Open the tune of what the form begins with, or one to be drawn."""
        if self.sheet is not None:
            return
        blank = Tune.rests(frames_in(_BLANK_SECONDS))
        if self._form.source is None:
            self._open(Origin(tr("Drawn tune"), "", 0.0, 0.0, Relation.MELODY), None, blank)
        else:
            self._open(*self._form.source, blank)
            self._read(self._origin.start)

    def open_again(self, action: OpenTune) -> None:
        """A tune that was put away."""
        if self.sheet is None:
            self._open(action.origin, action.file, action.tune)

    @Slot(object)
    def on_read(self, read: TuneRead) -> None:
        """The tune of the source is there."""
        if self.sheet is None or read.ticket != str(self._opened):
            return
        self._reading = False
        self._origin = read.origin
        self.sheet.end_reading(read.tune)
        self.sheet.set_part(read.origin.start, read.length)

    @Slot(object)
    def on_sounded(self, tone: Tone) -> None:
        """A tune can be heard now, if it still shall be."""
        if self.sheet is None or tone.tune != self._wanted:
            return
        self._wanted, self._guest = None, TakeSource.of(tone.audio_values, tone.sampling_rate)
        self._playback.play_guest(self._guest)
        self.sheet.set_playing(True)
        if not self._playback.output_name:
            self.sheet.say(tr("There is no audio output, so nobody hears it."), "warning")

    @Slot(float)
    def on_moved(self, seconds: float) -> None:
        """What is heard in between moves on."""
        if self.sheet is not None and self._guest is not None and self._playback.guest is self._guest:
            self.sheet.set_position(self._heard_from + seconds)

    @Slot()
    def on_silent(self) -> None:
        """The tune is over."""
        self._guest = None
        if self.sheet is not None:
            self.sheet.set_playing(False)

    @Slot(object)
    def on_kept(self, kept: Origin) -> None:
        """The library has the tune: follow it, unless the sheet was put away since."""
        if self.sheet is None:
            return
        if self._origin.clip_id:  # the music has grown from the clip all the same
            kept = replace(self._origin, source_id=kept.source_id)
        self._form.grow_from(kept, kept.stop)
        self.sheet.accept()
        self.tune_used.emit()

    @Slot(object)
    def on_exported(self, file: Path) -> None:
        """It is written."""
        if self.sheet is not None:
            self.sheet.say(tr("Saved as {name}.", name=file.name))

    @Slot(object)
    def on_failed(self, error: UserError) -> None:
        """Something of it could not be done."""
        self._wanted = None
        if self.sheet is None:
            self._messages.show_message(Message.of_error(error))
            return
        if self._reading:
            self._reading = False
            self.sheet.end_reading(None)
        self.sheet.say_problem(error)

    def _open(self, origin: Origin, file: Path | None, tune: Tune) -> None:
        from musicgen_desktop.ui.melody.melody_sheet import MelodySheet

        self._origin, self._file = replace(origin, relation=Relation.MELODY), file
        self._opened += 1
        self._reading = False
        self.sheet = sheet = MelodySheet(self._window, self._look)
        sheet.set_name(origin.name)
        sheet.set_part(origin.start, 0.0)
        sheet.begin(tune)
        sheet.listen_requested.connect(self._listen)
        sheet.silence_requested.connect(self._playback.stop_guest)
        sheet.export_requested.connect(self._ask_file)
        sheet.use_requested.connect(self._use)
        sheet.part_requested.connect(self._read)
        sheet.rejected.connect(self._offer_again)
        sheet.finished.connect(self._on_closed)
        sheet.open()

    @Slot(float)
    def _read(self, start: float) -> None:
        """From a place in the sound on; what was chosen as its end counts for the first time only."""
        if self.sheet is None:
            return
        clip = self._clips.clip(self._origin.clip_id)
        if start != self._origin.start:
            self._origin = replace(self._origin, start=start, stop=clip.duration if clip is not None else 0.0)
        self._reading = True
        self.sheet.begin_reading()
        self._tunes.read(SourceQuestion(str(self._opened), self._origin, self._file), clip)

    @Slot()
    def _listen(self) -> None:
        if self.sheet is None:
            return
        span = self.sheet.roll.selection
        tune = self.sheet.tune
        self._heard_from = 0.0 if span is None else frame_start(span[0])
        self._wanted = tune if span is None else tune.part(span)
        self._tunes.sound(self._wanted)

    @Slot()
    def _ask_file(self) -> None:
        if self.sheet is None:
            return
        dialog = make_file_dialog(self.sheet, self._look(), tr("Save the tune as MIDI"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters([f"MIDI (*{_MIDI})"])
        dialog.setDefaultSuffix(_MIDI)
        dialog.selectFile(portable_file_name(_title(self._origin.name), _MIDI))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def _on_file(self, path: str) -> None:
        if self.sheet is not None:
            self._folder = str(Path(path).parent)
            self._tunes.export(self.sheet.tune, Path(path))

    @Slot()
    def _use(self) -> None:
        if self.sheet is not None:
            self._tunes.keep(self.sheet.tune, self._origin.name)

    @Slot()
    def _offer_again(self) -> None:
        """Whoever closes the sheet by mistake has lost nothing."""
        if self.sheet is not None and self.sheet.is_changed:
            action = OpenTune(self.sheet.tune, self._origin, self._file)
            text = tr("The tune was put away; the source is as it was.")
            self._messages.show_message(Message(text, action=action, about=_TUNE, passing=True))

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        if self._guest is not None:
            self._playback.stop_guest()
        if self.sheet is not None:
            self.sheet.deleteLater()
        self.sheet, self._wanted = None, None


def _title(name: str) -> str:
    """What a tune is called without the ending of the file that it came from."""
    return PurePath(name).stem if is_sound_or_midi(PurePath(name)) else name
