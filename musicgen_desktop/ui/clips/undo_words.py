"""What the undo command says that it takes back."""

from __future__ import annotations

from collections.abc import Callable

from musicgen_desktop.domain.clip_change import AddTags, Keep, Marking, Note, Paint, Rate, RemoveTags, Rename
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.library_values import (
    MarkClips,
    PinPrompt,
    RestoreClips,
    RestorePrompt,
    UndoStep,
)
from musicgen_desktop.ui.kit.texts import one_line

_LONGEST = 40


def undo_words(step: UndoStep | None, title_of: Callable[[str], str]) -> str:
    """Such as "Undo the name “Dusk”".

    Args:
        step: what undo would do; None when there is nothing.
        title_of: gives the present title of a clip by its id.
    """
    match step:
        case MarkClips(markings):
            return _mark_words(markings[0], title_of)
        case RestoreClips(ids):
            return tr("Undo delete") if len(ids) == 1 else tr("Undo delete of {count} clips", count=len(ids))
        case PinPrompt(_, pinned):
            return tr("Undo unpin") if pinned else tr("Undo pin")
        case RestorePrompt(entry):
            return tr("Undo removal of “{prompt}”", prompt=one_line(entry.prompt, _LONGEST))
        case None:
            return tr("Undo")


def _mark_words(back: Marking, title_of: Callable[[str], str]) -> str:
    match back.change:
        case Rename():
            return tr("Undo the name “{title}”", title=one_line(title_of(back.ids[0]), _LONGEST))
        case Keep(kept):
            return tr("Undo “no keeper any more”") if kept else tr("Undo “Keep”")
        case Rate():
            return tr("Undo rating")
        case Paint():
            return tr("Undo colour")
        case Note():
            return tr("Undo notes")
        case RemoveTags():
            return tr("Undo tag")
        case AddTags():
            return tr("Undo removal of a tag")
