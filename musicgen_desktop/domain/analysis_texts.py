"""What was measured of a clip, in words; the same on the command line and in the window."""

from __future__ import annotations

from collections.abc import Iterator

from musicgen_desktop.domain.analysis import Analysis, Drums, Flaw, FlawKind, LoudnessReading, Rhythm
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.musical_key import Key
from musicgen_desktop.domain.text import number, tr

DASH = "–"
"""Where nothing steady was found."""

_SURE, _QUITE = 0.8, 0.5


def tempo_text(clip: Clip) -> str:
    """Beats a minute without a unit; a dash for no steady tempo, nothing where it was not measured."""
    if clip.bpm is not None:
        return number(clip.bpm, ".0f")
    return "" if clip.analysis is None else DASH


def tempo_tip(clip: Clip) -> str:
    """A sentence about where it is known from; empty where it was not measured."""
    if clip.tempo is not None:
        return tr("{bpm:.1f} bpm, as you set it.", bpm=clip.tempo.bpm)
    if clip.bars is not None:
        return tr("{bpm:.1f} bpm: it was cut to whole bars.", bpm=clip.bars.bpm)
    return "" if clip.analysis is None else _rhythm_tip(clip.analysis.rhythm)


def _rhythm_tip(rhythm: Rhythm | None) -> str:
    if rhythm is None:
        return tr("No steady tempo was found.")
    sure = rhythm.confidence
    if sure >= _SURE:
        return tr("Measured: {bpm:.1f} bpm.", bpm=rhythm.bpm)
    if sure >= _QUITE:
        return tr("Measured: {bpm:.1f} bpm, but it may also be half or double of it.", bpm=rhythm.bpm)
    return tr("Measured: {bpm:.1f} bpm, not very sure.", bpm=rhythm.bpm)


def key_text(clip: Clip) -> str:
    """As musicians write it, such as F♯m; a dash for none, nothing where it was not measured."""
    if clip.key is not None:
        return key_sign(clip.key)
    return "" if clip.analysis is None else DASH


def key_tip(clip: Clip) -> str:
    """A sentence about where it is known from; empty where it was not measured."""
    if clip.said_key is not None:
        return tr("{key}, as you set it.", key=clip.said_key.name)
    return "" if clip.analysis is None else _key_tip(clip.key)


def _key_tip(key: Key | None) -> str:
    if key is None:
        return tr("No key was found.")
    if key.is_sure:
        return tr("Measured: {key}.", key=key.name)
    return tr("Measured: {key}, not very sure.", key=key.name)


def drums_words(drums: Drums | None) -> str:
    """A sentence; empty where it cannot be told."""
    if drums is None:
        return ""
    return tr("Drums are heard.") if drums.are_heard else tr("No drums are heard.")


def key_sign(key: Key) -> str:
    """F♯m, B♭."""
    return key.symbol.replace("#", "♯").replace("b", "♭")


def loudness_text(clip: Clip) -> str:
    """Such as −14.2 LUFS; empty where it has none."""
    level = clip.analysis.loudness.integrated if clip.analysis is not None and clip.analysis.loudness else None
    return "" if level is None else tr("{level} LUFS", level=_decibels(level))


def loudness_tip(clip: Clip) -> str:
    """All that is known of it, a line each."""
    return "" if clip.analysis is None else _reading_tip(clip.analysis.loudness)


def _reading_tip(reading: LoudnessReading | None) -> str:
    if reading is None:
        return ""
    lines = [
        tr("True peak: {level} dBTP.", level=_decibels(reading.true_peak)),
    ]
    if reading.short_term is not None:
        lines.insert(0, tr("Its loudest three seconds: {level} LUFS.", level=_decibels(reading.short_term)))
    if reading.integrated is not None:
        lines.insert(0, tr("Loudness of the whole: {level} LUFS.", level=_decibels(reading.integrated)))
    return "\n".join(lines)


def flaw_words(flaw: Flaw) -> str:
    """In a few words, such as: falls silent at 0:12."""
    match flaw.kind:
        case FlawKind.SILENT if flaw.amount > 0.99:
            return tr("silent")
        case FlawKind.SILENT:
            return tr("{percent:.0f} % silent", percent=100 * flaw.amount)
        case FlawKind.ENDS_EARLY:
            return tr("falls silent at {time}", time=_time(flaw.place))
        case FlawKind.FROZEN:
            return tr("stands still from {time}", time=_time(flaw.place))
        case FlawKind.CLIPPED:
            return tr("clipped")
        case FlawKind.HUM_50:
            return tr("50 Hz hum")
        case FlawKind.HUM_60:
            return tr("60 Hz hum")
        case FlawKind.OFF_CENTRE:
            return tr("off centre")


def flaw_text(flaw: Flaw) -> str:
    """A sentence about it."""
    match flaw.kind:
        case FlawKind.SILENT:
            return tr("Nothing is heard in {percent:.0f} % of it.", percent=100 * flaw.amount)
        case FlawKind.ENDS_EARLY:
            return tr("Its last {seconds:.1f} s are silent.", seconds=flaw.amount)
        case FlawKind.FROZEN:
            return tr("One sound stands still for its last {seconds:.1f} s.", seconds=flaw.amount)
        case FlawKind.CLIPPED:
            count = round(flaw.amount)
            return tr("The wave is cut off {count} time.", "The wave is cut off {count} times.", count)
        case FlawKind.HUM_50 | FlawKind.HUM_60:
            return tr("It hums like the mains, at {level} dBFS.", level=_decibels(flaw.amount))
        case FlawKind.OFF_CENTRE:
            return tr("Its wave is not around the middle (DC): off by {percent:.1f} %.", percent=100 * flaw.amount)


def flaw_lines(clip: Clip) -> Iterator[str]:
    """A sentence about each."""
    for flaw in clip.analysis.flaws if clip.analysis is not None else ():
        yield flaw_text(flaw)


def measured_lines(clip: Clip) -> tuple[str, ...]:
    """Everything, a line each; nothing where it was not measured."""
    drums = drums_words(clip.analysis.drums) if clip.analysis is not None else ""
    lines = (tempo_tip(clip), key_tip(clip), drums, *loudness_tip(clip).split("\n"), *flaw_lines(clip))
    return tuple(line for line in lines if line)


def analysis_lines(analysis: Analysis) -> tuple[str, ...]:
    """The same of a sound that is no clip."""
    flaws = (flaw_text(flaw) for flaw in analysis.flaws)
    lines = (
        _rhythm_tip(analysis.rhythm),
        _key_tip(analysis.key),
        drums_words(analysis.drums),
        *_reading_tip(analysis.loudness).split("\n"),
        *flaws,
    )
    return tuple(line for line in lines if line)


def _decibels(level: float) -> str:
    """With a minus that is as wide as a plus."""
    return number(level, ".1f").replace("-", "−")


def _time(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"
