"""Convolutions over time in native code, by as many threads as torch has, with the same bits by any number of them."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from ctypes import pointer
from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor
from torch.nn.functional import pad

from musicgen_desktop.engine.native import native_library as native

_BUNCH = 32
"""Input channels that lie together (convolution.c)."""

_PANEL = 32
"""Outputs that are computed together (native.h)."""

_STRIP = 32 * 1024
"""Numbers that are read at a time: they stay in a core's cache until all outputs are made of them."""

_FEWEST = 128
"""Columns that are computed at a time where there are as many: all weights are read for each such strip."""

_PARTS_OF_A_THREAD = 2
"""So that one which another program keeps from its core holds nobody up for long."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Columns of channels that follow one another.

    Attributes:
        past: float32 (rows, columns, channels), dense: those that were kept.
        here: float32 (rows, columns, channels), each row dense: those that are new.
    """

    past: Tensor
    here: Tensor

    def __len__(self) -> int:
        return self.past.shape[1] + self.here.shape[1]

    def of_rows(self, rows: slice) -> Columns:
        """The same of some rows."""
        return Columns(self.past[rows], self.here[rows])

    def as_native(self) -> native.Columns:
        """As the native code sees them, for as long as they are kept."""
        return native.Columns(self.past.data_ptr(), self.here.data_ptr(), self.past.shape[1], self.here.stride(0))


@dataclass(frozen=True, slots=True)
class Part:
    """What of a convolution's output is computed at a time: rows, columns of them, and panels of ``_PANEL`` outputs."""

    rows: slice
    columns: slice
    panels: slice


class Memory:
    """Where a thread computes. It grows to the largest size that was asked for, and stays; fresh memory takes time."""

    def __init__(self) -> None:
        self._tensor = torch.empty(0, dtype=torch.uint8)

    def __call__(self, size: int) -> int:
        """The address of so many bytes."""
        if len(self._tensor) < size:
            self._tensor = torch.empty(size, dtype=torch.uint8)
        return self._tensor.data_ptr()


class Crew:
    """Threads that share the parts of what is computed: as many as torch computes with, the caller among them."""

    def __init__(self) -> None:
        self._most = torch.get_num_threads()
        self._helpers = ThreadPoolExecutor(max(1, self._most - 1), "native codec")
        self._memories = threading.local()

    def share(self, parts: Iterable[Part], compute: Callable[[Part, Memory], None]) -> None:
        """Compute all parts. Raises what ``compute`` raises."""
        waiting = list(parts)
        left = iter(waiting)

        def work() -> None:
            memory = self._memory()
            for part in left:
                compute(part, memory)

        helpers = [self._helpers.submit(work) for _ in range(min(self._most, len(waiting)) - 1)]
        work()
        for helper in helpers:
            # Who has not begun yet would find nothing.
            if not helper.cancel():
                helper.result()

    def _memory(self) -> Memory:
        if not hasattr(self._memories, "of_thread"):
            self._memories.of_thread = Memory()
        return self._memories.of_thread


class NativeFilter:
    """A convolution's weights.

    Args:
        weight: float32 (outs, ins, taps).
        bias: float32 (outs,).
        dilation: columns from one tap to the next.
    """

    def __init__(self, weight: Tensor, bias: Tensor, dilation: int = 1) -> None:
        self._library = native.load_native()
        self.outs, self.ins, taps = weight.shape
        self.window = (taps - 1) * dilation + 1
        self.panels = math.ceil(self.outs / _PANEL)
        bunches = pad(weight, (0, 0, 0, -self.ins % _BUNCH)).unflatten(1, (-1, _BUNCH))
        panels = pad(bunches, (0, 0) * 3 + (0, -self.outs % _PANEL)).unflatten(0, (-1, _PANEL))
        self._weights = panels.permute(0, 2, 4, 3, 1).contiguous()
        self._bias = pad(bias, (0, -self.outs % _PANEL)).contiguous()
        self._single = bunches[0].transpose(1, 2).contiguous() if self.outs == 1 else None
        self._filter = native.Filter(
            weights=self._weights.data_ptr(),
            bias=self._bias.data_ptr(),
            single=None if self._single is None else self._single.data_ptr(),
            outs=self.outs,
            ins=self.ins,
            taps=taps,
            dilation=dilation,
        )

    def parts(self, rows: int, columns: int, whole: bool = False) -> Iterator[Part]:
        """Cut what comes out, so that threads can share it.

        Args:
            rows, columns: that come out.
            whole: each part has all outputs.
        """
        wanted = _PARTS_OF_A_THREAD * torch.get_num_threads()
        together = max(1, self._strip() // columns)
        groups = math.ceil(rows / together)
        cuts = min(math.ceil(columns / self._strip()), math.ceil(wanted / groups))
        panels = 1 if whole else min(self.panels, math.ceil(wanted / (groups * cuts)))
        for some in _cut(self.panels, panels):
            for row in range(0, rows, together):
                for piece in _cut(columns, cuts):
                    yield Part(slice(row, min(rows, row + together)), piece, some)

    def convolve(
        self, x: Columns, first: int, out: Tensor, memory: Memory, panels: slice | None = None, elu: bool = False,
        second: NativeFilter | None = None, added: Columns | None = None, added_first: int = 0,
    ) -> None:  # fmt: skip
        """Compute by one thread.

        Args:
            x: with as many rows as come out.
            first: the column of it where the first window begins.
            out: float32 (rows, columns, outs), the columns of a row dense; it is filled.
            memory: to work in.
            panels: those of the outputs that are computed; None: all.
            elu: of what is read.
            second: computed behind this one and an ELU, with one tap.
            added: to what comes out; as many rows and channels.
            added_first: the column of it that is added to the first that comes out.
        """
        rows, columns, _ = out.shape
        end, strip = second or self, min(columns, max(1, self._strip() // rows))
        more, behind = None if added is None else added.as_native(), None if second is None else second._filter
        call = native.Convolution(
            x=x.as_native(),
            rows=rows,
            first=first,
            columns=columns,
            first_panel=panels.start if panels else 0,
            end_panel=panels.stop if panels else end.panels,
            strip=strip,
            elu_before=elu,
            added=None if more is None else pointer(more),
            added_first=added_first,
            out=out.data_ptr(),
            out_stride=out.stride(0),
            memory=memory(self._library.convolve_bytes(self._filter, behind, rows, strip)),
        )
        self._library.convolve(self._filter, behind, call)

    def _strip(self) -> int:
        """Columns of one row that are computed at a time."""
        return max(_FEWEST, _STRIP // self.ins)


def _cut(length: int, pieces: int) -> list[slice]:
    edges = [piece * length // pieces for piece in range(pieces + 1)]
    return [slice(*pair) for pair in pairwise(edges)]
