"""What kind of sound files shall be written, as rows of choices."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from musicgen_desktop.audio.stretching import missing_stretch
from musicgen_desktop.domain.export_format import (
    EXPORT_BITS,
    EXPORT_LOUDNESS,
    EXPORT_QUALITIES,
    EXPORT_RATES,
    EXPORT_SUFFIXES,
    EXPORT_TEMPOS,
    MAX_FADE,
    ExportBits,
    ExportChannels,
    ExportFormat,
    ExportKind,
    ExportLevel,
    ExportQuality,
    ExportRate,
    ExportSuffix,
)
from musicgen_desktop.domain.stretch import MOST_SEMITONES, PLAIN, Stretch
from musicgen_desktop.domain.text import number, tr
from musicgen_desktop.ui.kit.controls import Segments, make_button, make_label
from musicgen_desktop.ui.kit.number_box import NumberBox
from musicgen_desktop.ui.kit.texts import left_to_right

_LOSSLESS = (".wav", ".flac")
_MP3, _WAV = ".mp3", ".wav"


class ExportForm(QObject):
    """The rows' widgets, to be laid out by whoever shows them.

    Args:
        form: what is shown at first.
        heard: at which speed and pitch takes are heard now; offered where it is not their own.

    Signals:
        changed: ``form`` is another one.
    """

    changed = Signal()

    def __init__(self, form: ExportFormat, parent: QObject | None = None, heard: Stretch = PLAIN) -> None:
        super().__init__(parent)
        self._form = form
        self.kinds = Segments(
            (
                (tr("sound"), "sound"),
                (tr("MIDI"), "midi"),
                (tr("bundle"), "bundle"),
                (tr("bundle as .zip"), "zip"),
            ),
            tr("Files"),
            tr(
                "The sound; what is played in it as notes; or a folder for a DAW with sound, loop, MIDI, DAWproject, "
                "picture and recipe, which can be one .zip file."
            ),
        )
        self.formats = Segments(
            tuple((suffix[1:].upper(), suffix) for suffix in EXPORT_SUFFIXES),
            tr("Format"),
            tr("Wav and flac keep every sample; mp3, ogg and opus are small."),
        )
        self.bits = Segments(
            tuple((_bits_words(bits), bits) for bits in EXPORT_BITS),
            tr("Bits"),
            tr("Of a sample. 24 is finer than any ear; 16 is dithered; 32 float is for wav alone."),
        )
        self.qualities = Segments(
            tuple((_quality_words(quality), quality) for quality in EXPORT_QUALITIES),
            tr("Quality"),
            tr("Best cannot be told from the original. The numbers are mp3's bit rate, in kilobits a second."),
        )
        self.rates = Segments(
            tuple((_rate_words(rate), rate) for rate in EXPORT_RATES),
            tr("Rate"),
            tr("Samples a second, in kHz. MusicGen makes 32 kHz, which most programs convert by themselves."),
        )
        self.channels = Segments(
            ((tr("as made"), 0), (tr("mono"), 1), (tr("stereo"), 2)),
            tr("Channels"),
            tr("Mono is the mean of both sides; stereo of a mono sound is the same on both."),
        )
        self.levels = Segments(
            (
                (tr("as made"), "made"),
                *(
                    (left_to_right(tr("{lufs} LUFS", lufs=f"{lufs:.0f}".replace("-", "−"))), lufs)
                    for lufs in EXPORT_LOUDNESS
                ),
                (left_to_right(tr("−1 dB peak")), "peak"),
            ),
            tr("Level"),
            tr("As made; as loud to the ear as streaming, podcasts or broadcasting ask; or as loud as it can be."),
        )
        self.fade_in = _seconds(tr("Fade in"), tr("Seconds in which the sound rises from silence."))
        self.fade_out = _seconds(tr("Fade out"), tr("Seconds in which the sound falls into silence."))
        self.tempo = _stretched(
            tr("Tempo"),
            tr("Percent of its own, at the same pitch; 100 is as made."),
            tr(" %"),
            EXPORT_TEMPOS,
        )
        self.transpose = _stretched(
            tr("Transpose"),
            tr("Semitones by which it is higher, or with a minus lower, at the same tempo; 0 is as made."),
            tr(" st"),
            (-MOST_SEMITONES, MOST_SEMITONES),
        )
        self._heard = heard
        self.as_heard = make_button(
            tr("As heard"),
            tr("Take the speed and pitch that are set for listening, as far as files can have them."),
        )
        self.as_heard.setAutoDefault(False)
        self.as_heard.setVisible(not heard.is_plain)
        self.recipe = Segments(
            ((tr("inside"), True), (tr("left out"), False)),
            tr("Recipe"),
            tr("Prompt, seed and all else that made it, in the file's tags, so that it can be made again."),
        )
        self.fineness = QStackedWidget()
        self.fineness.setToolTip(tr("How finely each sample is kept, or how much of it is."))
        self.fineness.addWidget(self.bits)
        self.fineness.addWidget(self.qualities)
        fades = _in_a_row(
            tr("Seconds in which the sound rises from silence, and falls into it."),
            (tr("in"), self.fade_in),
            (tr("out"), self.fade_out),
        )
        self._stretching = _in_a_row(
            tr("How fast the music goes, in percent of its own tempo, and how many semitones higher it is."),
            ("", self.tempo),
            ("", self.transpose),
            ("", self.as_heard),
        )
        self.rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Files"), self.kinds),
            (tr("Format"), self.formats),
            (tr("Quality"), self.fineness),
            (tr("Rate (kHz)"), self.rates),
            (tr("Channels"), self.channels),
            (tr("Level"), self.levels),
            (tr("Fades"), fades),
            (tr("Tempo, pitch"), self._stretching),
            (tr("Recipe"), self.recipe),
        )
        self.set_form(form)
        for choice in (
            self.kinds,
            self.formats,
            self.bits,
            self.qualities,
            self.rates,
            self.channels,
            self.levels,
            self.recipe,
        ):
            choice.value_changed.connect(self._on_change)
        for box in (self.fade_in, self.fade_out, self.tempo, self.transpose):
            box.valueChanged.connect(self._on_change)
        self.as_heard.clicked.connect(self._on_as_heard)

    @property
    def form(self) -> ExportFormat:
        """What is chosen; its pattern is that of ``set_form``."""
        return ExportFormat(
            cast(ExportSuffix, self.formats.value),
            cast(ExportBits, self.bits.value),
            cast(ExportRate, self.rates.value),
            self._form.level if self.levels.value is None else cast(ExportLevel, self.levels.value),
            self.recipe.value is not False,
            cast(ExportChannels, self.channels.value),
            cast(ExportQuality, self.qualities.value),
            self.fade_in.value(),
            self.fade_out.value(),
            self._form.pattern,
            stretch=Stretch(self.tempo.value() / 100, round(self.transpose.value())),
            kind=cast(ExportKind, self.kinds.value),
        )

    def set_form(self, form: ExportFormat) -> None:
        """Show what kind of file it is, without a signal."""
        self._form = form
        for choice, value in (
            (self.kinds, form.kind),
            (self.formats, form.suffix),
            (self.bits, form.bits),
            (self.qualities, form.quality),
            (self.rates, form.sampling_rate),
            (self.channels, form.channels),
            (self.levels, form.level),
            (self.recipe, form.recipe),
        ):
            choice.set_value(value)
        for box, value in (
            (self.fade_in, form.fade_in),
            (self.fade_out, form.fade_out),
            (self.tempo, 100 * form.stretch.speed),
            (self.transpose, form.stretch.semitones),
        ):
            with QSignalBlocker(box):
                box.setValue(value)
        self._show_what_can_be()

    @Slot()
    def _on_change(self) -> None:
        self._show_what_can_be()
        self.changed.emit()

    @Slot()
    def _on_as_heard(self) -> None:
        self.tempo.setValue(100 * self._heard.speed)
        self.transpose.setValue(self._heard.semitones)

    def _show_what_can_be(self) -> None:
        has_sound, is_bundle = self.kinds.value != "midi", self.kinds.value in ("bundle", "zip")
        for _, row in self.rows[1:]:
            row.setEnabled(has_sound or row is self._stretching)
        self.formats.setEnabled(has_sound and not is_bundle)  # a bundle's sound is WAV
        self.fineness.setCurrentWidget(self.bits if is_bundle or self.formats.value in _LOSSLESS else self.qualities)
        self.bits.button(max(EXPORT_BITS)).setEnabled(is_bundle or self.formats.value == _WAV)
        self.bits.button(min(EXPORT_BITS)).setEnabled(not is_bundle)
        for quality in EXPORT_QUALITIES:
            if isinstance(quality, int):
                self.qualities.button(quality).setEnabled(self.formats.value == _MP3)


def _seconds(name: str, tip: str) -> NumberBox:
    box = NumberBox(name, tip, tr(" s"), 1, 0.5)
    box.setRange(0.0, MAX_FADE)
    box.setFixedWidth(72)
    return box


def _stretched(name: str, tip: str, unit: str, limits: tuple[int, int]) -> NumberBox:
    missing = missing_stretch()
    box = NumberBox(name, str(missing or tip), unit, 0, 1.0)
    box.setRange(*limits)
    box.setFixedWidth(72)
    box.setEnabled(missing is None)
    return box


def _in_a_row(tip: str, *boxes: tuple[str, QWidget]) -> QWidget:
    """Boxes with a word before each, where it needs one."""
    field = QWidget()
    field.setToolTip(tip)
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    row = QHBoxLayout()
    row.setSpacing(8)
    column.addLayout(row)
    for words, box in boxes:
        if words:
            row.addWidget(make_label(words, "secondary"))
        row.addWidget(box)
        row.addSpacing(8)
        if isinstance(box, NumberBox):
            column.addWidget(box.problem)
    row.addStretch()
    return field


def _bits_words(bits: int) -> str:
    return tr("{bits} bits float", bits=bits) if bits == max(EXPORT_BITS) else tr("{bits} bits", bits=bits)


def _rate_words(rate: int) -> str:
    return number(rate / 1000, "g") if rate else tr("as made")


def _quality_words(quality: ExportQuality) -> str:
    names = {"best": tr("best"), "good": tr("good"), "small": tr("small")}
    return names.get(str(quality), str(quality))
