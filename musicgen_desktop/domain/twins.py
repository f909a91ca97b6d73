"""Whether a job would only make sounds that are there already."""

from __future__ import annotations

from collections.abc import Iterable

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import GenerationRequest


def twin_of(request: GenerationRequest, clips: Iterable[Clip]) -> Clip | None:
    """The clip that equals the first take of ``request``; None where any of its takes would be a new sound."""
    alike = {
        recipe.params.of_take(recipe.take): clip
        for clip in clips
        if (recipe := clip.recipe) is not None and _alike(request, recipe)
    }
    takes = [alike.get(request.params.of_take(take)) for take in range(request.params.takes)]
    return takes[0] if all(takes) else None


def _alike(request: GenerationRequest, recipe: Recipe) -> bool:
    """Whether both ask for the same music, parameters apart. What was stopped or is newer is like nothing."""
    origin = None if request.source is None else request.source.origin
    return (
        recipe.prompt == request.prompt
        and recipe.checkpoint_id == request.checkpoint.id
        and recipe.negative_prompt == request.negative_prompt
        and recipe.origin == origin
        and recipe.sections == request.sections
        and recipe.ending == request.ending
        and request.device in ("auto", recipe.device)
        and request.precision in ("auto", recipe.precision)
        and not recipe.stopped
        and not recipe.made_by_newer
    )
