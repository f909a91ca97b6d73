"""The prefix of a melody checkpoint that hears text alone is that of Transformers, bit by bit."""

from __future__ import annotations

import pytest
import torch
from transformers import AutoTokenizer

from musicgen_desktop.engine.conditioning.melody import MelodyPromptEncoder
from musicgen_desktop.engine.conditioning.prompt_encoder import PromptEncoder
from musicgen_desktop.engine.conditioning.tokenizer import load_tokenizer
from tests.support.engine.ten_architectures import random_melody_model
from tests.support.random_checkpoint import STARTER, Shape

SHAPES = {"projected": Shape(hidden_size=32), "as wide as chroma": Shape(hidden_size=12, num_attention_heads=2)}


@pytest.fixture(scope="module", params=SHAPES)
def model(request):
    return random_melody_model(SHAPES[request.param], chroma_length=31)


@pytest.fixture(scope="module")
def tokenizer():
    return AutoTokenizer.from_pretrained(STARTER)


@pytest.mark.parametrize("guidance_scale", [1.0, 3.0])
@pytest.mark.parametrize(
    "prompts", [["slow piano"], ["slow piano", "a long heavy metal song with drums", ""], ["", ""]], ids=len
)
@torch.inference_mode()
def test_the_prefix_is_that_of_transformers(model, tokenizer, prompts, guidance_scale):
    config = model.config
    text = PromptEncoder(
        load_tokenizer(STARTER, 2_000), model.text_encoder, model.enc_to_dec_proj, config.decoder.hidden_size
    )
    chroma = getattr(model, "audio_enc_to_dec_proj", None)
    ours = MelodyPromptEncoder(text, chroma, config.num_chroma, config.chroma_length)
    conditioning = ours.encode(prompts, guided=guidance_scale > 1)

    inputs = tokenizer(prompts, padding=True, return_tensors="pt")
    if not any(prompts):
        inputs["attention_mask"][:] = 0
    model.generation_config.guidance_scale = guidance_scale
    expected = model._prepare_encoder_hidden_states_kwargs_for_generation(
        inputs["input_ids"], {"attention_mask": inputs["attention_mask"]}, "input_ids", model.generation_config
    )["encoder_hidden_states"]
    assert torch.equal(conditioning.hidden_states, expected)
    assert conditioning.mask is None
