"""The whole recipe: every stage in its order, each going on where it was interrupted."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from starter_recipe.beginning import load_beginning
from starter_recipe.codec_polish import CodecPolish
from starter_recipe.codec_training import CodecTraining, new_codec
from starter_recipe.decoder_training import DecoderTraining
from starter_recipe.device import Place
from starter_recipe.export import export_checkpoint
from starter_recipe.outline_training import OutlineTraining
from starter_recipe.sizes import Sizes
from starter_recipe.stage import Budget, OnStep, Training, run_stage, write_json
from starter_recipe.text_training import TextTraining
from starter_recipe.tokenizer import write_processor
from starter_recipe.tokens import Shards

log = logging.getLogger(__name__)

CHECKPOINT = "checkpoint"
TOKENIZER = "tokenizer"
STAGES = ("codec", "text", "outline", "decoder", "polish")
_PLAN = "plan.json"
_PLAYER = "player."


@dataclass(frozen=True, slots=True)
class Plan:
    """What one state folder is for; fixed by its first run, but for the decoder's time.

    Attributes:
        hours: of all stages together.
        decoder_hours: of the decoder, where they are not its share of ``hours``.
    """

    sizes: Sizes
    hours: float
    decoder_hours: float | None = None

    def budgets(self) -> dict[str, Budget]:
        """For each stage."""
        if self.sizes.steps is not None:
            return {stage: Budget(steps=steps) for stage, steps in zip(STAGES, self.sizes.steps, strict=True)}
        hours = {stage: share * self.hours for stage, share in zip(STAGES, self.sizes.shares, strict=True)}
        if self.decoder_hours is not None:
            hours["decoder"] = self.decoder_hours
        return {stage: Budget(seconds=3_600 * time) for stage, time in hours.items()}


def run_chain(plan: Plan, state: Path, place: Place, on_step: OnStep | None = None) -> Path:
    """Train and export; returns the folder of the checkpoint.

    Raises:
        ValueError: the folder holds the state of another plan.
    """
    state.mkdir(parents=True, exist_ok=True)
    _keep_plan(plan, state / _PLAN)
    tokenizer = state / TOKENIZER
    if not tokenizer.exists():
        part = state / f"{TOKENIZER}.part"
        write_processor(part, plan.sizes.vocabulary, plan.sizes.vocabulary_captions, seed=0)
        part.rename(tokenizer)
        log.info("captions: vocabulary written")
    budgets = plan.budgets()

    def run(name: str, make: Callable[[], Training]) -> dict[str, Any]:
        return run_stage(name, make, budgets[name], state, on_step)

    beginning = load_beginning(state)
    codec = run("codec", lambda: CodecTraining(plan.sizes, place))
    text = run("text", lambda: TextTraining(plan.sizes, place, tokenizer, beginning))
    outline = run("outline", lambda: OutlineTraining(plan.sizes, place, tokenizer, text["encoder"], beginning))

    def make_decoder() -> DecoderTraining:
        shards = open_shards(plan.sizes, state, place, codec["codec"])
        return DecoderTraining(plan.sizes, place, shards, tokenizer, outline["learner"])

    decoder = run("decoder", make_decoder)
    polished = run("polish", lambda: CodecPolish(plan.sizes, place, codec["codec"]))
    player = {name.removeprefix(_PLAYER): weight for name, weight in decoder["learner"].items() if _PLAYER in name}
    export_checkpoint(state / CHECKPOINT, tokenizer, plan.sizes, polished["codec"], player)
    log.info("export: %s", state / CHECKPOINT)
    return state / CHECKPOINT


def open_shards(sizes: Sizes, state: Path, place: Place, codec: dict[str, Tensor]) -> dict[int, Shards]:
    """Tokens by the length of their clips, made by the codec with these weights."""
    encoder: Any = new_codec(sizes)
    encoder.load_state_dict(codec)
    encoder.to(place.device).eval()
    return {family[0]: Shards(state / "tokens", encoder, sizes, place, *family) for family in sizes.families}


def make_tokens(sizes: Sizes, state: Path, place: Place) -> None:
    """Make the shards that a state folder with a codec lacks, beside a training that uses them; first ones first."""
    codec = torch.load(state / "codec.pt", weights_only=True)["training"]["codec"]
    shards = open_shards(sizes, state, place, codec)
    for number in range(max(each.count for each in shards.values())):
        for each in shards.values():
            if each.missing(number):
                each.get(number)


def _keep_plan(plan: Plan, file: Path) -> None:
    record = {"hours": plan.hours, "sizes": json.loads(json.dumps(plan.sizes.record()))}
    if not file.exists():
        write_json(record, file)
    elif json.loads(file.read_text(encoding="utf-8")) != record:
        raise ValueError(f"{file} was written for other sizes or hours: use another folder, or the same choices")


def planned_hours(state: Path) -> float | None:
    """The hours that a state folder was begun with."""
    file = state / _PLAN
    return json.loads(file.read_text(encoding="utf-8"))["hours"] if file.exists() else None
