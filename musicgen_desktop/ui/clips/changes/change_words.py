"""What undo and redo say that they take back, or make once more."""

from __future__ import annotations

from musicgen_desktop.domain.clip_change import (
    AddTags,
    ClipChange,
    Keep,
    Note,
    Paint,
    PutMarkers,
    Rate,
    RemoveTags,
    Rename,
    SetKey,
    SetTempo,
)
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_values import ChangeClips, MoveTag
from musicgen_desktop.services.library.library_values import (
    DeleteClips,
    PinPrompt,
    RemovePrompt,
    RestoreClips,
    RestorePrompt,
    Undoable,
)
from musicgen_desktop.ui.kit.texts import one_line

_LONGEST = 40


def change_words(done: Undoable, back: Undoable) -> str:
    """Such as "rename to “Dusk”", to be put behind "Undo" and "Redo"."""
    match done:
        case ChangeClips(ids, change):
            return _of_several(_mark_words(change), len(ids))
        case MoveTag(tag, ""):
            return tr("removal of the tag “{tag}”", tag=tag)
        case MoveTag(tag, name):
            return tr("rename of the tag “{tag}” to “{name}”", tag=tag, name=name)
        case DeleteClips(ids):
            return _of_several(tr("delete"), len(ids))
        case RestoreClips(ids):
            return _of_several(tr("bringing back"), len(ids))
        case PinPrompt(_, pinned):
            return tr("pin") if pinned else tr("unpin")
        case RemovePrompt() if isinstance(back, RestorePrompt):
            return tr("removal of “{prompt}”", prompt=one_line(back.entry.prompt, _LONGEST))
    return tr("change")


def _of_several(words: str, count: int) -> str:
    return words if count == 1 else tr("{change} of {count} clips", change=words, count=count)


def _mark_words(change: ClipChange) -> str:
    match change:
        case Rename(title):
            return tr("rename to “{title}”", title=one_line(title, _LONGEST)) if title else tr("rename")
        case Keep(kept):
            return tr("keep") if kept else tr("“no keeper any more”")
        case Rate():
            return tr("rating")
        case Paint():
            return tr("colour")
        case Note():
            return tr("notes")
        case PutMarkers():
            return tr("markers")
        case SetTempo():
            return tr("tempo")
        case SetKey():
            return tr("key")
        case AddTags(tags):
            return tr("tag “{tag}”", tag=", ".join(tags))
        case RemoveTags(tags):
            return tr("removal of the tag “{tag}”", tag=", ".join(tags))
