"""One description for each parameter: the panel, its tooltips and the reset buttons are made from these."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.params import (
    GUIDANCE_OFF,
    MAX_DURATION,
    MAX_GUIDANCE,
    MAX_OVERLAP,
    MAX_SEED,
    MAX_TAKES,
    MIN_DURATION,
    MIN_OVERLAP,
    WINDOW_SECONDS,
    GenerationParams,
    format_number,
)
from musicgen_desktop.domain.refused_number import out_of_range
from musicgen_desktop.domain.request import DEVICE_CHOICES, PRECISION_CHOICES, Ending
from musicgen_desktop.domain.text import number, tr
from musicgen_desktop.ui.form.slider_scale import SliderScale

_MOST_TOP_K = 500
_ALL_CODES = 2048
"""More codes no checkpoint has to choose from."""


class ParamKind(Enum):
    """Which control shows the parameter."""

    SLIDER = auto()
    GLIDE = auto()
    SEGMENTS = auto()
    SEED = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class ParamSpec:
    """What the musician needs to know about one parameter.

    Attributes:
        field: the name in ``GenerationParams``, or "ending", "device" or "precision".
        label: a word or two.
        effect: what it does to the music.
        default: what reset gives.
        low, high, step: range of a slider.
        coarser: ends and steps of the slider's further stretches, beyond ``high``.
        mark: a number that is marked on the slider, and ``beyond`` what is said below larger ones; None for no mark.
        follows: of a glide, the field that it begins with.
        decimals: digits after the point that are shown.
        unit: after the number, with its space.
        choices: text and value of segments and choices.
        low_word, high_word: what the ends of the range mean, where a number says little.
        typed_low, typed_high: how far a number may be typed beyond the slider's ends; None: no further.
        off_at: the value that is shown as "off"; None where there is none.
        advanced: whether it hides under "Advanced".
        typed_unit: what may be typed behind the number, where that is not how it is shown.
    """

    field: str
    label: str
    kind: ParamKind
    effect: str
    default: object
    low: float = 0.0
    high: float = 0.0
    step: float = 1.0
    coarser: tuple[tuple[float, float], ...] = ()
    mark: float | None = None
    beyond: str = ""
    follows: str = ""
    decimals: int = 0
    unit: str = ""
    choices: tuple[tuple[str, object], ...] = ()
    low_word: str = ""
    high_word: str = ""
    typed_low: float | None = None
    typed_high: float | None = None
    off_at: float | None = None
    advanced: bool = False
    typed_unit: str = ""

    def show(self, value: object) -> str:
        """``value`` as written beside the control."""
        if value is None:
            return tr("as at the beginning")
        if value == self.off_at:
            return tr("off")
        for text, choice in self.choices:
            if choice == value:
                return text
        if isinstance(value, int | float):
            on_slider = self.kind in (ParamKind.SLIDER, ParamKind.GLIDE)
            return number(value, f".{self.decimals}f") + self.unit if on_slider else format_number(value)
        return str(value)

    @property
    def scale(self) -> SliderScale:
        """The notches of the slider."""
        return SliderScale(self.low, ((self.high, self.step), *self.coarser))

    @property
    def lowest(self) -> float:
        """The smallest number that is allowed."""
        return self.low if self.typed_low is None else self.typed_low

    @property
    def highest(self) -> float:
        """The largest number that is allowed."""
        return self.scale.stretches[-1][0] if self.typed_high is None else self.typed_high

    def parse(self, text: str) -> float:
        """The number that was typed, with or without its unit, as exact as it is shown.

        Raises ``InvalidRequestError`` for what is no number or out of range.
        """
        typed = text.strip()
        if self.off_at is not None and typed.casefold() == tr("off").casefold():
            return self.off_at
        try:
            unit = self.typed_unit or self.unit.strip()
            plain = typed[: -len(unit)] if unit and typed.casefold().endswith(unit.casefold()) else typed
            value = round(float(plain.strip().replace(",", ".")), self.decimals)
        except (ValueError, OverflowError):
            raise InvalidRequestError(self.field, tr("“{text}” is not a number.", text=typed)) from None
        if not self.lowest <= value <= self.highest:  # false for nan too
            low, high = self.show(self.lowest), self.show(self.highest)
            raise InvalidRequestError(self.field, out_of_range(typed, low, high))
        return value

    @property
    def tooltip(self) -> str:
        """Effect, range and default."""
        if self.choices:
            span = ", ".join(text for text, _ in self.choices)
        else:
            span = tr("{low} to {high}", low=self.show(self.lowest), high=self.show(self.highest))
        if self.low_word:
            span = tr("{span} ({low} to {high})", span=span, low=self.low_word, high=self.high_word)
        return tr(
            "{effect}\nRange: {span}. Default: {default}.",
            effect=self.effect,
            span=span,
            default=self.show(self.default),
        )


def param_specs(defaults: GenerationParams) -> tuple[ParamSpec, ...]:
    """All parameters in the order of the panel."""
    return (
        ParamSpec(
            "duration",
            tr("Length"),
            ParamKind.SLIDER,
            tr(
                "How long the music lasts. Longer takes more time to make and tends to wander. Beyond the mark, at "
                "{window} s, it is made in windows, each of which hears the end of the one before.",
                window=format_number(WINDOW_SECONDS),
            ),
            defaults.duration,
            MIN_DURATION,
            WINDOW_SECONDS,
            0.5,
            coarser=((120.0, 5.0), (MAX_DURATION, 30.0)),
            mark=WINDOW_SECONDS,
            beyond=tr("Made in overlapping windows of {window} s.", window=format_number(WINDOW_SECONDS)),
            decimals=1,
            unit=tr(" s"),
        ),
        ParamSpec(
            "ending",
            tr("Ending"),
            ParamKind.SEGMENTS,
            tr(
                "How the music ends: cut where its length is over, faded out over its last 3 s, or in the first pause "
                "behind its length, up to 4 s later."
            ),
            Ending.CUT,
            choices=((tr("cut"), Ending.CUT), (tr("fade"), Ending.FADE), (tr("natural"), Ending.NATURAL)),
        ),
        ParamSpec(
            "takes",
            tr("Takes"),
            ParamKind.SEGMENTS,
            tr("How many different answers to the same prompt are made at once."),
            defaults.takes,
            1,
            MAX_TAKES,
            choices=tuple((str(count), count) for count in (1, 2, 4, 8)),
        ),
        ParamSpec(
            "seed",
            tr("Seed"),
            ParamKind.SEED,
            tr(
                "Where the dice fall. The same seed with the same words and settings makes the same music again; "
                "locked, it stays for the next one."
            ),
            defaults.seed,
            0,
            MAX_SEED,
        ),
        ParamSpec(
            "guidance_scale",
            tr("Follows text"),
            ParamKind.SLIDER,
            tr("How closely the music keeps to your words. Low drifts freely, high is literal and can sound harsh."),
            defaults.guidance_scale,
            GUIDANCE_OFF,
            MAX_GUIDANCE,
            0.5,
            decimals=1,
            low_word=tr("free"),
            high_word=tr("literal"),
            off_at=GUIDANCE_OFF,
        ),
        ParamSpec(
            "guidance_end",
            tr("Follows text, at the end"),
            ParamKind.GLIDE,
            tr("Let it glide: how closely the music keeps to your words when it ends."),
            None,
            GUIDANCE_OFF,
            MAX_GUIDANCE,
            0.5,
            follows="guidance_scale",
            decimals=1,
            off_at=GUIDANCE_OFF,
        ),
        ParamSpec(
            "temperature",
            tr("Wildness"),
            ParamKind.SLIDER,
            tr("How daring each next sound is. Low repeats itself, high surprises and may fall apart (temperature)."),
            defaults.temperature,
            0.1,
            2.0,
            0.1,
            decimals=1,
            low_word=tr("safer"),
            high_word=tr("wilder"),
        ),
        ParamSpec(
            "temperature_end",
            tr("Wildness, at the end"),
            ParamKind.GLIDE,
            tr("Let it glide: how daring the music has become when it ends."),
            None,
            0.1,
            2.0,
            0.1,
            follows="temperature",
            decimals=1,
        ),
        ParamSpec(
            "top_k",
            tr("Top-k"),
            ParamKind.SLIDER,
            tr("Only this many of the likeliest next sounds are in the draw. Fewer is tamer and cleaner."),
            defaults.top_k,
            0,
            _MOST_TOP_K,
            10,
            typed_high=_ALL_CODES,
            off_at=0,
            advanced=True,
        ),
        ParamSpec(
            "top_p",
            tr("Top-p"),
            ParamKind.SLIDER,
            tr("Only the likeliest next sounds that together have this chance are in the draw. Lower is tamer."),
            defaults.top_p,
            0.0,
            1.0,
            0.05,
            decimals=2,
            off_at=0.0,
            advanced=True,
        ),
        ParamSpec(
            "overlap",
            tr("Overlap"),
            ParamKind.SLIDER,
            tr(
                "Of a piece longer than {window} s: how much of the music before it each window hears; the rest of its "
                "{window} s is new. More holds the piece together, less is made sooner.",
                window=format_number(WINDOW_SECONDS),
            ),
            defaults.overlap,
            MIN_OVERLAP,
            MAX_OVERLAP,
            1.0,
            unit=tr(" s"),
            advanced=True,
        ),
        ParamSpec(
            "device",
            tr("Device"),
            ParamKind.CHOICE,
            tr("What does the computing. It changes how fast the music comes, and in small ways which music."),
            "auto",
            choices=tuple((_device_word(device), device) for device in DEVICE_CHOICES),
            advanced=True,
        ),
        ParamSpec(
            "precision",
            tr("Precision"),
            ParamKind.CHOICE,
            tr(
                "How exactly it computes. Large checkpoints are fastest in int8 on a processor and in fp16 on a "
                "graphics card."
            ),
            "auto",
            choices=tuple((_precision_word(precision), precision) for precision in PRECISION_CHOICES),
            advanced=True,
        ),
    )


def _device_word(device: str) -> str:
    words = {"auto": tr("Best available"), "cpu": tr("Processor (CPU)"), "cuda": tr("NVIDIA (CUDA)")}
    return words.get(device, tr("Apple (MPS)"))


def _precision_word(precision: str) -> str:
    words = {
        "auto": tr("Automatic"),
        "int8": tr("Quick (int8)"),
        "fp16": tr("Half (fp16)"),
        "bf16": tr("Half (bf16)"),
    }
    return words.get(precision, tr("Full (fp32)"))
