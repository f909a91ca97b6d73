"""A list that is changed by splices holds what it should."""

import random

import pytest

from musicgen_desktop.domain.clip_ids import ClipIds
from musicgen_desktop.services.library.splices import splices


def spliced(before, after, edits):
    ids, shift = list(before), 0
    for start, removed, inserted in edits:
        at = start + shift
        ids[at : at + removed] = after[at : at + inserted]
        shift += inserted - removed
    return ids


@pytest.mark.parametrize("seed", range(50))
def test_whatever_comes_goes_and_moves(seed):
    dice = random.Random(seed)
    before = [str(number) for number in range(dice.randrange(40))]
    after = [clip_id for clip_id in before if dice.random() < 0.8]
    moved = dice.sample(after, min(len(after), dice.randrange(4)))
    after = [clip_id for clip_id in after if clip_id not in moved]
    for clip_id in [*moved, *(f"new {number}" for number in range(dice.randrange(4)))]:
        after.insert(dice.randint(0, len(after)), clip_id)
    edits = splices(ClipIds(before), ClipIds(after), moved)
    assert edits is not None
    assert spliced(before, after, edits) == after


def test_another_order_and_too_many_differences_are_all_anew():
    ids = ClipIds(str(number) for number in range(400))
    assert splices(ids, ids[::-1]) is None
    assert splices(ids, ids[::2]) is None
    assert splices(ids, ids) == ()
