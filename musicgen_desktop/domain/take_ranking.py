"""Which of several takes is nearest to what was asked, and what that is judged by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from musicgen_desktop.domain.analysis import Analysis, Drums, FlawKind
from musicgen_desktop.domain.analysis_texts import flaw_text
from musicgen_desktop.domain.asked import asked_of
from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.text import number, tr

_WITHIN_BPM = 2.0
"""So near to the asked tempo a take keeps it."""

MOST_TRIES = 8
"""Of one job, where it is made again until its tempo is kept."""

_FAR_BPM = 10.0
_NO_TEMPO, _NO_KEY, _NO_TELLING = 1.0, 0.5, 0.3
_SOFT, _SOFTER = -26.0, -46.0
"""LUFS from which on a take counts as too soft, and at which it is as bad as can be."""

_CLEARLY = 0.05
"""Takes that are nearer to each other than that are as good."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One take beside what was asked.

    Attributes:
        cost: 0 for what is all as asked; each measure adds up to 1.
        lines: the measures in words.
    """

    cost: float
    lines: tuple[str, ...]


def judge(clip: Clip) -> Judgement | None:
    """How near a take is to what was asked of it; None as long as it was not measured."""
    if clip.analysis is None or clip.recipe is None:
        return None
    asked, bpm = asked_of(clip.prompt), asked_bpm(clip.prompt, clip.recipe.params.bars)
    measures = [
        *([_tempo(clip, bpm)] if bpm is not None else []),
        *([_key(clip.key, asked.key)] if asked.key is not None else []),
        *([_drums(clip.analysis.drums, asked.drums)] if asked.drums is not None else []),
        *([_seam(clip.recipe.loop.seam)] if clip.recipe.loop is not None and clip.recipe.loop.is_loop else []),
        *_flaws(clip.analysis, clip.duration),
    ]
    return Judgement(sum(cost for cost, _ in measures), tuple(line for _, line in measures))


def best_take(judged: Sequence[Judgement | None]) -> int | None:
    """Which of the takes is the best one; None while some were not measured, or where several are as good."""
    costs = [take.cost for take in judged if take is not None]
    if len(costs) < len(judged) or len(costs) < 2:
        return None
    best, second = sorted(costs)[:2]
    return costs.index(best) if second - best >= _CLEARLY else None


def asked_bpm(prompt: str, bars: Bars | None) -> float | None:
    """The tempo of the bars that are asked for, else the one that the prompt names."""
    return asked_of(prompt).bpm if bars is None else bars.bpm


def keeps_tempo(bpm: float | None, asked: float) -> bool:
    """Whether what was made is within ``_WITHIN_BPM`` of an asked tempo."""
    return bpm is not None and abs(bpm - asked) <= _WITHIN_BPM


def _tempo(clip: Clip, asked: float) -> tuple[float, str]:
    if clip.bpm is None:
        return _NO_TEMPO, tr("No steady tempo; {asked} bpm were asked.", asked=number(asked, "g"))
    off = abs(clip.bpm - asked)
    line = tr("{bpm} bpm; {asked} were asked.", bpm=number(round(clip.bpm, 1), "g"), asked=number(asked, "g"))
    return min(1.0, off / _FAR_BPM), line


def _key(key: Key | None, asked: Key) -> tuple[float, str]:
    if key is None:
        return _NO_KEY, tr("No key can be told; {asked} was asked.", asked=asked.name)
    if key == asked:
        return 0.0, tr("In {key}, as asked.", key=key.name)
    return 1 - _relation(key, asked), tr("In {key}; {asked} was asked.", key=key.name, asked=asked.name)


def _relation(key: Key, asked: Key) -> float:
    """How much of the asked key is in another one, as MIREX weighs the mistakes of measuring."""
    if key.mode is asked.mode:
        return 0.5 if (key.tonic - asked.tonic) % 12 in (5, 7) else 0.0
    if key.tonic == asked.tonic:
        return 0.2
    relative = 3 if asked.mode is Mode.MINOR else 9
    return 0.3 if (asked.tonic + relative) % 12 == key.tonic else 0.0


def _drums(drums: Drums | None, asked: bool) -> tuple[float, str]:
    if drums is None:
        return _NO_TELLING, tr("It cannot be told whether there are drums.")
    if drums.are_heard is asked:
        return 0.0, tr("With drums, as asked.") if asked else tr("Without drums, as asked.")
    return drums.confidence, tr("No drums; some were asked for.") if asked else tr("Drums; none were asked for.")


def _seam(seam: float) -> tuple[float, str]:
    if seam <= 1:
        return seam / 10, tr("Its seam does not stand out.")
    return min(1.0, seam - 0.9), tr("Its seam may be heard.")


def _flaws(analysis: Analysis, seconds: float) -> list[tuple[float, str]]:
    level = analysis.loudness.integrated if analysis.loudness is not None else None
    found = []
    if level is not None and level < _SOFT:
        soft = min(1.0, (_SOFT - level) / (_SOFT - _SOFTER))
        found.append((soft, tr("Very soft: {level} LUFS.", level=number(round(level, 1), "g").replace("-", "−"))))
    for flaw in analysis.flaws:
        match flaw.kind:
            case FlawKind.SILENT:
                cost = flaw.amount
            case FlawKind.ENDS_EARLY | FlawKind.FROZEN:
                cost = min(1.0, 0.2 + flaw.amount / max(seconds, 1.0))
            case _:
                cost = 0.2
        found.append((cost, flaw_text(flaw)))
    return found
