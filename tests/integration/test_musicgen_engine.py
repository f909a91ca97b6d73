"""What only the real engine can get wrong."""

from __future__ import annotations

import gc
import json
import shutil
import weakref
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import psutil
import pytest
import torch
from torch import Tensor

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError, DeviceError, MemoryShortageError
from musicgen_desktop.domain.events import AudioChunk, JobFailed, Phase, PhaseChanged
from musicgen_desktop.domain.fits import DeviceInfo
from musicgen_desktop.domain.thread_limit import ThreadLimit
from musicgen_desktop.engine import device, job, loader, musicgen
from musicgen_desktop.engine.decoder.sampling import NonFiniteLogitsError
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.native.native_decoder import NativeDecoder
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.engine.self_check import Probe, SelfCheck
from tests.support.engine.engine_requests import a_checkpoint, a_request, ending_of, result_of, run_job


@pytest.fixture
def runner() -> JobRunner:
    return JobRunner(MusicGenEngine, lambda checkpoint, token: checkpoint)


def error_of(events):
    ending = ending_of(events)
    assert isinstance(ending, JobFailed), ending
    return ending.error


def test_stop_takes_effect_within_two_steps(runner, checkpoint_of: Callable[[str], Checkpoint]):
    """The first chunk leaves after a quarter of a second of frames; at most two frames more are made."""
    request = a_request(checkpoint_of("starter"), duration=5.0)
    result = result_of(run_job(runner, request, lambda e, token: token.stop() if isinstance(e, AudioChunk) else None))
    assert result.codes.shape[-1] <= round(0.25 * result.frame_rate) + 2


def test_another_number_of_threads_holds_from_the_next_job_on(checkpoint_of, monkeypatch):
    """And changes no bit of what is made in 8 bits."""
    monkeypatch.setattr(device, "SMALL_DECODER", 0)
    monkeypatch.setattr(psutil, "cpu_count", lambda logical=True: 2)
    limit = ThreadLimit()
    runner = JobRunner(lambda: MusicGenEngine(threads=limit), lambda checkpoint, _token: checkpoint)
    request, counts, codes = replace(a_request(checkpoint_of("tiny")), precision="int8"), [], []
    for most in (0, 1, 1):
        limit.set(most)
        events = run_job(runner, request)
        codes.append(result_of(events).codes)
        counts.append(
            (torch.get_num_threads(), any(isinstance(e, PhaseChanged) and e.phase == Phase.LOADING for e in events))
        )
    assert counts == [(2, True), (1, True), (1, False)]
    assert all((each == codes[0]).all() for each in codes)


def test_joins_of_chunks_do_not_click(runner, checkpoint_of):
    """Across a join the sound steps no further than it does elsewhere, for several takes."""
    events = run_job(runner, a_request(checkpoint_of("starter"), prompt="solo piano", duration=6.0, takes=2))
    result = result_of(events)
    joins = [e.start for e in events if isinstance(e, AudioChunk) and e.start]
    assert len(joins) > 8
    steps = np.abs(np.diff(result.audio_values[:, 0]))
    curvature = np.abs(np.diff(result.audio_values[:, 0], n=2))
    for values, at in ((steps, 1), (curvature, 2)):
        at_joins = np.stack([values[:, join - at : join + 1].max(axis=1) for join in joins])
        assert np.median(at_joins) <= 3 * np.median(values) + 1e-4
        assert at_joins.max() <= values.max()


def test_the_streamed_sound_is_the_whole_decode(runner, checkpoint_of):
    checkpoint = checkpoint_of("starter")
    result = result_of(run_job(runner, replace(a_request(checkpoint, duration=3.0, takes=2), precision="fp32")))
    from transformers import MusicgenForConditionalGeneration

    codec: Any = MusicgenForConditionalGeneration.from_pretrained(checkpoint.folder, dtype=torch.float32).audio_encoder
    with torch.inference_mode():
        whole = codec.decode(torch.from_numpy(result.codes.copy())[None], [None]).audio_values
    assert np.abs(result.audio_values - whole.numpy()).max() < 1e-4


def test_a_long_prompt_is_cut_with_a_note(runner, checkpoint_of):
    checkpoint = checkpoint_of("starter")
    events = run_job(runner, a_request(checkpoint, prompt="warm lo-fi piano " * 3_000))
    notes = result_of(events).notes
    assert len(notes) == 1
    assert "only the first 256" in notes[0]
    generating = next(e for e in events if isinstance(e, PhaseChanged) and e.phase is Phase.GENERATING)
    assert generating.notes == notes


def test_an_empty_prompt_plays_and_guidance_changes_nothing(runner, checkpoint_of):
    checkpoint = checkpoint_of("starter")
    guided = result_of(run_job(runner, a_request(checkpoint, prompt="", guidance_scale=3.0)))
    unguided = result_of(run_job(runner, a_request(checkpoint, prompt="", guidance_scale=1.0)))
    assert np.array_equal(guided.codes, unguided.codes)
    assert np.abs(guided.audio_values).max() > 0.01


