"""Which clips were made again, and whether the same came of it."""

from __future__ import annotations

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.params import take_seed
from musicgen_desktop.domain.remake import Remake, made_first
from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.sounds.take_files import codes_digest, read_codes
from musicgen_desktop.library.tables.clips import Clips


class Remakes:
    """Nothing of it is stored: two recipes that ask for the same are enough, whenever and however they were used."""

    def __init__(self, database: Database, clips: Clips) -> None:
        self._database = database
        self._clips = clips

    def of(self, clip: Clip) -> Remake | None:
        """The clip beside the first one of its recipe; None where it is that itself, or has no recipe."""
        if clip.recipe is None:
            return None
        # A take that is made alone has a seed of its own: recipes are read only where that is the same. With pluses:
        # the index of prompts is the one to walk along.
        seed = clip.recipe.params.of_take(clip.take).seed
        found = self._database.rows(
            "SELECT id, seed, take FROM clips WHERE prompt = ? COLLATE NOCASE AND +checkpoint_id = ? AND +job_id != ?"
            " AND created_at <= (SELECT created_at FROM clips WHERE id = ?)",
            (clip.prompt, clip.checkpoint_id, clip.job_id, clip.id),
        )
        alike = [row["id"] for row in found if row["seed"] is not None and take_seed(row["seed"], row["take"]) == seed]
        first = made_first(clip, self._clips.read(alike))
        return None if first is None else Remake(first, clip, self._same(first, clip))

    def compare(self, first_id: str, again_id: str) -> Remake | None:
        """Two clips of one recipe; None where one is gone."""
        clips = self._clips.read([first_id, again_id])
        if len(clips) < 2 or any(clip.recipe is None for clip in clips):
            return None
        first, again = clips
        return Remake(first, again, self._same(first, again))

    def _same(self, first: Clip, again: Clip) -> bool | None:
        one, other = self._digest(first), self._digest(again)
        return one == other if one and other else None

    def _digest(self, clip: Clip) -> str:
        """Of its codes; empty where they are gone. Older versions did not write it down."""
        rows = self._database.rows("SELECT codes_hash FROM clips WHERE id = ?", (clip.id,))
        if rows and rows[0]["codes_hash"]:
            return rows[0]["codes_hash"]
        codes = read_codes(clip)
        return "" if codes is None else codes_digest(codes)
