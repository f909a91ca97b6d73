"""``generate`` with the Starter, within this process: what comes out is what was asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from musicgen_desktop.app import container
from musicgen_desktop.audio.encode import SUFFIXES
from musicgen_desktop.audio.loudness import measure_lufs, true_peak
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import clean_prompt
from musicgen_desktop.engine.musicgen import MusicGenEngine
from tests.support.run_program import Ended, run_here


@pytest.fixture
def generate(engine, capsys, tmp_path, monkeypatch):
    """Run ``generate`` for one second of sound, unless told otherwise, into this test's folder."""
    monkeypatch.setattr(container, "_build_engine", lambda: engine)

    def generate(*prompts: str, out: str = "out.wav", options: str = "--seed 7") -> Ended:
        return run_here(
            capsys, "generate", "-o", tmp_path / out, "--duration", "1", *options.split(), "--", *(prompts or ["piano"])
        )

    return generate


def _duration(path: Path) -> float:
    sound = read_audio(path)
    return sound.audio_values.shape[1] / sound.sampling_rate


def test_paths_go_to_stdout_and_everything_else_to_stderr(generate, tmp_path):
    ended = generate()
    assert ended.code == 0
    assert ended.out == f"{tmp_path / 'out.wav'}\n"
    assert ended.err.startswith("1.0 s of music in ")
    assert ended.err.endswith(", seed 7\n")
    assert _duration(tmp_path / "out.wav") == 1.0


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".WAV"])
def test_every_format_holds_the_same_music_and_its_recipe(suffix, generate, tmp_path):
    assert generate("piano 🎹", options="--seed 7 --save-codes " + str(tmp_path / "out.npz")).code == 0
    assert generate("piano 🎹", out=f"same{suffix}").code == 0
    wav, same = read_audio(tmp_path / "out.wav"), read_audio(tmp_path / f"same{suffix}")
    assert same.sampling_rate == (48_000 if suffix == ".opus" else wav.sampling_rate)
    assert same.audio_values.shape[0] == wav.audio_values.shape[0]
    assert _duration(tmp_path / f"same{suffix}") == pytest.approx(1.0, abs=0.08 if suffix == ".mp3" else 1e-9)
    levels = [float(np.sqrt(np.mean(np.square(sound.audio_values)))) for sound in (wav, same)]
    assert levels[1] == pytest.approx(levels[0], rel=0.1)
    assert levels[0] > 0.001
    assert same.tags.recipe == wav.tags.recipe
    assert same.tags.recipe
    assert same.tags.recipe.prompt == "piano 🎹"
    assert same.tags.recipe.params == GenerationParams(duration=1.0, seed=7)


def test_the_same_seed_gives_the_same_file_bit_by_bit_and_another_does_not(generate, tmp_path):
    for out, seed in (("a.wav", 7), ("b.wav", 7), ("c.wav", 8)):
        assert generate(out=out, options=f"--seed {seed}").code == 0
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()
    a, c = (read_audio(tmp_path / name).audio_values for name in ("a.wav", "c.wav"))
    assert not np.array_equal(a, c)


def test_a_new_seed_each_time_and_the_recipe_makes_it_again(generate, tmp_path):
    for out in ("first.wav", "second.wav"):
        assert generate(out=out, options="").code == 0
    first, second = (read_audio(tmp_path / name) for name in ("first.wav", "second.wav"))
    assert first.tags.recipe
    assert second.tags.recipe
    assert first.tags.recipe.params.seed != second.tags.recipe.params.seed
    assert generate(out="again.wav", options=f"--seed {first.tags.recipe.params.seed}").code == 0
    assert (tmp_path / "again.wav").read_bytes() == (tmp_path / "first.wav").read_bytes()


def test_takes_and_prompts_number_their_files(generate, tmp_path):
    ended = generate("piano", "drums", options=f"--seed 7 --takes 2 --save-codes {tmp_path / 'codes.npz'}")
    names = ["out_1_take1.wav", "out_1_take2.wav", "codes_1.npz", "out_2_take1.wav", "out_2_take2.wav", "codes_2.npz"]
    assert ended.code == 0
    assert ended.out.splitlines() == [str(tmp_path / name) for name in names]
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == sorted(names)
    sounds = [read_audio(tmp_path / name) for name in names if name.endswith(".wav")]
    assert [sound.tags.recipe and (sound.tags.recipe.prompt, sound.tags.recipe.take) for sound in sounds] == [
        ("piano", 0),
        ("piano", 1),
        ("drums", 0),
        ("drums", 1),
    ]
    assert len({sound.audio_values.tobytes() for sound in sounds}) == 4
    codes = np.load(tmp_path / "codes_1.npz")["codes"]
    assert np.issubdtype(codes.dtype, np.integer)
    assert codes.shape[0] == 2
    assert codes.min() >= 0
    # The first take alone, without codes, is the same music.
    assert generate("piano", out="alone.wav").code == 0
    assert np.abs(read_audio(tmp_path / "alone.wav").audio_values - sounds[0].audio_values).max() < 1e-3


def test_codes_are_takes_by_codebooks_by_frames(generate, tmp_path):
    frames = []
    for seconds in (1, 2):
        path = tmp_path / f"{seconds}.npz"
        assert generate(out=f"{seconds}.wav", options=f"--seed 7 --duration {seconds} --save-codes {path}").code == 0
        takes, codebooks, count = np.load(path)["codes"].shape
        assert (takes, codebooks > 1) == (1, True)
        frames.append(count)
    assert frames[1] == 2 * frames[0]


