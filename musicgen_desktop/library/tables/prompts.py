"""The prompt history: every idea that was ever tried, with the parameters it was last tried with."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import unicodedata
from datetime import datetime

from musicgen_desktop.audio.recipe_text import params_to_text
from musicgen_desktop.domain.clip import PromptEntry
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import clean_prompt
from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.database.rows import prompt_from_row, prompt_more_to_text, storable, time_to_text

HISTORY_LIMIT = 1_000
"""Entries handed out at once. All are kept and searched."""

PLAIN = "{}"
"""Of an entry that has nothing beside prompt and parameters."""


class Prompts:
    """The table ``prompts``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(
        self, prompt: str, params: GenerationParams, checkpoint_id: str, used_at: datetime, more: str = PLAIN
    ) -> PromptEntry:
        """Count one use. The same prompt with the same parameters and the same ``more``, seed aside, stays one entry.

        ``more`` is what ``prompt_more_to_text`` gives.
        """
        prompt = storable(prompt)
        identity = _identity(prompt, params, more)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO prompts (identity, prompt, folded, params, checkpoint_id, used_at, uses, more)"
                " VALUES (?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (identity) DO UPDATE SET uses = uses + 1,"
                " params = excluded.params, checkpoint_id = excluded.checkpoint_id,"
                # A clock set back must not push the entry down.
                " used_at = max(used_at, excluded.used_at)",
                (identity, prompt, fold(prompt), params_to_text(params), storable(checkpoint_id),
                 time_to_text(used_at), more),
            )  # fmt: skip
            # Inside the transaction: what cannot be read back is not written.
            return prompt_from_row(self._database.rows("SELECT * FROM prompts WHERE identity = ?", (identity,))[0])

    def knows(self, prompt: str, params: GenerationParams, more: str = PLAIN) -> bool:
        """Whether there is an entry of this prompt with these parameters and ``more``, seed aside."""
        identity = _identity(prompt, params, more)
        return bool(self._database.rows("SELECT 1 FROM prompts WHERE identity = ?", (identity,)))

    def search(self, text: str = "", limit: int = HISTORY_LIMIT) -> tuple[PromptEntry, ...]:
        """Entries that hold every word of ``text``, pinned first, then the last used first.

        Upper and lower case are the same in every script, and so are composed and decomposed
        letters. An empty text finds all.
        """
        words = fold(storable(text)).split()
        condition = " AND ".join(["instr(folded, ?) > 0"] * len(words)) or "1"
        rows = self._database.rows(
            f"SELECT * FROM prompts WHERE {condition} ORDER BY pinned DESC, used_at DESC, id DESC LIMIT ?",
            (*words, limit),
        )
        return tuple(prompt_from_row(row) for row in rows)

    def pin(self, prompt_id: int, pinned: bool) -> bool:
        """Keep an entry on top, or let it go; whether it was otherwise before. An unknown id changes nothing."""
        with self._database.transaction() as connection:
            changed = connection.execute(
                "UPDATE prompts SET pinned = ? WHERE id = ? AND pinned != ?", (pinned, prompt_id, pinned)
            )
        return changed.rowcount > 0

    def remove(self, prompt_id: int) -> PromptEntry | None:
        """Forget an entry, and give it for ``restore``. Clips made with it stay. None for an unknown id."""
        rows = self._database.rows("SELECT * FROM prompts WHERE id = ?", (prompt_id,))
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM prompts WHERE id = ?", (prompt_id,))
        return prompt_from_row(rows[0]) if rows else None

    def restore(self, entry: PromptEntry) -> None:
        """Put a removed entry back in its place. Where it has been used again since, both are one."""
        more = prompt_more_to_text(entry)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO prompts (id, identity, prompt, folded, params, checkpoint_id, used_at, uses, pinned, more)"
                # Its number may have been given away since.
                " VALUES ((SELECT ? WHERE NOT EXISTS (SELECT 1 FROM prompts WHERE id = ?)), ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (identity) DO UPDATE SET uses = uses + excluded.uses,"
                " pinned = max(pinned, excluded.pinned), used_at = max(used_at, excluded.used_at)",
                (entry.id, entry.id, _identity(entry.prompt, entry.params, more), entry.prompt, fold(entry.prompt),
                 params_to_text(entry.params), entry.checkpoint_id, time_to_text(entry.used_at), entry.uses,
                 entry.pinned, more),
            )  # fmt: skip


def fold(text: str) -> str:
    """The text as it is compared: one line, one case, one Unicode form."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", clean_prompt(text)).casefold())


def _identity(prompt: str, params: GenerationParams, more: str) -> str:
    seedless = dataclasses.asdict(dataclasses.replace(params, seed=0, bars=None))
    # As floats, so that a length of 8 is a length of 8.0.
    numbers = json.dumps({name: float(value) for name, value in seedless.items() if value is not None}, sort_keys=True)
    beside = "" if more == PLAIN else f"\n{more}"
    if params.bars is not None:
        beside += f"\n{json.dumps(dataclasses.astuple(params.bars))}"
    return hashlib.sha256(f"{numbers}\n{prompt}{beside}".encode()).hexdigest()
