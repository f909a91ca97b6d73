"""What the stage shows of a job that is being made, or of clips of the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.comparison import Comparison, letter
from musicgen_desktop.domain.take_ranking import best_take, judge
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.texts import clip_title, grown_words, phase_words, prompt_title
from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from musicgen_desktop.ui.stage.live_job import LiveJob
from musicgen_desktop.ui.stage.measure_facts import MeasureFacts
from musicgen_desktop.ui.stage.shape_facts import ShapeFacts
from musicgen_desktop.ui.stage.stage_view import StageView, TakeView
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound

COMPARISON = "comparison"
"""Stands for the request of clips that were made by different ones."""


def view_of_job(job: LiveJob, chosen: int) -> StageView:
    """Its takes so far, with take ``chosen`` in the big waveform."""
    request = job.request
    origin = request.source.origin if request.source is not None else None
    note = "" if job.finished else tr("{percent} %", percent=int(job.fraction * 100))
    sounds = job.sounds or (None,) * request.params.takes
    takes = tuple(TakeView(take, job.waveform(take), note=note, sound=sound) for take, sound in enumerate(sounds))
    silent = job.made == 0 and not job.finished
    return StageView(
        job_id=request.job_id,
        title=prompt_title(request.prompt),
        prompt=request.prompt,
        takes=takes,
        chosen=chosen,
        take_count=request.params.takes,
        checkpoint=request.checkpoint.title,
        seed=request.params.seed,
        grown=grown_words(origin),
        parent_id=origin.clip_id if origin is not None else "",
        shape=ShapeFacts.of(request),
        hint=phase_words(job.phase) if silent else "",
    )


def view_of_siblings(
    clip: Clip,
    siblings: Sequence[Clip],
    comparison: Comparison | None,
    clips: ClipLookup,
    sounds: Mapping[str, StageSound],
    gains: Mapping[str, float],
    job: LiveJob | None,
) -> StageView:
    """A clip with the takes that were made with it, or with those that it is compared with.

    Args:
        siblings: those takes, itself among them.
        comparison: what it is compared with; None for the takes of its request.
        sounds: by the ids of clips, as far as they were read.
        gains: decibels by the ids of clips, as far as loudnesses are matched.
        job: the one on the stage, whose outlines are there before those of its clips.
    """
    chosen = [sibling.id for sibling in siblings].index(clip.id)
    if comparison is not None and comparison.is_blind:
        return _hidden(siblings, chosen)
    recipe = clip.recipe
    grown = recipe.origin if recipe is not None else None
    view = StageView(
        job_id=clip.job_id,
        title=prompt_title(clip.title),
        prompt=clip.prompt,
        takes=judged_takes(siblings, [_take_of(sibling, clips, sounds, gains, job) for sibling in siblings]),
        chosen=chosen,
        take_count=clip.take_count,
        checkpoint=clips.checkpoint_title(clip.checkpoint_id),
        seed=clip.seed,
        grown=grown_words(grown),
        parent_id=grown.clip_id if grown is not None else "",
        shape=ShapeFacts.of(recipe) if recipe is not None else ShapeFacts(),
        measures=MeasureFacts.of(clip),
        remake=clips.remake(clip.id),
        stopped=recipe is not None and recipe.stopped,
        hint=tr("The sound file of this clip is missing or damaged.") if clip.missing else "",
    )
    return view if comparison is None else _compared(view, siblings)


def judged_takes(siblings: Sequence[Clip], takes: Sequence[TakeView]) -> tuple[TakeView, ...]:
    """The takes with what they are judged by."""
    if len(takes) < 2:
        return tuple(takes)
    judged = [judge(clip) for clip in siblings]
    best = best_take(judged)
    return tuple(
        replace(take, best=place == best, judged="" if judgement is None else "\n".join(judgement.lines))
        for place, (take, judgement) in enumerate(zip(takes, judged, strict=True))
    )


def _compared(view: StageView, siblings: Sequence[Clip]) -> StageView:
    """The same view where ``siblings`` were made by different requests: each is called by its name."""
    takes = tuple(
        replace(take, index=place, name=clip_title(clip))
        for place, (take, clip) in enumerate(zip(view.takes, siblings, strict=True))
    )
    title = clip_title(siblings[view.chosen])
    return replace(view, job_id=COMPARISON, title=title, takes=takes, take_count=1, compared=True)


def _hidden(siblings: Sequence[Clip], chosen: int) -> StageView:
    """Letters and nothing else: neither names nor outlines, and of lengths only the longest."""
    flat = np.zeros(1, np.float32)
    flat.setflags(write=False)
    longest = max(clip.duration for clip in siblings)
    hidden = Waveform(flat, flat, longest, longest, longest)
    return StageView(
        job_id=COMPARISON,
        title=tr("Sound {letter}", letter=letter(chosen)),
        prompt="",
        takes=tuple(TakeView(place, hidden, label=letter(place)) for place in range(len(siblings))),
        chosen=chosen,
        take_count=1,
        checkpoint="",
        seed=None,
        hint=tr("Hidden until you choose"),
        compared=True,
        blind=True,
    )


def _take_of(
    clip: Clip,
    clips: ClipLookup,
    sounds: Mapping[str, StageSound],
    gains: Mapping[str, float],
    job: LiveJob | None,
) -> TakeView:
    waveform = clips.waveform(clip.id)
    if waveform is None:
        known = job is not None and job.request.job_id == clip.job_id and job.finished
        waveform = job.waveform(clip.take) if known and job is not None else EMPTY
    return TakeView(
        clip.take,
        waveform,
        clip.id,
        clip.kept,
        sound=sounds.get(clip.id),
        markers=clip.markers,
        rating=clip.rating,
        gain=gains.get(clip.id),
        missing=clip.missing,
    )