def test_the_file_is_as_fine_and_as_loud_as_asked_for(generate, tmp_path):
    options = "--seed 7 --duration 1 --loudness peak --bits 16 --rate 48000 --no-recipe"
    assert generate(out="fine.wav", options=options).code == 0
    info = soundfile.info(tmp_path / "fine.wav")
    assert (info.frames, info.samplerate, info.subtype) == (48_000, 48_000, "PCM_16")
    audio = read_audio(tmp_path / "fine.wav")
    assert audio.tags.recipe is None
    assert true_peak(audio.audio_values, 48_000) == pytest.approx(10 ** (-1 / 20), rel=0.01)


@pytest.mark.parametrize("target", [-30.0, -14.0, -3.0])
def test_loudness(target, generate, tmp_path):
    assert generate(options=f"--seed 7 --duration 3 --loudness {target}").code == 0
    assert generate(out="made.wav", options="--seed 7 --duration 3 --loudness off").code == 0
    made, loud = read_audio(tmp_path / "made.wav"), read_audio(tmp_path / "out.wav")
    gain = 10 ** ((target - measure_lufs(made.audio_values, made.sampling_rate)) / 20)
    reached = measure_lufs(loud.audio_values, loud.sampling_rate)
    assert np.abs(loud.audio_values).max() < 1.0
    if np.abs(made.audio_values).max() * gain <= 1.0:
        assert reached == pytest.approx(target, abs=0.5)
    else:
        # Bent below full scale instead of clipped: never louder than asked for.
        assert target - 6 < reached <= target + 0.1


@pytest.mark.parametrize(
    "prompt",
    ["", "   ", "🎸🔥🎶", "موسيقى هادئة على العود", "a\0b\tc\nd", "../../etc/passwd", "--help", "%s {x} \\n", "\ud800"],
    ids=["empty", "blank", "emoji", "right-to-left", "NUL", "path", "dashes", "formats", "surrogate"],
)
def test_any_prompt_is_only_a_prompt(prompt, generate, tmp_path):
    ended = generate(prompt)
    assert ended.code == 0, ended
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.wav"]
    recipe = read_audio(tmp_path / "out.wav").tags.recipe
    assert recipe
    assert recipe.prompt == clean_prompt(prompt)


def test_a_prompt_of_50_kilobytes_is_cut_with_a_note(generate, tmp_path):
    prompt = "warm lo-fi piano, " * 2800
    ended = generate(prompt)
    assert ended.code == 0, ended
    assert "only the first 256 were used" in ended.err
    recipe = read_audio(tmp_path / "out.wav").tags.recipe
    assert recipe
    assert recipe.prompt == clean_prompt(prompt)


@pytest.mark.parametrize("options", ["--greedy", "--guidance-scale 1", "--guidance-scale 0", "--top-k 0 --top-p 0.9"])
def test_ways_to_choose_the_next_code(options, generate, tmp_path):
    assert generate(options=f"--seed 7 {options}").code == 0
    recipe = read_audio(tmp_path / "out.wav").tags.recipe
    assert recipe
    params = GenerationParams(duration=1.0, seed=7)
    assert (
        recipe.params
        == {
            "--greedy": replace(params, do_sample=False),
            "--guidance-scale 1": replace(params, guidance_scale=1.0),
            "--guidance-scale 0": replace(params, guidance_scale=1.0),
            "--top-k 0 --top-p 0.9": replace(params, top_k=0, top_p=0.9),
        }[options]
    )


def test_json_lines_tell_the_job_with_the_seconds_since_it_started(generate, tmp_path):
    ended = generate(options="--seed 7 --takes 2 --duration 3 --json")
    events = ended.events
    names = [event["event"] for event in events]
    assert (ended.code, ended.err) == (0, "")
    assert (names[0], names[-2:]) == ("job_started", ["job_finished", "saved"])
    assert {"phase_changed", "step_progress", "audio_chunk"} <= set(names)
    # The first sound is there while the loop still runs.
    assert names.index("audio_chunk") < len(names) - 1 - names[::-1].index("step_progress")
    elapsed = [event["elapsed"] for event in events]
    assert elapsed == sorted(elapsed)
    assert elapsed[0] == 0
    assert len({event["job_id"] for event in events}) == 1
    assert events[0]["seed"] == events[-1]["seed"] == 7
    assert events[-1]["paths"] == [str(tmp_path / f"out_take{take}.wav") for take in (1, 2)]
    chunks = [event for event in events if event["event"] == "audio_chunk"]
    assert chunks[0]["start"] == 0
    assert sum(chunk["seconds"] for chunk in chunks) == pytest.approx(3.0, abs=0.01)


def test_a_stereo_checkpoint_in_a_folder_of_the_user(capsys, tmp_path):
    from tests.support.random_checkpoint import SHAPES, write_random_checkpoint

    folder = write_random_checkpoint(tmp_path / "my çheckpoint", SHAPES["stereo"])
    ended = run_here(
        capsys, "generate", "x", "-o", tmp_path / "out.flac", "--duration", "1", "--takes", "2", "--checkpoint", folder
    )
    assert ended.code == 0, ended
    for take, line in enumerate(ended.out.splitlines()):
        sound = read_audio(Path(line))
        assert sound.audio_values.shape[0] == 2
        recipe = sound.tags.recipe
        assert recipe
        assert (recipe.take, recipe.checkpoint_id) == (take, folder.name)
        assert str(tmp_path) not in sound.tags.comment
        assert len(recipe.checkpoint_sha256) == 64


def test_too_little_memory_is_said_before_loading(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(container, "_build_engine", lambda: MusicGenEngine(free=lambda device: 1_000_000))
    ended = run_here(capsys, "generate", "x", "y", "-o", tmp_path / "out.wav")
    assert ended.code == 1
    # Once, not for every prompt.
    assert ended.err.count("of memory for this, but only 0.0 GB are free.") == 1
    assert "Traceback" not in ended.err
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []
