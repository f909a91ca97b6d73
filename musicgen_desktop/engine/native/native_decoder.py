"""The MusicGen decoder over 8-bit weights: one call of native code makes a whole step (decoder.c).

Same mathematics as ``IncrementalDecoder``. What differs: matrices and the KV cache have 8 bits; activations are
quantised to 8, where they are largest to 12, every row by itself; and the threads share the work in small pieces, so
that one that another program keeps from its core holds nobody up.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor
from torch.nn.functional import embedding

from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.native import native_library as native
from musicgen_desktop.engine.native.thread_pace import ThreadPace
from musicgen_desktop.engine.weights.int8_weight import PackedWeight
from musicgen_desktop.engine.weights.positional_table import PositionalTable

_PREFILL_ROWS = 256
"""Positions of all sequences together that one call hears: weights are read once for all of them, and what is computed
on the way takes memory for each."""

_KEPT_PREFIXES = 2
"""Those of a guided job."""


class Int8Source(Protocol):
    """Hands out a decoder's weights by the names that Transformers gives them."""

    def tensor(self, name: str) -> Tensor:
        """One tensor, float32."""
        ...

    def matrix(self, *names: str) -> PackedWeight:
        """One matrix, or several that read the same input, one below the other."""
        ...

    def computed(self, name: str, tensors: dict[str, Tensor], compute: Callable[[], None]) -> None:
        """Fill tensors with what follows from the weights: as it was kept, or by computing it."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class CallMemory:
    """Where one call computes.

    Attributes:
        work: as the native code sees it.
        tensors: the memory behind it, by the names of native.h.
    """

    work: native.Workspace
    tensors: dict[str, Tensor]


@dataclass(slots=True)
class NativeState:
    """What one job has built up in the decoder.

    Attributes:
        cache: as the native code sees it.
        tensors: the memory behind it, by the names of native.h.
        memory: where steps are computed.
        position: positions done, those of a prefix among them.
    """

    cache: native.KVCache
    tensors: dict[str, Tensor]
    memory: CallMemory
    position: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class HeardPrefix:
    """What stood before the music in one row, and what hearing it has left.

    Attributes:
        states: float32 (positions, hidden), without their places.
        state: of one row, behind it.
    """

    states: Tensor
    state: NativeState

    def alike(self, states: Tensor) -> int:
        """How many positions of another prefix are the same, from the first on."""
        both = min(len(states), len(self.states))
        return int((states[:both] == self.states[:both]).all(dim=1).cumprod(0).sum())


class NativeDecoder:
    """Runs a MusicGen decoder step by step, on the processor.

    Args:
        config: a ``MusicgenDecoderConfig`` or ``MusicgenMelodyDecoderConfig`` with the activation "gelu".
        source: its weights, by the names they have in a ``MusicgenForCausalLM``.
        pace: chooses the threads of each step.
        loaders: layers that are read at the same time; each needs memory for what it works on.
        silence: float32 (positions, hidden): a prefix that many jobs begin with; None: there is none.
    """

    def __init__(
        self, config: Any, source: Int8Source, pace: ThreadPace, loaders: int = 1, silence: Tensor | None = None
    ) -> None:
        self.num_codebooks: int = config.num_codebooks
        self.vocab_size: int = config.vocab_size
        self.hears_prompt_by_cross_attention = config.model_type != "musicgen_melody_decoder"
        self.device, self.dtype = torch.device("cpu"), torch.float32
        self._hidden: int = config.hidden_size
        self._heads: int = config.num_attention_heads
        self._library = native.load_native()
        self._kept: list[Tensor] = []
        self._prefixes: list[HeardPrefix] = []
        self._pace = pace
        self._helpers = ThreadPoolExecutor(max(1, pace.most - 1), "native decoder")
        body, codebooks = "model.decoder", range(self.num_codebooks)
        tables = [source.tensor(f"{body}.embed_tokens.{codebook}.weight") for codebook in codebooks]
        self._known_ids = min(map(len, tables))
        self._embeddings, self._offsets = torch.cat(tables), torch.tensor([0, *map(len, tables)][:-1]).cumsum(0)
        self._positions = PositionalTable(self._hidden, self.device, self.dtype)
        self._positional_table = self._positions.rows(0)
        with ThreadPoolExecutor(loaders) as pool:
            names = [f"{body}.layers.{index}" for index in range(config.num_hidden_layers)]
            layers, cross = zip(*pool.map(lambda name: self._layer(source, name), names), strict=True)
        self._layers = (native.Layer * len(layers))(*layers)
        self._cross: list[native.Matrix] = [matrix for matrix in cross if matrix is not None]
        self._decoder = native.Decoder(
            layers=len(layers),
            heads=self._heads,
            head_dim=self._hidden // self._heads,
            ffn_dim=config.ffn_dim,
            codebooks=self.num_codebooks,
            has_cross_attention=self.hears_prompt_by_cross_attention,
            embeddings=self._keep(self._embeddings),
            offsets=self._keep(self._offsets),
            layer=self._layers,
            norm=self._norm(source, f"{body}.layer_norm"),
            lm_heads=self._matrix(source, *[f"lm_heads.{codebook}.weight" for codebook in codebooks]),
        )
        self._always = [] if silence is None else [self._hear_for_good(source, silence)]

    def begin(self, conditioning: Conditioning, total_steps: int) -> NativeState:
        """Reserve the memory of a job and read its prompt.

        Args:
            conditioning: text states of all rows; without cross-attention what stands before the music.
            total_steps: the most steps that will be taken.
        """
        states = conditioning.hidden_states.float()
        if not self.hears_prompt_by_cross_attention:
            return self._begin_behind(states, total_steps)
        rows, tokens, _ = states.shape
        capacity, dim = tokens + -tokens % native.TILE, self._hidden // self._heads
        levels, scales = ((len(self._layers), rows, self._heads, *size) for size in ((capacity, dim), (4, capacity)))
        prompt = {
            "cross_keys": torch.empty(levels, dtype=torch.uint8),
            "cross_values": torch.empty(levels, dtype=torch.uint8),
            "cross_scales": torch.empty(scales),
            "prompt_lengths": _heard_tokens(conditioning),
        }
        state = self._new_state(rows, total_steps, prompt)
        self._read_prompt(state, states)
        return state

    def _begin_behind(self, states: Tensor, total_steps: int) -> NativeState:
        """The state behind a prefix, float32 (rows, positions, hidden).

        The prefixes heard last are kept, so that only what is new in one is computed; and silence for good, with which
        all begin without a melody and in the half that guidance leads away from. A row's bits depend on no other row.
        """
        length = states.shape[1]
        state = self._new_state(len(states), total_steps + length, {})
        heard: list[HeardPrefix] = []
        for row, wanted in enumerate(states):
            known = next((prefix for prefix in heard if torch.equal(prefix.states, wanted)), None)
            if known is None:
                known = self._hear_prefix(wanted, [*self._always, *self._prefixes, *heard])
                heard.append(known)
            _copy_past(known.state, state, self._heads, row, length)
        self._prefixes, state.position = heard[-_KEPT_PREFIXES:], length
        return state

    def _hear_for_good(self, source: Int8Source, states: Tensor) -> HeardPrefix:
        """Hear a prefix (positions, hidden), unless the source has kept what this leaves."""
        alone = self._new_state(1, len(states), {})
        # What is not heard is kept, too: whole tiles.
        for tensor in alone.tensors.values():
            tensor.zero_()
        # The bits of attention are those of one build.
        name = f"silence.{native.native_variant()}"
        source.computed(
            name, alone.tensors, lambda: self._prefill(alone, (states + self._places(alone, len(states)))[None])
        )
        alone.position = len(states)
        return HeardPrefix(states, alone)

    def _hear_prefix(self, states: Tensor, known: list[HeardPrefix]) -> HeardPrefix:
        """Hear a prefix (positions, hidden) behind as much of its beginning as is known."""
        alone = self._new_state(1, len(states), {})
        alike = [(prefix.alike(states), prefix) for prefix in known]
        if alike:
            alone.position, longest = max(alike, key=lambda pair: pair[0])
            _copy_past(longest.state, alone, self._heads, 0, alone.position)
        rest = states[alone.position :]
        if len(rest):
            self._prefill(alone, (rest + self._places(alone, len(rest)))[None])
        return HeardPrefix(states.clone(), alone)

    def hear(self, state: NativeState, ids: Tensor) -> None:
        """Read the delayed ids of many steps, int64 (rows, codebooks, steps), in one pass: the bits of steps."""
        self._check(state, ids)
        hidden = self._places(state, ids.shape[2])
        # In the order in which a step adds them up.
        for codes, offset in zip(ids.unbind(1), self._offsets, strict=True):
            hidden = hidden + embedding(codes + offset, self._embeddings)
        self._prefill(state, hidden)

    def _places(self, state: NativeState, positions: int) -> Tensor:
        """Positional embeddings of the next positions: (positions, hidden)."""
        return self._positional_table[state.position :][:positions]

    def _prefill(self, state: NativeState, hidden_states: Tensor) -> None:
        """Hear further positions, many in one pass: (rows, positions, hidden)."""
        rows, positions, _ = hidden_states.shape
        at_once = min(positions, max(1, _PREFILL_ROWS // rows))
        memory = self._call_memory(state.cache, at_once, shared=True)
        for part in hidden_states.split(at_once, dim=1):
            memory.tensors["hidden"][: rows * part.shape[1]] = part.flatten(0, 1)
            self._call(state, memory, part.shape[1])

    def repeated(self, state: NativeState, copies: int) -> NativeState:
        """A state in which each row stands ``copies`` times in a row."""
        if copies == 1:
            return state
        rows = state.cache.batch
        prompt = {
            name: state.tensors[name].repeat_interleave(copies, 0 if name == "prompt_lengths" else 1)
            for name in ("cross_keys", "cross_values", "cross_scales", "prompt_lengths")
            if name in state.tensors
        }
        more = self._new_state(rows * copies, state.cache.capacity, prompt)
        for row in range(rows * copies):
            _copy_past(state, more, self._heads, row, state.position, row // copies)
        more.position = state.position
        return more

    def step(self, state: NativeState, ids: Tensor) -> Tensor:
        """Read the ids of one step and predict the next.

        Args:
            ids: int64 (rows, codebooks), delayed.

        Returns:
            Logits, float32 (rows, codebooks, vocabulary).
        """
        self._check(state, ids)
        ids, logits = ids.contiguous(), torch.empty(len(ids), self.num_codebooks, self.vocab_size)
        work = state.memory.work
        work.ids, work.logits = ids.data_ptr(), logits.data_ptr()
        self._call(state, state.memory, 1)
        return logits

    def _check(self, state: NativeState, ids: Tensor) -> None:
        """The native code reads memory by them."""
        if ids.dtype != torch.int64 or ids.shape[:2] != (state.cache.batch, self.num_codebooks):
            raise ValueError("ids of another shape than the job's")
        lowest, highest = ids.aminmax()
        if lowest < 0 or highest >= self._known_ids:
            raise IndexError("an id that the checkpoint does not know")

    def _call(self, state: NativeState, memory: CallMemory, positions: int) -> None:
        """Run all layers over the next positions."""
        if state.position + positions > min(state.cache.capacity, len(self._positional_table)):
            raise ValueError("there is no room for that many positions")
        work = memory.work
        work.position, work.positions = state.position, positions
        call = state.position + 1
        # What many positions take says nothing of a step.
        with self._pace.step() if work.ids else nullcontext(self._pace.most) as threads:
            self._library.open_call(self._decoder, work, call)
            for thread in range(1, threads):
                self._helpers.submit(self._help, state, memory, call, thread)
            self._library.run_call(self._decoder, state.cache, work)
        state.position += positions

    def _help(self, state: NativeState, memory: CallMemory, call: int, thread: int) -> None:
        """Join a call that is still going on. Its memory is there for as long as this runs."""
        self._library.help(self._decoder, state.cache, memory.work, call, thread)

    def _read_prompt(self, state: NativeState, states: Tensor) -> None:
        """Keep keys and values of the prompt in all layers."""
        rows = states.flatten(0, 1).contiguous()

        def read(layer: int, matrix: native.Matrix) -> None:
            out = native.linear(self._library, matrix, rows)
            self._library.keep_prompt(self._decoder, state.cache, layer, states.shape[1], out.data_ptr())

        with ThreadPoolExecutor(self._pace.most) as pool:
            list(pool.map(read, range(len(self._cross)), self._cross))

    def _new_state(self, rows: int, capacity: int, prompt: dict[str, Tensor]) -> NativeState:
        """Memory for a job of ``capacity`` positions."""
        layers, heads, dim = len(self._layers), rows * self._heads, self._hidden // self._heads
        self._positional_table = self._positions.rows(capacity)
        self._decoder.positional_table = self._positional_table.data_ptr()
        capacity += -capacity % native.TILE
        tensors = {
            "keys": torch.empty(layers, heads, capacity, dim, dtype=torch.uint8),
            "values": torch.empty(layers, heads, capacity, dim, dtype=torch.uint8),
            "scales": torch.empty(layers, heads, 4, capacity),
            **prompt,
        }
        prompt_capacity = prompt["cross_keys"].shape[3] if prompt else 0
        cache = native.KVCache(batch=rows, capacity=capacity, prompt_capacity=prompt_capacity, **_pointers(tensors))
        return NativeState(cache, tensors, self._call_memory(cache, 1, shared=False))

    def _call_memory(self, cache: native.KVCache, positions: int, shared: bool) -> CallMemory:
        """Memory for calls of up to ``positions`` positions; ``shared``: of which no ids are read."""
        rows, decoder, library = cache.batch * positions, self._decoder, self._library
        size = library.scratch_bytes(decoder, rows, shared, max(cache.capacity, cache.prompt_capacity))
        phases = library.phases(decoder)
        tensors = {
            "hidden": torch.empty(rows, self._hidden),
            "attention": torch.empty(rows, self._hidden),
            "ffn": torch.empty(rows, decoder.ffn_dim),
            "scratch": torch.empty(self._pace.most, size, dtype=torch.uint8),
            "claimed": torch.empty(phases, dtype=torch.int64),
            "done": torch.empty(phases, dtype=torch.int64),
        }
        if shared:
            tensors["shared"] = torch.empty(library.shared_bytes(decoder, rows), dtype=torch.uint8)
        return CallMemory(native.Workspace(scratch_bytes=size, **_pointers(tensors)), tensors)

    def _layer(self, source: Int8Source, name: str) -> tuple[native.Layer, native.Matrix | None]:
        """A layer, and what makes keys and values of the prompt."""
        layer = native.Layer(
            self_norm=self._norm(source, f"{name}.self_attn_layer_norm"),
            ffn_norm=self._norm(source, f"{name}.final_layer_norm"),
            qkv=self._matrix(source, *[f"{name}.self_attn.{part}_proj.weight" for part in "qkv"]),
            self_out=self._matrix(source, f"{name}.self_attn.out_proj.weight"),
            fc1=self._matrix(source, f"{name}.fc1.weight"),
            fc2=self._matrix(source, f"{name}.fc2.weight"),
        )
        if not self.hears_prompt_by_cross_attention:
            return layer, None
        layer.cross_norm = self._norm(source, f"{name}.encoder_attn_layer_norm")
        layer.cross_q = self._matrix(source, f"{name}.encoder_attn.q_proj.weight")
        layer.cross_out = self._matrix(source, f"{name}.encoder_attn.out_proj.weight")
        return layer, self._matrix(source, *[f"{name}.encoder_attn.{part}_proj.weight" for part in "kv"])

    def _norm(self, source: Int8Source, name: str) -> native.LayerNorm:
        return native.LayerNorm(*[self._keep(source.tensor(f"{name}.{part}")) for part in ("weight", "bias")])

    def _matrix(self, source: Int8Source, *names: str) -> native.Matrix:
        weight = source.matrix(*names)
        self._kept += weight.values, weight.scales
        return native.matrix_of(weight)

    def _keep(self, tensor: Tensor) -> int:
        """Where a tensor's numbers lie, for as long as this object lives."""
        self._kept.append(tensor.contiguous())
        return self._kept[-1].data_ptr()


def _copy_past(here: NativeState, there: NativeState, heads: int, row: int, positions: int, from_row: int = 0) -> None:
    """Copy the first keys and values of a row of ``here`` into a row of ``there``."""
    whole_tiles = positions + -positions % native.TILE
    for name, axis in (("keys", 2), ("values", 2), ("scales", 3)):
        source, target = (state.tensors[name].narrow(axis, 0, whole_tiles) for state in (here, there))
        target.narrow(1, row * heads, heads).copy_(source.narrow(1, from_row * heads, heads))


def _heard_tokens(conditioning: Conditioning) -> Tensor:
    """How many tokens each row attends to, int64 (rows,): padding stands behind them.

    A row of zeros attends to none: without a bias its values would be zeros, too.
    """
    states, mask = conditioning.hidden_states, conditioning.mask
    lengths = torch.full((len(states),), states.shape[1]) if mask is None else mask.sum(dim=1)
    return lengths.cpu() * (states != 0).flatten(1).any(dim=1).cpu()


def _pointers(tensors: dict[str, Tensor]) -> dict[str, int]:
    return {name: tensor.data_ptr() for name, tensor in tensors.items()}
