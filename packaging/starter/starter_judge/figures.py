"""From clips that were played for wishes to shares that are as wished."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from starter_recipe.measures import Sound

from starter_judge.ears import Ears, key_score, tempo_score
from starter_judge.form import has_form, holds
from starter_judge.likeness import ALIKE, outline, silent_share
from starter_judge.playing import Played
from starter_judge.renders import TRAINING_SECONDS, Lessons
from starter_judge.wishes import SECONDS

Figure = tuple[float, int]
"""A mean, and of how many."""

Figures = dict[str, Figure]

OTHER_WORDS = ("odd", "long", "German", "Spanish")
_DRUM_GROUPS = ("no drums", "drums", "solo", 'solo, "no drums"')
_MUCH_SILENCE = 0.25


def judge(played: Sequence[Played], ears: Sequence[Ears], lessons: Lessons, training: NDArray[np.float32]) -> Figures:
    """Every figure that can be told of these clips.

    Args:
        played: takes of a wish stand beside each other.
        ears: the judges of tempo, key and drums.
        lessons: what was learnt from rendered clips.
        training: outlines of clips like those of training, (clips, values).
    """
    groups: dict[str, list[Played]] = defaultdict(list)
    for take in played:
        groups[take.wish.group].append(take)
    figures: Figures = {}
    for judge in ears:
        figures |= _tempo_figures(groups["tempo"], judge) | _key_figures(groups["key"], judge)
        for group in _DRUM_GROUPS:
            figures[f"{group}, {judge.name}"] = _mean(_drums_as_asked(groups[group], judge, lessons))
        for group in OTHER_WORDS:
            figures |= _facts(groups[group], group, judge, lessons)
        steady = [holds(take.sound, judge) for take in groups["30 s"]]
        figures[f"hold, {judge.name}"] = _mean(steady)
        if judge is ears[0]:
            formed = [has_form(take.sound) for take in groups["30 s"]]
            figures["form"] = _mean(formed)
            figures["form and hold"] = _mean(a and b for a, b in zip(formed, steady, strict=True))
    figures["style"] = _mean(lessons.styles.style(take.sound) == take.wish.style for take in groups["style"])
    figures["silent"] = _mean(silent_share(take.sound) > _MUCH_SILENCE for take in played)
    solos = [take for group in groups if group.startswith("solo") for take in groups[group]]
    figures["silent solos"] = _mean(silent_share(take.sound) > _MUCH_SILENCE for take in solos)
    figures |= likeness_figures([*groups["style"], *groups["outside"]])
    figures["training"] = _mean(nearest(take.sound, training) > ALIKE for take in played)
    return figures


def likeness_figures(played: Sequence[Played]) -> Figures:
    """How often two takes of a prompt, and prompts of other styles, are practically the same clip."""
    takes: dict[str, list[NDArray[np.float32]]] = defaultdict(list)
    subjects: dict[str, str] = {}
    for take in played:
        takes[take.wish.text].append(outline(take.sound, SECONDS))
        subjects[take.wish.text] = take.wish.style or take.wish.text
    pairs = [float(one @ other) for outlines in takes.values() for one, other in combinations(outlines, 2)]
    twins = [
        any(float(outlines[0] @ takes[other][0]) > ALIKE for other in takes if subjects[other] != subjects[text])
        for text, outlines in takes.items()
    ]
    return {"two seeds": _mean(value > ALIKE for value in pairs), "other prompts": _mean(twins)}


def nearest(sound: Sound, training: NDArray[np.float32]) -> float:
    """Likeness of a clip's beginning to the most alike of the training clips."""
    return float((training @ outline(sound, TRAINING_SECONDS)).max())


def _tempo_figures(played: Sequence[Played], judge: Ears) -> Figures:
    asked = [take.wish.bpm or math.nan for take in played]
    heard = [judge.tempo(take.sound) for take in played]
    scores = [tempo_score(tempo, bpm) for tempo, bpm in zip(heard, asked, strict=True)]
    chance = [tempo_score(tempo, bpm)[0] for i, tempo in enumerate(heard) for j, bpm in enumerate(asked) if i != j]
    return {
        f"tempo, {judge.name}": _mean(exact for exact, _ in scores),
        f"tempo by octaves, {judge.name}": _mean(octave for _, octave in scores),
        f"tempo by chance, {judge.name}": (_mean(chance)[0], len(played)),
    }


def _key_figures(played: Sequence[Played], judge: Ears) -> Figures:
    scores = [key_score(judge.key(take.sound), take.wish.key) for take in played if take.wish.key]
    return {
        f"key, {judge.name}": _mean(score == 1 for score in scores),
        f"key by MIREX, {judge.name}": _mean(scores),
    }


def _drums_as_asked(played: Sequence[Played], judge: Ears, lessons: Lessons) -> list[bool]:
    return [lessons.hears_drums(judge, take.sound) == take.wish.drums for take in played if take.wish.drums is not None]


def _facts(played: Sequence[Played], group: str, judge: Ears, lessons: Lessons) -> Figures:
    """Tempo, key and drums of prompts in other words, together: how many of these wishes are fulfilled."""
    tempo = [tempo_score(judge.tempo(take.sound), take.wish.bpm)[0] for take in played if take.wish.bpm]
    key = [key_score(judge.key(take.sound), take.wish.key) == 1 for take in played if take.wish.key]
    drums = _drums_as_asked(played, judge, lessons)
    return {
        f"{group} {what}, {judge.name}": _mean(hits)
        for what, hits in (("tempo", tempo), ("key", key), ("drums", drums))
    }


def _mean(values: Iterable[float]) -> Figure:
    """NaN for a mean of nothing."""
    values = list(values)
    return (float(np.mean(values)) if values else math.nan), len(values)
