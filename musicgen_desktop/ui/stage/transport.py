"""Play, loop, time and volume, and what to do with the take that is on the stage."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSlider, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.key_tips import HINT
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import format_position, left_to_right
from musicgen_desktop.ui.kit.theme import with_alpha
from musicgen_desktop.ui.stage.timeline.values import Region
from musicgen_desktop.ui.stage.transport_meter import TransportMeter
from musicgen_desktop.ui.stage.transport_output import OutputButton
from musicgen_desktop.ui.stage.transport_stretch import StretchButton

_HINT_ROOM = 22
_LONGEST_HINT = 2
"""Letters of a key that fit there; the tooltip has all."""

_SPACING = 7
_ICON = QSize(16, 16)
_DEFAULT_VOLUME = 80


class HintButton(QPushButton):
    """A button that shows its key behind its name."""

    def __init__(self, text: str, key: str, tip: str) -> None:
        super().__init__(text)
        self.setProperty(HINT, key)
        self._color = QColor()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setStyleSheet(f"QPushButton {{ text-align: left; padding-right: {_HINT_ROOM}px; }}")

    def set_key_color(self, color: QColor) -> None:
        """The colour of the key."""
        self._color = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's button and the key."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a painter has the program's, not the button's
        key: str = self.property(HINT)
        painter.setFont(font(Size.HEAD))
        painter.setPen(self._color if self.isEnabled() else with_alpha(self._color, 0.5))
        painter.drawText(
            QRectF(self.rect()).adjusted(0, 0, -11, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            key if len(key) <= _LONGEST_HINT else "",
        )


class Transport(QWidget):
    """Emits wishes; shows what playback says."""

    start_requested = Signal()
    play_toggle_requested = Signal()
    loop_toggled = Signal(bool)
    loop_cleared = Signal()
    volume_requested = Signal(float)
    extend_requested = Signal()
    redo_requested = Signal()
    keep_requested = Signal()
    export_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._playing = False
        self._has_output = True
        self._has_sound = False
        self._unsaved = 0
        self._is_clip = False
        self._kept = False
        self._missing = False
        self._device = ""
        self._muted = False
        self._last_loud = _DEFAULT_VOLUME
        self.to_start = make_button("", tr("Back to the start (Home)."), "icon", tr("To the start"))
        self.play = make_button("", "", "play", tr("Play"))
        self.loop = make_button(
            "", tr("Play the loop again and again (L). Drag over the waveform to mark it."), "icon", tr("Loop")
        )
        self.loop.setCheckable(True)
        self.position = make_label(size=Size.PROMPT)
        self.position.setFont(font(Size.PROMPT, QFont.Weight.Medium, tabular=True))
        self.length = make_label(tone="tertiary", size=Size.BODY, tabular=True)
        self.stretch = StretchButton(look)
        self.loop_badge = make_button(
            "",
            tr("Forget the loop's edges. Or drag it into another program, as a WAV file."),
            name=tr("Forget the loop"),
        )
        self.loop_badge.setObjectName("badge")
        self.loop_badge.setFont(font(Size.CHIP, tabular=True))
        self.extend = HintButton(
            tr("Extend"), "E", tr("Make music that goes on from its end (E), or with Shift+E from the playhead.")
        )
        self.redo = HintButton(
            tr("Redo", "a region"), "R", tr("Make the marked region anew, with all around it in its place (R).")
        )
        self.keep = HintButton(tr("Keep"), "K", tr("Mark this take as a keeper, or take the mark away (K)."))
        self.export = make_button(
            " " + tr("Export"),
            tr("Write this take as wav, flac, mp3 or ogg, to wherever you like (Ctrl+E)."),
            name=tr("Export"),
        )
        self._export_room = self.export.fontMetrics().horizontalAdvance(self.export.text())
        self.note = make_label("", "warning", Size.CHIP)
        self.warning = QLabel()
        self.speaker = make_button("", "", "bare")
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setMinimumWidth(40)
        self.volume.setMaximumWidth(92)
        self.volume.setAccessibleName(tr("Volume"))
        self.volume.setToolTip(tr("How loud it plays, 0 to 100. Exported files are not changed by it. Default: 80."))
        self.outputs = OutputButton(look)
        self.meter = TransportMeter(look)
        self._lay_out()
        self.to_start.clicked.connect(self.start_requested)
        self.play.clicked.connect(self.play_toggle_requested)
        self.loop.clicked.connect(self.loop_toggled)
        self.loop_badge.clicked.connect(self.loop_cleared)
        self.extend.clicked.connect(self.extend_requested)
        self.redo.clicked.connect(self.redo_requested)
        self.keep.clicked.connect(self.keep_requested)
        self.export.clicked.connect(self.export_requested)
        self.speaker.clicked.connect(self.toggle_mute)
        self.volume.valueChanged.connect(self._on_volume)
        self.set_time(0.0, 0.0, 0.0)
        self.set_loop(None, False)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.to_start.setIcon(look.icon("to_start", "text"))
        self.loop.setIcon(look.icon("loop", "accent" if self.loop.isChecked() else "secondary"))
        self.loop_badge.setIcon(look.icon("close", "tertiary", 10))
        self.loop_badge.setIconSize(QSize(10, 10))
        for button in (self.extend, self.redo, self.keep):
            button.set_key_color(look.colors.tertiary)
        self.stretch.apply_look(look)
        self.outputs.apply_look(look)
        self.meter.apply_look(look)
        self.export.setIcon(look.icon("export", "secondary", 14))
        self.export.setIconSize(QSize(14, 14))
        self._show_state()

    def set_sound(self, has_sound: bool, is_clip: bool, kept: bool, missing: bool = False) -> None:
        """What is on the stage: whether it can be heard, is in the library, is kept, and has lost its file."""
        if (has_sound, is_clip, kept, missing) == (self._has_sound, self._is_clip, self._kept, self._missing):
            return
        self._has_sound, self._is_clip, self._kept, self._missing = has_sound, is_clip, kept, missing
        self.keep.setText(tr("Kept") if kept else tr("Keep"))
        self.keep.setAccessibleName(self.keep.text())
        self._show_state()

    @Slot(int)
    def set_unsaved(self, count: int) -> None:
        """So many results could not be saved: what is heard without being in the library can be exported."""
        self._unsaved = count
        self._show_state()

    def set_playing(self, playing: bool) -> None:
        """Whether sound is going out now."""
        self._playing = playing
        self._show_state()

    def set_output(self, has_output: bool, device: str) -> None:
        """Which device plays; without one everything else still works."""
        self._has_output, self._device = has_output, device
        self._show_state()

    def set_time(self, position: float, made: float, total: float) -> None:
        """Where the playhead is, and how much there is; seconds."""
        self.position.setText(format_position(position))
        if made < total - 0.05:
            length = tr("/ {made} of {total}", made=format_position(made), total=format_position(total))
        else:
            length = tr("/ {total}", total=format_position(total))
        self.length.setText(length)

    def set_loop(self, region: Region | None, on: bool) -> None:
        """The loop and its edges. A region can be made anew: *Redo* stands in the place of *Extend* then."""
        self.loop.setChecked(on)
        self.loop.setIcon(self._look.icon("loop", "accent" if on else "secondary"))
        for part, shown in ((self.loop_badge, True), (self.redo, True), (self.extend, False)):
            part.setVisible(shown is (region is not None))
        if region is not None:
            start, end = (format_position(time) for time in region)
            self.loop_badge.setText(left_to_right(tr("{start} – {end}", start=start, end=end)) + " ")

    @property
    def is_muted(self) -> bool:
        """Whether it is silent for now, whatever the slider says."""
        return self._muted

    def set_volume(self, volume: float) -> None:
        """Move the slider, without a signal. ``volume`` is 0 to 1."""
        self.volume.blockSignals(True)
        self.volume.setValue(round(volume * 100))
        self.volume.blockSignals(False)
        self._last_loud = self.volume.value() or _DEFAULT_VOLUME
        self._show_speaker()

    def step_volume(self, percent: int) -> None:
        """Louder, or with a negative number quieter, as if by hand: what was muted is heard again."""
        self.volume.setValue(self.volume.value() + percent)
        self._set_muted(False)

    @Slot()
    def toggle_mute(self) -> None:
        """Fall silent, or as loud as before."""
        if self._muted or self.volume.value() > 0:
            self._set_muted(not self._muted)
        else:
            self.volume.setValue(self._last_loud)

    def minimumSizeHint(self) -> QSize:
        """Room for all but what gives way."""
        room = sum(_room_of(part) for part in self._optional if not part.isHidden())
        words = self._export_room if self.export.text() else 0
        return super().minimumSizeHint() - QSize(room + words, 0)

    def event(self, event: QEvent) -> bool:
        """Whatever comes or goes, and however wide it is: leave out what there is no room for."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return done

    @property
    def _deeds(self) -> tuple[QPushButton, ...]:
        """What can be done with the clip."""
        return self.extend, self.redo, self.keep, self.export

    @property
    def _optional(self) -> tuple[QWidget, ...]:
        """What gives way, the last ones first; keys and other places do the same, or a sign beside it stands for it."""
        return (self.stretch, self.volume, self.outputs, self.meter) if self._has_output else (self.note, self.stretch)

    def _fit(self) -> None:
        spare = self.width() - self.minimumSizeHint().width()
        has_words, changed = False, False
        for part in self._optional:
            spare -= _room_of(part)
            changed |= (spare >= 0) == part.isHidden()
            part.setVisible(spare >= 0)
            if part is self.stretch:
                spare -= self._export_room
                has_words = spare >= 0
        if changed or has_words != bool(self.export.text()):
            self.export.setText(" " + tr("Export") if has_words else "")  # its sign stays
            self.updateGeometry()
            if (layout := self.layout()) is not None:
                layout.activate()  # before anything is drawn over another

    def _lay_out(self) -> None:
        # Time runs to the right in every language, and so does its transport.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        for widget in (self.to_start, self.play, self.loop):
            row.addWidget(widget)
        row.addSpacing(4)
        times = QHBoxLayout()
        times.setSpacing(5)
        times.addWidget(self.position, 0, Qt.AlignmentFlag.AlignVCenter)
        times.addWidget(self.length, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(times)
        row.addWidget(self.stretch)
        row.addWidget(self.loop_badge)
        row.addStretch()
        for widget in (*self._deeds, self.meter, self.note, self.warning, self.speaker, self.volume, self.outputs):
            row.addWidget(widget)
        self.loop_badge.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _show_state(self) -> None:
        self.play.setEnabled(self._has_sound)
        self.to_start.setEnabled(self._has_sound)
        for button in self._deeds:
            button.setEnabled(self._is_clip and (button is self.keep or not self._missing))
        if self._unsaved and self._has_sound and not self._is_clip:
            self.export.setEnabled(True)
        self.play.setIcon(self._look.icon("pause" if self._playing else "play", "window"))
        self.play.setAccessibleName(tr("Pause") if self._playing else tr("Play"))
        unheard = tr("No sound device was found. Everything else works; plug one in and press play to listen.")
        self.play.setToolTip(
            tr("Pause (Space).") if self._playing else tr("Play (Space).") if self._has_output else unheard
        )
        self.note.setText("" if self._has_output else tr("No audio output"))
        for part in (self.note, self.warning):
            part.setToolTip(unheard)
        self.warning.setVisible(not self._has_output)
        self.speaker.setVisible(self._has_output)
        for part in (self.note,) if self._has_output else (self.volume, self.outputs, self.meter):
            part.hide()
        self._fit()
        self.warning.setPixmap(self._look.icon("warning", "warning").pixmap(_ICON, self.devicePixelRatioF()))
        self._show_speaker()

    def _show_speaker(self) -> None:
        silent = self._muted or self.volume.value() == 0
        self.speaker.setIcon(self._look.icon("volume_off" if silent else "volume", "tertiary"))
        words = tr("Unmute") if silent else tr("Mute")
        self.speaker.setAccessibleName(words)
        place = tr("Playing on {device}.", device=self._device) if self._device else ""
        self.speaker.setToolTip(f"{words}. {place}".strip())

    def _set_muted(self, muted: bool) -> None:
        if muted != self._muted:
            self._muted = muted
            self._show_speaker()
            self.volume_requested.emit(0.0 if muted else self.volume.value() / 100)

    def _on_volume(self, percent: int) -> None:
        self._muted = False
        self._last_loud = percent or self._last_loud
        self._show_speaker()
        self.volume_requested.emit(percent / 100)


def _room_of(part: QWidget) -> int:
    return min(max(part.minimumWidth(), part.minimumSizeHint().width()), part.maximumWidth()) + _SPACING
