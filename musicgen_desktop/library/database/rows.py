"""Values of the domain to rows of the database, and back. What comes back is typed, or it is damage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection, Row
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from musicgen_desktop.audio.read import MAX_SAMPLES, MAX_SAMPLING_RATE
from musicgen_desktop.audio.recipe_text import params_from_text, recipe_from_text, recipe_to_text
from musicgen_desktop.domain.clip import MAX_RATING, Clip, ClipColour, ClipOrigin, JobRecord, JobState, PromptEntry
from musicgen_desktop.domain.marker import Marker, Markers
from musicgen_desktop.domain.musical_key import Key
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import Ending, GenerationRequest, Section
from musicgen_desktop.domain.source import Origin
from musicgen_desktop.domain.tempo import FASTEST, SLOWEST, Tempo
from musicgen_desktop.files.json_record import RecordFormat
from musicgen_desktop.library.database.database import DamagedDatabaseError
from musicgen_desktop.library.library_paths import is_own_file

ClipId = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}\Z")]
Gain = Annotated[float, Meta(gt=0.0, le=1.0)]
Count = Annotated[int, Meta(ge=0, lt=2**53)]
Flag = Literal[0, 1]
KeyNumber = Annotated[int, Meta(ge=0, lt=24)]

_AT_ONCE = 100

Columns = Row | dict[str, object]
"""Of a row, by name."""

_YEARS = range(1970, 9000)
"""Of times that every clock and every calendar can show; a clock that was never set says 1970."""


class ClipRow(msgspec.Struct, frozen=True):
    """The columns of a clip, and its tags. Its files are named after it and lie in the clips folder.

    What came after the first version has a default: the trash may hold rows of older ones.
    """

    id: ClipId
    job_id: str
    take: Count
    title: str
    recipe: str | None
    created_at: str
    samples: Annotated[int, Meta(gt=0, le=MAX_SAMPLES)]
    sampling_rate: Annotated[int, Meta(gt=0, le=MAX_SAMPLING_RATE)]
    channels: Literal[1, 2]
    gain: Gain
    audio_file: str
    audio_bytes: Count
    codes_file: str | None
    missing: Flag
    kept: Flag
    origin: ClipOrigin = ClipOrigin.MADE
    rating: Annotated[int, Meta(ge=0, le=MAX_RATING)] = 0
    colour: ClipColour | None = None
    notes: str = ""
    markers: str = "[]"
    tempo: str | None = None
    said_key: KeyNumber | None = None
    codes_hash: str | None = None
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        time_from_text(self.created_at)
        if not all(is_own_file(file, self.id) for file in self.files):
            raise ValueError("files that are not the clip's own")

    @property
    def files(self) -> tuple[str, ...]:
        """Relative to the clips folder."""
        return (self.audio_file,) if self.codes_file is None else (self.audio_file, self.codes_file)


class _MarkRow(msgspec.Struct, frozen=True):
    title: str
    kept: Flag
    rating: Annotated[int, Meta(ge=0, le=MAX_RATING)]
    colour: ClipColour | None
    notes: str
    markers: str = "[]"
    tempo: str | None = None
    said_key: KeyNumber | None = None

    def __post_init__(self) -> None:
        markers_from_text(self.markers)
        tempo_from_text(self.tempo)


class _JobRow(msgspec.Struct, frozen=True):
    id: str
    prompt: str
    params: str
    checkpoint_id: str
    device: str
    precision: str
    created_at: str
    state: JobState
    message: str
    more: str = "{}"


class _More(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is asked for beside prompt and parameters; every field has a default, so that more can come."""

    negative_prompt: str = ""
    sections: tuple[Section, ...] = ()
    ending: Ending = Ending.CUT


class _JobMore(_More, frozen=True):
    origin: Origin | None = None

    def __post_init__(self) -> None:
        if self.origin is not None and not 0 <= self.origin.start <= self.origin.stop:
            raise ValueError("an origin that ends before it begins")


MARK_COLUMNS = ("title", "kept", "rating", "colour", "notes", "markers", "tempo", "said_key")
"""Those of the table ``marks``, beside the clip's number."""

CLIP_COLUMNS = tuple(name for name in ClipRow.__struct_fields__ if name not in {*MARK_COLUMNS, "tags"})
"""Those of the table ``clips`` that are written."""

TAGS = (
    "(SELECT json_group_array(name) FROM (SELECT name FROM clip_tags JOIN tags ON tags.number = tag"
    " WHERE clip_tags.clip = clips.number ORDER BY name))"
)
"""Of a clip, as JSON."""

SELECT_CLIPS = (
    f"SELECT {', '.join((*CLIP_COLUMNS, *MARK_COLUMNS))}, {TAGS} AS tags FROM clips LEFT JOIN marks ON clip = number"
)
"""Gives what ``clip_row`` reads."""

