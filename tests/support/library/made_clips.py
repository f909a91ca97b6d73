"""What a clip was made from, where a test knows that it was made."""

from __future__ import annotations

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.source import Origin


def recipe_of(clip: Clip) -> Recipe:
    """The recipe of a clip that has one."""
    assert clip.recipe is not None
    return clip.recipe


def origin_of(clip: Clip) -> Origin:
    """What a clip has grown from that has grown from something."""
    origin = recipe_of(clip).origin
    assert origin is not None
    return origin
