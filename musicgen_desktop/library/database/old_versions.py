"""The steps from each version of the tables to the next, up to version 6. Nobody changes them any more."""

from __future__ import annotations

# Times are ISO 8601 texts in UTC with microseconds, so that text order is time order.
# Files are paths relative to the clips folder with forward slashes, so that the data folder may move.
# A clip does not refer to a row of ``jobs``: it must outlive it, and come back without it from its file.
VERSION_1 = (
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
VERSION_2 = (
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
VERSION_3 = (
    "ALTER TABLE jobs ADD COLUMN more TEXT NOT NULL DEFAULT '{}'",
    "DROP INDEX jobs_copy",
    """
    CREATE INDEX jobs_copy ON jobs (id, prompt, params, checkpoint_id, device, precision, created_at, state, message,
        more)
    """,
)


# An entry of the history brings back the same things.
VERSION_4 = (
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
VERSION_5 = (
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
VERSION_6 = (
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
