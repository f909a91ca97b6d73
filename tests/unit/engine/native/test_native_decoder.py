"""The decoder in 8 bits: what its weights say, whatever the processor, the threads and the company of other rows."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
import torch
from torch import Tensor
from transformers import MusicgenForCausalLM, MusicgenMelodyForCausalLM
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig
from transformers.models.musicgen_melody.configuration_musicgen_melody import MusicgenMelodyDecoderConfig

from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder
from musicgen_desktop.engine.native import native_library
from musicgen_desktop.engine.native.int8_decoder import load_int8_decoder
from musicgen_desktop.engine.native.native_decoder import NativeDecoder
from musicgen_desktop.engine.native.native_library import (
    TILE,
    Matrix,
    int8_in_words,
    linear,
    load_native,
    matrix_of,
    native_variant,
)
from musicgen_desktop.engine.native.thread_pace import ThreadPace
from musicgen_desktop.engine.weights.int8_pack import QuantisingSource
from musicgen_desktop.engine.weights.int8_weight import Int8Weight, PackedWeight
from musicgen_desktop.engine.weights.linear import DenseSource

STEPS = 150
TEXT = 7
NEAR = 0.02
"""Most of what is multiplied has 8 bits."""

BY_RECIPE = {"hidden_size": 128, "ffn_dim": 256, "num_attention_heads": 2}
ODD = {"hidden_size": 60, "ffn_dim": 100, "num_attention_heads": 5}


def config_of(sizes: dict[str, int], melody: bool = False, **others: Any) -> Any:
    kind = MusicgenMelodyDecoderConfig if melody else MusicgenDecoderConfig
    return kind(**{"num_hidden_layers": 2, "vocab_size": 64, "pad_token_id": 64, "bos_token_id": 64, **sizes, **others})


def weights_of(config: Any) -> dict[str, Tensor]:
    """Random ones, twice as far apart as usual."""
    torch.manual_seed(0)
    kind: Any = MusicgenForCausalLM if isinstance(config, MusicgenDecoderConfig) else MusicgenMelodyForCausalLM
    return {name: 2 * weight for name, weight in kind(config).state_dict().items()}


def as_rounded(weights: dict[str, Tensor]) -> Callable[[str], Tensor]:
    """The same with every matrix in 8 bits."""

    def read(name: str) -> Tensor:
        if not any(part in name for part in ("proj", "fc", "lm_heads")):
            return weights[name]
        rounded = Int8Weight.of(weights[name])
        return rounded.values * rounded.scales[:, None]

    return read


def ids_of(config: Any, rows: int, steps: int = STEPS) -> Tensor:
    generator = torch.Generator().manual_seed(1)
    return torch.randint(0, config.vocab_size, (steps, rows, config.num_codebooks), generator=generator)


def heard(decoder: Any, conditioning: Conditioning, ids: Tensor) -> Tensor:
    """Logits of all steps: (steps, rows, codebooks, vocabulary)."""
    with torch.inference_mode():
        state = decoder.begin(conditioning, len(ids))
        return torch.stack([decoder.step(state, step) for step in ids])


def text_for(config: Any, rows: int, length: int = TEXT) -> Tensor:
    return torch.randn(rows, length, config.hidden_size, generator=torch.Generator().manual_seed(2))


def apart(ours: Tensor, theirs: Tensor) -> float:
    """How far at the worst step, in parts of how far the logits are spread."""
    return float((ours - theirs).flatten(1).std(1).max() / theirs.std())


@pytest.mark.parametrize("sizes", [BY_RECIPE, ODD], ids=["usual", "odd"])
def test_it_computes_what_its_rounded_weights_say(rounding, sizes):
    config = config_of(sizes)
    weights = weights_of(config)
    mask = torch.ones(3, TEXT, dtype=torch.bool)
    mask[1, 4:] = False
    conditioning = Conditioning(text_for(config, 3), mask)
    ids = ids_of(config, 3)
    exact = heard(IncrementalDecoder(config, DenseSource(as_rounded(weights), "cpu", torch.float32)), conditioning, ids)
    ours = heard(load_int8_decoder(config, weights.__getitem__, 2), conditioning, ids)
    assert apart(ours, exact) < rounding * NEAR
    assert exact.std() > 0.1
    mask[1, 4:] = True
    unmasked = heard(load_int8_decoder(config, weights.__getitem__), conditioning, ids[:3])
    assert not torch.equal(unmasked[:, 1], ours[:3, 1])
    assert torch.equal(unmasked[:, 0], ours[:3, 0])


@pytest.mark.parametrize("tokens", [1, TILE, TILE + 1, 70])
def test_a_prompt_of_any_length_is_heard(tokens):
    config = config_of(BY_RECIPE)
    weights = weights_of(config)
    mask = torch.ones(3, tokens, dtype=torch.bool)
    mask[1, 1:] = False
    states = 3 * text_for(config, 3, tokens)
    states[2] = 0
    conditioning, ids = Conditioning(states, mask), ids_of(config, 3, 40)
    exact = heard(IncrementalDecoder(config, DenseSource(as_rounded(weights), "cpu", torch.float32)), conditioning, ids)
    ours = heard(load_int8_decoder(config, weights.__getitem__, 2), conditioning, ids)
    assert apart(ours, exact) < NEAR


@pytest.mark.parametrize("prefix", [1, TILE - 1, TILE, TILE + 1, 31, 33, 200])
def test_a_prefix_is_heard_before_the_music(prefix):
    config = config_of(BY_RECIPE, melody=True)
    weights = weights_of(config)
    conditioning, ids = Conditioning(text_for(config, 2, prefix), None), ids_of(config, 2, 40)
    exact = heard(IncrementalDecoder(config, DenseSource(as_rounded(weights), "cpu", torch.float32)), conditioning, ids)
    ours = heard(load_int8_decoder(config, weights.__getitem__, 2), conditioning, ids)
    assert apart(ours, exact) < NEAR


@pytest.mark.parametrize("alike", [0, 1, TILE - 1, TILE, 33, 40], ids=lambda alike: f"{alike} alike")
def test_a_prefix_that_is_partly_known_is_heard_with_the_same_bits(alike):
    """Of the one before the rows hear more, less or nothing again; each job but the first has some of it ready."""
    config = config_of(BY_RECIPE, melody=True)
    read = weights_of(config).__getitem__
    states, ids = text_for(config, 3, 40), ids_of(config, 3, 5)
    other = states.flip(0).clone()
    other[:, :alike] = states[:1, :alike]
    longer = torch.cat([states[[0, 2, 0]], other], dim=1)
    decoder = load_int8_decoder(config, read, 2)
    for prefix in (states, other, longer, states[:, :20]):
        again = heard(decoder, Conditioning(prefix, None), ids)
        assert torch.equal(again, heard(load_int8_decoder(config, read, 2), Conditioning(prefix, None), ids))


def test_what_is_known_of_a_prefix_is_not_computed_again():
    config = config_of(BY_RECIPE, melody=True)
    decoder = load_int8_decoder(config, weights_of(config).__getitem__)
    states = text_for(config, 2, 40)
    decoder.begin(Conditioning(states, None), 1)
    lengths: list[int] = []
    call, decoder._call = decoder._call, lambda *args: (lengths.append(args[2]), call(*args))  # type: ignore[method-assign]
    decoder.begin(Conditioning(torch.cat([states[:, :30], states[:, :4]], dim=1), None), 1)
    decoder.begin(Conditioning(states[:, :30], None), 1)
    assert lengths == [4, 4]


def test_the_time_of_a_prefix_is_taken_for_no_step():
    config, times = config_of(BY_RECIPE, melody=True), count()
    decoder = NativeDecoder(
        config, QuantisingSource(weights_of(config).__getitem__), ThreadPace((1, 2), times.__next__)
    )
    state = decoder.begin(Conditioning(text_for(config, 2, 64), None), 1)
    assert next(times) == 0
    decoder.step(state, ids_of(config, 2, 1)[0])
    assert next(times) == 3


@pytest.mark.parametrize(("sizes", "rows", "steps"), [(BY_RECIPE, 3, 201), (ODD, 2, 75), (BY_RECIPE, 1, 513)])
def test_what_is_heard_in_one_pass_is_what_steps_hear(variant, sizes, rows, steps):
    """To the last bit: many positions share weights, threads and the past, and change nothing for one another."""
    config = config_of(sizes)
    conditioning, ids = Conditioning(text_for(config, rows), None), ids_of(config, rows, steps)
    decoder = NativeDecoder(config, QuantisingSource(weights_of(config).__getitem__), ThreadPace((3,)))
    expected = heard(decoder, conditioning, ids)[-1]
    with torch.inference_mode():
        state = decoder.begin(conditioning, steps)
        for part in (ids[:7], ids[7:-1]):
            decoder.hear(state, part.permute(1, 2, 0))
        assert torch.equal(decoder.step(state, ids[-1]), expected)


def test_neither_threads_nor_other_takes_change_a_bit(variant):
    """So the number of threads may change in the middle of a job, and the same seed is still the same music."""
    config = config_of(BY_RECIPE)
    read = weights_of(config).__getitem__
    ids, states = ids_of(config, 9, 40), text_for(config, 9)
    together = heard(load_int8_decoder(config, read), Conditioning(states, None), ids)
    for threads in (2, 3, 4):
        decoder = NativeDecoder(config, QuantisingSource(read), ThreadPace((threads,)))
        assert torch.equal(heard(decoder, Conditioning(states, None), ids), together)
    for rows in (slice(0, 1), slice(2, 4), slice(5, 8), slice(1, 6)):
        decoder = load_int8_decoder(config, read, 2)
        alone = heard(decoder, Conditioning(states[rows], None), ids[:, rows])
        assert torch.equal(alone, together[:, rows])


def test_helpers_that_come_too_late_do_no_harm():
    config = config_of(BY_RECIPE)
    decoder = NativeDecoder(config, QuantisingSource(weights_of(config).__getitem__), ThreadPace((2,)))
    conditioning, ids = Conditioning(text_for(config, 2), None), ids_of(config, 2, 20)
    expected = heard(decoder, conditioning, ids)
    late: list[tuple[Any, ...]] = []
    submit, decoder._helpers.submit = decoder._helpers.submit, lambda *call: late.append(call)  # type: ignore[method-assign]
    state = decoder.begin(conditioning, len(ids))
    ours = []
    for step in ids:
        ours.append(decoder.step(state, step))
        for call in late:
            submit(*call).result()
    assert len(late) == len(ids)
    assert torch.equal(torch.stack(ours), expected)


def test_numbers_that_are_not_finite_stay_so_and_stay_in_their_row(variant):
    config = config_of(BY_RECIPE)
    states = text_for(config, 2)
    decoder = load_int8_decoder(config, weights_of(config).__getitem__, 2)
    sound = heard(decoder, Conditioning(states, None), ids_of(config, 2, 2))
    for wrong in (torch.nan, torch.inf, -torch.inf):
        states = states.clone()
        states[1, 3, 5] = wrong
        logits = heard(decoder, Conditioning(states, None), ids_of(config, 2, 2))
        assert not logits[:, 1].isfinite().any()
        assert torch.equal(logits[:, 0], sound[:, 0])


def test_no_more_steps_than_were_asked_for():
    config = config_of(BY_RECIPE)
    decoder = load_int8_decoder(config, weights_of(config).__getitem__)
    state = decoder.begin(Conditioning(text_for(config, 1), None), TILE)
    for step in ids_of(config, 1, TILE):
        decoder.step(state, step)
    with pytest.raises(ValueError, match="no room"):
        decoder.step(state, ids_of(config, 1, 1)[0])


@pytest.mark.parametrize("id", [-1, 65])
def test_an_id_that_does_not_exist_reads_no_other_memory(id):
    config = config_of(BY_RECIPE)
    decoder = load_int8_decoder(config, weights_of(config).__getitem__)
    state = decoder.begin(Conditioning(text_for(config, 1), None), 2)
    with pytest.raises(IndexError, match="does not know"):
        decoder.step(state, torch.tensor([[0, 1, 2, id]]))


def random_matrix(outs: int, ins: int) -> tuple[PackedWeight, Matrix, Tensor]:
    """As the native code reads it, twice (the first keeps the memory), and what its numbers are."""
    rounded = Int8Weight.of(torch.randn(outs, ins, generator=torch.Generator().manual_seed(3)))
    weight = PackedWeight.of(rounded)
    return weight, matrix_of(weight), rounded.values * rounded.scales[:, None]


@pytest.mark.parametrize(("outs", "ins"), [(96, 1024), (50, 200)])
def test_a_few_columns_that_are_far_larger_leave_the_others_their_bits(rounding, outs, ins):
    """As in language models, where a few columns are many times larger in every row (arXiv:2208.07339, 3)."""
    _kept, matrix, weight = random_matrix(outs, ins)
    x = torch.randn(9, ins, generator=torch.Generator().manual_seed(4))
    large = x.clone()
    large[:, [5, 40]] *= 300
    usual, above = x.clone(), large.clone()
    usual[:, [5, 40]] = above[:, torch.arange(ins)[:, None].ne(torch.tensor([5, 40])).all(1)] = 0
    wrong = linear(load_native(), matrix, large) - large.double() @ weight.T.double()
    assert wrong.std() < 0.1 * (usual @ weight.T).std()
    wrong = linear(load_native(), matrix, x) - x.double() @ weight.T.double()
    assert wrong.std() < rounding * 0.01 * (x @ weight.T).std()


@pytest.mark.parametrize("ins", [64, 330, 4_096])
@pytest.mark.parametrize("size", [1e-45, 1e-40, 1e-38, 3.6e-37, 1e-35])
def test_a_row_of_tiny_numbers_is_tiny_and_hurts_no_other(variant, ins, size):
    """There is no reciprocal of a scale that is far smaller than any normal number."""
    _kept, matrix, weight = random_matrix(70, ins)
    x = torch.randn(5, ins, generator=torch.Generator().manual_seed(6))
    alone = linear(load_native(), matrix, x)
    x[2] = size * x[2].sign()
    out = linear(load_native(), matrix, x)
    assert torch.equal(out[[0, 1, 3, 4]], alone[[0, 1, 3, 4]])
    assert (out[2] - weight @ x[2]).abs().max() < 1.5e-36 * weight.abs().sum(1).max()


def test_every_variant_gives_the_bits_of_plain_vectors(use_plain_twin):
    _kept, matrix, _ = random_matrix(70, 330)
    x = torch.randn(15, 330, generator=torch.Generator().manual_seed(5)) ** 3
    here = linear(load_native(), matrix, x)
    use_plain_twin()
    assert torch.equal(linear(load_native(), matrix, x), here)


@pytest.mark.parametrize("exponent", [0, 1, 9])
def test_no_sum_of_a_few_products_is_too_large_for_its_bits(use_plain_twin, exponent):
    """All weights are the largest there are; a few numbers of a row are, or all of them."""
    signs = torch.randn(70, 1_024, generator=torch.Generator().manual_seed(7)).sign().to(torch.int8)
    weight = PackedWeight.of(Int8Weight(torch.cat([127 * signs, torch.full_like(signs, 127)]), torch.ones(140)))
    x = torch.randn(40, 1_024, generator=torch.Generator().manual_seed(8))
    x = torch.cat([x, x.abs()]).sign() * torch.cat([x, x]).abs() ** exponent
    here = linear(load_native(), matrix_of(weight), x)
    use_plain_twin()
    assert torch.equal(linear(load_native(), matrix_of(weight), x), here)


@pytest.mark.parametrize("rows", [1, 2, 3, 4, 7])
@pytest.mark.parametrize("ins", [64, 8_192, 65_536])
def test_the_largest_products_do_not_overflow(variant, rows, ins):
    """Sums of whole numbers have 32 bits: wide inputs get fewer."""
    weight = PackedWeight.of(Int8Weight(torch.full((5, ins), 127, dtype=torch.int8), torch.full((5,), 0.5)))
    x = torch.full((rows, ins), 3.0)
    out = linear(load_native(), matrix_of(weight), x)
    assert torch.allclose(out, torch.full_like(out, 3.0 * 63.5 * ins), rtol=1e-5)


def test_what_computes_is_said_in_words(monkeypatch, tmp_path):
    assert "native code" in int8_in_words()
    monkeypatch.setattr(native_library, "FOLDER", tmp_path)
    assert native_variant() == ""
    assert "fp32" in int8_in_words()
