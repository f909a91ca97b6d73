"""What a musician may set for one generation, with the rules each value obeys."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256

from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.text import number, tr

MIN_DURATION = 1.0
"""Seconds. Below about 0.1 s the delay pattern does not fit; below 1 s nothing is music."""

MAX_DURATION = 600.0
"""Seconds of new music that one request may ask for."""

WINDOW_SECONDS = 30.0
"""What MusicGen was trained on; its positions mean nothing beyond. Longer music is made in several windows."""

MIN_OVERLAP = 1.0
MAX_OVERLAP = 29.0

MAX_TAKES = 8
MAX_SEED = 2**53 - 1
"""Seeds stay exact in JSON, SQLite and every spin box."""

MIN_GUIDANCE = 1.1
MAX_GUIDANCE = 10.0
GUIDANCE_OFF = 1.0

MAX_PROMPT_TOKENS = 256
"""Text tokens read by the text encoder; what is beyond is left out with a note."""


@dataclass(frozen=True, slots=True)
class GenerationParams:
    """The parameters of one generation, in Transformers' own names where it has one.

    Attributes:
        duration: seconds of new sound, ``MIN_DURATION`` to ``MAX_DURATION``.
        takes: how many variations of the prompt are made at once, 1 to ``MAX_TAKES``.
        seed: start of the random streams; take *k* draws from ``take_seed(seed, k)``.
        guidance_scale: weight of the text (classifier-free guidance); 1 is off, else 1.1 to 10.
        temperature: 0.1 to 2; flattens (above 1) or sharpens (below 1) the choice of the next code.
        top_k: only the ``top_k`` likeliest codes may be chosen; 0 is off.
        top_p: only the likeliest codes that add up to ``top_p`` may be chosen; 0 and 1 are off.
        do_sample: ``False`` always takes the likeliest code (greedy).
        overlap: seconds of the music before that a window of a long piece hears, ``MIN_OVERLAP`` to ``MAX_OVERLAP``; it
            then makes the rest of ``WINDOW_SECONDS``. 12 of 30 are the authors' values (audiocraft).
        guidance_end, temperature_end: what guidance scale and temperature have become at the end of the new music; they
            glide there in a straight line. None: they stay.
        bars: what the duration consists of, where a loop of whole bars is asked for; then more is made, and the loop is
            cut out of it. None: the duration is made as it is.
    """

    duration: float = 8.0
    takes: int = 1
    seed: int = 0
    guidance_scale: float = 3.0
    temperature: float = 1.0
    top_k: int = 250
    top_p: float = 0.0
    do_sample: bool = True
    overlap: float = 12.0
    guidance_end: float | None = None
    temperature_end: float | None = None
    bars: Bars | None = None

    @property
    def made_seconds(self) -> float:
        """Seconds of new sound that are made: with bars more than are kept."""
        return self.duration + (0.0 if self.bars is None else self.bars.spare_seconds(WINDOW_SECONDS))

    @property
    def guided(self) -> bool:
        """Whether the decoder runs a second, prompt-less half for guidance."""
        return max(self.guidance_scale, self.guidance_end or GUIDANCE_OFF) > GUIDANCE_OFF

    def of_take(self, take: int) -> GenerationParams:
        """What makes that take alone."""
        return replace(self, takes=1, seed=take_seed(self.seed, take))

    def validate(self) -> None:
        """Raise ``InvalidRequestError`` for the first value out of its range, in words."""
        if self.bars is not None:
            self.bars.validate()
        check_range("duration", tr("length"), self.duration, MIN_DURATION, MAX_DURATION, tr(" s"))
        if self.bars is not None and not self.bars.last(self.duration):
            raise InvalidRequestError(
                "duration",
                tr("The bars are {bars} s long, but {duration} s are asked for.",
                   bars=format_number(round(self.bars.seconds, 3)), duration=format_number(round(self.duration, 3))),
                tr("Ask for bars or for seconds."),
            )  # fmt: skip
        check_range("takes", tr("number of takes"), self.takes, 1, MAX_TAKES)
        check_range("seed", tr("seed"), self.seed, 0, MAX_SEED)
        check_range("temperature", tr("temperature"), self.temperature, 0.1, 2.0)
        check_range("top_p", tr("top-p"), self.top_p, 0.0, 1.0)
        check_range("overlap", tr("overlap"), self.overlap, MIN_OVERLAP, MAX_OVERLAP, tr(" s"))
        if self.top_k < 0:
            raise InvalidRequestError(
                "top_k", tr("The top-k is {value}, below zero.", value=self.top_k), tr("Use 0 to turn it off.")
            )
        if self.temperature_end is not None:
            check_range("temperature_end", tr("temperature at the end"), self.temperature_end, 0.1, 2.0)
        for field, name, scale in (
            ("guidance_scale", tr("guidance scale"), self.guidance_scale),
            ("guidance_end", tr("guidance scale at the end"), self.guidance_end),
        ):
            if scale not in (None, GUIDANCE_OFF):
                check_range(field, name, scale, MIN_GUIDANCE, MAX_GUIDANCE, advice=tr("Use 1 to turn guidance off."))


def take_seed(seed: int, take: int) -> int:
    """Seed of one take's random stream, short enough to be read out and typed: with it the take is made alone.

    Take 0 uses the seed itself, later takes a hash of both.
    """
    if take == 0:
        return seed
    return int.from_bytes(sha256(f"{seed}:{take}".encode()).digest()[:4], "big")


def take_seeds(seed: int, takes: int) -> tuple[int, ...]:
    """The seeds of the random streams of all takes."""
    return tuple(take_seed(seed, take) for take in range(takes))


def check_range(field: str, name: str, value: float, low: float, high: float, unit: str = "", advice: str = "") -> None:
    """Raise ``InvalidRequestError`` for ``field``, called ``name``, if its value is not from ``low`` to ``high``."""
    if not low <= value <= high:  # false for nan too
        raise InvalidRequestError(
            field,
            tr(
                "The {name} is {value}{unit}; it must be from {low}{unit} to {high}{unit}.",
                name=name,
                value=format_number(value),
                low=format_number(low),
                high=format_number(high),
                unit=unit,
            ),
            advice,
        )


def format_number(value: float) -> str:
    """A number as a person writes it: no trailing zeros."""
    return str(value) if isinstance(value, int) else number(value, ".15g")