_MORE, _JOB_MORE = RecordFormat(_More), RecordFormat(_JobMore)


class _PromptRow(msgspec.Struct, frozen=True):
    id: Count
    prompt: str
    params: str
    checkpoint_id: str
    used_at: str
    uses: Count
    pinned: Flag
    more: str = "{}"


def storable(text: str) -> str:
    """The text without lone surrogates, which have no UTF-8 form; each becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


def time_to_text(time: datetime) -> str:
    """An aware time as text whose order is the order of time."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def time_from_text(text: str) -> datetime:
    """Read ``time_to_text``'s text. Raises ``ValueError``."""
    time = datetime.fromisoformat(text)
    if time.year not in _YEARS or time.tzinfo is None:
        raise ValueError(f"no time of a clip: {text}")
    return time.astimezone(UTC)


def markers_to_text(markers: Markers) -> str:
    """As pairs of seconds and a name."""
    return msgspec.json.encode([(marker.seconds, storable(marker.name)) for marker in markers]).decode()


def markers_from_text(text: str) -> Markers:
    """Read ``markers_to_text``'s text. Raises ``ValueError`` and its like."""
    return tuple(Marker(*pair) for pair in msgspec.json.decode(text, type=tuple[tuple[float, str], ...]))


def tempo_to_text(tempo: Tempo | None) -> str | None:
    """None for none."""
    return None if tempo is None else msgspec.json.encode(tempo).decode()


def tempo_from_text(text: str | None) -> Tempo | None:
    """Read ``tempo_to_text``'s text. Raises ``ValueError`` and its like."""
    if text is None:
        return None
    tempo = msgspec.json.decode(text, type=Tempo)
    if not (SLOWEST <= tempo.bpm <= FASTEST and 0 <= tempo.offset < MAX_SAMPLES and 1 <= tempo.beats_in_bar <= 32):
        raise ValueError(f"no tempo: {text}")
    return tempo


def key_to_number(key: Key | None) -> int | None:
    """None for none."""
    return None if key is None else key.number


def key_from_number(number: int | None) -> Key | None:
    """Read ``key_to_number``'s number."""
    return None if number is None else Key.of_number(number)


def clip_to_row(clip: Clip, folder: Path, audio_bytes: int, codes_hash: str | None = None) -> ClipRow:
    """The columns of a clip whose files lie below ``folder``. Raises ``ValueError`` for what could not be read back."""
    row = ClipRow(
        id=clip.id,
        job_id=clip.job_id,
        take=clip.take,
        title=clip.title,
        recipe=None if clip.recipe is None else recipe_to_text(clip.recipe),
        created_at=time_to_text(clip.created_at),
        samples=round(clip.duration * clip.sampling_rate),
        sampling_rate=clip.sampling_rate,
        channels=2 if clip.channels == 2 else 1,
        gain=clip.gain,
        audio_file=clip.audio_path.relative_to(folder).as_posix(),
        audio_bytes=audio_bytes,
        codes_file=clip.codes_path.relative_to(folder).as_posix() if clip.codes_path else None,
        missing=1 if clip.missing else 0,
        kept=1 if clip.kept else 0,
        origin=clip.origin,
        rating=clip.rating,
        colour=clip.colour,
        notes=storable(clip.notes),
        markers=markers_to_text(clip.markers),
        tempo=tempo_to_text(clip.tempo),
        said_key=key_to_number(clip.said_key),
        tags=clip.tags,
        codes_hash=codes_hash,
    )
    try:
        clip_from_row(msgspec.convert(msgspec.to_builtins(row), ClipRow), folder)
    except (msgspec.ValidationError, DamagedDatabaseError) as error:
        raise ValueError(f"no clip of a library: {error}") from error
    return row


def insert_rows(connection: Connection, rows: Iterable[ClipRow]) -> None:
    """Insert rows into ``clips`` and ``marks``, without tags. Raises ``sqlite3.Error``."""
    facts, marks = ", ".join(CLIP_COLUMNS), ", ".join(MARK_COLUMNS)
    for row in rows:
        added = connection.execute(
            f"INSERT INTO clips ({facts}) VALUES ({', '.join('?' * len(CLIP_COLUMNS))})",
            [getattr(row, name) for name in CLIP_COLUMNS],
        )
        connection.execute(
            f"INSERT INTO marks (clip, {marks}) VALUES (?{', ?' * len(MARK_COLUMNS)})",
            [added.lastrowid, *(getattr(row, name) for name in MARK_COLUMNS)],
        )


def clip_row(row: Columns) -> ClipRow:
    """The columns of a clip, typed. Raises ``DamagedDatabaseError`` for what this program never wrote."""
    with _damage("clips"):
        columns = dict(row)
        tags = msgspec.json.decode(str(columns.pop("tags", "[]")))
        return msgspec.convert({**columns, "tags": tags}, ClipRow)


