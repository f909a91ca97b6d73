"""Many ids of clips as one value that costs nothing to hand to another thread, and little to look through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

_BYTES = 32
"""Of an id, in hexadecimal digits."""

_FEW = 8

_TABLE = 65_521
"""A prime number: the digits of ids leave few bits alike."""


class ClipIds(Sequence[str]):
    """Ids in an order. Nobody changes them. Equal to every sequence of the same ids in the same order.

    Args:
        ids: texts, or an array of bytes that nobody will change.
    """

    __slots__ = ("_ids",)

    def __init__(self, ids: Iterable[str] | NDArray[np.bytes_] = ()) -> None:
        found = ids if isinstance(ids, np.ndarray) else np.array([clip_id.encode() for clip_id in ids], "S")
        self._ids: NDArray[np.bytes_] = np.ascontiguousarray(found, f"S{max(_BYTES, -(-found.itemsize // 8) * 8)}")
        self._ids.setflags(write=False)

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> ClipIds: ...

    def __getitem__(self, place: int | slice) -> str | ClipIds:
        found: Any = self._ids[place]
        return ClipIds(found) if isinstance(place, slice) else found.decode()

    def __iter__(self) -> Iterator[str]:
        return (clip_id.decode() for clip_id in self._ids.tolist())

    def __contains__(self, clip_id: object) -> bool:
        return isinstance(clip_id, str) and self.rows_of((clip_id,))[0] >= 0

    def __eq__(self, other: object) -> bool:
        if isinstance(other, ClipIds):
            return np.array_equal(_numbers(self._ids), _numbers(other._ids))
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self._ids.tobytes())

    def __repr__(self) -> str:
        return f"ClipIds({list(self)})"

    def rows_of(self, wanted: Sequence[str]) -> list[int]:
        """Where each of them stands; -1 for one that is not there."""
        if not len(self._ids) or not wanted:
            return [-1] * len(wanted)
        asked = ClipIds(wanted)._ids.astype(self._ids.dtype)
        # One number for each id tells nearly all apart, and is compared faster.
        keys, all_keys = _keys(asked), _keys(self._ids)
        if len(keys) <= _FEW:
            rows = np.flatnonzero(np.logical_or.reduce([all_keys == key for key in keys]))
        else:
            # A small table leaves so few of all that comparing these costs nothing.
            marked = np.zeros(_TABLE, bool)
            marked[keys % _TABLE] = True
            near = np.flatnonzero(marked[all_keys % _TABLE])
            rows = near[np.isin(all_keys[near], keys)]
        found = dict(zip(self._ids[rows].tolist(), rows.tolist(), strict=True))
        return [found.get(clip_id.encode(), -1) for clip_id in wanted]

    def replaced(self, at: int, removed: int, came: ClipIds) -> ClipIds:
        """Without ``removed`` of them from ``at`` on, and with others in their place."""
        return ClipIds(np.concatenate((self._ids[:at], came._ids, self._ids[at + removed :])))

    def same_ends(self, other: ClipIds) -> tuple[int, int]:
        """How many are the same at the beginning, and how many of the rest at the end."""
        shorter = min(len(self), len(other))
        same = self._ids[:shorter] == other._ids[:shorter]
        first = shorter if same.all() else int(same.argmin())
        left = shorter - first
        same = (self._ids[len(self) - left :] == other._ids[len(other) - left :])[::-1]
        return first, left if same.all() else int(same.argmin())


def _keys(ids: NDArray[np.bytes_]) -> NDArray[np.uint64]:
    numbers = _numbers(ids).reshape(len(ids), -1)
    keys = numbers[:, 0].copy()
    for column in range(1, numbers.shape[1]):
        keys ^= numbers[:, column]
    return keys


def _numbers(ids: NDArray[np.bytes_]) -> NDArray[np.uint64]:
    """Eight bytes at a time are compared faster than texts."""
    return ids.view(np.uint64)