@pytest.mark.parametrize(
    "prompt", ["😀 🎹🔥", "موسيقى هادئة مع بيانو", "../../etc/passwd", "ﬁ\u0301\u200d\ufeff", "a" * 5_000]
)
def test_odd_prompts_play(runner, checkpoint_of, prompt):
    assert result_of(run_job(runner, a_request(checkpoint_of("starter"), prompt=prompt))).duration == 1.0


def test_prompt_changes_the_music(runner, checkpoint_of):
    checkpoint = checkpoint_of("starter")
    piano = result_of(run_job(runner, a_request(checkpoint, prompt="solo piano, no drums", do_sample=False)))
    metal = result_of(run_job(runner, a_request(checkpoint, prompt="heavy metal, loud drums", do_sample=False)))
    assert not np.array_equal(piano.codes, metal.codes)


def test_thirty_seconds_can_be_asked_for_and_thirty_one_cannot(runner, checkpoint_of):
    tiny = checkpoint_of("two-codebooks-25hz")
    assert result_of(run_job(runner, a_request(tiny, duration=30.0))).duration == pytest.approx(30.0, abs=0.02)
    assert "600 s" in str(error_of(run_job(runner, a_request(tiny, duration=601.0))))


def test_half_precision_runs_and_says_so(runner, checkpoint_of):
    request = replace(a_request(checkpoint_of("starter")), precision="fp16")
    result = result_of(run_job(runner, request))
    assert (result.device, result.precision) == ("cpu", "fp16")
    assert np.abs(result.audio_values).max() > 0.01


def test_a_missing_device_is_said_in_words(runner, checkpoint_of):
    if torch.cuda.is_available():
        pytest.skip("this machine has a CUDA device")
    error = error_of(run_job(runner, replace(a_request(checkpoint_of("tiny")), device="cuda")))
    assert isinstance(error, DeviceError)
    assert "CUDA" in error.message


def test_too_little_memory_is_found_before_loading(checkpoint_of, monkeypatch):
    monkeypatch.setattr(musicgen, "load_checkpoint", lambda *a: pytest.fail("loading began"))
    runner = JobRunner(lambda: MusicGenEngine(free=lambda device: 10_000_000), lambda checkpoint, token: checkpoint)
    error = error_of(run_job(runner, a_request(checkpoint_of("starter"))))
    assert isinstance(error, MemoryShortageError)
    assert "0.0 GB are free" in error.message


def test_memory_that_runs_out_in_the_middle_frees_the_checkpoint_and_the_next_job_runs(
    runner, checkpoint_of, monkeypatch
):
    request = a_request(checkpoint_of("tiny"))
    result_of(run_job(runner, request))
    with monkeypatch.context() as patch:

        def exhausted(*args: object) -> None:
            torch.empty(2**60)

        patch.setattr(job, "decode_ids", exhausted)
        assert isinstance(error_of(run_job(runner, request)), MemoryShortageError)
    events = run_job(runner, request)
    assert Phase.LOADING in [e.phase for e in events if isinstance(e, PhaseChanged)], "the failed job freed it"
    result_of(events)


