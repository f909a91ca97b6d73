"""What the silence before all melodies leaves in the decoder: heard when the weights are quantised, never again."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor
from transformers import MusicgenMelodyForCausalLM
from transformers.models.musicgen_melody.configuration_musicgen_melody import MusicgenMelodyDecoderConfig

from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.native import native_decoder, native_library
from musicgen_desktop.engine.native.int8_decoder import load_int8_decoder
from musicgen_desktop.engine.native.native_decoder import NativeDecoder
from musicgen_desktop.engine.weights.int8_pack import PackPlace

HIDDEN, LENGTH, TEXT = 64, 37, 5
"""More than two tiles of positions."""


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(0)
    sizes: dict[str, Any] = {"hidden_size": HIDDEN, "ffn_dim": 128, "num_attention_heads": 4, "num_hidden_layers": 2}
    return MusicgenMelodyForCausalLM(
        MusicgenMelodyDecoderConfig(vocab_size=64, pad_token_id=64, bos_token_id=64, **sizes)
    )


@pytest.fixture
def place(network, tmp_path) -> PackPlace:
    shapes = {name: tuple(tensor.shape) for name, tensor in network.state_dict().items()}
    return PackPlace(tmp_path / "packs", "hash", 100_000, shapes.__getitem__)


@pytest.fixture
def heard(monkeypatch) -> list[int]:
    """How many positions the native code was given, call by call."""
    positions: list[int] = []
    call = NativeDecoder._call

    def counted(self, state, memory, count: int) -> None:
        positions.append(count)
        call(self, state, memory, count)

    monkeypatch.setattr(native_decoder.NativeDecoder, "_call", counted)
    return positions


def silence() -> Tensor:
    return torch.randn(1, HIDDEN, generator=torch.Generator().manual_seed(1)).repeat(LENGTH, 1)


def guided() -> Conditioning:
    """A tune with words, and silence without."""
    generator = torch.Generator().manual_seed(2)
    tune, words = torch.randn(LENGTH, HIDDEN, generator=generator), torch.randn(TEXT, HIDDEN, generator=generator)
    return Conditioning(
        torch.stack([torch.cat([tune, words]), torch.cat([silence(), torch.zeros(TEXT, HIDDEN)])]), None
    )


def logits_of(decoder: NativeDecoder) -> Tensor:
    with torch.inference_mode():
        return decoder.step(decoder.begin(guided(), 4), torch.ones(2, 4, dtype=torch.int64))


def load(network, place: PackPlace | None, states: Tensor | None) -> NativeDecoder:
    return load_int8_decoder(network.config, network.state_dict().__getitem__, 2, place, states)


def test_a_loaded_decoder_knows_silence_and_computes_the_same(network, place, heard):
    expected = logits_of(load(network, None, None))
    for load_again in (False, True):
        heard.clear()
        decoder = load(network, place, silence())
        assert heard == ([] if load_again else [LENGTH])
        heard.clear()
        assert torch.equal(logits_of(decoder), expected)
        assert heard == [LENGTH + TEXT, TEXT, 1]
    assert [*place.folder.iterdir()] == [place.path]


def test_silence_is_known_after_jobs_without_it(network, place, heard):
    decoder = load(network, place, silence())
    for seed in range(3):
        states = torch.randn(2, LENGTH, HIDDEN, generator=torch.Generator().manual_seed(10 + seed))
        decoder.begin(Conditioning(states, None), 1)
    heard.clear()
    decoder.begin(Conditioning(silence()[None], None), 1)
    assert heard == []


@pytest.mark.parametrize("other", ["no silence", "another build", "another length"])
def test_what_another_decoder_left_is_made_again(network, place, heard, monkeypatch, other):
    """Attention has other bits in another build; an earlier version kept none."""
    states = silence()
    with monkeypatch.context() as patch:
        if other == "another build":
            library = native_library.load_native()
            patch.setattr(native_library, "load_native", lambda: library)
            patch.setattr(native_library, "native_variant", lambda: "other")
        load(network, place, {"no silence": None, "another length": states[:20]}.get(other, states))
    heard.clear()
    expected = logits_of(load(network, None, None))
    heard.clear()
    assert torch.equal(logits_of(load(network, place, states)), expected)
    assert heard[0] == LENGTH
    heard.clear()
    load(network, place, states)
    assert heard == []
