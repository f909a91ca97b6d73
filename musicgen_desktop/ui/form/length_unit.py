"""The length in seconds, or in bars at a tempo: the rows for both, of which one kind is seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QObject, QSize, Qt, Signal

from musicgen_desktop.domain.bar_loop import MAX_BARS, MAX_BPM, MIN_BPM, USUAL_BPM, Bars
from musicgen_desktop.domain.params import WINDOW_SECONDS
from musicgen_desktop.domain.text import number, tr
from musicgen_desktop.ui.form.param_row import ParamRow
from musicgen_desktop.ui.form.param_specs import ParamKind, ParamSpec
from musicgen_desktop.ui.form.slider_rows import SliderRow
from musicgen_desktop.ui.kit.controls import make_button
from musicgen_desktop.ui.kit.look import Look

BAR_FIELDS = ("bar_count", "bpm", "beats_in_bar")
_SLOW, _FAST = 60.0, 180.0
"""Ends of the slider; others can be typed."""

_MOST_ON_SLIDER = 16.0


def bar_specs() -> tuple[ParamSpec, ...]:
    """The rows of a length in bars, the first in the place of the length in seconds."""
    return (
        ParamSpec(
            "bar_count",
            tr("Length"),
            ParamKind.SLIDER,
            tr(
                "How many bars the loop has. A little more is made, and the best bars are cut out of it, exact to the "
                "sample, so that it begins again without a seam."
            ),
            4,
            1.0,
            _MOST_ON_SLIDER,
            1.0,
            typed_high=MAX_BARS,
            unit=tr(" bars"),
        ),
        ParamSpec(
            "bpm",
            tr("Tempo (bpm)"),
            ParamKind.SLIDER,
            tr(
                "The loop's tempo. The prompt asks for it; what comes out up to 2 % beside it is stretched to it, and "
                "what is further off keeps its own."
            ),
            USUAL_BPM,
            _SLOW,
            _FAST,
            1.0,
            typed_low=MIN_BPM,
            typed_high=MAX_BPM,
            decimals=1,
            typed_unit=tr("bpm"),
        ),
        ParamSpec(
            "beats_in_bar",
            tr("Beats"),
            ParamKind.SEGMENTS,
            tr("How many beats are counted in each bar: four in most music, three in a waltz."),
            4,
            choices=tuple((str(beats), beats) for beats in (3, 4, 5, 6, 7)),
        ),
    )


class LengthUnit(QObject):
    """Shows the rows of one unit, and knows the bars.

    Args:
        rows: by field, those of ``bar_specs``, "duration" and "ending" among them; a loop has no ending.

    Signals:
        changed: the user chose the other unit.
    """

    changed = Signal()

    def __init__(self, rows: Mapping[str, ParamRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds, self._count = (cast(SliderRow, rows[field]) for field in ("duration", "bar_count"))
        self._bpm, self._beats, self._ending = rows["bpm"], rows["beats_in_bar"], rows["ending"]
        self._in_bars = False
        self.tempo_of_prompt: Callable[[], float | None] = lambda: None
        self._toggles = tuple(
            make_button("", tip, "bare", name)
            for tip, name in (
                (tr("Ask for a loop: so many bars at a tempo."), tr("Length in bars")),
                (tr("Ask for seconds again."), tr("Length in seconds")),
            )
        )
        for toggle, row in zip(self._toggles, (self._seconds, self._count), strict=True):
            toggle.setIconSize(QSize(14, 14))
            row.add_toggle(toggle, wide_number=True)
            toggle.clicked.connect(self._on_toggle)
        for row in (self._count, self._bpm, self._beats):
            row.value_changed.connect(self._say_seconds)
        self._show()

    @property
    def bars(self) -> Bars | None:
        """The loop that is asked for; None for seconds."""
        if not self._in_bars:
            return None
        count, bpm, beats = self._count.value, self._bpm.value, self._beats.value
        return Bars(int(cast(int, count)), float(cast(float, bpm)), int(cast(int, beats)))

    def set_bars(self, bars: Bars | None) -> None:
        """Show bars, or for None seconds, without a signal; the numbers of the other unit stay."""
        self._in_bars = bars is not None
        if bars is not None:
            for row, value in ((self._count, bars.count), (self._bpm, bars.bpm), (self._beats, bars.beats_in_bar)):
                row.set_value(value)
        self._show()

    def set_tempo(self, bpm: float) -> None:
        """Ask for bars at this tempo, or the nearest that there can be."""
        self._bpm.set_value(min(max(bpm, MIN_BPM), MAX_BPM))
        self._say_seconds()
        self.changed.emit()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        for toggle, role in zip(self._toggles, ("tertiary", "accent"), strict=True):
            toggle.setIcon(look.icon("loop", role))

    def _on_toggle(self) -> None:
        self._in_bars = not self._in_bars
        asked = self.tempo_of_prompt()
        if self._in_bars and asked is not None and MIN_BPM <= asked <= MAX_BPM:
            self._bpm.set_value(asked)
        self._show()
        (self._count if self._in_bars else self._seconds).slider.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self) -> None:
        for row in (self._seconds, self._ending):
            row.setVisible(not self._in_bars)
        for row in (self._count, self._bpm, self._beats):
            row.setVisible(self._in_bars)
        self._say_seconds()

    def _say_seconds(self) -> None:
        if (bars := self.bars) is not None:
            made = number(bars.seconds + bars.spare_seconds(WINDOW_SECONDS), ".1f")
            self._count.say(tr("{seconds} s, cut out of {made} s", seconds=number(bars.seconds, ".2f"), made=made))
