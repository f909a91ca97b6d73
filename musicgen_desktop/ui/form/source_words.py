"""Why a checkpoint cannot begin with a source, before anything is asked of it."""

from __future__ import annotations

from collections.abc import Sequence

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.source import no_going_on
from musicgen_desktop.domain.text import tr


def words_against(checkpoint: Checkpoint | None, installed: Sequence[Checkpoint], follows: bool) -> str:
    """What is in the way, and what to do; empty where nothing is known to be.

    Args:
        installed: what could be chosen instead.
        follows: whether it shall follow a tune; else it goes on from a sound.
    """
    if checkpoint is None or checkpoint.hears_melodies in (None, follows):
        return ""
    if not follows:
        return str(no_going_on())
    names = [other.title for other in installed if other.hears_melodies]
    if names:
        return tr(
            "{checkpoint} cannot follow a tune. Choose a checkpoint that can: {names}.",
            checkpoint=checkpoint.title,
            names=", ".join(names),
        )
    return tr(
        "{checkpoint} cannot follow a tune. Melody checkpoints can, such as MusicGen Melody: “Manage…” above "
        "installs one.",
        checkpoint=checkpoint.title,
    )
