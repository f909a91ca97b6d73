"""Measures a checkpoint folder: its codec on held-out clips, its music on held-out prompts."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from transformers import AutoTokenizer, MusicgenForConditionalGeneration, set_seed

from musicgen_desktop.app.container import build_runner
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import PrecisionChoice
from starter_recipe import measures
from starter_recipe.heldout import LONG_PROMPTS, PROMPTS, Prompt, RenderedClip, rendered_clips
from starter_recipe.listeners import DrumDetector, KeyFinder, StyleClassifier
from starter_recipe.measures import Sound, within
from starter_recipe.program import play
from starter_recipe.spectral import MagnitudeLoss

Figures = dict[str, float]
_SAMPLING_RATE = 32_000
_FRAME_RATE = 50


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured.

    Attributes:
        clips: half of the rendered clips that the listeners judge; four times as many teach them, and try the codec.
        prompts: how many of the held-out prompts.
        seconds, long_seconds: of the generated clips.
        seeds: each prompt is played once with each.
    """

    clips: int = 24
    prompts: int = len(PROMPTS)
    seconds: float = 10.0
    long_seconds: float = 30.0
    seeds: tuple[int, ...] = (1, 2)


QUICK = Extent(clips=6, prompts=3, seconds=2.0, long_seconds=3.0, seeds=(1, 2))


class Jury:
    """The listeners, taught with rendered music of the length that they will judge."""

    def __init__(self, extent: Extent) -> None:
        clips = rendered_clips(4 * extent.clips, extent.seconds, seed=1)
        facts = [clip.composition.facts for clip in clips]
        sounds = [clip.sound for clip in clips]
        self.styles = StyleClassifier(sounds, [fact.style for fact in facts])
        tonal = [index for index, fact in enumerate(facts) if fact.ensemble != "drums only"]
        self.keys = KeyFinder([sounds[i] for i in tonal], [(facts[i].root, facts[i].minor) for i in tonal])
        self.drums = DrumDetector(
            [sound for sound, fact in zip(sounds, facts, strict=True) if fact.has_drums],
            [sound for sound, fact in zip(sounds, facts, strict=True) if not fact.has_drums],
        )

    def judge(self, played: Sequence[tuple[Prompt, Sound]]) -> Figures:
        """Shares of the clips that do what their prompt asks for."""
        broken = [measures.is_broken(sound) for _, sound in played]
        # What is broken does nothing right, and no measure can tell anything of it.
        whole = [pair for pair, is_broken in zip(played, broken, strict=True) if not is_broken]
        pulses = [(prompt, *measures.pulse(sound)) for prompt, sound in whole]
        timed = [(prompt.bpm, tempo) for prompt, tempo, _ in pulses if prompt.bpm]
        keys = [(prompt, self.keys.key(sound)) for prompt, sound in whole if prompt.minor is not None]
        asked = [prompt for prompt, _ in played]
        return {
            "tempo": _share((within(tempo, bpm) for bpm, tempo in timed), sum(p.bpm is not None for p in asked)),
            "tempo, half or double": _share(
                (any(within(tempo, bpm * factor) for factor in (0.5, 2)) for bpm, tempo in timed),
                sum(p.bpm is not None for p in asked),
            ),
            "pulse strength": _share(
                (strength for p, _, strength in pulses if p.drums), sum(p.drums is True for p in asked)
            ),
            "drums": _share(
                (self.drums.hears_drums(sound) == p.drums for p, sound in whole if p.drums is not None),
                sum(p.drums is not None for p in asked),
            ),
            "mode": _share((heard[1] == p.minor for p, heard in keys), sum(p.minor is not None for p in asked)),
            "key": _share((heard == p.key for p, heard in keys if p.key), sum(p.key is not None for p in asked)),
            "genre": _share(
                (self.styles.style(sound) == p.style for p, sound in whole if p.style),
                sum(p.style is not None for p in asked),
            ),
            "broken": _share(broken, len(broken)),
        }

    def holds(self, sound: Sound) -> bool:
        """Whether the first and the last third have one tempo and one harmony."""
        third = len(sound) // 3
        first, last = sound[:third], sound[-third:]
        tempo, later = measures.pulse(first)[0], measures.pulse(last)[0]
        same_tempo = any(within(later, tempo * factor) for factor in (0.5, 1, 2))
        likeness = float((measures.harmony(first)[0] * measures.harmony(last)[0]).sum())
        return same_tempo and likeness > 0.9


def judge_rendered(jury: Jury, extent: Extent) -> Figures:
    """What the same measures say of held-out rendered music: the best that can be reached."""
    clips = rendered_clips(2 * extent.clips, extent.seconds, seed=2)
    played = [(_description(clip), clip.sound) for clip in clips]
    figures = jury.judge(played)
    long = rendered_clips(6, extent.long_seconds, seed=3, ensemble="full")
    return figures | {"hold": _share([jury.holds(clip.sound) for clip in long], len(long))}