def clip_from_row(row: Columns | ClipRow, folder: Path) -> Clip:
    """The clip of a row. Raises ``DamagedDatabaseError`` for what this program never wrote."""
    columns = row if isinstance(row, ClipRow) else clip_row(row)
    with _damage("clips"):
        return Clip(
            id=columns.id,
            job_id=columns.job_id,
            title=columns.title,
            recipe=None if columns.recipe is None else recipe_from_text(columns.recipe),
            created_at=time_from_text(columns.created_at),
            duration=columns.samples / columns.sampling_rate,
            sampling_rate=columns.sampling_rate,
            channels=columns.channels,
            gain=columns.gain,
            audio_path=folder / columns.audio_file,
            codes_path=folder / columns.codes_file if columns.codes_file else None,
            missing=bool(columns.missing),
            kept=bool(columns.kept),
            rating=columns.rating,
            colour=columns.colour,
            notes=columns.notes,
            markers=markers_from_text(columns.markers),
            tempo=tempo_from_text(columns.tempo),
            said_key=key_from_number(columns.said_key),
            tags=columns.tags,
            origin=columns.origin,
        )


def job_more_to_text(request: GenerationRequest) -> str:
    """What a job's row holds of a request beside prompt and parameters."""
    origin = None if request.source is None else request.source.origin
    return _JOB_MORE.encode(_JobMore(request.negative_prompt, request.sections, request.ending, origin)).decode()


def prompt_more_to_text(asked: GenerationRequest | Recipe | PromptEntry) -> str:
    """What an entry of the history holds beside prompt and parameters; the same for the same."""
    return _MORE.encode(_More(asked.negative_prompt, asked.sections, asked.ending)).decode().strip()


def job_from_row(row: Columns) -> JobRecord:
    """Raises ``DamagedDatabaseError`` for what this program never wrote."""
    with _damage("jobs"):
        columns = msgspec.convert(dict(row), _JobRow)
        more = _JOB_MORE.decode(columns.more, "more")
        return JobRecord(
            id=columns.id,
            prompt=columns.prompt,
            params=params_from_text(columns.params),
            checkpoint_id=columns.checkpoint_id,
            device=columns.device,
            precision=columns.precision,
            created_at=time_from_text(columns.created_at),
            state=columns.state,
            message=columns.message,
            origin=more.origin,
            negative_prompt=more.negative_prompt,
            sections=more.sections,
            ending=more.ending,
        )


def prompt_from_row(row: Columns) -> PromptEntry:
    """Raises ``DamagedDatabaseError`` for what this program never wrote."""
    with _damage("prompts"):
        columns = msgspec.convert(dict(row), _PromptRow)
        more = _MORE.decode(columns.more, "more")
        return PromptEntry(
            id=columns.id,
            prompt=columns.prompt,
            params=params_from_text(columns.params),
            checkpoint_id=columns.checkpoint_id,
            used_at=time_from_text(columns.used_at),
            uses=columns.uses,
            pinned=bool(columns.pinned),
            negative_prompt=more.negative_prompt,
            sections=more.sections,
            ending=more.ending,
        )


def mark_from_row(row: Columns) -> None:
    """Raises ``DamagedDatabaseError`` for what this program never wrote."""
    with _damage("marks"):
        msgspec.convert({name: row[name] for name in MARK_COLUMNS if name in row.keys()}, _MarkRow)  # noqa: SIM118


def tag_from_row(row: Columns) -> str:
    """Raises ``DamagedDatabaseError`` for what this program never wrote."""
    with _damage("tags"):
        return msgspec.convert(row["name"], str)


def read_everything(connection: Connection, on_some: Callable[[], None] = lambda: None) -> None:
    """Read every row once. Raises ``DamagedDatabaseError`` for one that this program never wrote.

    Args:
        on_some: called after each few clips; may end it by an exception.
    """
    anywhere = Path()
    clips = connection.execute(SELECT_CLIPS)
    while some := clips.fetchmany(_AT_ONCE):
        for row in some:
            clip_from_row(row, anywhere)
        on_some()
    for row in connection.execute("SELECT * FROM jobs"):
        job_from_row(row)
    for row in connection.execute("SELECT * FROM prompts"):
        prompt_from_row(row)
    for row in connection.execute("SELECT name FROM tags"):
        tag_from_row(row)
    with _damage("starts"):
        for number, at in connection.execute("SELECT number, at FROM starts"):
            msgspec.convert(number, Count)
            time_from_text(at)


@contextmanager
def _damage(table: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:  # whatever a row provokes is the row's fault
        raise DamagedDatabaseError(f"a row of {table}: {error}") from error
