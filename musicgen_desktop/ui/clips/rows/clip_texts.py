"""What the cells of the library say: in words, in tooltips, to a screen reader."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import IntEnum

from musicgen_desktop.domain.analysis_texts import key_text, key_tip, measured_lines, tempo_text, tempo_tip
from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.source import Relation
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.find.query_words import origin_name
from musicgen_desktop.ui.kit.mark_words import STAR, colour_name, rating_words
from musicgen_desktop.ui.kit.texts import clip_title, format_length, format_seed, format_when, one_line, prompt_title
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from musicgen_desktop.ui.stage.shape_facts import ShapeFacts

_TOOLTIP_LIMIT = 2000


def not_sorted_words() -> str:
    """Why the head of a column does nothing."""
    return tr("Not sorted by while you listen blind: it would tell the sounds apart.")


class ClipColumn(IntEnum):
    """Columns in the order of the table."""

    WAVEFORM = 0
    TITLE = 1
    PROMPT = 2
    LENGTH = 3
    TEMPO = 4
    KEY = 5
    RATING = 6
    TAGS = 7
    ORIGIN = 8
    CREATED = 9
    CHECKPOINT = 10
    SEED = 11


class ClipTexts:
    """Words for one clip and column."""

    def __init__(self, lookup: ClipLookup, now: Callable[[], datetime]) -> None:
        self._lookup = lookup
        self._now = now
        self._heads = {
            ClipColumn.WAVEFORM: "",
            ClipColumn.TITLE: tr("Title"),
            ClipColumn.PROMPT: tr("Prompt"),
            ClipColumn.LENGTH: tr("Length"),
            ClipColumn.TEMPO: tr("Tempo"),
            ClipColumn.KEY: tr("Key"),
            ClipColumn.RATING: tr("Stars"),
            ClipColumn.TAGS: tr("Tags"),
            ClipColumn.ORIGIN: tr("From"),
            ClipColumn.CREATED: tr("Made"),
            ClipColumn.CHECKPOINT: tr("Checkpoint"),
            ClipColumn.SEED: tr("Seed"),
        }

    def head(self, column: ClipColumn) -> str:
        """The column's name."""
        return self._heads[column]

    def head_tip(self, column: ClipColumn, hidden: bool) -> str:
        """What its head does; ``hidden`` while somebody shall not know what is in the column."""
        if hidden:
            return not_sorted_words()
        if column is ClipColumn.TAGS:
            return tr("The tags of each clip (T changes them).")
        if column is ClipColumn.WAVEFORM:
            return tr("Press to sort by colour.")
        return tr("Press to sort by it, again to turn the order round.")

    def text(self, clip: Clip, column: ClipColumn, secret: bool = False) -> str:
        """What the cell shows; of a secret sound nothing it can be told by."""
        match column:
            case ClipColumn.TITLE:
                return prompt_title(clip.title)
            case ClipColumn.PROMPT:
                return one_line(clip.prompt)
            case ClipColumn.LENGTH:
                return format_length(clip.duration)
            case ClipColumn.TEMPO:
                return tempo_text(clip)
            case ClipColumn.KEY:
                return key_text(clip)
            case ClipColumn.RATING:
                return STAR * clip.rating
            case ClipColumn.TAGS:
                return one_line(", ".join(clip.tags))
            case ClipColumn.ORIGIN:
                return self._origin(clip, secret)
            case ClipColumn.CREATED:
                return tr("Example") if clip.is_example else format_when(clip.created_at, self._now())
            case ClipColumn.CHECKPOINT:
                return self._lookup.checkpoint_title(clip.checkpoint_id) if clip.checkpoint_id else ""
            case ClipColumn.SEED:
                return format_seed(clip.seed) if clip.seed is not None else ""
        return ""

    def said(self, clip: Clip, column: ClipColumn, is_open: bool, secret: bool = False) -> str:
        """What a screen reader says; of a secret sound nothing it can be told by."""
        match column:
            case ClipColumn.WAVEFORM:
                return tr("Outline of the sound")
            case ClipColumn.RATING:
                return rating_words(clip.rating)
            case ClipColumn.TEMPO | ClipColumn.KEY:
                return self.tip(clip, column)
            case ClipColumn.TITLE:
                marks = (
                    tr("open") if is_open else "",
                    tr("kept") if clip.kept else "",
                    rating_words(clip.rating) if clip.rating else "",
                    colour_name(clip.colour) if clip.colour is not None else "",
                )
                return ", ".join((clip_title(clip), *filter(None, marks)))
        return self.text(clip, column, secret)

    def tip(self, clip: Clip, column: ClipColumn, secret: bool = False) -> str:
        """What the cell's tooltip says: all that does not fit into it; of a secret sound nothing it can be told by."""
        recipe = clip.recipe
        if clip.missing and recipe is None:
            return tr("The sound file of this clip is missing or damaged.")
        if clip.missing:
            return tr("The sound file of this clip is missing or damaged. “Make again” makes it anew.")
        if recipe is not None and recipe.made_by_newer:
            return tr("Made by a newer version of this program. It can be heard and exported, but not made again.")
        prompt = one_line(clip.prompt, _TOOLTIP_LIMIT)
        match column:
            case ClipColumn.TITLE:
                begins_alike = prompt.startswith(prompt_title(clip.title).rstrip("…"))
                title = prompt if begins_alike and prompt else f"{clip_title(clip)}\n{prompt}".strip()
                return "\n\n".join(filter(None, (title, clip.notes[:_TOOLTIP_LIMIT])))
            case ClipColumn.PROMPT:
                return "\n".join(
                    part for part in (prompt, ShapeFacts.of(recipe).lines if recipe and not secret else "") if part
                )
            case ClipColumn.TEMPO:
                return tempo_tip(clip)
            case ClipColumn.KEY:
                return key_tip(clip)
            case ClipColumn.LENGTH:
                return "\n".join(measured_lines(clip))
            case ClipColumn.TAGS:
                return ", ".join(clip.tags)
            case ClipColumn.RATING:
                return tr("{stars}. Alt+0 to Alt+5 change them.", stars=rating_words(clip.rating))
            case ClipColumn.ORIGIN:
                return origin_name(clip.origin)
            case ClipColumn.CHECKPOINT:
                return self.text(clip, column)
            case ClipColumn.CREATED if clip.is_example:
                return tr("Came with the program. Once dropped to the trash (Del) it stays away.")
            case ClipColumn.CREATED:
                return f"{clip.created_at.astimezone():%Y-%m-%d %H:%M:%S}"
        return ""

    def _origin(self, clip: Clip, secret: bool) -> str:
        """Short: an extension says where it begins, a sound that was brought how it came; else nothing."""
        grown = clip.recipe.origin if clip.recipe is not None else None
        if grown is None:
            return "" if clip.origin in (ClipOrigin.MADE, ClipOrigin.EXAMPLE) else origin_name(clip.origin)
        if secret:  # where it begins anew, or that it goes round, is heard
            return ""
        match grown.relation:
            case Relation.CONTINUATION:
                return tr("↳ from {time}", time=format_length(grown.stop))
            case Relation.REDO:
                return tr("↳ part redone")
            case Relation.MELODY:
                return tr("↳ melody")
            case Relation.LOOP:
                return tr("↳ loop")
            case Relation.FITTED:
                return tr("↳ tempo, key")
