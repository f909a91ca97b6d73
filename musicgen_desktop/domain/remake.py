"""Music that was made again by the recipe of older music: whether it is the same, and what was otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.recipe import Recipe


class Condition(StrEnum):
    """What a recipe tells of how it was carried out, beside what was asked for."""

    DEVICE = "device"
    VARIANT = "variant"
    THREADS = "threads"
    CHECKPOINT = "checkpoint"
    PROGRAM = "program"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Remake:
    """Two clips of one recipe.

    Attributes:
        first, again: the older and the newer one; both have a recipe.
        same: whether both have the same codes, bit for bit; None where the codes of one are gone.
    """

    first: Clip
    again: Clip
    same: bool | None

    @property
    def recipes(self) -> tuple[Recipe, Recipe]:
        """Theirs."""
        if self.first.recipe is None or self.again.recipe is None:
            raise ValueError("A remake is made of recipes.")
        return self.first.recipe, self.again.recipe

    @property
    def apart(self) -> tuple[Condition, ...]:
        """Under which other conditions the newer one was made."""
        one, other = self.recipes
        differs = {
            Condition.DEVICE: (one.device, one.precision) != (other.device, other.precision),
            Condition.VARIANT: bool(one.variant and other.variant) and one.variant != other.variant,
            Condition.THREADS: bool(one.threads and other.threads) and one.threads != other.threads,
            Condition.CHECKPOINT: one.checkpoint_sha256 != other.checkpoint_sha256,
            Condition.PROGRAM: one.program_version != other.program_version,
            Condition.STOPPED: one.stopped != other.stopped,
        }
        return tuple(condition for condition, is_other in differs.items() if is_other)


def asks_the_same(one: Recipe, other: Recipe) -> bool:
    """Whether both ask for the same take of the same music, be it of one request or not."""
    return not one.made_by_newer and not other.made_by_newer and _asked(one) == _asked(other)


def made_first(clip: Clip, others: Sequence[Clip]) -> Clip | None:
    """The oldest of ``others`` that asked for the same and is older than the clip."""
    if clip.recipe is None:
        return None
    older = [
        other
        for other in others
        if other.job_id != clip.job_id
        and other.created_at <= clip.created_at
        and other.recipe is not None
        and asks_the_same(other.recipe, clip.recipe)
    ]
    return min(older, key=lambda other: other.created_at, default=None)


def _asked(recipe: Recipe) -> Recipe:
    """Without what tells how it was carried out."""
    params = recipe.params.of_take(recipe.take)
    return replace(
        recipe, params=params, take=0, checkpoint_sha256="", device="", precision="", program_version="", stopped=False,
        loop=None, variant="", threads=0,
    )  # fmt: skip
