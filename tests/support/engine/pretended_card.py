"""A graphics card that is none: tensors "on cuda" lie in main memory, and what a card would refuse is refused.

So what runs on a card can be run where there is none, with real numbers: every mixture of devices fails as it would
there, and what the host would wait for is counted. Kernels, streams, graphs and rounding are another matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves, tree_map

CARD = torch.device("cuda", 0)

_MOVES = ("aten.to", "aten._to_copy", "aten.copy_", "aten.index_put_", "aten.index")
"""Operations that may read from another device than they write to; indices may lie in main memory."""

_LOOKS = ("aten._local_scalar_dense", "aten.nonzero", "aten.equal", "aten.masked_select", "aten.is_nonzero")
"""Operations whose result is needed on the host, which waits for it."""


class OnCard(Tensor):
    """A tensor that says that it is on the card.

    Attributes:
        inner: where its numbers are.
    """

    inner: Tensor  # pyright: ignore[reportIncompatibleMethodOverride]

    @staticmethod
    def __new__(cls, inner: Tensor) -> OnCard:
        # For torch's own code it lies in main memory: that would look for a real card.
        made = torch.Tensor._make_wrapper_subclass(
            cls, inner.size(), strides=inner.stride(), storage_offset=inner.storage_offset(), dtype=inner.dtype,
            device=inner.device,
        )  # fmt: skip
        made.inner = inner
        return made

    @property
    def device(self) -> torch.device:  # pyright: ignore[reportIncompatibleVariableOverride]
        """What everybody is told."""
        return CARD

    @property
    def is_cuda(self) -> bool:  # pyright: ignore[reportIncompatibleVariableOverride]
        """What everybody is told."""
        return True

    @classmethod
    def __torch_function__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        """Where torch asks a tensor for its device without telling anybody."""
        if func is Tensor.to and isinstance(args[-1], OnCard) and len(args) > 1:
            return args[0].to(CARD, args[-1].dtype)
        if func is Tensor.cpu:
            return torch.ops.aten._to_copy(args[0], device="cpu")
        if func is Tensor.new_tensor:
            return torch.tensor(args[1], dtype=args[0].dtype, device=CARD)
        with torch._C.DisableTorchFunctionSubclass():
            return func(*args, **(kwargs or {}))

    @classmethod
    def __torch_dispatch__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        raise RuntimeError(f"{func} on a tensor of a pretended card outside of it")


class PretendedCard(TorchDispatchMode):
    """While it is entered there is a device "cuda".

    Attributes:
        calls: every operation on the card, with the shapes and numbers that it was given.
        waits: the operations that the host has to wait for.
    """

    # With this key torch does not look for a real card before it asks us.
    _mode_key = torch._C._TorchDispatchModeKey.FAKE

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[str, tuple[object, ...]]] = []
        self.waits: list[str] = []

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        everything = (args, {name: value for name, value in (kwargs or {}).items() if name != "pin_memory"})
        name, leaves = str(func).rpartition(".")[0], tree_leaves(everything)
        here = [leaf for leaf in leaves if isinstance(leaf, OnCard)]
        target = next((leaf for leaf in leaves if isinstance(leaf, torch.device)), None)
        if here:
            self._look(name, leaves, target)
        real_args, real_kwargs = tree_map(_inside, everything)
        made = func(*real_args, **real_kwargs)
        if name == "aten.copy_":
            return args[0]
        on_card = target.type == "cuda" if target is not None else bool(here)
        if on_card:
            return tree_map(lambda leaf: _wrapped(leaf, here), made)
        return made.clone() if any(made is tensor.inner for tensor in here) else made

    def _look(self, name: str, leaves: Sequence[Any], target: torch.device | None) -> None:
        self.calls.append((name, tuple(_told(leaf) for leaf in leaves)))
        elsewhere = any(isinstance(leaf, Tensor) and not isinstance(leaf, OnCard) and leaf.dim() for leaf in leaves)
        if elsewhere and name not in _MOVES:
            raise RuntimeError(f"{name}: expected all tensors to be on the same device, found some on cuda:0 and cpu")
        moved = name in _MOVES and (elsewhere or (target is not None and target.type == "cpu"))
        if name in _LOOKS or (
            moved and not any(leaf is True for leaf in leaves)
        ):  # the only flag of these operations is non_blocking
            self.waits.append(name)


def _inside(leaf: Any) -> Any:
    if isinstance(leaf, torch.device) and leaf.type == "cuda":
        return torch.device("cpu")
    return leaf.inner if isinstance(leaf, OnCard) else leaf


def _told(leaf: Any) -> object:
    return tuple(leaf.shape) if isinstance(leaf, Tensor) else leaf


def _wrapped(leaf: Any, here: Sequence[Any]) -> Any:
    if not isinstance(leaf, Tensor):
        return leaf
    for tensor in here:
        if tensor.inner is leaf:  # changed in place
            return tensor
    return OnCard(leaf)
