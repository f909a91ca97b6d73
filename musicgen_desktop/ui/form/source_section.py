"""What the next music begins with: nothing, or a sound that it goes on from or whose tune it follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.sound_files import MIDI_SUFFIXES, SOUND_SUFFIXES, is_midi
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.recording.recording_values import RecordingState
from musicgen_desktop.ui.form.recorder_panel import RecorderPanel
from musicgen_desktop.ui.form.source_words import words_against
from musicgen_desktop.ui.form.trim_view import SHORTEST, TrimView
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import ElidedLabel, Segments, dress, make_button, make_head, make_label
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.kit.fonts import Size
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.number_box import NumberBox
from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform

_LONGEST = 24 * 3600.0
"""Seconds that can be typed while the length of a file is not known."""


class SourceSection(QWidget):
    """Takes a sound file by dialog, or what the program puts there, and the part of it that is used.

    Signals:
        changed: another source, or another part of it.
        file_chosen: tuple of the one file that was picked in the dialog.
        record_requested: a sound shall be recorded.
        recorder_closed: the recorder is not seen any more.
        discard_requested: the recorder shall be put away, with what it is recording.
        hear_toggled: the part that is used shall be heard, or fall silent.
        tune_requested: the tune of the source shall be edited, or one drawn where there is none.
    """

    changed = Signal()
    file_chosen = Signal(object)
    record_requested = Signal()
    recorder_closed = Signal()
    discard_requested = Signal()
    hear_toggled = Signal()
    tune_requested = Signal()

    def __init__(self, look: Callable[[], Look]) -> None:
        super().__init__()
        self._look = look
        self.recorder_open = False
        self._origin: Origin | None = None
        self._file: Path | None = None
        self._folder = ""
        self._hearing = False
        self._dialog: QFileDialog | None = None
        self._checkpoint: Checkpoint | None = None
        self._checkpoints: tuple[Checkpoint, ...] = ()
        self._warned = ""
        self.clear_button = make_button(tr("Clear"), tr("Begin with nothing again."), "link", tr("Clear the source"))
        keep = self.clear_button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.clear_button.setSizePolicy(keep)
        self.choose_button = make_button(
            tr("Drop a sound, or choose a file…"),
            tr(
                "Go on from a recording of your own (WAV, FLAC, OGG, MP3, AIFF): it stays as it is, and in the library "
                "too, new music follows. Or follow the tune of a MIDI file."
            ),
            "drop",
            tr("Choose a sound or MIDI file"),
        )
        self.record_button = make_button(
            " " + tr("Record…"),
            tr("Record from a microphone: sing, hum or play (Shift+R)."),
            "way",
            tr("Record a sound"),
        )
        self.record_button.setIconSize(QSize(12, 12))
        self.draw_button = make_button(
            tr("Draw a tune…"), tr("Draw the tune that the music shall follow (Ctrl+T)."), "way", tr("Draw a tune")
        )
        self.edit_button = make_button(
            tr("Edit tune…"), tr("See, hear and change what is heard of it (Ctrl+T)."), "way", tr("Edit the tune")
        )
        self.recorder = RecorderPanel(look())
        self.name = ElidedLabel()
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.trim = TrimView(look())
        self.hear_button = make_button("", "", "small")
        self.hear_button.setIconSize(QSize(12, 12))
        self.start = NumberBox(
            tr("From", "a part's start"), tr("Where the part that is used begins, in seconds."), tr(" s"),
            decimals=2, step=0.5,
        )  # fmt: skip
        self.stop = NumberBox(tr("To"), tr("Where the new music begins, in seconds."), tr(" s"), decimals=2, step=0.5)
        self.use = Segments(
            ((tr("Continue"), Relation.CONTINUATION), (tr("Follow its tune"), Relation.MELODY)),
            tr("Use of the source"),
            tr("Go on where the sound ends, or make other music to its tune, for which a melody checkpoint is needed."),
        )
        self.hint = make_label("", "tertiary", Size.HEAD)
        self.hint.setWordWrap(True)
        self._lay_out()
        self.clear_button.clicked.connect(self._on_clear)
        self.record_button.clicked.connect(self.record_requested)
        self.draw_button.clicked.connect(self.tune_requested)
        self.edit_button.clicked.connect(self.tune_requested)
        self.choose_button.clicked.connect(self.ask)
        self.use.value_changed.connect(self._on_use)
        self.start.valueChanged.connect(self._on_start)
        self.stop.valueChanged.connect(self._on_stop)
        self.trim.part_wished.connect(self._on_part)
        self.hear_button.clicked.connect(self.hear_toggled)
        self.stop.setSpecialValueText(tr("the end"))
        self._show()

    @property
    def source(self) -> tuple[Origin, Path | None] | None:
        """What the music shall grow from, with the file of one that the library does not know; None for nothing."""
        return None if self._origin is None else (self._origin, self._file)

    @property
    def part(self) -> tuple[float, float]:
        """From where to where the source is used, in seconds; a stop of 0 is the end of a file."""
        return self.start.value(), self.stop.value()

    @property
    def length(self) -> float:
        """Seconds of the whole source, as far as they are known."""
        return self.stop.maximum()

    def set_outline(self, waveform: Waveform | None, hint: str = "") -> None:
        """Draw the source, or say why there is nothing to draw (yet); a tune has no sound and no room for one."""
        self.trim.set_hint(hint)
        self.trim.set_waveform(waveform or EMPTY)
        if waveform is not None and waveform.total > 0 and self._file is not None:
            self.start.setMaximum(waveform.total)
            self.stop.setMaximum(waveform.total)
        self._show()

    def set_checkpoint(self, checkpoint: Checkpoint | None, installed: tuple[Checkpoint, ...]) -> None:
        """What would make the music, and what else there is; not every one can begin with every source."""
        self._checkpoint, self._checkpoints = checkpoint, installed
        self._show()

    def set_hearing(self, hearing: bool) -> None:
        """Whether the part is being heard."""
        self._hearing = hearing
        self.trim.set_position(self.trim.position if hearing else None)
        self._show_hearing()

    def say(self, words: str) -> None:
        """Say what is wrong with the source."""
        self.hint.setText(words)
        dress(self.hint, "tone", "error")

    def set_file(self, file: Path) -> None:
        """Go on from a sound file, from its end if nothing else is said; follow the tune of a MIDI file."""
        self._folder = str(file.parent)
        relation = Relation.MELODY if is_midi(file) else Relation.CONTINUATION
        self.set_source(Origin(file.name, "", 0.0, 0.0, relation), file, _LONGEST)

    def set_origin(self, origin: Origin | None, length: float = 0.0) -> None:
        """Take a clip of ``length`` seconds, or what the library has kept of a file; None for nothing."""
        self.set_source(origin, None, length)

    def set_source(self, origin: Origin | None, file: Path | None, length: float) -> None:
        """Take a part of a sound of ``length`` seconds, with its file where the library does not know it."""
        if origin is not None and origin.relation is Relation.REDO:
            origin = None  # a region that is made anew is marked on the stage
        self._origin, self._file = origin, file
        self.start.set_silently(origin.start if origin else 0.0, length)
        self.stop.set_silently(origin.stop if origin else 0.0, length)
        if origin is not None:
            self.show_recorder(False)
        self._show()
        self.changed.emit()

    def clear(self) -> None:
        """Begin with nothing."""
        self.set_source(None, None, 0.0)

    def show_recorder(self, shown: bool) -> None:
        """Record in place of the drop zone, or not any more."""
        if shown != self.recorder_open:
            self.recorder_open = shown
            self._show()
            if not shown:
                self.recorder_closed.emit()

    def set_recording(self, state: RecordingState) -> None:
        """Whether the recorder listens or records."""
        self.recorder.set_state(state)
        self._show_clear()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.record_button.setIcon(look.icon("record", "error", 12))
        self.recorder.apply_look(look)
        self.trim.apply_look(look)
        self._show_hearing()

    def ask(self) -> None:
        """Ask for a sound file."""
        dialog = make_file_dialog(self, self._look(), tr("Choose a sound or MIDI file"), self._folder)
        suffixes = " ".join(f"*{suffix}" for suffix in SOUND_SUFFIXES + MIDI_SUFFIXES)
        dialog.setNameFilters([tr("Sound and MIDI ({suffixes})", suffixes=suffixes), tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file)
        self._dialog = dialog
        dialog.open()

    def _show(self) -> None:
        origin = None if self.recorder_open else self._origin
        self.choose_button.setVisible(origin is None and not self.recorder_open)
        self._ways.setVisible(origin is None and not self.recorder_open)
        self.recorder.setVisible(self.recorder_open)
        self.clear_button.setVisible(origin is not None or self.recorder_open)
        self._show_clear()
        for part in (self.name, self.use, self.hint):
            part.setVisible(origin is not None)
        follows = origin is not None and origin.relation is Relation.MELODY
        self.use.set_value(Relation.MELODY if follows else Relation.CONTINUATION)
        seen = self.trim.length > 0 or self.trim.hint != ""
        self.use.button(Relation.CONTINUATION).setEnabled(seen or not follows)
        against = "" if origin is None else words_against(self._checkpoint, self._checkpoints, follows)
        self.hint.setText(against or self._words_for_use(follows))
        dress(self.hint, "tone", "warning" if against else "tertiary")
        if against and against != self._warned:
            announce(self, against)
        self._warned = against
        self.edit_button.setVisible(follows)
        # What the library keeps of a file is the part that was used.
        self.trim.setVisible(origin is not None and seen)
        self.hear_button.setVisible(self.trim.length > 0)
        whole = origin is not None and bool(origin.source_id)
        self._times.setVisible(origin is not None and (seen or not whole))
        for part in self._range:
            part.setVisible(not whole)
        self.trim.set_part(None if whole else self._shown_part())
        self.name.set_text(origin.name if origin is not None else "")

    def _show_clear(self) -> None:
        if not self.recorder_open:
            words, name = tr("Clear"), tr("Clear the source")
            tip = tr("Begin with nothing again.")
        elif self.recorder.state is RecordingState.RECORDING:
            words, name = tr("Throw away"), tr("Throw the recording away")
            tip = tr("End the recording and keep nothing of it.")
        else:
            words, name = tr("Close"), tr("Close the recorder")
            tip = tr("Put the recorder away.")
        self.clear_button.setText(words)
        self.clear_button.setAccessibleName(name)
        self.clear_button.setToolTip(tip)

    def _show_hearing(self) -> None:
        words = tr("Fall silent") if self._hearing else tr("Hear the part that is used")
        self.hear_button.setAccessibleName(words)
        self.hear_button.setToolTip(tr("{words}.", words=words))
        self.hear_button.setIcon(self._look().icon("stop" if self._hearing else "play", "text", 12))

    def _shown_part(self) -> tuple[float, float]:
        start, stop = self.part
        return start, min(stop, self.trim.length) if stop else self.trim.length

    @Slot(float)
    def _on_start(self, seconds: float) -> None:
        """A beginning that was typed pushes the end along."""
        stop = self.stop.value()
        self._use_part(seconds, max(stop, seconds + SHORTEST) if stop else stop)

    @Slot(float)
    def _on_stop(self, seconds: float) -> None:
        self._use_part(
            min(self.start.value(), max(0.0, seconds - SHORTEST)) if seconds else self.start.value(), seconds
        )

    @Slot(float, float)
    def _on_part(self, start: float, stop: float) -> None:
        at_end = self._file is not None and stop >= self.trim.length - 0.005
        self._use_part(start, 0.0 if at_end else stop)

    def _use_part(self, start: float, stop: float) -> None:
        if self._origin is None:
            return
        self.start.set_silently(start, self.start.maximum())
        self.stop.set_silently(stop, self.stop.maximum())
        self._origin = replace(self._origin, start=self.start.value(), stop=self.stop.value())
        self.trim.set_part(self._shown_part())
        self.changed.emit()

    def _words_for_use(self, follows: bool) -> str:
        if not follows:
            return tr("The new music goes on from there.")
        if self._file is not None and is_midi(self._file):
            return tr("Its highest notes are heard, 30 s at most.")
        if self._origin is not None and self._origin.source_id:
            return tr("30 s of it are heard at most.")
        return tr("Its first 30 s are heard, without drums.")

    @Slot(object)
    def _on_use(self, relation: Relation) -> None:
        if self._origin is not None:
            self._origin = replace(self._origin, relation=relation)
            self._show()
            self.changed.emit()

    @Slot()
    def _on_clear(self) -> None:
        if self.recorder_open:
            self.discard_requested.emit()
        else:
            self.clear()

    def _on_file(self, path: str) -> None:
        self.set_file(Path(path))
        self.file_chosen.emit((Path(path),))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(make_head(tr("Source")))
        head.addStretch()
        head.addWidget(self.clear_button)
        self._times = QWidget()
        times = QHBoxLayout(self._times)
        times.setContentsMargins(0, 0, 0, 0)
        times.setSpacing(4)
        times.addWidget(self.hear_button)
        labels = [make_label(text, "secondary") for text in (tr("from"), tr("to"))]
        for label, field in zip(labels, (self.start, self.stop), strict=True):
            times.addWidget(label)
            times.addWidget(field, 1)
        times.addStretch()
        self._range = (*labels, self.start, self.stop)
        self._ways = QWidget()
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 2, 0, 0)
        ways.setSpacing(8)
        ways.addWidget(self.record_button, 1)
        ways.addWidget(self.draw_button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        for part in (
            self.choose_button,
            self._ways,
            self.recorder,
            self.name,
            self.trim,
            self._times,
            self.start.problem,
            self.stop.problem,
            self.use,
            self.hint,
            self.edit_button,
        ):
            column.addWidget(part)
