"""The tables of the library and the steps from each version of them to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.library.database.clip_order import ORDER_INDEXES
from musicgen_desktop.library.database.database import DamagedDatabaseError
from musicgen_desktop.library.database.word_index import WORD_INDEX

Upgrade = Callable[[sqlite3.Connection], None]

# Times are ISO 8601 texts in UTC with microseconds, so that text order is time order.
# Files are paths relative to the clips folder with forward slashes, so that the data folder may move.
# A clip does not refer to a row of ``jobs``: it must outlive it, and come back without it from its file.
_VERSION_1 = (
    """
    CREATE TABLE jobs (
        id TEXT PRIMARY KEY,
        prompt TEXT NOT NULL,
        params TEXT NOT NULL,
        checkpoint_id TEXT NOT NULL,
        device TEXT NOT NULL,
        precision TEXT NOT NULL,
        created_at TEXT NOT NULL,
        state TEXT NOT NULL,
        message TEXT NOT NULL
    )
    """,
    "CREATE INDEX jobs_by_state ON jobs (state)",
    """
    CREATE TABLE clips (
        id TEXT PRIMARY KEY,
        job_id TEXT NOT NULL,
        take INTEGER NOT NULL,
        title TEXT NOT NULL,
        recipe TEXT NOT NULL,
        created_at TEXT NOT NULL,
        samples INTEGER NOT NULL CHECK (samples > 0),
        sampling_rate INTEGER NOT NULL CHECK (sampling_rate > 0),
        channels INTEGER NOT NULL CHECK (channels > 0),
        gain REAL NOT NULL CHECK (gain > 0),
        audio_file TEXT NOT NULL UNIQUE,
        audio_bytes INTEGER NOT NULL,
        codes_file TEXT,
        missing INTEGER NOT NULL DEFAULT 0,
        kept INTEGER NOT NULL DEFAULT 0
    )
    """,
    "CREATE INDEX clips_by_time ON clips (created_at DESC, take)",
    "CREATE INDEX clips_by_job ON clips (job_id)",
    """
    CREATE TABLE prompts (
        id INTEGER PRIMARY KEY,
        identity TEXT NOT NULL UNIQUE,
        prompt TEXT NOT NULL,
        folded TEXT NOT NULL,
        params TEXT NOT NULL,
        checkpoint_id TEXT NOT NULL,
        used_at TEXT NOT NULL,
        uses INTEGER NOT NULL,
        pinned INTEGER NOT NULL DEFAULT 0
    )
    """,
    "CREATE INDEX prompts_by_time ON prompts (pinned DESC, used_at DESC)",
)


# SQLite's pages carry no checksums: a byte that a disk turns over in a title is a title like any other. With every
# column in an index too, SQLite's own check finds the difference.
_VERSION_2 = (
    "CREATE TABLE format (version INTEGER NOT NULL)",
    "INSERT INTO format VALUES (2)",
    "CREATE TABLE starts (number INTEGER PRIMARY KEY, at TEXT NOT NULL)",
    """
    CREATE INDEX clips_copy ON clips (id, job_id, take, title, recipe, created_at, samples, sampling_rate, channels,
        gain, audio_file, audio_bytes, codes_file, missing, kept)
    """,
    """
    CREATE INDEX prompts_copy ON prompts (id, identity, prompt, folded, params, checkpoint_id, used_at, uses, pinned)
    """,
    """
    CREATE INDEX jobs_copy ON jobs (id, prompt, params, checkpoint_id, device, precision, created_at, state, message)
    """,
)


# What a job grows from, what it leads away from, its sections and its ending: JSON, since more will come.
_VERSION_3 = (
    "ALTER TABLE jobs ADD COLUMN more TEXT NOT NULL DEFAULT '{}'",
    "DROP INDEX jobs_copy",
    """
    CREATE INDEX jobs_copy ON jobs (id, prompt, params, checkpoint_id, device, precision, created_at, state, message,
        more)
    """,
)


# An entry of the history brings back the same things.
_VERSION_4 = (
    "ALTER TABLE prompts ADD COLUMN more TEXT NOT NULL DEFAULT '{}'",
    "DROP INDEX prompts_copy",
    """
    CREATE INDEX prompts_copy ON prompts (id, identity, prompt, folded, params, checkpoint_id, used_at, uses, pinned,
        more)
    """,
)


# What the user says about a clip, and sounds that have no recipe. Numbers are never given twice: what a backup and a
# damaged database say about one number is about one thing. What clips are sorted and looked for by is made of the
# recipe's text, and cannot differ from it.
_VERSION_5 = (
    """
    CREATE TABLE clips_of_5 (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        job_id TEXT NOT NULL,
        take INTEGER NOT NULL,
        title TEXT NOT NULL,
        recipe TEXT,
        created_at TEXT NOT NULL,
        samples INTEGER NOT NULL CHECK (samples > 0),
        sampling_rate INTEGER NOT NULL CHECK (sampling_rate > 0),
        channels INTEGER NOT NULL CHECK (channels > 0),
        gain REAL NOT NULL CHECK (gain > 0),
        audio_file TEXT NOT NULL UNIQUE,
        audio_bytes INTEGER NOT NULL,
        codes_file TEXT,
        missing INTEGER NOT NULL DEFAULT 0,
        kept INTEGER NOT NULL DEFAULT 0,
        origin TEXT NOT NULL DEFAULT 'made',
        rating INTEGER NOT NULL DEFAULT 0,
        colour TEXT,
        notes TEXT NOT NULL DEFAULT '',
        codes_hash TEXT,
        length REAL NOT NULL AS (samples * 1.0 / sampling_rate) STORED,
        prompt TEXT NOT NULL AS (coalesce(iif(json_valid(recipe), json_extract(recipe, '$.prompt'), ''), '')) STORED,
        checkpoint_id TEXT NOT NULL AS
            (coalesce(iif(json_valid(recipe), json_extract(recipe, '$.checkpoint_id'), ''), '')) STORED,
        seed INTEGER AS (iif(json_valid(recipe), json_extract(recipe, '$.params.seed'), NULL)) STORED,
        parent_id TEXT AS (iif(json_valid(recipe), nullif(json_extract(recipe, '$.origin.clip_id'), ''), NULL)) STORED
    )
    """,
    """
    INSERT INTO clips_of_5 (id, job_id, take, title, recipe, created_at, samples, sampling_rate, channels, gain,
        audio_file, audio_bytes, codes_file, missing, kept, origin)
    SELECT id, job_id, take, title, recipe, created_at, samples, sampling_rate, channels, gain,
        audio_file, audio_bytes, codes_file, missing, kept, iif(job_id LIKE 'example-%', 'example', 'made')
    FROM clips ORDER BY created_at, job_id, take
    """,
    "DROP TABLE clips",
    "ALTER TABLE clips_of_5 RENAME TO clips",
    """
    CREATE INDEX clips_copy ON clips (id, job_id, take, title, recipe, created_at, samples, sampling_rate, channels,
        gain, audio_file, audio_bytes, codes_file, missing, kept, origin, rating, colour, notes, codes_hash)
    """,
    "CREATE INDEX clips_by_job ON clips (job_id)",
    "CREATE INDEX clips_by_parent ON clips (parent_id) WHERE parent_id IS NOT NULL",
    "CREATE INDEX clips_by_codes ON clips (codes_hash) WHERE codes_hash IS NOT NULL",
    # All that clips are filtered by, so that a filter reads neither recipes nor notes.
    "CREATE INDEX clips_by_marks ON clips (rating, kept, colour, origin, checkpoint_id, length, created_at)",
    "CREATE TABLE tags (number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL)",
    "CREATE UNIQUE INDEX tags_copy ON tags (name)",
    """
    CREATE TABLE clip_tags (clip INTEGER NOT NULL, tag INTEGER NOT NULL, PRIMARY KEY (clip, tag)) WITHOUT ROWID
    """,
    "CREATE INDEX clip_tags_copy ON clip_tags (tag, clip)",
    """
    CREATE TABLE analyses (clip INTEGER NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, value, confidence REAL,
        PRIMARY KEY (clip, kind)) WITHOUT ROWID
    """,
    "CREATE INDEX analyses_copy ON analyses (clip, kind, version, value, confidence)",
    "CREATE TABLE saved_searches (name TEXT PRIMARY KEY, query TEXT NOT NULL)",
    "CREATE INDEX saved_searches_copy ON saved_searches (name, query)",
    """
    CREATE TRIGGER clip_is_gone AFTER DELETE ON clips BEGIN
        DELETE FROM clip_tags WHERE clip = old.number;
        DELETE FROM analyses WHERE clip = old.number;
    END
    """,
)


# Which clips the ledger beside the sounds does not tell of yet, and whether all of it is new or only what the user
# says. Triggers see every way in which a clip can change.
_VERSION_6 = (
    "CREATE TABLE unwritten (id TEXT PRIMARY KEY, whole INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO unwritten SELECT id, 1 FROM clips",
    """
    CREATE TRIGGER clip_is_new AFTER INSERT ON clips BEGIN
        INSERT INTO unwritten VALUES (new.id, 1) ON CONFLICT (id) DO UPDATE SET whole = 1;
    END
    """,
    """
    CREATE TRIGGER clip_is_unwritten AFTER UPDATE OF title, kept, origin, rating, colour, notes ON clips BEGIN
        INSERT INTO unwritten VALUES (new.id, 0) ON CONFLICT (id) DO NOTHING;
    END
    """,
    """
    CREATE TRIGGER clip_is_another AFTER UPDATE OF job_id, take, recipe, created_at, samples, sampling_rate, channels,
        gain, audio_file, codes_file, codes_hash ON clips BEGIN
        INSERT INTO unwritten VALUES (new.id, 1) ON CONFLICT (id) DO UPDATE SET whole = 1;
    END
    """,
    """
    CREATE TRIGGER clip_is_deleted AFTER DELETE ON clips BEGIN
        INSERT INTO unwritten VALUES (old.id, 1) ON CONFLICT (id) DO UPDATE SET whole = 1;
    END
    """,
    """
    CREATE TRIGGER tag_is_unwritten AFTER INSERT ON clip_tags BEGIN
        INSERT INTO unwritten SELECT id, 0 FROM clips WHERE number = new.clip ON CONFLICT (id) DO NOTHING;
    END
    """,
    """
    CREATE TRIGGER taken_tag_is_unwritten AFTER DELETE ON clip_tags BEGIN
        INSERT INTO unwritten SELECT id, 0 FROM clips WHERE number = old.clip ON CONFLICT (id) DO NOTHING;
    END
    """,
)


def _step(*statements: str) -> Upgrade:
    def run(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return run


UPGRADES: tuple[Upgrade, ...] = (
    _step(*_VERSION_1),
    _step(*_VERSION_2),
    _step(*_VERSION_3),
    _step(*_VERSION_4),
    _step(*_VERSION_5, *ORDER_INDEXES, *WORD_INDEX),
    _step(*_VERSION_6),
)
"""Step *n* makes version *n* + 1 out of version *n*; an empty database is version 0. An index over all columns of a
table is made anew by a step that changes them."""

_STATED_TWICE_SINCE = 2
"""From this version on a row of ``format`` says the version too: one flipped byte makes no newer library."""


class NewerLibraryError(UserError):
    """The library was written by a newer program; it has not been touched."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            tr(
                "The library was made by a newer MusicGen Desktop (its format is {found}, this program knows {known}).",
                found=found,
                known=known,
            ),
            tr("Nothing was changed. Start the newer program, or point this one at another data folder."),
        )


