"""Bad input to ``generate``: a clear sentence, exit status 1 or 2, nothing written, and no waiting for torch."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from musicgen_desktop.app import container
from musicgen_desktop.checkpoints.format.file_names import TOKENIZER_FILES, WEIGHTS
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.system.resources import resource
from tests.support.run_program import ROOT, Ended, run_here

_BAD_NUMBERS = [
    ("--duration 0", 1, "The length is 0 s; it must be from 1 s to 600 s."),
    ("--duration 0.1", 1, "The length is 0.1 s"),
    ("--duration 601", 1, "The length is 601 s"),
    ("--duration nan", 1, "The length is nan s"),
    ("--duration inf", 1, "The length is inf s"),
    ("--duration long", 2, "--duration"),
    ("--guidance-scale 0.5", 1, "Use 1 to turn guidance off."),
    ("--guidance-scale nan", 1, "The guidance scale is nan"),
    ("--guidance-scale 11", 1, "The guidance scale is 11"),
    ("--temperature 0", 1, "The temperature is 0; it must be from 0.1 to 2."),
    ("--temperature -1", 1, "The temperature is -1"),
    ("--seed -1", 1, "The seed is -1"),
    (f"--seed {2**53}", 1, f"The seed is {2**53}; it must be from 0 to {2**53 - 1}."),
    ("--seed 1" + "0" * 400, 1, "The seed is 1000"),
    ("--seed 1.5", 2, "--seed"),
    ("--takes 0", 1, "The number of takes is 0; it must be from 1 to 8."),
    ("--takes 9", 1, "The number of takes is 9"),
    ("--top-k -1", 1, "The top-k is -1, below zero."),
    ("--top-p 1.5", 1, "The top-p is 1.5"),
    ("--top-p -0.1", 1, "The top-p is -0.1"),
    ("--loudness 3", 2, "'3' is not a loudness from -70 to 0 LUFS"),
    ("--loudness nan", 2, "'nan' is not a loudness"),
    ("--loudness loud", 2, "'loud' is not a loudness"),
    ("--device toaster", 2, "--device"),
    ("--precision int4", 2, "--precision"),
    ("--unknown", 2, "--unknown"),
]


@pytest.fixture
def generate(capsys, tmp_path, monkeypatch):
    """Run ``generate`` on a fake engine; it must leave the test's folder as it was, but for its own home."""
    monkeypatch.setattr(container, "_build_engine", FakeEngine)

    def files() -> dict[Path, int]:
        home = tmp_path / "home"
        return {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*") if home not in (path, *path.parents)}

    def generate(*options: str | Path, out: str | Path = "out.wav") -> Ended:
        before = files()
        ended = run_here(capsys, "generate", "piano", "-o", tmp_path / out, *options)
        assert files() == before
        assert ended.code in (1, 2)
        assert ended.out == ""
        assert "Traceback" not in ended.err
        return ended

    return generate


@pytest.fixture
def checkpoint(tmp_path):
    """A copy of the Starter to damage."""
    return Path(shutil.copytree(resource("checkpoints", "starter"), tmp_path / "checkpoint"))


@pytest.mark.parametrize(("options", "code", "words"), _BAD_NUMBERS, ids=[case[0][:24] for case in _BAD_NUMBERS])
def test_numbers(options, code, words, generate):
    ended = generate(*options.split())
    assert ended.code == code
    assert words in ended.err


@pytest.mark.parametrize("arguments", [["generate", "-o", "x.wav"], ["generate", "piano"], ["dance"], ["generate"]])
def test_usage(arguments, capsys):
    ended = run_here(capsys, *arguments)
    assert ended.code == 2
    assert ended.err.startswith("usage: musicgen-desktop")


@pytest.mark.parametrize("name", ["nothing", "", " ", "../../..", "a\0b", "x" * 5000, "~nobody-here/x", "🎸"])
def test_unknown_checkpoint(name, generate):
    ended = generate("--checkpoint", name)
    assert ended.code == 1
    assert "checkpoint" in ended.err
    assert len(ended.err) < 1000


def _without(name: str):
    return lambda folder: (folder / name).unlink()


def _truncated(folder: Path) -> None:
    data = (folder / WEIGHTS).read_bytes()
    (folder / WEIGHTS).write_bytes(data[: len(data) // 2])


def _bit_flipped(folder: Path) -> None:
    with (folder / WEIGHTS).open("r+b") as file:
        file.seek(-1000, 2)
        byte = file.read(1)[0]
        file.seek(-1, 1)
        file.write(bytes([byte ^ 4]))


def _config_with(**values: object):
    def change(folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text("utf-8"))
        (folder / "config.json").write_text(json.dumps({**config, **values}), "utf-8")

    return change


@pytest.mark.parametrize("manifest", [True, False], ids=["manifest", "no-manifest"])
@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (_without("config.json"), "config.json"),
        (_without(WEIGHTS), f"Missing: {WEIGHTS}"),
        *[(_without(name), f"Missing: {name}") for name in TOKENIZER_FILES],
        (_truncated, f"Damaged: {WEIGHTS}"),
        (lambda folder: (folder / "config.json").write_text('{"model_type": '), "Damaged: config.json"),
        (lambda folder: (folder / WEIGHTS).write_bytes(b""), f"Damaged: {WEIGHTS}"),
        (_config_with(model_type="musicgen_melody"), "is not a MusicGen checkpoint"),
        (_config_with(model_type="bert"), "is not a MusicGen checkpoint"),
    ],
    ids=["config", "weights", *TOKENIZER_FILES, "truncated", "json", "empty", "melody", "bert"],
)
def test_checkpoint_that_cannot_be_run(damage, words, manifest, generate, checkpoint):
    damage(checkpoint)
    if not manifest:
        (checkpoint / "manifest.json").unlink()
    ended = generate("--checkpoint", checkpoint)
    assert ended.code == 1
    assert words in ended.err


def test_a_flipped_bit_in_the_weights(generate, checkpoint):
    _bit_flipped(checkpoint)
    ended = generate("--checkpoint", checkpoint)
    assert ended.code == 1
    assert f"Damaged: {WEIGHTS}" in ended.err


def test_a_damaged_manifest(generate, checkpoint):
    (checkpoint / "manifest.json").write_text("{")
    ended = generate("--checkpoint", checkpoint)
    assert ended.code == 1
    assert "manifest.json" in ended.err


@pytest.mark.parametrize(
    ("out", "words"),
    [
        ("missing/out.wav", "does not exist"),
        ("out.xyz", ".xyz is not a sound format"),
        ("out", "has no ending"),
        (".wav", "has no ending"),
        (".", "has no ending"),
        ("x" * 300 + ".wav", "is too long"),
        ("a\0b.wav", "is not a possible file name"),
        ("folder.wav", "is a folder"),
        ("file.txt/out.wav", "does not exist"),
        ("old.wav", "exists already"),
        ("dangling.wav", "exists already"),
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_output(out, words, generate, tmp_path):
    (tmp_path / "folder.wav").mkdir()
    (tmp_path / "file.txt").write_text("")
    (tmp_path / "old.wav").write_text("old")
    (tmp_path / "dangling.wav").symlink_to("nowhere.wav")
    ended = generate(out=out)
    assert ended.code == 1
    assert words in ended.err
    assert (tmp_path / "old.wav").read_text() == "old"


def test_a_folder_is_not_replaced_even_with_overwrite(generate, tmp_path):
    (tmp_path / "out.wav").mkdir()
    assert "is a folder" in generate("--overwrite").err


def test_any_existing_take_stops_it_before_the_work(generate, tmp_path):
    (tmp_path / "out_take3.wav").write_text("old")
    assert "out_take3.wav exists already" in generate("--takes", "3").err


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        ("out.wav", "cannot go to the same file"),
        ("codes.txt", "codes.txt is no name for the codes"),
        ("missing/codes.npz", "does not exist"),
        ("old.npz", "exists already"),
        ("folder.npz", "is a folder"),
    ],
)
def test_codes(codes, words, generate, tmp_path):
    (tmp_path / "folder.npz").mkdir()
    (tmp_path / "old.npz").write_text("old")
    ended = generate("--save-codes", tmp_path / codes)
    assert ended.code == 1
    assert words in ended.err


def test_none_of_it_imports_torch_or_qt(tmp_path, checkpoint):
    (checkpoint / "tokenizer.json").unlink()
    cases = [
        *[options.split() for options, *_ in _BAD_NUMBERS],
        ["--checkpoint", "nothing"],
        ["--checkpoint", str(checkpoint)],
        ["-o", "missing/out.wav"],
        ["-o", "out.xyz"],
        ["-o", str(tmp_path)],
    ]
    script = """
import contextlib, io, json, sys
from musicgen_desktop.app.cli.main import main
codes = []
with contextlib.redirect_stderr(io.StringIO()):
    for arguments in json.load(sys.stdin):
        try:
            codes.append(main(arguments))
        except SystemExit as end:
            codes.append(end.code)
print(json.dumps([codes, sorted({name.partition(".")[0] for name in sys.modules})]))
"""
    arguments = [["generate", "piano", "-o", str(tmp_path / "out.wav"), *case] for case in cases]
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=json.dumps(arguments),
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    codes, modules = json.loads(done.stdout)
    assert codes == [*[code for _, code, _ in _BAD_NUMBERS], 1, 1, 1, 1, 1]
    assert not {"torch", "transformers", "tokenizers", "scipy", "PySide6"} & set(modules)
