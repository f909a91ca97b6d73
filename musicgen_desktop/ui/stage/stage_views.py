"""What the stage shows of a job that is being made, or of clips of the library."""

from __future__ import annotations

from collections.abc import Mapping

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.texts import grown_words, phase_words, prompt_title
from musicgen_desktop.ui.kit.waveform_data import EMPTY
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from musicgen_desktop.ui.stage.live_job import LiveJob
from musicgen_desktop.ui.stage.shape_facts import ShapeFacts
from musicgen_desktop.ui.stage.stage_view import StageView, TakeView
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound


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


def view_of_clip(clip: Clip, clips: ClipLookup, sounds: Mapping[str, StageSound], job: LiveJob | None) -> StageView:
    """A clip with the takes that were made with it.

    Args:
        sounds: by the ids of clips, as far as they were read.
        job: the one on the stage, whose outlines are there before those of its clips.
    """
    siblings = clips.takes_of(clip.job_id)
    recipe = clip.recipe
    grown = recipe.origin if recipe is not None else None
    return StageView(
        job_id=clip.job_id,
        title=prompt_title(clip.title),
        prompt=clip.prompt,
        takes=tuple(_take_of(sibling, clips, sounds, job) for sibling in siblings),
        chosen=[sibling.id for sibling in siblings].index(clip.id),
        take_count=clip.take_count,
        checkpoint=clips.checkpoint_title(clip.checkpoint_id),
        seed=clip.seed,
        grown=grown_words(grown),
        parent_id=grown.clip_id if grown is not None else "",
        shape=ShapeFacts.of(recipe) if recipe is not None else ShapeFacts(),
        remake=clips.remake(clip.id),
        stopped=recipe is not None and recipe.stopped,
        hint=tr("The sound file of this clip is missing or damaged.") if clip.missing else "",
    )


def _take_of(clip: Clip, clips: ClipLookup, sounds: Mapping[str, StageSound], job: LiveJob | None) -> TakeView:
    waveform = clips.waveform(clip.id)
    if waveform is None:
        known = job is not None and job.request.job_id == clip.job_id and job.finished
        waveform = job.waveform(clip.take) if known and job is not None else EMPTY
    note = tr("kept") if clip.kept else ""
    return TakeView(clip.take, waveform, clip.id, clip.kept, note, sounds.get(clip.id))