def read_version(connection: sqlite3.Connection) -> int:
    """The version of the tables in this database; 0 when it has none. Raises ``DamagedDatabaseError``."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "format" in tables:
        stated = [number for (number,) in connection.execute("SELECT version FROM format")]
    else:
        stated = [version if 0 < version < _STATED_TWICE_SINCE and tables else 0]
    if [version] != stated or (tables and not version):
        raise DamagedDatabaseError(f"it says that it has version {version} and {stated}")
    return version


def refuse_newer(connection: sqlite3.Connection, upgrades: Sequence[Upgrade] = UPGRADES) -> None:
    """Raise ``NewerLibraryError`` when this program is too old for the database."""
    found = read_version(connection)
    if found > len(upgrades):
        raise NewerLibraryError(found, len(upgrades))


def upgrade(connection: sqlite3.Connection, upgrades: Sequence[Upgrade] = UPGRADES) -> None:
    """Bring the database to the newest version, one transaction for each step.

    The connection must be in autocommit mode. Raises what SQLite raises; the database then stands
    at the last version that was reached completely.
    """
    for version in range(read_version(connection), len(upgrades)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            upgrades[version](connection)
            connection.execute(f"PRAGMA user_version = {version + 1}")
            if version + 1 >= _STATED_TWICE_SINCE:
                connection.execute("UPDATE format SET version = ?", (version + 1,))
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
