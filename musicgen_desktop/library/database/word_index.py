"""The words of all clips and tags, in SQLite's FTS5: what is searched as the user types.

It holds nothing of its own: triggers keep it true, and where it is damaged it is made anew of the rows.
"""

from __future__ import annotations

import sqlite3

_TOKENS = "tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3', columnsize = 0"

WORD_INDEX = (
    # Seeds and checkpoints are typed too. FTS5 reads no table-valued functions, so sections are read as text.
    """
    CREATE VIEW clip_words AS SELECT number, title, notes, coalesce(seed, '') || ' ' || checkpoint_id AS made,
        prompt || ' ' || iif(json_valid(recipe), replace(replace(coalesce(json_extract(recipe, '$.sections'), ''),
            '"prompt":', ''), '"duration":', ''), '') AS prompt
    FROM clips
    """,
    f"""
    CREATE VIRTUAL TABLE clips_fts USING fts5(title, prompt, notes, made,
        content = 'clip_words', content_rowid = 'number', {_TOKENS})
    """,
    f"CREATE VIRTUAL TABLE tags_fts USING fts5(name, content = 'tags', content_rowid = 'number', {_TOKENS})",
    """
    CREATE TRIGGER clip_words_come AFTER INSERT ON clips BEGIN
        INSERT INTO clips_fts (rowid, title, prompt, notes, made)
        SELECT number, title, prompt, notes, made FROM clip_words WHERE number = new.number;
    END
    """,
    """
    CREATE TRIGGER clip_words_go BEFORE DELETE ON clips BEGIN
        INSERT INTO clips_fts (clips_fts, rowid, title, prompt, notes, made)
        SELECT 'delete', number, title, prompt, notes, made FROM clip_words WHERE number = old.number;
    END
    """,
    """
    CREATE TRIGGER clip_words_change BEFORE UPDATE OF title, recipe, notes ON clips BEGIN
        INSERT INTO clips_fts (clips_fts, rowid, title, prompt, notes, made)
        SELECT 'delete', number, title, prompt, notes, made FROM clip_words WHERE number = old.number;
    END
    """,
    """
    CREATE TRIGGER clip_words_changed AFTER UPDATE OF title, recipe, notes ON clips BEGIN
        INSERT INTO clips_fts (rowid, title, prompt, notes, made)
        SELECT number, title, prompt, notes, made FROM clip_words WHERE number = new.number;
    END
    """,
    """
    CREATE TRIGGER tag_words_come AFTER INSERT ON tags BEGIN
        INSERT INTO tags_fts (rowid, name) VALUES (new.number, new.name);
    END
    """,
    """
    CREATE TRIGGER tag_words_go BEFORE DELETE ON tags BEGIN
        INSERT INTO tags_fts (tags_fts, rowid, name) VALUES ('delete', old.number, old.name);
    END
    """,
    "INSERT INTO clips_fts (clips_fts) VALUES ('rebuild')",
)
"""Makes the index, and fills it."""

_DROP = (
    "DROP TRIGGER IF EXISTS clip_words_come",
    "DROP TRIGGER IF EXISTS clip_words_go",
    "DROP TRIGGER IF EXISTS clip_words_change",
    "DROP TRIGGER IF EXISTS clip_words_changed",
    "DROP TRIGGER IF EXISTS tag_words_come",
    "DROP TRIGGER IF EXISTS tag_words_go",
    "DROP TABLE IF EXISTS clips_fts",
    "DROP TABLE IF EXISTS tags_fts",
    "DROP VIEW IF EXISTS clip_words",
)


def remake_word_index(connection: sqlite3.Connection) -> None:
    """Make it anew of the rows, inside a transaction. Raises ``sqlite3.Error``."""
    for statement in (*_DROP, *WORD_INDEX, "INSERT INTO tags_fts (tags_fts) VALUES ('rebuild')"):
        connection.execute(statement)


def word_index_is_true(connection: sqlite3.Connection) -> bool:
    """Compare the index with all rows, inside a transaction."""
    try:
        for table in ("clips_fts", "tags_fts"):
            connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return False
    return True
