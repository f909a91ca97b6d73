"""Values of the domain to texts in the database, and back."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from musicgen_desktop.domain.clip import Clip, JobRecord, JobState, PromptEntry
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe


def storable(text: str) -> str:
    """The text without lone surrogates, which have no UTF-8 form; each becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


def time_to_text(time: datetime) -> str:
    """An aware time as text whose order is the order of time."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def time_from_text(text: str) -> datetime:
    """Read ``time_to_text``'s text. Raises ``ValueError``."""
    return datetime.fromisoformat(text).astimezone(UTC)


def params_to_json(params: GenerationParams) -> str:
    """Equal parameters give equal texts."""
    return json.dumps(dataclasses.asdict(params), sort_keys=True)


def params_from_json(text: str) -> GenerationParams:
    """Read ``params_to_json``'s text. Raises ``ValueError``."""
    try:
        return GenerationParams(**json.loads(text))
    except TypeError as error:
        raise ValueError(f"not parameters: {error}") from error


def clip_to_row(clip: Clip, folder: Path, audio_bytes: int) -> dict[str, object]:
    """The columns of a clip whose files lie below ``folder``."""
    return {
        "id": clip.id,
        "job_id": clip.job_id,
        "take": clip.recipe.take,
        "title": clip.title,
        "recipe": clip.recipe.to_json(),
        "created_at": time_to_text(clip.created_at),
        "samples": round(clip.duration * clip.sampling_rate),
        "sampling_rate": clip.sampling_rate,
        "channels": clip.channels,
        "gain": clip.gain,
        "audio_file": clip.audio_path.relative_to(folder).as_posix(),
        "audio_bytes": audio_bytes,
        "codes_file": clip.codes_path.relative_to(folder).as_posix() if clip.codes_path else None,
        "missing": clip.missing,
        "kept": clip.kept,
    }


def clip_from_row(row: sqlite3.Row, folder: Path) -> Clip:
    """Read ``clip_to_row``'s columns. Raises ``ValueError`` for what this program never wrote."""
    return Clip(
        id=row["id"],
        job_id=row["job_id"],
        title=row["title"],
        recipe=Recipe.from_json(row["recipe"]),
        created_at=time_from_text(row["created_at"]),
        duration=row["samples"] / row["sampling_rate"],
        sampling_rate=row["sampling_rate"],
        channels=row["channels"],
        gain=row["gain"],
        audio_path=folder / row["audio_file"],
        codes_path=folder / row["codes_file"] if row["codes_file"] else None,
        missing=bool(row["missing"]),
        kept=bool(row["kept"]),
    )


def job_from_row(row: sqlite3.Row) -> JobRecord:
    """Raises ``ValueError`` for what this program never wrote."""
    return JobRecord(
        id=row["id"],
        prompt=row["prompt"],
        params=params_from_json(row["params"]),
        checkpoint_id=row["checkpoint_id"],
        device=row["device"],
        precision=row["precision"],
        created_at=time_from_text(row["created_at"]),
        state=JobState(row["state"]),
        message=row["message"],
    )


def prompt_from_row(row: sqlite3.Row) -> PromptEntry:
    """Raises ``ValueError`` for what this program never wrote."""
    return PromptEntry(
        id=row["id"],
        prompt=row["prompt"],
        params=params_from_json(row["params"]),
        checkpoint_id=row["checkpoint_id"],
        used_at=time_from_text(row["used_at"]),
        uses=row["uses"],
        pinned=bool(row["pinned"]),
    )
