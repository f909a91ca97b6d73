"""The decode loop without a decision in Python: every step is the same calls on the same memory.

So a step can be recorded once as a CUDA graph and replayed (``cuda_graph.py``): the position lies in a
tensor, new keys and values go to where it says, what has not been heard yet is masked, and ids are
chosen on the device. The host learns one flag of each step, while the next one is running already.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention

from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.decoder.delay_pattern import UNDECIDED
from musicgen_desktop.engine.decoder.kv_cache import DenseKVCache
from musicgen_desktop.engine.decoder.prefill import begin_behind
from musicgen_desktop.engine.decoder.sampling import Sampler, non_finite_error
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder

OnStep = Callable[[Tensor, int], bool]
Step = Callable[[], None]
Record = Callable[["StaticLoop"], Step]
"""Makes something faster of a loop's step."""

_WORST = -torch.inf


class StaticCache:
    """See ``KVCache``. Attends to its whole length at each step, masked beyond ``position``.

    Args:
        heard: the cache of what was heard before the first step; its memory is taken over.
        count: positions in it.
        position: int64 (1,), the position of the next step; changed from outside.
    """

    def __init__(self, heard: DenseKVCache, count: int, position: Tensor) -> None:
        self._keys, self._values = heard.keys, heard.values
        # Zeros: what is masked is multiplied by nothing, which must not be noise that is no number.
        self._keys[:, :, :, count:] = 0
        self._values[:, :, :, count:] = 0
        steps = self._keys.shape[3]
        self._positions = torch.arange(steps, device=position.device)
        self._position = position
        self._mask = torch.zeros(steps, device=position.device, dtype=self._keys.dtype)

    def advance(self, at: int) -> None:  # noqa: ARG002 - the tensor knows
        """See ``KVCache.advance``."""
        self._mask.zero_().masked_fill_(self._positions > self._position, _WORST)

    def attend(self, layer: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """See ``KVCache.attend``."""
        keys = self._keys[layer].index_copy_(2, self._position, key)
        values = self._values[layer].index_copy_(2, self._position, value)
        mask = self._mask.expand(query.shape[0], 1, 1, -1)
        return scaled_dot_product_attention(query, keys, values, attn_mask=mask)


class StaticLoop:
    """All that the steps of one job read and write, at addresses that do not change."""

    def __init__(
        self,
        decoder: IncrementalDecoder,
        conditioning: Conditioning,
        asked: Tensor,
        pad_token_id: int,
        sampler: Sampler,
    ) -> None:
        """See ``decode_ids``."""
        device = decoder.device
        self.sampler = sampler
        self.ids = asked.clone()
        self.finite = torch.ones((), dtype=torch.bool, device=device)
        self._decoder = decoder
        self._asked = asked
        self._at = torch.zeros(1, dtype=torch.long, device=device)
        self._position = torch.zeros(1, dtype=torch.long, device=device)
        self._state, self._input, self.first = begin_behind(decoder, conditioning, asked, pad_token_id, sampler.halves)
        self._heard: int = self._state.position
        self._state.cache = StaticCache(self._state.cache, self._heard, self._position)
        self._last = self._input.clone()
        self.rewind()

    def step(self) -> None:
        """One step; the same calls each time."""
        logits = self._decoder.step_at(self._state, self._last.repeat(self.sampler.halves, 1), self._position)
        chosen, finite = self.sampler.choose(logits, self._at)
        # Ids that are known are drawn and dropped too: the random stream stays that of generate().
        asked = self._asked.index_select(2, self._at)[:, :, 0]
        self._last.copy_(torch.where(asked == UNDECIDED, chosen, asked))
        self.ids.index_copy_(2, self._at, self._last[..., None])
        self.finite.logical_and_(finite)
        self._at.add_(1)
        self._position.add_(1)

    def rewind(self) -> None:
        """Go back to before the first step to be chosen. What the caches hold beyond it is masked."""
        self.ids.copy_(self._asked)
        self._last.copy_(self._input)
        self.finite.fill_(True)
        self._at.fill_(self.first)
        self._position.fill_(self._heard)


def decode_ids_statically(loop: StaticLoop, on_step: OnStep, record: Record) -> tuple[Tensor, int]:
    """Run all steps of a loop. See ``decode_ids`` for ``on_step`` and what is returned.

    The host waits for a step only when the next one has been started, so that the device never waits.
    """
    total_steps = loop.ids.shape[-1]
    if loop.first == total_steps:
        return loop.ids, total_steps
    step = record(loop)
    flags = _Flags(loop.finite)
    for done in range(loop.first + 1, total_steps + 1):
        step()
        flags.send()
        if done > loop.first + 1 and not _accept(flags, loop.ids, done - 1, on_step):
            return loop.ids, done - 1
    _accept(flags, loop.ids, total_steps, on_step)
    return loop.ids, total_steps


def _accept(flags: _Flags, ids: Tensor, steps: int, on_step: OnStep) -> bool:
    if not flags.receive():
        raise non_finite_error()
    return on_step(ids, steps)


class _Flags:
    """Brings a flag from the device, at most two on their way."""

    def __init__(self, flag: Tensor) -> None:
        self._flag = flag
        self._on_device = flag.is_cuda
        self._slots = [torch.ones((), dtype=torch.bool, pin_memory=self._on_device) for _ in range(2)]
        self._events = [torch.cuda.Event() for _ in range(2)] if self._on_device else []
        self._sent = self._received = 0

    def send(self) -> None:
        """Copy the flag as it is after what was started so far."""
        slot = self._sent % 2
        self._slots[slot].copy_(self._flag, non_blocking=True)
        if self._events:
            self._events[slot].record()
        self._sent += 1

    def receive(self) -> bool:
        """The oldest flag that was sent and not received, waiting for it."""
        slot = self._received % 2
        if self._events:
            self._events[slot].synchronize()
        self._received += 1
        return bool(self._slots[slot])
