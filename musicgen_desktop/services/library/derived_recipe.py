"""The recipe that a clip begins with which is made of another clip's sound."""

from __future__ import annotations

from musicgen_desktop import __version__
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe


def recipe_to_derive(clip: Clip) -> Recipe:
    """That of the clip; an empty one where it was brought, or made by a newer version."""
    if clip.recipe is not None and not clip.recipe.made_by_newer:
        return clip.recipe
    return Recipe("", GenerationParams(), 0, "", "", "", "", __version__, stopped=False)
