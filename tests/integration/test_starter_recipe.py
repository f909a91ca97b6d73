"""The recipe of the built-in checkpoint: its music, its codes, and the whole chain in small."""

from __future__ import annotations

import random
import re
import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from starter_recipe import measures
from starter_recipe.beginning import begin_with, load_beginning
from starter_recipe.captions import caption
from starter_recipe.chain import Plan, run_chain
from starter_recipe.codec_training import new_codec
from starter_recipe.composer import compose
from starter_recipe.composition import FRAME, SAMPLING_RATE
from starter_recipe.device import Place
from starter_recipe.evaluation import QUICK, Jury, generate, judge_checkpoint, judge_rendered
from starter_recipe.examples import cut, waveforms
from starter_recipe.player import Player
from starter_recipe.producers import Producers
from starter_recipe.renderer import Renderer
from starter_recipe.sizes import TOY
from starter_recipe.stage import Budget, run_stage
from starter_recipe.styles import ALL_KEYS, SIX_KEYS, STYLES, TEMPI
from starter_recipe.tokenizer import load_tokenizer
from starter_recipe.tokens import encode_clips
from transformers import AutoTokenizer, MusicgenForConditionalGeneration

from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.loader import load_checkpoint
from tests.support.engine.engine_requests import a_checkpoint

PLACE = Place(torch.device("cpu"), bf16=False)


pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The state folder of a chain that was never interrupted."""
    state = tmp_path_factory.mktemp("starter") / "state"
    run_chain(Plan(TOY, hours=0.0), state, PLACE)
    return state


def test_every_style_begins_on_a_bar_line_and_repeats() -> None:
    for style in STYLES:
        composition = compose(random.Random(style), 600, ALL_KEYS, style)
        bar = composition.frames_per_bar
        events = {
            index: {
                (e.start - index * bar, *_other_facts(e))
                for e in (*composition.notes, *composition.hits)
                if index * bar <= e.start < (index + 1) * bar
            }
            for index in range(600 // bar)
        }
        assert 0 in {start for start, *_ in events[0]}, style
        kinds = composition.bar_kinds
        for one in events:
            for other in events:
                assert (kinds[one] != kinds[other]) or events[one] == events[other], style
        assert composition.facts.frames_per_beat in TEMPI


def _other_facts(event: Any) -> tuple[Any, ...]:
    return tuple(getattr(event, name) for name in event.__slots__ if name != "start")


def test_a_style_has_so_few_bars_that_they_return_in_many_clips() -> None:
    """A small decoder can learn all of them by heart, but no free mixture."""
    rng = random.Random(0)
    for style in ("house", "jazz", "techno"):
        clips = [compose(rng, 60, SIX_KEYS, style, "full") for _ in range(400)]
        bars = {
            (
                tuple(hit for hit in clip.hits if hit.start < clip.facts.frames_per_beat),
                tuple(note.instrument for note in clip.notes if note.start == 0),
            )
            for clip in clips
        }
        assert len(bars) <= STYLES[style].arrangements * len(TEMPI)


def test_equal_bars_are_equal_samples_and_nothing_clips() -> None:
    renderer = Renderer()
    composition = compose(random.Random(3), 900, SIX_KEYS, "house", "full")
    sound = renderer.render(composition)
    bar, kinds = composition.frames_per_bar * FRAME, composition.bar_kinds
    pairs = [
        (one, other)
        for other in range(2, 900 * FRAME // bar)
        for one in range(1, other)
        if kinds[one - 1 : one + 1] == kinds[other - 1 : other + 1]
    ]
    assert pairs
    for one, other in pairs:
        np.testing.assert_allclose(
            sound[one * bar : (one + 1) * bar], sound[other * bar : (other + 1) * bar], rtol=0, atol=1e-6
        )
    assert np.abs(sound).max() <= 1
    np.testing.assert_array_equal(renderer.render(composition, 333, 40), sound[333 * FRAME : 373 * FRAME])


def test_ensembles_play_what_they_are_called() -> None:
    rng = random.Random(5)
    drums_only = compose(rng, 300, SIX_KEYS, "rock", "drums only")
    assert drums_only.hits
    assert not drums_only.notes
    no_drums = compose(rng, 300, SIX_KEYS, "rock", "no drums")
    assert no_drums.notes
    assert not no_drums.hits
    assert {note.instrument for note in compose(rng, 300, SIX_KEYS, "piano").notes} == {"piano"}


def test_captions_say_what_is_true() -> None:
    rng = random.Random(7)
    for _ in range(500):
        facts = compose(rng, 1, ALL_KEYS).facts
        text = caption(facts, rng)
        assert text.strip()
        assert text == text.lower()
        if any(sign.isdigit() for sign in text) and "bpm" in text:
            numbers = [int(digits) for digits in re.findall(r"\d+", text)]
            assert any(abs(number / facts.bpm - 1) < 0.036 for number in numbers), text
        if facts.has_drums:
            assert not re.search(r"\b(no|without|ohne|kein|sin) (any )?(drums|schlagzeug|bater)", text), text


def test_other_processes_make_the_same_examples() -> None:
    producers = Producers(partial(waveforms, TOY), workers=1)
    try:
        made = [producers.get(number) for number in (5, 6)]
    finally:
        producers.close()
    for number, sound in zip((5, 6), made, strict=True):
        np.testing.assert_array_equal(sound, waveforms(TOY, Renderer(), number))


def test_pieces_of_a_clip_give_the_codes_of_the_whole() -> None:
    torch.manual_seed(1)
    codec = new_codec(TOY).eval()
    for layer in codec.quantizer.layers:
        layer.codebook.embed.normal_(std=0.05)
    renderer = Renderer()
    clips = [cut(renderer, random.Random(seed), 700, SIX_KEYS, "techno") for seed in range(3)]
    assert all(3 <= len(clip.pieces) < 9 for clip in clips)
    codes = encode_clips(clips, codec, torch.device("cpu"))
    for clip, ours in zip(clips, codes, strict=True):
        with torch.no_grad():
            sound = torch.from_numpy(renderer.render(clip.composition))[None, None]
            theirs = codec.quantizer.encode(codec.encoder(sound))[:, 0, :700].numpy()
        # Sums in another order may tip a close call.
        assert (ours == theirs).mean() > 0.99


def test_measures_hear_tempo_and_likeness() -> None:
    clicks = np.zeros(8 * SAMPLING_RATE, np.float32)
    noise = np.random.default_rng(0).standard_normal(800).astype(np.float32)
    for start in range(0, len(clicks) - 800, SAMPLING_RATE // 2):
        clicks[start : start + 800] = 0.3 * noise
    tempo, strength = measures.pulse(clicks)
    assert measures.within(tempo, 120)
    assert strength > 0.9
    hiss = 0.1 * np.random.default_rng(1).standard_normal(8 * SAMPLING_RATE).astype(np.float32)
    assert measures.pulse(hiss)[1] < 0.4
    tone = (0.3 * np.sin(np.arange(8 * SAMPLING_RATE) * 2 * np.pi * 440 / SAMPLING_RATE)).astype(np.float32)
    assert measures.harmony(tone)[0].argmax() == 9
    assert measures.chroma_correlation(tone, tone) == pytest.approx(1)
    assert measures.signal_to_noise(tone, 0.9 * tone) == pytest.approx(20, abs=0.1)
    assert measures.is_broken(np.zeros_like(tone))
    assert not measures.is_broken(tone)


def test_the_toy_plays_with_plain_transformers_and_with_our_engine(toy: Path) -> None:
    folder = toy / "checkpoint"
    model: Any = MusicgenForConditionalGeneration.from_pretrained(folder, dtype=torch.float32)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    (sound,) = generate(model, tokenizer, ["techno, 125 bpm"], seconds=0.5, seed=1)
    assert len(sound) == pytest.approx(0.5 * SAMPLING_RATE, abs=4 * FRAME)
    assert np.isfinite(sound).all()
    assert model.generation_config.guidance_scale == 3.0
    loaded = load_checkpoint(a_checkpoint(folder), Placement("cpu", "fp32"))
    assert loaded.start_token_id == TOY.codebook_size


def test_the_vocabulary_reads_what_people_type(toy: Path) -> None:
    tokenizer = load_tokenizer(toy / "tokenizer")
    assert tokenizer("Techno, 120BPM").input_ids == tokenizer("techno, 120bpm").input_ids
    assert "▁120" in tokenizer.convert_ids_to_tokens(tokenizer("120bpm").input_ids)
    assert tokenizer.unk_token_id not in tokenizer("Café “Zürich”, C♯ minor").input_ids
    assert tokenizer("東京").input_ids[-1] == tokenizer.eos_token_id


def test_an_interrupted_chain_ends_with_the_same_weights(toy: Path, tmp_path: Path) -> None:
    stops = [("codec", 2, KeyboardInterrupt), ("codec", 9, KeyboardInterrupt), ("text", 3, KeyboardInterrupt)]
    stops += [("decoder", 3, RuntimeError), ("decoder", 5, KeyboardInterrupt)]
    # The vocabulary is trained by threads that add up in any order.
    shutil.copytree(toy / "tokenizer", tmp_path / "tokenizer")
    for stage, step, kind in stops:

        def stop(name: str, number: int, wanted: Any = (stage, step), kind: type[BaseException] = kind) -> None:
            if (name, number) == wanted:
                raise kind

        with pytest.raises(kind):
            run_chain(Plan(TOY, hours=0.0), tmp_path, PLACE, stop)
    folder = run_chain(Plan(TOY, hours=0.0), tmp_path, PLACE)
    for shard in (toy / "tokens").iterdir():
        with np.load(shard) as theirs, np.load(tmp_path / "tokens" / shard.name) as ours:
            np.testing.assert_array_equal(ours["codes"], theirs["codes"])
    ours, theirs = (load_file(path / "model.safetensors") for path in (folder, toy / "checkpoint"))
    differing = {name: float((weight - theirs[name]).abs().max()) for name, weight in ours.items()}
    assert {name: most for name, most in differing.items() if most > 0} == {}


def test_the_decoder_of_a_finished_checkpoint_learns_on(toy: Path, tmp_path: Path) -> None:
    begin_with(toy / "checkpoint", tmp_path)
    beginning = load_beginning(tmp_path)
    assert beginning is not None
    tokenizer = load_tokenizer(toy / "tokenizer")
    codes = torch.randint(0, TOY.codebook_size, (2, 4, 40))
    tokens = tokenizer(["techno, 125 bpm", "a minor"], padding=True, return_tensors="pt")
    trained = torch.load(toy / "decoder.pt", weights_only=True)["training"]["learner"]
    logits = []
    for layers in (None, TOY.layers, TOY.layers + 1):
        player = Player(replace(TOY, layers=layers or TOY.layers), len(tokenizer)).eval()
        if layers is None:
            player.load_state_dict(
                {name.removeprefix("player."): w for name, w in trained.items() if "player." in name}
            )
        else:
            player.load_state_dict(beginning.decoder(player.state_dict(), TOY.new_layers), strict=False)
            player.text_encoder.load_state_dict(beginning.text_encoder(player.text_encoder.state_dict(), tokenizer))
        with torch.no_grad():
            logits.append(player(codes, tokens, torch.tensor([False, True])))
    near = 0.05 * float(logits[0].std())
    assert torch.allclose(logits[0], logits[1], atol=near), "as before the export, but for half precision"
    assert torch.allclose(logits[1], logits[2], atol=near), "a layer more says nothing yet"
    run_chain(Plan(TOY, hours=0.0), tmp_path, PLACE)
    before, after = (load_file(state / "checkpoint" / "model.safetensors") for state in (toy, tmp_path))
    changed = {
        name.removeprefix("audio_encoder.").split(".")[0] + (" of the codec" if name.startswith("audio_") else "")
        for name, weight in after.items()
        if not torch.equal(weight, before[name])
    }
    assert changed == {"text_encoder", "enc_to_dec_proj", "decoder", "decoder of the codec"}, "and the codes stay"


def test_pieces_of_another_vocabulary_keep_their_vectors(toy: Path, tmp_path: Path) -> None:
    begin_with(toy / "checkpoint", tmp_path)
    beginning = load_beginning(tmp_path)
    assert beginning is not None
    tokenizer = load_tokenizer(toy / "tokenizer")
    fewer = replace(beginning, pieces=["<unknown>", *beginning.pieces[1:]])
    fresh = Player(TOY, len(tokenizer)).text_encoder.state_dict()
    taken = fewer.text_encoder(fresh, tokenizer)["shared.weight"]
    assert torch.equal(taken[0], fresh["shared.weight"][0])
    assert torch.equal(taken[1:], beginning.player["text_encoder.shared.weight"][1:])


def test_another_plan_is_refused(toy: Path) -> None:
    with pytest.raises(ValueError, match="other sizes or hours"):
        run_chain(Plan(TOY, hours=1.0), toy, PLACE)


def test_a_finished_stage_is_not_made_again(toy: Path) -> None:
    def never() -> Any:
        raise AssertionError("the stage is finished")

    assert "codec" in run_stage("codec", never, Budget(steps=12), toy)


def test_the_evaluation_measures_everything(toy: Path) -> None:
    jury = Jury(QUICK)
    figures = judge_checkpoint(toy / "checkpoint", jury, QUICK, lambda _: None)
    rendered = judge_rendered(jury, QUICK)
    assert {"codec SNR", "codec chroma", "codec log-mel", "tempo", "drums", "key", "genre", "hold", "speed"} <= set(
        figures
    )
    assert all(np.isfinite(value) for value in figures.values())
    assert rendered["drums"] > 0.7
    assert rendered["broken"] == 0
