"""The tables of the library and the steps from each version of them to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.library.database.database import DamagedDatabaseError
from musicgen_desktop.library.database.old_versions import (
    VERSION_1,
    VERSION_2,
    VERSION_3,
    VERSION_4,
    VERSION_5,
    VERSION_6,
)
from musicgen_desktop.library.database.word_index import KOREAN_WORDS, MARKER_WORDS, WORD_INDEX

Upgrade = Callable[[sqlite3.Connection], None]

# What the user says of clips has a table of its own, so that rating 100,000 clips rewrites none of their recipes; words
# and orders are made in Python, which knows more of languages than SQLite.
_VERSION_7 = (
    *(f"DROP TRIGGER {name}" for name in
      ("clip_is_gone", "clip_is_new", "clip_is_unwritten", "clip_is_another", "clip_is_deleted", "tag_is_unwritten",
       "taken_tag_is_unwritten")),
    *(f"DROP TRIGGER IF EXISTS {name}" for name in
      ("clip_words_come", "clip_words_go", "clip_words_change", "clip_words_changed", "tag_words_come",
       "tag_words_go")),
    "DROP TABLE IF EXISTS clips_fts",
    "DROP TABLE IF EXISTS tags_fts",
    "DROP VIEW IF EXISTS clip_words",
    """
    CREATE TABLE marks (
        clip INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        kept INTEGER NOT NULL DEFAULT 0,
        rating INTEGER NOT NULL DEFAULT 0,
        colour TEXT,
        notes TEXT NOT NULL DEFAULT ''
    )
    """,
    "INSERT INTO marks SELECT number, title, kept, rating, colour, notes FROM clips",
    """
    CREATE TABLE clips_of_7 (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        job_id TEXT NOT NULL,
        take INTEGER NOT NULL,
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
        origin TEXT NOT NULL DEFAULT 'made',
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
    INSERT INTO clips_of_7 (number, id, job_id, take, recipe, created_at, samples, sampling_rate, channels, gain,
        audio_file, audio_bytes, codes_file, missing, origin, codes_hash)
    SELECT number, id, job_id, take, recipe, created_at, samples, sampling_rate, channels, gain,
        audio_file, audio_bytes, codes_file, missing, origin, codes_hash
    FROM clips ORDER BY number
    """,
    # A number that was given once stays given.
    "DELETE FROM sqlite_sequence WHERE name = 'clips_of_7'",
    "INSERT INTO sqlite_sequence SELECT 'clips_of_7', seq FROM sqlite_sequence WHERE name = 'clips'",
    "DROP TABLE clips",
    "ALTER TABLE clips_of_7 RENAME TO clips",
    """
    CREATE INDEX clips_copy ON clips (id, job_id, take, recipe, created_at, samples, sampling_rate, channels, gain,
        audio_file, audio_bytes, codes_file, missing, origin, codes_hash)
    """,
    "CREATE INDEX clips_by_job ON clips (job_id)",
    "CREATE INDEX clips_by_parent ON clips (parent_id) WHERE parent_id IS NOT NULL",
    "CREATE INDEX clips_by_codes ON clips (codes_hash) WHERE codes_hash IS NOT NULL",
    # One walk along each gives an order, or what a filter lets pass: of equal ones ``ClipOrders`` knows which is newer.
    "CREATE INDEX clips_by_created_up ON clips (created_at, job_id, take)",
    "CREATE INDEX clips_by_created_down ON clips (created_at DESC, job_id, take)",
    *(f"CREATE INDEX clips_by_{column} ON clips ({column})" for column in
      ("length", "seed", "checkpoint_id", "origin")),
    "CREATE INDEX marks_copy ON marks (clip, title, kept, rating, colour, notes)",
    "CREATE INDEX marks_by_rating ON marks (rating)",
    "CREATE INDEX marks_by_colour ON marks (colour)",
    # What the ledger lacks, by number; of clips that are gone there are ids only.
    "CREATE TABLE unwritten_of_7 (clip INTEGER PRIMARY KEY, whole INTEGER NOT NULL)",
    "INSERT INTO unwritten_of_7 SELECT number, whole FROM unwritten JOIN clips USING (id)",
    "CREATE TABLE forgotten (id TEXT PRIMARY KEY) WITHOUT ROWID",
    "INSERT INTO forgotten SELECT id FROM unwritten WHERE id NOT IN (SELECT id FROM clips)",
    "DROP TABLE unwritten",
    "ALTER TABLE unwritten_of_7 RENAME TO unwritten",
    """
    CREATE TRIGGER clip_is_new AFTER INSERT ON clips BEGIN
        INSERT INTO unwritten VALUES (new.number, 1) ON CONFLICT (clip) DO UPDATE SET whole = 1;
    END
    """,
    """
    CREATE TRIGGER clip_is_another AFTER UPDATE OF job_id, take, recipe, created_at, samples, sampling_rate, channels,
        gain, audio_file, codes_file, codes_hash, origin ON clips BEGIN
        INSERT INTO unwritten VALUES (new.number, 1) ON CONFLICT (clip) DO UPDATE SET whole = 1;
    END
    """,
    """
    CREATE TRIGGER clip_is_gone AFTER DELETE ON clips BEGIN
        DELETE FROM marks WHERE clip = old.number;
        DELETE FROM clip_tags WHERE clip = old.number;
        DELETE FROM analyses WHERE clip = old.number;
        DELETE FROM unwritten WHERE clip = old.number;
        INSERT INTO forgotten VALUES (old.id) ON CONFLICT (id) DO NOTHING;
    END
    """,
    *(
        f"""
        CREATE TRIGGER {name} AFTER {what} BEGIN
            INSERT INTO unwritten VALUES ({row}.clip, 0) ON CONFLICT (clip) DO NOTHING;
        END
        """
        for name, what, row in (
            ("mark_is_unwritten", "INSERT ON marks", "new"),
            ("changed_mark_is_unwritten", "UPDATE ON marks", "new"),
            ("tag_is_unwritten", "INSERT ON clip_tags", "new"),
            ("taken_tag_is_unwritten", "DELETE ON clip_tags", "old"),
        )
    ),
    *WORD_INDEX,
)  # fmt: skip


# Places in a clip that the user marked, as JSON: they are read and written together.
_VERSION_8 = (
    "ALTER TABLE marks ADD COLUMN markers TEXT NOT NULL DEFAULT '[]'",
    "DROP INDEX marks_copy",
    "CREATE INDEX marks_copy ON marks (clip, title, kept, rating, colour, notes, markers)",
)

# What is measured of sounds; until here nothing was written there. All of it can be measured again, so no index has it
# twice; ``amount`` is what is looked for and sorted by. A tempo that the user says stands among the marks.
_VERSION_9 = (
    "DROP TABLE analyses",
    """
    CREATE TABLE analyses (clip INTEGER NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, value TEXT, amount REAL,
        confidence REAL, PRIMARY KEY (clip, kind)) WITHOUT ROWID
    """,
    "CREATE INDEX analyses_by_amount ON analyses (kind, amount)",
    "ALTER TABLE marks ADD COLUMN tempo TEXT",
    "DROP INDEX marks_copy",
    "CREATE INDEX marks_copy ON marks (clip, title, kept, rating, colour, notes, markers, tempo)",
    "CREATE INDEX marks_by_tempo ON marks (json_extract(tempo, '$.bpm')) WHERE tempo IS NOT NULL",
    *MARKER_WORDS,
)


# Any part of a Korean word is found; and which clips were made of one prompt is no walk through all of them.
_VERSION_10 = (*KOREAN_WORDS, "CREATE INDEX clips_by_prompt ON clips (prompt COLLATE NOCASE)")


# A key that the user says, as its number, by which it is found and sorted.
_VERSION_11 = (
    "ALTER TABLE marks ADD COLUMN said_key INTEGER",
    "DROP INDEX marks_copy",
    "CREATE INDEX marks_copy ON marks (clip, title, kept, rating, colour, notes, markers, tempo, said_key)",
    "CREATE INDEX marks_by_key ON marks (said_key) WHERE said_key IS NOT NULL",
)


def _step(*statements: str) -> Upgrade:
    def run(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return run


UPGRADES: tuple[Upgrade, ...] = (
    _step(*VERSION_1),
    _step(*VERSION_2),
    _step(*VERSION_3),
    _step(*VERSION_4),
    _step(*VERSION_5),
    _step(*VERSION_6),
    _step(*_VERSION_7),
    _step(*_VERSION_8),
    _step(*_VERSION_9),
    _step(*_VERSION_10),
    _step(*_VERSION_11),
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
