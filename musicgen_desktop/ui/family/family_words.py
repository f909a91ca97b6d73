"""How a clip came of another one, in words."""

from __future__ import annotations

from musicgen_desktop.domain.clip import Clip, ClipOrigin, Lineage
from musicgen_desktop.domain.source import Relation
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.texts import format_length, one_line

_SHORT_NAME = 24


def relation_words(clip: Clip, parent_is_there: bool) -> str:
    """What a clip is to that which it has grown from: continues from 0:12. Without a parent, how it came.

    Args:
        clip: the clip.
        parent_is_there: whether its parent is shown above it; else the words name it.
    """
    lineage = clip.lineage
    if lineage is not None:
        words = _lineage_words(lineage)
        return words if parent_is_there else tr("{words}, of a clip that is gone", words=words)
    grown = clip.recipe.origin if clip.recipe is not None else None
    if grown is not None:
        name = one_line(grown.name, _SHORT_NAME)
        if grown.relation is Relation.MELODY:
            return tr("melody of {name}", name=name)
        return tr("continues {name} from {time}", name=name, time=format_length(grown.stop))
    match clip.origin:
        case ClipOrigin.IMPORTED:
            return tr("imported")
        case ClipOrigin.RECORDED:
            return tr("recorded")
        case ClipOrigin.EXAMPLE:
            return tr("example")
        case ClipOrigin.MADE:
            return tr("made from words")


def _lineage_words(lineage: Lineage) -> str:
    start, stop = format_length(lineage.start), format_length(lineage.stop)
    match lineage.relation:
        case Relation.CONTINUATION:
            return tr("continues from {time}", time=stop)
        case Relation.REDO:
            return tr("redo {start}–{stop}", start=start, stop=stop)
        case Relation.MELODY:
            return tr("melody of {start}–{stop}", start=start, stop=stop)
        case Relation.LOOP:
            return tr("loop of {start}–{stop}", start=start, stop=stop)
        case Relation.FITTED:
            return tr("another tempo or key")