def test_a_card_that_others_have_filled_is_left_alone_for_this_job_only(checkpoint_of, monkeypatch):
    asked: list[str] = []

    def probe(placement: Placement) -> Tensor:
        asked.append(placement.device)
        raise RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`")

    found = (DeviceInfo("cuda", "a card", 10**10, 10**10), DeviceInfo("cpu", "Processor", 10**10, 10**10))
    monkeypatch.setattr(device, "find_devices", lambda: device.MachineDevices(found, ()))
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda including_emulation=True: True)
    engine = MusicGenEngine(lambda device: 10**10, SelfCheck([Probe(probe)]))
    runner, request = JobRunner(lambda: engine, lambda checkpoint, token: checkpoint), a_request(checkpoint_of("tiny"))
    result = result_of(run_job(runner, request))
    assert (result.device, len(result.notes)) == ("cpu", 1)
    error = error_of(run_job(runner, replace(request, device="cuda")))
    assert isinstance(error, MemoryShortageError)
    assert "the processor (CPU)" in error.advice
    assert asked == ["cuda", "cuda"]


def test_memory_that_runs_out_while_loading_is_not_blamed_on_the_checkpoint(runner, checkpoint_of, monkeypatch):
    def exhausted(*args: object, **kwargs: object) -> None:
        torch.empty(2**60)

    monkeypatch.setattr(loader.StoredWeights, "fill", exhausted)
    assert isinstance(error_of(run_job(runner, a_request(checkpoint_of("tiny")))), MemoryShortageError)


def test_two_checkpoints_are_never_resident_together(runner, checkpoint_of, monkeypatch):
    alive: list[weakref.ref] = []
    load = musicgen.load_checkpoint

    def watched(checkpoint, placement, *further):
        gc.collect()
        assert not any(ref() for ref in alive), "the former checkpoint is still in memory"
        loaded = load(checkpoint, placement, *further)
        alive.append(weakref.ref(loaded.decoder))
        return loaded

    monkeypatch.setattr(musicgen, "load_checkpoint", watched)
    for name in ("tiny", "stereo", "tiny"):
        result_of(run_job(runner, a_request(checkpoint_of(name))))
    assert len(alive) == 3


def test_overflowing_numbers_are_never_played(runner, checkpoint_of, monkeypatch):
    step = IncrementalDecoder.step
    monkeypatch.setattr(IncrementalDecoder, "step", lambda self, state, ids: step(self, state, ids) * torch.nan)
    for sampled in (True, False):
        request = a_request(checkpoint_of("tiny"), do_sample=sampled)
        error = error_of(run_job(runner, replace(request, precision="fp32")))
        assert isinstance(error, NonFiniteLogitsError)
        assert "fp32" not in error.advice, "that is what was tried"


@pytest.mark.parametrize("steps", [0, 20])
@pytest.mark.parametrize("precision", ["bf16", "int8"])
def test_numbers_that_overflow_are_made_again_in_fp32_and_the_user_is_told(
    runner, checkpoint_of, monkeypatch, precision, steps
):
    """From the first step on it is the fp32 job; later on it goes on from what was played already."""
    kind: Any = IncrementalDecoder if precision == "bf16" else NativeDecoder
    request = replace(a_request(checkpoint_of("tiny"), takes=2), precision=precision)
    untouched = result_of(run_job(runner, request))
    exact = result_of(run_job(runner, replace(request, precision="fp32")))
    step = kind.step
    overflowed: list[weakref.ref] = []

    def overflowing(self, state, ids):
        logits = step(self, state, ids)
        if state.position <= steps or (overflowed and overflowed[0]() is not self):
            return logits
        overflowed.append(weakref.ref(self))
        return logits * torch.nan

    monkeypatch.setattr(kind, "step", overflowing)
    events = run_job(runner, request)
    result = result_of(events)
    assert len(overflowed) == 1
    assert overflowed[0]() is None, "the first decoder is out of memory"
    assert result.notes == (f"The numbers overflowed in {precision}, so it was made in fp32.",)
    assert result.notes in [event.notes for event in events if isinstance(event, PhaseChanged)]
    assert np.array_equal(
        np.concatenate([event.audio_values for event in events if isinstance(event, AudioChunk)], axis=-1),
        result.audio_values,
    )
    if steps:
        made = steps - 3  # the last codebook speaks three steps late
        assert np.array_equal(result.codes[..., :made], untouched.codes[..., :made])
    else:
        assert result.precision == "fp32"
        assert np.array_equal(result.codes, exact.codes)
        assert np.array_equal(result.audio_values, exact.audio_values)
    again = result_of(run_job(runner, replace(request, precision="fp32")))
    assert np.array_equal(again.codes, exact.codes)
    assert np.array_equal(again.audio_values, exact.audio_values)


def test_a_decoder_that_8_bits_cannot_compute_is_refused_with_a_way_out(runner, checkpoint_of, tmp_path):
    folder = tmp_path / "relu"
    shutil.copytree(checkpoint_of("tiny").folder, folder)
    config = json.loads((folder / "config.json").read_bytes())
    config["decoder"]["activation_function"] = "relu"
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    request = a_request(a_checkpoint(folder))
    error = error_of(run_job(runner, replace(request, precision="int8")))
    assert isinstance(error, CheckpointError)
    assert "8 bits" in error.message
    assert "fp32" in error.advice
    for precision in ("fp32", "auto"):
        assert result_of(run_job(runner, replace(request, precision=precision))).precision == "fp32"


def test_missing_weights_are_refused_instead_of_random_ones(runner, checkpoint_of, tmp_path):
    from safetensors.torch import load_file, save_file

    folder = tmp_path / "holes"
    shutil.copytree(checkpoint_of("tiny").folder, folder)
    weights = load_file(folder / "model.safetensors")
    del weights["decoder.lm_heads.2.weight"]
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    error = error_of(run_job(runner, a_request(a_checkpoint(folder))))
    assert isinstance(error, CheckpointError)
    assert "decoder.lm_heads.2.weight" in error.message


def test_weights_of_another_shape_than_the_configuration_are_refused(runner, checkpoint_of, tmp_path):
    folder = tmp_path / "wrong"
    shutil.copytree(checkpoint_of("tiny").folder, folder)
    config = json.loads((folder / "config.json").read_text())
    config["decoder"]["ffn_dim"] *= 2
    (folder / "config.json").write_text(json.dumps(config))
    assert isinstance(error_of(run_job(runner, a_request(a_checkpoint(folder)))), CheckpointError)


def test_nothing_is_printed(runner, checkpoint_of, capfd):
    result_of(run_job(runner, a_request(checkpoint_of("starter"), takes=2)))
    assert capfd.readouterr() == ("", "")


def test_a_negative_prompt_leads_away_from_it(runner, checkpoint_of):
    request = a_request(checkpoint_of("tiny"), do_sample=False)
    plain, empty, away = (
        result_of(run_job(runner, replace(request, negative_prompt=text))).codes for text in ("", "", "loud drums")
    )
    assert np.array_equal(plain, empty)
    assert not np.array_equal(plain, away)
