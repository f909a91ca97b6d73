"""A clip on the terminal: a line or a page for people, fields for programs."""

from __future__ import annotations

import json
from dataclasses import asdict

from musicgen_desktop.domain.analysis_texts import key_text, measured_lines, tempo_text
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.names import take_mark
from musicgen_desktop.domain.remake import Remake
from musicgen_desktop.domain.remake_texts import remake_text
from musicgen_desktop.domain.text import tr

ID_DIGITS = 8
"""Of an id in a list; the beginning is enough to name a clip wherever only one begins so."""


def clip_line(clip: Clip) -> str:
    """One line: id, stars, length, tempo, key, title, tags."""
    minutes, seconds = divmod(round(clip.duration), 60)
    title = clip.title + take_mark(clip.take, clip.take_count)
    more = [f"#{tag}" for tag in clip.tags]
    more += [tr("(kept)")] * clip.kept + [tr("(missing)")] * clip.missing
    measured = f"{tempo_text(clip):>3} {key_text(clip):<3}"
    words = " ".join([title, *more])
    return f"{clip.id[:ID_DIGITS]}  {'★' * clip.rating:<5}  {minutes:>3}:{seconds:02}  {measured}  {words}"


def clip_page(clip: Clip, remake: Remake | None = None) -> str:
    """All that is known of it, a line each."""
    made = f"{clip.created_at.astimezone():%Y-%m-%d %H:%M}"
    facts = (
        (tr("Title"), clip.title + take_mark(clip.take, clip.take_count)),
        (tr("Id"), clip.id),
        (tr("Prompt"), clip.prompt),
        (tr("Origin"), clip.origin.value),
        (tr("When"), made),
        (tr("Length"), tr("{seconds:.2f} s", seconds=clip.duration)),
        (tr("Sound"), tr("{rate} Hz, {channels} channel(s)", rate=clip.sampling_rate, channels=clip.channels)),
        *((tr("Measured"), line) for line in measured_lines(clip)),
        (tr("Checkpoint"), clip.checkpoint_id),
        (tr("Seed"), "" if clip.seed is None else str(clip.seed)),
        (tr("Stars"), "★" * clip.rating),
        (tr("Colour"), clip.colour or ""),
        (tr("Tags"), ", ".join(clip.tags)),
        (tr("Kept"), tr("yes") if clip.kept else ""),
        (tr("Grown from"), clip.lineage.parent_id if clip.lineage is not None else ""),
        (tr("Made again"), remake_text(remake) if remake is not None else ""),
        (tr("Notes"), clip.notes),
        (tr("Markers"), ", ".join(f"{marker.seconds:.2f} {marker.name}".strip() for marker in clip.markers)),
        (tr("File"), str(clip.audio_path) + (" " + tr("(missing)") if clip.missing else "")),
    )
    width = max(len(name) for name, _ in facts)
    return "\n".join(f"{name:<{width}}  {text}" for name, text in facts if text)


def remake_fields(remake: Remake) -> dict[str, object]:
    """A clip that was made again as plain JSON values: after which one, whether it is the same, what was otherwise."""
    return {"first": remake.first.id, "same": remake.same, "apart": [condition.value for condition in remake.apart]}


def clip_fields(clip: Clip, with_recipe: bool = False) -> dict[str, object]:
    """As plain JSON values; seconds, UTC. The recipe as a sound file holds it, null where nobody knows."""
    fields: dict[str, object] = {
        "id": clip.id,
        "title": clip.title,
        "prompt": clip.prompt,
        "origin": clip.origin.value,
        "created_at": clip.created_at.isoformat(),
        "duration": clip.duration,
        "sampling_rate": clip.sampling_rate,
        "channels": clip.channels,
        "checkpoint": clip.checkpoint_id,
        "seed": clip.seed,
        "take": clip.take + 1,
        "takes": clip.take_count,
        "rating": clip.rating,
        "colour": clip.colour.value if clip.colour is not None else None,
        "tags": list(clip.tags),
        "kept": clip.kept,
        "notes": clip.notes,
        "markers": [[marker.seconds, marker.name] for marker in clip.markers],
        "parent": clip.lineage.parent_id if clip.lineage is not None else None,
        "bpm": clip.bpm,
        "tempo": None if clip.tempo is None else asdict(clip.tempo),
        "key": clip.key.symbol if clip.key is not None else None,
        "said_key": clip.said_key.symbol if clip.said_key is not None else None,
        "analysis": None if clip.analysis is None else asdict(clip.analysis),
        "missing": clip.missing,
        "file": str(clip.audio_path),
    }
    if with_recipe:
        from musicgen_desktop.audio.recipe_text import recipe_to_text

        fields["recipe"] = json.loads(recipe_to_text(clip.recipe)) if clip.recipe is not None else None
    return fields
