"""How numbers, times, phases and long prompts are written everywhere in the window."""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.events import Phase
from musicgen_desktop.domain.names import take_mark
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import clean_prompt
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.domain.text import number, tr

_GROUP_SPACE = "\N{NO-BREAK SPACE}"
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_READ_AT_MOST = 4000
_SHORT_NAME = 20


def format_position(seconds: float) -> str:
    """Minutes, seconds and tenths, cut and not rounded so that no time is shown before it is reached: 0:07.4."""
    tenths = int(max(0.0, seconds) * 10 + 1e-6)
    return f"{tenths // 600}:{tenths % 600 // 10:02d}.{tenths % 10}"


def format_length(seconds: float) -> str:
    """Minutes and whole seconds: 0:12."""
    whole = round(max(0.0, seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def format_gain(decibels: float) -> str:
    """A change of level, with its sign: −3.2 dB."""
    sign = "" if abs(decibels) < 0.05 else "+" if decibels > 0 else "−"
    return tr("{gain} dB", gain=sign + number(abs(decibels), ".1f"))


def format_seed(seed: int) -> str:
    """Digits in groups of three: 8 204 117."""
    return f"{seed:,}".replace(",", _GROUP_SPACE)


def parse_seed(text: str) -> int | None:
    """The number in a seed field, however it is grouped; None when it is none."""
    digits = "".join(text.split())
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 16 else None


def one_line(text: str, limit: int = 300) -> str:
    """The beginning of a prompt on one line. Only the beginning is read: prompts may be huge."""
    line = clean_prompt(text[: max(_READ_AT_MOST, limit)])
    return line if len(line) <= limit else line[: limit - 1].rstrip() + _ELLIPSIS


def is_right_to_left(text: str) -> bool | None:
    """Whether a text is written from the right, as its first letter tells; None for one without letters."""
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                return False
            case "R" | "AL":
                return True
    return None


def left_to_right(text: str) -> str:
    """Numbers and signs in their order, whatever the direction of what stands around them."""
    return f"\u2066{text}\u2069"


def prompt_title(prompt: str) -> str:
    """What an untitled prompt is called in lists."""
    return one_line(prompt) or tr("No prompt")


def format_when(moment: datetime, now: datetime) -> str:
    """How long ago, as one says it: just now, 20 min ago, 14:20, yesterday, 3 Nov, 3 Nov 2025. Both times aware."""
    local, today = moment.astimezone(), now.astimezone()
    age = today - local
    if timedelta(0) <= age < timedelta(minutes=1):
        return tr("just now")
    if timedelta(0) <= age < timedelta(hours=1):
        return tr("{minutes} min ago", minutes=int(age.total_seconds() // 60))
    days = (today.date() - local.date()).days
    if days == 0:
        return f"{local:%H:%M}"
    if days == 1:
        return tr("yesterday")
    # Patterns of QLocale, with the names of months in the user's language.
    pattern = tr("d MMM") if local.year == today.year else tr("d MMM yyyy")
    return QLocale().toString(QDate(local.year, local.month, local.day), pattern)


def format_takes(count: int) -> str:
    """1 take, 4 takes."""
    return tr("{count} take", "{count} takes", count)


def format_asked_length(params: GenerationParams) -> str:
    """How long it shall be: 8 s, or 4 bars · 97 bpm."""
    if params.bars is None:
        return tr("{seconds} s", seconds=number(round(params.duration, 2), "g"))
    bars = tr("{count} bar", "{count} bars", params.bars.count)
    return f"{bars} · {tr('{bpm} bpm', bpm=number(round(params.bars.bpm, 1), 'g'))}"


def phase_words(phase: Phase | None) -> str:
    """What a job is doing, before there is sound."""
    match phase:
        case Phase.IMPORTING:
            return tr("Starting the engine")
        case Phase.VERIFYING:
            return tr("Checking the checkpoint's files")
        case Phase.LOADING:
            return tr("Loading the checkpoint")
        case Phase.READING_PROMPT:
            return tr("Reading the prompt")
        case Phase.GENERATING:
            return tr("Making the first sounds")
        case Phase.CUTTING:
            return tr("Cutting the loop")
    return tr("Starting")


def short_phase_words(phase: Phase | None) -> str:
    """The same in one word, where there is no room for more."""
    match phase:
        case Phase.VERIFYING:
            return tr("checking")
        case Phase.LOADING:
            return tr("loading")
        case Phase.READING_PROMPT:
            return tr("reading")
        case Phase.CUTTING:
            return tr("cutting")
    return tr("starting")


def grown_words(origin: Origin | None) -> str:
    """What music has grown from: grown from Dusty Rhodes at 0:12. Empty for music that begins by itself."""
    if origin is None:
        return ""
    name, start, stop = one_line(origin.name, _SHORT_NAME), format_length(origin.start), format_length(origin.stop)
    match origin.relation:
        case Relation.CONTINUATION:
            return tr("grown from {name} at {time}", name=name, time=stop)
        case Relation.REDO:
            return tr("{start} – {stop} redone", start=start, stop=stop)
        case Relation.MELODY:
            return tr("follows {name}", name=name)
        case Relation.LOOP:
            return tr("cut out of {name}", name=name)
        case Relation.FITTED:
            return tr("{name} in another tempo or key", name=name)


def clip_title(clip: Clip) -> str:
    """What a clip is called where its take is not shown beside its title: Dusty Rhodes (take 2)."""
    return prompt_title(clip.title) + take_mark(clip.take, clip.take_count)
