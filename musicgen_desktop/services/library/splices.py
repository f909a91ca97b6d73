"""How one order of ids comes of another, in few steps, so that a list need not be shown anew."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from musicgen_desktop.domain.clip_ids import ClipIds
from musicgen_desktop.services.library.clip_values import Edit

_MOST_EDITS = 50
_MOST_APART = 20_000
"""With more edits, or with more ids between the first and the last of them, all anew is faster."""


def splices(before: ClipIds, after: ClipIds, moved: Collection[str] = ()) -> tuple[Edit, ...] | None:
    """The edits that make ``after`` of ``before``, from first to last; None where there are too many.

    Args:
        moved: ids that may stand elsewhere now; all others keep their order.
    """
    first, last = before.same_ends(after)
    old, new = (tuple(ids[first : len(ids) - last]) for ids in (before, after))
    if max(len(moved), len(old), len(new)) > _MOST_APART:
        return ((first, len(old), len(new)),) if not old or not new else None
    edits = _edits(old, new, set(moved))
    return None if edits is None else tuple((start + first, removed, came) for start, removed, came in edits)


def _edits(before: Sequence[str], after: Sequence[str], moved: set[str]) -> list[Edit] | None:
    old, new = set(before), set(after)
    edits: list[Edit] = []
    left, right = 0, 0
    while left < len(before) or right < len(after):
        start, came = left, right
        while left < len(before) and (before[left] not in new or before[left] in moved):
            left += 1
        while right < len(after) and (after[right] not in old or after[right] in moved):
            right += 1
        if left > start or right > came:
            edits.append((start, left - start, right - came))
            if len(edits) > _MOST_EDITS:
                return None
        while left < len(before) and right < len(after) and before[left] == after[right]:
            if before[left] in moved:
                break
            left += 1
            right += 1
        if (left, right) == (start, came):
            return None  # something else has moved too
    return edits
