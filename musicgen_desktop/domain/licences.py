"""What the licences of checkpoints mean for the music that they make."""

from __future__ import annotations

from musicgen_desktop.domain.checkpoint import STARTER_ID
from musicgen_desktop.domain.text import tr

META_LICENCE, STARTER_LICENCE = "CC-BY-NC-4.0", "CC0-1.0"

META_CHECKPOINTS = frozenset(
    f"musicgen-{kind}{size}"
    for kind in ("", "stereo-")
    for size in ("small", "medium", "large", "melody", "melody-large")
)
"""The ids of those that Meta has published."""


def licence_note(checkpoint_id: str) -> str:
    """A sentence for the files of music that a checkpoint has made; empty where nobody knows its licence."""
    if checkpoint_id == STARTER_ID:
        return tr("Made with the Starter, whose weights are under {licence}.", licence=STARTER_LICENCE)
    if checkpoint_id in META_CHECKPOINTS:
        return tr(
            "Made with Meta's {checkpoint}, whose weights are under {licence}: not for commercial use.",
            checkpoint=checkpoint_id,
            licence=META_LICENCE,
        )
    return ""
