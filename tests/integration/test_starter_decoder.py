"""The decoder of the built-in checkpoint in training: what it hears, what it is asked, who learns beside it."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
import torch
from starter_recipe.codec_training import new_codec
from starter_recipe.companion import Companion, PackedBatch
from starter_recipe.composer import compose
from starter_recipe.device import Place
from starter_recipe.evening import even_out
from starter_recipe.export import MAX_BYTES
from starter_recipe.faults import disturb, hear_itself
from starter_recipe.learner import Batch, Learner
from starter_recipe.memory_heads import PLANTED_BEATS, looks_back
from starter_recipe.outline import MARKS, OutlineHeads, outline_loss, outline_of
from starter_recipe.player import Player, delay
from starter_recipe.sizes import GPU, PROCESSOR, TOY, Sizes
from starter_recipe.styles import ALL_KEYS
from torch import Tensor
from torch.nn.functional import cross_entropy

PLACE = Place(torch.device("cpu"), bf16=False)


pytestmark = pytest.mark.usefixtures("one_thread")


def test_delayed_codes_stand_where_generation_expects_them() -> None:
    codes = torch.arange(12).reshape(1, 4, 3)
    delayed = delay(codes, -1)
    assert delayed[0].tolist() == [
        [0, 1, 2, -1, -1, -1],
        [-1, 3, 4, 5, -1, -1],
        [-1, -1, 6, 7, 8, -1],
        [-1, -1, -1, 9, 10, 11],
    ]


def test_a_fresh_decoder_looks_back_by_bars_and_expects_what_it_finds_there() -> None:
    torch.manual_seed(3)
    player = Player(replace(TOY, codebook_size=1_024, hidden_size=256, heads=8, layers=5), vocabulary=50).eval()
    player.decoder.set_attn_implementation("eager")
    two_bars, times = 8 * PLANTED_BEATS[0], 5
    codes = torch.randint(0, 1_024, (1, 4, two_bars)).repeat(1, 1, times)
    delayed = delay(codes, 1_024)
    with torch.no_grad():
        output = player.decoder(
            input_ids=torch.cat([torch.full((1, 4, 1), 1_024), delayed[:, :, :-1]], 2).flatten(0, 1),
            encoder_hidden_states=torch.randn(1, 3, 256),
            output_attentions=True,
        )
    last = delayed.shape[2] - 1
    for layer, distances in enumerate(looks_back(PLANTED_BEATS)[:3]):
        for head, distance in enumerate(distances):
            # Step i reads the codes of frame i - 1. The first step, where heads rest, is not looked at.
            found = 1 + int(output.attentions[layer][0, head, last, 1:].argmax())
            assert abs(last + 1 - found - distance) <= 1, (layer, distance)
    logits = output.logits[None]
    first, later = (
        torch.stack(
            [
                cross_entropy(logits[0, k, k + begin : k + begin + two_bars], codes[0, k, begin : begin + two_bars])
                for k in range(4)
            ]
        ).mean()
        for begin in (0, (times - 1) * two_bars)
    )
    assert later < first - 1


def test_what_the_decoder_hears_has_faults_from_other_places() -> None:
    torch.manual_seed(0)
    codes = torch.arange(6)[:, None, None] * 4_000 + torch.arange(4)[:, None] * 1_000 + torch.arange(400)
    heard = disturb(codes, 0.0)
    faulty = heard != codes
    shares = faulty.float().mean((1, 2))
    assert 0.02 < shares.mean() < 0.6
    assert shares.std() > 0.05, "each clip has its own share"
    assert torch.equal(heard // 1_000 % 4, codes // 1_000 % 4), "each code comes from its own codebook"
    assert not torch.equal(faulty[:, 0], faulty[:, 1]), "single codes"
    assert faulty.all(1).any(), "and whole frames"


def test_a_decoder_hears_what_it_said_itself() -> None:
    torch.manual_seed(1)
    codes = torch.randint(0, 500, (64, 4, 120))
    said = torch.full((64, 4, 123, 1_000), -50.0)
    for index in range(4):
        said[:, index, index : index + 120].scatter_(2, (codes[:, index] + 500)[..., None], 50.0)
    heard = hear_itself(codes, said)
    own = heard == codes + 500
    assert torch.equal(own | (heard == codes), torch.ones_like(own)), "each at its own place"
    assert torch.equal(own[:, 0], own[:, 3]), "whole frames"
    assert own.float().mean((1, 2)).std() > 0.1, "each clip has its own share"


def test_a_decoder_in_training_rounds_as_8_bits_do() -> None:
    torch.manual_seed(0)
    player = Player(TOY, 100)
    norm = player.decoder.model.decoder.layers[0].self_attn_layer_norm
    x = torch.randn(5, TOY.hidden_size, requires_grad=True)
    exact = norm.eval()(x)
    rounded = norm.train()(x)
    steps = (exact.amax(-1) - exact.amin(-1)) / 255
    assert 0 < (rounded - exact).abs().amax(-1).div(steps).max() < 0.51
    (gradient,) = torch.autograd.grad(rounded.square().sum(), x)
    assert gradient.abs().min() > 0, "rounding stops no gradient"


def test_evening_out_changes_the_rounding_alone() -> None:
    torch.manual_seed(0)
    decoder = Player(TOY, 100).decoder.eval()
    norms = [layer.self_attn_layer_norm for layer in decoder.model.decoder.layers]
    with torch.no_grad():
        for norm in norms:
            norm.weight[3] = 40  # one dimension is loud, and so are 8 bits' steps for all
    ids, states = torch.randint(0, TOY.codebook_size, (8, 30)), torch.randn(2, 5, TOY.hidden_size)

    def play() -> tuple[Tensor, list[float]]:
        heard: list[Tensor] = []
        handles = [norm.register_forward_hook(lambda *call: heard.append(call[-1])) for norm in norms]
        with torch.no_grad():
            logits = decoder(input_ids=ids, encoder_hidden_states=states, use_cache=False).logits
        for handle in handles:
            handle.remove()
        return logits, [float(each.abs().max() / each.abs().mean()) for each in heard]

    before, peaks = play()
    even_out(decoder, ids, states)
    after, evened = play()
    assert torch.allclose(before, after, atol=1e-3 * float(before.abs().max()))
    assert all(new < old / 2 for new, old in zip(evened, peaks, strict=True))


def test_a_dropped_caption_is_not_heard() -> None:
    torch.manual_seed(2)
    player = Player(TOY, vocabulary=50).eval()
    codes = torch.randint(0, TOY.codebook_size, (2, 4, 9))
    ones = torch.ones(2, 3, dtype=torch.long)
    with torch.no_grad():
        outputs = [
            player(codes, {"input_ids": torch.full((2, 3), word), "attention_mask": ones}, torch.tensor([True, False]))
            for word in (7, 8)
        ]
    assert torch.equal(outputs[0][0], outputs[1][0])
    assert not torch.equal(outputs[0][1], outputs[1][1])


def test_an_outline_says_where_in_the_bar_what_begins() -> None:
    composition = compose(random.Random(11), 400, ALL_KEYS, "house", "full", frames_per_beat=25)
    outline = outline_of(composition, 300)
    assert [int(step) & 15 for step in outline[[0, 24, 25, 99, 100]]] == [0, 3, 4, 15, 0]
    assert [int(bar) >> 4 & 3 for bar in outline[[0, 99, 100, 299]]] == [0, 0, 1, 2]
    begins = [int(frame) >> 6 & 0xFFF for frame in outline]
    told = {(frame, tone) for frame, bits in enumerate(begins) for tone in range(12) if bits >> tone & 1}
    assert told == {(note.start, note.pitch % 12) for note in composition.notes if note.start < 300}
    struck = {frame for frame, packed in enumerate(outline) if int(packed) >> 42}
    assert struck == {hit.start for hit in composition.hits if hit.start < 300}


def test_right_answers_about_the_outline_cost_little_and_wrong_ones_much() -> None:
    outline = torch.from_numpy(outline_of(compose(random.Random(1), 200, ALL_KEYS, "rock", "full"), 100))[None]
    heads = OutlineHeads(16 + 4 + MARKS)
    places = torch.arange(6, 6 + MARKS)
    right = torch.cat(
        [
            torch.nn.functional.one_hot(outline & 15, 16),
            torch.nn.functional.one_hot(outline >> 4 & 3, 4),
            outline[..., None] >> places & 1,
        ],
        -1,
    ).float()
    with torch.no_grad():
        heads.norm = torch.nn.Identity()  # type: ignore[assignment]
        heads.answers.weight.copy_(60 * torch.eye(16 + 4 + MARKS))
        heads.answers.bias.fill_(-30)
        assert outline_loss(heads(right, outline)) < 1e-3
        assert outline_loss(heads(right.roll(7, 1), outline)) > 1


def test_a_companion_learns_what_the_other_half_of_the_batch_teaches() -> None:
    torch.manual_seed(0)
    learner = Learner(TOY, 60, PLACE)
    codes, ones = torch.randint(0, TOY.codebook_size, (4, 4, 30)), torch.ones(4, 5, dtype=torch.long)
    batch = Batch(
        codes,
        torch.rand(4, 30) < 0.2,
        torch.randint(0, 1 << 40, (4, 30)),
        {"input_ids": torch.randint(2, 60, (4, 5)), "attention_mask": ones},
        torch.zeros(4, dtype=torch.bool),
    )
    even, odd = batch.halves()
    alone = []
    for half in (even, odd):
        learner.hear(half, 0.5, seed=3)
        alone.append([weight.grad.clone() for weight in learner.parameters() if weight.grad is not None])
    companion = Companion(learner, TOY, 60, PLACE)
    try:
        companion.ask("hear", PackedBatch(odd), 0.5, 3)
        learner.hear(even, 0.5, seed=3)
        companion.answer()
    finally:
        companion.close()
    together = [weight.grad for weight in learner.parameters() if weight.grad is not None]
    for one, other, both in zip(*alone, together, strict=True):
        assert torch.allclose((one + other) / 2, both, atol=1e-5 * float(both.abs().max()) + 1e-8)
    with pytest.raises(EOFError):  # nobody waits for a process that has ended
        companion.answer()


@pytest.mark.parametrize("sizes", [PROCESSOR, GPU], ids=["processor", "GPU"])
def test_what_is_trained_for_hours_may_be_shipped(sizes: Sizes) -> None:
    player, codec = Player(sizes, sizes.vocabulary), new_codec(sizes)
    numbers = sum(weight.numel() for part in (player, codec) for weight in part.state_dict().values())
    vocabulary_file = 300_000
    assert 2 * numbers + vocabulary_file < MAX_BYTES
