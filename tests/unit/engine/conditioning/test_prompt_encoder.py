"""Prompts become hidden states: padding, guidance halves, cutting, silence for empty ones."""

from __future__ import annotations

import pytest
import torch

from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.params import MAX_PROMPT_TOKENS
from musicgen_desktop.engine.conditioning.prompt_encoder import PromptEncoder
from musicgen_desktop.engine.conditioning.tokenizer import load_tokenizer
from tests.support.random_checkpoint import SHAPES, STARTER, random_model


@pytest.fixture(scope="module")
def encoder() -> PromptEncoder:
    model = random_model(SHAPES["tiny"])
    return PromptEncoder(
        load_tokenizer(STARTER, 2_000), model.text_encoder, model.enc_to_dec_proj, SHAPES["tiny"].hidden_size
    )


@torch.inference_mode()
def test_one_prompt_needs_no_mask(encoder):
    conditioning = encoder.encode(["slow piano"], guided=False)
    assert conditioning.mask is None
    assert conditioning.hidden_states.shape[0] == 1
    assert conditioning.notes == ()


@torch.inference_mode()
def test_guidance_adds_a_half_that_hears_nothing(encoder):
    with_prompt, without = encoder.encode(["slow piano"], guided=True).hidden_states
    assert with_prompt.abs().max() > 0
    assert without.abs().max() == 0


@torch.inference_mode()
def test_a_short_prompt_beside_a_long_one_is_padded_and_masked(encoder):
    conditioning = encoder.encode(["piano", "a much longer prompt with drums"], guided=False)
    assert conditioning.mask is not None
    lengths = conditioning.mask.sum(dim=1)
    assert lengths[0] < lengths[1] == conditioning.mask.shape[1]
    assert conditioning.hidden_states[0, lengths[0] :].abs().max() == 0
    alone = encoder.encode(["piano"], guided=False).hidden_states[0]
    assert torch.allclose(conditioning.hidden_states[0, : lengths[0]], alone, atol=1e-5)


@torch.inference_mode()
def test_takes_repeat_each_row(encoder):
    conditioning = encoder.encode(["piano", "long drums and bass"], guided=True)
    repeated = conditioning.repeated(3)
    assert repeated.hidden_states.shape[0] == 12
    assert torch.equal(repeated.hidden_states[4], conditioning.hidden_states[1])


@torch.inference_mode()
def test_a_prompt_over_the_limit_is_cut_and_ends_properly(encoder):
    long = encoder.encode(["piano drums " * 5_000], guided=False)
    assert long.hidden_states.shape[1] == MAX_PROMPT_TOKENS
    (note,) = long.notes
    assert str(MAX_PROMPT_TOKENS) in note
    ids, _ = encoder._token_ids(["piano drums " * 5_000])
    assert ids[0][-1] == 1, "the end token"


@torch.inference_mode()
@pytest.mark.parametrize("guided", [True, False])
def test_nothing_but_empty_prompts_is_unconditional(encoder, guided):
    conditioning = encoder.encode(["", ""], guided)
    assert conditioning.hidden_states.shape == (4 if guided else 2, 1, SHAPES["tiny"].hidden_size)
    assert conditioning.hidden_states.abs().max() == 0


def test_a_piece_that_the_text_encoder_does_not_know_is_said_in_words(encoder):
    tokenizer = load_tokenizer(STARTER, 2_000)
    tokenizer.backend.add_tokens([f"kazoo{n}" for n in range(1_000)])
    other = PromptEncoder(tokenizer, encoder._text_encoder, None, SHAPES["tiny"].hidden_size)
    with pytest.raises(CheckpointError):
        other.encode(["a kazoo999"], guided=False)


@torch.inference_mode()
@pytest.mark.parametrize("negative", ["drums", "a very long list of instruments that shall not be heard"])
def test_the_second_half_hears_the_negative_prompt(encoder, negative):
    prompts = ["slow piano", "loud guitars"]
    conditioning = encoder.encode(prompts, guided=True, negative_prompt=negative)
    alone = encoder.encode([negative], guided=False).hidden_states[0]
    for row in (2, 3):
        heard = slice(None) if conditioning.mask is None else conditioning.mask[row]
        assert torch.allclose(conditioning.hidden_states[row][heard], alone, atol=1e-5)
    for row, prompt in enumerate(prompts):
        heard = slice(None) if conditioning.mask is None else conditioning.mask[row]
        alone = encoder.encode([prompt], guided=False).hidden_states[0]
        assert torch.allclose(conditioning.hidden_states[row][heard], alone, atol=1e-5)


@torch.inference_mode()
def test_without_a_negative_prompt_nothing_changes(encoder):
    plain, empty = encoder.encode(["piano"], True), encoder.encode(["piano"], True, "")
    assert torch.equal(plain.hidden_states, empty.hidden_states)
    assert encoder.encode(["piano"], False, "drums").hidden_states.shape[0] == 1
