"""How one order of ids comes of another, in few steps, so that a list need not be shown anew."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from musicgen_desktop.services.library.clip_values import Edit

_MOST_EDITS = 50
"""With more of them all anew is faster."""


def splices(before: Sequence[str], after: Sequence[str], moved: Collection[str] = ()) -> tuple[Edit, ...] | None:
    """The edits that make ``after`` of ``before``, from first to last; None where there are too many.

    Args:
        moved: ids that may stand elsewhere now; all others keep their order.
    """
    first = next((row for row, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), None)
    if first is None:
        first = min(len(before), len(after))
    old, new, moved = set(before), set(after), set(moved)
    edits: list[Edit] = []
    left, right = first, first
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
    return tuple(edits)