def judge_checkpoint(folder: Path, jury: Jury, extent: Extent, tell: Callable[[str], None]) -> Figures:
    """All figures of one checkpoint; ``tell`` hears what is being done."""
    model: Any = MusicgenForConditionalGeneration.from_pretrained(folder, dtype=torch.float32).eval()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    tell(f"{folder}: codec")
    figures = _judge_codec(model.audio_encoder, extent)
    prompts = PROMPTS[: extent.prompts]
    by_seed: list[list[Sound]] = []
    for seed in extent.seeds:
        tell(f"{folder}: {len(prompts)} prompts, seed {seed}")
        by_seed.append(generate(model, tokenizer, [prompt.text for prompt in prompts], extent.seconds, seed))
    figures |= jury.judge(
        [(prompt, sound) for sounds in by_seed for prompt, sound in zip(prompts, sounds, strict=True)]
    )
    figures["takes differ"] = _variety(by_seed)
    tell(f"{folder}: {extent.long_seconds:g} seconds")
    long = generate(model, tokenizer, [prompt.text for prompt in LONG_PROMPTS], extent.long_seconds, extent.seeds[0])
    figures["hold"] = _share([jury.holds(sound) for sound in long], len(long))
    began = time.perf_counter()
    generate(model, tokenizer, [prompts[0].text], extent.seconds, extent.seeds[0])
    figures["speed of generate()"] = extent.seconds / (time.perf_counter() - began)
    del model
    figures["speed"] = _speed(folder, prompts[0].text, extent.seconds, "auto")
    figures["speed in fp32"] = _speed(folder, prompts[0].text, extent.seconds, "fp32")
    return figures


def _speed(folder: Path, prompt: str, seconds: float, precision: PrecisionChoice) -> float:
    """Seconds of sound a second, as the program makes it; loading, in the first of two jobs, is not counted."""
    store = CheckpointStore(folder.parent, folder.parent)
    runner, checkpoint = build_runner(store), store.resolve(str(folder))
    play(runner, checkpoint, prompt, GenerationParams(duration=1.0), precision)
    _, result = play(runner, checkpoint, prompt, GenerationParams(duration=seconds), precision)
    return result.duration / result.seconds


@torch.no_grad()
def generate(model: Any, tokenizer: Any, prompts: Sequence[str], seconds: float, seed: int) -> list[Sound]:
    """Play prompts with the checkpoint's own settings, by Transformers' ``generate``."""
    set_seed(seed)
    tokens = tokenizer(list(prompts), padding=True, return_tensors="pt")
    sound = model.generate(**tokens, max_new_tokens=int(seconds * _FRAME_RATE))
    return list(sound[:, 0].numpy().astype(np.float32))


@torch.no_grad()
def _judge_codec(codec: Any, extent: Extent) -> Figures:
    loss = MagnitudeLoss()
    results: dict[str, list[float]] = defaultdict(list)
    for clip in rendered_clips(4 * extent.clips, extent.seconds, seed=4):
        original = torch.from_numpy(clip.sound)[None]
        codes = codec.quantizer.encode(codec.encoder(original[:, None]))
        decoded = codec.decoder(codec.quantizer.decode(codes))[:, 0, : original.shape[1]]
        sound = decoded[0].numpy()
        results["codec SNR"].append(measures.signal_to_noise(clip.sound, sound))
        results["codec log-mel"].append(float(loss(decoded, original)[0]))
        results["codec stripes"].append(max(0.0, measures.stripes(sound) - measures.stripes(clip.sound)))
        if clip.composition.facts.ensemble != "drums only":
            results["codec chroma"].append(measures.chroma_correlation(clip.sound, sound))
        results["codec repetition"] += repetition(codes[:, 0].numpy(), clip)
    return {name: float(np.mean(values)) for name, values in results.items() if values}


def repetition(codes: np.ndarray, clip: RenderedClip) -> list[float]:
    """For each bar that came before, after the same bar as now: the share of its codes that are as they were then."""
    kinds, bar = clip.composition.bar_kinds, clip.composition.frames_per_bar
    inner = slice(0, bar - 8)  # the codes at the end of a bar look at the next one
    same: list[float] = []
    for later in range(1, codes.shape[1] // bar):
        for earlier in range(1, later):
            if kinds[earlier - 1 : earlier + 1] == kinds[later - 1 : later + 1]:
                one, other = (codes[:, index * bar : (index + 1) * bar][:, inner] for index in (earlier, later))
                same.append(float((one == other).mean()))
                break
    return same


def _description(clip: RenderedClip) -> Prompt:
    facts = clip.composition.facts
    tonal = facts.ensemble != "drums only"
    return Prompt(
        "",
        facts.style if tonal else None,
        facts.bpm,
        facts.has_drums,
        facts.minor if tonal else None,
        (facts.root, facts.minor) if tonal else None,
    )


def _variety(by_seed: list[list[Sound]]) -> float:
    """Mean distance between takes of a prompt over that between prompts."""
    outlines = [[measures.outline(sound) for sound in sounds] for sounds in by_seed]
    takes = [1 - one @ other for one, other in zip(outlines[0], outlines[1], strict=True)]
    first = outlines[0]
    prompts = [1 - first[i] @ first[j] for i in range(len(first)) for j in range(i)]
    return float(np.mean(takes) / max(float(np.mean(prompts)), 1e-9))


def _share(values: Iterable[float], count: int) -> float:
    """The sum over a count that may be greater than the number of values; NaN for a share of nothing."""
    return float(sum(values)) / count if count else float("nan")
